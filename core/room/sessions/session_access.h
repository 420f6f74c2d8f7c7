// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/series.h"
#include "core/vault/workplace.h"

/// Who may read a series, as the scope of an operation: a reader counts as its author.
namespace tingyu {

/// Errc::NotFound "series.not_found".
Result<CounsellingSeries> knownSeries(Connection &db, const Uid &uid);
/// Errc::NotFound "session.not_found".
Result<SessionRecord> knownSession(Connection &db, const Uid &uid);

/// Is this colleague who comes as a client that user? A member of staff whom no user is tied to is told by
/// the name.
Result<bool> isHimself(Connection &db, const Client &client, UserId user, const QString &userName);
/// Nobody reads what was said about himself, on whatever purpose (I20). Errc::Denied, on record.
Result<void> mustNotBeMine(Workplace &place, const Client &client, const ObjectRef &object);

/// A session with its series, and the scope its reader has.
struct ReachedSession
{
    SessionRecord record;
    CounsellingSeries series;
    AccessScope scope;
    bool isSupervisor = false; ///< the series is shared to the person of this session for supervision
};

/// Its author is the person of this session when the series is kept by or shared to him today; else the
/// keeper.
Result<AccessScope> seriesScope(Workplace &place, const CounsellingSeries &series);
/// The same, also for who wrote the record. Errors of knownSession(), and Errc::Denied, on record, for who
/// reads no session at all: whether there is such a one is not told.
Result<ReachedSession> reachSession(Workplace &place, const Uid &uid);
/// Just whose it is: for what readers may not do.
AccessScope ownScope(UserId owner);

/// May the list speak of this series to the person of this session? Asked without putting a denied try on
/// record: what is only left out of a list is none.
bool mayList(const Workplace &place, const CounsellingSeries &series);
bool mayListClient(const Workplace &place, const Client &client, UserId keeper);

} // namespace tingyu
