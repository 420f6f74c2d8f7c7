// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/screening/scale_shelf_repository.h"
#include "core/screening/text_lines.h"

namespace tingyu {

/// Licensed wording of one scale as the school brings it.
struct TextOrder
{
    QString scaleId;
    QString language = QStringLiteral("zh");
    QString title;        ///< empty: the name of the scale
    QString instructions; ///< what stands above the items
    QString licence;      ///< where it is from and what allows its use
    bool skipFirst = false;
};

/// The wording a school may use, encrypted with everything else: brought by itself or sent down by an office.
class ScaleTextService
{
public:
    ScaleTextService(Workplace &workplace, scales::ScaleLibrary &library)
        : m_workplace(workplace), m_library(library)
    {
    }

    /// What a file holds, line by line beside the items; nothing is written. `suffix`: txt is one item a
    /// line, anything else a spreadsheet. Errors: those of readTable, decodeText and ScaleLibrary::find.
    Result<TextLines> preview(const TextOrder &order, const QByteArray &bytes, const QString &suffix,
                              const Progress &progress = {});
    /// Checks and keeps it, in use from now on in the place of the one before. Errc::BadInput
    /// "text.licence" (not said), "text.instructions", "text.lines" (count or order differ, see preview()).
    Result<ScaleText> import(const TextOrder &order, const QByteArray &bytes, const QString &suffix,
                             const Progress &progress = {});
    /// A pack in the format of the built-in ones. Errc::BadInput scales.text_bad {id, path}.
    Result<ScaleText> importPack(const QString &scaleId, const QByteArray &bytes);

    Result<QList<ScaleText>> texts(const QString &scaleId);
    /// This one is given from now on, and no other of its language.
    Result<void> use(const Uid &text);
    /// None of its language is: the one that ships with the program, if there is any.
    Result<void> putAside(const Uid &text);
    /// Errc::Conflict "text.named" where a sheet names it; Errc::NotFound "text.unknown".
    Result<void> remove(const Uid &text);

    /// Inside a change of another room: checks nothing but the format; the same content twice is one.
    Result<ScaleText> keep(Change &change, const scales::ScaleDefinition &definition, scales::TextPack pack,
                           ScaleText text);

private:
    Result<ScaleText> known(const Uid &text);
    Result<void> putAsideOthers(Change &change, const ScaleText &text);
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu
