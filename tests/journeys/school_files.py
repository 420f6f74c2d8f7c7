# SPDX-License-Identifier: GPL-3.0-or-later
"""The files a school brings on a stick: a roster as spreadsheet programs write it, and answers as other platforms hand them over."""
import csv
import random
import zipfile
from xml.sax.saxutils import escape

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏"
GIVEN = "一方可安宁言心月青禾川野岚溪舟朗听晴夏冬秋知远行文石松竹梅兰云山海星辰晓雨雪风林"
RARE = "澔榈枟"  # in every name, in nothing else: its bytes (six at least, so that none stand in a cipher by chance) prove that a name is somewhere
CLASSES = [(grade, number) for grade in (7, 8, 9) for number in range(1, 11)]
GRADES = {7: "七年级", 8: "八年级", 9: "九年级"}


def pupils(count=1500):
    """(number, name, sex, birth date, grade, class): dealt out evenly, no two of the same name."""
    for place in range(count):
        grade, number = CLASSES[place * len(CLASSES) // count]
        name = SURNAMES[place % 30] + GIVEN[place // 30 % len(GIVEN)] + RARE
        yield (f"2026{place + 1:05}", name, "女" if place % 2 else "男", f"{2020 - grade}-{place % 12 + 1:02}-{place % 28 + 1:02}", grade, number)


def letters(column):
    return chr(65 + column) if column < 26 else chr(64 + column // 26) + chr(65 + column % 26)


def write_xlsx(path, rows):
    """Shared strings, a title above the header left to the caller, numbers as numbers."""
    strings, lines = {}, []
    for at, row in enumerate(rows, 1):
        cells = []
        for column, value in enumerate(row):
            place = f"{letters(column)}{at}"
            if isinstance(value, int):
                cells.append(f'<c r="{place}"><v>{value}</v></c>')
            elif value:
                cells.append(f'<c r="{place}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>')
        lines.append(f'<row r="{at}">{"".join(cells)}</row>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}" count="{len(strings)}" uniqueCount="{len(strings)}">'
        + "".join(f"<si><t>{escape(text)}</t></si>" for text in strings) + "</sst>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)


def write_roster(path):
    head = ["学号", "姓名", "性别", "出生日期", "年级", "班级", "监护人姓名", "监护人电话"]
    rows = [["海湾中学学生名册"], head]
    for number, name, sex, born, grade, room in pupils():
        rows.append([number, name, sex, born, GRADES[grade], f"{room}班", "母" + name[1:], f"139{int(number) % 100000000:08}"])
    write_xlsx(path, rows)


def write_answers(path, items, answer):
    """CSV with a byte order mark, as platforms export it; answer(place, item) is the printed value."""
    with open(path, "w", newline="", encoding="utf-8-sig") as file:
        out = csv.writer(file)
        out.writerow(["学号", "姓名", *range(1, items + 1)])
        for place, (number, name, *_) in enumerate(pupils()):
            out.writerow([number, name, *(answer(place, item) for item in range(1, items + 1))])


def mht(place, item, dice=random.Random(7)):
    """Mostly quiet sheets; every hundredth student says yes to nearly all, and only these to question 97."""
    loud = place % 100 == 0
    yes = dice.random() < (0.9 if loud else 0.25)
    return 1 if yes and (loud or item != 97) else 0


def phq9(place, item, dice=random.Random(9)):
    if item == 9:
        return 2 if place == 0 else 0
    return 2 if place == 0 else dice.choice((0, 0, 0, 1))
