// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/family_part.h"

#include "core/vault/read_column.h"

namespace tingyu::keeping {
namespace {

struct Secret
{
    const char *table;
    const char *condition;
};
constexpr Secret secrets[] = {
    {"care_case", "kind = 'protection'"},
    {"secrecy_breach", "ground IN ('abuse', 'court')"},
    {"legal_hold", "1"},
    {"rights_request", "state = 'held'"},
};

class Leaving
{
public:
    Leaving(Connection &db, QList<Link> links, ErasurePlan *plan)
        : m_db(db), m_links(std::move(links)), m_plan(plan)
    {
    }
    /// Rows of the plan that meet the condition (`values` are its ?2 and on), and what is about them.
    Result<void> leave(const QString &table, const QString &condition, const QVariantList &values = {});

private:
    Result<void> follow(const QString &table, const QString &ids);

    Connection &m_db;
    QList<Link> m_links;
    ErasurePlan *m_plan;
};

Result<void> Leaving::leave(const QString &table, const QString &condition, const QVariantList &values)
{
    QSet<qint64> &known = m_plan->rows[table];
    if (known.isEmpty())
        return {};
    auto rows = m_db.select(
        QStringLiteral("SELECT id, uid FROM \"%1\" WHERE id IN (SELECT value FROM json_each(?1)) AND (%2)")
            .arg(table, condition),
        QVariantList{jsonOf(known)} + values);
    if (!rows)
        return rows.error();
    QSet<qint64> gone;
    while (rows->next()) {
        gone.insert(rows->integer(0));
        m_plan->uids.remove(rows->bytes(1));
    }
    if (auto ended = rows->finished(); !ended)
        return ended;
    *rows = Rows();
    known.subtract(gone);
    return gone.isEmpty() ? Result<void>() : follow(table, jsonOf(gone));
}

Result<void> Leaving::follow(const QString &table, const QString &ids)
{
    const auto listed = QStringLiteral("(SELECT value FROM json_each(?2))");
    for (const Link &link : std::as_const(m_links)) {
        if (link.target != table || link.fate != Fate::Erase)
            continue;
        const QString named =
            link.isByUid ? QStringLiteral("(SELECT uid FROM \"%1\" WHERE id IN %2)").arg(table, listed)
                         : listed;
        if (auto left = leave(link.table, QStringLiteral("\"%1\" IN %2").arg(link.column, named), {ids});
            !left)
            return left;
    }
    if (table == QLatin1String("exchange_consultation")) {
        for (const auto &package : {QStringLiteral("exchange_sent"), QStringLiteral("exchange_received")}) {
            if (auto left = leave(package,
                                  QStringLiteral("period IN (SELECT lower(hex(ref)) FROM "
                                                 "exchange_consultation WHERE id IN %1)")
                                      .arg(listed),
                                  {ids});
                !left)
                return left;
        }
    }
    auto aliases = m_db.select(QStringLiteral("SELECT other_uid FROM merge_alias WHERE table_name = ? AND "
                                              "row_id IN (SELECT value FROM json_each(?))"),
                               {table, ids});
    if (!aliases)
        return aliases.error();
    while (aliases->next())
        m_plan->uids.remove(aliases->bytes(0));
    if (auto ended = aliases->finished(); !ended)
        return ended;
    *aliases = Rows();
    return leave(QStringLiteral("merge_difference"),
                 QStringLiteral("(table_name = ?2 AND row_id IN (SELECT value FROM json_each(?3))) OR "
                                "(root_type = ?2 AND root_id IN (SELECT value FROM json_each(?3)))"),
                 {table, ids});
}

} // namespace

Result<void> leaveFamilyPart(Connection &db, ErasurePlan *plan)
{
    auto links = linksOf(db);
    if (!links)
        return links.error();
    Leaving leaving(db, *std::move(links), plan);
    for (const Secret &secret : secrets) {
        if (auto left = leaving.leave(QLatin1String(secret.table), QLatin1String(secret.condition)); !left)
            return left;
    }
    return {};
}

} // namespace tingyu::keeping
