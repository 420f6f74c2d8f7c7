// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/item_check.h"

#include <algorithm>
#include <cmath>

namespace tingyu::scales {
namespace {

constexpr double oneSided5 = 1.645;
constexpr size_t fewestItems = 3;
constexpr int slippedRun = 3;

using Rows = std::vector<std::vector<double>>;

bool isOver(const ScaleDefinition &definition, const Score &score)
{
    if (score.internal || (score.op != ScoreOp::Sum && score.op != ScoreOp::Mean) ||
        score.items.size() < fewestItems)
        return false;
    return std::all_of(score.items.begin(), score.items.end(), [&](int at) {
        const Item &item = definition.items[static_cast<size_t>(at)];
        return item.askIf.isEmpty() && item.appliesIf.isEmpty() && definition.setOf(item).isListed();
    });
}

/// Keyed values of the score's items, of the sheets that answered every one of them.
Rows rowsOf(const ScaleDefinition &definition, const Score &score, const QList<Answers> &sheets)
{
    Rows rows;
    for (const Answers &answers : sheets) {
        std::vector<double> row;
        for (const int at : score.items) {
            const Item &item = definition.items[static_cast<size_t>(at)];
            const Rational keyed = keyedValue(definition.setOf(item), item.reverse, answers.value(item.id));
            if (keyed.isNull())
                break;
            row.push_back(keyed.toDouble());
        }
        if (row.size() == score.items.size())
            rows.push_back(std::move(row));
    }
    return rows;
}

/// Of one column with the sum of the others; nothing where either does not vary.
std::optional<double> itemRest(const Rows &rows, size_t column)
{
    const auto n = static_cast<double>(rows.size());
    double sumX = 0, sumY = 0, sumXX = 0, sumYY = 0, sumXY = 0;
    for (const std::vector<double> &row : rows) {
        double rest = 0;
        for (size_t k = 0; k < row.size(); ++k)
            rest += k == column ? 0 : row[k];
        const double x = row[column];
        sumX += x;
        sumY += rest;
        sumXX += x * x;
        sumYY += rest * rest;
        sumXY += x * rest;
    }
    const double spreadX = sumXX - sumX * sumX / n;
    const double spreadY = sumYY - sumY * sumY / n;
    if (spreadX < 1e-9 || spreadY < 1e-9)
        return std::nullopt;
    return (sumXY - sumX * sumY / n) / std::sqrt(spreadX * spreadY);
}

bool isAgainst(double correlation, size_t sheets)
{
    const double r = std::clamp(correlation, -1.0, 1.0);
    const double error = std::sqrt((1 - r * r) / (static_cast<double>(sheets) - 2));
    return r + oneSided5 * error < 0;
}

} // namespace

ItemCheck checkItems(const ScaleDefinition &definition, const QList<Answers> &sheets)
{
    ItemCheck check;
    check.sheets = static_cast<int>(sheets.size());
    std::vector<std::optional<ItemAgainst>> worst(definition.items.size());
    for (const Score &score : definition.scores) {
        if (!isOver(definition, score))
            continue;
        const Rows rows = rowsOf(definition, score, sheets);
        if (rows.size() < static_cast<size_t>(fewestSheetsForItems))
            continue;
        for (size_t column = 0; column < score.items.size(); ++column) {
            const std::optional<double> correlation = itemRest(rows, column);
            if (!correlation || !isAgainst(*correlation, rows.size()))
                continue;
            const auto at = static_cast<size_t>(score.items[column]);
            if (!worst[at] || *correlation < worst[at]->correlation)
                worst[at] = ItemAgainst{definition.items[at].id, score.id, *correlation,
                                        static_cast<int>(rows.size())};
        }
    }
    int run = 0;
    for (const std::optional<ItemAgainst> &one : worst) {
        run = one ? run + 1 : 0;
        check.slipped = check.slipped || run >= slippedRun;
        if (one)
            check.against.append(*one);
    }
    return check;
}

} // namespace tingyu::scales
