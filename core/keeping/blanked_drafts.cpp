// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/blanked_drafts.h"

#include "core/keeping/erasure_records.h"

#include <algorithm>
#include <functional>

namespace tingyu::keeping {
namespace {

struct OpenDraft
{
    QString key;
    QString form;
    qint64 user = 0;
    QString content;
};

Result<QList<OpenDraft>> draftsOfOthers(Connection &db, const ErasurePlan &plan)
{
    auto rows = db.select(QStringLiteral("SELECT person_key, form, user_id, content FROM draft"));
    if (!rows)
        return rows.error();
    QList<OpenDraft> drafts;
    while (rows->next()) {
        OpenDraft one{rows->text(0), rows->text(1), rows->integer(2), rows->text(3)};
        if (!plan.draftKeys.contains(QStringList{one.key, one.form, QString::number(one.user)}))
            drafts.append(std::move(one));
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return drafts;
}

Result<QStringList> uidsOf(Connection &db, const QSet<RowKey> &records)
{
    QStringList uids;
    for (const RowKey &record : records) {
        const auto uid = uidOf(db, record);
        if (!uid)
            return uid.error();
        uids.append(uid->toString());
    }
    return uids;
}

/// What is left of a draft, and whether a name still stands in it.
struct Cleared
{
    QString content;
    bool hasName = false;
};

class Clearing
{
public:
    Clearing(const ErasurePlan &plan, QStringList linked, bool everywhere)
        : m_words(wordsOf(plan)), m_linked(std::move(linked)), m_everywhere(everywhere)
    {
        for (const QByteArray &uid : plan.uids)
            m_uids.append(Uid::fromBytes(uid).value_or(Uid()).toString());
        m_words.removeIf([&plan](const PersonWord &word) {
            return !word.isNumber && plan.sharedNames.contains(word.word);
        });
    }

    Cleared of(const OpenDraft &draft) const
    {
        Cleared left{draft.content};
        bool isLinked = std::any_of(m_linked.cbegin(), m_linked.cend(),
                                    [&draft](const QString &uid) { return draft.key.contains(uid); });
        for (const QString &uid : m_uids) {
            if (!left.content.contains(uid))
                continue;
            isLinked = true;
            left.content.replace(uid, Uid().toString());
        }
        for (const PersonWord &word : m_words) {
            const QString without = withoutWord(left.content, word);
            if (without == left.content)
                continue;
            if (word.isSure || isLinked || m_everywhere)
                left.content = without;
            else
                left.hasName = true;
        }
        return left;
    }

private:
    QList<PersonWord> m_words;
    QStringList m_linked; ///< records that had something of the person in them
    QStringList m_uids;   ///< of the person's rows
    bool m_everywhere = false;
};

using Write = std::function<Result<void>(const OpenDraft &, const QString &)>;

Result<QList<Mention>> eachDraft(Workplace &place, const ErasurePlan &plan, const QSet<RowKey> &linked,
                                 bool everywhere, const Write &write)
{
    const auto drafts = draftsOfOthers(place.db(), plan);
    const auto uids = uidsOf(place.db(), linked);
    if (!drafts || !uids)
        return drafts ? uids.error() : drafts.error();
    const Clearing clearing(plan, *uids, everywhere);
    QList<Mention> left;
    for (const OpenDraft &draft : *drafts) {
        const Cleared cleared = clearing.of(draft);
        if (cleared.hasName)
            left.append({QStringLiteral("draft"), Uid()});
        if (write && cleared.content != draft.content) {
            if (auto written = write(draft, cleared.content); !written)
                return written.error();
        }
    }
    return left;
}

} // namespace

Result<QList<Mention>> blankDrafts(Workplace &place, const ErasurePlan &plan, const QSet<RowKey> &linked,
                                   bool everywhere)
{
    return eachDraft(
        place, plan, linked, everywhere,
        [&db = place.db()](const OpenDraft &draft, const QString &content) -> Result<void> {
            auto written =
                db.run(QStringLiteral(
                           "UPDATE draft SET content = ? WHERE person_key = ? AND form = ? AND user_id = ?"),
                       {content, draft.key, draft.form, draft.user});
            return written ? Result<void>() : written.error();
        });
}

Result<QList<Mention>> draftMentions(Workplace &place, const ErasurePlan &plan, const QSet<RowKey> &linked)
{
    return eachDraft(place, plan, linked, false, {});
}

} // namespace tingyu::keeping
