// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/duty.h"
#include "core/room/room_person.h"

#include <array>

/// How much each of the room did, month by month (requirement I11). Pure: pieces of work in, sums out.
namespace tingyu {

enum class WorkKind : quint8
{
    Session,
    GroupMeeting,
    Duty,
    Lesson,
    PhoneCall,
    Letter
};
inline constexpr int workKindCount = 6;
inline constexpr std::array<WorkKind, workKindCount> workKinds{WorkKind::Session,   WorkKind::GroupMeeting,
                                                               WorkKind::Duty,      WorkKind::Lesson,
                                                               WorkKind::PhoneCall, WorkKind::Letter};
QString workKindCode(WorkKind kind); ///< session, group, duty, lesson, phone, letter

/// One piece of one person's work on one day.
struct WorkItem
{
    WorkKind kind = WorkKind::Session;
    RoomPerson person;
    QDate on;
    int count = 1;
    int minutes = 0;
};

struct WorkSum
{
    int count = 0;
    int minutes = 0;
    bool operator==(const WorkSum &) const = default;
};

struct WorkMonth
{
    QDate month; ///< its first day; not valid: the sum of all
    std::array<WorkSum, workKindCount> sums{};
    const WorkSum &of(WorkKind kind) const { return sums[static_cast<size_t>(kind)]; }
    /// Talks of every kind: sessions, group meetings, calls and letters.
    int talks() const;
    bool operator==(const WorkMonth &) const = default;
};

struct PersonWorkload
{
    RoomPerson person;
    QList<WorkMonth> months; ///< every month of the span, also one without work
    WorkMonth total;
    bool operator==(const PersonWorkload &) const = default;
};

/// A duty as work, its minutes on the days they lie in; one that is still open is none. It counts once, on
/// the day it was opened.
QList<WorkItem> workOf(const Duty &duty);
/// Everybody with some work in the months of `from` to `to`, in the order in which they first appear in
/// `items`; what lies outside these months does not count.
QList<PersonWorkload> workload(const QList<WorkItem> &items, QDate from, QDate to);

} // namespace tingyu
