# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job by the window alone: a room made, 1,500 students and two screenings read in, a child talked with, decided about and
described for the expert without a name, a backup, the lock, and the backup opened elsewhere with nothing but the sheet. Then every byte
that was left on the machine is searched for what was said."""
import os
import shutil
import subprocess
import sys
import tempfile
import time

import school_files
from driver import OUT, WORK, Program, check, tingyuctl
from room import PASSWORD, choose_file, choose_scale, seal_sheet, start_room, unlock

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "faults"))
from marker_scan import everyday_places, prove, scan

TALK = "枫桦石阶下她说夜里总醒"
OTHER_PASSWORD = "潮水退去以后的礁石很安静"
REASON = "与同窗争执后独处鹭汀长廊"
started = time.time()
vault, elsewhere, backups = (os.path.join(WORK, name) for name in ("room", "elsewhere", "backups"))

os.mkdir(backups)
stick = tempfile.mkdtemp(prefix="stick-", dir="/dev/shm")  # what the school hands over and takes away: no part of the search
report = os.path.join(stick, "report.pdf")

def newest(folder):
    return max(name for name in os.listdir(folder) if name.endswith(".tyb")),

def new_campaign(tingyu, name, scale):
    tingyu.press("新建测评" if tingyu.look("新建测评", "push button") else "新建第一次测评")
    tingyu.set_text("测评名称", name)
    tingyu.set_text("代看提示的人", "测试代看")  # asked for with a critical item
    choose_scale(tingyu, scale)
    tingyu.press("建立测评")
    tingyu.gone("测评名称")

def import_answers(tingyu, campaign, file):
    tingyu.click_cell("测评列表", next(r for r in range(tingyu.rows("测评列表")) if campaign in tingyu.cell("测评列表", r, "名称")))
    tingyu.find(campaign, part=True)
    tingyu.press("导入答卷文件")
    tingyu.press("选择答卷文件")
    choose_file(tingyu, file)
    tingyu.press("确认导入答卷", seconds=60)
    tingyu.find("已导入。", part=True, seconds=120)
    tingyu.press("关闭导入")

try:
    school_files.write_roster(os.path.join(stick, "roster.xlsx"))
    school_files.write_answers(os.path.join(stick, "mht.csv"), 100, school_files.mht)
    school_files.write_answers(os.path.join(stick, "phq9.csv"), 9, school_files.phq9)

    with Program() as tingyu:
        groups = start_room(tingyu, vault)
        tingyu.press("我已在纸上抄好九组数字")
        tingyu.press("下一步")
        tingyu.find("恢复单第 1 组")
        tingyu.type("".join(groups), delay_ms=8)
        seal_sheet(tingyu)

        tingyu.press("学生", "check box")
        tingyu.press("导入名册", "push button")
        tingyu.press("选择名册文件")
        choose_file(tingyu, os.path.join(stick, "roster.xlsx"))
        tingyu.press("下一步", seconds=30)
        tingyu.find("名册逐行预览", "table", seconds=30)
        tingyu.picture("main_job_preview")
        tingyu.press("下一步", seconds=30)
        tingyu.press("确认写入", seconds=60)
        tingyu.press("看学生名单", seconds=60)
        tingyu.picture("main_job_students")

        tingyu.press("测评", "check box")
        new_campaign(tingyu, "秋季普测", "MHT")
        import_answers(tingyu, "秋季普测", os.path.join(stick, "mht.csv"))
        new_campaign(tingyu, "情绪补充测", "PHQ-9")
        import_answers(tingyu, "情绪补充测", os.path.join(stick, "phq9.csv"))
        tingyu.picture("main_job_screened")

        # The child whose ninth answer asks for a look today.
        tingyu.press("测评的两个部分 复核队列")
        tingyu.find("复核队列", "table")
        tingyu.set_text("筛选:复核队列", "PHQ-9")
        tingyu.wait(lambda: tingyu.rows("复核队列") == 1, "the one sheet of PHQ-9")
        tingyu.click_cell("复核队列", 0, 2)
        tingyu.find("PHQ-9 提示", part=True)
        tingyu.set_text("与谁联系、情况如何", "课间已当面联系")
        tingyu.press("记录已联系")
        tingyu.gone("记录已联系")
        tingyu.set_text("谈话内容", TALK)
        tingyu.press("记下谈话")
        tingyu.find(TALK, part=True)
        tingyu.press("决定 确认需要支持")
        tingyu.set_text("决定的理由", REASON)
        tingyu.press("作出决定")
        tingyu.press("为这名学生开立个案")

        tingyu.set_text("开立个案的事由", REASON)
        tingyu.press("开立这个个案")
        tingyu.find("个案:打印")
        tingyu.set_text("一句话事由", REASON)
        tingyu.press("个案:打印")
        if not tingyu.checked("去标识"):
            tingyu.press("去标识")
        tingyu.set_text("打印事由", "专家会诊")
        tingyu.find("打印预览", seconds=30)
        tingyu.picture("main_job_print")
        tingyu.press("存为 PDF…")
        choose_file(tingyu, report)
        tingyu.wait(lambda: os.path.exists(report), "the report on the disk", 30)
        tingyu.find("已存为 PDF", part=True)

        tingyu.press("设置", "check box")
        tingyu.press("设置:备份")
        tingyu.set_text("备份位置", backups)
        tingyu.press("现在备份")
        tingyu.wait(lambda: os.listdir(backups) and not tingyu.look("尚无备份", part=True), "a verified backup", 120)
        tingyu.picture("main_job_backup")

        tingyu.press("锁定窗口")
        tingyu.find("密码", seconds=20)
        unlock(tingyu)

        # Another machine: nothing but the backup and the sheet.
        tingyu.press("锁定窗口")
        tingyu.press("从备份恢复", seconds=20)
        tingyu.set_text("备份文件", os.path.join(backups, *newest(backups)))
        tingyu.set_text("恢复到哪里", elsewhere)
        tingyu.press("凭什么打开 用恢复单")
        tingyu.find("恢复单第 1 组")
        tingyu.set_text("恢复单第 1 组", groups[0])
        for place, group in enumerate(groups[1:], 2):
            tingyu.set_text(f"恢复单第 {place} 组", group)
        tingyu.set_text("恢复后由谁负责", "何老师")
        tingyu.set_text("新密码", OTHER_PASSWORD)
        tingyu.set_text("再输入一次新密码", OTHER_PASSWORD)
        tingyu.press("开始恢复")
        tingyu.wait(lambda: not tingyu.look("开始恢复"), "the restore", 120)
        tingyu.press("姓名 何老师")
        unlock(tingyu, OTHER_PASSWORD)
        tingyu.press("学生", "check box")
        tingyu.wait(lambda: tingyu.look("学生名单", "table") and tingyu.rows("学生名单") == 1500, "1,500 students in the restored room")
        tingyu.press("个案", "check box")
        tingyu.wait(lambda: tingyu.look("个案列表", "table") and tingyu.rows("个案列表") == 1, "the case in the restored room")
        tingyu.picture("main_job_restored")
        check(tingyu.close() == 0, "it ends well")

    printed = subprocess.run(["pdftotext", report, "-"], check=True, capture_output=True, text=True).stdout
    check(REASON in printed, "the report tells the matter")
    for word in (school_files.RARE, "海湾中学", "林老师", "七年级"):
        check(word not in printed, "the report names nobody")
    with open(os.path.join(stick, "password"), "w", encoding="utf-8") as file:
        file.write(OTHER_PASSWORD + "\n")
    told = tingyuctl("--vault", elsewhere, "--user", "何老师", "--password-file", os.path.join(stick, "password"), "--json", "vault", "verify")
    check('"chain":"ok"' in told, "the restored vault is sound")

    # No name, answer, note or password of all this in any byte that was left.
    first_sheet = "".join(str(2) for _ in range(9))
    markers = [school_files.RARE, TALK, REASON, PASSWORD, OTHER_PASSWORD, "课间已当面联系", ",".join(first_sheet), f"[{','.join(first_sheet)}]"]
    check(prove(markers), "the search finds every marker in a plain file")
    found = scan(markers, whole=[WORK], changed=everyday_places(), since=started)
    check(not found.unread, f"everything could be read: {found.unread[:3]}")
    check(not found.hits, f"nothing of it is readable: {found.hits[:5]}")
    print(f"searched {found.files} files, {found.bytes} bytes")
finally:
    shutil.rmtree(stick, ignore_errors=True)
