// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/language.h"

namespace tingyu::test {

/// The program speaks English as long as this lives.
struct InEnglish
{
    InEnglish() { text::speak(text::Language::English); }
    ~InEnglish() { text::speak(text::Language::Chinese); }
    InEnglish(const InEnglish &) = delete;
    InEnglish &operator=(const InEnglish &) = delete;
};

} // namespace tingyu::test
