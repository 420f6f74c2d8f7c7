// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/library.h"

#include "core/base/given_file.h"
#include "core/scales/definition_fields.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace tingyu::scales {

using namespace Qt::Literals::StringLiterals;

namespace {

// Same bound as an imported definition; the reader refuses what reaches it.
constexpr qint64 largestFile = (1 << 20) + 1;

constexpr QLatin1String builtInFolder(":/scales");

QStringList idsIn(const QString &folder)
{
    QStringList ids;
    for (const QString &name : QDir(folder).entryList({u"*.json"_s}, QDir::Files))
        ids << name.chopped(5);
    return ids;
}

Result<DefinitionPtr> checked(const QByteArray &bytes, Errc code, const QString &id)
{
    DefinitionOutcome outcome = readDefinition(bytes);
    if (outcome.definition)
        outcome.problems = runExamples(*outcome.definition);
    if (!outcome.problems.isEmpty())
        return fail(code, "scales.definition_bad", {id, outcome.problems.first().path});
    return DefinitionPtr(std::make_shared<const ScaleDefinition>(std::move(*outcome.definition)));
}

QString textPath(const QString &folder, const QString &id, const QString &language)
{
    return folder + "/text/"_L1 + id + u'.' + language + ".json"_L1;
}

} // namespace

ScaleLibrary::ScaleLibrary(QString importFolder) : m_importFolder(std::move(importFolder)) {}

QStringList ScaleLibrary::ids() const
{
    QStringList ids = idsIn(builtInFolder) + QStringList(m_loaded.keys());
    if (!m_importFolder.isEmpty())
        ids += idsIn(m_importFolder);
    if (m_source != nullptr)
        ids += m_source->ids();
    ids.removeDuplicates();
    ids.sort();
    return ids;
}

std::optional<QByteArray> ScaleLibrary::readFile(const QString &path) const
{
    QFile file(path);
    if (!openGiven(file, fail(Errc::Io, "file.unreadable")))
        return std::nullopt;
    return file.read(largestFile);
}

Result<DefinitionPtr> ScaleLibrary::find(const QString &id)
{
    const auto loaded = m_loaded.constFind(id);
    if (loaded != m_loaded.constEnd())
        return *loaded;
    if (!isPlainId(id))
        return fail(Errc::NotFound, "scales.unknown_scale", {id.left(40)});
    std::optional<QByteArray> bytes = readFile(builtInFolder + u'/' + id + ".json"_L1);
    if (!bytes && !m_importFolder.isEmpty())
        bytes = readFile(m_importFolder + u'/' + id + ".json"_L1);
    if (!bytes) {
        const QString hash = m_source == nullptr ? QString() : m_source->currentHash(id);
        if (!hash.isEmpty())
            return fromSource(id, hash);
        return fail(Errc::NotFound, "scales.unknown_scale", {id});
    }
    Result<DefinitionPtr> definition = checked(*bytes, Errc::Damaged, id);
    if (definition && (*definition)->id != id)
        return fail(Errc::Damaged, "scales.definition_bad", {id, u"id"_s});
    if (definition)
        m_loaded.insert(id, *definition);
    return definition;
}

Result<DefinitionPtr> ScaleLibrary::fromSource(const QString &id, const QString &hash)
{
    const auto known = m_ofSource.constFind(hash);
    if (known != m_ofSource.constEnd())
        return *known;
    const std::optional<QByteArray> bytes = m_source->definition(id, hash);
    if (!bytes)
        return fail(Errc::NotFound, "scales.unknown_scale", {id});
    Result<DefinitionPtr> definition = checked(*bytes, Errc::Damaged, id);
    if (definition && (*definition)->id != id)
        return fail(Errc::Damaged, "scales.definition_bad", {id, u"id"_s});
    if (definition)
        m_ofSource.insert(hash, *definition);
    return definition;
}

QString ScaleLibrary::shortName(const QString &id)
{
    const Result<DefinitionPtr> definition = find(id);
    return definition && !(*definition)->abbr.isEmpty() ? (*definition)->abbr : id;
}

Result<DefinitionPtr> ScaleLibrary::asStored(const QString &id, const QString &hash)
{
    Result<DefinitionPtr> now = find(id);
    if (m_source == nullptr || (now && QString::fromLatin1((*now)->hash.toHex()) == hash))
        return now;
    Result<DefinitionPtr> then = fromSource(id, hash);
    return then ? then : now;
}

