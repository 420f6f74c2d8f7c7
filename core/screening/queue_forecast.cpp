// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/queue_forecast.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace tingyu {
namespace {

QHash<QString, double> sharesIn(const QJsonObject &object)
{
    QHash<QString, double> shares;
    for (auto one = object.constBegin(); one != object.constEnd(); ++one)
        shares.insert(one.key(), one.value().toDouble());
    return shares;
}

QList<PublishedShares> readShares()
{
    QFile file(QStringLiteral(":/room/published_shares.json"));
    const bool there = file.open(QIODevice::ReadOnly);
    Q_ASSERT(there);
    Q_UNUSED(there)
    QList<PublishedShares> all;
    const QJsonArray entries =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("shares")).toArray();
    for (const auto &entry : entries) {
        const QJsonObject one = entry.toObject();
        all.append({one.value(QStringLiteral("scale")).toString(),
                    schoolStageFromCode(one.value(QStringLiteral("stage")).toString())
                        .value_or(tingyu::SchoolStage::Junior),
                    one.value(QStringLiteral("sheets")).toInt(),
                    sharesIn(one.value(QStringLiteral("flags")).toObject()),
                    sharesIn(one.value(QStringLiteral("scores")).toObject()),
                    one.value(QStringLiteral("source")).toString()});
    }
    return all;
}

int ofSchool(double share, int students)
{
    return static_cast<int>(std::lround(std::min(share, 1.0) * students));
}

/// The greatest of the shares, and their sum.
struct Span
{
    double least = 0;
    double most = 0;
    bool isKnown = true;
    void add(double share)
    {
        least = std::max(least, share);
        most += share;
    }
};

} // namespace

const QList<PublishedShares> &publishedShares()
{
    static const QList<PublishedShares> all = readShares();
    return all;
}

const PublishedShares *publishedShares(const QString &scaleId, tingyu::SchoolStage stage)
{
    for (const PublishedShares &one : publishedShares()) {
        if (one.scaleId == scaleId && one.stage == stage)
            return &one;
    }
    return nullptr;
}

QList<QueueLine> linesOf(const QList<QueueStanding> &standings, int students, const QueueRule &rule)
{
    QList<QueueLine> lines;
    for (const QueueReach reach : queueReaches) {
        QueueLine line;
        line.reach = reach;
        int queued = 0;
        int themes = 0;
        for (const QueueStanding &standing : standings) {
            queued += standing.isQueued(reach) ? 1 : 0;
            themes += standing.isTheme(reach) ? 1 : 0;
        }
        const double known = standings.isEmpty() ? 1 : static_cast<double>(standings.size());
        line.least = line.most = loadOf(ofSchool(queued / known, students), rule);
        line.themes = ofSchool(themes / known, students);
        lines.append(line);
    }
    return lines;
}

QList<QueueLine> linesOf(const QList<const scales::ScaleDefinition *> &definitions,
                         const QList<const PublishedShares *> &shares, int students, const QueueRule &rule)
{
    Span total;
    Span any;
    Span part;
    for (qsizetype i = 0; i < definitions.size(); ++i) {
        const PublishedShares *told = shares.value(i, nullptr);
        for (const scales::Flag &flag : definitions[i]->flags) {
            const FlagReach reach = reachOf(*definitions[i], flag);
            if (reach != FlagReach::Total && reach != FlagReach::Part)
                continue;
            const bool isTold = told != nullptr && told->flags.contains(flag.id);
            if (isTold)
                any.add(told->flags.value(flag.id));
            if (reach != FlagReach::Total)
                continue;
            total.isKnown = total.isKnown && isTold;
            if (isTold)
                total.add(told->flags.value(flag.id));
        }
        if (told == nullptr)
            continue;
        for (const double share : told->scores) {
            part.add(share);
            any.add(share);
        }
    }
    any.isKnown = total.isKnown && any.least > total.least;
    QList<QueueLine> lines;
    for (const QueueReach reach : queueReaches) {
        QueueLine line;
        line.reach = reach;
        const bool isTotal = reach == QueueReach::Total;
        line.isKnown = isTotal ? total.isKnown : reach == QueueReach::Any && any.isKnown;
        if (line.isKnown) {
            const Span &span = isTotal ? total : any;
            line.least = loadOf(ofSchool(span.least, students), rule);
            // Beyond the scores a study tells of there are others: all of them may be high once.
            line.most = loadOf(isTotal ? ofSchool(span.most, students) : students, rule);
            line.themes = isTotal ? std::max(0, ofSchool(part.least, students) - line.most.students) : 0;
        }
        lines.append(line);
    }
    return lines;
}

} // namespace tingyu
