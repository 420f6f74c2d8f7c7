# SPDX-License-Identifier: GPL-3.0-or-later
"""What several journeys do the same way: make a room through the first-run pages, unlock it, choose a file."""
import re

import pyatspi
from driver import JourneyFailed

PASSWORD = "海边的灯塔夜里一直亮着"


def sheet_groups(tingyu):
    """The nine groups as they stand on the screen, in reading order: three and three digits."""
    groups = []
    for line in tingyu.names():
        found = re.fullmatch(r"label: (\d{3}) (\d{3})", line)
        groups += ["".join(found.groups())] if found else []
    return groups


def unlocked(tingyu):
    return tingyu.find("锁定窗口", seconds=90)


def unlock(tingyu, password=PASSWORD):
    tingyu.set_text("密码", password)
    tingyu.press("解锁", seconds=30)
    unlocked(tingyu)


def start_room(tingyu, vault, name="海湾中学", district=False):
    """From the welcome page to the sheet on the screen; its nine groups."""
    tingyu.press("新建数据夹")
    if district:
        tingyu.press("这里是 教育局或区域指导中心")
    tingyu.set_text("单位名称", name)
    tingyu.set_text("您的姓名", "林老师")
    tingyu.set_text("输入法测试:请输入一个汉字", "听")
    tingyu.set_text("数据夹位置", vault)
    tingyu.press("下一步")
    tingyu.set_text("新密码", PASSWORD)
    tingyu.set_text("再输入一次新密码", PASSWORD)
    tingyu.press("建立数据夹")
    tingyu.find("我已在纸上抄好九组数字", seconds=30)
    return tingyu.wait(lambda: len(sheet_groups(tingyu)) == 9 and sheet_groups(tingyu), "nine groups on the screen")


def seal_sheet(tingyu):
    tingyu.press("下一步")
    tingyu.press("已交校领导封存")
    tingyu.press("开始使用")
    unlocked(tingyu)


def make_room(tingyu, vault, **what):
    """From the welcome page to the open vault, the sheet typed back."""
    groups = start_room(tingyu, vault, **what)
    tingyu.press("我已在纸上抄好九组数字")
    tingyu.press("下一步")
    tingyu.find("恢复单第 1 组")
    tingyu.type("".join(groups), delay_ms=8)
    seal_sheet(tingyu)


def choose_file(tingyu, path, line=("文件名", "File name:")):
    """In the file dialog that is open: the path as it is, then Return. A folder that is read only now marks what was typed so far, and
    the next letter replaces it; a list of suggestions that opens in the same moment takes the first Return for itself. Then once more,
    as a person would."""
    def takes_keys():
        """The field, once the dialog has the keyboard: on a busy machine it comes later than the dialog."""
        for words in line:
            for node in tingyu.looks(words, part=True):
                if node.getRole() in tingyu.EDITABLE and node.getState().contains(pyatspi.STATE_FOCUSED):
                    return node
        return None

    field = tingyu.wait(takes_keys, f"the field {line[0]!r} to have the keyboard").queryText()
    for attempt in range(3):
        tingyu.type(path)
        try:
            tingyu.wait(lambda: field.getText(0, field.characterCount) == path, f"all of {path!r} in the field", seconds=5)
            break
        except JourneyFailed:
            if attempt == 2:
                raise
            tingyu.key("ctrl+a")
    for attempt in range(3):
        tingyu.key("Return")
        try:
            return tingyu.wait(lambda: not takes_keys(), "the file dialog to take the path", seconds=5)
        except JourneyFailed:
            if attempt == 2:
                raise


def choose_folder(tingyu, path):
    """The same in a dialog that asks for a folder, whose line has another name: one after the other they are told apart."""
    choose_file(tingyu, path, line=("目录", "Directory:"))


def choose_scale(tingyu, words):
    """In the dialog of a new campaign: the first scale whose line begins with these words."""
    tingyu.set_text("找量表", words)
    node = tingyu.find("量表", "list")

    def row():
        """They are read after the dialog has come."""
        node.clear_cache()
        rows = [node.getChildAtIndex(i) for i in range(node.childCount)]
        return next((one for one in rows if one is not None and one.name.startswith(words)), None)

    tingyu.click(tingyu.wait(row, f"the scale {words!r}"))
    tingyu.key("space")
