// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/questionnaire.h"

#include "core/scales/text_pack.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tingyu::answering {
namespace {

constexpr std::pair<AnswerKind, const char *> kinds[] = {{AnswerKind::Single, "single"},
                                                         {AnswerKind::MultiSelectCount, "count"},
                                                         {AnswerKind::Number, "number"},
                                                         {AnswerKind::Clock, "clock"}};
constexpr qsizetype mostQuestions = 400;
constexpr qsizetype mostSets = 50;
constexpr qsizetype mostChoices = 50;

QString textOf(const Rational &value)
{
    return QString::fromLatin1(value.toText());
}

Rational valueOf(const QJsonValue &json)
{
    return Rational::parse(json.toString().toLatin1());
}

/// A condition over keyed values would bring the key to the station.
bool needsKey(const QString &condition)
{
    for (qsizetype at = condition.indexOf(u"i("_s); at >= 0; at = condition.indexOf(u"i("_s, at + 1)) {
        if (at == 0 || !condition.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

AnswerSet setOf(const scales::ResponseSet &given, const QStringList &labels, const QString &language)
{
    AnswerSet set;
    set.kind = given.kind;
    set.min = given.min;
    set.max = given.max;
    for (size_t n = 0; n < given.options.size(); ++n) {
        const scales::Option &option = given.options[n];
        const auto at = static_cast<qsizetype>(n);
        const QString own = language == "en"_L1 ? option.label.en : option.label.zh;
        QString label = labels.size() > at ? labels.at(at) : own;
        if (given.kind == AnswerKind::MultiSelectCount && label.isEmpty())
            label = textOf(option.value);
        set.choices.append({option.value, label});
    }
    return set;
}

/// Names of scales are for the trade: a child who reads what is looked for is labelled before the first item,
/// and answers to it. What a school made itself it also named for its students.
QString titleOnScreen(const scales::ScaleDefinition &definition, const scales::TextPack &text)
{
    return definition.id.startsWith(u"own_"_s) ? text.title : definition.abbr;
}

} // namespace

bool AnswerSet::accepts(const Rational &value) const
{
    if (value.isNull())
        return false;
    if (!isListed())
        return value.compare(min) >= 0 && value.compare(max) <= 0 &&
               (kind != AnswerKind::Clock || value.isWhole());
    return std::any_of(choices.begin(), choices.end(),
                       [&](const Choice &choice) { return choice.value == value; });
}

Result<Questionnaire> questionnaireOf(const scales::ScaleDefinition &definition,
                                      const std::optional<scales::TextPack> &text, const QString &language)
{
    if (!text)
        return fail(Errc::NotFound, "answering.no_words", {definition.id});
    Questionnaire made;
    made.scaleId = definition.id;
    made.scaleVersion = definition.version;
    made.scaleHash = QString::fromLatin1(definition.hash.toHex());
    made.textId = text->id;
    made.title = titleOnScreen(definition, *text);
    made.instructions = text->instructions;
    made.notice = text->notice;
    for (const scales::ResponseSet &set : definition.sets)
        made.sets.append(setOf(set, text->options.value(set.id), language));
    for (const scales::Item &item : definition.items) {
        const Question question{item.id, text->items.value(item.id).trimmed(), item.set,
                                item.askIf.isEmpty() ? QString() : item.askIf.source()};
        const AnswerSet &set = made.setOf(question);
        const bool choicesHaveWords =
            std::all_of(set.choices.begin(), set.choices.end(),
                        [](const AnswerSet::Choice &choice) { return !choice.label.trimmed().isEmpty(); });
        if (question.text.isEmpty() || !choicesHaveWords)
            return fail(Errc::NotFound, "answering.no_words", {definition.id});
        if (needsKey(question.askIf))
            return fail(Errc::Unsupported, "answering.condition", {definition.id, item.id});
        made.questions.append(question);
    }
    return made;
}

QJsonObject toJson(const Questionnaire &given)
{
    QJsonArray sets;
    for (const AnswerSet &set : given.sets) {
        QJsonArray choices;
        for (const AnswerSet::Choice &choice : set.choices)
            choices.append(QJsonArray{textOf(choice.value), choice.label});
        const auto *kind = std::find_if(std::begin(kinds), std::end(kinds),
                                        [&](const auto &one) { return one.first == set.kind; });
        sets.append(QJsonObject{{u"kind"_s, QLatin1String(kind->second)},
                                {u"choices"_s, choices},
                                {u"min"_s, textOf(set.min)},
                                {u"max"_s, textOf(set.max)}});
    }
    QJsonArray questions;
    for (const Question &question : given.questions) {
        QJsonObject one{{u"id"_s, question.id}, {u"text"_s, question.text}, {u"set"_s, question.set}};
        if (!question.askIf.isEmpty())
            one.insert(u"ask_if"_s, question.askIf);
        questions.append(one);
    }
    return {{u"scale"_s, given.scaleId},  {u"version"_s, given.scaleVersion},
            {u"hash"_s, given.scaleHash}, {u"text"_s, given.textId},
            {u"title"_s, given.title},    {u"instructions"_s, given.instructions},
            {u"notice"_s, given.notice},  {u"sets"_s, sets},
            {u"questions"_s, questions}};
}

Result<Questionnaire> questionnaireFromJson(const QJsonObject &json)
{
    const Error damaged = fail(Errc::Damaged, "answering.plan");
    Questionnaire read;
    read.scaleId = json.value(u"scale"_s).toString();
    read.scaleVersion = json.value(u"version"_s).toString();
    read.scaleHash = json.value(u"hash"_s).toString();
    read.textId = json.value(u"text"_s).toString();
    read.title = json.value(u"title"_s).toString();
    read.instructions = json.value(u"instructions"_s).toString();
    read.notice = json.value(u"notice"_s).toString();
    const QJsonArray sets = json.value(u"sets"_s).toArray();
    const QJsonArray questions = json.value(u"questions"_s).toArray();
    if (read.scaleId.isEmpty() || sets.isEmpty() || sets.size() > mostSets || questions.isEmpty() ||
        questions.size() > mostQuestions)
        return damaged;
    for (const auto &value : sets) {
        const QJsonObject one = value.toObject();
        AnswerSet set;
        const auto *kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const auto &known) {
            return one.value(u"kind"_s).toString() == QLatin1String(known.second);
        });
        if (kind == std::end(kinds))
            return damaged;
        set.kind = kind->first;
        set.min = valueOf(one.value(u"min"_s));
        set.max = valueOf(one.value(u"max"_s));
        const QJsonArray choices = one.value(u"choices"_s).toArray();
        for (const auto &choice : choices) {
            const QJsonArray pair = choice.toArray();
            set.choices.append({valueOf(pair.at(0)), pair.at(1).toString()});
            if (set.choices.last().value.isNull() || set.choices.last().label.isEmpty())
                return damaged;
        }
        const bool whole = set.isListed() ? set.choices.size() >= 2 && set.choices.size() <= mostChoices
                                          : !set.min.isNull() && !set.max.isNull();
        if (!whole)
            return damaged;
        read.sets.append(set);
    }
    for (const auto &value : questions) {
        const QJsonObject one = value.toObject();
        const Question question{one.value(u"id"_s).toString(), one.value(u"text"_s).toString(),
                                one.value(u"set"_s).toInt(-1), one.value(u"ask_if"_s).toString()};
        if (question.id.isEmpty() || question.text.isEmpty() || question.set < 0 ||
            question.set >= read.sets.size())
            return damaged;
        read.questions.append(question);
    }
    return read;
}

} // namespace tingyu::answering
