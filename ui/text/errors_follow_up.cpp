// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"queue.minutes", QT_TRANSLATE_NOOP("ErrorText", "一次谈话请填 5 到 240 分钟。")},
    {"queue.counsellors", QT_TRANSLATE_NOOP("ErrorText", "谈话的老师请填 1 到 99 人。")},
    {"queue.week", QT_TRANSLATE_NOOP("ErrorText", "每人每周用于谈话的时间请填 10 到 3000 分钟。")},
    {"queue.due", QT_TRANSLATE_NOOP("ErrorText", "谈完的期限请填 1 到 200 天。")},
    {"repeat.none_chosen", QT_TRANSLATE_NOOP("ErrorText", "还没有选中答卷,请先在名单里选。")},
    {"repeat.no_campaign", QT_TRANSLATE_NOOP("ErrorText", "这份答卷已经不在测评里,不用再安排重测。")},
    {"review.none_chosen", QT_TRANSLATE_NOOP("ErrorText", "还没有选中学生,请先在队列里选。")},
    {"review.not_low",
     QT_TRANSLATE_NOOP("ErrorText",
                       "选中的有 %1 项不能一起决定:有关键题、面谈没有排除风险,或分数最高而还没有和学生谈过;"
                       "请把它们取消选中,逐个决定。")},
    {"review.booking_days", QT_TRANSLATE_NOOP("ErrorText", "请填写要找空时段的起止日期,不超过 200 天。")},
    {"evidence.no_note", QT_TRANSLATE_NOOP("ErrorText", "请写下看到或听到了什么。")},
    {"watch.no_reason", QT_TRANSLATE_NOOP("ErrorText", "请写下理由。")},
    {"watch.interval", QT_TRANSLATE_NOOP("ErrorText", "监控测的间隔请填 0 到 %1 天。")},
    {"watch.one_source",
     QT_TRANSLATE_NOOP("ErrorText",
                       "列入关注名单要有两个以上来源都提示需要关注,现在只有 %1 个;请先登记其他来源的线索。")},
    {"watch.nobody", QT_TRANSLATE_NOOP("ErrorText", "关注名单上还没有人。")},
    {"course.too_short", QT_TRANSLATE_NOOP("ErrorText", "这个量表还没有两次结果,没有变化可看。")},
    {"monitor.nobody", QT_TRANSLATE_NOOP("ErrorText", "没有到期的学生,不用建立监控测。")},
    {"monitor.no_class",
     QT_TRANSLATE_NOOP("ErrorText", "有 %1 名学生不在任何班级,请到学生页给他们单独做量表。")},
    {"watch.there", QT_TRANSLATE_NOOP("ErrorText", "这名学生已经在关注名单里。")},
    {"watch.not_there", QT_TRANSLATE_NOOP("ErrorText", "这名学生不在关注名单里。")},
    {"slip.no_task", QT_TRANSLATE_NOOP("ErrorText", "请至少选一件请班主任做的事。")},
    {"slip.due", QT_TRANSLATE_NOOP("ErrorText", "交回的日期不能早于今天。")},
    {"slip.line", QT_TRANSLATE_NOOP("ErrorText", "请先输入回执上的编号,例如:1042 1 5。")},
    {"slip.no_box", QT_TRANSLATE_NOOP("ErrorText", "编号后面请输入打勾的数字,例如:1042 1 5。")},
    {"slip.box", QT_TRANSLATE_NOOP("ErrorText", "回执上没有第 %1 项,请核对后再输入。")},
    {"slip.unknown", QT_TRANSLATE_NOOP("ErrorText", "没有这个编号的任务单,请核对回执上的编号。")},
    {"slip.back", QT_TRANSLATE_NOOP("ErrorText", "编号 %1 的回执已经登记过。")},
};

} // namespace

std::span<const ErrorLine> followUpErrors()
{
    return lines;
}

} // namespace tingyu::text
