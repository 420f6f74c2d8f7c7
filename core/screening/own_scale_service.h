// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/own_instrument.h"
#include "core/screening/scale_shelf_repository.h"

namespace tingyu {

class ScaleTextService;

/// Questionnaires of the school's own: edited as a draft, tried, released as a version that never changes.
class OwnScaleService
{
public:
    OwnScaleService(Workplace &workplace, scales::ScaleLibrary &library, ScaleTextService &texts)
        : m_workplace(workplace), m_library(library), m_texts(texts)
    {
    }

    struct Kept
    {
        QString scaleId;
        QString title;
        int number = 1;
        QDate releasedOn, withdrawnOn;
        int sheets = 0;
        bool operator==(const Kept &) const = default;
    };
    Result<QList<Kept>> list(); ///< newest version of each

    /// An empty one with an id of its own, and the two option lists most questionnaires use.
    Result<scales::OwnInstrument> blank();
    /// The newest version to go on from, with the next number. Errc::NotFound scales.unknown_scale.
    Result<scales::OwnInstrument> next(const QString &scaleId);

    /// What a sheet would score, before anything is released. Errc::BadInput "own.faults" {code, place}.
    Result<scales::ScaleResult> tryOut(const scales::OwnInstrument &instrument, const scales::OwnWords &words,
                                       const Answers &answers);
    /// Definition and wording become a version; the ones before stay for what was answered with them.
    /// Errc::BadInput "own.faults" {code, place}; Errc::Conflict "own.same" (nothing was changed since the
    /// last version).
    Result<OwnScale> release(const scales::OwnInstrument &instrument, const scales::OwnWords &words);
    /// Not offered any more, or offered again; sheets and results stay.
    Result<void> withdraw(const QString &scaleId, bool withdrawn);

private:
    Result<scales::ScaleDefinition> made(const scales::OwnInstrument &instrument,
                                         const scales::OwnWords &words);
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
    ScaleTextService &m_texts;
};

} // namespace tingyu
