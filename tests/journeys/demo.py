# SPDX-License-Identifier: GPL-3.0-or-later
"""tingyu --demo: the password stands on the lock screen, locking comes back to the same demo, and nothing of it is left behind."""
import glob
import os
import re

from driver import Program, check

MEMORY = ("/dev/shm/ty-", os.path.join(os.environ["XDG_RUNTIME_DIR"], "ty-"))


def opened(tingyu):
    """Folders in memory in which the program holds a vault open: its own, whatever else runs on the machine."""
    found = set()
    for link in glob.glob(f"/proc/{tingyu.process.pid}/fd/*"):
        try:
            folder = os.path.dirname(os.readlink(link))
        except OSError:
            continue
        if folder.startswith(MEMORY) and os.path.exists(os.path.join(folder, "vault.keyring")):
            found.add(folder)
    return found


def published(tingyu):
    words = tingyu.find("演示密码", part=True, seconds=60).name
    return re.search(r"演示密码:(\S+)", words).group(1)


def unlock(tingyu):
    tingyu.set_text("密码", published(tingyu))
    tingyu.press("解锁")
    tingyu.find("锁定窗口", seconds=60)
    tingyu.find("演示数据 — 不可用于真实学生")


with Program("--demo", seconds=60) as tingyu:
    unlock(tingyu)
    tingyu.picture("demo_room")
    demo = opened(tingyu)
    check(len(demo) == 1, "one demo in memory")
    tingyu.press("锁定窗口")
    unlock(tingyu)
    check(opened(tingyu) == demo, "the same demo after locking")
    check(tingyu.close() == 0, "it ends well")
    check(not any(os.path.exists(folder) for folder in demo), "the demo is gone")
