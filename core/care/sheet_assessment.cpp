// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/sheet_assessment.h"

#include <algorithm>

namespace tingyu {
namespace {

using scales::Band;
using scales::Banding;
using scales::ScaleDefinition;
using scales::Score;

/// Whole numbers as they are, others to two places, as the paper form has them.
QString shown(const scales::Rational &value)
{
    return value.isWhole() ? QString::fromLatin1(value.toText()) : QString::number(value.toDouble(), 'f', 2);
}

/// The score named total, else the shown one that most items enter.
const Score *summary(const ScaleDefinition &definition)
{
    const Score *best = nullptr;
    for (const Score &score : definition.scores) {
        if (score.internal)
            continue;
        if (score.id == QLatin1String("total"))
            return &score;
        if (best == nullptr || score.items.size() > best->items.size())
            best = &score;
    }
    return best;
}

/// Where the first band begins that asks for attention, with the banding the result was read by.
QString cutoffOf(const ScaleDefinition &definition, const Score &score, const ReadResult &result)
{
    for (const Banding &banding : definition.bandings) {
        if (&definition.scores[static_cast<size_t>(banding.score)] != &score)
            continue;
        const StoredBand *used = result.band(banding.key);
        if (used == nullptr || used->scheme != banding.scheme)
            continue;
        const auto first = std::find_if(banding.bands.begin(), banding.bands.end(),
                                        [](const Band &band) { return band.attention > 0; });
        if (first != banding.bands.end() && !first->lo.isNull())
            return shown(first->lo);
    }
    return {};
}

QString informantCode(scales::Informant informant)
{
    switch (informant) {
    case scales::Informant::Self:
        return QStringLiteral("self");
    case scales::Informant::Parent:
        return QStringLiteral("parent");
    case scales::Informant::Teacher:
        return QStringLiteral("teacher");
    case scales::Informant::Interviewer:
        return QStringLiteral("rater");
    }
    return {};
}

QString validityCode(const AnswerSheet &sheet)
{
    switch (sheet.validity) {
    case SheetValidity::Doubtful:
        return QStringLiteral("caution");
    case SheetValidity::Invalid:
        return QStringLiteral("invalid");
    case SheetValidity::Ok:
        break;
    }
    return sheet.status == SheetStatus::Complete ? QStringLiteral("complete") : QStringLiteral("incomplete");
}

QString criticalOf(const ScaleDefinition &definition, const ReadResult &result)
{
    QStringList labels;
    for (const StoredFlag &flag : result.flags) {
        if (flag.kind != scales::FlagKind::Critical || flag.value != scales::Truth::Yes)
            continue;
        const int at = definition.flagIndex.value(flag.id, -1);
        labels.append(at < 0 ? flag.id : definition.flags[static_cast<size_t>(at)].label.zh);
    }
    return labels.join(QStringLiteral("、"));
}

} // namespace

CaseAssessment assessmentOf(const ScaleDefinition &definition, const SheetView &view,
                            const CaseAssessment *earlier)
{
    const ReadResult result = resultFromJson(view.latest.json);
    CaseAssessment line;
    line.sheetUid = view.sheet.uid;
    line.scale = definition.abbr;
    line.edition = view.latest.scaleVersion;
    line.informant = informantCode(definition.informant);
    line.on = view.sheet.answeredOn;
    line.validity = validityCode(view.sheet);
    line.missing = QString::number(view.latest.missing);
    line.critical = criticalOf(definition, result);
    const Score *score = summary(definition);
    const StoredScore *stored = score == nullptr ? nullptr : result.score(score->id);
    if (stored == nullptr || stored->exact.isNull())
        return line;
    line.score = shown(stored->exact);
    if (!score->rangeHi.isNull())
        line.score += QStringLiteral(" / ") + shown(score->rangeHi);
    line.cutoff = cutoffOf(definition, *score, result);
    bool isNumber = false;
    const double before =
        earlier == nullptr ? 0 : earlier->score.section(QLatin1Char('/'), 0, 0).trimmed().toDouble(&isNumber);
    if (isNumber) {
        const double change = stored->exact.toDouble() - before;
        line.change = (change > 0 ? QStringLiteral("+") : QString()) + QString::number(change, 'g', 4);
    }
    return line;
}

} // namespace tingyu
