// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scales/scale_definition.h"

#include <QJsonObject>

namespace tingyu::scales {
struct TextPack;
}

namespace tingyu::answering {

using scales::Rational;
using AnswerKind = scales::ResponseSet::Kind;

/// One way of answering, shared by items.
struct AnswerSet
{
    struct Choice
    {
        Rational value; ///< as printed on the form
        QString label;
        bool operator==(const Choice &) const = default;
    };
    AnswerKind kind = AnswerKind::Single;
    QList<Choice> choices; ///< empty for numbers and times of day
    Rational min, max;
    bool isListed() const { return kind == AnswerKind::Single || kind == AnswerKind::MultiSelectCount; }
    bool accepts(const Rational &value) const;
    bool operator==(const AnswerSet &) const = default;
};

struct Question
{
    QString id;
    QString text;
    int set = 0;
    QString askIf; ///< over answers to items before it; empty: always asked
    bool operator==(const Question &) const = default;
};

/// What a student sees of a scale: words, ways of answering and when an item is asked. No score, no key, no
/// band: they stay with the vault.
struct Questionnaire
{
    QString scaleId, scaleVersion, scaleHash, textId;
    QString title; ///< neutral: the short name of a published scale, the title of the school's own
    QString instructions, notice;
    QList<AnswerSet> sets;
    QList<Question> questions;
    const AnswerSet &setOf(const Question &question) const { return sets.at(question.set); }
    bool operator==(const Questionnaire &) const = default;
};

/// Errc::NotFound answering.no_words {scale}: an item or a choice has no words, so nobody may answer it on
/// screen. Errc::Unsupported answering.condition {scale, item}: asked under a condition that needs the key.
Result<Questionnaire> questionnaireOf(const scales::ScaleDefinition &definition,
                                      const std::optional<scales::TextPack> &text, const QString &language);

QJsonObject toJson(const Questionnaire &questionnaire);
/// Errc::Damaged answering.plan.
Result<Questionnaire> questionnaireFromJson(const QJsonObject &json);

} // namespace tingyu::answering
