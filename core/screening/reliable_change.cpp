// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/reliable_change.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <numbers>

namespace tingyu {
namespace {

using Errors = QHash<std::pair<QString, QString>, double>;

Errors readErrors()
{
    QFile file(QStringLiteral(":/room/measurement_error.json"));
    const bool there = file.open(QIODevice::ReadOnly);
    Q_ASSERT(there);
    Q_UNUSED(there)
    Errors errors;
    const QJsonArray scores =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("scores")).toArray();
    for (const auto &entry : scores) {
        const QJsonObject score = entry.toObject();
        errors.insert({score.value(QStringLiteral("scale")).toString(),
                       score.value(QStringLiteral("score")).toString()},
                      score.value(QStringLiteral("sem")).toDouble());
    }
    return errors;
}

} // namespace

ReliableChange reliableChange(double earlier, double later, std::optional<double> sem)
{
    ReliableChange change;
    change.difference = later - earlier;
    if (sem && *sem > 0)
        change.index = change.difference / (std::numbers::sqrt2 * *sem);
    return change;
}

std::optional<double> measurementError(const QString &scaleId, const QString &scoreId)
{
    static const Errors errors = readErrors();
    const auto known = errors.constFind({scaleId, scoreId});
    return known == errors.cend() ? std::nullopt : std::optional(*known);
}

} // namespace tingyu
