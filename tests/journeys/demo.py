# SPDX-License-Identifier: GPL-3.0-or-later
"""tingyu --demo: the password stands on the lock screen, locking comes back to the same demo, and nothing of it is left behind."""
import glob
import os
import re

from driver import Program, check

PLACES = ["/dev/shm/ty-*", os.path.join(os.environ["XDG_RUNTIME_DIR"], "ty-*")]


def left():
    return {path for place in PLACES for path in glob.glob(place) if os.path.exists(os.path.join(path, "vault.keyring"))}


def published(tingyu):
    words = tingyu.find("演示密码", part=True, seconds=60).name
    return re.search(r"演示密码:(\S+)", words).group(1)


def unlock(tingyu):
    tingyu.set_text("密码", published(tingyu))
    tingyu.press("解锁")
    tingyu.find("锁定窗口", seconds=60)
    tingyu.find("演示数据 — 不可用于真实学生")


before = left()
with Program("--demo", seconds=60) as tingyu:
    unlock(tingyu)
    tingyu.picture("demo_room")
    demo = left() - before
    check(len(demo) == 1, "one demo in memory")
    tingyu.press("锁定窗口")
    unlock(tingyu)
    check(left() - before == demo, "the same demo after locking")
    check(tingyu.close() == 0, "it ends well")
    check(not (left() - before), "the demo is gone")
