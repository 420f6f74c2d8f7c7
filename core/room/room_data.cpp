// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_data.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tingyu {
namespace {

Bilingual wordsOf(const QJsonObject &object)
{
    return {object[QLatin1String("zh")].toString(), object[QLatin1String("en")].toString()};
}

Error bad(const QString &place)
{
    return fail(Errc::Damaged, "room_data.bad", {place});
}

std::optional<GuideItem::Group> groupOf(const QString &code)
{
    if (code == QLatin1String("area"))
        return GuideItem::Group::Area;
    if (code == QLatin1String("equipment"))
        return GuideItem::Group::Equipment;
    if (code == QLatin1String("extension"))
        return GuideItem::Group::Extension;
    return std::nullopt;
}

Result<QList<CodeWords>> codesOf(const QJsonObject &root, const QString &list)
{
    QList<CodeWords> codes;
    for (const auto &value : root[list].toArray()) {
        const QJsonObject object = value.toObject();
        const CodeWords one{object[QLatin1String("id")].toString(), wordsOf(object)};
        if (one.code.isEmpty() || one.words.zh.isEmpty() || one.words.en.isEmpty())
            return bad(list);
        codes.append(one);
    }
    return codes;
}

} // namespace

const GuideItem *RoomGuide::item(const QString &code) const
{
    const auto found =
        std::find_if(items.cbegin(), items.cend(), [&](const GuideItem &item) { return item.code == code; });
    return found == items.cend() ? nullptr : &*found;
}

Result<RoomGuide> readRoomGuide(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    RoomGuide guide;
    guide.source = wordsOf(root[QLatin1String("source")].toObject());
    for (const auto &value : root[QLatin1String("items")].toArray()) {
        const QJsonObject object = value.toObject();
        const auto group = groupOf(object[QLatin1String("group")].toString());
        const GuideItem item{object[QLatin1String("id")].toString(), group.value_or(GuideItem::Group::Area),
                             wordsOf(object), object[QLatin1String("area")].toDouble()};
        if (!group || item.code.isEmpty() || item.words.zh.isEmpty() || item.words.en.isEmpty() ||
            item.leastArea < 0 || guide.item(item.code))
            return bad(QStringLiteral("items"));
        guide.items.append(item);
    }
    auto checks = codesOf(root, QStringLiteral("checks"));
    if (!checks)
        return checks.error();
    auto uses = codesOf(root, QStringLiteral("uses"));
    if (!uses)
        return uses.error();
    guide.checks = *checks;
    guide.uses = *uses;
    if (guide.items.isEmpty() || guide.source.zh.isEmpty())
        return bad(QStringLiteral("items"));
    return guide;
}

const RoomGuide &roomGuide()
{
    static const RoomGuide guide = [] {
        QFile file(QStringLiteral(":/room/guide_2015.json"));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        return isOpen ? readRoomGuide(file.readAll()).value() : RoomGuide();
    }();
    return guide;
}

} // namespace tingyu
