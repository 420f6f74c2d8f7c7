// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/definition_reader.h"

#include "core/scales/definition_fields.h"

#include <QCryptographicHash>

#include <algorithm>

namespace tingyu::scales {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::pair<const char *, Informant> informants[] = {{"self", Informant::Self},
                                                             {"parent", Informant::Parent},
                                                             {"teacher", Informant::Teacher},
                                                             {"interviewer", Informant::Interviewer}};
constexpr std::pair<const char *, RightsClass> rightsClasses[] = {
    {"unclear", RightsClass::Unclear},           {"free", RightsClass::Free},
    {"free_nc", RightsClass::FreeNonCommercial}, {"permission", RightsClass::Permission},
    {"licence_fee", RightsClass::LicenceFee},    {"restricted", RightsClass::Restricted}};
constexpr std::pair<const char *, SchoolStage> schoolStages[] = {
    {"primary", SchoolStage::Primary}, {"junior", SchoolStage::Junior}, {"senior", SchoolStage::Senior}};
constexpr std::pair<const char *, ResponseSet::Kind> setKinds[] = {
    {"single", ResponseSet::Kind::Single},
    {"multi_select_count", ResponseSet::Kind::MultiSelectCount},
    {"number", ResponseSet::Kind::Number},
    {"clock", ResponseSet::Kind::Clock}};

/// [11, 17] or [16, null]
void readSpan(Building &building, const JsonValue *value, const QString &path, std::optional<int> &from,
              std::optional<int> &to)
{
    if (value == nullptr)
        return;
    if (!value->isArray() || value->children.size() != 2) {
        building.add(path, "wrong_type", {u"[from, to]"_s});
        return;
    }
    std::optional<int> *const ends[] = {&from, &to};
    for (size_t n = 0; n < 2; ++n) {
        const JsonValue &end = value->children[n];
        if (end.kind == JsonValue::Kind::Null)
            continue;
        const Rational number = numberOf(building, end, indexed(path, n));
        if (number.isNull())
            continue;
        if (!number.isWhole() || number.num() < 0 || number.num() > 150)
            building.add(indexed(path, n), "out_of_range", {u"0"_s, u"150"_s});
        else
            *ends[n] = static_cast<int>(number.num());
    }
    if (from && to && *from > *to)
        building.add(path, "overlap");
}

void readStages(Building &building, const JsonValue &value)
{
    Stages &stages = building.definition.stages;
    Fields fields(building, value, u"stages"_s);
    const auto levels = fields.list("levels", 3);
    for (size_t n = 0; n < levels.size(); ++n) {
        const QString word = stringOf(building, levels[n], indexed(u"stages.levels"_s, n));
        const auto *const found =
            std::find_if(std::begin(schoolStages), std::end(schoolStages),
                         [&](const auto &entry) { return word == QLatin1String(entry.first); });
        if (found == std::end(schoolStages))
            building.add(indexed(u"stages.levels"_s, n), "unknown_value", {word.left(40)});
        else
            stages.levels.push_back(found->second);
    }
    readSpan(building, fields.optional("age"), u"stages.age"_s, stages.ageFrom, stages.ageTo);
    readSpan(building, fields.optional("grade"), u"stages.grade"_s, stages.gradeFrom, stages.gradeTo);
    stages.note = fields.words("note", false);
    fields.finish();
}

void readIdentity(Building &building, Fields &root)
{
    ScaleDefinition &made = building.definition;
    const QString format = root.text("format");
    if (!format.isEmpty() && format != "tingyu-scale-1"_L1)
        building.add(u"format"_s, "unknown_format", {format.left(40)});
    made.id = root.id("id");
    made.version = root.text("version");
    const QStringList parts = made.version.split(u'.');
    const bool numbers = std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return !part.isEmpty() && part.size() <= 5 &&
               std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    });
    if (!made.version.isEmpty() && (parts.size() != 3 || !numbers))
        building.add(u"version"_s, "bad_version", {made.version.left(40)});
    made.abbr = root.text("abbr");
    made.name = root.words("name");
    made.measures = root.words("measures", false);
    made.informant = root.choice("informant", informants);
    if (const JsonValue *stages = root.required("stages"))
        readStages(building, *stages);
    made.recall = root.words("recall", false);
}

