// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scoring.h"
#include "core/screening/answer_columns.h"

namespace tingyu {

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
    QStringList doubtful; ///< items with more than one mark
    QString rejected;     ///< code, empty = readable
    QString rejectedColumn;
};

/// What one cell says of one item.
struct CellReading
{
    enum class Kind : quint8
    {
        Blank,
        Value,
        Multi,    ///< more than one mark: no answer, and somebody is to look at the sheet
        Unread,   ///< nothing this item can be
        Ambiguous ///< a score that two options give
    };
    Kind kind = Kind::Blank;
    scales::Rational value;
    bool operator==(const CellReading &) const = default;
};

/// How a way of reading fits the whole file.
struct CodingFit
{
    AnswerCoding coding = AnswerCoding::Value;
    int unread = 0;       ///< different cells it cannot read
    bool differs = false; ///< where it reads all, it reads something else than the way in use
    bool operator==(const CodingFit &) const = default;
};

/// One answer as the file has it and as it would be taken.
struct PreviewAnswer
{
    QString item;
    QString cell;
    CellReading reading;
};
struct PreviewStudent
{
    int row = 0;
    QString who; ///< name, or the number where there is none
    QString className;
    QString rejected;
    QList<PreviewAnswer> answers; ///< in the order of the scale
};
struct AnswerPreview
{
    int headerRow = 0; ///< as the sheet counts; 0: none
    qsizetype rows = 0;
    AnswerColumns columns;
    QList<QStringList> samples; ///< of each column, up to three different cells
    AnswerCoding coding = AnswerCoding::Auto;
    QList<CodingFit> fits;
    QList<PreviewStudent> students;
    QStringList itemsWithoutColumn;
    std::optional<Error> problem; ///< of checkColumns: nothing can be read yet
};

/// Reads a table as answers to one scale, row by row. A column of a listed item holds printed values, or
/// labels when every cell that is not blank is one, unless the profile says what the cells are; anything else
/// rejects its row: nothing is guessed. What a cell says is worked out once for all rows that have it.
class AnswerReader
{
public:
    /// `definition` must outlive it.
    AnswerReader(CodedTable table, const scales::ScaleDefinition &definition, AnswerProfile profile = {});

    /// Errors of checkColumns.
    Result<void> check() const { return checkColumns(m_columns); }
    int headerRow() const;
    const AnswerColumns &columns() const { return m_columns; }
    QStringList itemsWithoutColumn() const;
    qsizetype size() const { return m_rows.size(); } ///< rows under the header that hold something
    AnswerRow row(qsizetype index) const;
    AnswerPreview preview(int students = 5) const;

private:
    struct ColumnReading
    {
        AnswerCoding coding = AnswerCoding::Value;
        QList<CellReading> byCode;
    };
    CellReading read(AnswerCoding coding, int item, const QString &cell) const;
    QString kept(const AnswerColumn &column, const Cell &cell) const;
    AnswerCoding codingOf(qsizetype column) const;
    QList<CellReading> readings(qsizetype column, AnswerCoding coding) const;
    CellReading character(AnswerCoding coding, qsizetype place, QChar mark) const;
    void take(AnswerRow &row, int item, const CellReading &reading, const QString &heading) const;
    void takeAll(AnswerRow &row, const QString &marks, const QString &heading) const;
    void tellStringItems();
    QList<CodingFit> fits() const;
    PreviewStudent previewOf(qsizetype index) const;

    CodedTable m_table;
    const scales::ScaleDefinition &m_definition;
    AnswerProfile m_profile;
    AnswerColumns m_columns;
    QList<qsizetype> m_rows;
    QList<ColumnReading> m_readings; ///< by column
    QList<int> m_stringItems;        ///< items of a column of all answers, in order
};

/// Of a cell that is a date, or says one; invalid for another.
QDate dateOf(const Cell &cell);

} // namespace tingyu
