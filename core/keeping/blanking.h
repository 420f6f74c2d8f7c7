// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/erasure_plan.h"
#include "core/vault/workplace.h"

namespace tingyu::keeping {

/// Where the name of an erased person still stands.
struct Mention
{
    QString type; ///< of the record
    Uid uid;
    bool operator==(const Mention &) const = default;
};
inline constexpr qsizetype mostMentions = 200;

/// What stands in place of a name or a number that was taken out of somebody else's text.
inline const auto blankedWord = QStringLiteral("■■■");

/// A table with what people wrote in it.
struct TextTable
{
    QString name;
    QStringList columns;
};

/// Takes the names and numbers of a plan's people out of what stays, and out of its history, within the
/// caller's change. The numbers nobody else has are blanked wherever they stand; names in records that are
/// linked to the person, or in all texts. Names may be words, or other people's.
class Blanking
{
public:
    struct Outcome
    {
        QSet<RowKey> touched; ///< records that lost a word
        QList<Mention> left;  ///< in which a name was left standing, at most mostMentions
    };
    Blanking(Workplace &place, const ErasurePlan &plan, bool everywhere);
    /// `linked`: records that referred to the person; what reaches to their people counts with them.
    Result<Outcome> run(const QSet<RowKey> &linked);

private:
    Result<void> blank(const TextTable &table, const QString &word, bool isNumber);
    Result<void> blankHistory(const QString &word, bool isNumber);

    Workplace &m_place;
    Connection &m_db;
    const ErasurePlan &m_plan;
    bool m_everywhere = false;
    QSet<RowKey> m_linked;
    Outcome m_outcome;
};

/// Where the names of the plan stand in records that do not refer to the person: told before anything is
/// erased.
Result<QList<Mention>> mentionsOf(Workplace &place, const ErasurePlan &plan);

} // namespace tingyu::keeping
