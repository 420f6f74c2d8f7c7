// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/answer_table.h"

#include "core/base/chinese_date.h"
#include "core/base/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTime>

namespace tingyu {
namespace {

using scales::Item;
using scales::Rational;
using scales::ResponseSet;

enum class Field
{
    None,
    StudentNo,
    RollNumber,
    Name,
    Class,
    Grade,
    Date,
    Item
};

struct Column
{
    Field field = Field::None;
    int item = -1;
    QString heading;
    bool labels = false; ///< every cell that is not blank is an option's label
};

Field fieldOfCode(const QString &code)
{
    static const QHash<QString, Field> fields{{QStringLiteral("student_no"), Field::StudentNo},
                                              {QStringLiteral("roll_number"), Field::RollNumber},
                                              {QStringLiteral("name"), Field::Name},
                                              {QStringLiteral("class"), Field::Class},
                                              {QStringLiteral("grade"), Field::Grade},
                                              {QStringLiteral("date"), Field::Date}};
    return fields.value(code, Field::None);
}

/// Headings as answer files and platforms write them, kept as data: squeezed and lower-case.
struct Headings
{
    QHash<QString, Field> fields;
    QRegularExpression item;
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
            for (const auto &word : words) {
                if (entry.key() == QLatin1String("item_form"))
                    known.item =
                        QRegularExpression(word.toString(), QRegularExpression::CaseInsensitiveOption);
                else
                    known.fields.insert(word.toString(), fieldOfCode(entry.key()));
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

Column columnOf(const QString &cell, const scales::ScaleDefinition &definition, const AnswerProfile &profile)
{
    Column column;
    column.heading = cell;
    const QString squeezed = text::squeezed(cell);
    const QString heading = squeezed.toLower();
    if (const auto target = profile.columns.constFind(squeezed); target != profile.columns.cend()) {
        if (target->startsWith(QLatin1String("item:"))) {
            const auto item = definition.itemIndex.constFind(target->mid(5));
            if (item != definition.itemIndex.cend()) {
                column.field = Field::Item;
                column.item = *item;
            }
        } else {
            column.field = fieldOfCode(*target);
        }
        return column;
    }
    column.field = headings().fields.value(heading, Field::None);
    if (column.field != Field::None)
        return column;
    QString bare = heading;
    const QString prefix = definition.id.toLower();
    if (bare.startsWith(prefix) && bare.size() > prefix.size())
        bare = bare.mid(prefix.size()).remove(QRegularExpression(QStringLiteral("^[_\\-. ]+")));
    column.item = itemOfHeading(bare, definition);
    if (column.item >= 0)
        column.field = Field::Item;
    return column;
}

Rational numberOf(const Cell &cell)
{
    return Rational::parse(text::squeezed(cell.text).toLatin1());
}

Rational minutesOf(const Cell &cell)
{
    const QString squeezed = text::squeezed(cell.text);
    const qsizetype from = cell.kind == CellKind::Date ? squeezed.indexOf(QLatin1Char('T')) + 1 : 0;
    const QStringList parts = squeezed.mid(from).split(QLatin1Char(':'));
    if (parts.size() < 2)
        return numberOf(cell);
    bool hourGood = false;
    bool minuteGood = false;
    const int hour = parts.at(0).toInt(&hourGood);
    const int minute = parts.at(1).toInt(&minuteGood);
    return hourGood && minuteGood && QTime::isValid(hour, minute, 0) ? Rational(hour * 60 + minute)
                                                                     : Rational();
}

Rational labelled(const ResponseSet &set, const QString &cell)
{
    const QString wanted = text::squeezed(cell).toLower();
    for (const scales::Option &option : set.options) {
        if (wanted == text::squeezed(option.label.zh).toLower() ||
            wanted == text::squeezed(option.label.en).toLower())
            return option.value;
    }
    return {};
}

/// Is it one of the set's printed values (or within its range)?
bool isPrinted(const ResponseSet &set, const Rational &value)
{
    if (value.isNull())
        return false;
    if (!set.isListed())
        return value.compare(set.min) >= 0 && value.compare(set.max) <= 0;
    for (const scales::Option &option : set.options) {
        if (option.value == value)
            return true;
    }
    return false;
}

Result<QList<Column>> findHeader(const Sheet &sheet, const scales::ScaleDefinition &definition,
                                 const AnswerProfile &profile, qsizetype &headerAt)
{
    QList<Column> best;
    int bestCount = 0;
    for (qsizetype i = 0; i < std::min<qsizetype>(sheet.rows.size(), 10); ++i) {
        QList<Column> columns;
        int count = 0;
        for (const Cell &cell : sheet.rows.at(i).cells) {
            columns.append(columnOf(cell.text, definition, profile));
            count += columns.last().field != Field::None ? 1 : 0;
        }
        if (count > bestCount) {
            best = columns;
            bestCount = count;
            headerAt = i;
        }
    }
    if (bestCount == 0)
        return fail(Errc::BadInput, "answers.no_header");
    return best;
}

Result<void> checkColumns(const QList<Column> &columns)
{
    bool who = false;
    QHash<int, bool> items;
    for (const Column &column : columns) {
        who = who || column.field == Field::StudentNo || column.field == Field::RollNumber ||
              column.field == Field::Name;
        if (column.field != Field::Item)
            continue;
        if (items.contains(column.item))
            return fail(Errc::BadInput, "answers.column_twice", {column.heading});
        items.insert(column.item, true);
    }
    if (!who)
        return fail(Errc::BadInput, "answers.no_who");
    if (items.isEmpty())
        return fail(Errc::BadInput, "answers.no_items");
    return {};
}

class RowReader
{
public:
    RowReader(const scales::ScaleDefinition &definition, const AnswerProfile &profile,
              const QList<Column> &columns)
        : m_definition(definition), m_profile(profile), m_columns(columns)
    {
    }

    AnswerRow read(const TableRow &row) const
    {
        AnswerRow read;
        read.number = row.number;
        QString grade;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const Cell &cell = row.at(i);
            if (cell.isBlank() || text::squeezed(cell.text).isEmpty())
                continue;
            const Column &column = m_columns.at(i);
            switch (column.field) {
            case Field::None:
                break;
            case Field::StudentNo:
                read.studentNo = text::squeezed(cell.text);
                break;
            case Field::RollNumber:
                read.rollNumber = text::squeezed(cell.text).toUpper();
                break;
            case Field::Name:
                read.name = text::normalName(cell.text);
                break;
            case Field::Class:
                read.className = text::squeezed(cell.text);
                break;
            case Field::Grade:
                grade = text::squeezed(cell.text);
                break;
            case Field::Date:
                read.date = dateOf(cell);
                break;
            case Field::Item:
                answer(read, column, cell);
                break;
            }
        }
        if (!grade.isEmpty() && !read.className.contains(grade))
            read.className.prepend(grade);
        if (read.rejected.isEmpty() && read.answers.isEmpty())
            read.rejected = QStringLiteral("no_answers");
        return read;
    }

private:
    static QDate dateOf(const Cell &cell)
    {
        if (cell.kind == CellKind::Date)
            return QDate::fromString(cell.text.left(10), Qt::ISODate);
        const QDate whole = QDate::fromString(cell.text.left(10), Qt::ISODate);
        return whole.isValid() ? whole : parseDate(cell.text).value_or(QDate());
    }

    void answer(AnswerRow &read, const Column &column, const Cell &cell) const
    {
        const Item &item = m_definition.items[static_cast<size_t>(column.item)];
        const ResponseSet &set = m_definition.setOf(item);
        Rational value;
        if (const auto mapped = m_profile.values.constFind(text::squeezed(cell.text));
            mapped != m_profile.values.cend())
            value = Rational::parse(mapped->toLatin1());
        else if (set.kind == ResponseSet::Kind::Clock)
            value = minutesOf(cell);
        else
            value = column.labels ? labelled(set, cell.text) : numberOf(cell);
        if (!isPrinted(set, value)) {
            if (read.rejected.isEmpty()) {
                read.rejected = QStringLiteral("value_not_printed");
                read.rejectedColumn = column.heading;
            }
            return;
        }
        read.answers.insert(item.id, value);
    }

    const scales::ScaleDefinition &m_definition;
    const AnswerProfile &m_profile;
    const QList<Column> &m_columns;
};

void tellLabels(QList<Column> &columns, const Sheet &sheet, qsizetype headerAt,
                const scales::ScaleDefinition &definition)
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        Column &column = columns[i];
        if (column.field != Field::Item)
            continue;
        const ResponseSet &set = definition.setOf(definition.items[static_cast<size_t>(column.item)]);
        if (!set.isListed())
            continue;
        bool any = false;
        bool all = true;
        for (qsizetype row = headerAt + 1; row < sheet.rows.size() && all; ++row) {
            const Cell &cell = sheet.rows.at(row).at(i);
            if (cell.isBlank() || text::squeezed(cell.text).isEmpty())
                continue;
            any = true;
            all = !labelled(set, cell.text).isNull();
        }
        column.labels = any && all;
    }
}

} // namespace

