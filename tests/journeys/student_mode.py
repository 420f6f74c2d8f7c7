# SPDX-License-Identifier: GPL-3.0-or-later
"""Students answering on the PC of the room, under a window manager, and what they may try: another window, the desktop, another workspace, closing and
killing what they answer in, starting the program anew, every key there is. What they reach is the desktop or a page with nothing to press, after a kill
the lock screen, and nobody else's sheet."""
import glob
import os
import random
import signal
import subprocess
import time

import pyatspi

from driver import WORK, Program, ask_to_close, check, tingyuctl, windows, xdotool
from room import PASSWORD, choose_scale, make_room, unlock

vault, roster, secret = (os.path.join(WORK, name) for name in ("room", "roster.csv", "password"))
with open(roster, "w", encoding="utf-8") as file:
    file.write("姓名,性别,出生日期,年级,班级,学号\n张雨欣,女,2011-05-04,九年级,1班,0101\n李思远,男,2011-07-12,九年级,1班,0102\n王安宁,女,2011-02-12,九年级,1班,0103\n")
with open(secret, "w", encoding="utf-8") as file:
    file.write(PASSWORD + "\n")
NAMES = ("张雨欣", "李思远", "王安宁")


class Child:
    """The students' program, which the window started: a process that is not ours."""

    def __init__(self, pid):
        self.pid, self.returncode = pid, None

    def poll(self):
        try:
            with open(f"/proc/{self.pid}/stat", encoding="ascii", errors="replace") as file:
                ended = file.read().rsplit(")", 1)[1].split()[0] == "Z"
        except OSError:
            ended = True
        self.returncode = 0 if ended else None
        return self.returncode


def students_program(tingyu):
    def found():
        for path in glob.glob("/proc/[0-9]*/stat"):
            try:
                with open(path, encoding="ascii", errors="replace") as file:
                    name, rest = file.read().split("(", 1)[1].rsplit(")", 1)
            except OSError:
                continue
            if name == "tingyu-answer" and int(rest.split()[1]) == tingyu.process.pid and rest.split()[0] != "Z":
                return int(path.split("/")[2])
        return None
    answer = Program(name="tingyu-answer")
    answer.process = Child(tingyu.wait(found, "the students' program"))
    answer.wait(lambda: answer.application() is not None, "it on the accessibility bus", 20)
    return answer


def pauses(answer):
    """In one look, for the pause ends by itself: it says how long to wait, and takes no guess."""
    says, takes = False, True
    for node in answer.walk():
        try:
            says = says or "请等 4 秒再试。" in node.name
            takes = takes and not (node.name == "确定密码" and not node.getState().contains(pyatspi.STATE_SENSITIVE))
        except Exception:  # it went away meanwhile
            continue
    return says and not takes


def start_round(tingyu, *rows):
    tingyu.press("屏幕作答:本机、作答站、收卷")
    tingyu.wait(lambda: tingyu.look("作答的学生", "table") and tingyu.rows("作答的学生") >= len(rows), "the students of the class")
    for place, row in enumerate(rows):
        if place:
            xdotool("keydown", "ctrl")
        tingyu.click_cell("作答的学生", row)
        if place:
            xdotool("keyup", "ctrl")
        tingyu.wait(lambda chosen=row: tingyu.table("作答的学生").isRowSelected(chosen), "the student to be chosen")
    tingyu.set_text("您的密码", PASSWORD)
    tingyu.press("让所选学生在本机作答")
    answer = students_program(tingyu)
    tingyu.find("学生正在答题…", seconds=20)
    return answer


def in_front():
    """Process of the window that has the keyboard."""
    asked = subprocess.run(["xdotool", "getactivewindow", "getwindowpid"], capture_output=True, text=True)
    return int(asked.stdout) if asked.returncode == 0 else None


def window_behind(tingyu):
    """The window of the room, shown or put away."""
    def found():
        return subprocess.run(["xdotool", "search", "--name", "^听屿 心理辅导室$"], capture_output=True, text=True).stdout.split()
    [window] = tingyu.wait(found, "the window of the room")
    return window


def holds_the_keyboard(answer):
    answer.wait(lambda: in_front() == answer.process.pid, "the students' window to have the keyboard")


PRESSED = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_COMBO_BOX,
           pyatspi.ROLE_PASSWORD_TEXT, pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_LINK, pyatspi.ROLE_MENU_ITEM}


