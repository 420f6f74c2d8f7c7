// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"campaign.no_name", QT_TRANSLATE_NOOP("ErrorText", "请给这次测评起一个名称。")},
    {"campaign.no_scale", QT_TRANSLATE_NOOP("ErrorText", "请至少选择一个量表。")},
    {"campaign.window", QT_TRANSLATE_NOOP("ErrorText", "结束日期早于开始日期或日期不完整,请更正。")},
    {"campaign.no_class", QT_TRANSLATE_NOOP("ErrorText", "请选择参加的班级,或选择全部班级。")},
    {"campaign.unknown", QT_TRANSLATE_NOOP("ErrorText", "没有这次测评,请在测评列表中重新选择。")},
    {"campaign.class",
     QT_TRANSLATE_NOOP("ErrorText", "这个班不在这次测评的班级内,请另选一个班,或打印全部班级。")},
    {"campaign.unknown_watcher",
     QT_TRANSLATE_NOOP("ErrorText", "没有这个名字的在用用户,请核对查看人的姓名。")},
    {"campaign.no_stand_in",
     QT_TRANSLATE_NOOP("ErrorText", "所选量表有关键题,请写明谁每天查看提示、谁代看:再选一名查看人,或填写代看人的姓名和电话。")},
    {"campaign.no_exception_reason", QT_TRANSLATE_NOOP("ErrorText", "请写明不纳入这名学生的理由。")},
    {"campaign.not_member", QT_TRANSLATE_NOOP("ErrorText", "这名学生或这个班不在这次测评的范围内,请核对班级。")},
    {"campaign.handout_counts",
     QT_TRANSLATE_NOOP("ErrorText", "份数不能是负数,收回的也不能多于发出的,请核对后再保存。")},
    {"campaign.sitting_day", QT_TRANSLATE_NOOP("ErrorText", "请填写施测的日期,不能晚于今天。")},
    {"campaign.sitting_count",
     QT_TRANSLATE_NOOP("ErrorText", "到测人数应在 1 到 %1 之间(这个班在册的人数),请核对。")},
    {"campaign.nobody",
     QT_TRANSLATE_NOOP("ErrorText", "没有要打印的学生:名单是空的。")},
    {"campaign.months",
     QT_TRANSLATE_NOOP("ErrorText", "请用 1 到 12 的数字写月份,用逗号分开,例如 3,9;留空就不提醒。")},
    {"sheet.unknown", QT_TRANSLATE_NOOP("ErrorText", "没有这份答卷,请重新选择。")},
    {"sheet.unknown_student", QT_TRANSLATE_NOOP("ErrorText", "没有这名学生,请重新选择。")},
    {"sheet.not_in_campaign", QT_TRANSLATE_NOOP("ErrorText", "这次测评不包括量表 %1,请核对后再录入。")},
    {"sheet.twice", QT_TRANSLATE_NOOP("ErrorText", "这名学生在这次测评中已有这份答卷;要更正请打开原答卷。")},
    {"sheet.not_willing", QT_TRANSLATE_NOOP("ErrorText", "这名学生或监护人已表示不参加测评,答卷没有保存。")},
    {"sheet.no_purpose", QT_TRANSLATE_NOOP("ErrorText", "请写明使用这个量表的目的。")},
    {"sheet.no_reason", QT_TRANSLATE_NOOP("ErrorText", "请写明更正的原因。")},
    {"sheet.no_result", QT_TRANSLATE_NOOP("ErrorText", "这份答卷没有计分结果,请运行数据校验。")},
    {"alert.unknown", QT_TRANSLATE_NOOP("ErrorText", "没有这条提醒规则,请刷新后再选。")},
    {"alert.published",
     QT_TRANSLATE_NOOP("ErrorText", "这条规则出自量表本身,不能停用;能停用的只有本机构设置的提醒。")},
    {"alert.off_already", QT_TRANSLATE_NOOP("ErrorText", "这条提醒已经停用,请刷新后查看。")},
    {"rescore.cancelled", QT_TRANSLATE_NOOP("ErrorText", "已取消重新计分,数据没有改动。")},
    {"rescore.dry_run", QT_TRANSLATE_NOOP("ErrorText", "这是预览,数据没有改动。")},
    {"flag.no_note", QT_TRANSLATE_NOOP("ErrorText", "请写下与谁联系、情况如何。")},
    {"review.unknown", QT_TRANSLATE_NOOP("ErrorText", "复核队列中没有这一项,请刷新后再选。")},
    {"review.empty_talk", QT_TRANSLATE_NOOP("ErrorText", "请写下谈话的内容。")},
    {"review.no_reason", QT_TRANSLATE_NOOP("ErrorText", "请写下作出决定的理由。")},
    {"review.no_talk_reason",
     QT_TRANSLATE_NOOP("ErrorText", "还没有谈话记录;请先谈话,或写明不经谈话就决定的原因。")},
    {"review.decided", QT_TRANSLATE_NOOP("ErrorText", "这一项已经作出决定,如有新情况请在学生档案中记录。")},
    {"answers.profile", QT_TRANSLATE_NOOP("ErrorText", "对应关系文件不是有效的 JSON,请检查后再试。")},
    {"answers.no_header", QT_TRANSLATE_NOOP("ErrorText", "前 10 行中没有找到表头,请确认文件第一行是列名。")},
    {"answers.no_who",
     QT_TRANSLATE_NOOP("ErrorText", "没有学号、学籍号或姓名列,无法对应到学生;请补上其中一列。")},
    {"answers.no_items", QT_TRANSLATE_NOOP("ErrorText", "没有找到题目列;列名请用题号,例如 1、2、3。")},
    {"answers.column_twice", QT_TRANSLATE_NOOP("ErrorText", "列“%1”对应的题目出现了两次,请删去一列。")},
    {"answers.no_answers", QT_TRANSLATE_NOOP("ErrorText", "这一行没有任何作答")},
    {"answers.value_not_printed", QT_TRANSLATE_NOOP("ErrorText", "填写的值不在选项之内")},
    {"answers.unknown_student", QT_TRANSLATE_NOOP("ErrorText", "没有对应到学生")},
    {"answers.name_differs", QT_TRANSLATE_NOOP("ErrorText", "号码与姓名对应不上")},
    {"answers.several_students", QT_TRANSLATE_NOOP("ErrorText", "对应到多名学生")},
    {"answers.not_in_campaign", QT_TRANSLATE_NOOP("ErrorText", "学生不在这次测评的班级内")},
    {"answers.twice_in_file", QT_TRANSLATE_NOOP("ErrorText", "同一名学生在文件中出现两次")},
    {"answers.already_there", QT_TRANSLATE_NOOP("ErrorText", "已有这名学生的答卷")},
    {"answers.outside_window", QT_TRANSLATE_NOOP("ErrorText", "作答日期在测评时间之外,已收下")},
    {"import.which_scale", QT_TRANSLATE_NOOP("ErrorText", "这次测评有多个量表(%1),请指明文件是哪一个。")},
    {"import.cancelled", QT_TRANSLATE_NOOP("ErrorText", "已取消导入,数据没有改动。")},
    {"import.dry_run", QT_TRANSLATE_NOOP("ErrorText", "这是预览,数据没有改动。")},
    {"import.not_asked",
     QT_TRANSLATE_NOOP("ErrorText", "这名学生不在这次测评的班级内,请另选,或先调整测评的班级。")},
    {"import.row_gone", QT_TRANSLATE_NOOP("ErrorText", "待配对的这一行已经处理过,请刷新列表。")},
};

} // namespace

std::span<const ErrorLine> screeningErrors()
{
    return lines;
}

} // namespace tingyu::text
