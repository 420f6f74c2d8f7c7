// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/district_repository.h"
#include "core/exchange/figure_table.h"
#include "core/exchange/package_repository.h"
#include "core/tables/table.h"
#include "core/vault/settings_store.h"

namespace tingyu {

namespace setting {
/// The day of the following month by which a month is to be here; there is no national figure, each district
/// sets its own.
inline constexpr Setting reportDueDay{"exchange.due_day", Setting::Kind::Integer, "5", 1, 28};
} // namespace setting

namespace exchange {

/// One stream that a unit owes for a month: the month itself, its term and its school year.
struct Due
{
    QString stream;
    QString period;
    std::optional<ReceivedPackage> head; ///< without lines
    qint64 gaps = 0;
    bool late = false; ///< came after the day it was due, or is not here although that day is over
    std::optional<Review> review;
};

/// A unit of the district: on the list, enrolled, or both.
struct UnitDesk
{
    QString name;
    QString region;
    QString phone; ///< as it reports it, else as on the list
    bool isExpected = false;
    std::optional<EnrolledUnit> unit; ///< nothing while its card is not enrolled
    QList<Due> dues;
    QString lastUtc;     ///< of the latest package of any stream, as it was made; empty: none
    qint64 setAside = 0; ///< packages in quarantine
    bool owes() const;   ///< one of its dues is not here, or was sent back
};

/// The district's side: who reports, what is here, what is said of it.
class DistrictService
{
public:
    explicit DistrictService(Workplace &place) : m_place(place) {}

    Result<QList<ExpectedUnit>> expected();
    /// The list as it is from now on. Errc::BadInput "expected.name" {line}, "expected.twice" {name},
    /// "expected.long" {line}: a name, region or phone of more than longestUnitText characters.
    Result<void> setExpected(const QList<ExpectedUnit> &units);

    /// Every unit with what it owes for that month, by region and name.
    Result<QList<UnitDesk>> desk(const QDate &month);
    /// Says of the package that is here that it is as it should be, or sends it back with a reason, which
    /// travels down with the next receipt. Errc::NotFound "package.none"; Errc::BadInput "review.reason"
    /// (sent back without one, or longer than 200 characters).
    Result<void> review(EnrolledUnitId unit, const QString &stream, const QString &period, bool accepted,
                        const QString &reason);
    /// The rows of the package that is here, as they were signed. Errc::NotFound "package.none".
    Result<QList<StreamRow>> rows(EnrolledUnitId unit, const QString &stream, const QString &period);

    Result<QHash<QString, QString>> regions(); ///< by name of the unit: as on the list, else as it reports it
    Result<QStringList> periods(const QString &stream); ///< of which something is here, the latest first
    /// Errc::BadInput "stream.unknown".
    Result<FigureTable> figures(const QString &stream, const QString &period, FiguresBy by);
    /// A table of these figures as a spreadsheet, on record. Errors of checkOutputFile() and writeXlsx().
    Result<void> saveTable(const QString &path, const Workbook &table);

private:
    Workplace &m_place;
};

} // namespace exchange
} // namespace tingyu
