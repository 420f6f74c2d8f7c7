# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks from the welcome page to a report in print and takes the pictures of the guide on the stick. Run by
tests/journeys/run_journey.sh, beside whose other parts it finds its driver; DEMO_* as in packaging/show-headless.sh."""
import os
import sys
import time

sys.path.insert(0, os.environ["GUIDE_JOURNEYS"])
from driver import WORK, Program, xdotool
from room import choose_file, seal_sheet, start_room



def fit():
    """A window as small as it may be: what stands in it is still read on paper."""
    xdotool("search", "--sync", "--onlyvisible", "--name", "^听屿 心理辅导室$", "windowsize", "1120", "630", "windowmove", "20", "30")
    time.sleep(1)


with Program() as tingyu:
    tingyu.find("新建数据夹")
    fit()
    tingyu.picture("welcome")
    groups = start_room(tingyu, os.path.join(WORK, "room"))
    tingyu.picture("sheet")
    tingyu.press("我已在纸上抄好九组数字")
    tingyu.press("下一步")
    tingyu.find("恢复单第 1 组")
    tingyu.type("".join(groups), delay_ms=8)
    seal_sheet(tingyu)
    time.sleep(1)
    if tingyu.look("知道了", "push button"):  # the offer to be shown around
        tingyu.press("知道了", "push button")
    tingyu.press("学生", "check box")
    tingyu.press("导入名册", "push button")
    tingyu.press("选择名册文件")
    choose_file(tingyu, os.environ["GUIDE_ROSTER"])
    tingyu.press("下一步", seconds=30)
    tingyu.find("名册逐行预览", "table", seconds=30)
    time.sleep(1)
    tingyu.picture("roster")

with Program("--vault", os.environ["DEMO_VAULT"], "--now", os.environ["DEMO_NOW"], "--no-lock") as tingyu:
    tingyu.set_text("密码", os.environ["DEMO_PASSWORD"])
    tingyu.press("解锁")
    tingyu.find("锁定窗口", seconds=60)
    fit()
    time.sleep(3)  # figures of the page come from the vault's thread
    tingyu.picture("today")
    tingyu.press("个案", "check box")
    tingyu.wait(lambda: tingyu.look("个案列表", "table") and tingyu.rows("个案列表") > 0, "cases")
    tingyu.click_cell("个案列表", 0)
    tingyu.key("Return")
    tingyu.press("个案:打印")
    if not tingyu.checked("去标识"):
        tingyu.press("去标识")
    tingyu.set_text("打印事由", "专家会诊")
    tingyu.find("打印预览", seconds=30)
    time.sleep(1.5)
    tingyu.picture("print")
