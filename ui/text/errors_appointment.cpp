// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"client.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这位来访者;请核对姓名或代号后重新选择。")},
    {"client.no_name", QT_TRANSLATE_NOOP("ErrorText", "家长来访要写姓名,没有保存;不愿留名的请改用代号。")},
    {"client.relation", QT_TRANSLATE_NOOP("ErrorText", "没有这种与学生的关系,没有保存;可用 %1。")},
    {"client.not_code", QT_TRANSLATE_NOOP("ErrorText", "只有用代号登记的来访者才能归到学生名下,没有改动。")},
    {"client.joined", QT_TRANSLATE_NOOP("ErrorText", "这个代号已归到一名学生名下,没有改动;请核对代号。")},
    {"period.number", QT_TRANSLATE_NOOP("ErrorText", "节次应在 1 到 %1 之间,没有保存;请更正。")},
    {"period.weekday",
     QT_TRANSLATE_NOOP("ErrorText", "上课时间的星期应是星期一到星期日或每天,没有保存;请重新选择。")},
    {"period.times", QT_TRANSLATE_NOOP("ErrorText", "下课时间要晚于上课时间,没有保存;请更正时间。")},
    {"period.overlap",
     QT_TRANSLATE_NOOP("ErrorText", "与第 %1 节的节次或时间重叠,没有保存;请更正,或修改原来的那一节。")},
    {"period.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这一节上课时间;请回到列表重新选择。")},
    {"appointment.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这次预约;请回到预约列表重新选择。")},
    {"appointment.time", QT_TRANSLATE_NOOP("ErrorText", "预约没有日期或时间,没有保存;请填写。")},
    {"appointment.minutes",
     QT_TRANSLATE_NOOP("ErrorText", "预约的时长应在 %1 到 %2 分钟之间,没有保存;请更正。")},
    {"appointment.no_title", QT_TRANSLATE_NOOP("ErrorText", "候补时段和团体活动要有名称,没有保存;请填写。")},
    {"appointment.kind",
     QT_TRANSLATE_NOOP("ErrorText",
                       "这种预约不能在这里建立或改成这样,没有保存;团体活动请在团体里安排,候补时段请另建。")},
    {"appointment.of_group",
     QT_TRANSLATE_NOOP("ErrorText", "这是团体的一次活动,没有改动;请在“团体”里改时间、记出勤或取消。")},
    {"appointment.not_booked",
     QT_TRANSLATE_NOOP("ErrorText", "这次预约已有结果(到访、未到或取消),没有改动;要更正请先恢复为已预约。")},
    {"appointment.is_booked", QT_TRANSLATE_NOOP("ErrorText", "这次预约现在就是已预约,没有改动。")},
    {"appointment.clash",
     QT_TRANSLATE_NOOP("ErrorText", "时间冲突:咨询教师、房间或学生在这段时间已有安排,没有保存;请换个时间,"
                                    "或确认后照样保存。")},
    {"appointment.span",
     QT_TRANSLATE_NOOP("ErrorText", "最后一天早于第一天,或者一次打印超过一学年;请更正起止日期。")},
    {"appointment.no_slip",
     QT_TRANSLATE_NOOP("ErrorText", "候补时段和团体活动没有预约条;请选择一位来访者的预约。")},
    {"series.weeks", QT_TRANSLATE_NOOP("ErrorText", "重复的间隔应在 1 到 %1 周之间,没有保存;请更正。")},
    {"series.end",
     QT_TRANSLATE_NOOP("ErrorText", "请写明重复到哪一天,或者共几次(至少 2 次),两者只写一个;没有保存。")},
    {"series.too_long",
     QT_TRANSLATE_NOOP("ErrorText", "一组重复的预约最多 %1 次,没有保存;请提前结束日期或减少次数。")},
    {"series.no_day", QT_TRANSLATE_NOOP("ErrorText", "这些日子都不上课,没有保存;请换一天,或不限于上课日。")},
    {"waitlist.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这条候补登记;请回到候补名单重新选择。")},
    {"waitlist.closed", QT_TRANSLATE_NOOP("ErrorText", "这条候补登记已安排或已撤下,没有改动。")},
};

} // namespace

std::span<const ErrorLine> appointmentErrors()
{
    return lines;
}

} // namespace tingyu::text
