// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/moving.h"

#include "core/vault/byte_order.h"
#include "core/vault/crypto.h"
#include "core/vault/digit_groups.h"
#include "core/vault/facts.h"
#include "core/vault/vault_impl.h"
#include "core/vault/vault_operations.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu {
namespace {

constexpr int receiptGroups = 2;

QString receiptFor(const Vault::Impl &impl, qint64 seq)
{
    const QByteArray tie =
        crypto::keyedHash(impl.auditMac, {QByteArrayLiteral("moved-1"), impl.keyring.vaultId.bytes(),
                                          ByteWriter().number(static_cast<quint64>(seq)).result()});
    ByteReader in(tie);
    QStringList groups;
    for (int i = 0; i < receiptGroups; ++i)
        groups.append(digits::groupOf(in.number<quint16>()));
    return groups.join(u' ');
}

Result<std::optional<QJsonObject>> factOf(Connection &db, const QString &name)
{
    const auto stored = readFact(db, name);
    if (!stored)
        return stored.error();
    if (!*stored)
        return std::optional<QJsonObject>();
    return std::optional<QJsonObject>(QJsonDocument::fromJson(**stored).object());
}

QByteArray asBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QDateTime timeIn(const QJsonObject &object)
{
    return fromUtcStamp(object.value(QLatin1String("at")).toString());
}

} // namespace

namespace moving {

Result<std::optional<QString>> receiptOf(Vault::Impl &impl, const QString &factName)
{
    const auto told = factOf(*impl.connection, factName);
    if (!told)
        return told.error();
    if (!*told)
        return std::optional<QString>();
    return std::optional<QString>(receiptFor(impl, (*told)->value(QLatin1String("seq")).toInteger()));
}

} // namespace moving

Result<std::optional<Moving::Away>> Moving::away()
{
    const auto told = factOf(*m_vault.impl().connection, fact::movedAway);
    if (!told)
        return told.error();
    if (!*told)
        return std::optional<Away>();
    return std::optional<Away>({(*told)->value(QLatin1String("seq")).toInteger(), timeIn(**told),
                                (*told)->value(QLatin1String("received")).toBool()});
}

Result<BackupResult> Moving::leave(const QString &folder, const Progress &progress)
{
    Workplace &place = m_vault.workplace();
    Vault::Impl &impl = m_vault.impl();
    if (auto allowed = place.allow(op::vaultMove); !allowed)
        return allowed.error();
    if (place.isClosedForWriting())
        return fail(Errc::Conflict, "vault.moved_away");
    QJsonObject told{{QStringLiteral("seq"), 0}, {QStringLiteral("at"), utcStamp(place.clock().nowUtc())}};
    const auto keep = [&](const QString &reason) {
        return place.change(op::vaultMove, [&](Change &change) -> Result<void> {
            change.mention(impl.whole(), reason);
            return writeFact(change.db(), fact::movedAway, asBytes(told));
        });
    };
    if (auto kept = keep(QStringLiteral("move-begun")); !kept)
        return kept.error();
    place.closeForWriting(true);
    auto made = BackupService(m_vault).backup(folder, BackupReason::Move, progress);
    if (made && !made->verified)
        made = fail(Errc::Damaged, "moving.not_verified", {made->finding});
    if (made) {
        told.insert(QStringLiteral("seq"), made->seq);
        if (auto kept = keep(QStringLiteral("moved-away:%1").arg(made->seq)); !kept)
            made = kept.error();
    }
    if (made)
        return made;
    // Nothing left: this PC goes on. Where even that cannot be written it stays closed, and says so.
    auto open = place.change(op::vaultMove, [&](Change &change) -> Result<void> {
        change.mention(impl.whole(), QStringLiteral("move-broken-off"));
        return dropFact(change.db(), fact::movedAway);
    });
    if (open)
        place.closeForWriting(false);
    return made.error();
}

Result<void> Moving::comeBack()
{
    Workplace &place = m_vault.workplace();
    Vault::Impl &impl = m_vault.impl();
    if (auto allowed = place.allow(op::vaultMove); !allowed)
        return allowed;
    const auto gone = away();
    if (!gone)
        return gone.error();
    if (!*gone)
        return fail(Errc::NotFound, "moving.not_away");
    auto open = place.change(op::vaultMove, [&](Change &change) -> Result<void> {
        change.mention(impl.whole(), QStringLiteral("moved-back"));
        if (auto dropped = dropFact(change.db(), fact::movedAway); !dropped)
            return dropped;
        return impl.beginEpoch();
    });
    if (open)
        place.closeForWriting(false);
    return open;
}

Result<void> Moving::acceptReceipt(const QString &typed)
{
    Workplace &place = m_vault.workplace();
    Vault::Impl &impl = m_vault.impl();
    if (auto allowed = place.allow(op::vaultMove); !allowed)
        return allowed;
    auto told = factOf(*impl.connection, fact::movedAway);
    if (!told)
        return told.error();
    if (!*told || (*told)->value(QLatin1String("seq")).toInteger() == 0)
        return fail(Errc::NotFound, "moving.not_away");
    const QStringList groups = digits::groupsIn(typed, receiptGroups);
    if (groups.join(u' ') != receiptFor(impl, (*told)->value(QLatin1String("seq")).toInteger()))
        return fail(Errc::BadInput, "moving.receipt");
    (*told)->insert(QStringLiteral("received"), true);
    return place.change(op::vaultMove, [&](Change &change) -> Result<void> {
        change.mention(impl.whole(), QStringLiteral("move-received"));
        return writeFact(change.db(), fact::movedAway, asBytes(**told));
    });
}

Result<std::optional<Moving::Arrived>> Moving::arrived()
{
    Vault::Impl &impl = m_vault.impl();
    const auto told = factOf(*impl.connection, fact::movedHere);
    const auto stamp = factOf(*impl.connection, fact::backupStamp);
    const auto now = countEach(*impl.connection);
    if (!told || !stamp || !now)
        return !told ? told.error() : !stamp ? stamp.error() : now.error();
    if (!*told)
        return std::optional<Arrived>();
    Arrived arrived;
    arrived.seq = (*told)->value(QLatin1String("seq")).toInteger();
    arrived.atUtc = timeIn(**told);
    arrived.receipt = receiptFor(impl, arrived.seq);
    arrived.now = *now;
    // The stamp that came with the backup; the first backup made here writes another.
    if (*stamp && (*stamp)->value(QLatin1String("seq")).toInteger() == arrived.seq)
        arrived.then = RecordCounts::fromJson((*stamp)->value(QLatin1String("counts")).toObject());
    return std::optional(arrived);
}

Result<void> Moving::settle()
{
    return m_vault.workplace().change(op::vaultMove, [&](Change &change) -> Result<void> {
        change.mention(m_vault.impl().whole(), QStringLiteral("move-settled"));
        return dropFact(change.db(), fact::movedHere);
    });
}

} // namespace tingyu
