// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"print.part", QT_TRANSLATE_NOOP("ErrorText", "档案里没有“%1”这一部分,请从说明里的部分中选。")},
    {"ledger.unknown", QT_TRANSLATE_NOOP("ErrorText", "没有名为“%1”的台账;请从列出的台账中选一种。")},
    {"booklet.no_part", QT_TRANSLATE_NOOP("ErrorText", "册子里还没有内容;请至少勾选一个部分。")},
    {"booklet.leaks",
     QT_TRANSLATE_NOOP(
         "ErrorText", "不署名的册子里还有 %1 处可能认出人的内容遮不住,没有做成;请改用实名,或少装几个部分。")},
    {"form.unknown", QT_TRANSLATE_NOOP("ErrorText", "程序里没有名为 %1 的表;请确认程序安装完整。")},
    {"form.unreadable", QT_TRANSLATE_NOOP("ErrorText", "表的定义读不出来(%1);请重新安装程序。")},
    {"print.no_font",
     QT_TRANSLATE_NOOP("ErrorText", "没有找到可打印中文的字体;请安装文泉驿微米黑后再打印。")},
    {"report.leaks",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "去标识后的报告里还有 %1 处可能认出人的内容,没有写出;请逐处改写、关联为代称,或确认不是人名。")},
    {"print.not_written",
     QT_TRANSLATE_NOOP("ErrorText", "PDF 没有写成,原有文件未动;请检查所选文件夹能否写入、空间是否足够。")},
    {"print.printer_refused",
     QT_TRANSLATE_NOOP("ErrorText", "打印机没有接受任务;请检查打印机后再打印一次。")},
};

} // namespace

std::span<const ErrorLine> reportErrors()
{
    return lines;
}

} // namespace tingyu::text
