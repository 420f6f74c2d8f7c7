# SPDX-License-Identifier: GPL-3.0-or-later
"""Each page of the window by keyboard alone: reached by its key, gone through with Tab until the focus is back where it began, every stop told by a name of
its own and seen on the screen, its help read and left again by key. Then its dialogs: opened from it, gone through, their help read and left, and closed by key,
the keyboard back at the button that opened them; and some are filled and done with Enter on their button."""
import re
import time

import pyatspi
from gi.repository import GLib

from driver import Program, check, tingyuctl, work_folder
from screen import Frame

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

    def names(self):
        """Where it is by now, and what that stands in: a list tells its row."""
        while self.listen(0.2):
            pass
        return self.at.name, self.at.parent.name

    def comes_to(self, names, seconds=3):
        """Without a key: where the program puts it."""
        end = time.monotonic() + seconds
        while (self.at is None or self.at.name not in names) and time.monotonic() < end:
            self.listen(0.1)
        return self.at is not None and self.at.name in names


def box_of(node):
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    edge = 6 if node.getRole() in (pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON) else 0  # the ring goes round more than what is told
    return box.x - edge, box.y - edge, box.width + 2 * edge, box.height + 2 * edge


def is_seen(node, before):
    """The place looks otherwise than in the frame from before it had the keyboard: it is on the screen, and says so."""
    end = time.monotonic() + 1
    while time.monotonic() < end:
        box = box_of(node)
        if Frame().part(*box) != before.part(*box):
            return True
        time.sleep(0.02)
    return False


def stops(tingyu, focus, place, most):
    """Once round with Tab; the names of the stops in their order."""
    names, boxes = [], []
    while len(names) < most:
        before = Frame()
        node = focus.after(tingyu, "Tab")
        check(node is not None, f"{place}: the focus goes on from {names[-1:]}")
        check(node.name, f"{place}: after {names[-1:]} comes a {node.getRoleName()} without a name")
        if names and node.name == names[0]:
            break
        check(node.name not in names, f"{place}: {node.name!r} is said of two places")
        check(is_seen(node, before), f"{place}: that {node.name!r} has the keyboard is seen")
        names.append(node.name)
        boxes.append(box_of(node))
    check(len(names) < most, f"{place}: Tab comes round within {most} stops")
    return names, [name for name, now, before in zip(names, boxes, boxes[-1:] + boxes) if is_up(now, before)]


def is_up(now, before):
    """Above the place before, and not to the right of it. The line that filters a table stands above it and comes after it."""
    return now[1] + now[3] <= before[1] and now[0] < before[0] + before[2]


def walk(tingyu, focus, page):
    names, _ = stops(tingyu, focus, page, MOST_STOPS)
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


def has_keyboard(node):
    return node.getState().contains(pyatspi.STATE_FOCUSED)


def inside(node, dialog):
    while node is not None and node.getRole() not in (pyatspi.ROLE_FRAME, pyatspi.ROLE_APPLICATION):
        if node.getRole() == pyatspi.ROLE_DIALOG and node.name == dialog:
            return True
        node = node.parent
    return False


def through(tingyu, focus, page, dialog, opener, reads_help):
    """A dialog that was just asked for: every stop in it, its help, and away with Esc, back to where it was asked for."""
    active(tingyu, dialog)
    time.sleep(0.4)  # what it reads from the vault may still change what is there
    names, up = stops(tingyu, focus, dialog, MOST_STOPS_OF_A_DIALOG)
    up = [name for name in up if not name.startswith("筛选:")]
    check(len(up) <= 1, f"{dialog}: Tab goes as it reads, and not up again to {up}")
    check(inside(focus.at, dialog), f"{dialog}: Tab stays in the dialog")
    foreign = [name for name in names if not re.search("[\u4e00-\u9fff]", name) and re.search("[A-Za-z]", name) and name not in SCALES]
    check(not foreign, f"{dialog}: said in Chinese, but for {foreign}")
    back = focus.after(tingyu, "shift+Tab")
    check(back is not None and inside(back, dialog), f"{dialog}: Shift Tab goes back in it")
    if reads_help:
        tingyu.key("F1")
        active(tingyu, "帮助")
        tingyu.key("Escape")
        tingyu.gone("帮助", "dialog")
        active(tingyu, dialog)
    tingyu.key("Escape")
    tingyu.gone(dialog, "dialog")
    check(focus.comes_to(opener), f"{page}: after {dialog!r} the keyboard is back at {opener!r}, not at {focus.at and focus.at.name!r}")
    return len(names)


