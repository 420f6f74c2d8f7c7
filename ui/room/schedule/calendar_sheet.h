// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "ui/widgets/chip.h"

#include <QStringList>

/// What a week or a day looks like, as values: nothing here knows where they come from.
namespace tingyu::ui {

/// Something at a time.
struct CalendarEntry
{
    enum class Look
    {
        Plain,
        Next,   ///< who comes next: filled
        Kept,   ///< the time is kept for nobody yet: hatched
        Missed, ///< struck through, pale
        Closed  ///< taken, and nothing more may be seen
    };
    Uid uid;
    WallTime from;
    WallTime to;       ///< later than `from`; may lie on the next day
    QString title;     ///< the first line: 李同学
    QString cover;     ///< what stands for the title while names are covered
    QStringList lines; ///< below the title, as many as there is room for; they name nobody
    QString state;     ///< in words, for a screen reader: 已预约
    Tone tone = Tone::Primary;
    Look look = Look::Plain;
    Uid counsellor;
    Uid room;
    bool mayMove = false;
    int minutes() const { return static_cast<int>(minutesBetween(from, to)); }
    static qint64 minutesBetween(const WallTime &from, const WallTime &to);
    bool operator==(const CalendarEntry &) const = default;
};

/// A strip from top to bottom: a day, or on one day a counsellor or a room.
struct CalendarColumn
{
    QDate date;
    QString title;
    QString spoken; ///< 周二
    Uid owner;      ///< the counsellor or the room; null: the whole day
    bool isToday = false;
    bool operator==(const CalendarColumn &) const = default;
};

/// A span behind the entries of one column.
struct CalendarBand
{
    enum class Kind
    {
        Lesson,
        Opening
    };
    Kind kind = Kind::Lesson;
    int column = 0;
    int from = 0; ///< minutes of the day
    int to = 0;
    QString name; ///< 第1节
    bool operator==(const CalendarBand &) const = default;
};

struct CalendarSheet
{
    enum class By
    {
        Day,
        Counsellor, ///< columns of one date, an owner each
        Room
    };
    By by = By::Day;
    QList<CalendarColumn> columns;
    QList<CalendarEntry> entries;
    QList<CalendarBand> bands;
    WallTime now;
    bool operator==(const CalendarSheet &) const = default;
};

} // namespace tingyu::ui
