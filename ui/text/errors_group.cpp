// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"group.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这个团体;请回到团体列表重新选择。")},
    {"group.no_name", QT_TRANSLATE_NOOP("ErrorText", "团体名称是空的,没有保存;请填写名称。")},
    {"group.no_leader",
     QT_TRANSLATE_NOOP("ErrorText",
                       "带领者中至少要有一位本系统的用户,否则没有人能查看记录,没有保存;请补上。")},
    {"group.member_dates",
     QT_TRANSLATE_NOOP("ErrorText", "成员要有加入日期,退出日期不能早于加入日期,没有保存;请更正。")},
    {"group.member_twice",
     QT_TRANSLATE_NOOP("ErrorText", "这名学生在这段时间里已是本团体的成员,没有重复加入;请核对起止日期。")},
    {"group.member_attended",
     QT_TRANSLATE_NOOP("ErrorText",
                       "这名成员 %1 至 %2 有出勤记录,起止日期要包括这些天,没有保存;请更正日期。")},
    {"group.closed", QT_TRANSLATE_NOOP("ErrorText", "团体已结束,没有改动;要继续请先重新打开。")},
    {"group.has_meetings", QT_TRANSLATE_NOOP("ErrorText", "团体已有活动记录,不能删除;不再进行请改为结束。")},
    {"group.no_meetings",
     QT_TRANSLATE_NOOP("ErrorText", "这个团体还没有活动记录,没有打印;请先记录一次活动。")},
    {"group.time",
     QT_TRANSLATE_NOOP("ErrorText", "活动要有时间,时长应在 %1 到 %2 分钟之间,没有保存;请更正。")},
    {"group.stages", QT_TRANSLATE_NOOP("ErrorText", "一次活动的流程不能超过 %1 行,没有保存;请合并几行。")},
    {"group.not_member",
     QT_TRANSLATE_NOOP("ErrorText", "名单中有人当天不是本团体的成员,没有保存;请核对成员的起止日期。")},
    {"group.file", QT_TRANSLATE_NOOP("ErrorText", "文件不是可用的 JSON 对象,没有保存;请检查文件内容。")},
    {"group.field", QT_TRANSLATE_NOOP("ErrorText", "文件中的 %1 一项不能使用,没有保存;请更正。")},
    {"meeting.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这次团体活动;请回到团体重新选择。")},
    {"meeting.signed",
     QT_TRANSLATE_NOOP("ErrorText", "这次活动的记录已签名,没有改动;需要补充请写追加说明。")},
    {"meeting.not_signed", QT_TRANSLATE_NOOP("ErrorText", "这次活动的记录还没有签名,请直接修改记录。")},
    {"meeting.missing",
     QT_TRANSLATE_NOOP("ErrorText",
                       "记录还不完整,没有签名;请补全主题、流程、效果评估和每位成员的出勤后再签名。")},
    {"log.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这条记录;请回到列表重新选择。")},
    {"log.minutes", QT_TRANSLATE_NOOP("ErrorText", "时长应在 0 到 %1 分钟之间,没有保存;请更正。")},
    {"log.hours", QT_TRANSLATE_NOOP("ErrorText", "学时应是 0.5 的倍数,没有保存;请更正。")},
    {"log.lessons", QT_TRANSLATE_NOOP("ErrorText", "节数应在 1 到 %1 之间,没有保存;请更正。")},
    {"log.pupils", QT_TRANSLATE_NOOP("ErrorText", "人数应在 0 到 %1 之间,没有保存;请更正。")},
    {"letter.answered_before", QT_TRANSLATE_NOOP("ErrorText", "回复日期早于收到日期,没有保存;请更正日期。")},
    {"workload.span", QT_TRANSLATE_NOOP("ErrorText", "统计的起止月份不对,或超过 %1 个月;请更正后再试。")},
};

} // namespace

std::span<const ErrorLine> groupErrors()
{
    return lines;
}

} // namespace tingyu::text
