// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/stream_rows.h"

namespace tingyu::exchange {

/// What a line of the table stands for.
enum class FiguresBy : quint8
{
    Unit,
    Region,
    Grade, ///< only what packages tell by grade: roll, bands and care
    Period ///< all units together, over time
};

/// What one unit says of a stream and period.
struct Reported
{
    QString unit;
    QString region;
    QString period;
    QList<StreamRow> rows;
};

/// One figure of a line. A sum in which a part was withheld is a least number.
struct Figure
{
    qint64 count = 0;
    int withheld = 0; ///< parts that the units did not tell
    bool isTold = false;
    bool operator==(const Figure &) const = default;
};

/// A figure's name: "figures.<code>" of a month, "roll.male", "classes", "staff.<post>", "coverage.<part>",
/// "band.<scale>.<score>.<band>", "care.<table>.<code>", "activities.<code>.times", ".minutes", ".people".
struct FigureTable
{
    struct Line
    {
        QString key;           ///< name of the unit or region, period, or "<stage>.<grade>"
        QList<Figure> figures; ///< in the order of `columns`
        int units = 0;         ///< that are in it
    };
    QStringList columns;
    QList<Line> lines; ///< by their keys; grades by stage and grade
    Line total;
};

FigureTable figureTable(const QList<Reported> &packages, FiguresBy by);

/// For paper and for higher up: counts of 1 to 4 in a band and of warnings and cases are hidden with what
/// would give them back (C17, security 3.4); figures of rooms, staff, activities and coverage stay.
FigureTable withSmallHidden(const FigureTable &table);

} // namespace tingyu::exchange
