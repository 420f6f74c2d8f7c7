// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/unit_service.h"

#include "core/base/platform.h"
#include "core/base/text.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/revocation_list.h"
#include "core/vault/output_place.h"
#include "core/vault/record_number.h"

namespace tingyu::exchange {
namespace {

constexpr int cardIdBytes = 16;

ObjectRef unitObject(const Uid &uid)
{
    return {QStringLiteral("exchange_unit"), uid};
}

} // namespace

Result<KeyCard> UnitService::ownCard()
{
    if (auto allowed = m_place.allow(op::exchangeCard); !allowed)
        return allowed.error();
    return UnitRepository(m_place.db()).ownCard();
}

Result<KeyCard> UnitService::writeCard(const QString &path)
{
    if (auto allowed = m_place.allow(op::exchangeCard); !allowed)
        return allowed.error();
    auto own = UnitRepository(m_place.db()).own();
    if (!own)
        return own.error();
    if (own->card.name.trimmed().isEmpty())
        return fail(Errc::BadInput, "card.no_name");
    if (auto place = checkOutputFile(path); !place)
        return place.error();
    auto bytes = encodeCard(*own, crypto::randomBytes(cardIdBytes));
    if (!bytes)
        return bytes.error();
    if (auto noted = m_place.note(QLatin1String(op::exchangeCard.id)); !noted)
        return noted.error();
    if (auto written = platform::replaceFile(path, *bytes); !written)
        return written.error();
    return own->card;
}

Result<KeyCard> UnitService::rotate(const QString &path)
{
    if (auto allowed = m_place.allow(op::exchangeRotate); !allowed)
        return allowed.error();
    const auto pc = pcNumber(m_place.db());
    auto card = UnitRepository(m_place.db()).ownCard();
    if (!pc || !card)
        return pc ? card.error() : pc.error();
    if (*pc != 1)
        return fail(Errc::Denied, "exchange.second_pc", {QString::number(*pc)});
    if (card->name.trimmed().isEmpty())
        return fail(Errc::BadInput, "card.no_name");
    if (auto place = checkOutputFile(path); !place)
        return place.error();
    auto rotated = m_place.change(op::exchangeRotate, [&](Change &change) -> Result<void> {
        change.mention({QStringLiteral("vault"), {}});
        return UnitRepository(m_place.db()).rotate();
    });
    return rotated ? writeCard(path) : rotated.error();
}

Result<QList<EnrolledUnit>> UnitService::list()
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    return UnitRepository(m_place.db()).list();
}

Result<EnrolledUnit> UnitService::known(const QByteArray &keyId)
{
    auto unit = UnitRepository(m_place.db()).byKeyId(keyId);
    if (!unit)
        return unit.error();
    if (!*unit)
        return fail(Errc::NotFound, "unit.unknown");
    return **unit;
}

Result<KeyCard> UnitService::look(const QByteArray &card)
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    return decodeCard(card);
}

Result<EnrolledUnit> UnitService::enrol(const QByteArray &bytes, const QString &fingerprint)
{
    return m_place.change(op::exchangeEnrol, [&](Change &change) -> Result<EnrolledUnit> {
        auto card = decodeCard(bytes);
        if (!card)
            return card.error();
        if (auto typed = checkFingerprint(fingerprint, card->id()); !typed)
            return typed.error();
        UnitRepository units(m_place.db());
        auto own = units.ownCard();
        if (!own)
            return own.error();
        if (own->id() == card->id())
            return fail(Errc::BadInput, "unit.own");
        auto there = units.byKeyId(card->id());
        if (!there)
            return there.error();
        if (*there)
            return (*there)->isRevoked() ? fail(Errc::Conflict, "unit.revoked")
                                         : fail(Errc::Conflict, "unit.known");
        auto before = card->replaces.isEmpty() ? Result<std::optional<EnrolledUnit>>(std::nullopt)
                                               : units.byKeyId(card->replaces);
        if (!before)
            return before.error();
        if (*before && !isEndorsedBy(*card, (*before)->card.signPublicKey))
            return fail(Errc::Damaged, "card.endorsement");
        auto row = UnitRepository::add(change, *card);
        if (!row)
            return row.error();
        const EnrolledUnitId id(row->id);
        if (*before) {
            if (auto replaced = UnitRepository::setReplaced(change, (*before)->id, id); !replaced)
                return replaced.error();
        }
        return known(card->id());
    });
}

