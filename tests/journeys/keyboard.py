# SPDX-License-Identifier: GPL-3.0-or-later
"""Each page of the window by keyboard alone: reached by its key, gone through with Tab until the focus is back where it began, every stop told by a name of
its own, its help read and left again by key. Then its dialogs: opened from it, gone through, their help read and left, and closed again by key."""
import re
import time

import pyatspi
from gi.repository import GLib

from driver import Program, check, tingyuctl, work_folder

NOW = "2026-11-20T08:00"
PAGES = ["今日", "学生", "预约", "测评", "个案", "上报", "设置"]
MOST_STOPS = 120  # a page with more is one that nobody goes through by Tab
MOST_STOPS_OF_A_DIALOG = 60
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
        self.listen(3)
        return self.at


def stops(tingyu, focus, place, most):
    """Once round with Tab; the names of the stops in their order."""
    names = []
    while len(names) < most:
        node = focus.after(tingyu, "Tab")
        check(node is not None, f"{place}: the focus goes on from {names[-1:]}")
        check(node.name, f"{place}: after {names[-1:]} comes a {node.getRoleName()} without a name")
        if names and node.name == names[0]:
            break
        check(node.name not in names, f"{place}: {node.name!r} is said of two places")
        names.append(node.name)
    check(len(names) < most, f"{place}: Tab comes round within {most} stops")
    return names


def walk(tingyu, focus, page):
    names = stops(tingyu, focus, page, MOST_STOPS)
    check(SEARCH in names, f"{page}: the search is on the way, not only {names}")
    check(any(other in names for other in PAGES), f"{page}: the rail is on the way")
    return names


def reach(tingyu, focus, name):
    """With Tab to the place of this name."""
    for _ in range(MOST_STOPS):
        node = focus.after(tingyu, "Tab")
        if node is not None and node.name == name:
            return
    check(False, f"Tab comes to {name!r}")


def active(tingyu, dialog):
    """It has the keyboard: a window manager gives it a moment after it is shown."""
    def has():
        node = tingyu.look(dialog, "dialog")
        return node is not None and node.getState().contains(pyatspi.STATE_ACTIVE)

    tingyu.wait(has, f"{dialog!r} with the keyboard")


def inside(node, dialog):
    while node is not None and node.getRole() not in (pyatspi.ROLE_FRAME, pyatspi.ROLE_APPLICATION):
        if node.getRole() == pyatspi.ROLE_DIALOG and node.name == dialog:
            return True
        node = node.parent
    return False


def through(tingyu, focus, page, dialog):
    """A dialog that was just asked for: every stop in it, its help, and away with Esc."""
    active(tingyu, dialog)
    time.sleep(0.5)  # what it reads from the vault may still change what is there
    names = stops(tingyu, focus, dialog, MOST_STOPS_OF_A_DIALOG)
    check(inside(focus.at, dialog), f"{dialog}: Tab stays in the dialog")
    foreign = [name for name in names if re.search("[A-Za-z]", name) and not re.search("[\u4e00-\u9fff]", name)]
    check(not foreign, f"{dialog}: said in Chinese, but for {foreign}")
    back = focus.after(tingyu, "shift+Tab")
    check(back is not None and inside(back, dialog), f"{dialog}: Shift Tab goes back in it")
    tingyu.key("F1")
    active(tingyu, "帮助")
    tingyu.key("Escape")
    tingyu.gone("帮助", "dialog")
    active(tingyu, dialog)
    tingyu.key("Escape")
    tingyu.gone(dialog, "dialog")
    left = focus.after(tingyu, "Tab")
    check(left is not None and left.name, f"{page}: the keyboard is back on the page after {dialog!r}")
    return len(names)


class Dialogs:
    """Those of a page, each by the way that a person without a mouse takes."""

    def __init__(self, tingyu, focus, page):
        self.tingyu, self.focus, self.page = tingyu, focus, page

    def by_key(self, key, dialog):
        self.tingyu.key(key)
        print("  ", dialog, through(self.tingyu, self.focus, self.page, dialog))

    def by_button(self, name, dialog):
        reach(self.tingyu, self.focus, name)
        self.by_key("space", dialog)

    def press(self, name, key="space"):
        reach(self.tingyu, self.focus, name)
        self.tingyu.key(key)
        time.sleep(1)

    def find(self, letters):
        """Whatever the search of the window finds first."""
        self.tingyu.key("ctrl+k")
        self.tingyu.type(letters, delay_ms=40)
        time.sleep(1)
        self.tingyu.key("Return")
        time.sleep(1)


def dialogs_of(page, go):
    if page == "今日":
        go.by_key("ctrl+slash", "按键表")
        go.by_key("ctrl+shift+n", "登记来访")
    elif page == "学生":
        go.by_key("ctrl+n", "新增学生")
        go.find("jcz")
        go.tingyu.find("在档案里记一条")
        go.by_key("ctrl+n", "记一条")
        go.by_button("登记学籍变动", "学籍变动")
        go.by_button("更改档案类别", "更改档案类别")
        go.by_key("ctrl+p", "打印")
        go.by_button("导出这份档案", "导出这名学生的档案")
    elif page == "预约":
        go.by_key("b", "新预约")
    elif page == "设置":
        go.press("设置:外观", "Down")
        go.by_button("修改我的密码", "修改密码")


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
    tingyu.wait(lambda: focus.after(tingyu, "Tab") is not None, "the bus to tell where the keyboard is", 30)
    for number, page in enumerate(PAGES, 1):
        tingyu.key(f"ctrl+{number}")
        tingyu.find(page, role="label")
        time.sleep(1)  # what the page reads from the vault may take the focus
        print(page, len(walk(tingyu, focus, page)))
        tingyu.key("F1")
        tingyu.find("帮助内容")
        tingyu.key("alt+Left")
        tingyu.gone("帮助内容")
        tingyu.find(page, role="label")
        dialogs_of(page, Dialogs(tingyu, focus, page))
    back = focus.after(tingyu, "shift+Tab")
    check(back is not None and back.name, "Shift Tab goes back")
