// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// An item of the first-hour card (SessionWords::firstHour) that was done, or found not to be done after all.
struct FirstHourTick
{
    QString item;
    bool isDone = true;
    WallTime at;
    QString userName;
    QString words; ///< who came, what was answered; may be empty
    bool operator==(const FirstHourTick &) const = default;
};

/// What was done in the first hour after a session showed a crisis. Each tick has its time and its person and
/// stays; a tick made by mistake is followed by another. Of who may read the session; never in the way of
/// anything else.
class FirstHourService
{
public:
    explicit FirstHourService(Workplace &place) : m_place(place) {}

    /// At the time of the clock, also on a signed record. Errc::NotFound "session.not_found"; Errc::BadInput
    /// "first_hour.item" {code}, "text.too_long".
    Result<void> tick(const Uid &session, const QString &item, bool isDone, const QString &words = {});
    /// All ticks in their order; the last of an item holds. On record as a view of the session.
    /// Errc::NotFound "session.not_found".
    Result<QList<FirstHourTick>> ticks(const Uid &session);

private:
    Workplace &m_place;
};

} // namespace tingyu