class Dialogs:
    """Those of a page, each by the way that a person without a mouse takes."""

    def __init__(self, tingyu, focus, page):
        self.tingyu, self.focus, self.page = tingyu, focus, page

    def by_key(self, key, dialog, reads_help=True):
        opener = self.focus.names()
        self.tingyu.key(key)
        print("  ", dialog, through(self.tingyu, self.focus, self.page, dialog, opener, reads_help), flush=True)

    def by_button(self, name, dialog, reads_help=True):
        reach(self.tingyu, self.focus, name)
        self.by_key("space", dialog, reads_help)

    def reach(self, name):
        reach(self.tingyu, self.focus, name)

    def press(self, name, key="space"):
        reach(self.tingyu, self.focus, name)
        self.tingyu.key(key)
        time.sleep(1)

    def find(self, letters, comes):
        """Whatever the search of the window finds first."""
        self.tingyu.key("ctrl+k")
        self.tingyu.type(letters, delay_ms=40)
        time.sleep(1)
        self.tingyu.key("Return")
        self.tingyu.find(comes)
        self.focus.listen(0.5)

    def do(self, name, dialog, keys, button):
        """Opens the dialog, fills it (a place in it, and what is typed there; None: the key is for where it opens) and does it with Enter on its button."""
        reach(self.tingyu, self.focus, name)
        self.tingyu.key("space")
        active(self.tingyu, dialog)
        for place, typed in keys:
            if place is not None:
                reach(self.tingyu, self.focus, place)
            if typed in KEYS:
                time.sleep(0.7)  # it is for what is found
                self.tingyu.key(typed)
            else:
                self.tingyu.type(typed, delay_ms=20)
        reach(self.tingyu, self.focus, button)
        self.tingyu.key("Return")
        self.tingyu.gone(dialog, "dialog")
        print("  ", dialog, "done", flush=True)

    def says(self, words):
        self.tingyu.find(words, part=True)

    def holds(self, table, key, whose, header, value):
        """A row of the table, found by its key."""
        def does():
            rows = range(self.tingyu.rows(table))
            return any(self.tingyu.cell(table, row, key) == whose and value in self.tingyu.cell(table, row, header) for row in rows)

        self.tingyu.wait(does, f"{whose!r} with {value!r} in {table!r}")


KEYS = {"Down", "Return"}
SCALES = {"GAD-7", "PHQ-A", "MHT"}  # a list is told by what is chosen in it

# By page, in the order of its stops; what is last in a line: whether the help of the dialog is read too, which takes a while.
STEPS = {
    "今日": [("by_key", "ctrl+slash", "按键表"), ("by_key", "ctrl+shift+n", "登记来访")],
    "学生": [
        ("by_button", "新增学生", "新增学生"),
        ("find", "jcz", "在档案里记一条"),
        ("by_button", "导出这份档案", "导出这名学生的档案"),
        ("by_key", "ctrl+p", "打印"),
        ("by_button", "登记学籍变动", "学籍变动"),
        ("by_button", "更改档案类别", "更改档案类别"),
        ("by_key", "ctrl+n", "记一条"),
    ],
    "预约": [("reach", "预约的格子"), ("by_key", "b", "新预约")],
    "测评": [
        ("by_button", "新建测评", "新建测评"),
        ("by_button", "所选测评的组织与名单", "组织与名单", False),
        ("by_button", "打印所选班级的纸质答卷", "打印纸质答卷", False),
        ("by_button", "导入答卷文件", "导入答卷", False),
        ("by_button", "屏幕作答:本机、作答站、收卷", "屏幕作答"),
        ("press", "测评的两个部分 测评", "Right"),
        ("by_button", "给选中的学生约时间", "约时间", False),
        ("by_button", "一起决定选中的几项", "一起决定", False),
        ("by_button", "选中各项的负责人和期限", "负责人和期限", False),
        ("by_button", "哪些结果进入队列", "进入队列的规则", False),
        ("by_button", "需要再答一次的学生名单", "重测名单", False),
        ("by_button", "记录简短面谈", "简短面谈"),
        ("by_button", "给班主任的任务单", "班主任任务单", False),
        ("press", "测评的两个部分 复核队列", "Right"),
        ("by_button", "登记线索", "登记线索"),
        ("do", "登记线索", "登记线索", [("学生", "jcz"), (None, "Return"), ("看到或听到了什么", "yigeren")], "登记"),
        ("holds", "各来源的线索", "姓名", "岬辰舟", "日常观察", "需要关注"),
    ],
    "个案": [
        ("press", "个案列表", "Return"),
        ("by_button", "个案:记一次突破保密", "突破保密"),
        ("do", "个案:记一次突破保密", "突破保密", [("事实", "shuo le dasuan"), ("谁决定的", "laoshi"), ("第 1 位:姓名", "muqin"),
                                                   ("第 1 位:几点几分", "0750"), ("说了什么(最少必要) 1", "peiban")], "记下"),
        ("says", "突破保密已经记下。"),
    ],
    "上报": [
        *[("press", tab, "Right") for tab in ("报送", "收件", "上级来件", "档案移交")],
        ("by_button", "定本机的电脑编号", "电脑编号"),
        ("do", "定本机的电脑编号", "电脑编号", [(None, "Down")], "保存"),
        ("press", "几台电脑", "Right"),
        ("by_button", "给本单位换一对新密钥", "换新密钥"),
    ],
    "设置": [("press", "设置:外观", "Down"), ("by_button", "修改我的密码", "修改密码")],
}


room = work_folder("demo")
with open(work_folder("secret") + "/password", "w") as file:
    file.write("yanshi-haifeng-qing")
tingyuctl("--password-file", file.name, "demo", "create", room)

with Program("--vault", room, "--now", NOW, "--no-lock") as tingyu:
    tingyu.wait(lambda: has_keyboard(tingyu.find("密码", "password text")), "the keyboard in the password's line")
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
        go = Dialogs(tingyu, focus, page)
        for step, *words in STEPS[page]:
            getattr(go, step)(*words)
    back = focus.after(tingyu, "shift+Tab")
    check(back is not None and back.name, "Shift Tab goes back")
