#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Made the files of this folder once; needs python3-openpyxl and libreoffice-calc, which neither build nor tests need.
All persons are invented; region 990000 is given to nobody, so no number here is a person's."""
import os
import subprocess
import zipfile

here = os.path.dirname(os.path.abspath(__file__))
TYPES = '''<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'''
RELS = '''<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'''
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def workbook(sheets, extra='', absolute=False):
    book = f'<?xml version="1.0" encoding="UTF-8"?>\n<workbook {MAIN}>{extra}<sheets>' + ''.join(
        f'<sheet name="{n}" sheetId="{i}" r:id="rId{i}"{state}/>' for i, (n, state) in enumerate(sheets, 1)) + '</sheets></workbook>'
    front = '/xl/' if absolute else ''
    kinds = [(f'rId{i}', 'worksheet', f'{front}worksheets/sheet{i}.xml') for i in range(1, len(sheets) + 1)]
    kinds += [('rId91', 'styles', f'{front}styles.xml'), ('rId92', 'sharedStrings', f'{front}sharedStrings.xml')]
    base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    rels = '<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + ''.join(
        f'<Relationship Id="{i}" Type="{base}{t}" Target="{p}"/>' for i, t, p in kinds) + '</Relationships>'
    return book, rels


def sheet(body, after=''):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet {MAIN}><sheetData>{body}</sheetData>{after}</worksheet>'


STYLES = f'''<?xml version="1.0" encoding="UTF-8"?>
<styleSheet {MAIN}><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0000"/><numFmt numFmtId="166" formatCode="[Red]#,##0.00&quot; days&quot;"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="31"/><xf numFmtId="22"/></cellXfs></styleSheet>'''


def write(name, parts, compression=zipfile.ZIP_DEFLATED):
    path = os.path.join(here, name)
    with zipfile.ZipFile(path, 'w', compression) as z:
        for part, text in parts.items():
            info = zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0))
            info.compress_type = compression
            z.writestr(info, text)
    return path


def book(name, sheets, strings=None, extra='', absolute=False, styles=STYLES, more=None):
    main, rels = workbook([(n, s) for n, s, _ in sheets], extra, absolute)
    parts = {'[Content_Types].xml': TYPES, '_rels/.rels': RELS, 'xl/workbook.xml': main, 'xl/_rels/workbook.xml.rels': rels}
    if styles:
        parts['xl/styles.xml'] = styles
    if strings is not None:
        parts['xl/sharedStrings.xml'] = f'<?xml version="1.0" encoding="UTF-8"?>\n<sst {MAIN}>{strings}</sst>'
    for i, (_, _, body) in enumerate(sheets, 1):
        parts[f'xl/worksheets/sheet{i}.xml'] = body
    parts.update(more or {})
    return write(name, parts)