void readRights(Building &building, Fields &root)
{
    ScaleDefinition &made = building.definition;
    const JsonValue *value = root.required("rights");
    if (value == nullptr)
        return;
    Fields fields(building, *value, u"rights"_s);
    made.rights.owner = fields.text("owner");
    made.rights.kind = fields.choice("class", rightsClasses);
    made.rights.summary = fields.words("summary");
    made.rights.source = fields.text("source");
    made.rights.basis = fields.text("basis");
    constexpr std::pair<const char *, bool> wording[] = {{"none", false}, {"project", true}};
    made.rights.projectWording = fields.choice("wording", wording);
    fields.finish();
    const auto sources = root.list("sources", building.limits.options);
    for (size_t n = 0; n < sources.size(); ++n)
        made.sources << stringOf(building, sources[n], indexed(u"sources"_s, n));
    const auto notes = root.list("notes", building.limits.options, false);
    for (size_t n = 0; n < notes.size(); ++n) {
        Fields note(building, notes[n], indexed(u"notes"_s, n));
        made.notes.push_back({note.text("zh"), note.text("en", false)});
        note.finish();
    }
}

void readOptions(Building &building, Fields &fields, ResponseSet &set)
{
    const auto options = fields.list("options", building.limits.options);
    if (options.size() < 2)
        building.add(fields.pathOf("options"), "too_few", {u"2"_s});
    for (size_t n = 0; n < options.size(); ++n) {
        Fields one(building, options[n], indexed(fields.pathOf("options"), n));
        Option option;
        option.value = one.number("value");
        option.keyed = one.number("keyed", false);
        option.label = one.words("label");
        one.finish();
        if (option.keyed.isNull())
            option.keyed = option.value;
        if (option.value.isNull())
            continue;
        for (const Option &other : set.options) {
            if (other.value == option.value)
                building.add(one.path(), "repeated", {QString::fromLatin1(option.value.toText())});
        }
        const bool first = set.options.empty();
        if (first || option.value.compare(set.min) < 0)
            set.min = option.value;
        if (first || option.value.compare(set.max) > 0)
            set.max = option.value;
        if (first || option.keyed.compare(set.keyedMin) < 0)
            set.keyedMin = option.keyed;
        if (first || option.keyed.compare(set.keyedMax) > 0)
            set.keyedMax = option.keyed;
        set.options.push_back(std::move(option));
    }
}

QHash<QString, int> readSets(Building &building, Fields &root)
{
    QHash<QString, int> index;
    const JsonValue *value = root.required("response_sets");
    if (value == nullptr)
        return index;
    if (!value->isObject() || value->keys.size() > static_cast<size_t>(building.limits.sets)) {
        building.add(u"response_sets"_s, value->isObject() ? "too_many" : "wrong_type",
                     {value->isObject() ? QString::number(building.limits.sets) : u"object"_s});
        return index;
    }
    for (size_t n = 0; n < value->keys.size(); ++n) {
        ResponseSet set;
        set.id = QString::fromUtf8(value->keys[n]);
        Fields fields(building, value->children[n], u"response_sets."_s + set.id.left(40));
        if (!isPlainId(set.id))
            building.add(fields.path(), "bad_id", {set.id.left(80)});
        set.kind = fields.choice("kind", setKinds);
        if (set.isListed()) {
            readOptions(building, fields, set);
        } else {
            set.min = fields.number("min");
            set.max = fields.number("max");
            if (!set.min.isNull() && !set.max.isNull() && set.min.compare(set.max) >= 0)
                building.add(fields.path(), "overlap");
            set.keyedMin = set.min;
            set.keyedMax = set.max;
        }
        fields.finish();
        index.insert(set.id, static_cast<int>(building.definition.sets.size()));
        building.definition.sets.push_back(std::move(set));
    }
    return index;
}

