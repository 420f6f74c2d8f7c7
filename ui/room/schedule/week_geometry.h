// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/schedule/calendar_sheet.h"

#include <QPointF>
#include <QRectF>

/// Where things stand on the sheet of a calendar. Pure: minutes and pixels in, minutes and pixels out.
namespace tingyu::ui {

inline constexpr int minutesOfDay = 24 * 60;
inline constexpr int snapMinutes = 5;
inline constexpr int cellMinutes = 30;
inline constexpr int shortestEntry = 5;
inline constexpr int longestEntry = 480;

/// A shorter piece is drawn as one of so many minutes.
inline constexpr int leastDrawn = 20;

/// The part of an entry that lies in one column. What lasts over midnight has two.
struct EntryPiece
{
    int entry = 0; ///< place in CalendarSheet::entries
    int column = 0;
    int from = 0; ///< minutes of the column's day, 0 to 1439
    int to = 0;   ///< later than `from`, at most 1440
    bool begins = true;
    bool ends = true;
    int lane = 0; ///< pieces at one time stand side by side
    int lanes = 1;
    bool operator==(const EntryPiece &) const = default;
};

/// By column and time. A piece is drawn for at least `least` minutes, and so takes its lane as long.
QList<EntryPiece> piecesOf(const CalendarSheet &sheet, int least = leastDrawn);

/// Whole hours from top to bottom: 8 to 18, and more where something lies outside.
struct HourSpan
{
    int first = 8;
    int last = 18; ///< at most 24
    bool operator==(const HourSpan &) const = default;
};
HourSpan hoursShown(const CalendarSheet &sheet);

/// To the nearest five minutes of the day.
int snapped(double minutes);

/// A span in one column that is being drawn, moved or stretched.
struct CalendarSpan
{
    int column = 0;
    int from = 0; ///< minutes of the day
    int to = 0;   ///< later; past 1440 it ends on the next day
    bool operator==(const CalendarSpan &) const = default;
};
/// Between two places of one column, whichever is the earlier; at least `least` minutes and the longest an
/// entry may be at most.
CalendarSpan drawnSpan(int column, int anchor, int reached, int least = snapMinutes);
/// The same length elsewhere; begins within the day.
CalendarSpan movedSpan(const CalendarSpan &span, int column, int from);
/// The end, or the beginning, elsewhere; the other stays. Within shortestEntry and longestEntry.
CalendarSpan stretchedSpan(const CalendarSpan &span, bool atEnd, int minutes);

class WeekGeometry
{
public:
    struct Measures
    {
        int width = 0;
        int height = 0; ///< of the view: hours are stretched to fill it, and scroll when they do not fit
        int columns = 0;
        int gutter = 0;    ///< for the hours, at the left
        int header = 0;    ///< for the days, at the top; does not scroll
        int leastHour = 0; ///< least height of an hour
        int grip = 6;      ///< at the edges of an entry, for stretching
        HourSpan hours;
    };
    WeekGeometry() = default;
    explicit WeekGeometry(const Measures &measures);

    /// All in content coordinates: y = 0 is the top of the first hour.
    int contentHeight() const { return m_hour * (m_m.hours.last - m_m.hours.first); }
    int hourHeight() const { return m_hour; }
    double yOf(int minutes) const;
    double minutesAt(double y) const; ///< held within the hours shown
    QRectF columnRect(int column) const;
    QRectF spanRect(const CalendarSpan &span) const;
    QRectF pieceRect(const EntryPiece &piece, int least = leastDrawn) const;
    int columnAt(double x) const; ///< the nearest one

    enum class Grip
    {
        None,
        Body,
        Top,
        Bottom
    };
    struct Hit
    {
        int piece = -1;
        Grip grip = Grip::None;
        bool operator==(const Hit &) const = default;
    };
    /// Small pieces have no edges to stretch by, so that they can still be moved.
    Hit hit(const QPointF &at, const QList<EntryPiece> &pieces) const;

private:
    Measures m_m;
    int m_hour = 1;
};

} // namespace tingyu::ui