Result<DefinitionPtr> ScaleLibrary::add(const QByteArray &bytes)
{
    Result<DefinitionPtr> definition = checked(bytes, Errc::BadInput, {});
    if (!definition)
        return definition;
    const QString id = (*definition)->id;
    if (QFile::exists(builtInFolder + u'/' + id + ".json"_L1))
        return fail(Errc::Conflict, "scales.id_taken", {id});
    m_loaded.insert(id, *definition);
    return definition;
}

std::optional<TextPack> ScaleLibrary::readText(const QString &path, const ScaleDefinition &definition) const
{
    const std::optional<QByteArray> bytes = readFile(path);
    return bytes ? readTextPack(*bytes, definition).pack : std::nullopt;
}

std::optional<TextPack> ScaleLibrary::text(const QString &id, const QString &language)
{
    const Result<DefinitionPtr> definition = find(id);
    if (!definition || (language != "zh"_L1 && language != "en"_L1))
        return std::nullopt;
    std::optional<TextPack> own = ownText(**definition, language);
    if (!own && !m_importFolder.isEmpty())
        own = readText(textPath(m_importFolder, id, language), **definition);
    return own ? own : readText(textPath(builtInFolder, id, language), **definition);
}

std::optional<TextPack> ScaleLibrary::ownText(const ScaleDefinition &definition,
                                              const QString &language) const
{
    if (m_source == nullptr)
        return std::nullopt;
    for (const ScaleSource::Text &text : m_source->texts(definition.id)) {
        if (!text.inUse || text.scaleVersion != definition.version)
            continue;
        TextOutcome read = readTextPack(text.bytes, definition);
        if (!read.pack || read.pack->language != language)
            continue;
        read.pack->licence = text.licence;
        read.pack->sentBy = text.sentBy;
        return read.pack;
    }
    return std::nullopt;
}

std::optional<TextPack> ScaleLibrary::textNamed(const QString &id, const QString &textId)
{
    if (textId.isEmpty())
        return std::nullopt;
    const QList<ScaleSource::Text> texts =
        m_source == nullptr ? QList<ScaleSource::Text>() : m_source->texts(id);
    for (const ScaleSource::Text &text : texts) {
        if (text.textId != textId)
            continue;
        // Its name is enough to say what a sheet was answered with: the definition may have changed since.
        TextPack named;
        if (const Result<DefinitionPtr> definition = find(id)) {
            if (std::optional<TextPack> read = readTextPack(text.bytes, **definition).pack)
                named = *std::move(read);
        }
        named.id = textId;
        named.scaleId = id;
        named.title = text.title;
        named.licence = text.licence;
        named.sentBy = text.sentBy;
        return named;
    }
    const Result<DefinitionPtr> definition = find(id);
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        for (const QString &folder : {m_importFolder, QString(builtInFolder)}) {
            if (!definition || folder.isEmpty())
                continue;
            std::optional<TextPack> pack = readText(textPath(folder, id, language), **definition);
            if (pack && pack->id == textId)
                return pack;
        }
    }
    return std::nullopt;
}

Wording ScaleLibrary::wording(const QString &id)
{
    Wording best = Wording::None;
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        const std::optional<TextPack> pack = text(id, language);
        if (pack && pack->kind == TextKind::School)
            return Wording::Imported;
        if (pack)
            best = Wording::Project;
    }
    return best;
}

bool ScaleLibrary::canBeAnsweredOnScreen(const QString &id, const QString &language)
{
    return text(id, language).has_value();
}

Result<TextPack> ScaleLibrary::importText(const QString &id, const QByteArray &bytes)
{
    const Result<DefinitionPtr> definition = find(id);
    if (!definition)
        return definition.error();
    TextOutcome outcome = readTextPack(bytes, **definition);
    if (outcome.pack && outcome.pack->kind != TextKind::School)
        outcome.problems.append({u"kind"_s, u"unknown_value"_s, {}});
    if (!outcome.problems.isEmpty())
        return fail(Errc::BadInput, "scales.text_bad", {id, outcome.problems.first().path});
    const QString path = textPath(m_importFolder, id, outcome.pack->language);
    if (m_importFolder.isEmpty() || !QDir().mkpath(m_importFolder + "/text"_L1))
        return fail(Errc::Io, "scales.no_import_folder");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(Errc::Io, "scales.no_import_folder");
    return std::move(*outcome.pack);
}

QString schoolScaleFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return data.isEmpty() ? QString() : QString(data + "/tingyu/scales"_L1);
}

QList<Problem> checkDefinition(const QByteArray &bytes)
{
    const DefinitionOutcome outcome = readDefinition(bytes);
    return outcome.definition ? runExamples(*outcome.definition) : outcome.problems;
}

} // namespace tingyu::scales
