# SPDX-License-Identifier: GPL-3.0-or-later
"""Each page of the window by keyboard alone: reached by its key, gone through with Tab until the focus is back where it began, every stop told by a name of
its own, its help read and left again by key."""
import time

import pyatspi
from gi.repository import GLib

from driver import Program, check, tingyuctl, work_folder

NOW = "2026-11-20T08:00"
PAGES = ["今日", "学生", "预约", "测评", "个案", "上报", "设置"]
MOST_STOPS = 120  # a page with more is one that nobody goes through by Tab
SEARCH = "找学生、页面、命令"


class Focus:
    """Where the keyboard is, as a screen reader hears it."""

    def __init__(self):
        self.at = None
        pyatspi.Registry.registerEventListener(self.heard, "object:state-changed:focused")

    def heard(self, event):
        if event.detail1:
            self.at = event.source

    def listen(self, seconds):
        """Until something is heard, or for so long."""
        before, end = self.at, time.monotonic() + seconds
        while time.monotonic() < end:
            GLib.MainContext.default().iteration(False)
            if self.at is not before:
                return True
            time.sleep(0.005)
        return False

    def after(self, tingyu, key):
        self.at = None
        tingyu.key(key)
        self.listen(2)
        return self.at


def walk(tingyu, focus, page):
    """Once round with Tab; the names of the stops in their order."""
    names = []
    while len(names) < MOST_STOPS:
        node = focus.after(tingyu, "Tab")
        check(node is not None, f"{page}: the focus goes on from {names[-1:]}")
        check(node.name, f"{page}: after {names[-1:]} comes a {node.getRoleName()} without a name")
        if names and node.name == names[0]:
            break
        check(node.name not in names, f"{page}: {node.name!r} is said of two places")
        names.append(node.name)
    check(len(names) < MOST_STOPS, f"{page}: Tab comes round within {MOST_STOPS} stops")
    check(SEARCH in names, f"{page}: the search is on the way, not only {names}")
    check(any(other in names for other in PAGES), f"{page}: the rail is on the way")
    return names


room = work_folder("demo")
with open(work_folder("secret") + "/password", "w") as file:
    file.write("yanshi-haifeng-qing")
tingyuctl("--password-file", file.name, "demo", "create", room)

with Program("--vault", room, "--now", NOW, "--no-lock") as tingyu:
    tingyu.find("密码")
    tingyu.type("yanshi-haifeng-qing")
    tingyu.key("Return")
    tingyu.find("锁定窗口", seconds=60)
    focus = Focus()
    time.sleep(1)
    for number, page in enumerate(PAGES, 1):
        tingyu.key(f"ctrl+{number}")
        tingyu.find(page, role="label")
        time.sleep(1)  # what the page reads from the vault may take the focus
        stops = walk(tingyu, focus, page)
        print(page, len(stops))
        tingyu.key("F1")
        tingyu.find("帮助内容")
        tingyu.key("alt+Left")
        tingyu.gone("帮助内容")
        tingyu.find(page, role="label")
    back = focus.after(tingyu, "shift+Tab")
    check(back is not None and back.name, "Shift Tab goes back")
