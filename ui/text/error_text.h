// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace tingyu::text {

/// One sentence: what happened and what to do next. Falls back to the sentence of the code for an unknown
/// subject.
QString sentence(const Error &error);
/// Is there a sentence for this subject? (a gate asks for every subject used in the sources)
bool hasSentence(const QString &subject);

} // namespace tingyu::text