/// One run of items that share everything but their ids.
void readItemGroup(Building &building, Fields &group, const QHash<QString, int> &sets)
{
    ScaleDefinition &made = building.definition;
    const JsonValue *idsValue = group.required("ids");
    const QStringList ids =
        idsValue == nullptr ? QStringList() : idList(building, *idsValue, group.pathOf("ids"));
    const QString setName = group.text("set");
    Item shared;
    shared.set = sets.value(setName, -1);
    if (shared.set < 0)
        building.add(group.pathOf("set"), "unknown_reference", {setName.left(80)});
    shared.unscored = group.flag("unscored", false);
    shared.optional = group.flag("optional", false);
    shared.label = group.words("label", false);
    const ExpressionNames earlier{&made.itemIndex, nullptr, nullptr};
    const JsonValue *askIf = group.optional("ask_if");
    shared.askIf = building.expression(askIf, group.pathOf("ask_if"), earlier, Expression::Type::Bool);
    shared.skippedValue = group.number("skipped_value", askIf != nullptr);
    if (askIf == nullptr && !shared.skippedValue.isNull())
        building.add(group.pathOf("skipped_value"), "needs_field", {u"ask_if"_s});
    shared.appliesIf = building.expression(group.optional("applies_if"), group.pathOf("applies_if"), {},
                                           Expression::Type::Bool);
    QStringList reversed;
    if (const JsonValue *reverse = group.optional("reverse"))
        reversed = idList(building, *reverse, group.pathOf("reverse"));
    for (const QString &id : reversed) {
        if (!ids.contains(id))
            building.add(group.pathOf("reverse"), "unknown_reference", {id});
    }
    group.finish();
    if (shared.set < 0)
        return;
    const ResponseSet &set = made.sets[static_cast<size_t>(shared.set)];
    if (!shared.skippedValue.isNull() && keyedValue(set, false, shared.skippedValue).isNull())
        building.add(group.pathOf("skipped_value"), "value_not_in_set", {setName});
    for (const QString &id : ids) {
        if (made.itemIndex.contains(id)) {
            building.add(group.pathOf("ids"), "repeated", {id});
            continue;
        }
        Item item = shared;
        item.id = id;
        item.reverse = reversed.contains(id);
        made.itemIndex.insert(id, static_cast<int>(made.items.size()));
        made.items.push_back(std::move(item));
    }
}

void readItems(Building &building, Fields &root, const QHash<QString, int> &sets)
{
    const auto groups = root.list("items", building.limits.items);
    for (size_t n = 0; n < groups.size() && !building.full(); ++n) {
        Fields group(building, groups[n], indexed(u"items"_s, n));
        readItemGroup(building, group, sets);
        if (building.definition.items.size() > static_cast<size_t>(building.limits.items)) {
            building.add(u"items"_s, "too_many", {QString::number(building.limits.items)});
            return;
        }
    }
    if (building.definition.items.empty())
        building.add(u"items"_s, "too_few", {u"1"_s});
}

} // namespace

DefinitionOutcome readDefinition(QByteArrayView bytes, const DefinitionLimits &limits)
{
    Building building{limits, {}, {}, limits.expressionNodes};
    if (bytes.size() > limits.bytes) {
        building.add({}, "file_too_large", {QString::number(limits.bytes / 1024)});
        return {std::nullopt, building.problems};
    }
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    const JsonOutcome json = readJson(bytes, {limits.jsonDepth, limits.jsonValues});
    if (!json.ok()) {
        building.add({}, json.error.code, {QString::number(json.error.offset + 1)});
        return {std::nullopt, building.problems};
    }
    Fields root(building, json.value, {});
    if (root.isObject()) {
        readIdentity(building, root);
        readRights(building, root);
        readItems(building, root, readSets(building, root));
        readNorms(building, root);
        readScores(building, root);
        readBandings(building, root);
        readFlags(building, root);
        readExamples(building, root);
        root.finish();
    }
    if (!building.problems.isEmpty())
        return {std::nullopt, building.problems};
    building.definition.hash = QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
    return {std::move(building.definition), {}};
}

} // namespace tingyu::scales
