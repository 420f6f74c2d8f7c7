// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_words.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace tingyu::demo {

Result<Words> Words::load()
{
    QFile file(QStringLiteral(":/demo/demo.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Damaged, "demo.words");
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
    if (!json.isObject() || json.object().value(QStringLiteral("version")).toInt() != 1)
        return fail(Errc::Damaged, "demo.words");
    return Words(json.object());
}

QJsonValue Words::at(const char *path) const
{
    QJsonValue here = m_root;
    const QStringList keys = QString::fromLatin1(path).split(QLatin1Char('/'));
    for (const QString &key : keys)
        here = here.toObject().value(key);
    return here;
}

QString Words::text(const char *path) const
{
    return at(path).toString();
}

QStringList Words::texts(const char *path) const
{
    QStringList list;
    const QJsonArray array = at(path).toArray();
    for (const auto &one : array)
        list.append(one.toString());
    return list;
}

QList<QJsonObject> Words::objects(const char *path) const
{
    QList<QJsonObject> list;
    const QJsonArray array = at(path).toArray();
    for (const auto &one : array)
        list.append(one.toObject());
    return list;
}

QJsonObject Words::object(const char *path) const
{
    return at(path).toObject();
}

QString withNames(QString text, const Names &names)
{
    for (auto name = names.begin(); name != names.end(); ++name)
        text.replace(QLatin1Char('{') + name.key() + QLatin1Char('}'), name.value());
    return text;
}

QString text(const QJsonObject &object, const char *key, const Names &names)
{
    return withNames(object.value(QLatin1String(key)).toString(), names);
}

int figure(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toInt();
}

} // namespace tingyu::demo
