// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help-pictures/recipes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <optional>

namespace tingyu::app {
namespace {

std::optional<Step> stepOf(const QJsonObject &object)
{
    static const std::array kinds{
        std::pair("open", Step::Kind::Open),   std::pair("command", Step::Kind::Command),
        std::pair("press", Step::Kind::Press), std::pair("row", Step::Kind::Row),
        std::pair("tab", Step::Kind::Tab),     std::pair("type", Step::Kind::Type)};
    for (const auto &[key, kind] : kinds) {
        if (const QJsonValue name = object.value(QLatin1String(key)); name.isString())
            return Step{kind, name.toString(),
                        object.value(QLatin1String("target")).toObject().toVariantMap(),
                        object.value(QLatin1String("number")).toInt(),
                        object.value(QLatin1String("text")).toString()};
    }
    return {};
}

} // namespace

QString readRecipes(const QString &path, QList<Recipe> &recipes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("cannot be read: ") % path;
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
    if (all.isEmpty())
        return QStringLiteral("no list of recipes: ") % path;
    for (const auto &value : all) {
        const QJsonObject object = value.toObject();
        Recipe recipe{object.value(QLatin1String("task")).toString(),
                      {},
                      object.value(QLatin1String("part")).toString(),
                      object.value(QLatin1String("elsewhere")).toBool()};
        const QJsonArray steps = object.value(QLatin1String("steps")).toArray();
        for (const auto &step : steps) {
            const auto read = stepOf(step.toObject());
            if (!read)
                return recipe.task % QStringLiteral(": a step that nobody knows");
            recipe.steps.append(*read);
        }
        recipes.append(std::move(recipe));
    }
    return {};
}

} // namespace tingyu::app
