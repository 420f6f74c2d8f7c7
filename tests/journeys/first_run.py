# SPDX-License-Identifier: GPL-3.0-or-later
"""From an empty machine to the room: the welcome page, a new vault, the sheet copied and typed back; then locked and unlocked again."""
import os
import time

from driver import WORK, Program, check, tingyuctl
from room import PASSWORD, seal_sheet, start_room, unlock

vault = os.path.join(WORK, "room")

with Program() as tingyu:
    groups = start_room(tingyu, vault)
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
    seal_sheet(tingyu)
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
    unlock(tingyu)

# What the window made is what the command line sees.
with open(os.path.join(WORK, "password"), "w", encoding="utf-8") as file:
    file.write(PASSWORD + "\n")
told = tingyuctl("--vault", vault, "--password-file", os.path.join(WORK, "password"), "--json", "vault", "verify")
check('"chain":"ok"' in told, "the vault is sound")
