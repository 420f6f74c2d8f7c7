// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/sheet_assessment.h"

#include "core/screening/result_reading.h"

#include <cmath>

namespace tingyu {
namespace {

using scales::ScaleDefinition;
using scales::Score;

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

std::optional<double> finite(const QString &text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
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
    line.validity = validityWord(view.sheet);
    line.missing = QString::number(view.latest.missing);
    line.critical = criticalOf(definition, result);
    const Score *score = summaryScore(definition);
    const StoredScore *stored = score == nullptr ? nullptr : result.score(score->id);
    if (stored == nullptr || stored->exact.isNull())
        return line;
    line.score = figureText(stored->exact);
    if (!score->rangeHi.isNull())
        line.score += QStringLiteral(" / ") + figureText(score->rangeHi);
    if (const scales::Banding *banding = bandingUsed(definition, *score, result)) {
        const auto cutoff = cutoffOf(*banding);
        if (cutoff && !cutoff->below) // the case's chart draws what lies above
            line.cutoff = figureText(cutoff->value);
    }
    if (const auto before = earlier == nullptr ? std::nullopt : scoreFigure(earlier->score)) {
        const double change = stored->exact.toDouble() - *before;
        line.change = (change > 0 ? QStringLiteral("+") : QString()) + QString::number(change, 'g', 4);
    }
    return line;
}

std::optional<double> scoreFigure(const QString &score)
{
    return finite(score.section(u'/', 0, 0));
}

std::optional<double> scoreCeiling(const QString &score)
{
    return finite(score.section(u'/', 1, 1));
}

} // namespace tingyu
