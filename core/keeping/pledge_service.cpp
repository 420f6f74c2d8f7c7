// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/pledge_service.h"

#include "core/keeping/keeping_operations.h"

#include <algorithm>

namespace tingyu::keeping {

Result<QList<SecrecyPledge>> PledgeService::list()
{
    if (auto allowed = m_place.allow(op::pledgeView); !allowed)
        return allowed.error();
    auto rows = m_place.db().select(QStringLiteral(
        "SELECT u.uid, u.name, u.roles, p.post, p.reach, p.signed_on, p.valid_until, p.paper_ref FROM user u "
        "LEFT "
        "JOIN secrecy_pledge p ON p.id = (SELECT x.id FROM secrecy_pledge x WHERE x.user_id = u.id AND "
        "x.removed_utc IS NULL ORDER BY x.signed_on DESC, x.id DESC LIMIT 1) WHERE u.removed_utc IS NULL AND "
        "u.state = 'enabled' ORDER BY u.name"));
    if (!rows)
        return rows.error();
    QList<SecrecyPledge> all;
    while (rows->next()) {
        SecrecyPledge one;
        one.user = Uid::fromBytes(rows->bytes(0)).value_or(Uid());
        one.userName = rows->text(1);
        one.roles = RoleSet::fromBits(static_cast<quint8>(rows->integer(2)));
        one.post = rows->text(3);
        one.reach = rows->text(4);
        one.signedOn = QDate::fromString(rows->text(5), Qt::ISODate);
        one.until = QDate::fromString(rows->text(6), Qt::ISODate);
        one.paperRef = rows->text(7);
        all.append(one);
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    std::stable_partition(
        all.begin(), all.end(),
        [today = m_place.clock().today()](const SecrecyPledge &one) { return !one.holdsOn(today); });
    return all;
}

Result<Uid> PledgeService::sign(const SecrecyPledge &pledge)
{
    if (!pledge.signedOn.isValid() || pledge.signedOn > m_place.clock().today())
        return fail(Errc::BadInput, "pledge.signed");
    if (!pledge.until.isValid() || pledge.until < pledge.signedOn)
        return fail(Errc::BadInput, "pledge.until");
    return m_place.change(op::pledgeWrite, [&](Change &change) -> Result<Uid> {
        const auto user =
            m_place.db().value(QStringLiteral("SELECT id FROM user WHERE uid = ? AND removed_utc IS NULL"),
                               {pledge.user.bytes()});
        if (!user)
            return user.error();
        if (user->isNull())
            return fail(Errc::NotFound, "user.unknown");
        const auto row = change.insert(QStringLiteral("secrecy_pledge"),
                                       {{QStringLiteral("user_id"), *user},
                                        {QStringLiteral("post"), pledge.post.trimmed()},
                                        {QStringLiteral("reach"), pledge.reach.trimmed()},
                                        {QStringLiteral("signed_on"), pledge.signedOn},
                                        {QStringLiteral("valid_until"), pledge.until},
                                        {QStringLiteral("paper_ref"), pledge.paperRef.trimmed()}});
        return row ? Result<Uid>(row->uid) : row.error();
    });
}

} // namespace tingyu::keeping
