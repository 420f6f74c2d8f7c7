// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QString>

namespace tingyu::keeping {

/// Words of a rule in both languages.
struct RuleWords
{
    QString zh;
    QString en;
    bool operator==(const RuleWords &) const = default;
};

/// How many years after a student left the parts of the file are kept.
struct RetentionRule
{
    QString region; ///< beginning of the administrative division; empty: everywhere else
    int file = 0;
    int screening = 0;
    int counselling = 0;
    int care = 0;
    RuleWords source;
    bool operator==(const RetentionRule &) const = default;
};

/// Within how many days a request is answered, and by which law.
struct AnswerRule
{
    QString kind; ///< see, correct, withdraw, erase
    int days = 0;
    RuleWords law;
};

struct KeepingPolicy
{
    QList<RetentionRule> regions;
    QList<AnswerRule> answers;
    /// The rule of the longest region that the division begins with.
    RetentionRule ruleFor(const QString &division) const;
    AnswerRule answerTo(const QString &kind) const;
};
/// Errc::Damaged "policy.unreadable" with the place.
Result<KeepingPolicy> parseKeepingPolicy(const QByteArray &json);
Result<KeepingPolicy> loadKeepingPolicy();

/// What a file has in it, besides what every file has.
struct FileParts
{
    bool hasScreening = false;
    bool hasCounselling = false;
    bool hasCare = false;
};
/// The last day on which a file is kept: of the part that is kept longest. Pure.
QDate keepUntil(const RetentionRule &rule, QDate left, const FileParts &parts);

} // namespace tingyu::keeping
