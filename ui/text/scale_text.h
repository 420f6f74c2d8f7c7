// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scale_definition.h"
#include "ui/text/language.h"

namespace tingyu::text {

/// The words of a definition in this language; in the other one where they have none of it.
const QString &wordsIn(Language language, const scales::Words &words);
/// In the language of the window.
const QString &spokenWords(const scales::Words &words);

} // namespace tingyu::text
