// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/district_service.h"

#include "core/base/text.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/merged_rows.h"
#include "core/exchange/unit_profiles.h"
#include "core/exchange/unit_repository.h"
#include "core/school/calendar_service.h"
#include "core/tables/table_writer.h"
#include "core/vault/output_place.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace tingyu::exchange {
namespace {

constexpr qsizetype longestReason = 200; // as FieldKind::Text allows
const auto roomStream = QStringLiteral("room");
const auto careStream = QStringLiteral("care");
const auto activitiesStream = QStringLiteral("activities");
const auto schoolStream = QStringLiteral("school");
const auto screeningStream = QStringLiteral("screening");

/// The list and the enrolled units as one: they belong together by their name.
QList<UnitDesk> unitsOf(const QList<ExpectedUnit> &expected, const QList<EnrolledUnit> &enrolled)
{
    QList<UnitDesk> units;
    for (const ExpectedUnit &one : expected) {
        UnitDesk desk;
        desk.name = one.name;
        desk.region = one.region;
        desk.phone = one.phone;
        desk.isExpected = true;
        units.append(desk);
    }
    for (const EnrolledUnit &one : enrolled) {
        if (!one.isReachable())
            continue;
        const auto its = std::find_if(units.begin(), units.end(),
                                      [&one](const UnitDesk &desk) { return desk.name == one.card.name; });
        if (its != units.end() && !its->unit) {
            its->unit = one;
        } else if (one.card.kind == UnitKind::School) {
            UnitDesk desk;
            desk.name = one.card.name;
            desk.unit = one;
            units.append(desk);
        }
    }
    return units;
}

} // namespace

bool UnitDesk::owes() const
{
    return std::any_of(dues.cbegin(), dues.cend(),
                       [](const Due &due) { return !due.head || (due.review && !due.review->accepted); });
}

Result<QList<ExpectedUnit>> DistrictService::expected()
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    return DistrictRepository(m_place.db()).expected();
}

Result<void> DistrictService::setExpected(const QList<ExpectedUnit> &units)
{
    return m_place.change(op::exchangeExpect, [&](Change &change) -> Result<void> {
        QList<ExpectedUnit> tidied;
        QSet<QString> names;
        for (const ExpectedUnit &unit : units) {
            const ExpectedUnit one{text::tidy(unit.name), text::tidy(unit.region), text::tidy(unit.phone)};
            const QString line = QString::number(tidied.size() + 1);
            if (one.name.isEmpty())
                return fail(Errc::BadInput, "expected.name", {line});
            if (std::max({one.name.size(), one.region.size(), one.phone.size()}) > longestUnitText)
                return fail(Errc::BadInput, "expected.long", {line});
            if (names.contains(one.name))
                return fail(Errc::BadInput, "expected.twice", {one.name});
            names.insert(one.name);
            tidied.append(one);
        }
        return DistrictRepository(m_place.db()).setExpected(change, tidied);
    });
}

