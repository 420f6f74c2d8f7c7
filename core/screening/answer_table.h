// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scales/scoring.h"
#include "core/tables/table.h"

#include <QHash>

namespace tingyu {

/// How a file that is not in the plain form is to be read: given by a person, remembered per school.
/// JSON: {"columns": {"heading": "student_no|roll_number|name|class|grade|date|item:<id>|skip"},
///        "values": {"cell text": "printed value"}}
struct AnswerProfile
{
    QHash<QString, QString> columns; ///< squeezed heading -> target
    QHash<QString, QString> values;  ///< squeezed cell text -> printed value, for every item column
    bool isEmpty() const { return columns.isEmpty() && values.isEmpty(); }
};
/// Errc::BadInput answers.profile.
Result<AnswerProfile> readAnswerProfile(const QByteArray &json);

/// A row problem by place; `rejects` when the row cannot be used.
struct AnswerProblem
{
    int row = 0;    ///< as the file counts, from 1
    QString column; ///< heading as it stands; empty = the row
    QString code;   ///< answers.<code> has its sentence in ui/text
    bool operator==(const AnswerProblem &) const = default;
};

/// One row of the file under the header: who it says it is of, and the answers.
struct AnswerRow
{
    int number = 0;
    QString studentNo;
    QString rollNumber;
    QString name;
    QString className; ///< grade and class together, as written
    QDate date;
    scales::Answers answers;
    QString rejected; ///< code, empty = readable
    QString rejectedColumn;
};

struct AnswerTable
{
    int headerRow = 0;
    QList<AnswerRow> rows; ///< non-empty rows under the header, in order
    QStringList itemsWithoutColumn;
};

/// Reads one sheet of a workbook as answers to one scale. The header is the row among the first ten with most
/// known headings. A column of a listed item holds printed values, or labels when every cell that is not
/// blank is one; anything else rejects its row: nothing is guessed. Errc::BadInput: answers.no_header,
/// answers.no_who (no column tells the student), answers.no_items, answers.column_twice (detail[0] =
/// heading).
Result<AnswerTable> readAnswerTable(const Sheet &sheet, const scales::ScaleDefinition &definition,
                                    const AnswerProfile &profile = {});

} // namespace tingyu
