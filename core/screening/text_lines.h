// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scale_definition.h"
#include "core/tables/table.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace tingyu {

/// One line of a file of items, beside the item it stands for.
struct TextLine
{
    int row = 0;     ///< of the file, from 1
    QString item;    ///< id; empty: one too many
    QString text;    ///< without its number
    QString problem; ///< empty; "extra" (more lines than items), "number" (its own number is of another
                     ///< item), "repeated" (the same words as an earlier one)
    bool operator==(const TextLine &) const = default;
};

struct TextLines
{
    QList<TextLine> lines;
    QStringList missing; ///< items without a line
    bool isGood() const;
    bool operator==(const TextLines &) const = default;
};

/// One item a line, in the order of the form. Empty lines are passed over; a number before an item ("3.",
/// "(3)", "3、") is taken off and must be that of the item.
TextLines textLinesOf(const scales::ScaleDefinition &definition, const QString &text, bool skipFirst = false);
/// The same from the first sheet that holds something: the column with the most words, and the number in a
/// column before it where there is one.
TextLines textLinesOf(const scales::ScaleDefinition &definition, const Workbook &workbook,
                      bool skipFirst = false);

} // namespace tingyu
