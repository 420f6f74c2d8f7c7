// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/publish_service.h"

#include "core/exchange/district_repository.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/unit_profiles.h"
#include "core/exchange/unit_repository.h"

#include <QMap>

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

Result<PublishedPackage> published(const ReceivedPackage &package, const EnrolledUnit &sender)
{
    const Stream *stream = streamOf(package.stream, Level::Figures);
    const QList<StreamRow> rows = rowsOf(package.lines);
    const bool isAllowed = std::all_of(rows.cbegin(), rows.cend(), [stream](const StreamRow &row) {
        return isAllowedRow(*stream, row.section, row.fields);
    });
    if (!isAllowed)
        return fail(Errc::Damaged, "publish.row", {package.stream, package.period});
    return PublishedPackage{package.stream, package.period,  sender.card.id(),      package.number,
                            package.hash,   package.madeUtc, publishedFigures(rows)};
}

/// The latest package of each stream and period: a newer key's before an older one's.
Result<QList<PublishedPackage>> packagesOf(PackageRepository &packages, const QList<EnrolledUnit> &keys)
{
    QMap<std::pair<QString, QString>, PublishedPackage> latest;
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
            auto one = published(**whole, key);
            if (!one)
                return one.error();
            if (!one->figures.isEmpty()) // what goes down tells words, not figures
                latest.insert(place, *one);
        }
    }
    return latest.values();
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

Result<void> PublishService::eachUnit(const Taker &take)
{
    if (auto may = check(); !may)
        return may;
    PackageRepository packages(m_place.db());
    const auto units = UnitRepository(m_place.db()).list();
    const auto expected = DistrictRepository(m_place.db()).expected();
    const auto schools = packages.receivedOf(QStringLiteral("school"));
    if (!units || !expected || !schools)
        return !units ? units.error() : !expected ? expected.error() : schools.error();
    if (auto noted = m_place.note(QStringLiteral("exchange.publish")); !noted)
        return noted;

    const auto profiles = profilesOf(*schools);
    for (const EnrolledUnit &unit : *units) {
        if (unit.replacedBy.isValid())
            continue;
        const QList<EnrolledUnit> keys = keysOf(unit, *units);
        auto its = packagesOf(packages, keys);
        if (!its)
            return its.error();
        PublishedUnit one{unit.card.id(), unit.card.name, {}, {}, unit.card.kind, {}, *its};
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
            if (listed.name != one.name)
                continue;
            one.region = listed.region.isEmpty() ? one.region : listed.region;
            one.phone = one.phone.isEmpty() ? listed.phone : one.phone;
        }
        if (auto taken = take(one); !taken)
            return taken;
    }
    return {};
}

} // namespace tingyu::exchange
