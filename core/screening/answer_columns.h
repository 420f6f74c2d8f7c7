// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scale_definition.h"
#include "core/screening/answer_profile.h"
#include "core/tables/coded_table.h"

namespace tingyu {

/// The heading is looked for in so many rows.
inline constexpr qsizetype headingRows = 10;

enum class AnswerField : quint8
{
    None,
    StudentNo,
    RollNumber,
    Name,
    Class,
    Grade,
    Date,
    AllAnswers, ///< all answers in one cell, one character an item
    Item
};
QString answerFieldCode(AnswerField field); ///< student_no …; empty for None, item for Item
std::optional<AnswerField> answerFieldFromCode(const QString &code);

struct AnswerColumn
{
    AnswerField field = AnswerField::None;
    int item = -1;
    QString heading;
    bool operator==(const AnswerColumn &) const = default;
};

/// Headings of an answer file and what each column holds. Pure.
struct AnswerColumns
{
    qsizetype headerAt =
        0; ///< row of the table; -1: none, and the columns are as a reader of sheets gives them
    QList<AnswerColumn> columns;
    int known = 0; ///< columns that are understood
    QStringList headings() const;
};
/// The header is the row among the first ten with most known headings; with none, the first of them with most
/// cells. Questions about the person ("1、您的姓名") are no items: where as many numbered questions remain as
/// the scale has items, they are its items in order.
AnswerColumns findColumns(const CodedTable &table, const scales::ScaleDefinition &definition,
                          const AnswerProfile &profile);
/// Errc::BadInput: answers.no_header, answers.no_who, answers.no_items, answers.column_twice (detail[0] =
/// heading).
Result<void> checkColumns(const AnswerColumns &columns);

/// Marks of sheet readers, kept as data beside the headings.
QString knownBlankMarks();
QString knownMultiMarks();

} // namespace tingyu
