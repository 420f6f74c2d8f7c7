// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/queue_rule.h"

#include "core/screening/result_reading.h"

#include <algorithm>

namespace tingyu {
namespace {

void addItems(const scales::ScaleDefinition &definition, const scales::Score &score, QSet<int> *items)
{
    for (const int item : score.items)
        items->insert(item);
    for (const int item : score.formula.items())
        items->insert(item);
    for (const int of : score.of)
        addItems(definition, definition.scores[static_cast<size_t>(of)], items);
    for (const int of : score.formula.scores())
        addItems(definition, definition.scores[static_cast<size_t>(of)], items);
}

QSet<int> itemsOf(const scales::ScaleDefinition &definition, const scales::Score &score)
{
    QSet<int> items;
    addItems(definition, score, &items);
    return items;
}

bool isPart(const scales::ScaleDefinition &definition, const scales::Score &score)
{
    const scales::Score *whole = summaryScore(definition);
    if (whole == nullptr || whole->id == score.id)
        return false;
    const QSet<int> all = itemsOf(definition, *whole);
    const QSet<int> some = itemsOf(definition, score);
    return !some.isEmpty() && some.size() < all.size() && all.contains(some);
}

/// Does raising it hang on a part alone, directly or through another flag?
bool readsPart(const scales::ScaleDefinition &definition, const scales::Flag &flag)
{
    const auto isOfPart = [&](int score) {
        return isPart(definition, definition.scores[static_cast<size_t>(score)]);
    };
    const auto isFlagOfPart = [&](int other) {
        return readsPart(definition, definition.flags[static_cast<size_t>(other)]);
    };
    const std::vector<int> &scores = flag.when.scores();
    const std::vector<int> &flags = flag.when.flags();
    return std::any_of(scores.cbegin(), scores.cend(), isOfPart) ||
           std::any_of(flags.cbegin(), flags.cend(), isFlagOfPart);
}

/// What whoever made the form says of it. A checklist of this program and a questionnaire of the school have
/// no publisher but their makers.
bool isPublishers(const scales::ScaleDefinition &definition, const scales::Flag &flag)
{
    return flag.published || definition.rights.basis == QLatin1String("own");
}

bool callsSomebody(const scales::Flag &flag)
{
    return flag.action != scales::FlagAction::Note && flag.kind != scales::FlagKind::Validity &&
           flag.kind != scales::FlagKind::Critical && flag.action != scales::FlagAction::SameDay;
}

constexpr int leastHigh = 2;

bool isHigh(int attention)
{
    return attention >= leastHigh;
}

bool isBanded(const scales::ScaleDefinition &definition, const scales::Score &score)
{
    return std::any_of(
        definition.bandings.cbegin(), definition.bandings.cend(), [&](const scales::Banding &banding) {
            return banding.isDefault && definition.scores[static_cast<size_t>(banding.score)].id == score.id;
        });
}

} // namespace

QString queueReachCode(QueueReach reach)
{
    switch (reach) {
    case QueueReach::Critical:
        return QStringLiteral("critical");
    case QueueReach::Total:
        return QStringLiteral("total");
    case QueueReach::TwoParts:
        return QStringLiteral("two-parts");
    case QueueReach::Any:
        return QStringLiteral("any");
    }
    return {};
}

std::optional<QueueReach> queueReachFromCode(const QString &code)
{
    for (const QueueReach reach : queueReaches) {
        if (code == queueReachCode(reach))
            return reach;
    }
    return std::nullopt;
}

Result<void> checkQueueRule(const QueueRule &rule)
{
    if (rule.talkMinutes < 5 || rule.talkMinutes > 240)
        return fail(Errc::BadInput, "queue.minutes");
    if (rule.counsellors < 1 || rule.counsellors > 99)
        return fail(Errc::BadInput, "queue.counsellors");
    if (rule.weekMinutes < 10 || rule.weekMinutes > 3000)
        return fail(Errc::BadInput, "queue.week");
    if (rule.dueDays < 1 || rule.dueDays > 200)
        return fail(Errc::BadInput, "queue.due");
    return {};
}

QStringList partScores(const scales::ScaleDefinition &definition)
{
    const bool hasWhole = summaryScore(definition) != nullptr;
    QStringList parts;
    for (const scales::Score &score : definition.scores) {
        if (!score.internal && (hasWhole ? isPart(definition, score) : isBanded(definition, score)))
            parts.append(score.id);
    }
    return parts;
}

QHash<QString, int> bandCutoffs(const scales::ScaleDefinition &definition)
{
    QHash<QString, int> cutoffs;
    const auto isCutoff = [&](const scales::Flag &flag) {
        return reachOf(definition, flag) == FlagReach::Total;
    };
    if (std::any_of(definition.flags.cbegin(), definition.flags.cend(), isCutoff))
        return cutoffs;
    const scales::Score *whole = summaryScore(definition);
    for (const scales::Banding &banding : definition.bandings) {
        const scales::Score &score = definition.scores[static_cast<size_t>(banding.score)];
        if (!banding.isDefault || score.internal || (whole != nullptr && whole->id != score.id))
            continue;
        int highest = 0;
        for (const scales::Band &band : banding.bands)
            highest = std::max(highest, band.attention);
        if (isHigh(highest))
            cutoffs.insert(banding.key, whole != nullptr ? leastHigh : highest);
    }
    return cutoffs;
}

bool queuesByItself(const scales::ScaleDefinition &definition, QueueReach reach)
{
    const auto isQueued = [&](const scales::Flag &flag) {
        QueueStanding standing;
        switch (reachOf(definition, flag)) {
        case FlagReach::None:
        case FlagReach::Validity:
            break;
        case FlagReach::Critical:
            standing.critical = true;
            break;
        case FlagReach::Total:
            standing.total = true;
            break;
        case FlagReach::Part:
            standing.part = true;
            break;
        case FlagReach::Own:
            standing.own = true;
            break;
        }
        return standing.isQueued(reach);
    };
    return std::any_of(definition.flags.cbegin(), definition.flags.cend(), isQueued) ||
           (reach != QueueReach::Critical && !bandCutoffs(definition).isEmpty());
}

QStringList highBands(const ReadResult &result)
{
    QStringList bands;
    for (const StoredBand &band : result.bands) {
        if (band.key == band.score && isHigh(band.attention))
            bands.append(QStringLiteral("%1%2:%3").arg(highBandPrefix, band.key, band.id));
    }
    return bands;
}

FlagReach reachOf(const scales::ScaleDefinition &definition, const scales::Flag &flag)
{
    if (flag.kind == scales::FlagKind::Validity)
        return flag.action == scales::FlagAction::Note ? FlagReach::None : FlagReach::Validity;
    if (flag.kind == scales::FlagKind::Critical || flag.action == scales::FlagAction::SameDay)
        return flag.action == scales::FlagAction::Note ? FlagReach::None : FlagReach::Critical;
    if (flag.action == scales::FlagAction::Note)
        return FlagReach::None;
    if (!isPublishers(definition, flag))
        return FlagReach::Own;
    if (!readsPart(definition, flag))
        return FlagReach::Total;
    // A publisher who gives cut-offs of the parts alone means those.
    const auto isOfWhole = [&](const scales::Flag &other) {
        return isPublishers(definition, other) && callsSomebody(other) && !readsPart(definition, other);
    };
    return std::any_of(definition.flags.cbegin(), definition.flags.cend(), isOfWhole) ? FlagReach::Part
                                                                                      : FlagReach::Total;
}

bool QueueStanding::isQueued(QueueReach reach) const
{
    switch (reach) {
    case QueueReach::Critical:
        return critical;
    case QueueReach::Total:
        return critical || total;
    case QueueReach::TwoParts:
        return critical || total || highParts >= 2;
    case QueueReach::Any:
        return critical || total || part || own;
    }
    return false;
}

bool QueueStanding::isTheme(QueueReach reach) const
{
    return !isQueued(reach) && (total || part || own || highParts > 0);
}

QueueStanding &QueueStanding::operator+=(const QueueStanding &other)
{
    critical = critical || other.critical;
    total = total || other.total;
    own = own || other.own;
    part = part || other.part;
    highParts += other.highParts;
    return *this;
}

QueueReader::QueueReader(const scales::ScaleDefinition &definition)
{
    for (const scales::Flag &flag : definition.flags)
        m_flags.insert(flag.id, reachOf(definition, flag));
    const QStringList parts = partScores(definition);
    m_parts = QSet<QString>(parts.cbegin(), parts.cend());
    m_cutoffs = bandCutoffs(definition);
}

void QueueReader::take(QueueStanding &standing, const QString &flag) const
{
    switch (m_flags.value(flag, FlagReach::None)) {
    case FlagReach::None:
    case FlagReach::Validity:
        return;
    case FlagReach::Critical:
        standing.critical = true;
        return;
    case FlagReach::Total:
        standing.total = true;
        return;
    case FlagReach::Part:
        standing.part = true;
        return;
    case FlagReach::Own:
        standing.own = true;
        return;
    }
}

void QueueReader::take(QueueStanding &standing, const QString &key, const QString &score, int attention) const
{
    if (key != score || !isHigh(attention))
        return;
    standing.highParts += m_parts.contains(score) ? 1 : 0;
    const auto cutoff = m_cutoffs.constFind(key);
    standing.total = standing.total || (cutoff != m_cutoffs.cend() && attention >= *cutoff);
}

QueueStanding QueueReader::of(const ReadResult &result) const
{
    QueueStanding standing;
    for (const StoredFlag &flag : result.flags) {
        if (flag.value == scales::Truth::Yes && !flag.muted)
            take(standing, flag.id);
    }
    for (const StoredBand &band : result.bands)
        take(standing, band.key, band.score, band.attention);
    return standing;
}

QueueStanding QueueReader::of(const scales::ScaleResult &result) const
{
    QueueStanding standing;
    for (const scales::FlagValue &flag : result.flags) {
        if (flag.value == scales::Truth::Yes && !flag.muted)
            take(standing, flag.id);
    }
    for (const scales::BandValue &band : result.bands)
        take(standing, band.key, band.score, band.attention);
    return standing;
}

QueueLoad loadOf(int students, const QueueRule &rule)
{
    QueueLoad load;
    load.students = students;
    load.minutes = students * rule.talkMinutes;
    const int aWeek = rule.counsellors * rule.weekMinutes;
    load.weeks = aWeek > 0 ? (load.minutes + aWeek - 1) / aWeek : 0;
    load.isInTime = 7 * load.minutes <= aWeek * rule.dueDays;
    return load;
}

} // namespace tingyu
