# SPDX-License-Identifier: GPL-3.0-or-later
"""The room's day through the window: a walk-in in at most twelve keys, an hour booked, moved and missed, all by keys."""
import os

from driver import WORK, Program, check, tingyuctl
from room import PASSWORD, make_room, unlock

vault, roster, secret = (os.path.join(WORK, name) for name in ("room", "roster.csv", "password"))
with open(roster, "w", encoding="utf-8") as file:
    file.write("姓名,性别,出生日期,年级,班级,学号\n张雨欣,女,2013-05-04,七年级,1班,0101\n李思远,男,2013-07-12,七年级,2班,0202\n")
with open(secret, "w", encoding="utf-8") as file:
    file.write(PASSWORD + "\n")

pressed = 0


def keys(tingyu, *names):
    global pressed
    for name in names:
        tingyu.key(name)
        pressed += 1


def initials(tingyu, letters):
    keys(tingyu, *letters)
    tingyu.find("搜索结果")


with Program() as tingyu:
    make_room(tingyu, vault)
    tingyu.press("锁定窗口")
    tingyu.find("密码", seconds=20)
    tingyuctl("--vault", vault, "--user", "林老师", "--password-file", secret, "roster", "import", roster, "--yes")
    unlock(tingyu)
    keys(tingyu, "ctrl+n")
    tingyu.find("登记来访", "dialog")
    initials(tingyu, "zyx")
    keys(tingyu, "Return")
    tingyu.find("张雨欣", part=True)
    keys(tingyu, "4", "2", "ctrl+Return")
    tingyu.gone("登记来访", "dialog")
    check(pressed <= 12, f"a walk-in in 12 keys, not {pressed}")
    tingyu.press("预约", "check box")
    tingyu.find("张雨欣 40分钟 到访", part=True)
    tingyu.picture("appointments_walk_in")

    pressed = 0
    tingyu.key("Page_Down")  # a week of school days, whatever today is
    tingyu.find("周一 8:00 空闲")
    keys(tingyu, "Return")
    tingyu.find("新预约", "dialog")
    initials(tingyu, "lsy")
    keys(tingyu, "Return", "ctrl+Return")
    tingyu.find("周一 8:00 李思远 40分钟 已预约")
    check(pressed <= 12, f"an hour booked in 12 keys, not {pressed}")

    keys(tingyu, "ctrl+Right", "Return")
    tingyu.find("周二 8:00 李思远 40分钟 已预约")
    tingyu.picture("appointments_moved")
    keys(tingyu, "x")
    tingyu.find("周二 8:00 李思远 40分钟 未到")
    tingyu.key("ctrl+z")
    tingyu.find("周二 8:00 李思远 40分钟 已预约")
    check(tingyu.close() == 0, "it ends well")
