// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/text_pack.h"

#include "core/scales/definition_fields.h"

#include <QCryptographicHash>

namespace tingyu::scales {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::pair<const char *, TextKind> kinds[] = {{"school", TextKind::School},
                                                       {"original", TextKind::Original},
                                                       {"project_translation", TextKind::ProjectTranslation}};

void readItemTexts(Building &building, const JsonValue *value, const ScaleDefinition &definition,
                   TextPack &pack)
{
    if (value == nullptr)
        return;
    Fields fields(building, *value, u"items"_s);
    for (size_t n = 0; n < value->keys.size(); ++n) {
        const QString item = QString::fromUtf8(value->keys[n]);
        const QString path = u"items."_s + item.left(40);
        if (!definition.itemIndex.contains(item))
            building.add(path, "unknown_reference", {item.left(80)});
        else
            pack.items.insert(item, stringOf(building, value->children[n], path));
    }
    for (const Item &item : definition.items) {
        if (value->isObject() && !pack.items.contains(item.id))
            building.add(u"items"_s, "text_missing", {item.id});
    }
}

void readOptionTexts(Building &building, const JsonValue *value, const ScaleDefinition &definition,
                     TextPack &pack)
{
    if (value == nullptr)
        return;
    Fields fields(building, *value, u"options"_s);
    for (size_t n = 0; n < value->keys.size(); ++n) {
        const QString name = QString::fromUtf8(value->keys[n]);
        const QString path = u"options."_s + name.left(40);
        const JsonValue &texts = value->children[n];
        qsizetype wanted = -1;
        for (const ResponseSet &set : definition.sets) {
            if (set.id == name && set.isListed())
                wanted = static_cast<qsizetype>(set.options.size());
        }
        if (wanted < 0) {
            building.add(path, "unknown_reference", {name.left(80)});
        } else if (!texts.isArray() || static_cast<qsizetype>(texts.children.size()) != wanted) {
            building.add(path, "options_differ", {QString::number(wanted)});
        } else {
            for (size_t k = 0; k < texts.children.size(); ++k)
                pack.options[name] << stringOf(building, texts.children[k], indexed(path, k));
        }
    }
}

} // namespace

TextOutcome readTextPack(QByteArrayView bytes, const ScaleDefinition &definition,
                         const DefinitionLimits &limits)
{
    Building building{limits, {}, {}, 0};
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
    TextPack pack;
    Fields root(building, json.value, {});
    if (root.isObject()) {
        const QString format = root.text("format");
        if (!format.isEmpty() && format != "tingyu-scale-text-1"_L1)
            building.add(u"format"_s, "unknown_format", {format.left(40)});
        pack.id = root.id("text_id");
        pack.scaleId = root.id("scale");
        if (pack.scaleId != definition.id)
            building.add(u"scale"_s, "other_scale", {pack.scaleId.left(80), definition.id});
        pack.language = root.text("language");
        if (!pack.language.isEmpty() && pack.language != "zh"_L1 && pack.language != "en"_L1)
            building.add(u"language"_s, "unknown_value", {pack.language.left(40)});
        pack.kind = root.choice("kind", kinds);
        pack.title = root.text("title");
        pack.instructions = root.text("instructions");
        pack.notice = root.text("notice", false);
        pack.source = root.text("source");
        readItemTexts(building, root.required("items"), definition, pack);
        readOptionTexts(building, root.optional("options"), definition, pack);
        root.finish();
    }
    if (!building.problems.isEmpty())
        return {std::nullopt, building.problems};
    pack.hash = QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
    return {std::move(pack), {}};
}

QByteArray textPackJson(const TextPack &pack, const ScaleDefinition &definition)
{
    QByteArray out = "{\n";
    const auto text = [&out](const QString &value) { appendJsonString(out, value.toUtf8()); };
    const auto field = [&](const char *name, const QString &value) {
        out += QByteArray(" \"") + name + "\": ";
        text(value);
        out += ",\n";
    };
    field("format", u"tingyu-scale-text-1"_s);
    field("text_id", pack.id);
    field("scale", definition.id);
    field("language", pack.language);
    for (const auto &[word, kind] : kinds) {
        if (kind == pack.kind)
            field("kind", QString::fromLatin1(word));
    }
    field("title", pack.title);
    field("instructions", pack.instructions);
    if (!pack.notice.isEmpty())
        field("notice", pack.notice);
    field("source", pack.source);
    const char *before = " \"items\": {";
    for (const Item &item : definition.items) {
        out += before;
        out += "\n  ";
        text(item.id);
        out += ": ";
        text(pack.items.value(item.id));
        before = ",";
    }
    out += "\n }";
    before = ",\n \"options\": {";
    for (const ResponseSet &set : definition.sets) {
        const QStringList words = pack.options.value(set.id);
        if (!set.isListed() || words.isEmpty())
            continue;
        out += before;
        out += "\n  ";
        text(set.id);
        out += ": [";
        for (qsizetype n = 0; n < words.size(); ++n) {
            out += n == 0 ? "" : ", ";
            text(words[n]);
        }
        out += ']';
        before = ",";
    }
    return out + (pack.options.isEmpty() ? "\n}\n" : "\n }\n}\n");
}

} // namespace tingyu::scales