# Every kind of cell that Excel writes.
kinds = sheet('''<row r="1"><c r="A1" t="s"><v>0</v></c></row>
<row r="3" spans="1:9"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c><c r="D3" t="inlineStr"><is><t>直接 文字</t></is></c><c r="E3" t="inlineStr"><is><r><t>前</t></r><r><t xml:space="preserve"> 后</t></r></is></c></row>
<row r="4"><c r="A4" s="1"><v>40657</v></c><c r="B4" s="2"><v>40657</v></c><c r="C4" s="5"><v>40657</v></c><c r="D4" s="6"><v>40657.354166666664</v></c><c r="E4" s="4"><v>40657</v></c><c r="F4" s="3"><v>703</v></c><c r="G4" t="d"><v>2011-04-24</v></c></row>
<row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="b"><v>0</v></c><c r="C5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D5" t="str"><f>A3&amp;"x"</f><v>文x</v></c><c r="E5"><f>1+1</f><v>2</v></c><c r="F5" s="1"/><c r="G5"><v>5.2263420110424E+17</v></c><c r="H5"><v>0.1</v></c><c r="I5"><v>-3</v></c></row>
<row r="6"><c><v>1</v></c><c><v>2</v></c><c r="AB6"><v>28</v></c></row>''', '<mergeCells count="1"><mergeCell ref="A1:I1"/></mergeCells>')
strings = '<si><t>学生名册</t></si><si><t xml:space="preserve">  两边空格 </t></si><si><r><rPr><b/></rPr><t>富</t></r><r><t>文本</t></r></si><si><t>漢</t><rPh sb="0" eb="1"><t>カン</t></rPh></si><si><t>换_x000D_行&amp;&lt;&#x20BB7;</t></si>'
book('kinds.xlsx', [('名册', '', kinds), ('隐藏', ' state="hidden"', sheet('<row r="2"><c r="B2" t="s"><v>4</v></c></row>'))], strings)
book('absolute_targets.xlsx', [('Sheet1', '', sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))], '<si><t>甲</t></si>', absolute=True)
book('date1904.xlsx', [('Sheet1', '', sheet('<row r="1"><c r="A1" s="1"><v>39195</v></c></row>'))], '', extra='<workbookPr date1904="1"/>')
prefixed = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>带前缀</t></is></c></row>').replace('<', '<x:').replace('<x:/', '</x:').replace('<x:?', '<?').replace('xmlns=', 'xmlns:x=')
book('prefixed.xlsx', [('Sheet1', '', prefixed)], styles=None)

