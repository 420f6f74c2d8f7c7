// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form_print.h"
#include "core/scales/library.h"
#include "core/screening/sheet_service.h"

namespace tingyu::report {

/// The questions of one scale as a form to fill in by hand. Every sheet names the wording it is printed from,
/// its licence and the office that sent it.
FormValues scaleFormValues(const scales::ScaleDefinition &definition, const scales::TextPack &wording,
                           Language language);
/// Old and new result of each sheet, line by line.
struct RescoreFacts
{
    scales::DefinitionPtr definition;
    QList<RescoredSheet> sheets;
    QStringList names; ///< of the students, sheet by sheet
};
FormValues rescoreValues(const RescoreFacts &facts, Language language);

/// Paper of one scale: its questions, and the differences that scoring again has made.
class ScaleReportService
{
public:
    ScaleReportService(Workplace &place, scales::ScaleLibrary &library) : m_place(place), m_library(library)
    {
    }

    /// Errc::NotFound "scale.no_wording" where no text of it is here.
    Result<Printed> form(const QString &scaleId, const PrintOrder &order, PrintWay way);
    Result<Printed> rescoring(const QString &scaleId, const PrintOrder &order, PrintWay way);

private:
    Workplace &m_place;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu::report
