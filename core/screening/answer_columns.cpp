// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/answer_columns.h"

#include "core/base/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace tingyu {
namespace {

/// Headings as answer files and platforms write them, kept as data: squeezed and lower-case.
struct Headings
{
    QHash<QString, AnswerField> fields;
    QRegularExpression item;
    QRegularExpression question; ///< a numbered question; captured: what it asks about the person
    QString blankMarks;
    QString multiMarks;
};

const Headings &headings()
{
    static const Headings read = [] {
        Headings known;
        QFile file(QStringLiteral(":/roster/answer_headings.json"));
        const bool there = file.open(QIODevice::ReadOnly);
        Q_ASSERT(there);
        Q_UNUSED(there)
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
            const QJsonArray words = entry.value().toArray();
            for (const auto &one : words) {
                const QString word = one.toString();
                if (entry.key() == QLatin1String("item_form"))
                    known.item = QRegularExpression(word, QRegularExpression::CaseInsensitiveOption);
                else if (entry.key() == QLatin1String("question_form"))
                    known.question = QRegularExpression(word, QRegularExpression::CaseInsensitiveOption);
                else if (entry.key() == QLatin1String("blank_marks"))
                    known.blankMarks.append(word);
                else if (entry.key() == QLatin1String("multi_marks"))
                    known.multiMarks.append(word);
                else
                    known.fields.insert(word, answerFieldFromCode(entry.key()).value_or(AnswerField::None));
            }
        }
        return known;
    }();
    return read;
}

/// "5a", "Q3", "item4", a number with its word around it or the wording behind it name an item.
int itemOfHeading(const QString &heading, const scales::ScaleDefinition &definition)
{
    const auto known = [&](const QString &id) {
        const auto item = definition.itemIndex.constFind(id);
        return item == definition.itemIndex.cend() ? -1 : *item;
    };
    if (const int item = known(heading); item >= 0)
        return item;
    const QRegularExpressionMatch match = headings().item.match(heading);
    if (!match.hasMatch())
        return -1;
    QString id = match.captured(1);
    while (id.size() > 1 && id.startsWith(QLatin1Char('0')))
        id.remove(0, 1);
    return known(id);
}

AnswerColumn mapped(AnswerColumn column, const QString &target, const scales::ScaleDefinition &definition)
{
    if (target.startsWith(QLatin1String("item:"))) {
        const auto item = definition.itemIndex.constFind(target.mid(5));
        if (item != definition.itemIndex.cend()) {
            column.field = AnswerField::Item;
            column.item = *item;
        }
    } else {
        column.field = answerFieldFromCode(target).value_or(AnswerField::None);
    }
    return column;
}

/// Which field a numbered question asks for; None where it asks for none.
AnswerField askedField(const QString &heading)
{
    const QRegularExpressionMatch match = headings().question.match(heading);
    return match.hasMatch() ? headings().fields.value(match.captured(1), AnswerField::None)
                            : AnswerField::None;
}

AnswerColumn columnOf(const QString &cell, qsizetype place, const scales::ScaleDefinition &definition,
                      const AnswerProfile &profile)
{
    AnswerColumn column;
    column.heading = cell;
    const QString squeezed = text::squeezed(cell);
    const QString heading = squeezed.toLower();
    const QString byPlace = QStringLiteral("@%1").arg(place + 1);
    for (const QString &key : {byPlace, squeezed}) {
        if (const auto target = profile.columns.constFind(key); target != profile.columns.cend())
            return mapped(column, *target, definition);
    }
    column.field = headings().fields.value(heading, AnswerField::None);
    if (column.field == AnswerField::None)
        column.field = askedField(heading);
    if (column.field != AnswerField::None)
        return column;
    QString bare = heading;
    const QString prefix = definition.id.toLower();
    static const QRegularExpression signsBefore(QStringLiteral("^[_\\-. ]+"));
    if (bare.startsWith(prefix) && bare.size() > prefix.size())
        bare = bare.mid(prefix.size()).remove(signsBefore);
    column.item = itemOfHeading(bare, definition);
    if (column.item >= 0)
        column.field = AnswerField::Item;
    return column;
}

