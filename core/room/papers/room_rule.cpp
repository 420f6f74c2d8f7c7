// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/papers/room_rule.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu {
namespace {

Bilingual wordsOf(const QJsonValue &value)
{
    return {value[QLatin1String("zh")].toString(), value[QLatin1String("en")].toString()};
}

} // namespace

const QStringList &roomRuleKinds()
{
    static const QStringList kinds{QStringLiteral("duty"), QStringLiteral("appointment"),
                                   QStringLiteral("counselling"), QStringLiteral("records"),
                                   QStringLiteral("handover")};
    return kinds;
}

std::optional<RoomRule> ruleInForce(const QList<RoomRule> &versions, const QString &kind)
{
    std::optional<RoomRule> inForce;
    for (const RoomRule &one : versions) {
        if (one.kind == kind && one.isApproved() && (!inForce || inForce->number < one.number))
            inForce = one;
    }
    return inForce;
}

QStringList rulesMissing(const QList<RoomRule> &versions)
{
    QStringList missing;
    for (const QString &kind : roomRuleKinds()) {
        if (!ruleInForce(versions, kind))
            missing.append(kind);
    }
    return missing;
}

Result<ModelRule> modelRule(const QString &kind)
{
    QFile file(QStringLiteral(":/room/model_rules.json"));
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        for (const auto &rule : root[QLatin1String("rules")].toArray()) {
            if (rule[QLatin1String("id")].toString() == kind)
                return ModelRule{kind, wordsOf(rule[QLatin1String("name")]),
                                 wordsOf(rule[QLatin1String("text")])};
        }
    }
    return fail(Errc::NotFound, "rule.unknown");
}

} // namespace tingyu
