// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"disk.full", QT_TRANSLATE_NOOP("ErrorText", "磁盘空间不足,没有写入任何内容;请腾出空间后再试。")},
    {"disk.refused",
     QT_TRANSLATE_NOOP("ErrorText",
                       "系统没有允许读写文件(%1,代码 %2),数据未改动;请检查磁盘或文件权限后再试。")},
    {"disk.no_private_temp",
     QT_TRANSLATE_NOOP("ErrorText", "找不到可用的私有临时文件夹,已停止;请重启电脑后再试。")},
    {"cancelled", QT_TRANSLATE_NOOP("ErrorText", "已取消,数据没有改动。")},
    {"input.cancelled", QT_TRANSLATE_NOOP("ErrorText", "已取消输入,没有改动任何内容。")},
    {"calendar.bad_table",
     QT_TRANSLATE_NOOP("ErrorText", "节假日表有误(位置:%1),没有采用;请换一份正确的节假日表。")},
};

} // namespace

std::span<const ErrorLine> baseErrors()
{
    return lines;
}

} // namespace tingyu::text
