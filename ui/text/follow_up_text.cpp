// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/follow_up_text.h"

#include "ui/text/language.h"
#include "ui/text/scale_text.h"

#include <QCoreApplication>

#include <iterator>

namespace tingyu::text {
namespace {

constexpr int minutesAnHour = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FollowUpText)
};

QString span(int least, int most)
{
    return least == most ? QString::number(least) : QStringLiteral("%1–%2").arg(least).arg(most);
}

int hours(int minutes)
{
    return (minutes + minutesAnHour - 1) / minutesAnHour;
}

} // namespace

QString queueReachName(QueueReach reach)
{
    switch (reach) {
    case QueueReach::Critical:
        return Words::tr("只有关键题");
    case QueueReach::Total:
        return Words::tr("关键题和总分界值");
    case QueueReach::TwoParts:
        return Words::tr("再加两个以上分量表偏高");
    case QueueReach::Any:
        return Words::tr("任何提示");
    }
    return {};
}

QString forecastLine(const QueueLine &line)
{
    if (!line.isKnown)
        return Words::tr("没有可以估计的数据");
    const QString load = Words::tr("%1 名学生,约 %2 小时,%3 周")
                             .arg(span(line.least.students, line.most.students),
                                  span(hours(line.least.minutes), hours(line.most.minutes)),
                                  span(line.least.weeks, line.most.weeks));
    return line.most.isInTime    ? Words::tr("%1;期限内谈得完").arg(load)
           : line.least.isInTime ? Words::tr("%1;期限内不一定谈得完").arg(load)
                                 : Words::tr("%1;期限内谈不完").arg(load);
}

QString forecastBasis(const QueueForecast &forecast)
{
    switch (forecast.basis) {
    case QueueForecast::Basis::None:
        return Words::tr("%1 名学生。没有公开数据,也没有以前的测评可以参照;录入一成答卷后这里会有估计。")
            .arg(forecast.students);
    case QueueForecast::Basis::Published:
        return Words::tr("%1 名学生,按公开发表的数据估计(%2);有关键题作答的学生另外增加。")
            .arg(forecast.students)
            .arg(forecast.basisName);
    case QueueForecast::Basis::Earlier:
        return Words::tr("%1 名学生,按“%2”的 %3 人结果估计。")
            .arg(forecast.students)
            .arg(forecast.basisName)
            .arg(forecast.basisSheets);
    case QueueForecast::Basis::Results:
        return Words::tr("%1 名学生,按本次已录入的 %2 人推算。")
            .arg(forecast.students)
            .arg(forecast.basisSheets);
    }
    return {};
}

QString queueChanged(const QueueChange &change)
{
    const QString done = Words::tr("队列增加 %1 人,撤下 %2 人。").arg(change.added).arg(change.withdrawn);
    return change.kept == 0 ? done
                            : Words::tr("%1另有 %2 人已经开始谈话或安排,保留。").arg(done).arg(change.kept);
}

QString highBand(const scales::ScaleDefinition &definition, const QString &entry)
{
    const QString key = entry.section(QLatin1Char(':'), 1, 1);
    const QString band = entry.section(QLatin1Char(':'), 2);
    for (const scales::Banding &banding : definition.bandings) {
        if (banding.key != key)
            continue;
        const QString score = wordsIn(spoken(), definition.scores[static_cast<size_t>(banding.score)].name);
        for (const scales::Band &one : banding.bands) {
            if (one.id == band)
                return Words::tr("%1:%2").arg(score, wordsIn(spoken(), one.label));
        }
    }
    return entry;
}

QString silentScales(const QStringList &abbrs)
{
    return abbrs.isEmpty() ? QString()
                           : Words::tr("%1 没有公布的界值,按默认规则不会自动进入队列。").arg(listed(abbrs));
}

QString handoutLine(const HandoutDue &due, const QString &scale)
{
    return due.informant == scales::Informant::Teacher
               ? Words::tr("教师问卷 %1 还有 %2 份没有收回").arg(scale).arg(due.owed)
               : Words::tr("家长问卷 %1 还有 %2 份没有收回").arg(scale).arg(due.owed);
}

