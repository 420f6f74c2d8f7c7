// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scoring.h"

#include <QList>

namespace tingyu::scales {

/// Fewer sheets say nothing about an item.
inline constexpr int fewestSheetsForItems = 50;

/// An item that runs against the other items of its score: a reversed item that was keyed as it stands, a
/// column that slipped, or a wording that was understood the other way round.
struct ItemAgainst
{
    QString item;
    QString score;          ///< the one it runs against most
    double correlation = 0; ///< of the item with the sum of the others, after reversal
    int sheets = 0;         ///< with every item of that score answered
    bool operator==(const ItemAgainst &) const = default;
};

struct ItemCheck
{
    int sheets = 0; ///< that were looked at
    QList<ItemAgainst> against;
    bool slipped = false; ///< three or more in a row: more likely a column than an item
    bool tells() const { return sheets >= fewestSheetsForItems; }
    bool operator==(const ItemCheck &) const = default;
};

/// Item-rest correlations of every shown sum or mean over at least three items, from the sheets that answered
/// all of them. Pointed out is what lies below zero by more than chance (one-sided, 5 %). Items that are
/// asked on condition are left alone.
ItemCheck checkItems(const ScaleDefinition &definition, const QList<Answers> &sheets);

} // namespace tingyu::scales
