// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/school/student.h"
#include "core/vault/workplace.h"

#include <functional>

namespace tingyu {

/// One dated event in a student's life at school. Codes and facts; ui/text makes the words.
struct TimelineEntry
{
    QDate date;
    QTime time;        ///< not valid: the day is all that is known
    QString kind;      ///< "growth.family", "file-class", "consent.guardian.screening", "sheet.scored" …
    QStringList codes; ///< filled into the words of the kind, in its order
    QString text;      ///< what was written down, if anything
    ObjectRef object;  ///< what opens on a click
    bool operator==(const TimelineEntry &) const = default;
};

/// Everything about a student in one order. Each room adds the source of its own events when the program is
/// put together (core/services.cpp), so that this room need not know the rooms above.
class TimelineService
{
public:
    /// Reads one student's events, in any order. Asked only of those who may `operation`, so that a source
    /// need not ask again.
    using Source = std::function<Result<QList<TimelineEntry>>(Workplace &, StudentId)>;

    explicit TimelineService(Workplace &place);
    void add(const Operation &operation, Source source);

    struct Span
    {
        QDate from; ///< not valid: from the beginning
        QDate to;   ///< not valid: to the end
    };
    /// The latest first; of one day, what has a time by its time, then in the order of sources. Opening a
    /// timeline is a view of the file (op::studentView). Sources the person may not read are left out without
    /// a word.
    Result<QList<TimelineEntry>> of(const Uid &student, const Span &span = {});

private:
    struct Registered
    {
        const Operation *operation;
        Source source;
    };
    Workplace &m_place;
    QList<Registered> m_sources;
};

} // namespace tingyu
