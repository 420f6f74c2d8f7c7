// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/enrolled_unit.h"
#include "core/vault/workplace.h"

namespace tingyu::exchange {

inline constexpr int longestUnitText = 60; ///< characters of a name, region or phone on the list

/// A unit that is to report. It is the enrolled unit of the same name.
struct ExpectedUnit
{
    QString name;
    QString region; ///< the county or township it is counted under
    QString phone;
    bool operator==(const ExpectedUnit &) const = default;
};

/// What a receiver says of a package that came.
struct Review
{
    EnrolledUnitId unit;
    QByteArray packageId;
    bool accepted = true;
    QString reason; ///< of one that is sent back
    QString atUtc;  ///< read only
};

/// The only SQL of the district's own side. Asks no permission: services do.
class DistrictRepository
{
public:
    explicit DistrictRepository(Connection &db) : m_db(db) {}

    Result<QList<ExpectedUnit>> expected(); ///< by region and name
    /// The list as it is from now on: who is not in it is not expected any more. Names differ.
    Result<void> setExpected(Change &change, const QList<ExpectedUnit> &units);

    Result<QList<Review>> reviews(); ///< the latest of each package
    static Result<void> addReview(Change &change, const Review &review);

private:
    Connection &m_db;
};

} // namespace tingyu::exchange