# Hostile or broken.
book('bad_string_index.xlsx', [('Sheet1', '', sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))], '<si><t>甲</t></si>')
book('huge_row.xlsx', [('Sheet1', '', sheet('<row r="2147483647"><c r="A2147483647"><v>1</v></c></row><row r="99999999999"><c><v>2</v></c></row><row r="-5"><c><v>3</v></c></row>'))])
book('huge_column.xlsx', [('Sheet1', '', sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'))])
book('endless_column.xlsx', [('Sheet1', '', sheet('<row r="1"><c r="' + 'Z' * 5000 + '1"><v>1</v></c></row>'))])
lol = '<!DOCTYPE lolz [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">' + ''.join(
    f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)) + ']>'
bomb = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>')
book('entity_bomb.xlsx', [('Sheet1', '', bomb.replace('<worksheet', lol + '<worksheet'))])
external = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
book('external_entity.xlsx', [('Sheet1', '', bomb.replace('&j;', '&e;').replace('<worksheet', external + '<worksheet'))])
book('unclosed.xlsx', [('Sheet1', '', sheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace('</sheetData></worksheet>', ''))])
book('not_utf8.xlsx', [('Sheet1', '', sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>X</t></is></c></row>').encode().replace(b'>X<', b'>\xff\xfe\xff<'))])
with zipfile.ZipFile(os.path.join(here, 'zip_bomb.xlsx'), 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as z:
    main, rels = workbook([('Sheet1', '')])
    for part, text in {'[Content_Types].xml': TYPES, '_rels/.rels': RELS, 'xl/workbook.xml': main, 'xl/_rels/workbook.xml.rels': rels}.items():
        z.writestr(zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    bomb_info = zipfile.ZipInfo('xl/worksheets/sheet1.xml', (2026, 1, 1, 0, 0, 0))
    bomb_info.compress_type = zipfile.ZIP_DEFLATED
    with z.open(bomb_info, 'w') as out:
        out.write(f'<worksheet {MAIN}><sheetData>'.encode())
        for _ in range(6):
            out.write(b' ' * (8 << 20))
        out.write(b'</sheetData></worksheet>')
whole = open(os.path.join(here, 'kinds.xlsx'), 'rb').read()
open(os.path.join(here, 'truncated.xlsx'), 'wb').write(whole[:len(whole) * 2 // 3])
at = whole.index(b'xl/worksheets/sheet1.xml') + 60
open(os.path.join(here, 'flipped.xlsx'), 'wb').write(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1:])
write('not_a_book.zip', {'readme.txt': 'x'})
write('binary_book.xlsb', {'xl/workbook.bin': 'x'})
write('open_document.ods', {'mimetype': 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>'})
write('letter.docx', {'word/document.xml': '<x/>'})
ole = b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(504)
open(os.path.join(here, 'password.xlsx'), 'wb').write(ole + 'EncryptedPackage'.encode('utf-16-le') + bytes(480))
open(os.path.join(here, 'letter.doc'), 'wb').write(ole + 'WordDocument'.encode('utf-16-le') + bytes(488))
open(os.path.join(here, 'nonsense.xls'), 'wb').write(ole + bytes(range(256)) * 64)

# Text.
rows = [['学号', '姓名', '备注'], ['0701', '张雨欣', '含,逗号'], ['0702', '𠮷祥', '含"引号"'], ['0703', '阿依古丽·买买提', '两\n行']]


def csv(separator, end='\r\n'):
    quoted = [[f'"{v.replace(chr(34), chr(34) * 2)}"' if any(c in v for c in ',;\t"\n') else v for v in r] for r in rows]
    return end.join(separator.join(r) for r in quoted) + end


def text(name, content, encoding):
    open(os.path.join(here, name), 'wb').write(content.encode(encoding))


text('utf8_bom.csv', csv(','), 'utf-8-sig')
text('utf8.csv', csv(',', '\n'), 'utf-8')
text('gb18030.csv', csv(','), 'gb18030')
text('semicolon.csv', csv(';'), 'gb18030')
text('tabs_utf16.txt', csv('\t'), 'utf-16')
text('sep_line.csv', 'sep=;\r\n' + csv(';'), 'utf-8')
text('formula_quotes.csv', '学号,姓名\n="0701",张雨欣\n"=""0702""",李文博\n', 'utf-8')
text('open_quote.csv', '学号,姓名\n0701,"张雨欣\n0702,李文博\n', 'utf-8')
open(os.path.join(here, 'no_encoding.csv'), 'wb').write(b'\xff\xff\x80\x80,\xfe\n')
text('saved_page.xls', '<html><head><meta charset="gb2312"><style>td{a:b}</style></head><body><table border=1><tr><th colspan=2>七年级名册</th></tr><tr><td>学号<td>姓名</tr><tr><td>0701</td><td>张雨欣&nbsp;&amp;&#x4E00;</td></tr><tr><td rowspan="2">0702</td><td>李文博</td></tr><tr><td>王<br>一</td></tr></table></body></html>', 'gb18030')
text('xml2003.xls', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="名册"><Table><Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">七年级</Data></Cell><Cell><Data ss:Type="Number">703</Data></Cell></Row><Row><Cell ss:Index="3"><Data ss:Type="DateTime">2011-04-24T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row></Table></Worksheet></Workbook>', 'utf-8')
text('page_without_table.xls', '<xml><note>x</note></xml>', 'utf-8')
text('empty.csv', '\r\n\r\n', 'utf-8')

# Written by the programs themselves.
import openpyxl
from datetime import date
made = openpyxl.Workbook()
made.active.title = '七年级'
made.active.append(['七年级学生名册', None, None, None, None])
made.active.merge_cells('A1:E1')
made.active.append(['姓名', '出生日期', '班级', '身份证件号', '住校'])
made.active.append(['张雨欣', date(2013, 5, 6), 703, '990000201305060025', True])
made.active.append(['李文博', date(2013, 6, 7), 704, 990000201306070016, False])
made.active['C3'].number_format = '0000'
made.active['C4'].number_format = '0000'
second = made.create_sheet('八年级')
second.append(['姓名'])
second.append(['𠮷祥'])
made.save(os.path.join(here, 'openpyxl.xlsx'))
for kind, name in (('xlsx:Calc MS Excel 2007 XML', 'libreoffice.xlsx'), ('xls:MS Excel 97', 'libreoffice.xls')):
    subprocess.run(['soffice', '--headless', '--convert-to', kind, '--outdir', '/tmp/tyfix', os.path.join(here, 'openpyxl.xlsx')], check=True)
    os.replace('/tmp/tyfix/openpyxl.' + kind.split(':')[0], os.path.join(here, name))
