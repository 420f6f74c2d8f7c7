// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/district_repository.h"

#include "core/school/columns.h"

#include <QHash>

namespace tingyu::exchange {
namespace {

const auto expectedTable = QStringLiteral("exchange_expected");

} // namespace

Result<QList<ExpectedUnit>> DistrictRepository::expected()
{
    return columns::all<ExpectedUnit>(
        m_db,
        QStringLiteral("SELECT name, region, phone FROM exchange_expected WHERE removed_utc IS NULL "
                       "ORDER BY region, name"),
        {}, [](const Rows &rows) {
            return ExpectedUnit{rows.text(0), rows.text(1), rows.text(2)};
        });
}

Result<void> DistrictRepository::setExpected(Change &change, const QList<ExpectedUnit> &units)
{
    using Known = std::pair<QString, qint64>;
    auto there = columns::all<Known>(
        m_db, QStringLiteral("SELECT name, id FROM exchange_expected WHERE removed_utc IS NULL"), {},
        [](const Rows &rows) { return Known(rows.text(0), rows.integer(1)); });
    if (!there)
        return there.error();
    QHash<QString, qint64> left;
    for (const auto &[name, id] : std::as_const(*there))
        left.insert(name, id);
    for (const ExpectedUnit &unit : units) {
        const Fields fields{{QStringLiteral("name"), unit.name},
                            {QStringLiteral("region"), columns::text(unit.region)},
                            {QStringLiteral("phone"), columns::text(unit.phone)}};
        const auto known = left.constFind(unit.name);
        auto written = known == left.constEnd() ? outcomeOf(change.insert(expectedTable, fields))
                                                : outcomeOf(change.update(expectedTable, *known, fields));
        if (!written)
            return written;
        left.remove(unit.name);
    }
    for (const qint64 id : std::as_const(left)) {
        if (auto removed = change.remove(expectedTable, id); !removed)
            return removed;
    }
    return {};
}

Result<QList<Review>> DistrictRepository::reviews()
{
    return columns::all<Review>(
        m_db,
        QStringLiteral(
            "SELECT unit_id, package_id, outcome, reason, created_utc FROM exchange_review WHERE "
            "id IN (SELECT max(id) FROM exchange_review WHERE removed_utc IS NULL GROUP BY unit_id, "
            "package_id) ORDER BY id"),
        {}, [](const Rows &rows) {
            return Review{columns::idAt<EnrolledUnitId>(rows, 0), rows.bytes(1),
                          rows.text(2) == QLatin1String("accepted"), rows.text(3), rows.text(4)};
        });
}

Result<void> DistrictRepository::addReview(Change &change, const Review &review)
{
    return outcomeOf(change.insert(QStringLiteral("exchange_review"),
                                   {{QStringLiteral("unit_id"), review.unit.value()},
                                    {QStringLiteral("package_id"), review.packageId},
                                    {QStringLiteral("outcome"), review.accepted ? QStringLiteral("accepted")
                                                                                : QStringLiteral("returned")},
                                    {QStringLiteral("reason"), columns::text(review.reason)}}));
}

} // namespace tingyu::exchange