Result<AnswerProfile> readAnswerProfile(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(Errc::BadInput, "answers.profile");
    AnswerProfile profile;
    const auto readInto = [&](const QString &key, QHash<QString, QString> &into) {
        const QJsonObject object = document.object().value(key).toObject();
        for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry)
            into.insert(text::squeezed(entry.key()), entry.value().toVariant().toString());
    };
    readInto(QStringLiteral("columns"), profile.columns);
    readInto(QStringLiteral("values"), profile.values);
    return profile;
}

Result<AnswerTable> readAnswerTable(const Sheet &sheet, const scales::ScaleDefinition &definition,
                                    const AnswerProfile &profile)
{
    qsizetype headerAt = 0;
    auto columns = findHeader(sheet, definition, profile, headerAt);
    if (!columns)
        return columns.error();
    if (auto good = checkColumns(*columns); !good)
        return good.error();
    tellLabels(*columns, sheet, headerAt, definition);

    AnswerTable table;
    table.headerRow = sheet.rows.at(headerAt).number;
    QSet<int> there;
    for (const Column &column : std::as_const(*columns)) {
        if (column.field == Field::Item)
            there.insert(column.item);
    }
    for (size_t i = 0; i < definition.items.size(); ++i) {
        if (!there.contains(static_cast<int>(i)))
            table.itemsWithoutColumn.append(definition.items[i].id);
    }
    const RowReader reader(definition, profile, *columns);
    for (qsizetype i = headerAt + 1; i < sheet.rows.size(); ++i) {
        const TableRow &row = sheet.rows.at(i);
        const bool blank = std::all_of(row.cells.begin(), row.cells.end(),
                                       [](const Cell &cell) { return text::squeezed(cell.text).isEmpty(); });
        if (!blank)
            table.rows.append(reader.read(row));
    }
    return table;
}

} // namespace tingyu
