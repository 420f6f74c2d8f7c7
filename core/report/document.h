// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

#include <variant>

/// A printable document as a value: codes, fields, tables, charts. Its only words are data; labels and fixed
/// text are named by form id and field id and looked up in resources/forms when it is painted.
namespace tingyu::report {

/// One value on paper. Typed, so that the redactor can turn a date into a day number without reading text.
struct Value
{
    enum class Kind
    {
        Empty,        ///< prints as a ruled blank
        Text,         ///< data, printed as it is
        Code,         ///< an option of the form, looked up as a word: `text` holds "set.code"; `parts` stand
                      ///< for %1, %2 … of the word
        Date,         ///< a day of life
        Moment,       ///< a day and a time of day
        DayNumber,    ///< days from the report's day; `weekday` 1..7 (Monday = 1); `text` a school event or
                      ///< empty
        Years,        ///< age in whole years
        Count,        ///< a bare figure
        ReportNumber, ///< serial, version and copy, as the frame has them
        Parts,        ///< several values, joined by a middle dot
        Page,         ///< the page of an indexed place: `number` counts those of the document, from 0
    };
    Kind kind = Kind::Empty;
    QString text;
    QDate date;
    QTime time;
    int number = 0;
    int weekday = 0;
    QList<Value> parts;
    bool operator==(const Value &) const = default;

