// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/form.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu::report {
namespace {

Words wordsOf(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return {object[QLatin1String("zh")].toString(), object[QLatin1String("en")].toString()};
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList list;
    for (const auto &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

QHash<QString, Words> wordMap(const QJsonValue &value)
{
    QHash<QString, Words> map;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), wordsOf(it.value()));
    return map;
}

std::optional<Outside> outsideOf(const QString &code)
{
    if (code.isEmpty() || code == QLatin1String("withhold"))
        return Outside::Withhold;
    if (code == QLatin1String("handover"))
        return Outside::Handover;
    if (code == QLatin1String("text"))
        return Outside::Text;
    if (code == QLatin1String("date"))
        return Outside::Date;
    if (code == QLatin1String("plain"))
        return Outside::Plain;
    return std::nullopt;
}

std::optional<FormSection::Kind> kindOf(const QString &code)
{
    using Kind = FormSection::Kind;
    static const QList<std::pair<QLatin1String, Kind>> kinds = {
        {QLatin1String("fields"), Kind::Fields},
        {QLatin1String("table"), Kind::Table},
        {QLatin1String("questions"), Kind::Questions},
        {QLatin1String("chart"), Kind::Chart},
        {QLatin1String("signatures"), Kind::Signatures},
        {QLatin1String("wall"), Kind::Wall},
        {QLatin1String("text"), Kind::Text},
        {QLatin1String("break"), Kind::Break}};
    for (const auto &[name, kind] : kinds) {
        if (code == name)
            return kind;
    }
    return std::nullopt;
}

Result<FormField> fieldOf(const QString &id, const QJsonObject &object)
{
    FormField field;
    field.id = id;
    field.label = wordsOf(object);
    field.hint = wordsOf(object[QLatin1String("hint")]);
    const auto outside = outsideOf(object[QLatin1String("out")].toString());
    if (!outside || field.label.zh.isEmpty())
        return fail(Errc::Damaged, "form.unreadable", {id});
    field.outside = *outside;
    field.lines = object[QLatin1String("lines")].toInt(1);
    field.width = object[QLatin1String("width")].toDouble(1);
    field.figures = object[QLatin1String("figures")].toBool();
    field.variants = stringsOf(object[QLatin1String("variants")]);
    return field;
}

Result<FormSection> sectionOf(const QJsonObject &object)
{
    FormSection section;
    section.id = object[QLatin1String("id")].toString();
    const auto kind = kindOf(object[QLatin1String("kind")].toString(QStringLiteral("fields")));
    if (!kind)
        return fail(Errc::Damaged, "form.unreadable", {section.id});
    section.kind = *kind;
    section.title = wordsOf(object[QLatin1String("title")]);
    for (const auto &row : object[QLatin1String("rows")].toArray())
        section.rows.append(stringsOf(row));
    section.columns = stringsOf(object[QLatin1String("columns")]);
    section.blankRows = object[QLatin1String("blankRows")].toInt(3);
    section.blankLines = object[QLatin1String("blankLines")].toInt(1);
    section.blankQuestions = object[QLatin1String("blankQuestions")].toInt(3);
    section.points = object[QLatin1String("points")].toDouble(section.points);
    section.centred = object[QLatin1String("centred")].toBool();
    section.optional = object[QLatin1String("optional")].toBool();
    section.variants = stringsOf(object[QLatin1String("variants")]);
    return section;
}

/// Every id that a section names has its field.
Result<void> checkForm(const Form &form)
{
    for (const FormSection &section : form.sections) {
        for (const QStringList &row : section.rows) {
            for (const QString &id : row) {
                if (!form.field(id))
                    return fail(Errc::Damaged, "form.unreadable", {form.id, id});
            }
        }
        for (const QString &column : section.columns) {
            if (!form.field(section.id + QLatin1Char('.') + column))
                return fail(Errc::Damaged, "form.unreadable", {form.id, section.id, column});
        }
    }
    return {};
}

Result<QByteArray> readResource(const QString &name)
{
    QFile file(QStringLiteral(":/forms/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::NotFound, "form.unknown", {name});
    return file.readAll();
}

bool inVariant(const QStringList &variants, const QString &variant)
{
    return variants.isEmpty() || variants.contains(variant);
}

bool holdsNothing(const FormSection &section, const FormValues &values)
{
    switch (section.kind) {
    case FormSection::Kind::Table:
        return values.tables.value(section.id).isEmpty() && values.grids.value(section.id).isEmpty();
    case FormSection::Kind::Questions:
        return values.questions.isEmpty();
    case FormSection::Kind::Chart:
        return values.charts.value(section.id).isEmpty();
    case FormSection::Kind::Fields:
    case FormSection::Kind::Wall:
        for (const QStringList &row : section.rows) {
            for (const QString &id : row) {
                if (!values.fields.value(id).isEmpty())
                    return false;
            }
        }
        return true;
    case FormSection::Kind::Signatures:
    case FormSection::Kind::Text:
    case FormSection::Kind::Break:
        return false;
    }
    return false;
}

QList<FieldCell> cellsOf(const Form &form, const QStringList &row, const Frame &frame,
                         const FormValues &values)
{
    QList<FieldCell> cells;
    for (const QString &id : row) {
        const FormField *field = form.field(id);
        if (!field || !inVariant(field->variants, frame.variant))
            continue;
        cells.append({id, frame.blank ? Value{} : values.fields.value(id), field->lines});
    }
    return cells;
}

Column columnOf(const Form &form, const FormSection &section, const QString &id, const Value &title = {})
{
    const FormField *field = form.field(section.id + QLatin1Char('.') + id);
    return field == nullptr ? Column{id, 1, false, title} : Column{id, field->width, field->figures, title};
}

QList<Table> gridsOf(const Form &form, const FormSection &section, const FormValues &values)
{
    QList<Table> grids = values.grids.value(section.id);
    for (Table &grid : grids) {
        grid.section = section.id;
        for (Column &column : grid.columns)
            column = columnOf(form, section, column.id, column.title);
    }
    return grids;
}

Table tableOf(const Form &form, const FormSection &section, const Frame &frame, const FormValues &values)
{
    Table table;
    table.section = section.id;
    for (const QString &column : section.columns)
        table.columns.append(columnOf(form, section, column));
    if (!frame.blank)
        table.rows = values.tables.value(section.id);
    if (table.rows.isEmpty()) {
        table.blankRows = section.blankRows;
        table.blankLines = section.blankLines;
    }
    return table;
}

Questions questionsOf(const FormSection &section, const Frame &frame, const FormValues &values)
{
    Questions questions{section.id, {}};
    if (!frame.blank)
        questions.items = values.questions;
    if (questions.items.isEmpty()) {
        for (int number = 1; number <= section.blankQuestions; ++number)
            questions.items.append({number, {}, {}, 2});
    }
    return questions;
}

void appendSection(const Form &form, const FormSection &section, const Frame &frame, const FormValues &values,
                   QList<Block> *blocks)
{
    switch (section.kind) {
    case FormSection::Kind::Fields: {
        FieldGrid grid{section.id, {}};
        for (const QStringList &row : section.rows) {
            if (auto cells = cellsOf(form, row, frame, values); !cells.isEmpty())
                grid.rows.append(cells);
        }
        if (!grid.rows.isEmpty())
            blocks->append(grid);
        return;
    }
    case FormSection::Kind::Signatures: {
        Signatures signatures{section.id, {}};
        for (const QStringList &row : section.rows)
            signatures.fields += cellsOf(form, row, frame, values);
        blocks->append(signatures);
        return;
    }
    case FormSection::Kind::Table:
        if (!frame.blank && values.grids.contains(section.id)) {
            for (const Table &grid : gridsOf(form, section, values))
                blocks->append(grid);
        } else {
            blocks->append(tableOf(form, section, frame, values));
        }
        return;
    case FormSection::Kind::Questions:
        blocks->append(questionsOf(section, frame, values));
        return;
    case FormSection::Kind::Chart:
        if (!frame.blank) {
            for (Chart chart : values.charts.value(section.id)) {
                chart.section = section.id;
                blocks->append(chart);
            }
        }
        return;
    case FormSection::Kind::Wall:
        for (const QStringList &row : section.rows) {
            for (const FieldCell &cell : cellsOf(form, row, frame, values))
                blocks->append(WallText{cell.field, cell.value, section.points, section.centred, cell.lines});
        }
        return;
    case FormSection::Kind::Text:
        blocks->append(FixedText{section.id});
        return;
    case FormSection::Kind::Break:
        blocks->append(PageBreak{});
        return;
    }
}

} // namespace

const FormField *Form::field(const QString &fieldId) const
{
    const auto it = fields.constFind(fieldId);
    return it == fields.constEnd() ? nullptr : &*it;
}

QStringList Form::fieldIds(const QString &variant) const
{
    QStringList ids;
    for (const FormSection &section : sections) {
        if (!inVariant(section.variants, variant))
            continue;
        for (const QStringList &row : section.rows) {
            for (const QString &fieldId : row) {
                if (inVariant(fields.value(fieldId).variants, variant))
                    ids.append(fieldId);
            }
        }
        for (const QString &column : section.columns)
            ids.append(section.id + QLatin1Char('.') + column);
    }
    return ids;
}

Result<Form> parseForm(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return fail(Errc::Damaged, "form.unreadable", {QString::number(problem.offset)});
    const QJsonObject root = document.object();
    Form form;
    form.id = root[QLatin1String("id")].toString();
    form.number = root[QLatin1String("number")].toString();
    form.oneSheet = root[QLatin1String("oneSheet")].toDouble();
    form.title = wordsOf(root[QLatin1String("title")]);
    form.variants = wordMap(root[QLatin1String("variants")]);
    form.texts = wordMap(root[QLatin1String("texts")]);
    const QJsonObject options = root[QLatin1String("options")].toObject();
    for (auto set = options.begin(); set != options.end(); ++set) {
        const QHash<QString, Words> words = wordMap(set.value());
        for (auto it = words.begin(); it != words.end(); ++it)
            form.options.insert(set.key() + QLatin1Char('.') + it.key(), it.value());
    }
    const QJsonObject fields = root[QLatin1String("fields")].toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        auto field = fieldOf(it.key(), it.value().toObject());
        if (!field)
            return field.error();
        form.fields.insert(it.key(), *field);
    }
    for (const auto &entry : root[QLatin1String("sections")].toArray()) {
        auto section = sectionOf(entry.toObject());
        if (!section)
            return section.error();
        form.sections.append(*section);
    }
    if (auto checked = checkForm(form); !checked)
        return checked.error();
    return form;
}

Result<Form> loadForm(const QString &id)
{
    auto json = readResource(id);
    if (!json)
        return json.error();
    auto form = parseForm(*json);
    if (!form)
        return form;
    auto commonJson = readResource(QStringLiteral("common"));
    if (!commonJson)
        return commonJson.error();
    const auto common = parseForm(*commonJson);
    if (!common)
        return common.error();
    // The form's own words win over the common ones.
    for (auto it = common->texts.begin(); it != common->texts.end(); ++it) {
        if (!form->texts.contains(it.key()))
            form->texts.insert(it.key(), it.value());
    }
    for (auto it = common->options.begin(); it != common->options.end(); ++it) {
        if (!form->options.contains(it.key()))
            form->options.insert(it.key(), it.value());
    }
    for (auto it = common->fields.begin(); it != common->fields.end(); ++it) {
        if (!form->fields.contains(it.key()))
            form->fields.insert(it.key(), it.value());
    }
    return form;
}

QStringList formIds()
{
    return {QStringLiteral("form12_crisis_report"), QStringLiteral("form13_consultation_opinion"),
            QStringLiteral("screening_report"),     QStringLiteral("class_summary"),
            QStringLiteral("student_file"),         QStringLiteral("form02_appointments"),
            QStringLiteral("appointment_slip"),     QStringLiteral("appointment_week"),
            QStringLiteral("form03_session"),       QStringLiteral("form04_series"),
            QStringLiteral("form08_consent"),       QStringLiteral("form21_handover"),
            QStringLiteral("first_hour"),           QStringLiteral("inspection"),
            QStringLiteral("form01_duty"),          QStringLiteral("opening_hours"),
            QStringLiteral("month_sheet"),          QStringLiteral("room_rule"),
            QStringLiteral("room_register"),        QStringLiteral("help_directory"),
            QStringLiteral("rescore_report"),       QStringLiteral("scale_form"),
            QStringLiteral("help_poster"),          QStringLiteral("form05_group_meeting"),
            QStringLiteral("form06_lesson"),        QStringLiteral("lesson_register"),
            QStringLiteral("duty_roster"),          QStringLiteral("form20_advice"),
            QStringLiteral("form25_staff_log"),     QStringLiteral("phone_register"),
            QStringLiteral("mailbox_register"),     QStringLiteral("workload"),
            QStringLiteral("result_guardian"),      QStringLiteral("task_slip"),
            QStringLiteral("repeat_list"),          QStringLiteral("form07_consent"),
            QStringLiteral("make_up_list"),         QStringLiteral("form24_campaign"),
            QStringLiteral("score_course"),         QStringLiteral("watch_list"),
            QStringLiteral("handout_list"),         QStringLiteral("form22_access"),
            QStringLiteral("form23_pledge"),        QStringLiteral("form27_self_check"),
            QStringLiteral("form28_destruction"),   QStringLiteral("rights_answer"),
            QStringLiteral("student_booklet"),      QStringLiteral("form19_ledger")};
}

Document fillForm(const Form &form, const Frame &frame, const FormValues &values)
{
    Document document{frame, {}};
    document.frame.formId = form.id;
    document.frame.oneSheet = form.oneSheet;
    for (const FormSection &section : form.sections) {
        if (!inVariant(section.variants, frame.variant))
            continue;
        if (section.optional && !frame.blank && holdsNothing(section, values))
            continue;
        appendSection(form, section, frame, values, &document.blocks);
    }
    return document;
}

} // namespace tingyu::report
