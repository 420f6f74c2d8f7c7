// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/unit_repository.h"

namespace tingyu::exchange {

/// Who we exchange with. A card is believed once its fingerprint was typed off stamped paper, and until its
/// key is revoked: by ourselves, or by the list of a district we enrolled.
class UnitService
{
public:
    explicit UnitService(Workplace &place) : m_place(place) {}

    Result<KeyCard> ownCard(); ///< op::exchangeCard
    /// The card of this vault as a file, put on record before its first byte. Errors of checkOutputFile();
    /// Errc::BadInput "card.no_name" (the school has no name yet).
    Result<KeyCard> writeCard(const QString &path);
    /// New keys for this unit, and its new card as a file; the key before vouches for it. What is under way
    /// to the old card can still be opened until the next rotation, and packages leave under the new one:
    /// every unit needs the new card and its paper. Errors of writeCard(); Errc::Denied "exchange.second_pc".
    Result<KeyCard> rotate(const QString &path);
    Result<QList<EnrolledUnit>> list();

    /// What a card file says, before it is enrolled. Errors of decodeCard().
    Result<KeyCard> look(const QByteArray &card);
    /// Errors of decodeCard() and checkFingerprint(); Errc::BadInput "unit.own"; Errc::Conflict "unit.known",
    /// "unit.revoked"; Errc::Damaged "card.endorsement" (says that it replaces a card we know, whose key did
    /// not sign that). A card that replaces a known one takes its place.
    Result<EnrolledUnit> enrol(const QByteArray &card, const QString &fingerprint);

    /// From now on nothing of that key is believed; the list of all that we revoked goes to `path`, as often
    /// as it is asked for. Errc::NotFound "unit.unknown"; Errc::BadInput "unit.own", "unit.no_reason"; errors
    /// of checkOutputFile().
    Result<qint64> revoke(const QByteArray &keyId, const QString &reason, const QString &path);
    struct TakenList
    {
        QString issuer; ///< name
        qint64 number = 0;
        qint64 before = 0;         ///< of the list that was taken last; 0: none
        QList<QByteArray> revoked; ///< key ids of units that are not believed any more since
    };
    /// The list of a district we enrolled. Errors of decodeRevocations(); Errc::NotFound "unit.unknown";
    /// Errc::Denied "revocation.issuer" (not a district's, or revoked itself); a list that is not newer than
    /// the one before changes nothing. Whoever takes packages in takes it: the head enrolled the district, and
    /// what it says of its keys does not wait for the head.
    Result<TakenList> takeRevocations(const QByteArray &list);
    /// What it would do; nothing is written.
    Result<TakenList> lookAtRevocations(const QByteArray &list);

private:
    struct Plan;
    Result<Plan> planOf(const QByteArray &list);
    Result<EnrolledUnit> known(const QByteArray &keyId);
    Workplace &m_place;
};

} // namespace tingyu::exchange