Result<QList<UnitDesk>> DistrictService::desk(const QDate &month)
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    PackageRepository packages(m_place.db());
    DistrictRepository district(m_place.db());
    auto expected = district.expected();
    auto enrolled = UnitRepository(m_place.db()).list();
    auto heads = packages.receivedHeads();
    auto profiles = packages.receivedOf(schoolStream);
    auto reviews = district.reviews();
    auto setAside = packages.quarantined();
    auto calendar = CalendarService(m_place).calendar();
    auto dueDay = SettingsStore(m_place).number(setting::reportDueDay);
    if (!expected || !enrolled || !heads || !profiles)
        return !expected   ? expected.error()
               : !enrolled ? enrolled.error()
               : !heads    ? heads.error()
                           : profiles.error();
    if (!reviews || !setAside || !calendar || !dueDay)
        return !reviews    ? reviews.error()
               : !setAside ? setAside.error()
               : !calendar ? calendar.error()
                           : dueDay.error();

    const TermName term = calendar->termNameOf(month);
    const QDate dueBy = QDate(month.year(), month.month(), 1).addMonths(1).addDays(*dueDay - 1);
    const QString ofMonth = month.toString(QStringLiteral("yyyy-MM"));
    const std::pair<QString, QString> wanted[] = {
        {roomStream, ofMonth},
        {schoolStream, QString::number(term.year)},
        {screeningStream, QStringLiteral("%1-%2").arg(term.year).arg(term.number)},
        {careStream, ofMonth},
        {activitiesStream, ofMonth}};
    const auto profileOf = profilesOf(*profiles);
    QList<UnitDesk> units = unitsOf(*expected, *enrolled);
    for (UnitDesk &desk : units) {
        for (const auto &[stream, period] : wanted)
            desk.dues.append({stream, period, {}, 0, false, {}});
        const bool isOver = m_place.clock().nowLocal().date > dueBy;
        for (Due &due : desk.dues)
            due.late = isOver && due.period == ofMonth;
        if (!desk.unit)
            continue;
        const EnrolledUnitId id = desk.unit->id;
        desk.setAside = std::count_if(setAside->cbegin(), setAside->cend(),
                                      [id](const SeenPackage &one) { return one.unit == id; });
        const QJsonObject profile = profileOf.value(id);
        if (const QString phone = profile.value(QLatin1String("phone")).toString(); !phone.isEmpty())
            desk.phone = phone;
        if (desk.region.isEmpty())
            desk.region = profile.value(QLatin1String("region")).toString();
        for (const ReceivedPackage &head : std::as_const(*heads)) {
            if (head.unit != id)
                continue;
            desk.lastUtc = std::max(desk.lastUtc, head.madeUtc);
            for (Due &due : desk.dues) {
                const bool isOfUnits =
                    head.stream == unitsStream && periodIn(head.period, due.stream) == due.period;
                if (!isOfUnits && (due.stream != head.stream || due.period != head.period))
                    continue;
                due.head = head;
                auto gaps = packages.gaps(head);
                if (!gaps)
                    return gaps.error();
                due.gaps = *gaps;
                if (due.period == ofMonth)
                    due.late = fromUtcStamp(head.firstUtc).toLocalTime().date() > dueBy;
                const auto said =
                    std::find_if(reviews->cbegin(), reviews->cend(), [&head](const Review &review) {
                        return review.unit == head.unit && review.packageId == head.packageId;
                    });
                if (said != reviews->cend())
                    due.review = *said;
            }
        }
    }
    std::stable_sort(units.begin(), units.end(), [](const UnitDesk &a, const UnitDesk &b) {
        return std::tie(a.region, a.name) < std::tie(b.region, b.name);
    });
    return units;
}

Result<void> DistrictService::review(EnrolledUnitId unit, const QString &stream, const QString &period,
                                     bool accepted, const QString &reason)
{
    return m_place.change(op::exchangeReview, [&](Change &change) -> Result<void> {
        const QString why = text::tidy(reason);
        if (why.size() > longestReason || (!accepted && why.isEmpty()))
            return fail(Errc::BadInput, "review.reason");
        auto package = PackageRepository(m_place.db()).received(unit, stream, period);
        if (!package)
            return package.error();
        if (!*package)
            return fail(Errc::NotFound, "package.none");
        change.mention({QStringLiteral("exchange_received"), (*package)->uid});
        return DistrictRepository::addReview(
            change, {unit, (*package)->packageId, accepted, accepted ? QString() : why, {}});
    });
}

Result<QList<StreamRow>> DistrictService::rows(EnrolledUnitId unit, const QString &stream,
                                               const QString &period)
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    auto package = PackageRepository(m_place.db()).received(unit, stream, period);
    if (!package)
        return package.error();
    return *package ? Result<QList<StreamRow>>(rowsOf((*package)->lines))
                    : fail(Errc::NotFound, "package.none");
}

