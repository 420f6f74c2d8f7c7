// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/answering_report.h"

#include "core/report/form_print.h"
#include "core/screening/answering_operations.h"

#include <QMap>

namespace tingyu::report {
namespace {

constexpr double titlePoints = 20;
constexpr double itemPoints = 17;
constexpr double choicePoints = 14;

WallText wall(const char *field, const QString &text, double points)
{
    return {QString::fromLatin1(field), Value::of(text), points, false, 1};
}

QString choicesOf(const answering::AnswerSet &set)
{
    QStringList words;
    for (qsizetype n = 0; n < set.choices.size(); ++n)
        words.append(QString::number(n + 1) + QStringLiteral(" ") + set.choices.at(n).label);
    return words.join(QStringLiteral("    "));
}

} // namespace

FormValues answerSlipValues(const WrittenStation &station)
{
    FormValues values;
    values.fields.insert(QStringLiteral("campaign"), Value::of(station.campaign.name));
    values.fields.insert(QStringLiteral("digits"), Value::of(station.digits));
    values.fields.insert(QStringLiteral("leave_word"), Value::of(station.leaveWord));
    values.fields.insert(QStringLiteral("slips"), Value::count(static_cast<int>(station.slips.size())));
    values.fields.insert(QStringLiteral("no_consent"), Value::count(station.others.noConsent));
    QList<Table> tables;
    QString last;
    for (const CodeSlip &slip : station.slips) {
        if (tables.isEmpty() || slip.className != last) {
            Table table;
            table.section = QStringLiteral("list");
            for (const char *id : {"who", "code", "check"})
                table.columns.append(Column{QString::fromLatin1(id)});
            table.caption = Value::of(slip.className);
            tables.append(table);
            last = slip.className;
        }
        // Three lines a row: room for scissors.
        const QString who = slip.className + QStringLiteral(" ") + slip.schoolNo;
        tables.last().rows.append(
            {Value::of(QString(slip.name + QStringLiteral("\n") + who)),
             Value::of(QString(QStringLiteral("\n") + slip.code + QStringLiteral("\n "))),
             Value::of(QString(QStringLiteral("\n") + station.digits))});
    }
    values.grids.insert(QStringLiteral("list"), tables);
    return values;
}

QList<Block> readAloudBlocks(const QList<answering::Questionnaire> &questionnaires)
{
    QList<Block> blocks{FixedText{QStringLiteral("how")}};
    for (qsizetype at = 0; at < questionnaires.size(); ++at) {
        const answering::Questionnaire &one = questionnaires.at(at);
        if (at > 0)
            blocks.append(PageBreak{});
        blocks.append(wall("title", one.title, titlePoints));
        if (!one.instructions.isEmpty())
            blocks.append(wall("instructions", one.instructions, choicePoints));
        for (qsizetype n = 0; n < one.questions.size(); ++n) {
            const answering::Question &question = one.questions.at(n);
            blocks.append(
                wall("item", QString::number(n + 1) + QStringLiteral(". ") + question.text, itemPoints));
            const QString choices = choicesOf(one.setOf(question));
            if (!choices.isEmpty())
                blocks.append(wall("choices", choices, choicePoints));
        }
        if (!one.notice.isEmpty())
            blocks.append(wall("notice", one.notice, 10));
    }
    return blocks;
}

Result<Printed> AnsweringReportService::issueSlips(const WrittenStation &station, const PrintOrder &order)
{
    const ObjectRef object{QStringLiteral("answering_station"), station.station};
    if (auto allowed = m_place.allow(op::answeringStation, {}, object); !allowed)
        return allowed.error();
    auto print = printForm(m_place, {op::answeringStation, "answer_slips", "answer-slips", object}, order,
                           PrintWay::Issue, answerSlipValues(station));
    if (!print)
        return print;
    // Each class is handed to somebody else: a sheet of its own.
    QList<Block> blocks;
    for (const Block &block : std::as_const(print->document.blocks)) {
        const bool isTable = std::holds_alternative<Table>(block);
        if (isTable && !blocks.isEmpty() && std::holds_alternative<Table>(blocks.last()))
            blocks.append(PageBreak{});
        blocks.append(block);
    }
    print->document.blocks = blocks;
    return print;
}

Result<Printed> AnsweringReportService::readAloud(const Uid &campaign, const PrintOrder &order, bool record)
{
    auto questionnaires = m_answering.readAloud(
        campaign, order.language == Language::English ? QStringLiteral("en") : QStringLiteral("zh"));
    if (!questionnaires)
        return questionnaires.error();
    auto print = printForm(
        m_place, {op::answeringReadAloud, "read_aloud", "read-aloud", {QStringLiteral("campaign"), campaign}},
        order, record ? PrintWay::Issue : PrintWay::Preview, {});
    if (print)
        print->document.blocks = readAloudBlocks(*questionnaires);
    return print;
}

} // namespace tingyu::report
