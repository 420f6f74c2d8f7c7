// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/logs/room_logs.h"
#include "core/school/timeline.h"
#include "core/vault/workplace.h"

#include <functional>

namespace tingyu {

/// A log of the room: entries of one kind by day, each entered, corrected, listed and shown alike.
///
/// Of an entry that is given: the person by `by.uid`, the pupil by `student.uid`. Errors of what is given:
/// those of checkedEntry(); Errc::NotFound "room.person", "student.not_found". Of all calls with a uid:
/// Errc::NotFound "log.not_found"; Errc::Denied. Then nothing is changed.
template<class Entry>
class RoomLogService
{
public:
    explicit RoomLogService(Workplace &place) : m_place(place) {}

    /// Of the days `from` to `to`, by day. Errc::BadInput "duty.span". What the person may not read of calls
    /// and letters is left empty. A list with words of calls, letters or advice in it is on record as one
    /// view of that log.
    Result<QList<Entry>> list(QDate from, QDate to);
    /// With everything written about it; on record.
    Result<Entry> show(const Uid &uid);
    Result<Uid> add(const Entry &entry);
    Result<void> edit(const Entry &entry); ///< by uid; who may not read it may not rewrite it
    Result<void> remove(const Uid &uid);

protected:
    /// Writes what is kept beside an entry, in the same change.
    using Also = std::function<Result<void>(Change &, RoomLogId)>;
    Result<Uid> add(const Entry &entry, const Also &also);
    Result<void> edit(const Entry &entry, const Also &also);
    Result<Entry> known(const Uid &uid);
    Workplace &m_place;
};

using PhoneLogService = RoomLogService<PhoneCall>;
using LessonService = RoomLogService<Lesson>;

class MailboxService : public RoomLogService<MailboxLetter>
{
public:
    using RoomLogService<MailboxLetter>::RoomLogService;

    Result<MailboxLetter> show(const Uid &uid); ///< with its scans
    /// With its scans. Errors of what is given also: checkedPicture(); Errc::NotFound "record.not_found" of a
    /// scan to drop.
    Result<Uid> add(const MailboxLetter &letter, const PictureEdits &scans = {});
    /// Of the scans only what `scans` says.
    Result<void> edit(const MailboxLetter &letter, const PictureEdits &scans = {});
    Result<QByteArray> scan(const Uid &scan); ///< on record; Errc::NotFound "record.not_found"
};

class AdviceService : public RoomLogService<Advice>
{
public:
    using RoomLogService<Advice>::RoomLogService;

    /// Names of pupils, former names too, that stand in the texts: to be looked at before it is saved.
    Result<QStringList> namesIn(const Advice &advice);
};

/// A school year of the staff log.
struct StaffLogYear
{
    QList<StaffLogEntry> entries; ///< by day
    QList<StaffHours> hours;      ///< of each person, in the order in which they first appear
};

class StaffLogService : public RoomLogService<StaffLogEntry>
{
public:
    using RoomLogService<StaffLogEntry>::RoomLogService;

    /// `schoolYear`: the year in which it begins. Terms are the recorded ones, else the usual.
    Result<StaffLogYear> year(int schoolYear);
};

/// Calls about and signed letters of a pupil, for the timeline; each that has words is on record.
Result<QList<TimelineEntry>> phoneTimeline(Workplace &place, StudentId student);
Result<QList<TimelineEntry>> letterTimeline(Workplace &place, StudentId student);

} // namespace tingyu
