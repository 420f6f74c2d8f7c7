// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/papers/help_place.h"

#include "core/base/text.h"
#include "core/room/room_data.h"
#include "core/school/student_rules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tingyu {

const QStringList &helpKinds()
{
    static const QStringList kinds{QStringLiteral("own_line"), QStringLiteral("emergency"),
                                   QStringLiteral("hotline"),  QStringLiteral("hospital"),
                                   QStringLiteral("channel"),  QStringLiteral("expert"),
                                   QStringLiteral("centre")};
    return kinds;
}

bool isStale(const HelpPlace &place, QDate today)
{
    return !place.checkedOn.isValid() || place.checkedOn.addYears(1) < today;
}

QList<HelpPlace> helpFor(const QList<HelpPlace> &places, HelpUse use)
{
    const int last = use == HelpUse::Everybody ? 2 : 4; // of helpKinds()
    QList<HelpPlace> told;
    for (const HelpPlace &place : places) {
        if (!place.phone.isEmpty() && helpKinds().indexOf(place.kind) <= last)
            told.append(place);
    }
    return told;
}

QList<HelpPlace> helpDirectory(const QList<HelpPlace> &shipped, const QList<HelpPlace> &own)
{
    QList<HelpPlace> all = shipped;
    all.removeIf([&](const HelpPlace &place) {
        return std::any_of(own.cbegin(), own.cend(),
                           [&](const HelpPlace &other) { return other.code == place.code; });
    });
    all.append(own);
    std::stable_sort(all.begin(), all.end(), [](const HelpPlace &a, const HelpPlace &b) {
        const auto kindA = helpKinds().indexOf(a.kind);
        const auto kindB = helpKinds().indexOf(b.kind);
        return kindA != kindB ? kindA < kindB : a.name < b.name;
    });
    return all;
}

QList<HelpPlace> shippedHelp(bool english)
{
    QFile file(QStringLiteral(":/room/help_places.json"));
    QList<HelpPlace> places;
    if (!file.open(QIODevice::ReadOnly))
        return places;
    const auto words = [english](const QJsonObject &object, const char *key) {
        return object[QLatin1String(key)][english ? QLatin1String("en") : QLatin1String("zh")].toString();
    };
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto &value : root[QLatin1String("places")].toArray()) {
        const QJsonObject object = value.toObject();
        HelpPlace place;
        place.code = object[QLatin1String("id")].toString();
        place.kind = object[QLatin1String("kind")].toString();
        place.name = words(object, "name");
        place.region = words(object, "region");
        place.phone = object[QLatin1String("phone")].toString();
        place.hours = words(object, "hours");
        place.source = words(object, "source");
        place.checkedOn = QDate::fromString(object[QLatin1String("checked")].toString(), Qt::ISODate);
        places.append(place);
    }
    return places;
}

HelpPlace normalized(HelpPlace place)
{
    for (QString *line :
         {&place.name, &place.region, &place.hours, &place.contact, &place.address, &place.source})
        *line = text::tidy(*line);
    place.phone = text::tidy(place.phone); // two numbers may stand in it
    place.note = text::prose(place.note);
    return place;
}

Result<void> checkHelpPlace(const HelpPlace &place, QDate today)
{
    if (!helpKinds().contains(place.kind))
        return fail(Errc::BadInput, "help.kind");
    if (place.name.isEmpty())
        return fail(Errc::BadInput, "help.no_name");
    if (place.phone.isEmpty() && place.address.isEmpty())
        return fail(Errc::BadInput, "help.no_way");
    for (const QString &line :
         {place.name, place.region, place.phone, place.hours, place.contact, place.address, place.source}) {
        if (line.size() > longestLine)
            return fail(Errc::BadInput, "text.too_long");
    }
    if (place.note.size() > longestText)
        return fail(Errc::BadInput, "text.too_long");
    if (place.checkedOn.isValid() && place.checkedOn > today)
        return fail(Errc::BadInput, "date.future");
    return {};
}

} // namespace tingyu
