# SPDX-License-Identifier: GPL-3.0-or-later
"""From an empty machine to the room: the welcome page, a new vault, the sheet copied and typed back; then locked and unlocked again."""
import os
import re
import time

from driver import WORK, Program, check, tingyuctl

PASSWORD = "海边的灯塔夜里一直亮着"
vault = os.path.join(WORK, "room")


def sheet_groups(tingyu):
    """The nine groups as they stand on the screen, in reading order: three and three digits."""
    groups = []
    for line in tingyu.names():
        found = re.fullmatch(r"label: (\d{3}) (\d{3})", line)
        groups += ["".join(found.groups())] if found else []
    return groups


def unlocked(tingyu):
    return tingyu.find("锁定窗口", seconds=90)


with Program() as tingyu:
    tingyu.press("新建数据夹")
    tingyu.set_text("学校名称", "海湾中学")
    tingyu.set_text("您的姓名", "林老师")
    tingyu.set_text("输入法测试:请输入一个汉字", "听")
    tingyu.set_text("数据夹位置", vault)
    tingyu.press("下一步")
    tingyu.set_text("新密码", PASSWORD)
    tingyu.set_text("再输入一次新密码", PASSWORD)
    tingyu.press("建立数据夹")

    tingyu.find("我已在纸上抄好九组数字", seconds=30)
    groups = tingyu.wait(lambda: len(sheet_groups(tingyu)) == 9 and sheet_groups(tingyu), "nine groups on the screen")
    tingyu.picture("first_run_sheet")
    tingyu.press("我已在纸上抄好九组数字")
    tingyu.press("下一步")

    # Typed as a person does, the field moving on by itself; one digit wrong keeps the way on shut.
    tingyu.find("恢复单第 1 组")
    tingyu.type("".join(groups[:3]), delay_ms=8)
    tingyu.type(str((int(groups[3]) + 1) % 1000000).zfill(6), delay_ms=8)
    tingyu.find("第 4 组有数字抄错或输错,请对照恢复单。")
    tingyu.key("ctrl+a")
    tingyu.type("".join(groups[3:]), delay_ms=8)
    tingyu.press("下一步")
    tingyu.press("已交校领导封存")
    tingyu.press("开始使用")

    unlocked(tingyu)
    tingyu.picture("first_run_room")

    first = tingyu.process.pid
    tingyu.press("锁定窗口")
    tingyu.find("密码", seconds=20)
    check(tingyu.process.pid == first and tingyu.process.poll() is None, "locking starts the program anew in place")
    tingyu.picture("first_run_locked")
    check(tingyu.look("锁定窗口") is None, "nothing of the room is on the lock screen")
    tingyu.set_text("密码", "not the password at all")
    tingyu.press("解锁")
    time.sleep(2)
    check(tingyu.look("锁定窗口") is None, "a wrong password opens nothing")
    tingyu.set_text("密码", PASSWORD)
    tingyu.press("解锁", seconds=30)
    unlocked(tingyu)

# What the window made is what the command line sees.
with open(os.path.join(WORK, "password"), "w", encoding="utf-8") as file:
    file.write(PASSWORD + "\n")
told = tingyuctl("--vault", vault, "--password-file", os.path.join(WORK, "password"), "--json", "vault", "verify")
check('"chain":"ok"' in told, "the vault is sound")
