// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/purpose_service.h"

#include "core/vault/user_service.h"
#include "core/vault/vault_operations.h"

namespace tingyu {
namespace {

constexpr qsizetype leastReason = 4; // a word that says nothing ("查看") is no reason
constexpr qsizetype mostReason = 500;

} // namespace

Result<void> PurposeService::open(const QString &reason, const SecretBytes &password)
{
    Workplace &place = m_vault.workplace();
    if (auto allowed = place.allow(op::notesOpen); !allowed)
        return allowed;
    const QString words = reason.simplified();
    if (words.size() < leastReason)
        return fail(Errc::BadInput, "purpose.missing");
    if (words.size() > mostReason)
        return fail(Errc::BadInput, "purpose.too_long", {QString::number(mostReason)});
    if (auto confirmed = UserService(m_vault).confirmOwnPassword(password); !confirmed)
        return confirmed;
    auto kept = place.change(op::notesOpen, [&](Change &change) -> Result<void> {
        const auto row = change.insert(QLatin1String(purposeType), {{QStringLiteral("reason"), words}});
        if (!row)
            return row.error();
        return {};
    });
    if (kept)
        place.openOnPurpose(minutes);
    return kept;
}

Result<QString> readPurpose(Connection &connection, const Uid &uid)
{
    // Also of a row that was taken back: the look itself was not.
    const auto reason =
        connection.value(QStringLiteral("SELECT reason FROM purpose WHERE uid = ?"), {uid.bytes()});
    if (!reason)
        return reason.error();
    return reason->toString();
}

} // namespace tingyu
