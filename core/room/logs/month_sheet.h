// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/opening_hours.h"

#include <QHash>
#include <QStringList>

/// The room's month in figures, as its head signs it: never a name, never a word of what was said.
namespace tingyu {

/// Figures that stand together, by code.
struct MonthFigureGroup
{
    QString code; ///< opening, duty, appointments, sessions, groups, logs, cases
    QStringList figures;
};
/// All of them, in the order of the form.
const QList<MonthFigureGroup> &monthFigureGroups();

/// Cases of a month, told by who knows them.
struct CaseCounts
{
    int openCrisis = 0; ///< at the end of the month
    int openConcern = 0;
    int openProtection = 0;
    int opened = 0;
    int closed = 0;
    bool operator==(const CaseCounts &) const = default;
};

struct MonthFigures
{
    OpeningRule rule;           ///< what the opening hours are held against
    QHash<QString, int> values; ///< by code of monthFigureGroups(); one that is not there is 0
    int of(const QString &code) const { return values.value(code); }
    int of(const char *code) const { return of(QLatin1String(code)); }
    bool isEmpty() const; ///< nothing was done in the month
    bool operator==(const MonthFigures &) const = default;

    /// The same figures give the same bytes.
    QByteArray toJson() const;
    /// Errc::Damaged "month.figures".
    static Result<MonthFigures> fromJson(const QByteArray &json);
};

/// A month that was signed, or its figures as they stand.
struct MonthSheet
{
    Uid uid;
    QDate month;      ///< its first day
    int revision = 0; ///< 0: not signed
    MonthFigures figures;
    WallTime signedAt;
    QString signedBy;
    qint64 auditSeq = 0; ///< the end of the log before the signature, for a book outside the program
    QString auditDigits;
    bool isSigned() const { return revision > 0; }
    bool operator==(const MonthSheet &) const = default;
};

/// The first day of the month a day lies in.
QDate firstOfMonth(QDate day);
/// Four groups of six digits that stand for a hash, to be copied by hand: 012345 678901 234567 890123.
QString anchorDigits(const QByteArray &hash);

} // namespace tingyu
