// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"case.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这个个案;请回到个案列表重新选择。")},
    {"page.too_many",
     QT_TRANSLATE_NOOP("ErrorText", "一个个案最多存 %1 页图片,没有存入;请先移除不要的。")},
    {"page.not_covered",
     QT_TRANSLATE_NOOP("ErrorText", "这一页还没有遮盖,没有可以送出的样子;请先遮盖并确认。")},
    {"page.no_areas",
     QT_TRANSLATE_NOOP("ErrorText", "还没有遮盖任何一处,没有存入;请盖住姓名,或确认这一页没有写出任何人。")},
    {"page.areas",
     QT_TRANSLATE_NOOP("ErrorText", "遮盖的位置不在这一页上,没有存入;请重新遮盖。")},
    {"case.closed", QT_TRANSLATE_NOOP("ErrorText", "个案已结案,没有改动;如需继续,请先写明理由重新打开。")},
    {"case.open", QT_TRANSLATE_NOOP("ErrorText", "个案本来就是打开的,没有改动。")},
    {"case.code", QT_TRANSLATE_NOOP("ErrorText", "“%1”一项的选择不在列表中,没有保存;请重新选择。")},
    {"case.field", QT_TRANSLATE_NOOP("ErrorText", "个案报告里没有名为 %1 的栏目,没有保存;请检查栏目名。")},
    {"case.no_report",
     QT_TRANSLATE_NOOP("ErrorText", "危机个案结案前要有一份定稿的分析报告,没有结案;请先定稿或打印报告。")},
    {"case.no_version", QT_TRANSLATE_NOOP("ErrorText", "没有这一版报告;请先定稿,再选择版本。")},
    {"case.approved", QT_TRANSLATE_NOOP("ErrorText", "这一版已经审核过,没有改动;内容改变后会成为新的一版。")},
    {"case.approve_own",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "自己定稿的报告不能由自己审核;请另一位负责人审核,或在纸上签批后录入签批人、职务和日期。")},
    {"case.signature",
     QT_TRANSLATE_NOOP("ErrorText", "书面签批要写明签批人、职务和日期,没有保存;请照纸面补全。")},
    {"print.copies", QT_TRANSLATE_NOOP("ErrorText", "份数应在 1 到 99 之间,没有打印;请改正份数。")},
    {"opinion.field",
     QT_TRANSLATE_NOOP("ErrorText", "会诊意见表里没有名为 %1 的栏目,没有保存;请检查栏目名。")},
    {"opinion.question",
     QT_TRANSLATE_NOOP("ErrorText", "所对应的报告里没有第 %1 题,没有保存;请核对题号和报告版本。")},
    {"opinion.verdict",
     QT_TRANSLATE_NOOP("ErrorText", "采纳情况只有采纳、部分、不采纳三种,没有保存;请重新选择。")},
    {"plan.no_goals", QT_TRANSLATE_NOOP("ErrorText", "方案没有写目标,没有保存;请写明要达到什么。")},
    {"plan.begun", QT_TRANSLATE_NOOP("ErrorText", "制定日期没有填,或者还没有到,没有保存;请核对日期。")},
    {"plan.review", QT_TRANSLATE_NOOP("ErrorText", "复评日期没有填,或者太早,没有保存;请写以后的日期。")},
    {"plan.measure", QT_TRANSLATE_NOOP("ErrorText", "没有写做什么,没有保存;请写明措施。")},
    {"plan.there", QT_TRANSLATE_NOOP("ErrorText", "这名学生已有执行中的方案,没有再建;请先结束那一份。")},
    {"plan.unknown", QT_TRANSLATE_NOOP("ErrorText", "没有这份方案,没有改动;请重新打开档案。")},
    {"plan.measure_unknown", QT_TRANSLATE_NOOP("ErrorText", "没有这条措施,没有改动;请重新打开档案。")},
    {"plan.ended", QT_TRANSLATE_NOOP("ErrorText", "这份方案已经结束,没有改动;需要时请制定新的方案。")},
    {"plan.kind", QT_TRANSLATE_NOOP("ErrorText", "没有选记什么,没有保存;请先选择。")},
    {"plan.entry", QT_TRANSLATE_NOOP("ErrorText", "没有写情况,没有保存;请写一两句。")},
    {"plan.entry_day", QT_TRANSLATE_NOOP("ErrorText", "日期没有填,或者还没有到,没有保存;请核对日期。")},
    {"plan.no_outcome", QT_TRANSLATE_NOOP("ErrorText", "没有写效果,方案没有结束;请写明效果怎样。")},
};

} // namespace

std::span<const ErrorLine> careErrors()
{
    return lines;
}

} // namespace tingyu::text
