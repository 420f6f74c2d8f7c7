// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/series.h"
#include "core/scales/library.h"
#include "core/screening/reliable_change.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// One score of the client over time.
struct ThreadScore
{
    struct Point
    {
        QDate on;
        double value = 0;
        Uid sheet;
        bool operator==(const Point &) const = default;
    };
    QString scaleId;
    QString scale; ///< its short name
    QString scoreId;
    QList<Point> points; ///< oldest first, valid sheets only
    /// From the last point not later than the opening of the series (else the first) to the latest; empty
    /// with fewer than two points.
    std::optional<ReliableChange> change;
};

/// A series as one thread: goals, sessions, closing, and what the scales said meanwhile.
struct CounsellingThread
{
    SeriesFile file;
    QList<ThreadScore>
        scores; ///< none for who may not see answer sheets, and for clients who are no students
};

/// From the point that stands for the beginning to the last one. `openedOn`: of the series.
std::optional<ReliableChange> changeSince(const QList<ThreadScore::Point> &points, QDate openedOn,
                                          std::optional<double> sem);

/// Puts together what the room of the sessions and the screening know of one client.
class CounsellingThreadService
{
public:
    CounsellingThreadService(Workplace &place, scales::ScaleLibrary &library)
        : m_place(place), m_library(library)
    {
    }
    /// The series counts as viewed. Errors of SeriesService::show.
    Result<CounsellingThread> show(const Uid &series);

private:
    Result<std::optional<ThreadScore>> scoreOver(StudentId student, const QString &scaleId, QDate openedOn);
    Workplace &m_place;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu
