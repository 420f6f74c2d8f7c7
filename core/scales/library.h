// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scales/scale_source.h"
#include "core/scales/scoring.h"
#include "core/scales/text_pack.h"

#include <QMap>

#include <memory>

namespace tingyu::scales {

using DefinitionPtr = std::shared_ptr<const ScaleDefinition>;

enum class Wording
{
    None,
    Project,  ///< shipped with the program
    Imported, ///< brought by the school
};

/// The instruments the program knows: those compiled in (:/scales) and what the school imported into a folder
/// of its own (wording is no secret of a student, so it stays outside the vault and needs none). A definition
/// is read and its worked examples are run when it is first asked for.
class ScaleLibrary
{
public:
    /// `importFolder` holds <id>.json and text/<id>.<language>.json; empty: built-in ones only.
    explicit ScaleLibrary(QString importFolder = {});
    /// What a vault adds: questionnaires of the school's own, licensed wording. It outlives the library.
    void setSource(const ScaleSource *source) { m_source = source; }

    QStringList ids() const; ///< built-in and imported, sorted, each once
    /// NotFound scales.unknown_scale {id}; Damaged scales.definition_bad {id, path} when a file no longer
    /// passes its checks or its own examples.
    Result<DefinitionPtr> find(const QString &id);
    /// What lists, buttons and papers call it: the abbreviation of its definition ("PHQ-A"); its id where
    /// there is none.
    QString shortName(const QString &id);
    /// The version with this hash (in hex), as a stored result names it; find() where it is not kept.
    Result<DefinitionPtr> asStored(const QString &id, const QString &hash);
    /// Adds a definition for the life of this object. BadInput scales.definition_bad {id, path};
    /// Conflict scales.id_taken {id} for the id of a built-in one.
    Result<DefinitionPtr> add(const QByteArray &bytes);

    /// The wording in this language: the school's own before the shipped one.
    std::optional<TextPack> text(const QString &id, const QString &language);
    /// The wording a sheet names, also one that is not in use any more.
    std::optional<TextPack> textNamed(const QString &id, const QString &textId);
    Wording wording(const QString &id);
    /// Only with every item in words: never with bare numbers.
    bool canBeAnsweredOnScreen(const QString &id, const QString &language);
    /// Checks a text pack and keeps it in the import folder, replacing one of the same language; nothing is
    /// written when it has problems (BadInput scales.text_bad {id, path}). Io, DiskFull from the folder.
    Result<TextPack> importText(const QString &id, const QByteArray &bytes);

private:
    std::optional<QByteArray> readFile(const QString &path) const;
    std::optional<TextPack> readText(const QString &path, const ScaleDefinition &definition) const;
    std::optional<TextPack> ownText(const ScaleDefinition &definition, const QString &language) const;
    Result<DefinitionPtr> fromSource(const QString &id, const QString &hash);

    QString m_importFolder;
    const ScaleSource *m_source = nullptr;
    QHash<QString, DefinitionPtr> m_ofSource; ///< by hash
    QMap<QString, DefinitionPtr> m_loaded;
};

/// Where this person's programs keep imported definitions and text packs: shared by the window and the
/// command line.
QString schoolScaleFolder();

/// The checks of readDefinition() and, when they pass, the worked examples: everything `scale check` says.
QList<Problem> checkDefinition(const QByteArray &bytes);

} // namespace tingyu::scales
