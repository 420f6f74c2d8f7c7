// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/first_hour.h"

#include "core/base/text.h"
#include "core/room/sessions/first_hour_repository.h"
#include "core/room/sessions/session_access.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_words.h"
#include "core/school/student_rules.h"

namespace tingyu {

Result<void> FirstHourService::tick(const Uid &session, const QString &item, bool isDone,
                                    const QString &words)
{
    FirstHourTick made;
    made.item = item;
    made.isDone = isDone;
    made.words = text::prose(words);
    if (!sessionWords().isFirstHourItem(item))
        return fail(Errc::BadInput, "first_hour.item", {item});
    if (made.words.size() > longestText)
        return fail(Errc::BadInput, "text.too_long");
    auto reached = reachSession(m_place, session);
    if (!reached)
        return reached.error();
    return m_place.change(
        op::firstHourTick,
        [&](Change &change) -> Result<void> {
            made.at = m_place.clock().nowLocal();
            auto row = FirstHourRepository::add(change, reached->record.id, made);
            return row ? Result<void>() : Result<void>(row.error());
        },
        reached->scope);
}

Result<QList<FirstHourTick>> FirstHourService::ticks(const Uid &session)
{
    auto reached = reachSession(m_place, session);
    if (!reached)
        return reached.error();
    if (auto viewed =
            m_place.viewed(op::sessionView, {QStringLiteral("session_record"), session}, reached->scope);
        !viewed)
        return viewed.error();
    return FirstHourRepository(m_place.db()).list(reached->record.id);
}

} // namespace tingyu
