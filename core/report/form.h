// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/document.h"

#include <QHash>
#include <QStringList>

namespace tingyu::report {

enum class Language
{
    Chinese,
    English
};

struct Words
{
    QString zh;
    QString en;
    const QString &in(Language language) const { return language == Language::English ? en : zh; }
    bool operator==(const Words &) const = default;
};

/// How a field leaves the room in a de-identified document. A field without a rule is withheld.
enum class Outside
{
    Withhold, ///< never leaves; its place stays as a ruled blank
    Handover, ///< withheld, and the blank says that the person who hands the paper over fills it in
    Text,     ///< leaves after names became pseudonyms and dates became day numbers, and is read by the leak
              ///< check
    Date,     ///< leaves as a day number
    Plain,    ///< codes, figures, ages: leaves as it is (text under it is treated as Text)
};

struct FormField
{
    QString id;
    Words label;
    Words hint; ///< small text inside an empty field of a blank form; may be empty
    Outside outside = Outside::Withhold;
    int lines = 1;        ///< ruled lines when empty
    double width = 1;     ///< as a column, relative
    bool figures = false; ///< right-aligned as a column
    QStringList variants; ///< only in these; empty = in all
};

struct FormSection
{
    enum class Kind
    {
        Fields,
        Table,
        Questions,
        Chart,
        Signatures,
        Wall, ///< the fields of its rows in large type
        Text,
        Break,
    };
    QString id;
    Kind kind = Kind::Fields;
    Words title;             ///< may be empty: no heading
    QList<QStringList> rows; ///< Fields, Signatures, Wall: field ids
    QStringList columns;     ///< Table: field ids
    int blankRows = 3;       ///< Table on a blank form
    int blankLines = 1;      ///< ruled lines in each of them
    int blankQuestions = 3;  ///< Questions on a blank form
    double points = 14;      ///< Wall
    bool centred = false;    ///< Wall
    bool optional = false;   ///< left out when it holds nothing and the form is not a blank one
    QStringList variants;
};

/// One paper form: layout and words, from resources/forms/<id>.json. Data, never changed at run time.
struct Form
{
    QString id;
    QString number; ///< "12"; empty for documents that are no numbered form
    Words title;
    double oneSheet = 0; ///< as Frame::oneSheet
    QHash<QString, Words> variants;
    QHash<QString, FormField> fields; ///< columns too, as "section.column"
    QList<FormSection> sections;
    QHash<QString, Words> texts;
    QHash<QString, Words> options; ///< "set.code"

    const FormField *field(const QString &id) const;
    QStringList fieldIds(const QString &variant) const; ///< in printed order, columns included
};

/// Errc::Damaged "form.unreadable" with the place, when the JSON does not hold a form.
Result<Form> parseForm(const QByteArray &json);
/// From the compiled-in resources, with the words common to all forms merged in. Errc::NotFound
/// "form.unknown".
Result<Form> loadForm(const QString &id);
QStringList formIds();

/// What a builder knows, by field id; missing ids print as ruled blanks.
struct FormValues
{
    QHash<QString, Value> fields;
    QHash<QString, QList<QList<Value>>> tables; ///< by section id, cells in column order
    /// By section id: several tables, each with columns of its own; they go before `tables`. Width and kind
    /// of a column are the form's, by its id; a heading that is data stands in Column::title.
    QHash<QString, QList<Table>> grids;
    QList<Question> questions;
    QHash<QString, QList<Chart>> charts; ///< by section id
};

/// Lays the values into the form's order. A frame marked blank gives the empty version of the same form.
Document fillForm(const Form &form, const Frame &frame, const FormValues &values);

} // namespace tingyu::report
