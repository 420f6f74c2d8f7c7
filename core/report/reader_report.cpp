// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reader_report.h"

#include <iterator>

namespace tingyu::report {

QString guardianWordCode(GuardianWord word)
{
    switch (word) {
    case GuardianWord::Nothing:
        return QStringLiteral("nothing");
    case GuardianWord::Unclear:
        return QStringLiteral("unclear");
    case GuardianWord::Talk:
        return QStringLiteral("talk");
    case GuardianWord::Today:
        return QStringLiteral("today");
    }
    return {};
}

GuardianWord guardianWord(const QueueStanding &standing, SheetValidity validity, bool hasScore,
                          std::optional<ReviewDecision> decision)
{
    if (standing.critical && !decision)
        return GuardianWord::Today;
    if (decision)
        return *decision == ReviewDecision::NotConfirmed ? GuardianWord::Nothing : GuardianWord::Talk;
    if (validity != SheetValidity::Ok || !hasScore)
        return GuardianWord::Unclear;
    return standing.isQueued(QueueReach::Total) ? GuardianWord::Talk : GuardianWord::Nothing;
}

FormValues guardianValues(const GuardianFacts &facts)
{
    FormValues values;
    values.fields = {
        {QStringLiteral("student"), Value::of(facts.student)},
        {QStringLiteral("class"), Value::orDash(facts.classLabel)},
        {QStringLiteral("answered_on"), Value::day(facts.answeredOn)},
        {QStringLiteral("written_on"), Value::day(facts.writtenOn)},
        {QStringLiteral("teacher"), Value::of(facts.teacher)},
        {QStringLiteral("place"), Value::of(facts.place)},
        {QStringLiteral("hotline"), Value::code(QStringLiteral("hotline"), QStringLiteral("line"))}};
    return values;
}

FormValues slipValues(const SlipFacts &facts)
{
    FormValues values;
    const TaskSlip &slip = facts.slip;
    values.fields = {{QStringLiteral("number"), Value::count(slip.number)},
                     {QStringLiteral("student"), Value::of(slip.studentName)},
                     {QStringLiteral("class"), Value::orDash(slip.className)},
                     {QStringLiteral("due"), Value::day(slip.dueOn)},
                     {QStringLiteral("teacher"), Value::of(facts.teacher)},
                     {QStringLiteral("back_number"), Value::count(slip.number)}};
    QList<QList<Value>> tasks;
    for (const QString &task : slip.tasks)
        tasks.append({Value::code(QStringLiteral("box"), QStringLiteral("empty")),
                      Value::code(QStringLiteral("task"), task)});
    values.tables.insert(QStringLiteral("tasks"), tasks);
    constexpr auto boxes = std::size(slipReturns);
    constexpr auto rows = boxes / 2;
    QList<QList<Value>> ticks;
    for (size_t row = 0; row < rows; ++row)
        ticks.append({Value::code(QStringLiteral("back"), QString::fromLatin1(slipReturns[row])),
                      Value::code(QStringLiteral("back"), QString::fromLatin1(slipReturns[rows + row]))});
    values.tables.insert(QStringLiteral("boxes"), ticks);
    return values;
}

FormValues repeatValues(const RepeatFacts &facts)
{
    FormValues values;
    values.fields = {{QStringLiteral("campaign"), Value::of(facts.campaign)},
                     {QStringLiteral("count"), Value::count(static_cast<int>(facts.rows.size()))}};
    QList<QList<Value>> rows;
    for (const RepeatRow &row : facts.rows) {
        rows.append({Value::orDash(row.className), Value::of(row.studentName), Value::orDash(row.schoolNo),
                     Value::of(facts.scaleNames.value(row.scaleId, row.scaleId)),
                     Value::code(QStringLiteral("todo"),
                                 row.mustRepeat() ? QStringLiteral("repeat") : QStringLiteral("talk")),
                     Value::code(QStringLiteral("box"), QStringLiteral("empty"))});
    }
    values.tables.insert(QStringLiteral("rows"), rows);
    return values;
}

} // namespace tingyu::report
