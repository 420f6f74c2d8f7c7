# SPDX-License-Identifier: GPL-3.0-or-later
"""A note of a session, interrupted twice: by the lock in the middle of a sentence, and by a kill that leaves the program no moment. Each time the words and the
caret stand where they were; then the note is finished and signed, and nothing can change it any more."""
import csv
import os
import signal
import time

from driver import WORK, Program, check, tingyuctl
from room import PASSWORD, seal_sheet, start_room, unlock

FIRST = "今天她先说起夜里总醒"
SECOND = FIRST + ",接着说到与同桌的争执"
PARTS = ("主要问题", "问题的评估和鉴定", "分析与对策", "辅导效果评价")
KEPT_WITHIN = 2  # seconds from the last key to the draft in the vault
vault, password, roster = (os.path.join(WORK, name) for name in ("room", "password", "roster.csv"))
with open(password, "w", encoding="utf-8") as file:
    file.write(PASSWORD + "\n")
with open(roster, "w", newline="", encoding="utf-8-sig") as file:
    csv.writer(file).writerows([["学号", "姓名", "性别", "出生日期", "年级", "班级"], ["26001", "罗一诺", "女", "2013-05-17", "七年级", "1班"]])
as_user = ("--vault", vault, "--user", "林老师", "--password-file", password)


def written(tingyu, words):
    tingyu.wait(lambda: tingyu.text("目前心理状况", "text") == words, f"the note with {words!r}", 10)


def caret(tingyu):
    return tingyu.find("目前心理状况", "text").queryText().caretOffset


with Program() as tingyu:
    groups = start_room(tingyu, vault)
    tingyu.press("我已在纸上抄好九组数字")
    tingyu.press("下一步")
    tingyu.find("恢复单第 1 组")
    tingyu.type("".join(groups), delay_ms=8)
    seal_sheet(tingyu)
    tingyu.press("锁定窗口")
    tingyu.find("密码", seconds=20)
    tingyuctl(*as_user, "roster", "import", roster, "--yes")
    unlock(tingyu)
    tingyu.press("预约", "check box")
    tingyu.press("辅导", "page tab")
    tingyu.press("新的记录")
    tingyu.find("写记录", "push button")
    tingyu.type("lyn", delay_ms=40)
    time.sleep(1)  # the hits stand in a list that is not walked
    tingyu.key("Return")
    tingyu.find("目前心理状况", "text")
    tingyu.set_text("目前心理状况", FIRST)
    tingyu.find("目前心理状况", "text").queryText().setCaretOffset(4)
    tingyu.press("锁定窗口")
    tingyu.find("密码", seconds=20)
    unlock(tingyu)
    written(tingyu, FIRST)
    check(caret(tingyu) == 4, "the caret after the lock")

    tingyu.set_text("目前心理状况", SECOND)
    tingyu.find("目前心理状况", "text").queryText().setCaretOffset(7)
    time.sleep(KEPT_WITHIN)
    tingyu.process.send_signal(signal.SIGKILL)
    tingyu.process.wait(10)
    tingyu.start()
    unlock(tingyu)
    tingyu.press("今日", "check box")
    tingyu.click(tingyu.find("写到一半的辅导记录", "push button", part=True, seconds=20))
    written(tingyu, SECOND)
    check(caret(tingyu) == 7, "the caret after the kill")
    tingyu.picture("session_note_continued")

    for part in PARTS:
        tingyu.set_text(part, "写好了")
    tingyu.press("完成这份记录")
    tingyu.press("给这份记录签名", seconds=20)
    tingyu.press("签名", "push button")
    tingyu.find("已签名", part=True, seconds=20)
    tingyu.picture("session_note_signed")
    check(tingyu.close() == 0, "it ends well")

told = tingyuctl(*as_user, "--json", "vault", "verify")
check('"chain":"ok"' in told, "the record stands as it was signed")
