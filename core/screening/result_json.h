// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scoring.h"
#include "core/screening/screening.h"

#include <QByteArray>

namespace tingyu {

/// A result as it is stored: ids, exact values, bands with the scheme used, flags with kind and action. Read
/// back it needs no definition, so that a result of years ago still reads as it was.
QByteArray resultToJson(const scales::ScaleResult &result);

struct StoredScore
{
    QString id;
    scales::Rational exact;
    bool internal = false;
    bool operator==(const StoredScore &) const = default;
};
struct StoredBand
{
    QString key, score, scheme, id;
    int attention = 0;
    bool operator==(const StoredBand &) const = default;
};
struct StoredFlag
{
    QString id;
    scales::FlagKind kind = scales::FlagKind::Screen;
    scales::FlagAction action = scales::FlagAction::Note;
    scales::Truth value = scales::Truth::Unknown;
    bool published = true;
    bool muted = false; ///< was switched off by the school when this was scored
    bool operator==(const StoredFlag &) const = default;
};
struct ReadResult
{
    QList<StoredScore> scores;
    QList<StoredBand> bands;
    QList<StoredFlag> flags;
    const StoredScore *score(const QString &id) const;
    const StoredBand *band(const QString &key) const;
};
ReadResult resultFromJson(const QByteArray &json);

enum class FlagUse
{
    SameDay, ///< somebody looks today
    Review,  ///< asks for a look by a person, same-day ones included
};
/// Ids of the flags that are certainly raised and call for this.
QStringList raisedFlags(const QByteArray &json, FlagUse use);
QStringList raisedFlags(const scales::ScaleResult &result, FlagUse use);

/// Doubtful when a validity rule is raised, invalid when one of those raised says so.
SheetValidity validityOf(const scales::ScaleResult &result);

} // namespace tingyu
