// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/down_repository.h"
#include "core/screening/scale_text_service.h"

namespace tingyu::exchange {

/// A text pack an office sent down, before it is taken up.
struct SentText
{
    Uid item;
    ScaleText text; ///< what would be kept; without content
};

/// Wording that an office sends down under a licence it declares: bound to one version of one scale, kept in
/// the vault of the school, named on each sheet it prints, and in nothing that leaves it.
class DownTextService
{
public:
    DownTextService(Workplace &place, scales::ScaleLibrary &library, ScaleTextService &texts)
        : m_place(place), m_library(library), m_texts(texts)
    {
    }

    /// Those for this scale that are not in the vault yet, latest first.
    Result<QList<SentText>> waiting(const QString &scaleId);
    /// Checked against the version it names, kept and in use from now on; the office sees it as acted upon
    /// with the next receipt. Errc::NotFound "down.unknown"; Errc::BadInput "down.text_pack" (no text pack,
    /// or without its licence), scales.text_bad {id, path}, "text.lines"; Errc::Conflict "text.version" {what
    /// it is for, what is here}.
    Result<ScaleText> takeUp(const Uid &item);

private:
    Result<ScaleText> textOf(const DownItem &item);
    Workplace &m_place;
    scales::ScaleLibrary &m_library;
    ScaleTextService &m_texts;
};

} // namespace tingyu::exchange
