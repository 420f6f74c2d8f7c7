// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/keeping_policy.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tingyu::keeping {
namespace {

constexpr int mostYears = 100;
constexpr int mostDays = 365;

RuleWords wordsOf(const QJsonValue &value)
{
    return {value[QLatin1String("zh")].toString(), value[QLatin1String("en")].toString()};
}

Error unreadable(const QString &place)
{
    return fail(Errc::Damaged, "policy.unreadable", {place});
}

} // namespace

RetentionRule KeepingPolicy::ruleFor(const QString &division) const
{
    RetentionRule best;
    for (const RetentionRule &rule : regions) {
        if ((rule.region.isEmpty() || division.startsWith(rule.region)) &&
            rule.region.size() >= best.region.size())
            best = rule;
    }
    return best;
}

AnswerRule KeepingPolicy::answerTo(const QString &kind) const
{
    const auto found = std::find_if(answers.cbegin(), answers.cend(),
                                    [&kind](const AnswerRule &one) { return one.kind == kind; });
    return found == answers.cend() ? AnswerRule{} : *found;
}

Result<KeepingPolicy> parseKeepingPolicy(const QByteArray &json)
{
    const QJsonObject whole = QJsonDocument::fromJson(json).object();
    KeepingPolicy policy;
    for (const auto &one : whole[QLatin1String("regions")].toArray()) {
        const QJsonObject years = one[QLatin1String("years")].toObject();
        const auto year = [&years](const char *part) { return years[QLatin1String(part)].toInt(-1); };
        const RetentionRule rule{one[QLatin1String("region")].toString(),
                                 year("file"),
                                 year("screening"),
                                 year("counselling"),
                                 year("care"),
                                 wordsOf(one[QLatin1String("source")])};
        const auto [least, most] = std::minmax({rule.file, rule.screening, rule.counselling, rule.care});
        if (least < 0 || most > mostYears || rule.source.zh.isEmpty())
            return unreadable(QStringLiteral("regions:") + rule.region);
        policy.regions.append(rule);
    }
    for (const auto &one : whole[QLatin1String("answers")].toArray()) {
        const AnswerRule rule{one[QLatin1String("kind")].toString(), one[QLatin1String("days")].toInt(),
                              wordsOf(one[QLatin1String("law")])};
        if (rule.kind.isEmpty() || rule.days < 1 || rule.days > mostDays || rule.law.zh.isEmpty())
            return unreadable(QStringLiteral("answers:") + rule.kind);
        policy.answers.append(rule);
    }
    const bool hasEverywhere = std::any_of(policy.regions.cbegin(), policy.regions.cend(),
                                           [](const RetentionRule &one) { return one.region.isEmpty(); });
    if (!hasEverywhere || policy.answers.isEmpty())
        return unreadable(QStringLiteral("regions"));
    return policy;
}

Result<KeepingPolicy> loadKeepingPolicy()
{
    QFile file(QStringLiteral(":/policies/keeping.json"));
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(QStringLiteral("file"));
    return parseKeepingPolicy(file.readAll());
}

QDate keepUntil(const RetentionRule &rule, QDate left, const FileParts &parts)
{
    int years = rule.file;
    if (parts.hasScreening)
        years = std::max(years, rule.screening);
    if (parts.hasCounselling)
        years = std::max(years, rule.counselling);
    if (parts.hasCare)
        years = std::max(years, rule.care);
    return left.addYears(years);
}

} // namespace tingyu::keeping
