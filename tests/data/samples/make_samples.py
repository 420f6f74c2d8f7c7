#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Made the roll samples of this folder once; needs python3-openpyxl and libreoffice-calc. Nobody here exists: the names
are placeholders and region 990000 is given to no place."""
import csv
import os
import subprocess
from datetime import date

import openpyxl

here = os.path.dirname(os.path.abspath(__file__))


def number(birth, sequence):
    front = '990000' + birth.strftime('%Y%m%d') + f'{sequence:03d}'
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return front + '10X98765432'[sum(int(d) * w for d, w in zip(front, weights)) % 11]


HEAD = ['★全国学籍号', '★姓名', '姓名拼音', '曾用名', '★性别', '★出生日期', '★身份证件类型', '★身份证件号', '★民族', '国籍/地区', '政治面貌', '健康状况', '户口性质', '★年级', '★班级', '学号', '班内学号',
        '入学年月', '入学方式', '就读方式', '现住址', '联系电话', '邮政编码', '是否独生子女', '是否留守儿童', '是否进城务工人员随迁子女', '是否孤儿', '是否烈士或优抚子女', '随班就读', '残疾类型',
        '家庭成员或监护人1姓名', '家庭成员或监护人1关系', '家庭成员或监护人1联系电话', '家庭成员或监护人2姓名', '家庭成员或监护人2关系', '家庭成员或监护人2联系电话']
NAMES = ['张样一', '李样二', '王样三', '赵样四', '钱样五', '孙样六', '阿依古丽·样七', '欧阳样八', '𠮷样九', '单样十', '吕样甲', '张样一']


def rows():
    for i, name in enumerate(NAMES):
        birth = date(2013 - i % 2, 1 + i, 10 + i)
        male = i % 2 == 0
        ident = number(birth, 2 * i + (1 if male else 2))
        temporary = i == 5
        grade, klass = ('七年级', f'({i % 3 + 1})班') if i % 2 == 0 else ('八年级', f'080{i % 3 + 1}')
        yield ['L990000' + birth.strftime('%Y%m%d') + '0006' if temporary else 'G' + ident, name, '', '', '1-男' if male else '女', birth.strftime('%Y%m%d'), '居民身份证',
               '' if temporary else ident, '汉族' if i % 3 else '苗族', '中国', '群众', '健康或良好', '农业', grade, klass, f'2026{i + 1:04d}', f'{i + 1:02d}', '202609', '就近入学',
               '住校' if i % 2 else '走读', f'样例县样例镇样例村{i + 1}号', f'1990000{i:04d}', '000000', '否', str(i % 3), '否', '否', '否', '', '无残疾', name[0] + '样父', '父亲', f'1991000{i:04d}',
               name[0] + '样母', '母亲', f'1992000{i:04d}']


book = openpyxl.Workbook()
sheet = book.active
sheet.title = '学生基本信息'
sheet.append(HEAD)
for row in rows():
    sheet.append(row)
book.save(os.path.join(here, '学籍导出样例.xlsx'))
subprocess.run(['soffice', '--headless', '--convert-to', 'xls:MS Excel 97', '--outdir', here, os.path.join(here, '学籍导出样例.xlsx')], check=True)
with open(os.path.join(here, '学籍导出样例GB18030.csv'), 'w', encoding='gb18030', newline='') as out:
    csv.writer(out).writerows([HEAD] + list(rows()))

# The list as a class teacher keeps it: title rows, a heading over two rows, numbers as numbers, blanks in names.
dirty = openpyxl.Workbook()
first = dirty.active
first.title = '七年级'
first.append(['样例学校七年级学生花名册'])
first.merge_cells('A1:L1')
first.append(['制表:教务处  2026年9月'])
first.append(['序号', '学生基本信息', None, None, None, None, None, '监护人1', None, None, '监护人2', None])
first.append([None, '姓 名', '性别', '出生日期(年月日)', '身份证号码', '班 级', '是否住校', '姓名', '关系', '电话', '姓名', '电话'])
first.merge_cells('A3:A4')
first.merge_cells('B3:G3')
first.merge_cells('H3:J3')
first.merge_cells('K3:L3')
a, b, c, d = (number(date(2013, 3, day), day) for day in (3, 4, 5, 6))
first.append([1, '张 三', '男', date(2013, 3, 3), int(a[:17] + '0'), '七(1)班', '是', '张样父', '父亲', 19910000001, '张样母', 19920000001])
first.append([2, '李　四', '女', '2013.3.4', b, '初一1班', '否', '李奶奶', '奶奶', '1991-000-0002', None, None])
first.append([3, '王五', '男', '2013年3月5日', c[:-1] + ('0' if c[-1] != '0' else '1'), '0701', '走读', '王样父', '父', '19910000003', None, None])
first.append([4, '赵六', '女', '20130230', "'" + d, '７０２', '住校', '赵样父', '爸爸', '无', None, None])
first.append([5, '赵六', '女', '20130306', d, '702', '住校', None, None, None, None, None])
first.append([6, None, '女', '20130307', None, '702', None, None, None, None, None, None])
first.append([None] * 12)
first.append([7, '钱七', '2', 41341, '5.2263420130308E+17', '7.2', 'maybe', None, None, None, None, None])
second = dirty.create_sheet('七年级3班')
second.append(['姓名', '性别'])
second.append(['孙八', '男'])
notes = dirty.create_sheet('说明')
notes.append(['请各班核对后交回'])
dirty.save(os.path.join(here, '名册杂乱样例.xlsx'))
