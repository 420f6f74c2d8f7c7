// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/session_access.h"

#include "core/room/sessions/series_repository.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_repository.h"
#include "core/school/school_repository.h"
#include "core/vault/log_time.h"

#include <algorithm>

namespace tingyu {

Result<CounsellingSeries> knownSeries(Connection &db, const Uid &uid)
{
    auto series = SeriesRepository(db).byUid(uid);
    if (!series)
        return series.error();
    if (!*series)
        return fail(Errc::NotFound, "series.not_found");
    return std::move(**series);
}

Result<SessionRecord> knownSession(Connection &db, const Uid &uid)
{
    auto record = SessionRepository(db).byUid(uid);
    if (!record)
        return record.error();
    if (!*record)
        return fail(Errc::NotFound, "session.not_found");
    return std::move(**record);
}

AccessScope ownScope(UserId owner)
{
    AccessScope scope;
    scope.author = owner;
    return scope;
}

Result<bool> isHimself(Connection &db, const Client &client, UserId user, const QString &userName)
{
    if (client.kind != ClientKind::Staff)
        return false;
    auto staff = SchoolRepository(db).staff();
    if (!staff)
        return staff.error();
    return std::any_of(staff->cbegin(), staff->cend(), [&](const Staff &one) {
        return one.id == client.staffId && (one.userId.isValid() ? one.userId == user : one.name == userName);
    });
}

Result<void> mustNotBeMine(Workplace &place, const Client &client, const ObjectRef &object)
{
    auto isMine = isHimself(place.db(), client, place.session().userId, place.session().userName);
    if (!isMine)
        return isMine.error();
    if (!*isMine)
        return {};
    const QString action = QLatin1String(op::sessionView.id);
    if (auto noted = place.note(action, object, Outcome::Denied); !noted)
        return noted;
    return fail(Errc::Denied, "denied", {action});
}

namespace {

struct ShareState
{
    bool isReader = false;
    bool isSupervisor = false;
};

Result<ShareState> sharedToMe(Workplace &place, SeriesId series)
{
    auto shares = SeriesRepository(place.db()).shares(series);
    if (!shares)
        return shares.error();
    auto day = latestDay(place.db(), place.clock());
    if (!day)
        return day.error();
    ShareState state;
    for (const SeriesShare &share : std::as_const(*shares)) {
        if (share.userId != place.session().userId || !share.holdsOn(*day))
            continue;
        state.isReader = true;
        state.isSupervisor = state.isSupervisor || share.isSupervision;
    }
    return state;
}

} // namespace

Result<AccessScope> seriesScope(Workplace &place, const CounsellingSeries &series)
{
    const UserId me = place.session().userId;
    if (series.keeperId == me)
        return ownScope(me);
    auto shared = sharedToMe(place, series.id);
    if (!shared)
        return shared.error();
    return ownScope(shared->isReader ? me : series.keeperId);
}

Result<ReachedSession> reachSession(Workplace &place, const Uid &uid)
{
    if (auto allowed = place.allow(op::sessionList, {}, {QStringLiteral("session_record"), uid}); !allowed)
        return allowed.error();
    auto record = knownSession(place.db(), uid);
    if (!record)
        return record.error();
    auto series = knownSeries(place.db(), record->seriesUid);
    if (!series)
        return series.error();
    if (auto others = mustNotBeMine(place, series->client, {QStringLiteral("session_record"), uid}); !others)
        return others.error();
    auto shared = sharedToMe(place, series->id);
    if (!shared)
        return shared.error();
    const UserId me = place.session().userId;
    const bool isReader = series->keeperId == me || record->authorId == me || shared->isReader;
    const AccessScope scope = ownScope(isReader ? me : series->keeperId);
    return ReachedSession{*std::move(record), *std::move(series), scope, shared->isSupervisor};
}

bool mayListClient(const Workplace &place, const Client &client, UserId keeper)
{
    return client.kind != ClientKind::Staff ||
           isAllowed(op::staffSessionList, place.session(), ownScope(keeper));
}

bool mayList(const Workplace &place, const CounsellingSeries &series)
{
    return mayListClient(place, series.client, series.keeperId);
}

} // namespace tingyu
