# SPDX-License-Identifier: GPL-3.0-or-later
"""Answering stations by window and keyboard: a campaign made, the folder and its slips written, the program of that folder started as a student finds
it, a code typed, every item answered, handed in, the wish to talk; the folder collected by the button and dropped on the window; then every byte of
the folder searched for what was answered, by whom and with which code."""
import os
import re
import subprocess
import sys

from driver import WORK, Program, check, tingyuctl
from room import PASSWORD, choose_file, choose_folder, choose_scale, make_room, unlock

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "faults"))
from marker_scan import prove, scan

vault, stick, roster, secret = (os.path.join(WORK, name) for name in ("room", "stick", "roster.csv", "password"))
slips = os.path.join(WORK, "slips.pdf")
os.mkdir(stick)
with open(roster, "w", encoding="utf-8") as file:
    file.write("姓名,性别,出生日期,年级,班级,学号\n张雨欣,女,2011-05-04,九年级,1班,0101\n李思远,男,2011-07-12,九年级,1班,0102\n")
with open(secret, "w", encoding="utf-8") as file:
    file.write(PASSWORD + "\n")


def answering(tingyu):
    tingyu.press("屏幕作答:本机、作答站、收卷")


def answer_all(station, code, talks):
    """From the code to the thanks, by keys alone."""
    station.find("作答条上的编号")
    station.type(code.lower())
    station.key("Return")
    station.find("是我,继续")
    station.key("Return")
    station.find("开始答题")
    station.key("Return")
    station.find("第 1 题,共 13 题")
    for number in range(13):
        station.key("2")
    station.find("交卷")
    station.key("Tab", "Return")
    station.find("谢谢你")
    station.picture("stations_closing")
    if talks:
        station.key("shift+Tab", "Return")
        station.find("已经告诉老师了", part=True)
        station.key("Tab")
    station.press("结束")
    station.find("作答条上的编号")


with Program("--vault", vault) as tingyu:
    make_room(tingyu, vault)
    tingyu.press("锁定窗口")
    tingyu.find("密码", seconds=20)
    tingyuctl("--vault", vault, "--user", "林老师", "--password-file", secret, "roster", "import", roster, "--yes")
    unlock(tingyu)
    tingyu.press("测评", "check box")
    tingyu.press("新建第一次测评")
    tingyu.set_text("测评名称", "潮声里的普测")
    tingyu.set_text("代看提示的人", "测试代看")
    choose_scale(tingyu, "PHQ-A")
    tingyu.press("建立测评")
    tingyu.gone("测评名称")
    answering(tingyu)
    tingyu.press("屏幕作答的几种做法 机房作答站")
    tingyu.picture("stations_write")
    tingyu.press("写作答站文件夹和作答条")
    choose_folder(tingyu, stick)
    choose_file(tingyu, slips)
    tingyu.find("共 2 人有编号", part=True, seconds=60)
    tingyu.picture("stations_written")

    folder = os.path.join(stick, os.listdir(stick)[0])
    paper = subprocess.run(["pdftotext", "-layout", slips, "-"], check=True, capture_output=True, text=True).stdout
    codes = re.findall(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", paper)
    check(len(codes) == 2, "a slip a student")
    leave = re.search(r"退出\D*?(\d{6})(?!\d)", paper).group(1)
    with Program(name=os.path.join(folder, "start-answer")) as station:
        station.picture("stations_code")
        answer_all(station, codes[0], talks=True)
        # The next student at once: begins, and goes away.
        station.type(codes[1])
        station.key("Return")
        station.find("是我,继续")
        station.key("Return")
        station.find("开始答题")
        station.key("Return", "3", "3", "3")
        station.find("第 4 题,共 13 题")
        station.picture("stations_item")
        station.wait(lambda: any(name.endswith(".draft") for name in os.listdir(os.path.join(folder, "answers"))), "what was begun on the stick")
        station.process.kill()

    check(os.listdir(os.path.join(folder, "answers")), "something was handed in")
    tingyu.press("屏幕作答的几种做法 收卷")
    tingyu.press("选作答站文件夹收卷")
    choose_folder(tingyu, folder)
    tingyu.find("看了 2 份:新收 1", part=True, seconds=30)
    tingyu.picture("stations_collected")
    tingyu.press("关闭屏幕作答")

    # The second goes on where he stopped, at another PC; the folder is dropped this time.
    with Program(name=os.path.join(folder, "start-answer")) as station:
        station.find("作答条上的编号")
        station.type(codes[1])
        station.key("Return")
        station.find("是我,继续")
        station.key("Return")
        station.find("上次答到第 4 题", part=True)
        station.key("Return")
        station.find("第 4 题,共 13 题")
        for number in range(10):
            station.key("1")
        station.find("交卷")
        station.key("Tab", "Return")
        station.find("谢谢你")
        station.press("结束")
        station.press("老师退出答题")
        station.set_text("密码", leave)
        station.press("确定密码")
        check(station.process.wait(10) == 0, "the teacher ends it with the word of the first page")
    tingyu.drop(folder)
    tingyu.find("看了 3 份:新收 1,以前收过 1", part=True, seconds=30)
    tingyu.picture("stations_dropped")
    tingyu.press("关闭屏幕作答")
    tingyu.press("测评的两个部分 复核队列")
    check(tingyu.wait(lambda: tingyu.look("复核队列", "table") and tingyu.rows("复核队列"), "the queue") == 2, "both sheets in the queue")
    tingyu.press("预约", "check box")
    tingyu.press("看法 候补")
    check(tingyu.wait(lambda: tingyu.look("候补名单", "table") and tingyu.rows("候补名单"), "the wish to talk") == 1, "one student wants to talk")
    tingyu.picture("stations_waitlist")
    check(tingyu.close() == 0, "it ends well")

# The program and the plan are searched as well, not only what the students left.
markers = ["张雨欣", "李思远", "潮声里的普测", "海湾中学", *codes, *(code.replace("-", "") for code in codes), PASSWORD]
check(prove(markers), "the search finds every marker in a plain file")
found = scan(markers, whole=[folder])
check(not found.unread and not found.hits, f"nothing in the folder is readable: {found.hits[:5]}")
