// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/week_geometry.h"

#include <algorithm>
#include <cmath>

namespace tingyu::ui {
namespace {

constexpr double entryGap = 3; ///< between lanes, and to the lines of the columns

bool belongs(const CalendarEntry &entry, const CalendarColumn &column, CalendarSheet::By by)
{
    switch (by) {
    case CalendarSheet::By::Day:
        return true;
    case CalendarSheet::By::Counsellor:
        return entry.counsellor == column.owner;
    case CalendarSheet::By::Room:
        return entry.room == column.owner;
    }
    Q_UNREACHABLE();
}

/// Minutes of a wall time as seen from the beginning of `day`.
int minutesFrom(const QDate &day, const WallTime &at)
{
    return static_cast<int>(day.daysTo(at.date)) * minutesOfDay + at.time.hour() * 60 + at.time.minute();
}

/// Gives lanes to pieces of one column that lie in order of time.
void giveLanes(QList<EntryPiece> &pieces, qsizetype begin, int least)
{
    const auto drawnTo = [least](const EntryPiece &piece) { return std::max(piece.to, piece.from + least); };
    qsizetype group = begin; // of pieces that hang together by overlaps
    QList<int> freeFrom;     // of each lane of the group
    int groupEnd = 0;
    const auto close = [&](qsizetype end) {
        for (qsizetype i = group; i < end; ++i)
            pieces[i].lanes = std::max(1, static_cast<int>(freeFrom.size()));
        group = end;
        groupEnd = 0;
        freeFrom.clear();
    };
    for (qsizetype i = begin; i < pieces.size(); ++i) {
        EntryPiece &piece = pieces[i];
        if (!freeFrom.isEmpty() && piece.from >= groupEnd)
            close(i);
        const auto lane = std::find_if(freeFrom.begin(), freeFrom.end(),
                                       [&piece](int since) { return since <= piece.from; });
        piece.lane = static_cast<int>(lane - freeFrom.begin());
        if (lane == freeFrom.end())
            freeFrom.append(drawnTo(piece));
        else
            *lane = drawnTo(piece);
        groupEnd = std::max(groupEnd, drawnTo(piece));
    }
    close(pieces.size());
}

} // namespace

qint64 CalendarEntry::minutesBetween(const WallTime &from, const WallTime &to)
{
    return from.date.daysTo(to.date) * minutesOfDay + from.time.secsTo(to.time) / 60;
}

QList<EntryPiece> piecesOf(const CalendarSheet &sheet, int least)
{
    QList<EntryPiece> pieces;
    for (int column = 0; column < sheet.columns.size(); ++column) {
        const CalendarColumn &day = sheet.columns.at(column);
        const qsizetype begin = pieces.size();
        for (int i = 0; i < sheet.entries.size(); ++i) {
            const CalendarEntry &entry = sheet.entries.at(i);
            if (!belongs(entry, day, sheet.by))
                continue;
            const int from = minutesFrom(day.date, entry.from);
            const int to = minutesFrom(day.date, entry.to);
            EntryPiece piece{
                i, column, std::max(from, 0), std::min(to, minutesOfDay), from >= 0, to <= minutesOfDay};
            if (piece.from < piece.to)
                pieces.append(piece);
        }
        std::stable_sort(pieces.begin() + begin, pieces.end(), [](const EntryPiece &a, const EntryPiece &b) {
            return a.from != b.from ? a.from < b.from : a.to > b.to;
        });
        giveLanes(pieces, begin, least);
    }
    return pieces;
}

HourSpan hoursShown(const CalendarSheet &sheet)
{
    HourSpan hours;
    const auto reach = [&hours](int from, int to) {
        hours.first = std::min(hours.first, from / 60);
        hours.last = std::max(hours.last, (to + 59) / 60);
    };
    for (const EntryPiece &piece : piecesOf(sheet))
        reach(piece.from, piece.to);
    for (const CalendarBand &band : sheet.bands)
        reach(band.from, band.to);
    return hours;
}

int snapped(double minutes)
{
    const int whole = static_cast<int>(std::lround(minutes / snapMinutes)) * snapMinutes;
    return std::clamp(whole, 0, minutesOfDay);
}

CalendarSpan drawnSpan(int column, int anchor, int reached, int least)
{
    const int length = std::clamp(std::abs(reached - anchor), least, longestEntry);
    const int from = std::clamp(reached < anchor ? anchor - length : anchor, 0, minutesOfDay - snapMinutes);
    return {column, from, from + length};
}

CalendarSpan movedSpan(const CalendarSpan &span, int column, int from)
{
    const int begin = std::clamp(from, 0, minutesOfDay - snapMinutes);
    return {column, begin, begin + span.to - span.from};
}

CalendarSpan stretchedSpan(const CalendarSpan &span, bool atEnd, int minutes)
{
    CalendarSpan made = span;
    if (atEnd)
        made.to = std::clamp(minutes, span.from + shortestEntry, span.from + longestEntry);
    else
        made.from = std::clamp(minutes, std::max(0, span.to - longestEntry), span.to - shortestEntry);
    return made;
}

WeekGeometry::WeekGeometry(const Measures &measures)
    : m_m(measures)
    , m_hour(std::max(
          {1, measures.leastHour,
           (measures.height - measures.header) / std::max(1, measures.hours.last - measures.hours.first)}))
{
}

double WeekGeometry::yOf(int minutes) const
{
    return (minutes - m_m.hours.first * 60) * m_hour / 60.0;
}

double WeekGeometry::minutesAt(double y) const
{
    return std::clamp(m_m.hours.first * 60 + y * 60.0 / m_hour, m_m.hours.first * 60.0,
                      m_m.hours.last * 60.0);
}

QRectF WeekGeometry::columnRect(int column) const
{
    const double wide = static_cast<double>(m_m.width - m_m.gutter) / std::max(1, m_m.columns);
    const double left = std::round(m_m.gutter + column * wide);
    return {left, 0, std::round(m_m.gutter + (column + 1) * wide) - left,
            static_cast<double>(contentHeight())};
}

QRectF WeekGeometry::spanRect(const CalendarSpan &span) const
{
    const QRectF column = columnRect(span.column);
    return QRectF(column.left() + entryGap, yOf(span.from) + 1, column.width() - 2 * entryGap,
                  yOf(span.to) - yOf(span.from) - 2);
}

QRectF WeekGeometry::pieceRect(const EntryPiece &piece, int least) const
{
    const QRectF whole = spanRect({piece.column, piece.from, std::max(piece.to, piece.from + least)});
    const double wide = whole.width() / std::max(1, piece.lanes);
    return {whole.left() + piece.lane * wide, whole.top(),
            wide - (piece.lane + 1 < piece.lanes ? entryGap : 0), whole.height()};
}

int WeekGeometry::columnAt(double x) const
{
    const double wide = static_cast<double>(m_m.width - m_m.gutter) / std::max(1, m_m.columns);
    return std::clamp(static_cast<int>(std::floor((x - m_m.gutter) / std::max(1.0, wide))), 0,
                      std::max(0, m_m.columns - 1));
}

WeekGeometry::Hit WeekGeometry::hit(const QPointF &at, const QList<EntryPiece> &pieces) const
{
    for (int i = 0; i < pieces.size(); ++i) {
        const QRectF box = pieceRect(pieces.at(i));
        if (!box.contains(at))
            continue;
        if (box.height() >= 4 * m_m.grip) {
            if (pieces.at(i).begins && at.y() < box.top() + m_m.grip)
                return {i, Grip::Top};
            if (pieces.at(i).ends && at.y() > box.bottom() - m_m.grip)
                return {i, Grip::Bottom};
        }
        return {i, Grip::Body};
    }
    return {};
}

} // namespace tingyu::ui
