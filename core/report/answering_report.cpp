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
    return values;
}

QList<Block> answerSlipBlocks(const WrittenStation &station)
{
    QList<Block> blocks;
    QString last;
    for (const CodeSlip &slip : station.slips) {
        if (!blocks.isEmpty() && slip.className != last)
            blocks.append(PageBreak{}); // each class is handed to somebody else
        last = slip.className;
        const QString who =
            slip.name + QStringLiteral("\n") + slip.className + QStringLiteral(" ") + slip.schoolNo;
        blocks.append(FieldGrid{QStringLiteral("slip"),
                                {{FieldCell{QStringLiteral("who"), Value::of(who)},
                                  FieldCell{QStringLiteral("code"), Value::of(slip.code)}}}});
    }
    return blocks;
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
    QList<Block> &blocks = print->document.blocks;
    blocks.removeLast(); // the empty slip of the form
    blocks += answerSlipBlocks(station);
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