QString reviewUrgencyName(ReviewUrgency urgency)
{
    switch (urgency) {
    case ReviewUrgency::Today:
        return Words::tr("今天");
    case ReviewUrgency::Critical:
        return Words::tr("关键题");
    case ReviewUrgency::Overdue:
        return Words::tr("已超期");
    case ReviewUrgency::High:
        return Words::tr("靠前");
    case ReviewUrgency::Ordinary:
        return Words::tr("一般");
    }
    return {};
}

QString interviewQuestion(int place)
{
    switch (place) {
    case 0:
        return Words::tr("有不想活或伤害自己的念头");
    case 1:
        return Words::tr("有打算或准备");
    case 2:
        return Words::tr("以前有过");
    case 3:
        return Words::tr("有可以说话的大人");
    default:
        return {};
    }
}

QString interviewAnswerName(InterviewAnswer answer)
{
    switch (answer) {
    case InterviewAnswer::No:
        return Words::tr("没有");
    case InterviewAnswer::Unclear:
        return Words::tr("不清楚");
    case InterviewAnswer::Yes:
        return Words::tr("有");
    }
    return {};
}

QString interviewShown(const ReviewInterview &interview)
{
    QStringList parts;
    const InterviewAnswer answers[] = {interview.thoughts, interview.plan, interview.earlier,
                                       interview.support};
    for (int place = 0; place < static_cast<int>(std::size(answers)); ++place)
        parts.append(
            QStringLiteral("%1:%2").arg(interviewQuestion(place), interviewAnswerName(answers[place])));
    return Words::tr("面谈 %1 %2")
        .arg(interview.heldAt.toString().replace(QLatin1Char('T'), QLatin1Char(' ')),
             parts.join(QStringLiteral("; ")));
}

QString bookingDone(const BookingOutcome &outcome)
{
    const int booked = static_cast<int>(outcome.booked.size());
    const int left = static_cast<int>(outcome.left.size());
    return left == 0
               ? Words::tr("约好 %1 人,%2 人原来就有时间。").arg(booked).arg(outcome.already)
               : Words::tr("约好 %1 人,%2 人原来就有时间;还有 %3 人没有空时段了,请延长日期或增加开放时间。")
                     .arg(booked)
                     .arg(outcome.already)
                     .arg(left);
}

QString patternSignName(PatternSign sign)
{
    switch (sign) {
    case PatternSign::StraightLine:
        return Words::tr("从头到尾同一个答案");
    case PatternSign::LongRun:
        return Words::tr("一半以上连续同一个答案");
    case PatternSign::Zigzag:
        return Words::tr("答案按规律重复");
    case PatternSign::Contradiction:
        return Words::tr("正反两面的话都同意或都不同意");
    case PatternSign::TooFast:
        return Words::tr("作答太快,来不及读题");
    case PatternSign::ManyBlank:
        return Words::tr("五分之一以上没有答");
    }
    return {};
}

QString repeatTodo(const RepeatRow &row)
{
    return row.mustRepeat() ? Words::tr("重新作答") : Words::tr("先谈一谈");
}

QStringList repeatReasons(const RepeatRow &row, const QHash<QString, QString> &flagWords)
{
    QStringList reasons;
    for (const QString &flag : row.flags)
        reasons.append(flagWords.value(flag, flag));
    for (const PatternSign sign : row.signs)
        reasons.append(patternSignName(sign));
    if (row.hasNoScore)
        reasons.append(Words::tr("缺答 %1 题,算不出分数").arg(row.blank));
    return reasons;
}

QString evidenceSourceName(EvidenceSource source)
{
    switch (source) {
    case EvidenceSource::Test:
        return Words::tr("测评");
    case EvidenceSource::Observation:
        return Words::tr("日常观察");
    case EvidenceSource::HomeVisit:
        return Words::tr("家访");
    case EvidenceSource::Community:
        return Words::tr("社区");
    case EvidenceSource::Parent:
        return Words::tr("家长");
    }
    return {};
}

