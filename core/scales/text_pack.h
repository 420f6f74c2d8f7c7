// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/definition_reader.h"

#include <QHash>

#include <optional>

namespace tingyu::scales {

/// Whose words these are.
enum class TextKind
{
    Original,           ///< as the owner publishes it
    ProjectTranslation, ///< made by this project: not the validated translation, results say so
    School,             ///< brought by the school under its own licence
};

/// The wording of one instrument in one language, apart from its key and replaceable. A result names `id`.
struct TextPack
{
    QString id, scaleId;
    QString language; ///< "zh", "en"
    TextKind kind = TextKind::School;
    QString title, instructions;
    QString notice; ///< shown with the form and its result; may be empty
    QString source;
    QHash<QString, QString> items;       ///< by item id: every item of the definition
    QHash<QString, QStringList> options; ///< by response set, in the order of the definition; may be absent
    QByteArray hash;                     ///< SHA-256 of the file
    QString licence; ///< what allows its use, as declared where it was brought; not part of the file
    QString sentBy;  ///< the office that sent it down; empty: none did
    bool operator==(const TextPack &) const = default;
};

struct TextOutcome
{
    std::optional<TextPack> pack; ///< only when there is no problem
    QList<Problem> problems;
};

/// Reads and checks a text pack for this definition: each item has a text, no item is unknown, option lists
/// are as long as the definition's, nothing over the limits.
TextOutcome readTextPack(QByteArrayView bytes, const ScaleDefinition &definition,
                         const DefinitionLimits &limits = {});

/// A pack written as such a file: items and option lists in the order of the definition.
QByteArray textPackJson(const TextPack &pack, const ScaleDefinition &definition);

} // namespace tingyu::scales
