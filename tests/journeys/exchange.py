# SPDX-License-Identifier: GPL-3.0-or-later
"""A school and its district, by window and stick: cards enrolled off paper, a report up, its receipt down, a case for the expert and his answer;
and sticks that are wrong, old or cut."""
import json
import os
import shutil

from driver import WORK, Program, check, tingyuctl
from room import PASSWORD, choose_file, choose_folder, make_room, unlock

school, district, up, down, roster, secret = (os.path.join(WORK, name) for name in ("school", "district", "up", "down", "roster.csv", "password"))
for folder in (up, down):
    os.mkdir(folder)
with open(roster, "w", encoding="utf-8") as file:
    file.write("姓名,性别,出生日期,年级,班级,学号\n张雨欣,女,2013-05-04,七年级,1班,0101\n李思远,男,2013-07-12,七年级,2班,0202\n")
with open(secret, "w", encoding="utf-8") as file:
    file.write(PASSWORD + "\n")


def ask(vault, *words):
    return json.loads(tingyuctl("--vault", vault, "--user", "林老师", "--password-file", secret, "--json", *words))


def fingerprint(vault):
    """As it stands on the stamped paper."""
    path = os.path.join(WORK, "paper.tyk")
    told = ask(vault, "exchange", "keycard", "--out", path, "--yes")
    os.remove(path)
    return told["fingerprint"]


def opened(vault):
    return Program("--vault", vault)


def enter(tingyu, page, tab):
    unlock(tingyu)
    tingyu.press(page, "check box")
    tingyu.press(tab, "page tab")


def write_card(tingyu, folder):
    tingyu.press("把本单位的密钥卡写到文件")
    choose_file(tingyu, os.path.join(folder, "card.tyk"))
    tingyu.find("密钥卡已写好", part=True)


def enrol(tingyu, folder, digits):
    tingyu.press("登记第一张卡…")
    choose_folder(tingyu, folder)
    tingyu.set_text("指纹", digits)
    tingyu.press("登记")
    tingyu.wait(lambda: tingyu.rows("已登记的单位") == 1, "one enrolled unit")


def look_at(tingyu, folder, first=True):
    tingyu.press("选第一个文件夹…" if first else "选择放文件的文件夹")
    choose_folder(tingyu, folder)
    return tingyu.wait(lambda: tingyu.look("这一批文件", "table") and tingyu.rows("这一批文件") or None, "a row a file")


with opened(school) as tingyu:
    make_room(tingyu, school)
tingyuctl("--vault", school, "--user", "林老师", "--password-file", secret, "roster", "import", roster, "--yes")
ask(school, "case", "open", "--student", "0101", "--kind", "concern", "--reason", "情绪低落")
with opened(district) as tingyu:
    make_room(tingyu, district, name="海湾区教育局", district=True)
    tingyu.press("单位与密钥卡", "page tab")
    write_card(tingyu, down)
digits = {vault: fingerprint(vault) for vault in (school, district)}

with opened(school) as tingyu:
    enter(tingyu, "上报", "单位与密钥卡")
    write_card(tingyu, up)
    enrol(tingyu, down, digits[district])
    tingyu.picture("exchange_units")
    tingyu.press("报送", "page tab")
    tingyu.gone("还没有登记上级单位;请先到“单位与密钥卡”登记它的密钥卡。")
    tingyu.press("心理辅导室月报", "combo box")
    tingyu.key("Down")
    tingyu.key("Return")
    tingyu.press("写出报送文件")
    choose_file(tingyu, os.path.join(up, "profile.typ"))
    tingyu.wait(lambda: tingyu.rows("已报送的") == 1, "one report on record")
    tingyu.picture("exchange_sent")
    check(tingyu.cell("已报送的", 0, "回执") == "等回执", "no receipt yet")
    # The case goes to the expert, without its name.
    tingyu.press("个案", "check box")
    tingyu.click_cell("个案列表", 0, 1)
    tingyu.key("Return")
    tingyu.find("打印个案报告", "push button")
    tingyu.key("ctrl+p")
    tingyu.press("把会诊版写成文件,送给上级的专家")
    tingyu.set_text("为什么送出", "请专家会诊")
    tingyu.press("写到 U 盘…")
    choose_file(tingyu, os.path.join(up, "ask.typ"))
    tingyu.find("会诊文件已写好", part=True)

# A stick that was cut, beside the good ones.
with open(os.path.join(up, "profile.typ"), "rb") as good, open(os.path.join(up, "zcut.typ"), "wb") as cut:
    cut.write(good.read()[:700])
os.remove(os.path.join(down, "card.tyk"))

with opened(district) as tingyu:
    enter(tingyu, "往来", "单位与密钥卡")
    enrol(tingyu, up, digits[school])
    tingyu.press("收件", "page tab")
    check(look_at(tingyu, up) == 4, "a row a file")
    check([tingyu.cell("这一批文件", row, "结果") for row in range(4)] == ["收下", "已有", "收下", "拒收"],
          "two good files, the card that was enrolled, and a cut one")
    tingyu.press("导入这一批文件")
    tingyu.find("收下 2 个文件", part=True)
    tingyu.picture("exchange_received")
    tingyu.press("给各单位各写一份回执")
    choose_folder(tingyu, down)
    tingyu.find("写了 1 份回执", part=True)
    tingyu.press("会诊", "page tab")
    check(tingyu.cell("送来会诊的个案", 0, "学生") == "不具名", "no name came")
    tingyu.click_cell("送来会诊的个案", 0)
    tingyu.press("打开所选的会诊")
    tingyu.set_text("风险判断", "中度,一周内复评")
    tingyu.set_text("专家姓名、职务", "陈医生 主任医师")
    tingyu.picture("exchange_desk")
    tingyu.press("签发答复并写出文件")
    choose_file(tingyu, os.path.join(down, "answer.typ"))
    tingyu.wait(lambda: tingyu.look("送来会诊的个案", "table") and tingyu.cell("送来会诊的个案", 0, "状态") == "已答复", "the case to be answered")
    # The same files again: nothing new, and it is said.
    tingyu.press("收件", "page tab")
    look_at(tingyu, up, first=False)
    tingyu.wait(lambda: tingyu.cell("这一批文件", 0, "结果") == "已有", "a stick that was read before")

with opened(school) as tingyu:
    enter(tingyu, "上报", "收件")
    check(look_at(tingyu, down) == 2, "receipt and answer")
    tingyu.press("导入这一批文件")
    tingyu.find("收下 2 个文件", part=True)
    tingyu.press("报送", "page tab")
    tingyu.wait(lambda: tingyu.cell("已报送的", tingyu.rows("已报送的") - 1, "回执") == "已收到", "the receipt")
    tingyu.press("今日", "check box")
    tingyu.press("没看的会诊答复 1")
    tingyu.find("专家怎么说")
    check(tingyu.cell("专家意见逐条", 0, "意见") == "中度,一周内复评", "the expert's words")
    tingyu.picture("exchange_answer")
    # A stick of the district's own, shown to the school by mistake.
    shutil.rmtree(down)
    tingyu.press("上报", "check box")
    tingyu.press("收件", "page tab")
    look_at(tingyu, up, first=False)
    tingyu.wait(lambda: tingyu.cell("这一批文件", 0, "结果") == "拒收", "a file that is not for us")
