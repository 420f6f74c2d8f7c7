// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/strict_json.h"

#include <QJsonArray>

#include <algorithm>

namespace tingyu::ctl {
namespace {

/// The elements of a list, each of the type wanted; nothing where it is another value, or one of them is.
std::optional<QJsonArray> arrayOf(const QJsonValue &value, QJsonValue::Type type)
{
    if (value.isUndefined())
        return QJsonArray();
    const QJsonArray array = value.toArray();
    const bool fits = std::all_of(array.cbegin(), array.cend(),
                                  [type](const QJsonValue &one) { return one.type() == type; });
    return value.isArray() && fits ? std::optional(array) : std::nullopt;
}

} // namespace

Result<void> StrictJson::words(const QJsonObject &object, const JsonWords &words,
                               const QStringList &others) const
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (others.contains(it.key()))
            continue;
        const auto known = std::find_if(words.cbegin(), words.cend(), [&](const auto &one) {
            return it.key() == QLatin1String(one.first);
        });
        if (known == words.cend() || !it.value().isString())
            return refused(it.key());
        *known->second = it.value().toString();
    }
    return {};
}

Result<QJsonObject> StrictJson::object(const QJsonObject &json, const QString &key) const
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isObject())
        return refused(key);
    return value.toObject();
}

Result<QList<QJsonObject>> StrictJson::objects(const QJsonObject &json, const QString &key) const
{
    const auto array = arrayOf(json.value(key), QJsonValue::Object);
    if (!array)
        return refused(key);
    QList<QJsonObject> objects;
    for (const auto &one : *array)
        objects.append(one.toObject());
    return objects;
}

Result<QStringList> StrictJson::texts(const QJsonObject &json, const QString &key) const
{
    const auto array = arrayOf(json.value(key), QJsonValue::String);
    if (!array)
        return refused(key);
    QStringList texts;
    for (const auto &one : *array)
        texts.append(one.toString());
    return texts;
}

} // namespace tingyu::ctl
