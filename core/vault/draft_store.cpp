// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/draft_store.h"

#include "core/vault/vault_operations.h"

namespace tingyu {
namespace {

constexpr qsizetype maxCharacters = 1'000'000;

Draft draftFrom(const Rows &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3)};
}

} // namespace

Result<void> DraftStore::save(const QString &personKey, const QString &form, const QString &content)
{
    if (auto allowed = m_workplace.allow(op::draftKeep); !allowed)
        return allowed;
    if (auto open = m_workplace.mayWrite(op::draftKeep); !open)
        return open;
    if (content.size() > maxCharacters)
        return fail(Errc::LimitExceeded, "vault.too_big");
    auto written = m_workplace.db().run(
        QStringLiteral(
            "INSERT INTO draft (person_key, form, user_id, content, saved_utc) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET content = excluded.content, saved_utc = excluded.saved_utc"),
        {personKey, form, m_workplace.session().userId.value(), content,
         utcStamp(m_workplace.clock().nowUtc())});
    if (!written)
        return written.error();
    return {};
}

Result<std::optional<Draft>> DraftStore::load(const QString &personKey, const QString &form)
{
    if (auto allowed = m_workplace.allow(op::draftKeep); !allowed)
        return allowed.error();
    auto rows =
        m_workplace.db().select(QStringLiteral("SELECT person_key, form, content, saved_utc FROM draft "
                                               "WHERE person_key = ? AND form = ? AND user_id = ?"),
                                {personKey, form, m_workplace.session().userId.value()});
    if (!rows)
        return rows.error();
    if (rows->next())
        return std::optional<Draft>(draftFrom(*rows));
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return std::optional<Draft>();
}

Result<void> DraftStore::discard(const QString &personKey, const QString &form)
{
    if (auto allowed = m_workplace.allow(op::draftKeep); !allowed)
        return allowed;
    auto gone = m_workplace.db().run(
        QStringLiteral("DELETE FROM draft WHERE person_key = ? AND form = ? AND user_id = ?"),
        {personKey, form, m_workplace.session().userId.value()});
    if (!gone)
        return gone.error();
    return {};
}

Result<QList<Draft>> DraftStore::list()
{
    if (auto allowed = m_workplace.allow(op::draftKeep); !allowed)
        return allowed.error();
    auto rows = m_workplace.db().select(
        QStringLiteral("SELECT person_key, form, content, saved_utc FROM draft WHERE user_id = ? "
                       "ORDER BY saved_utc DESC, person_key, form"),
        {m_workplace.session().userId.value()});
    if (!rows)
        return rows.error();
    QList<Draft> drafts;
    while (rows->next())
        drafts.append(draftFrom(*rows));
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return drafts;
}

} // namespace tingyu
