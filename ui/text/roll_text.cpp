// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/roll_text.h"

#include "ui/text/school_text.h"

#include <QCoreApplication>

namespace tingyu::text {
namespace {

struct RollText
{
    Q_DECLARE_TR_FUNCTIONS(RollText)
};

struct Record
{
    const char *table;
    const char *words;
};
/// What weighs most first.
constexpr Record records[] = {
    {"care_case", QT_TRANSLATE_NOOP("RollText", "个案")},
    {"case_person", QT_TRANSLATE_NOOP("RollText", "个案里的关联人")},
    {"sheet", QT_TRANSLATE_NOOP("RollText", "答卷")},
    {"foreign_result", QT_TRANSLATE_NOOP("RollText", "外部结果")},
    {"watch_entry", QT_TRANSLATE_NOOP("RollText", "关注名单")},
    {"student_plan", QT_TRANSLATE_NOOP("RollText", "一生一策方案")},
    {"student_document", QT_TRANSLATE_NOOP("RollText", "材料")},
    {"evidence", QT_TRANSLATE_NOOP("RollText", "线索")},
    {"task_slip", QT_TRANSLATE_NOOP("RollText", "任务单")},
    {"client", QT_TRANSLATE_NOOP("RollText", "来访登记(连同预约和辅导)")},
    {"appointment_student", QT_TRANSLATE_NOOP("RollText", "团体预约")},
    {"group_member", QT_TRANSLATE_NOOP("RollText", "团体成员")},
    {"secrecy_breach", QT_TRANSLATE_NOOP("RollText", "突破保密记录")},
    {"phone_call", QT_TRANSLATE_NOOP("RollText", "电话记录")},
    {"mailbox_letter", QT_TRANSLATE_NOOP("RollText", "信箱来信")},
    {"growth_entry", QT_TRANSLATE_NOOP("RollText", "成长与观察")},
    {"risk_factor", QT_TRANSLATE_NOOP("RollText", "风险因素")},
    {"vulnerability_tag", QT_TRANSLATE_NOOP("RollText", "处境标记")},
    {"file_class", QT_TRANSLATE_NOOP("RollText", "档案类别的记录")},
    {"consent", QT_TRANSLATE_NOOP("RollText", "知情同意")},
    {"student_contact", QT_TRANSLATE_NOOP("RollText", "联系人")},
    {"roll_event", QT_TRANSLATE_NOOP("RollText", "学籍变动")},
    {"exchange_handover", QT_TRANSLATE_NOOP("RollText", "档案移交")},
    {"legal_hold", QT_TRANSLATE_NOOP("RollText", "暂缓销毁")},
    {"rights_request", QT_TRANSLATE_NOOP("RollText", "家长和学生的申请")},
    {"campaign_mark", QT_TRANSLATE_NOOP("RollText", "未作答登记")},
    {"campaign_exception", QT_TRANSLATE_NOOP("RollText", "不参加测评的登记")},
    {"answering_slip", QT_TRANSLATE_NOOP("RollText", "作答码")},
    {"paper_code", QT_TRANSLATE_NOOP("RollText", "纸面代号")},
    {"paper_sheet", QT_TRANSLATE_NOOP("RollText", "印好的答题纸")},
    {"unmatched_row", QT_TRANSLATE_NOOP("RollText", "配好的答卷行")},
    {"foreign_row", QT_TRANSLATE_NOOP("RollText", "配好的外部结果行")},
    {"student_join", QT_TRANSLATE_NOOP("RollText", "以前并入的档案")},
};

} // namespace

QString rollQuestion(const RollOverQuestion &question)
{
    switch (question.ask) {
    case RollOverAsk::OnLeave:
        return RollText::tr("休学 %n 人:留在原班等复学,或随班升级", nullptr, question.students);
    case RollOverAsk::NextStage:
        return RollText::tr("%1:毕业,还是在本校升入下一学段", nullptr).arg(question.about);
    case RollOverAsk::NoTeacher:
        return RollText::tr("%1:还没有班主任").arg(question.about);
    case RollOverAsk::Joined:
        return RollText::tr("%1:由几个班合成").arg(question.about);
    case RollOverAsk::NotInYear:
        return RollText::tr("%n 名在籍学生不在这一学年的班里,不会升级", nullptr, question.students);
    }
    return {};
}

QString rollTarget(const RollOverTarget &target)
{
    const QString counts =
        target.onLeave == 0 ? RollText::tr("%n 人", nullptr, target.onRoll)
                            : RollText::tr("%n 人,另有休学 %1", nullptr, target.onRoll).arg(target.onLeave);
    const QString made = target.isThere ? RollText::tr("已有") : RollText::tr("新建");
    return RollText::tr("%1(%2)← %3 · %4")
        .arg(classLabel(target.place), made, target.from.join(RollText::tr("、")), counts);
}

QString rollTurnTitle(const RollTurn &turn)
{
    if (turn.kind == RollEventKind::ClassChange && turn.fromLabel.isEmpty() && !turn.place.isEmpty())
        return RollText::tr("转入 %1").arg(turn.toLabel);
    if (!turn.fromLabel.isEmpty() && !turn.toLabel.isEmpty())
        return RollText::tr("%1 → %2").arg(turn.fromLabel, turn.toLabel);
    if (turn.kind == RollEventKind::Left && !turn.place.isEmpty())
        return RollText::tr("转出");
    return turn.toLabel.isEmpty() ? rollEventName(turn.kind)
                                  : RollText::tr("%1 %2").arg(rollEventName(turn.kind), turn.toLabel);
}

QString rollReason(const QString &reason)
{
    if (reason == QLatin1String("roll-over"))
        return RollText::tr("全校升级");
    return reason == QLatin1String("roster") ? RollText::tr("依据导入的名册") : reason;
}

QString doubleReasonName(DoubleReason reason)
{
    switch (reason) {
    case DoubleReason::IdNumber:
        return RollText::tr("证件号相同");
    case DoubleReason::RollNumber:
        return RollText::tr("学籍号相同");
    case DoubleReason::NameBirth:
        return RollText::tr("姓名和出生日期相同");
    case DoubleReason::FormerName:
        return RollText::tr("曾用名相同");
    case DoubleReason::PinyinBirth:
        return RollText::tr("姓名同音、出生日期相同");
    }
    return {};
}

QString doubleReasonNames(const QList<DoubleReason> &reasons)
{
    QStringList words;
    for (const DoubleReason reason : reasons)
        words.append(doubleReasonName(reason));
    return words.join(RollText::tr("、"));
}

QString movedRecordName(const QString &table)
{
    for (const Record &one : records) {
        if (table == QLatin1String(one.table))
            return QCoreApplication::translate("RollText", one.words);
    }
    return {};
}

namespace {

QString counted(const merge::RowCounts &rows, int merge::RowCount::*part)
{
    QStringList words;
    int others = 0;
    for (const Record &one : records) {
        const int count = rows.value(QString::fromLatin1(one.table)).*part;
        if (count > 0)
            words.append(RollText::tr("%1 %2").arg(QCoreApplication::translate("RollText", one.words),
                                                   QLocale().toString(count)));
    }
    for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
        if (movedRecordName(row.key()).isEmpty())
            others += row.value().*part;
    }
    if (others > 0)
        words.append(RollText::tr("其他记录 %1").arg(QLocale().toString(others)));
    return words.join(RollText::tr("、"));
}

} // namespace

QString movedRecords(const merge::RowCounts &rows)
{
    return counted(rows, &merge::RowCount::moved);
}

QString stayingRecords(const merge::RowCounts &rows)
{
    return counted(rows, &merge::RowCount::stays);
}

} // namespace tingyu::text