Workbook watchWorkbook(const QList<EvidenceRow> &rows, const QHash<Uid, PlanStanding> &plans)
{
    Sheet sheet;
    sheet.name = Words::tr("关注名单");
    const auto add = [&sheet](const QStringList &texts) {
        TableRow row;
        row.number = static_cast<int>(sheet.rows.size()) + 1;
        for (const QString &text : texts)
            row.cells.append(Cell::ofText(text));
        sheet.rows.append(row);
    };
    add({Words::tr("班级"), Words::tr("姓名"), Words::tr("列入日期"), Words::tr("来源"), Words::tr("理由"),
         Words::tr("监控测间隔(天)"), Words::tr("下次监控测"), Words::tr("方案复评")});
    for (const EvidenceRow &row : rows) {
        if (!row.watch)
            continue;
        QStringList sources;
        for (const EvidenceSource source : row.watch->sources)
            sources.append(evidenceSourceName(source));
        add({row.className, row.studentName, row.watch->since.toString(Qt::ISODate), listed(sources),
             row.watch->reason,
             row.watch->monitorDays > 0 ? QString::number(row.watch->monitorDays) : QString(),
             row.nextTest().toString(Qt::ISODate),
             plans.contains(row.studentUid) && plans.value(row.studentUid).hasPlan()
                 ? plans.value(row.studentUid).reviewOn.toString(Qt::ISODate)
                 : Words::tr("没有方案")});
    }
    Workbook book;
    book.format = TableFormat::Xlsx;
    book.sheets = {sheet};
    return book;
}

QString findingName(bool isConcern)
{
    return isConcern ? Words::tr("需要关注") : Words::tr("没有发现");
}

QString slipTaskName(const QString &code)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("look"), QT_TRANSLATE_NOOP("FollowUpText", "每天留意精神、听课和吃饭")},
        {QStringLiteral("talk"), QT_TRANSLATE_NOOP("FollowUpText", "找机会聊几句日常")},
        {QStringLiteral("seat"), QT_TRANSLATE_NOOP("FollowUpText", "座位靠近老师")},
        {QStringLiteral("peer"), QT_TRANSLATE_NOOP("FollowUpText", "安排合得来的同学一起活动")},
        {QStringLiteral("attendance"), QT_TRANSLATE_NOOP("FollowUpText", "迟到、缺课当天告诉心理老师")},
        {QStringLiteral("home"), QT_TRANSLATE_NOOP("FollowUpText", "和家里联系一次")},
        {QStringLiteral("tell"), QT_TRANSLATE_NOOP("FollowUpText", "告诉孩子辅导室在哪里、何时开放")}};
    const char *name = names.value(code, nullptr);
    return name == nullptr ? code : QCoreApplication::translate("FollowUpText", name);
}

QString slipReturnName(const QString &code)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("done"), QT_TRANSLATE_NOOP("FollowUpText", "都做了")},
        {QStringLiteral("partly"), QT_TRANSLATE_NOOP("FollowUpText", "做了一部分")},
        {QStringLiteral("not-done"), QT_TRANSLATE_NOOP("FollowUpText", "没有做成")},
        {QStringLiteral("usual"), QT_TRANSLATE_NOOP("FollowUpText", "和平时一样")},
        {QStringLiteral("quiet"), QT_TRANSLATE_NOOP("FollowUpText", "比平时安静、没精神")},
        {QStringLiteral("absent"), QT_TRANSLATE_NOOP("FollowUpText", "迟到或缺课")},
        {QStringLiteral("conflict"), QT_TRANSLATE_NOOP("FollowUpText", "和同学闹过矛盾")},
        {QStringLiteral("worry"), QT_TRANSLATE_NOOP("FollowUpText", "让人担心")}};
    const char *name = names.value(code, nullptr);
    return name == nullptr ? code : QCoreApplication::translate("FollowUpText", name);
}

} // namespace tingyu::text
