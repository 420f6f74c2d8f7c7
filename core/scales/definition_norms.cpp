// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/definition_fields.h"

namespace tingyu::scales {

using namespace Qt::Literals::StringLiterals;

namespace {

Sex sexOf(Building &building, const JsonValue &value, const QString &path)
{
    const QString text = stringOf(building, value, path);
    if (text == "M"_L1)
        return Sex::Male;
    if (text == "F"_L1)
        return Sex::Female;
    if (!text.isEmpty())
        building.add(path, "unknown_value", {text.left(40)});
    return Sex::Unknown;
}

/// [lo, hi], either end null for open.
void readEnds(Building &building, const JsonValue *value, const QString &path, Rational &lo, Rational &hi)
{
    if (value == nullptr)
        return;
    if (!value->isArray() || value->children.size() != 2) {
        building.add(path, "wrong_type", {u"[from, to]"_s});
        return;
    }
    if (value->children[0].kind != JsonValue::Kind::Null)
        lo = numberOf(building, value->children[0], path);
    if (value->children[1].kind != JsonValue::Kind::Null)
        hi = numberOf(building, value->children[1], path);
    if (!lo.isNull() && !hi.isNull() && lo.compare(hi) > 0)
        building.add(path, "overlap");
}

void readCells(Building &building, const JsonValue *value, const QString &path, NormRow &row)
{
    if (value == nullptr)
        return;
    if (!value->isObject() || value->keys.empty() ||
        value->keys.size() > static_cast<size_t>(building.limits.scores)) {
        building.add(path, "wrong_type", {u"object"_s});
        return;
    }
    for (size_t n = 0; n < value->keys.size(); ++n) {
        NormCell cell;
        cell.measure = QString::fromUtf8(value->keys[n]);
        Fields fields(building, value->children[n], path + u'.' + cell.measure.left(40));
        if (const JsonValue *table = fields.optional("table")) {
            cell.table = lookupRows(building, *table, fields.pathOf("table"));
        } else {
            cell.mean = fields.number("mean");
            cell.sd = fields.number("sd");
            if (!cell.sd.isNull() && cell.sd.compare(0) <= 0)
                building.add(fields.pathOf("sd"), "out_of_range", {u"> 0"_s, {}});
        }
        fields.finish();
        row.cells.push_back(std::move(cell));
    }
}

bool apart(const Rational &aLo, const Rational &aHi, const Rational &bLo, const Rational &bHi)
{
    return (!aHi.isNull() && !bLo.isNull() && aHi.compare(bLo) < 0) ||
           (!bHi.isNull() && !aLo.isNull() && bHi.compare(aLo) < 0);
}

/// Could one person fall into both rows?
bool overlap(const NormRow &a, const NormRow &b)
{
    const bool sexes = a.sex == b.sex || a.sex == Sex::Unknown || b.sex == Sex::Unknown;
    return sexes && !apart(a.ageLo, a.ageHi, b.ageLo, b.ageHi) &&
           !apart(a.gradeLo, a.gradeHi, b.gradeLo, b.gradeHi);
}

NormRow readRow(Building &building, Fields &fields)
{
    NormRow row;
    if (const JsonValue *sex = fields.optional("sex"))
        row.sex = sexOf(building, *sex, fields.pathOf("sex"));
    readEnds(building, fields.optional("age"), fields.pathOf("age"), row.ageLo, row.ageHi);
    readEnds(building, fields.optional("grade"), fields.pathOf("grade"), row.gradeLo, row.gradeHi);
    readCells(building, fields.required("cells"), fields.pathOf("cells"), row);
    fields.finish();
    return row;
}

Norm readNorm(Building &building, Fields &fields)
{
    Norm norm;
    norm.id = fields.id("id");
    norm.version = fields.text("version");
    norm.name = fields.words("name");
    norm.source = fields.text("source");
    norm.status = fields.text("status");
    const auto rows = fields.list("rows", building.limits.rows);
    for (size_t n = 0; n < rows.size() && !building.full(); ++n) {
        Fields one(building, rows[n], indexed(fields.pathOf("rows"), n));
        NormRow row = readRow(building, one);
        for (const NormRow &other : norm.rows) {
            if (overlap(row, other)) {
                building.add(one.path(), "norms_overlap");
                break;
            }
        }
        norm.bySex = norm.bySex || row.sex != Sex::Unknown;
        norm.byAge = norm.byAge || !row.ageLo.isNull() || !row.ageHi.isNull();
        norm.byGrade = norm.byGrade || !row.gradeLo.isNull() || !row.gradeHi.isNull();
        norm.rows.push_back(std::move(row));
    }
    if (rows.empty())
        building.add(fields.pathOf("rows"), "too_few", {u"1"_s});
    fields.finish();
    return norm;
}

/// {"1..90": 1, "97": null}: runs of ids and single ones; a null takes the answer away.
void readAnswers(Building &building, const JsonValue *value, const QString &path, WorkedExample &example)
{
    if (value == nullptr)
        return;
    const ScaleDefinition &made = building.definition;
    if (!value->isObject()) {
        building.add(path, "wrong_type", {u"object"_s});
        return;
    }
    for (size_t n = 0; n < value->keys.size(); ++n) {
        JsonValue key;
        key.kind = JsonValue::Kind::Array;
        key.children.emplace_back();
        key.children.back().kind = JsonValue::Kind::String;
        key.children.back().text = value->keys[n];
        const std::vector<int> items = references(building, key, path, made.itemIndex);
        const bool blank = value->children[n].kind == JsonValue::Kind::Null;
        const Rational answer = blank ? Rational() : numberOf(building, value->children[n], path);
        for (const int index : items) {
            const Item &item = made.items[static_cast<size_t>(index)];
            if (blank)
                example.answers.remove(item.id);
            else if (keyedValue(made.setOf(item), false, answer).isNull())
                building.add(path, "value_not_in_set", {item.id});
            else
                example.answers.insert(item.id, answer);
        }
    }
}

template<class Take>
void readExpected(Building &building, const JsonValue *value, const QString &path, const QStringList &known,
                  Take take)
{
    if (value == nullptr)
        return;
    if (!value->isObject()) {
        building.add(path, "wrong_type", {u"object"_s});
        return;
    }
    for (size_t n = 0; n < value->keys.size(); ++n) {
        const QString key = QString::fromUtf8(value->keys[n]);
        if (!known.contains(key))
            building.add(path, "unknown_reference", {key.left(80)});
        else
            take(key, value->children[n], path + u'.' + key);
    }
}

void readExpectations(Building &building, Fields &fields, WorkedExample &example)
{
    const ScaleDefinition &made = building.definition;
    example.status = fields.text("status", false);
    if (!example.status.isEmpty() && example.status != "complete"_L1 && example.status != "incomplete"_L1)
        building.add(fields.pathOf("status"), "unknown_value", {example.status.left(40)});
    const Rational missing = fields.number("n_missing", false);
    if (!missing.isNull())
        example.nMissing = static_cast<int>(missing.num() / missing.den());
    const auto isNull = [](const JsonValue &value) { return value.kind == JsonValue::Kind::Null; };
    readExpected(building, fields.optional("scores"), fields.pathOf("scores"), made.scoreIndex.keys(),
                 [&](const QString &key, const JsonValue &value, const QString &path) {
                     example.scores.insert(key, isNull(value) ? Rational() : numberOf(building, value, path));
                 });
    readExpected(building, fields.optional("bands"), fields.pathOf("bands"), made.bandKeys(),
                 [&](const QString &key, const JsonValue &value, const QString &path) {
                     example.bands.insert(key, isNull(value) ? QString() : stringOf(building, value, path));
                 });
    readExpected(building, fields.optional("flags"), fields.pathOf("flags"), made.flagIndex.keys(),
                 [&](const QString &key, const JsonValue &value, const QString &path) {
                     if (!value.isBool() && !isNull(value))
                         building.add(path, "wrong_type", {u"true/false/null"_s});
                     example.flags.insert(key, isNull(value) ? Truth::Unknown
                                                             : truthOf(value.kind == JsonValue::Kind::True));
                 });
    fields.finish();
}

} // namespace

Context readContext(Building &building, const JsonValue &value, const QString &path)
{
    Fields fields(building, value, path);
    Context context;
    if (const JsonValue *sex = fields.optional("sex"))
        context.sex = sexOf(building, *sex, fields.pathOf("sex"));
    context.age = fields.number("age", false);
    context.grade = fields.number("grade", false);
    fields.finish();
    return context;
}

void readNorms(Building &building, Fields &root)
{
    const auto list = root.list("norms", building.limits.norms, false);
    for (size_t n = 0; n < list.size() && !building.full(); ++n) {
        Fields fields(building, list[n], indexed(u"norms"_s, n));
        Norm norm = readNorm(building, fields);
        for (const Norm &other : building.definition.norms) {
            if (other.id == norm.id)
                building.add(fields.pathOf("id"), "repeated", {norm.id});
        }
        building.definition.norms.push_back(std::move(norm));
    }
}

void readExamples(Building &building, Fields &root)
{
    const auto list = root.list("examples", building.limits.examples);
    if (list.empty())
        building.add(u"examples"_s, "too_few", {u"1"_s});
    for (size_t n = 0; n < list.size() && !building.full(); ++n) {
        Fields fields(building, list[n], indexed(u"examples"_s, n));
        WorkedExample example;
        example.title = fields.text("title");
        if (const JsonValue *context = fields.optional("context"))
            example.context = readContext(building, *context, fields.pathOf("context"));
        readAnswers(building, fields.required("answers"), fields.pathOf("answers"), example);
        readAnswers(building, fields.optional("but"), fields.pathOf("but"), example);
        if (const JsonValue *expect = fields.required("expect")) {
            Fields expected(building, *expect, fields.pathOf("expect"));
            readExpectations(building, expected, example);
        }
        fields.finish();
        building.definition.examples.push_back(std::move(example));
    }
}

} // namespace tingyu::scales
