// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/scale_report_service.h"

#include "core/report/scale_words.h"
#include "core/screening/rescore_service.h"
#include "core/screening/result_reading.h"
#include "core/screening/screening_operations.h"

#include <array>

namespace tingyu::report {
namespace {

using scales::ScaleDefinition;

constexpr size_t mostOptionColumns = 8; ///< more would not be read on a sheet of A4

QStringList optionsOf(const scales::ResponseSet &set, const scales::TextPack &wording, Language language)
{
    const QStringList own = wording.options.value(set.id);
    if (!own.isEmpty())
        return own;
    QStringList labels;
    for (const scales::Option &option : set.options)
        labels.append(wordsIn(language, option.label));
    return labels;
}

/// A table of the items that share their options.
Table tableOf(const scales::ResponseSet &set, const QStringList &options)
{
    Table table;
    table.columns.append(Column{QStringLiteral("number"), 0.6});
    table.columns.append(Column{QStringLiteral("item"), 4});
    if (!set.isListed() || set.options.size() > mostOptionColumns) {
        table.columns.append(Column{QStringLiteral("answer"), 2});
        return table;
    }
    for (qsizetype n = 0; n < options.size(); ++n) {
        Column column{QStringLiteral("option"), 1};
        const auto value = set.options[static_cast<size_t>(n)].value;
        column.title = Value::of(figureText(value) + QLatin1Char(' ') + options[n]);
        table.columns.append(column);
    }
    return table;
}

Value sideOf(const RescoreFacts &facts, const ResultDifference &one, const QString &value, Language language)
{
    if (value.isEmpty())
        return word("side", "nothing");
    if (one.of == ResultDifference::Of::Flag)
        return word("side", value == QLatin1String("true") ? "raised" : "calm");
    if (one.of == ResultDifference::Of::Score)
        return Value::of(figureText(scales::Rational::parse(value.toLatin1())));
    for (const scales::Banding &banding : facts.definition->bandings) {
        for (const scales::Band &band : banding.bands) {
            if (banding.key == one.id && band.id == value)
                return Value::of(wordsIn(language, band.label));
        }
    }
    return Value::of(value);
}

Value nameOf(const ScaleDefinition &definition, const ResultDifference &one, Language language)
{
    if (one.of == ResultDifference::Of::Flag) {
        const int at = definition.flagIndex.value(one.id, -1);
        return Value::of(at < 0 ? one.id
                                : wordsIn(language, definition.flags[static_cast<size_t>(at)].label));
    }
    const int at = definition.scoreIndex.value(one.id.section(QLatin1Char('#'), 0, 0), -1);
    const QString name = at < 0 ? one.id : wordsIn(language, definition.scores[static_cast<size_t>(at)].name);
    return one.of == ResultDifference::Of::Band ? word("what", "band", {Value::of(name)}) : Value::of(name);
}

} // namespace

FormValues scaleFormValues(const ScaleDefinition &definition, const scales::TextPack &wording,
                           Language language)
{
    FormValues values;
    values.fields.insert(QStringLiteral("scale"), Value::of(wording.title));
    values.fields.insert(QStringLiteral("edition"),
                         Value::join({Value::of(definition.id), Value::of(definition.version)}));
    values.fields.insert(QStringLiteral("instructions"), Value::of(wording.instructions));
    QList<Value> source{Value::of(wording.licence.isEmpty() ? wording.source : wording.licence)};
    if (!wording.sentBy.isEmpty())
        source.prepend(word("from", "office", {Value::of(wording.sentBy)}));
    if (wording.kind == scales::TextKind::ProjectTranslation)
        source.append(word("from", "project"));
    values.fields.insert(QStringLiteral("source"), Value::join(source));
    QList<Table> grids;
    int set = -1;
    for (const scales::Item &item : definition.items) {
        if (item.set != set) {
            const scales::ResponseSet &answers = definition.setOf(item);
            grids.append(tableOf(answers, optionsOf(answers, wording, language)));
            set = item.set;
        }
        Table &table = grids.last();
        QList<Value> row{Value::of(item.id), Value::of(wording.items.value(item.id))};
        for (qsizetype n = 2; n < table.columns.size(); ++n)
            row.append(table.columns[n].id == QLatin1String("option") ? word("mark", "box") : Value());
        table.rows.append(row);
    }
    values.grids.insert(QStringLiteral("items"), grids);
    return values;
}

FormValues rescoreValues(const RescoreFacts &facts, Language language)
{
    FormValues values;
    values.fields.insert(QStringLiteral("scale"), Value::of(facts.definition->abbr));
    values.fields.insert(QStringLiteral("edition"), Value::of(facts.definition->version));
    values.fields.insert(QStringLiteral("sheets"), Value::count(static_cast<int>(facts.sheets.size())));
    QList<QList<Value>> rows;
    for (qsizetype n = 0; n < facts.sheets.size(); ++n) {
        const RescoredSheet &sheet = facts.sheets[n];
        for (const ResultDifference &one : sheet.differences)
            rows.append({Value::of(facts.names.value(n)), Value::of(sheet.fromVersion),
                         Value::of(sheet.toVersion), nameOf(*facts.definition, one, language),
                         sideOf(facts, one, one.before, language), sideOf(facts, one, one.after, language)});
    }
    values.tables.insert(QStringLiteral("differences"), rows);
    return values;
}

Result<Printed> ScaleReportService::form(const QString &scaleId, const PrintOrder &order, PrintWay way)
{
    if (auto allowed = m_place.allow(op::scaleList); !allowed)
        return allowed.error();
    auto definition = m_library.find(scaleId);
    if (!definition)
        return definition.error();
    std::optional<scales::TextPack> wording;
    for (const char *language :
         order.language == Language::English ? std::array{"en", "zh"} : std::array{"zh", "en"}) {
        if (!wording)
            wording = m_library.text(scaleId, QLatin1String(language));
    }
    if (!wording)
        return fail(Errc::NotFound, "scale.no_wording", {(*definition)->abbr});
    return printForm(m_place, {op::scaleList, "scale_form", "scale-form", {}}, order, way,
                     scaleFormValues(**definition, *wording, order.language));
}

Result<Printed> ScaleReportService::rescoring(const QString &scaleId, const PrintOrder &order, PrintWay way)
{
    if (auto allowed = m_place.allow(op::sheetRescore); !allowed)
        return allowed.error();
    auto definition = m_library.find(scaleId);
    if (!definition)
        return definition.error();
    SheetService sheets(m_place, m_library);
    RescoreService rescoring(m_place, m_library, sheets);
    RescoreFacts facts{*definition, {}, {}};
    auto kept = rescoring.kept(scaleId);
    if (!kept)
        return kept.error();
    facts.sheets = *kept;
    for (const RescoredSheet &sheet : std::as_const(facts.sheets)) {
        auto name = rescoring.nameOf(sheet.student);
        if (!name)
            return name.error();
        facts.names.append(*name);
    }
    return printForm(m_place, {op::sheetRescore, "rescore_report", "rescore-print", {}}, order, way,
                     rescoreValues(facts, order.language));
}

} // namespace tingyu::report
