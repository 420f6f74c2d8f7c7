// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/client.h"
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

/// A crisis whose first-hour card is not all ticked.
struct OpenFirstHour
{
    Uid session;
    int seriesNumber = 0;
    WallTime at;
    Client client; ///< empty where `mayRead` is false
    bool mayRead = false;
    int done = 0; ///< of SessionWords::firstHour
    bool operator==(const OpenFirstHour &) const = default;
};

/// A number to ring about the student of a session.
struct NearPhone
{
    bool isClassTeacher = false; ///< else a guardian, or of the family where none is marked as such
    QString name;
    QString phone;
    bool operator==(const NearPhone &) const = default;
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
    /// Guardians in the order to call them, then the class teacher; who has a number. For readers of the
    /// record: Errc::Denied; Errc::NotFound "session.not_found".
    Result<QList<NearPhone>> phones(const Uid &session);
    /// Crises of the last `days` days that the person may read; the head is told of all of them, without whom
    /// they are about. The latest first.
    Result<QList<OpenFirstHour>> unfinished(int days);

private:
    Workplace &m_place;
};

} // namespace tingyu
