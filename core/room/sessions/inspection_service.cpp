// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/inspection_service.h"

#include "core/room/sessions/inspection_repository.h"
#include "core/room/sessions/session_access.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_service.h"
#include "core/vault/crypto.h"

#include <algorithm>
#include <limits>

namespace tingyu {
namespace {

Result<InspectionDraw> knownDraw(Connection &db, const Uid &uid)
{
    InspectionRepository repository(db);
    auto draw = repository.byUid(uid);
    if (!draw)
        return draw.error();
    if (!*draw)
        return fail(Errc::NotFound, "inspection.not_found");
    auto sessions = repository.sessions(uid);
    if (!sessions)
        return sessions.error();
    (*draw)->sessions = *std::move(sessions);
    return std::move(**draw);
}

} // namespace

Result<InspectionDraw> InspectionService::draw(QDate from, QDate to, int wanted, std::optional<quint32> seed)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return fail(Errc::BadInput, "session.span");
    if (wanted < 1 || wanted > mostDrawn)
        return fail(Errc::BadInput, "inspection.count", {QString::number(mostDrawn)});
    InspectionDraw draw;
    draw.seed = seed.value_or(crypto::randomBelow(std::numeric_limits<quint32>::max()));
    draw.from = from;
    draw.to = to;
    draw.wanted = wanted;
    draw.at = m_place.clock().nowLocal();
    auto made = m_place.change(op::inspectionDraw, [&](Change &change) -> Result<Uid> {
        auto candidates = InspectionRepository(m_place.db()).candidates(from, to);
        if (!candidates)
            return candidates.error();
        draw.available = static_cast<int>(candidates->size());
        auto row = InspectionRepository::add(change, draw, drawn(*candidates, draw.seed, wanted));
        if (!row)
            return row.error();
        return row->uid;
    });
    if (!made)
        return made.error();
    return knownDraw(m_place.db(), *made);
}

Result<InspectionDraw> InspectionService::show(const Uid &draw)
{
    if (auto allowed = m_place.allow(op::inspectionDraw); !allowed)
        return allowed.error();
    return knownDraw(m_place.db(), draw);
}

Result<QList<InspectionDraw>> InspectionService::list()
{
    if (auto allowed = m_place.allow(op::inspectionDraw); !allowed)
        return allowed.error();
    return InspectionRepository(m_place.db()).draws();
}

Result<SessionFile> InspectionService::uncover(const Uid &draw, const Uid &session)
{
    auto known = knownDraw(m_place.db(), draw);
    if (!known)
        return known.error();
    const bool isDrawn =
        std::any_of(known->sessions.cbegin(), known->sessions.cend(),
                    [&session](const InspectedSession &one) { return one.session == session; });
    auto reached = reachSession(m_place, session);
    if (!reached)
        return reached.error();
    // Uncovering is on record by itself, each time, before anything is read.
    const ObjectRef object{QStringLiteral("session_record"), session};
    auto noted = m_place.change(
        op::inspectionUncover,
        [&](Change &change) -> Result<void> {
            if (!isDrawn)
                return fail(Errc::BadInput, "inspection.not_drawn");
            change.mention(object, QStringLiteral("uncovered"));
            return {};
        },
        reached->scope);
    if (!noted)
        return noted.error();
    return SessionService(m_place).show(session);
}

} // namespace tingyu