/// Where the platform counts its questions about the person along, its numbers are not those of the items.
void countItemsAnew(QList<AnswerColumn> &columns, const scales::ScaleDefinition &definition,
                    const AnswerProfile &profile)
{
    static const QRegularExpression numbered(QStringLiteral("^[0-9]{1,3}[.、:]"));
    bool about = false;
    QList<qsizetype> questions;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QString heading = text::squeezed(columns.at(i).heading);
        if (!numbered.match(heading).hasMatch() || profile.columns.contains(heading))
            continue;
        if (askedField(heading.toLower()) != AnswerField::None)
            about = true;
        else
            questions.append(i);
    }
    if (!about)
        return;
    const bool fits = questions.size() == static_cast<qsizetype>(definition.items.size());
    for (qsizetype n = 0; n < questions.size(); ++n) {
        AnswerColumn &column = columns[questions.at(n)];
        column.field = fits ? AnswerField::Item : AnswerField::None;
        column.item = fits ? static_cast<int>(n) : -1;
    }
}

/// A row that names an item twice is answers rather than headings: its figures count for nothing.
int knownColumns(const QList<AnswerColumn> &columns)
{
    QSet<int> items;
    int known = 0;
    int named = 0;
    for (const AnswerColumn &column : columns) {
        named += column.field == AnswerField::Item ? 1 : 0;
        known += column.field != AnswerField::None && column.field != AnswerField::Item ? 1 : 0;
        if (column.field == AnswerField::Item)
            items.insert(column.item);
    }
    return items.size() == named ? known + named : known;
}

} // namespace

QString answerFieldCode(AnswerField field)
{
    switch (field) {
    case AnswerField::None:
        return {};
    case AnswerField::StudentNo:
        return QStringLiteral("student_no");
    case AnswerField::RollNumber:
        return QStringLiteral("roll_number");
    case AnswerField::Name:
        return QStringLiteral("name");
    case AnswerField::Class:
        return QStringLiteral("class");
    case AnswerField::Grade:
        return QStringLiteral("grade");
    case AnswerField::Date:
        return QStringLiteral("date");
    case AnswerField::AllAnswers:
        return QStringLiteral("answers");
    case AnswerField::Item:
        return QStringLiteral("item");
    }
    return {};
}

std::optional<AnswerField> answerFieldFromCode(const QString &code)
{
    for (const AnswerField field :
         {AnswerField::StudentNo, AnswerField::RollNumber, AnswerField::Name, AnswerField::Class,
          AnswerField::Grade, AnswerField::Date, AnswerField::AllAnswers}) {
        if (code == answerFieldCode(field))
            return field;
    }
    return std::nullopt;
}

QStringList AnswerColumns::headings() const
{
    QStringList all;
    for (const AnswerColumn &column : columns)
        all.append(column.heading);
    return all;
}

AnswerColumns findColumns(const CodedTable &table, const scales::ScaleDefinition &definition,
                          const AnswerProfile &profile)
{
    AnswerColumns best;
    qsizetype bestCells = 0;
    for (qsizetype i = 0; i < std::min(table.rowCount(), headingRows); ++i) {
        AnswerColumns found;
        found.headerAt = i;
        qsizetype cells = 0;
        for (qsizetype column = 0; column < table.columnCount(); ++column) {
            const Cell &cell = table.at(i, column);
            cells += cell.isBlank() ? 0 : 1;
            found.columns.append(columnOf(cell.text, column, definition, profile));
        }
        countItemsAnew(found.columns, definition, profile);
        found.known = knownColumns(found.columns);
        if (found.known > best.known || (best.known == 0 && cells > bestCells)) {
            best = found;
            bestCells = cells;
        }
    }
    return best;
}

Result<void> checkColumns(const AnswerColumns &columns)
{
    if (columns.known == 0)
        return fail(Errc::BadInput, "answers.no_header");
    bool who = false;
    bool answers = false;
    QHash<int, bool> items;
    for (const AnswerColumn &column : columns.columns) {
        who = who || column.field == AnswerField::StudentNo || column.field == AnswerField::RollNumber ||
              column.field == AnswerField::Name;
        if (column.field == AnswerField::AllAnswers) {
            if (answers)
                return fail(Errc::BadInput, "answers.column_twice", {column.heading});
            answers = true;
        }
        if (column.field != AnswerField::Item)
            continue;
        if (items.contains(column.item))
            return fail(Errc::BadInput, "answers.column_twice", {column.heading});
        items.insert(column.item, true);
    }
    if (!who)
        return fail(Errc::BadInput, "answers.no_who");
    if (items.isEmpty() && !answers)
        return fail(Errc::BadInput, "answers.no_items");
    return {};
}

QString knownBlankMarks()
{
    return headings().blankMarks;
}

QString knownMultiMarks()
{
    return headings().multiMarks;
}

} // namespace tingyu