    bool isEmpty() const;
    static Value of(const QString &text);     ///< Text, or Empty when the text is blank
    static Value orDash(const QString &text); ///< Text, or a dash: nothing to be written there by hand
    static Value code(const QString &set, const QString &code, const QList<Value> &parts = {});
    static Value day(const QDate &date);
    static Value moment(const WallTime &time);
    static Value years(int years);
    static Value count(int figure);
    static Value reportNumber();
    static Value pageOf(int indexedPlace);
    static Value join(const QList<Value> &parts); ///< empty parts are left out
};

/// Value::code with the names a source writes out.
Value word(const char *set, const QString &code, const QList<Value> &parts = {});
Value word(const char *set, const char *code, const QList<Value> &parts = {});
/// 08:05.
QString timeShown(QTime time);
/// Whole years lived on the day.
int ageOn(QDate birth, QDate day);
/// The value, or for an empty one the form's word for nothing (mark.nothing).
Value orNothing(const Value &value);

/// What stands around the content of every page.
struct Frame
{
    QString formId;
    QString variant;    ///< "consultation", "closing" or empty
    QString schoolName; ///< empty in a de-identified document
    QString recordCode; ///< neutral number of the record
    QString serial;     ///< of the print, T-000318; empty on a blank form
    int version = 0;    ///< of the record; 0 = not shown
    int copy = 0;       ///< this copy, from 1; 0 = not numbered
    int copies = 0;
    int schoolYear = 0;  ///< 2026 = 2026-2027; 0 = left open
    int term = 0;        ///< 1, 2; 0 = left open
    QString printerName; ///< empty in a de-identified document: the role stands for it
    QString printerRole; ///< role code
    QString printerUid;  ///< hint for the trace, first characters only; may be empty
    std::optional<WallTime> printedAt;
    QString reason; ///< free text; the redactor reads it too
    bool deidentified = false;
    bool approved = true; ///< false prints the word "not reviewed"
    bool blank = false;   ///< an empty form for days without power
    /// One sheet, turned: text of this many points, smaller where it would not fit; 0: upright sheets, as
    /// many as it takes.
    double oneSheet = 0;
    bool operator==(const Frame &) const = default;
};

struct FieldCell
{
    QString field;
    Value value;
    int lines = 1; ///< ruled lines when empty
    bool operator==(const FieldCell &) const = default;
};
/// Rows of one or two labelled cells; label cells are shaded.
struct FieldGrid
{
    QString section;
    QList<QList<FieldCell>> rows;
    bool operator==(const FieldGrid &) const = default;
};

struct Column
{
    QString id;
    double width = 1; ///< relative
    bool figures = false;
    Value title = {}; ///< heading that is data; empty: the form's word for the column
    bool operator==(const Column &) const = default;
};
/// A table whose rows never split across pages and whose head is repeated on each.
struct Table
{
    QString section;
    QList<Column> columns;
    QList<QList<Value>> rows;
    int blankRows = 0;          ///< empty rows for handwriting after the last
    int blankLines = 1;         ///< ruled lines in each of them
    Value caption = {};         ///< stands above: what this table of the section is of; may be empty
    QList<qsizetype> sums = {}; ///< rows that sum up others: set off from them
    bool operator==(const Table &) const = default;
};

/// A numbered question with space for the answer; the same number is used when a paper answer is typed.
struct Question
{
    int number = 0;
    Value text;
    Value answer;  ///< empty prints ruled lines
    int lines = 2; ///< ruled lines under an unanswered question
    bool operator==(const Question &) const = default;
};
struct Questions
{
    QString section;
    QList<Question> items;
    bool operator==(const Questions &) const = default;
};

/// Bands behind the ink, each from `from` (included) to `to`.
struct ChartBand
{
    double from = 0, to = 0;
    QString label; ///< as the scale's own text has it
    bool operator==(const ChartBand &) const = default;
};
struct ChartPoint
{
    Value label;       ///< under the axis: a date, a day number or the name of a subscale
    double x = 0;      ///< days for Line; ignored for Profile
    double value = 0;  ///< raw score
    double error = -1; ///< half width of the measurement error ribbon; < 0 = unknown
    bool operator==(const ChartPoint &) const = default;
};
struct Chart
{
    enum class Kind
    {
        Line,    ///< one score over time
        Profile, ///< subscales side by side
    };
    QString section;
    Kind kind = Kind::Line;
    QString name; ///< of the scale or score: data
    double minimum = 0, maximum = 0;
    QList<ChartBand> bands;
    QList<ChartPoint> points;
    bool operator==(const Chart &) const = default;
};

/// The same figures as a table (section "twin": label, value, error, band), for those who read figures.
Table tableTwin(const Chart &chart);

/// Signature fields, each with a ruled space and a date; a value is a name already entered.
struct Signatures
{
    QString section;
    QList<FieldCell> fields;
    bool operator==(const Signatures &) const = default;
};
/// Large type across the page, for what hangs on the wall.
struct WallText
{
    QString field;
    Value text;
    double points = 14;
    bool centred = false;
    int lines = 1; ///< ruled lines when empty
    bool operator==(const WallText &) const = default;
};
/// A fixed sentence of the form, by code.
struct FixedText
{
    QString text;
    bool operator==(const FixedText &) const = default;
};
/// A picture on a page of its own: JPEG or PNG of our own making. It stands for itself alone and travels
/// beside a document, never in it.
struct PagePicture
{
    Value caption;
    QByteArray bytes;
    bool operator==(const PagePicture &) const = default;
};
struct PageBreak
{
    bool isIndexed = false; ///< the page it begins is an indexed place
    bool operator==(const PageBreak &) const = default;
};

/// What stands behind it, up to the next one, is laid out with the words of another form: a part of a
/// booklet. It begins a page and is an indexed place. A document that travels holds none.
struct FormPart
{
    QString formId;
    Value title; ///< heads the part, in the words of the document's own form
    bool operator==(const FormPart &) const = default;
};

using Block = std::variant<FieldGrid, Table, Questions, Chart, Signatures, WallText, FixedText, PagePicture,
                           PageBreak, FormPart>;

struct Document
{
    Frame frame;
    QList<Block> blocks;
    bool operator==(const Document &) const = default;
};

/// Block `block` begins a place that a page number can be asked for: a table with a caption, a part of a
/// booklet, or what follows an indexed page break.
bool isIndexed(const Document &document, qsizetype block);
/// How many such places there are.
int indexedPlaces(const Document &document);

/// Each on a page of its own behind the rest.
void appendPictures(Document *document, const QList<PagePicture> &pictures);

} // namespace tingyu::report