Result<qint64> UnitService::revoke(const QByteArray &keyId, const QString &reason, const QString &path)
{
    if (auto allowed = m_place.allow(op::exchangeRevoke); !allowed)
        return allowed.error();
    if (text::tidy(reason).isEmpty())
        return fail(Errc::BadInput, "unit.no_reason");
    if (auto place = checkOutputFile(path); !place)
        return place.error();
    auto number = m_place.change(op::exchangeRevoke, [&](Change &change) -> Result<qint64> {
        UnitRepository units(m_place.db());
        auto own = units.ownCard();
        if (!own)
            return own.error();
        if (own->id() == keyId)
            return fail(Errc::BadInput, "unit.own");
        auto unit = known(keyId);
        if (!unit)
            return unit.error();
        change.mention(unitObject(unit->uid));
        auto highest = units.highestRevocation();
        if (!highest)
            return highest.error();
        // One that is revoked already is only written again; a district's word is repeated as our own.
        if (!unit->revokedReason.isEmpty())
            return *highest;
        if (auto kept = UnitRepository::setRevoked(change, unit->id, *highest + 1, text::tidy(reason)); !kept)
            return kept.error();
        return *highest + 1;
    });
    if (!number)
        return number;
    UnitRepository units(m_place.db());
    auto own = units.own();
    auto all = units.list();
    if (!own || !all)
        return own ? all.error() : own.error();
    RevocationList list{own->card.id(), *number, {}};
    for (const EnrolledUnit &unit : std::as_const(*all)) {
        if (!unit.revokedReason.isEmpty())
            list.keyIds.append(unit.card.id());
    }
    auto bytes = encodeRevocations(list, *own, crypto::randomBytes(cardIdBytes));
    if (!bytes)
        return bytes.error();
    if (auto written = platform::replaceFile(path, *bytes); !written)
        return written.error();
    return number;
}

struct UnitService::Plan
{
    EnrolledUnit issuer;
    QList<EnrolledUnit> units; ///< that it revokes
    TakenList list;
};

Result<UnitService::Plan> UnitService::planOf(const QByteArray &bytes)
{
    auto list = decodeRevocations(bytes);
    if (!list)
        return list.error();
    auto issuer = known(list->issuer);
    if (!issuer)
        return issuer.error();
    if (issuer->card.kind != UnitKind::District || issuer->isRevoked())
        return fail(Errc::Denied, "revocation.issuer");
    Plan plan{*issuer, {}, {issuer->card.name, list->number, issuer->listNumber, {}}};
    if (list->number <= issuer->listNumber)
        return plan;
    UnitRepository units(m_place.db());
    for (const QByteArray &id : std::as_const(list->keyIds)) {
        auto unit = units.byKeyId(id);
        if (!unit)
            return unit.error();
        if (!*unit || (*unit)->isRevoked() || id == list->issuer || plan.list.revoked.contains(id))
            continue;
        plan.units.append(**unit);
        plan.list.revoked.append(id);
    }
    return plan;
}

Result<UnitService::TakenList> UnitService::lookAtRevocations(const QByteArray &bytes)
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    auto plan = planOf(bytes);
    return plan ? Result<TakenList>(plan->list) : plan.error();
}

Result<UnitService::TakenList> UnitService::takeRevocations(const QByteArray &bytes)
{
    return m_place.change(op::exchangeReceive, [&](Change &change) -> Result<TakenList> {
        auto plan = planOf(bytes);
        if (!plan)
            return plan.error();
        if (plan->list.number <= plan->list.before)
            return plan->list;
        for (const EnrolledUnit &unit : std::as_const(plan->units)) {
            if (auto kept = UnitRepository::setRevoked(change, unit.id, plan->list.number, {}); !kept)
                return kept.error();
        }
        if (auto kept = UnitRepository::setListNumber(change, plan->issuer.id, plan->list.number); !kept)
            return kept.error();
        return plan->list;
    });
}

} // namespace tingyu::exchange
