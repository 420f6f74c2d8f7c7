// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"tables.no_file",
     QT_TRANSLATE_NOOP("ErrorText", "打不开这个文件;请确认它还在原处、没有被别的程序占用,再选一次。")},
    {"file.not_regular",
     QT_TRANSLATE_NOOP("ErrorText", "这不是普通文件(可能是管道或设备),没有打开它;请换一个文件。")},
    {"tables.empty", QT_TRANSLATE_NOOP("ErrorText", "文件里没有任何内容;请确认选对了文件。")},
    {"tables.not_a_table",
     QT_TRANSLATE_NOOP("ErrorText", "这不是表格文件;请选择 .xlsx、.xls 或 .csv 文件。")},
    {"tables.encoding",
     QT_TRANSLATE_NOOP("ErrorText", "认不出文件的文字编码;请用 WPS 或 Excel 打开后另存为 .xlsx 再导入。")},
    {"tables.quote",
     QT_TRANSLATE_NOOP("ErrorText", "第 %1 行起有一个引号没有配对,无法可靠分列;请改正后再导入。")},
    {"tables.damaged",
     QT_TRANSLATE_NOOP("ErrorText",
                       "文件已损坏或不完整(位置:%1),没有读入;请重新取得文件,或用 WPS、Excel 打开后另存。")},
    {"tables.encrypted",
     QT_TRANSLATE_NOOP("ErrorText", "文件设有打开密码;请在 WPS 或 Excel 中去掉密码后另存,再导入。")},
    {"tables.ods", QT_TRANSLATE_NOOP("ErrorText", "这是 .ods 表格,目前不能直接读取;请另存为 .xlsx 再导入。")},
    {"tables.xlsb",
     QT_TRANSLATE_NOOP("ErrorText", "这是二进制工作簿 .xlsb,目前不能直接读取;请另存为 .xlsx 再导入。")},
    {"tables.document",
     QT_TRANSLATE_NOOP("ErrorText", "这是文字文档,不是表格;请把其中的表格复制到 WPS 表格或 Excel 再导入。")},
    {"tables.doctype",
     QT_TRANSLATE_NOOP("ErrorText",
                       "文件里含有不该出现的文档类型声明,为安全起见没有读取;请用 WPS 或 Excel 打开后另存。")},
    {"tables.too_large",
     QT_TRANSLATE_NOOP("ErrorText",
                       "文件超出可读取的范围(%1 上限 %2),没有读入;请拆成几个较小的文件再导入。")},
    {"tables.cancelled", QT_TRANSLATE_NOOP("ErrorText", "已取消读取,没有改动任何内容。")},
    {"tables.no_reader",
     QT_TRANSLATE_NOOP("ErrorText", "无法启动旧版 .xls 的读取程序;请另存为 .xlsx 再导入。")},
    {"tables.not_written", QT_TRANSLATE_NOOP("ErrorText", "表格没有写成;请检查磁盘空间和文件夹权限后再试。")},
};

} // namespace

std::span<const ErrorLine> tablesErrors()
{
    return lines;
}

} // namespace tingyu::text
