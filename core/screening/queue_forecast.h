// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school.h"
#include "core/screening/queue_rule.h"

#include <span>

namespace tingyu {

/// What a published study or an earlier campaign says of how many are high.
struct PublishedShares
{
    QString scaleId;
    tingyu::SchoolStage stage = tingyu::SchoolStage::Junior;
    int sheets = 0;
    QHash<QString, double> flags;  ///< share of sheets that raise it
    QHash<QString, double> scores; ///< share of sheets in a high band of the score
    QString source;
};
/// From resources/room/published_shares.json.
const QList<PublishedShares> &publishedShares();
const PublishedShares *publishedShares(const QString &scaleId, tingyu::SchoolStage stage);

/// How many students a reach leads to. Where only shares of single rules are known, how they overlap is not:
/// then it is at least the greatest of them and at most their sum.
struct QueueLine
{
    QueueReach reach = QueueReach::Total;
    bool isKnown = true;
    QueueLoad least;
    QueueLoad most;
    int themes = 0; ///< students whose results go into the themes of their class instead; of `least`
    bool operator==(const QueueLine &) const = default;
};

struct QueueForecast
{
    enum class Basis : quint8
    {
        None,      ///< nothing is known of any of the scales
        Published, ///< a study; critical items come on top
        Earlier,   ///< an earlier campaign with the same scales
        Results    ///< what has been keyed of this one
    };
    Basis basis = Basis::None;
    QString basisName; ///< source of the study, or the name of the earlier campaign
    int basisSheets = 0;
    int students = 0; ///< it is told for
    QueueRule rule;
    QList<QueueLine> lines; ///< one a reach, in order
};

/// From standings of single students, scaled up to `students`.
QList<QueueLine> linesOf(const QList<QueueStanding> &standings, int students, const QueueRule &rule);
/// From shares of the scales of a campaign; `known` false for reaches that hang on what no study told.
QList<QueueLine> linesOf(const QList<const scales::ScaleDefinition *> &definitions,
                         const QList<const PublishedShares *> &shares, int students, const QueueRule &rule);

} // namespace tingyu
