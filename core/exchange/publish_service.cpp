// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/publish_service.h"

#include "core/base/text.h"
#include "core/exchange/district_repository.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/merged_rows.h"
#include "core/exchange/unit_profiles.h"
#include "core/exchange/unit_repository.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace tingyu::exchange {
namespace {

/// The keys of one unit, the one in use first, each followed by the ones it took the place of.
QList<EnrolledUnit> keysOf(const EnrolledUnit &unit, const QList<EnrolledUnit> &all)
{
    QList<EnrolledUnit> keys{unit};
    for (qsizetype at = 0; at < keys.size(); ++at) {
        for (const EnrolledUnit &one : all) {
            if (one.replacedBy == keys[at].id)
                keys.append(one);
        }
    }
    return keys;
}

/// A package as it came, with the rows of it that may go on.
struct Told
{
    PublishedPackage package; ///< without figures
    QList<StreamRow> rows;
    int leftOut = 0; ///< rows that the allow-list does not know
};

Told toldBy(const EnrolledUnit &sender, const ReceivedPackage &package)
{
    const Stream *stream = streamOf(package.stream, Level::Figures);
    Told told{
        {package.stream, package.period, sender.card.id(), package.number, package.hash, package.madeUtc, {}},
        rowsOf(package.lines)};
    told.leftOut = static_cast<int>(told.rows.removeIf(
        [stream](const StreamRow &row) { return !isAllowedRow(*stream, row.section, row.fields); }));
    return told;
}

/// The latest package of each stream and period: a newer key's before an older one's.
Result<QList<Told>> toldBy(const QList<EnrolledUnit> &keys, PackageRepository &packages)
{
    QMap<std::pair<QString, QString>, Told> latest;
    for (const EnrolledUnit &key : keys) {
        auto heads = packages.receivedHeads(key.id);
        if (!heads)
            return heads.error();
        for (const ReceivedPackage &head : std::as_const(*heads)) {
            const std::pair place{head.stream, head.period};
            const bool isFigures = head.level == Level::Figures && head.stream != receiptStream &&
                                   streamOf(head.stream, Level::Figures) != nullptr;
            if (!isFigures || latest.contains(place))
                continue;
            auto whole = packages.received(key.id, head.stream, head.period);
            if (!whole)
                return whole.error();
            latest.insert(place, toldBy(key, **whole));
        }
    }
    return latest.values();
}

/// Adds the package with these rows; one that tells no figure (words that go down) stays away.
void addTo(PublishedUnit *unit, PublishedPackage package, const QList<StreamRow> &rows)
{
    package.figures = publishedFigures(rows);
    if (!package.figures.isEmpty())
        unit->packages.append(package);
}

/// Names of units, each with the stream and period that it told itself.
using OwnWords = QSet<std::pair<QString, QString>>;

Result<OwnWords> ownWords(PackageRepository &packages, const QList<EnrolledUnit> &units)
{
    OwnWords words;
    for (const EnrolledUnit &unit : units) {
        auto heads = packages.receivedHeads(unit.id);
        if (!heads)
            return heads.error();
        for (const ReceivedPackage &head : std::as_const(*heads))
            words.insert({unit.card.name, mergedPeriod(head.stream, head.period)});
    }
    return words;
}

/// The units that an office tells of: the office is their region. A unit's own word goes before what another
/// tells of it: of that nothing is left but the package.
QList<PublishedUnit> unitsOf(const PublishedUnit &office, const QList<Told> &all, const OwnWords &own)
{
    QMap<QString, PublishedUnit> units;
    for (const Told &told : all) {
        if (told.package.stream != unitsStream)
            continue;
        QMap<QString, QList<StreamRow>> rowsOfUnit;
        for (const StreamRow &row : told.rows)
            rowsOfUnit[row.fields.value(QLatin1String("unit")).toString()].append(row);
        PublishedPackage package = told.package;
        package.stream = told.package.period.section(u'.', 0, 0);
        package.period = told.package.period.section(u'.', 1);
        for (auto rows = rowsOfUnit.cbegin(); rows != rowsOfUnit.cend(); ++rows) {
            PublishedUnit &unit = units[rows.key()];
            unit.id = office.id % u'/' % rows.key();
            unit.keyId = office.keyId;
            unit.name = rows.key();
            unit.region = office.name;
            if (own.contains({rows.key(), told.package.period}))
                unit.packages.append(package);
            else
                addTo(&unit, package, *rows);
        }
    }
    return units.values();
}

} // namespace

Result<void> PublishService::check()
{
    if (auto allowed = m_place.allow(op::exchangePublish); !allowed)
        return allowed;
    const auto card = UnitRepository(m_place.db()).ownCard();
    if (!card)
        return card.error();
    if (card->kind != UnitKind::District)
        return fail(Errc::Unsupported, "publish.school");
    return {};
}

Result<QList<LeftOut>> PublishService::eachUnit(const Taker &take)
{
    if (auto may = check(); !may)
        return may.error();
    PackageRepository packages(m_place.db());
    const auto units = UnitRepository(m_place.db()).list();
    const auto expected = DistrictRepository(m_place.db()).expected();
    const auto schools = packages.receivedOf(QStringLiteral("school"));
    if (!units || !expected || !schools)
        return !units ? units.error() : !expected ? expected.error() : schools.error();
    const auto own = ownWords(packages, *units);
    if (!own)
        return own.error();
    if (auto noted = m_place.note(QStringLiteral("exchange.publish")); !noted)
        return noted.error();

    QList<LeftOut> leftOut;
    const auto profiles = profilesOf(*schools);
    for (const EnrolledUnit &unit : *units) {
        if (unit.replacedBy.isValid())
            continue;
        const QList<EnrolledUnit> keys = keysOf(unit, *units);
        const auto told = toldBy(keys, packages);
        if (!told)
            return told.error();
        PublishedUnit one{keyIdText(unit.card.id()),
                          unit.card.id(),
                          text::tidy(unit.card.name),
                          {},
                          {},
                          unit.card.kind,
                          {},
                          {}};
        for (const Told &package : *told) {
            if (package.leftOut > 0)
                leftOut.append({one.name, package.package.stream, package.package.period, package.leftOut});
            if (package.package.stream != unitsStream)
                addTo(&one, package.package, package.rows);
        }
        QJsonObject profile;
        for (const EnrolledUnit &key : keys) {
            if (profile.isEmpty())
                profile = profiles.value(key.id);
            if (key.id != unit.id)
                one.before.append(key.card.id());
        }
        one.region = profile.value(QLatin1String("region")).toString();
        one.phone = profile.value(QLatin1String("phone")).toString();
        for (const ExpectedUnit &listed : *expected) {
            if (listed.name != unit.card.name)
                continue;
            one.region = listed.region.isEmpty() ? one.region : listed.region;
            one.phone = one.phone.isEmpty() ? listed.phone : one.phone;
        }
        for (const PublishedUnit &each : QList<PublishedUnit>{one} + unitsOf(one, *told, *own)) {
            if (auto taken = take(each); !taken)
                return taken.error();
        }
    }
    return leftOut;
}

} // namespace tingyu::exchange
