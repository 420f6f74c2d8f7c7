// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"duty.code", QT_TRANSLATE_NOOP("ErrorText", "值班记录里的“%1”不是可选的内容,没有保存;请重新选择。")},
    {"turn.none", QT_TRANSLATE_NOOP("ErrorText", "这一周没有值班安排,没有复制;请另选一周。")},
    {"gap.exists", QT_TRANSLATE_NOOP("ErrorText", "这段时间已经写过没有开放的原因,没有重复保存。")},
    {"gap.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这一条未开放说明;请回到值班记录重新选择。")},
    {"room_data.bad", QT_TRANSLATE_NOOP("ErrorText", "自带的房间指南读不出来(%1),没有使用;请重新安装程序。")},
    {"rule.unknown", QT_TRANSLATE_NOOP("ErrorText", "没有这种制度;请从五项制度中选择一项。")},
    {"rule.empty", QT_TRANSLATE_NOOP("ErrorText", "制度内容是空的,没有保存;请写上内容或采用参考文本。")},
    {"rule.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这一版制度;请回到制度列表重新选择。")},
    {"rule.approved", QT_TRANSLATE_NOOP("ErrorText", "这一版已经批准,不能再改;请写一个新版本。")},
    {"rule.no_name", QT_TRANSLATE_NOOP("ErrorText", "没有写批准人,或名字太长,没有保存;请填写批准人。")},
    {"help.kind", QT_TRANSLATE_NOOP("ErrorText", "求助名录的类别不在可选范围内,没有保存;请重新选择。")},
    {"help.no_name", QT_TRANSLATE_NOOP("ErrorText", "求助名录的名称是空的,没有保存;请填写名称。")},
    {"help.no_way", QT_TRANSLATE_NOOP("ErrorText", "电话和地址都是空的,没有保存;请至少填写一项。")},
    {"help.exists", QT_TRANSLATE_NOOP("ErrorText", "这一条已有学校自己的内容,没有重复添加;请修改原来的。")},
    {"help.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这一条求助信息;请回到名录重新选择。")},
    {"register.item",
     QT_TRANSLATE_NOOP("ErrorText", "要么选择指南中的一项,要么写上自己的名称,没有保存;请更正。")},
    {"register.count", QT_TRANSLATE_NOOP("ErrorText", "数量应在 0 到 %1 之间,没有保存;请更正。")},
    {"register.area", QT_TRANSLATE_NOOP("ErrorText", "面积应在 0 到 %1 平方米之间,没有保存;请更正。")},
    {"register.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这一条场地设备;请回到登记表重新选择。")},
    {"activity.minutes", QT_TRANSLATE_NOOP("ErrorText", "时长应在 1 到 %1 分钟之间,没有保存;请更正。")},
    {"activity.purpose", QT_TRANSLATE_NOOP("ErrorText", "用途不在可选范围内,没有保存;请重新选择。")},
    {"activity.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这一条记录;请回到列表重新选择。")},
};

} // namespace

std::span<const ErrorLine> paperErrors()
{
    return lines;
}

} // namespace tingyu::text