Result<QStringList> DistrictService::periods(const QString &stream)
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    auto heads = PackageRepository(m_place.db()).receivedHeads();
    if (!heads)
        return heads.error();
    QSet<QString> periods;
    for (const ReceivedPackage &head : std::as_const(*heads)) {
        const QString of = head.stream == unitsStream ? periodIn(head.period, stream) : head.period;
        if ((head.stream == stream || head.stream == unitsStream) && !of.isEmpty())
            periods.insert(of);
    }
    QStringList sorted = periods.values();
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    return sorted;
}

Result<QHash<QString, QString>> DistrictService::regions()
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    auto packages = PackageRepository(m_place.db()).receivedOf(schoolStream);
    auto units = UnitRepository(m_place.db()).list();
    auto expected = DistrictRepository(m_place.db()).expected();
    if (!packages || !units || !expected)
        return !packages ? packages.error() : !units ? units.error() : expected.error();
    const auto profileOf = profilesOf(*packages);
    QHash<QString, QString> regions;
    for (const EnrolledUnit &unit : std::as_const(*units))
        regions.insert(unit.card.name, profileOf.value(unit.id).value(QLatin1String("region")).toString());
    for (const ExpectedUnit &unit : std::as_const(*expected)) {
        if (!unit.region.isEmpty())
            regions.insert(unit.name, unit.region);
    }
    return regions;
}

Result<FigureTable> DistrictService::figures(const QString &stream, const QString &period, FiguresBy by)
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    if (streamOf(stream, Level::Figures) == nullptr || stream == receiptStream || stream == unitsStream)
        return fail(Errc::BadInput, "stream.unknown", {stream, levelCode(Level::Figures)});
    PackageRepository packages(m_place.db());
    auto came = packages.receivedOf(stream);
    auto units = UnitRepository(m_place.db()).list();
    auto regionOf = regions();
    if (!came || !units || !regionOf)
        return !came ? came.error() : !units ? units.error() : regionOf.error();
    QHash<EnrolledUnitId, QString> names;
    for (const EnrolledUnit &unit : std::as_const(*units))
        names.insert(unit.id, unit.card.name);
    QList<Reported> reported;
    QSet<std::pair<QString, QString>> toldByItself; ///< unit and period
    for (const ReceivedPackage &package : std::as_const(*came)) {
        if (by != FiguresBy::Period && package.period != period)
            continue;
        const QString name = names.value(package.unit);
        reported.append({name, regionOf->value(name), package.period, rowsOf(package.lines)});
        toldByItself.insert({name, package.period});
    }
    // Offices below tell of their own units: the office is then the region. A unit's own word goes before
    // what another tells of it, and is not counted twice.
    auto merged = packages.receivedOf(unitsStream);
    if (!merged)
        return merged.error();
    for (const ReceivedPackage &package : std::as_const(*merged)) {
        const QString of = periodIn(package.period, stream);
        if (of.isEmpty() || (by != FiguresBy::Period && of != period))
            continue;
        QMap<QString, QList<StreamRow>> rowsOfUnit;
        for (const StreamRow &row : rowsOf(package.lines))
            rowsOfUnit[row.fields.value(QLatin1String("unit")).toString()].append(row);
        for (auto it = rowsOfUnit.cbegin(); it != rowsOfUnit.cend(); ++it) {
            if (!toldByItself.contains({it.key(), of}))
                reported.append({it.key(), names.value(package.unit), of, *it});
        }
    }
    return figureTable(reported, by);
}

Result<void> DistrictService::saveTable(const QString &path, const Workbook &table)
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed;
    if (auto place = checkOutputFile(path); !place)
        return place.error();
    if (auto noted = m_place.note(QStringLiteral("exchange.table")); !noted)
        return noted;
    return writeXlsx(path, table);
}

} // namespace tingyu::exchange
