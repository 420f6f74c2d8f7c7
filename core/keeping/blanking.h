// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/blanked_text.h"
#include "core/keeping/erasure_plan.h"
#include "core/vault/workplace.h"

namespace tingyu::keeping {

/// Where the name of an erased person still stands.
struct Mention
{
    QString type; ///< of the record; "draft" of a draft
    Uid uid;      ///< invalid of a draft
    bool operator==(const Mention &) const = default;
};
inline constexpr qsizetype mostMentions = 200;

/// A table with what people wrote in it.
struct TextTable
{
    QString name;
    QStringList columns;
};

/// The names of a plan, then its numbers and its telephones.
QList<PersonWord> wordsOf(const ErasurePlan &plan);

/// Takes the names and numbers of a plan's people out of what stays, and out of its history, the drafts and
/// what two PCs wrote differently, within the caller's change. What is another's stays his: columns with a
/// name or a number of his own are not touched, a number that he has too stands wherever it stands, a word
/// goes only where it is whole (withoutWord). Long numbers that nobody else has are blanked wherever they
/// stand; names, and numbers short enough to be a day or a count, in records that are linked to the person,
/// or in all texts. Names may be words, or other people's: one that a person who stays has too goes in linked
/// records alone, and of these not in those that are of that other person as well.
class Blanking
{
public:
    struct Outcome
    {
        QSet<RowKey> touched; ///< records that lost a word
        QList<Mention> left;  ///< in which a name or a short number was left standing, at most mostMentions
    };
    Blanking(Workplace &place, const ErasurePlan &plan, bool everywhere);
    /// `linked`: records that referred to the person; what reaches to their people counts with them.
    Result<Outcome> run(const QSet<RowKey> &linked);

private:
    Result<void> blank(const TextTable &table, const PersonWord &word);
    Result<void> blankRow(const TextTable &table, qint64 id, const PersonWord &word);
    Result<void> leave(const RowKey &record);
    Result<void> blankHistory(const PersonWord &word);
    Result<void> blankDifferences();
    bool isShared(const PersonWord &word) const;
    bool mayGo(const PersonWord &word, const std::optional<RowKey> &record) const;

    Workplace &m_place;
    Connection &m_db;
    const ErasurePlan &m_plan;
    bool m_everywhere = false;
    QSet<RowKey> m_linked;
    QHash<QString, QSet<RowKey>> m_theirs; ///< by shared name: records of those who stay
    Outcome m_outcome;
};

/// Where the names and short numbers of the plan stand in records and drafts that do not refer to the person:
/// told before anything is erased. Those of which blanking is to be asked for; a name that others have too is
/// not.
Result<QList<Mention>> mentionsOf(Workplace &place, const ErasurePlan &plan);

} // namespace tingyu::keeping
