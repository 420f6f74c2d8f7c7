// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/counselling_room.h"
#include "core/room/room_person.h"

namespace tingyu {

struct DutyTag;
struct DutyTurnTag;
using DutyId = Id<DutyTag>;
using DutyTurnId = Id<DutyTurnTag>;

/// How many came, by who they are (form 1).
struct VisitCounts
{
    int students = 0;
    int teachers = 0;
    int parents = 0;
    int others = 0;
    int total() const { return students + teachers + parents + others; }
    bool operator==(const VisitCounts &) const = default;
};

/// One who came during a duty, as form 1 tells it (来访摘要): a number, never a name.
struct DutyVisit
{
    QString code;    ///< the room's own number of the visitor
    QString sex;     ///< M, F, empty
    QString grade;   ///< 七年级
    QString kind;    ///< a code of visitKinds(), or empty
    QString outcome; ///< a code of visitOutcomes(), or empty
    bool operator==(const DutyVisit &) const = default;
};
/// What it was about: study, life, self, emotion, relations, future, family, other (求助类别 of form 2).
const QStringList &visitKinds();
/// Where to from here: class, again, guardian, referral, other.
const QStringList &visitOutcomes();

/// What form 1 (值班记录表) asks about a duty beside its times.
struct DutyNotes
{
    QString note;
    VisitCounts visits;
    int phoneCalls = 0;
    int letters = 0; ///< from the mailbox
    QString weather;
    QStringList checks;  ///< codes of RoomGuide::checks that were looked at and in order
    QString environment; ///< what the look at room and equipment found beside
    QString incidents;   ///< and what was done about them
    QString handover;    ///< what the next one should know
    QString handoverTo;
    QList<DutyVisit> visitors = {}; ///< may be fewer than were counted
    bool operator==(const DutyNotes &) const = default;
};

/// An entry of the duty log: somebody kept a room open from one time to another.
struct Duty
{
    DutyId id;
    Uid uid;
    RoomPerson by;
    RoomId roomId; ///< not valid: the school's one room
    Uid roomUid;
    QString roomName;
    WallTime openedAt;
    std::optional<WallTime> closedAt; ///< empty: open now
    bool isLate = false;              ///< its times were entered afterwards
    QString lateReason;
    DutyNotes notes;
    /// Minutes from opening to closing; 0 while open.
    qint64 minutes() const;
    bool operator==(const Duty &) const = default;
};

/// Longest a duty can be, in days: what is longer is a slip of the date.
inline constexpr int longestDutyDays = 7;
/// Errc::BadInput "duty.times" (an end is missing or not later than the beginning), "duty.too_long" (detail:
/// days).
Result<void> checkDutyTimes(const WallTime &openedAt, const WallTime &closedAt);
/// The notes as they are stored: tidy texts.
DutyNotes normalized(DutyNotes notes);
/// Errc::BadInput "duty.count" (detail: most), "duty.code" (detail: field), "text.too_long".
Result<void> checkDutyNotes(const DutyNotes &notes);

/// A line of the duty roster (值班表): who is to be in a room, when.
struct DutyTurn
{
    DutyTurnId id;
    Uid uid;
    RoomId roomId;
    QDate date;
    QTime from;
    QTime to; ///< later than `from`, on the same day
    RoomPerson person;
    std::optional<RoomPerson> standIn;
    QString standInReason;
    /// Who is expected: the stand-in, else the person.
    const RoomPerson &expected() const { return standIn ? *standIn : person; }
    bool operator==(const DutyTurn &) const = default;
};
/// The same person is expected twice at one time.
bool collide(const DutyTurn &a, const DutyTurn &b);

} // namespace tingyu