def offered(tingyu):
    """Everything on the screen of the window that takes a key or a click."""
    return [f"{node.getRoleName()}: {node.name}" for node in tingyu.walk() if node.getRole() in PRESSED]


def locked(tingyu, answering=True):
    """No name, no page, no vault open: while students answer a page with nothing to press, then the lock screen."""
    names = tingyu.names()
    check(any(("学生正在答题…" if answering else "解锁") in one for one in names), "the page behind the students' window")
    check(not answering or not offered(tingyu), f"nothing to press there: {offered(tingyu)}")
    check(not any(word in one for one in names for word in (*NAMES, "秋季普测")), "nothing of the room on it")
    open_files = [os.readlink(link) for link in glob.glob(f"/proc/{tingyu.process.pid}/fd/*") if os.path.islink(link)]
    check(not any("vault-" in one for one in open_files), "the vault is closed")


with Program("--vault", vault) as tingyu:
    make_room(tingyu, vault)
    tingyu.press("锁定窗口")
    tingyu.find("密码", seconds=20)
    tingyuctl("--vault", vault, "--user", "林老师", "--password-file", secret, "roster", "import", roster, "--yes")
    unlock(tingyu)
    tingyu.press("测评", "check box")
    tingyu.press("新建第一次测评")
    tingyu.set_text("测评名称", "秋季普测")
    tingyu.set_text("代看提示的人", "测试代看")
    choose_scale(tingyu, "PHQ-A")
    tingyu.press("建立测评")
    tingyu.gone("测评名称")

    answer = start_round(tingyu, 0, 1)
    holds_the_keyboard(answer)
    locked(tingyu)
    tingyu.picture("student_mode_seats")
    # What the child was given: standard streams, and nothing of the window's.
    given = [os.readlink(link) for link in glob.glob(f"/proc/{answer.process.pid}/fd/*")]
    check(not any(vault in one for one in given), f"no file of the vault is open in it: {given}")
    with open(f"/proc/{answer.process.pid}/cmdline", "rb") as file:
        check(file.read().split(b"\0")[1:] == [b"--round", b""], "nothing of a student on its command line")

    answer.press("九年级1班 " + NAMES[0])
    answer.press("是我,继续")
    answer.press("开始答题")
    answer.find("第 1 题,共 13 题")
    answer.key("2", "2", "2")
    answer.find("第 4 题,共 13 题")

    # Another window, another workspace, away with it, close it.
    answer.key("alt+Tab")
    time.sleep(0.5)
    tingyu.picture("student_mode_alt_tab")
    locked(tingyu)
    holds_the_keyboard(answer)
    answer.key("1", "BackSpace")
    answer.find("第 4 题,共 13 题")
    for away in (["key", "alt+F4"], ["key", "alt+Escape"], ["key", "alt+space"], ["key", "Escape"], ["key", "Escape"], ["set_desktop", "1"],
                 ["set_desktop", "0"]):
        xdotool(*away)
        time.sleep(0.5)
        check(answer.process.poll() is None, f"{away} does not end it")
        locked(tingyu)
    holds_the_keyboard(answer)
    xdotool("key", "super+d")  # the desktop, and nothing else; the same keys lead back
    time.sleep(0.5)
    tingyu.picture("student_mode_desktop")
    locked(tingyu)
    xdotool("key", "super+d")
    holds_the_keyboard(answer)
    tingyu.picture("student_mode_keys")
    xdotool("key", "super+d")  # and from there to the other window alone
    time.sleep(0.5)
    xdotool("windowactivate", window_behind(tingyu))
    tingyu.picture("student_mode_desktop_left")
    holds_the_keyboard(answer)
    [window] = windows("答题")
    xdotool("windowminimize", str(window))
    time.sleep(0.5)
    tingyu.picture("student_mode_minimised")
    locked(tingyu)
    holds_the_keyboard(answer)
    ask_to_close(window)
    time.sleep(0.3)
    check(answer.process.poll() is None, "its cross does nothing")
    answer.find("第 4 题,共 13 题")

    # Killed: the lock screen; a second window does not open; the sheet goes on where it was.
    drafts = os.path.join(vault, "answering", "answers")
    check([name for name in os.listdir(drafts) if name.endswith(".draft")], "what was begun is kept")
    os.kill(answer.process.pid, signal.SIGKILL)
    tingyu.wait(lambda: answer.process.poll() is not None and in_front() in (None, tingyu.process.pid), "the lock screen in front")
    tingyu.find("解锁")  # by itself
    tingyu.picture("student_mode_killed")
    locked(tingyu, answering=False)
    check(tingyu.find("密码", "password text").queryText().characterCount == 0, "no key of a student's in the line of the lock screen")
    with Program("--vault", vault) as second:
        second.picture("student_mode_second_window")
        check(not second.look("解锁"), "no second window of the same room")
    unlock(tingyu)
    tingyu.press("测评", "check box")
    answer = start_round(tingyu, 0, 1)
    holds_the_keyboard(answer)
    answer.key("Return")  # the first of the two, by keys
    answer.find("是我,继续")
    answer.key("Return")
    answer.find("上次答到第 4 题", part=True)
    answer.key("Return")
    answer.find("停止答题")
    answer.picture("student_mode_taken_up")
    answer.press("停止答题")
    answer.press("不答了,把答过的交上去")
    answer.find("谢谢你")
    answer.press("我想和老师聊聊")
    answer.press("结束")
    # The next at once: nothing of the one before, and no name without the teacher's word.
    answer.find("请叫老师来")
    check(not any(word in one for one in answer.names() for word in NAMES), "no name of another")
    answer.picture("student_mode_next")
    for guess in ("123456", "laoshi", "password"):  # the third is answered by a pause
        answer.press("老师选下一位同学") if answer.look("老师选下一位同学") else None
        answer.set_text("密码", guess)
        answer.press("确定密码")
        answer.find("密码不对。", part=True)
    answer.wait(lambda: pauses(answer), "a pause after the third guess, and no fourth one at once")
    answer.press("返回答题")
    answer.press("老师选下一位同学")
    answer.wait(lambda: answer.find("密码").getState().contains(pyatspi.STATE_SENSITIVE), "the end of the pause")
    answer.set_text("密码", PASSWORD)
    answer.press("确定密码")
    answer.press("九年级1班 " + NAMES[1])
    answer.press("是我,继续")
    answer.press("开始答题")
    answer.find("第 1 题,共 13 题")
    check(not answer.look("上一题你选的是", part=True), "nothing of the one before")

    # Every key, quickly, those that bring another window to the front among them.
    dice = random.Random(5)
    keys = ["1", "2", "9", "Return", "BackSpace", "space", "Tab", "Escape", "F1", "F4", "F11", "Down", "a", "ctrl+w", "ctrl+q", "ctrl+c",
            "ctrl+alt+t", "super", "Menu", "ctrl+shift+Escape", "ctrl+alt+Delete", "alt+Tab", "alt+shift+Tab", "alt+F4", "alt+Escape", "alt+space",
            "alt+F2", "super+d", "super+Tab", "ctrl+alt+Left", "ctrl+alt+Right", "ctrl+F4", "alt+u", "alt+p", "ctrl+Tab", "ctrl+o", "shift+F10"]
    behind = window_behind(tingyu)
    for burst in range(30):
        if burst % 3 == 2:  # as after a switch that is not taken back at once
            subprocess.run(["xdotool", "windowactivate", behind], check=False, capture_output=True)
        xdotool("key", "--delay", "2", *(dice.choice(keys) for _ in range(20)))
        check(answer.process.poll() is None, "the students' program lives")
        check(tingyu.process.poll() is None, "and so does the window behind it")
        if burst % 5 == 4:
            locked(tingyu)
    ask_to_close(int(behind))
    time.sleep(0.5)
    check(tingyu.process.poll() is None, "nor does its cross end it")
    locked(tingyu)
    xdotool("set_desktop", "0")  # wherever the keys led to
    holds_the_keyboard(answer)
    tingyu.picture("student_mode_mashed")

    os.kill(answer.process.pid, signal.SIGKILL)
    tingyu.find("解锁")
    check(tingyu.find("密码", "password text").queryText().characterCount == 0, "nothing of it in the lock screen")
    unlock(tingyu)
    tingyu.find("本机作答收进", part=True, seconds=30)
    tingyu.picture("student_mode_collected")
    check(not [name for name in os.listdir(drafts) if name.endswith(".box")], "what was taken in is gone from the folder")
    check(tingyu.close() == 0, "it ends well")
