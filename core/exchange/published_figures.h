// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/stream_rows.h"

namespace tingyu::exchange {

/// One figure of a package as it may go higher: a count and its name, never a word that anybody wrote.
struct PublishedFigure
{
    QString code;                ///< see publishedFigures()
    QString stage;               ///< of a grade's figure; empty: of the whole unit
    qint64 grade = 0;            ///< with a stage only
    std::optional<qint64> count; ///< nothing where it is withheld
    bool operator==(const PublishedFigure &) const = default;
};

/// The figures of a package of level L0 (of stream "units": of one of its units), by code, stage and grade.
/// Their codes: "figures.<code>" of a signed month, "units", "classes", "roll.<sex>" (of the unit and of each
/// grade), "staff.<post>", "coverage.<part>", "band.<scale>.<score>.<band>", "care.<table>.<code>",
/// "activities.<code>.times", ".minutes", ".people"; what bears another name is no figure. Campaigns of a
/// term are added up; a sum in which a part was withheld is withheld, and none is larger than what any unit
/// can count.
///
/// The receiver may know the exact totals of a school, nobody above it: what counts people in a band, in a
/// kind of case or in a class of files, and is 1 to minimumGroup - 1 for the whole unit, is withheld here
/// with whatever would give it back, its parts by grade too. Figures of rooms, staff, roll and coverage stay.
QList<PublishedFigure> publishedFigures(const QList<StreamRow> &rows);

} // namespace tingyu::exchange
