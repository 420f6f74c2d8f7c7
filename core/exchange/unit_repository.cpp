// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/unit_repository.h"

#include "core/school/columns.h"
#include "core/school/school_repository.h"
#include "core/vault/facts.h"

#include <algorithm>

namespace tingyu::exchange {
namespace {

const auto unitTable = QStringLiteral("exchange_unit");
// Names of facts: of the keys before the last rotation, and of those that the vault was made with.
const auto previousKeys = QStringLiteral("previous_");
const auto firstKeysPrefix = QStringLiteral("first_");
const QString selectUnit = QStringLiteral(
    "SELECT id, uid, box_pk, sign_pk, name, kind, replaced_by, revoked_number, revoked_reason, "
    "list_number FROM exchange_unit WHERE removed_utc IS NULL ");

EnrolledUnit unitFrom(const Rows &rows)
{
    EnrolledUnit unit;
    unit.id = columns::idAt<EnrolledUnitId>(rows, 0);
    unit.uid = columns::uidAt(rows, 1);
    unit.card.boxPublicKey = rows.bytes(2);
    unit.card.signPublicKey = rows.bytes(3);
    unit.card.name = rows.text(4);
    unit.card.kind = unitKindFromCode(rows.text(5)).value_or(UnitKind::School);
    if (!rows.isNull(6))
        unit.replacedBy = columns::idAt<EnrolledUnitId>(rows, 6);
    unit.revokedNumber = rows.isNull(7) ? 0 : rows.integer(7);
    unit.revokedReason = rows.text(8);
    unit.listNumber = rows.integer(9);
    return unit;
}

Result<QByteArray> fact(Connection &db, const char *name)
{
    auto value = readFact(db, QLatin1String(name));
    if (!value)
        return value.error();
    if (!*value)
        return fail(Errc::Damaged, "vault.damaged", {QStringLiteral("fact")});
    return **value;
}

} // namespace

Result<QList<EnrolledUnit>> UnitRepository::list()
{
    return columns::all<EnrolledUnit>(m_db, selectUnit % QStringLiteral("ORDER BY kind, name, id"), {},
                                      unitFrom);
}

Result<std::optional<EnrolledUnit>> UnitRepository::byKeyId(const QByteArray &keyId)
{
    return columns::first<EnrolledUnit>(m_db, selectUnit % QStringLiteral("AND key_id = ?"), {keyId},
                                        unitFrom);
}

Result<QByteArray> UnitRepository::firstKeyId(EnrolledUnitId unit)
{
    auto key = m_db.value(
        QStringLiteral("WITH RECURSIVE card (id, key_id, back) AS (SELECT id, key_id, 0 FROM exchange_unit "
                       "WHERE id = ?1 UNION ALL SELECT u.id, u.key_id, card.back + 1 FROM exchange_unit u "
                       "JOIN card ON u.replaced_by = card.id) SELECT key_id FROM card ORDER BY back DESC "
                       "LIMIT 1"),
        {unit.value()});
    if (!key)
        return key.error();
    return key->toByteArray();
}

Result<RowRef> UnitRepository::add(Change &change, const KeyCard &card)
{
    return change.insert(unitTable, {{QStringLiteral("key_id"), card.id()},
                                     {QStringLiteral("box_pk"), card.boxPublicKey},
                                     {QStringLiteral("sign_pk"), card.signPublicKey},
                                     {QStringLiteral("name"), card.name},
                                     {QStringLiteral("kind"), unitKindCode(card.kind)}});
}

Result<void> UnitRepository::setReplaced(Change &change, EnrolledUnitId unit, EnrolledUnitId by)
{
    return outcomeOf(change.update(unitTable, unit.value(), {{QStringLiteral("replaced_by"), by.value()}}));
}

Result<void> UnitRepository::setRevoked(Change &change, EnrolledUnitId unit, qint64 number,
                                        const QString &reason)
{
    return outcomeOf(change.update(unitTable, unit.value(),
                                   {{QStringLiteral("revoked_number"), number},
                                    {QStringLiteral("revoked_reason"), columns::text(reason)}}));
}

Result<void> UnitRepository::setListNumber(Change &change, EnrolledUnitId unit, qint64 number)
{
    return outcomeOf(change.update(unitTable, unit.value(), {{QStringLiteral("list_number"), number}}));
}

Result<qint64> UnitRepository::highestRevocation()
{
    auto highest = m_db.value(QStringLiteral("SELECT ifnull(max(revoked_number), 0) FROM exchange_unit "
                                             "WHERE revoked_reason <> ''"));
    if (!highest)
        return highest.error();
    return highest->toLongLong();
}

Result<KeyCard> UnitRepository::ownCard()
{
    auto box = fact(m_db, "box_pk");
    auto sign = fact(m_db, "sign_pk");
    auto kind = fact(m_db, "kind");
    auto school = SchoolRepository(m_db).school();
    if (!box || !sign || !kind)
        return !box ? box.error() : !sign ? sign.error() : kind.error();
    if (!school)
        return school.error();
    KeyCard card;
    card.boxPublicKey = *box;
    card.signPublicKey = *sign;
    card.kind = unitKindFromCode(QString::fromLatin1(*kind)).value_or(UnitKind::School);
    card.name = (*school ? (*school)->name : QString()).left(longestCardName);
    return card;
}

Result<OwnKeys> UnitRepository::keys(const QString &which)
{
    auto card = ownCard();
    if (!card)
        return card.error();
    const auto part = [&](const char *name) {
        return fact(m_db, (which + QLatin1String(name)).toLatin1().constData());
    };
    auto boxPublic = part("box_pk");
    auto signPublic = part("sign_pk");
    auto box = part("box_sk");
    auto sign = part("sign_sk");
    if (!boxPublic || !signPublic)
        return boxPublic ? signPublic.error() : boxPublic.error();
    if (!box || !sign)
        return box ? sign.error() : box.error();
    OwnKeys keys;
    keys.card = *std::move(card);
    keys.card.boxPublicKey = *boxPublic;
    keys.card.signPublicKey = *signPublic;
    keys.boxSecretKey = SecretBytes::take(*box);
    keys.signSecretKey = SecretBytes::take(*sign);
    return keys;
}

Result<OwnKeys> UnitRepository::own()
{
    auto now = keys({});
    const auto rotated = readFact(m_db, previousKeys % QLatin1String("box_pk"));
    if (!now || !rotated)
        return now ? rotated.error() : now.error();
    if (!*rotated)
        return now;
    const auto before = keys(previousKeys);
    if (!before)
        return before.error();
    now->card.replaces = before->card.id();
    now->card.endorsement = endorse(now->card.id(), before->signSecretKey);
    return now;
}

Result<OwnKeys> UnitRepository::ownFor(const QList<container::Recipient> &recipients)
{
    const auto rotated = readFact(m_db, previousKeys % QLatin1String("box_pk"));
    if (!rotated)
        return rotated.error();
    if (*rotated) {
        auto before = keys(previousKeys);
        if (!before)
            return before.error();
        const bool isForIt = std::any_of(recipients.cbegin(), recipients.cend(),
                                         [&before](const auto &one) { return one.id == before->card.id(); });
        if (isForIt)
            return before;
    }
    return own();
}

Result<OwnKeys> UnitRepository::firstKeys()
{
    const auto rotated = readFact(m_db, firstKeysPrefix % QLatin1String("box_pk"));
    if (!rotated)
        return rotated.error();
    return keys(*rotated ? firstKeysPrefix : QString());
}

Result<void> UnitRepository::rotate()
{
    const auto known = readFact(m_db, firstKeysPrefix % QLatin1String("box_pk"));
    if (!known)
        return known.error();
    for (const char *name : {"box_pk", "box_sk", "sign_pk", "sign_sk"}) {
        auto value = fact(m_db, name);
        if (!value)
            return value.error();
        if (auto kept = writeFact(m_db, previousKeys % QLatin1String(name), *value); !kept)
            return kept;
        if (*known)
            continue;
        if (auto kept = writeFact(m_db, firstKeysPrefix % QLatin1String(name), *value); !kept)
            return kept;
    }
    const crypto::KeyPair box = crypto::makeBoxPair();
    const crypto::KeyPair sign = crypto::makeSignPair();
    const auto plain = [](const SecretBytes &secret) {
        return QByteArray(reinterpret_cast<const char *>(secret.data()),
                          static_cast<qsizetype>(secret.size()));
    };
    const std::pair<QString, QByteArray> fresh[] = {{QStringLiteral("box_pk"), box.publicKey},
                                                    {QStringLiteral("box_sk"), plain(box.secretKey)},
                                                    {QStringLiteral("sign_pk"), sign.publicKey},
                                                    {QStringLiteral("sign_sk"), plain(sign.secretKey)}};
    for (const auto &[name, value] : fresh) {
        if (auto written = writeFact(m_db, name, value); !written)
            return written;
    }
    return {};
}

Result<qint64> UnitRepository::epoch()
{
    return readNumberFact(m_db, QStringLiteral("epoch"), 1);
}

} // namespace tingyu::exchange
