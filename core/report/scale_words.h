// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/scales/scale_definition.h"

namespace tingyu::report {

/// What a definition says in the language of the paper; in Chinese where it has no English.
inline const QString &wordsIn(Language language, const scales::Words &words)
{
    return language == Language::English && !words.en.isEmpty() ? words.en : words.zh;
}

} // namespace tingyu::report
