// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/handover_service.h"

#include "core/base/text.h"
#include "core/room/sessions/series_repository.h"
#include "core/room/sessions/session_access.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_repository.h"
#include "core/room/sessions/session_service.h"
#include "core/school/student_rules.h"
#include "core/vault/user_repository.h"

#include <algorithm>

namespace tingyu {
namespace {

Result<VaultUser> knownUser(Connection &db, const Uid &uid)
{
    auto user = UserRepository(db).byUid(uid);
    if (!user)
        return user.error();
    if (!*user)
        return fail(Errc::NotFound, "user.unknown");
    return std::move(**user);
}

Result<Handover> checked(Handover handover)
{
    handover.words = text::prose(handover.words);
    handover.witness = text::normalName(handover.witness);
    if (handover.fromUid == handover.toUid)
        return fail(Errc::BadInput, "handover.same");
    if (handover.witness.isEmpty())
        return fail(Errc::BadInput, "handover.witness");
    if (handover.reason == HandoverReason::SuddenLoss && handover.words.isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    if (handover.words.size() > longestText || handover.witness.size() > longestName)
        return fail(Errc::BadInput, "text.too_long");
    handover.items.clear();
    return handover;
}

/// The series that are meant, each open and kept by `from`.
Result<QList<CounsellingSeries>> seriesMeant(Connection &db, UserId from, const QList<Uid> &wanted)
{
    if (wanted.isEmpty()) {
        SeriesFilter filter;
        filter.keeperId = from;
        filter.isOpen = true;
        return SeriesRepository(db).list(filter);
    }
    QList<CounsellingSeries> all;
    for (const Uid &uid : wanted) {
        auto series = knownSeries(db, uid);
        if (!series)
            return series.error();
        if (series->keeperId != from)
            return fail(Errc::Conflict, "handover.keeper");
        if (!series->isOpen)
            return fail(Errc::Conflict, "series.closed");
        all.append(*std::move(series));
    }
    return all;
}

/// Nobody comes to keep what was said about himself.
Result<void> mustBeOfOthers(Connection &db, const QList<CounsellingSeries> &all, const VaultUser &successor)
{
    for (const CounsellingSeries &series : all) {
        auto isOwn = isHimself(db, series.client, successor.id, successor.name);
        if (!isOwn)
            return isOwn.error();
        if (*isOwn)
            return fail(Errc::BadInput, "handover.own_file");
    }
    return {};
}

Result<HandoverItem> itemOf(Connection &db, const CounsellingSeries &series)
{
    auto sessions = SessionRepository(db).ofSeries(series.id);
    if (!sessions)
        return sessions.error();
    HandoverItem item;
    item.kind = QStringLiteral("series");
    item.recordUid = series.uid;
    item.code = series.code();
    item.records = static_cast<int>(sessions->size());
    for (const SessionRecord &record : std::as_const(*sessions)) {
        const QDate day = record.at.date;
        item.unfinished += record.isSigned() ? 0 : 1;
        item.from = item.from.isValid() ? std::min(item.from, day) : day;
        item.to = item.to.isValid() ? std::max(item.to, day) : day;
    }
    return item;
}

} // namespace

Result<Uid> HandoverService::handOver(const Handover &given, const QList<Uid> &wanted)
{
    auto handover = checked(given);
    if (!handover)
        return handover.error();
    auto from = knownUser(m_place.db(), handover->fromUid);
    if (!from)
        return from.error();
    auto to = knownUser(m_place.db(), handover->toUid);
    if (!to)
        return to.error();
    if (!to->enabled || !to->roles.has(Role::Counsellor))
        return fail(Errc::BadInput, "handover.role");
    const bool isTaking = to->id == m_place.session().userId;
    return m_place.change(
        isTaking ? op::seriesTakeOver : op::seriesHandOver,
        [&](Change &change) -> Result<Uid> {
            auto all = seriesMeant(m_place.db(), from->id, wanted);
            if (!all)
                return all.error();
            if (auto others = mustBeOfOthers(m_place.db(), *all, *to); !others)
                return others.error();
            for (CounsellingSeries &series : *all) {
                auto item = itemOf(m_place.db(), series);
                if (!item)
                    return item.error();
                handover->items.append(*std::move(item));
                series.keeperId = to->id;
                if (auto updated = SeriesRepository::update(change, series); !updated)
                    return updated.error();
            }
            if (wanted.isEmpty() && m_passCases) {
                auto cases = m_passCases(change, from->id, to->id);
                if (!cases)
                    return cases.error();
                handover->items.append(*cases);
            }
            if (handover->items.isEmpty())
                return fail(Errc::BadInput, "handover.nothing");
            SeriesRepository repository(m_place.db());
            auto number = repository.nextHandoverNumber();
            if (!number)
                return number.error();
            auto drafts = repository.draftsOf(from->id, sessionDraftForm);
            if (!drafts)
                return drafts.error();
            handover->number = *number;
            handover->drafts = *drafts;
            handover->at = m_place.clock().nowLocal();
            auto row = SeriesRepository::addHandover(change, *handover, from->id, to->id);
            if (!row)
                return row.error();
            return row->uid;
        },
        ownScope(from->id));
}

Result<QList<Handover>> HandoverService::list()
{
    if (auto allowed = m_place.allow(op::sessionList); !allowed)
        return allowed.error();
    return SeriesRepository(m_place.db()).handovers();
}

Result<Handover> HandoverService::show(const Uid &uid)
{
    const ObjectRef object{QStringLiteral("series_handover"), uid};
    if (auto allowed = m_place.allow(op::sessionList, {}, object); !allowed)
        return allowed.error();
    auto handover = SeriesRepository(m_place.db()).handover(uid);
    if (!handover)
        return handover.error();
    if (!*handover)
        return fail(Errc::NotFound, "handover.not_found");
    const Uid me = m_place.session().userUid;
    const bool isMine = (*handover)->fromUid == me || (*handover)->toUid == me;
    const AccessScope scope = ownScope(isMine ? m_place.session().userId : UserId());
    if (auto viewed = m_place.viewed(op::seriesHandOver, object, scope); !viewed)
        return viewed.error();
    return std::move(**handover);
}

} // namespace tingyu
