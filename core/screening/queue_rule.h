// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/result_json.h"

#include <QSet>

namespace tingyu {

using QueueRuleId = Id<struct QueueRuleTag>;

/// How far a campaign reaches into its results for talks with single students. What lies beyond goes into the
/// themes of the class. Each takes in the one before it.
enum class QueueReach : quint8
{
    Critical, ///< critical items alone
    Total,    ///< and the publisher's cut-offs of the whole scale
    TwoParts, ///< and two subscales or more that are high
    Any       ///< and any hint
};
inline constexpr QueueReach queueReaches[] = {QueueReach::Critical, QueueReach::Total, QueueReach::TwoParts,
                                              QueueReach::Any};
QString queueReachCode(QueueReach reach); ///< critical, total, two-parts, any
std::optional<QueueReach> queueReachFromCode(const QString &code);

/// Which talks a campaign leads to, and who has how much time for them.
struct QueueRule
{
    QueueRuleId id; ///< not valid: the program's default
    QueueReach reach = QueueReach::Total;
    int talkMinutes = 30;  ///< of one student, with what is written about it
    int counsellors = 2;   ///< who hold them
    int weekMinutes = 600; ///< of one counsellor in a week, for these talks
    int dueDays = 56;      ///< until each student was heard; with a critical item it is the same day
    bool operator==(const QueueRule &) const = default;
};
/// Errc::BadInput "queue.minutes", "queue.counsellors", "queue.week", "queue.due".
Result<void> checkQueueRule(const QueueRule &rule);

/// What a flag of a definition calls for.
enum class FlagReach : quint8
{
    None,     ///< a note beside the result
    Validity, ///< the sheet is repeated, nobody is called for it
    Critical, ///< somebody looks today, whatever the rule
    Total,    ///< the cut-off of the whole scale, of the publisher or of whoever made the form
    Part,     ///< a subscale of a scale that has a cut-off of the whole
    Own       ///< a rule of this program on a form of somebody else's
};
FlagReach reachOf(const scales::ScaleDefinition &definition, const scales::Flag &flag);
/// Shown scores that are a part of the scale's whole; where no score sums the scale up, all that have bands.
QStringList partScores(const scales::ScaleDefinition &definition);

/// Which attention of a band stands for the publisher's cut-off, by the key of the banding, where no flag of
/// the definition says one: of the score that sums the scale up from 2 on; where there is none, of each score
/// its highest step (3 where its bands have it, else 2), so that a single score that is merely raised stays a
/// theme of the class. Only default bandings count: others are not the publisher's, or not for everybody.
QHash<QString, int> bandCutoffs(const scales::ScaleDefinition &definition);
/// Whether any result of it gets into the queue of a campaign under `reach` without somebody putting it
/// there.
bool queuesByItself(const scales::ScaleDefinition &definition, QueueReach reach = QueueReach::Total);
/// "band:<key>:<band>" for each default band that asks for attention (2 and more): what a review without a
/// flag is there for.
QStringList highBands(const ReadResult &result);
inline const QString highBandPrefix = QStringLiteral("band:");

/// How one result stands to the rules.
struct QueueStanding
{
    bool critical = false;
    bool total = false;
    bool own = false;
    bool part = false;
    int highParts = 0; ///< subscales in a band that asks for attention
    bool isQueued(QueueReach reach) const;
    bool isTheme(QueueReach reach) const; ///< not queued, but something is high
    QueueStanding &operator+=(const QueueStanding &other);
    bool operator==(const QueueStanding &) const = default;
};

/// The same question over many results of one definition: what it is asked of is looked up once.
class QueueReader
{
public:
    explicit QueueReader(const scales::ScaleDefinition &definition);
    QueueStanding of(const ReadResult &result) const;
    QueueStanding of(const scales::ScaleResult &result) const;
    const QHash<QString, FlagReach> &flags() const { return m_flags; }

private:
    void take(QueueStanding &standing, const QString &flag) const;
    void take(QueueStanding &standing, const QString &key, const QString &score, int attention) const;
    QHash<QString, FlagReach> m_flags;
    QHash<QString, int> m_cutoffs;
    QSet<QString> m_parts;
};

/// A talk takes so many minutes; so many counsellors have so many minutes a week.
struct QueueLoad
{
    int students = 0;
    int minutes = 0;
    int weeks = 0;        ///< begun ones
    bool isInTime = true; ///< all of them within QueueRule::dueDays
    bool operator==(const QueueLoad &) const = default;
};
QueueLoad loadOf(int students, const QueueRule &rule);

} // namespace tingyu
