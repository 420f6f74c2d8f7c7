// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/answer_sheet_paper.h"

#include "core/report/scale_words.h"
#include "core/scales/option_keys.h"

#include <algorithm>

namespace tingyu::report {
namespace {

using scales::Item;
using scales::ResponseSet;

const QString itemSection = QStringLiteral("items");
const QChar box(0x25A1);
const QChar unbroken(0x00A0);

/// □0 □1 □2; a line to write on where a figure or a time is asked.
QString boxes(const ResponseSet &set)
{
    QStringList all;
    const QList<int> keys = scales::optionKeys(set);
    for (const int key : keys)
        all.append(box + QString::number(key));
    return all.isEmpty() ? QString(8, QLatin1Char('_')) : all.join(QString(2, unbroken));
}

QString optionWords(const ResponseSet &set, const std::optional<scales::TextPack> &text, Language language)
{
    const QStringList own = text ? text->options.value(set.id) : QStringList();
    const QList<int> keys = scales::optionKeys(set);
    QStringList all;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QString label = own.size() == keys.size()
                                  ? own.at(i)
                                  : wordsIn(language, set.options[static_cast<size_t>(i)].label);
        const QString key = QString::number(keys.at(i));
        all.append(label.isEmpty() || label == key ? key : QString(key % QStringLiteral(" = ") % label));
    }
    return all.join(QString(3, unbroken));
}

/// What the figures stand for, run by run of items with the same options.
QStringList optionLines(const AnswerSheetFacts &facts, Language language)
{
    QStringList lines;
    const auto &items = facts.definition->items;
    for (size_t from = 0; from < items.size();) {
        size_t to = from;
        while (to + 1 < items.size() && items[to + 1].set == items[from].set)
            ++to;
        const QString words = optionWords(facts.definition->setOf(items[from]), facts.text, language);
        const bool whole = from == 0 && to + 1 == items.size();
        const QString range =
            from == to ? items[from].id : QString(items[from].id % QChar(0x2013) % items[to].id);
        if (!words.isEmpty())
            lines.append(whole ? words : QString(range % QStringLiteral(":  ") % words));
        from = to + 1;
    }
    return lines;
}

QList<Table> wordedItems(const AnswerSheetFacts &facts)
{
    Table table;
    table.section = itemSection;
    table.columns = {{QStringLiteral("no")}, {QStringLiteral("item")}, {QStringLiteral("answer")}};
    for (const Item &item : facts.definition->items) {
        table.rows.append({Value::of(item.id), Value::of(facts.text->items.value(item.id)),
                           Value::of(boxes(facts.definition->setOf(item)))});
    }
    return {table};
}

/// Item numbers in columns of the chosen length, as many beside one another as fit; what is left comes below.
QList<Table> numberedItems(const AnswerSheetFacts &facts)
{
    const auto &items = facts.definition->items;
    int options = 1;
    for (const Item &item : items)
        options =
            std::max(options, static_cast<int>(scales::optionKeys(facts.definition->setOf(item)).size()));
    const auto count = static_cast<int>(items.size());
    const int beside = std::min(columnsBeside(options), (count + facts.perColumn - 1) / facts.perColumn);
    QList<Table> tables;
    for (int begin = 0; begin < count; begin += beside * facts.perColumn) {
        Table table;
        table.section = itemSection;
        for (int column = 0; column < beside; ++column) {
            table.columns.append({QStringLiteral("no")});
            table.columns.append({QStringLiteral("boxes")});
        }
        for (int row = 0; row < facts.perColumn; ++row) {
            QList<Value> cells;
            bool any = false;
            for (int column = 0; column < beside; ++column) {
                const int at = begin + column * facts.perColumn + row;
                const bool there = at < count;
                any = any || there;
                const Item *item = there ? &items[static_cast<size_t>(at)] : nullptr;
                cells.append(there ? Value::of(item->id) : Value::orDash({}));
                cells.append(there ? Value::of(boxes(facts.definition->setOf(*item))) : Value::orDash({}));
            }
            if (any)
                table.rows.append(cells);
        }
        tables.append(table);
    }
    return tables;
}

} // namespace

int columnsBeside(int options)
{
    if (options <= 3)
        return 5;
    if (options <= 5)
        return 4;
    return options <= 7 ? 3 : 2;
}

FormValues answerSheetValues(const AnswerSheetFacts &facts, Language language)
{
    FormValues values;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    set("campaign", Value::join({Value::of(facts.school), Value::of(facts.campaign)}));
    set("scale", Value::of(wordsIn(language, facts.definition->name)));
    set("class", Value::of(facts.className));
    set("who", Value::of(facts.who));
    QList<Value> version{Value::of(facts.definition->abbr % QLatin1Char(' ') % facts.definition->version)};
    if (!facts.text) {
        version.append(Value::code(QStringLiteral("wording"), QStringLiteral("paper")));
    } else {
        version.append(Value::of(facts.text->title.isEmpty() ? facts.text->id : facts.text->title));
        if (!facts.text->sentBy.isEmpty())
            version.append(Value::code(QStringLiteral("wording"), QStringLiteral("office"),
                                       {Value::of(facts.text->sentBy)}));
        if (facts.text->kind == scales::TextKind::ProjectTranslation)
            version.append(Value::code(QStringLiteral("wording"), QStringLiteral("project")));
    }
    set("version", Value::join(version));
    if (facts.text)
        set("instructions", Value::of(facts.text->instructions));
    set("options", Value::of(optionLines(facts, language).join(QLatin1Char('\n'))));
    values.grids.insert(itemSection, facts.text ? wordedItems(facts) : numberedItems(facts));
    return values;
}

} // namespace tingyu::report
