// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/result_reading.h"

#include <algorithm>

namespace tingyu {

using scales::Band;
using scales::Banding;
using scales::ScaleDefinition;
using scales::Score;

namespace {

/// What a score is made of in the end.
QSet<int> itemsBehind(const ScaleDefinition &definition, const Score &score)
{
    QSet<int> items(score.items.begin(), score.items.end());
    for (const int part : score.of) // earlier ones, so that this ends
        items.unite(itemsBehind(definition, definition.scores[static_cast<size_t>(part)]));
    return items;
}

bool isBanded(const ScaleDefinition &definition, const Score &score)
{
    return std::any_of(definition.bandings.begin(), definition.bandings.end(), [&](const Banding &banding) {
        return banding.isDefault && &definition.scores[static_cast<size_t>(banding.score)] == &score;
    });
}

} // namespace

QString figureText(const scales::Rational &value)
{
    if (value.isNull())
        return {};
    return value.isWhole() ? QString::fromLatin1(value.toText()) : QString::number(value.toDouble(), 'f', 2);
}

const Score *summaryScore(const ScaleDefinition &definition)
{
    std::vector<const Score *> shown;
    QSet<int> every;
    for (const Score &score : definition.scores) {
        if (score.internal)
            continue;
        if (score.id == QLatin1String("total"))
            return &score;
        shown.push_back(&score);
        every.unite(itemsBehind(definition, score));
    }
    const Score *whole = nullptr;
    for (const Score *score : shown) {
        // How many items were answered so, or that way, is no sum of them.
        if (score->op == scales::ScoreOp::Count || itemsBehind(definition, *score) != every ||
            every.isEmpty())
            continue;
        if (whole == nullptr || (isBanded(definition, *score) && !isBanded(definition, *whole)))
            whole = score;
    }
    if (whole != nullptr)
        return whole;
    if (shown.size() == 1)
        return shown.front();
    std::erase_if(shown, [&](const Score *score) { return !isBanded(definition, *score); });
    return shown.size() == 1 ? shown.front() : nullptr;
}

const Banding *bandingUsed(const ScaleDefinition &definition, const Score &score, const ReadResult &result)
{
    const Banding *other = nullptr;
    for (const Banding &banding : definition.bandings) {
        if (&definition.scores[static_cast<size_t>(banding.score)] != &score)
            continue;
        const StoredBand *used = result.band(banding.key);
        if (used == nullptr || used->id.isEmpty() || used->scheme != banding.scheme)
            continue;
        if (banding.isDefault)
            return &banding;
        if (other == nullptr)
            other = &banding;
    }
    return other;
}

const Band *bandOf(const ScaleDefinition &definition, const Score &score, const ReadResult &result)
{
    const Banding *banding = bandingUsed(definition, score, result);
    if (banding == nullptr)
        return nullptr;
    const QString id = result.band(banding->key)->id;
    const auto found = std::find_if(banding->bands.begin(), banding->bands.end(),
                                    [&id](const Band &band) { return band.id == id; });
    return found == banding->bands.end() ? nullptr : &*found;
}

std::optional<Cutoff> cutoffOf(const Banding &banding)
{
    const auto asks = [](const Band &band) { return band.attention > 0; };
    const auto first = std::find_if(banding.bands.begin(), banding.bands.end(), asks);
    if (first == banding.bands.end())
        return std::nullopt;
    if (first != banding.bands.begin())
        return first->lo.isNull() ? std::nullopt : std::optional(Cutoff{first->lo, false, first->loIncluded});
    const auto last = std::find_if_not(first, banding.bands.end(), asks) - 1;
    if (last + 1 == banding.bands.end() || last->hi.isNull())
        return std::nullopt;
    return Cutoff{last->hi, true, last->hiIncluded};
}

BlankFill blankFill(const ScaleDefinition &definition, const Score &score, const QSet<QString> &blankItems)
{
    const bool blank = std::any_of(score.items.begin(), score.items.end(), [&](int item) {
        return blankItems.contains(definition.items[static_cast<size_t>(item)].id);
    });
    if (blank && score.missing == scales::MissingPolicy::Prorate)
        return BlankFill::Prorated;
    if (blank && (score.missing == scales::MissingPolicy::BlankAsZero || !score.missingAs.isEmpty()))
        return BlankFill::Fixed;
    // Scores come after those they are made from, so that this ends.
    for (const int part : score.of) {
        const BlankFill fill =
            blankFill(definition, definition.scores[static_cast<size_t>(part)], blankItems);
        if (fill != BlankFill::None)
            return fill;
    }
    return BlankFill::None;
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

QString validityWord(const AnswerSheet &sheet)
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

} // namespace tingyu
