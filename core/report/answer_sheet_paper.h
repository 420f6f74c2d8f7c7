// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/scales/library.h"

namespace tingyu::report {

inline constexpr int paperColumnLengths[] = {10, 20, 25}; ///< items under one another

struct AnswerSheetFacts
{
    QString school; ///< each sheet goes its own way: it names the school itself
    QString campaign;
    QString className;
    QString who; ///< number and name, or a code
    scales::DefinitionPtr definition;
    std::optional<scales::TextPack> text; ///< with the wording; else numbers and boxes
    int perColumn = 25;
};

/// One sheet of one student and scale. The boxes carry the figures that the keyer strikes.
FormValues answerSheetValues(const AnswerSheetFacts &facts, Language language);
/// Columns side by side that fit the page for items of so many options.
int columnsBeside(int options);

} // namespace tingyu::report
