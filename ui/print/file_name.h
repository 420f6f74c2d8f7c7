// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"

namespace tingyu::print {

/// The name proposed for a document saved as a PDF: what kind of paper it is, the code of the record where it
/// has one, and the day; with ".pdf", and of what every system takes in a file name. Never a word that was
/// written about somebody: only the form's own words, the code and the day. A de-identified sheet shows no
/// day, and neither does its name; an empty form says that it is one.
QString suggestedFileName(const report::Document &document, report::Language language);

} // namespace tingyu::print
