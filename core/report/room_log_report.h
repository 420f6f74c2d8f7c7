// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day_span.h"
#include "core/report/form.h"
#include "core/room/logs/room_log_service.h"
#include "core/room/logs/workload.h"

namespace tingyu::report {

/// The phone log: whether a number was kept, never the number; whom a call was about on no line.
FormValues phoneRegisterValues(const QList<PhoneCall> &calls, const DaySpan &span, const QString &printer);
/// The mailbox register: how a letter was signed, never by whom.
FormValues mailboxRegisterValues(const QList<MailboxLetter> &letters, const DaySpan &span,
                                 const QString &printer);
/// Form 20.
FormValues adviceValues(const QList<Advice> &advice, const DaySpan &span, const QString &printer);
/// Form 25: the hours of each person by kind, then every entry.
FormValues staffLogValues(const StaffLogYear &year, int schoolYear, const QString &printer);
/// Form 6 of one lesson; what was not said stays a ruled blank.
FormValues lessonValues(const Lesson &lesson);
/// The register of lessons, with how many they were.
FormValues lessonRegisterValues(const QList<Lesson> &lessons, const DaySpan &span, const QString &printer);
/// The workload of each person, month by month, with a chart of the talks.
FormValues workloadValues(const QList<PersonWorkload> &people, const DaySpan &span, const QString &printer);

/// Talks of every kind by month, as it is drawn on screen and paper.
Chart workloadChart(const PersonWorkload &one);

} // namespace tingyu::report
