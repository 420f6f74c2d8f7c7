// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/scale_text.h"

namespace tingyu::text {

const QString &wordsIn(Language language, const scales::Words &words)
{
    const bool english = language == Language::English;
    const QString &wanted = english ? words.en : words.zh;
    return wanted.isEmpty() ? (english ? words.zh : words.en) : wanted;
}

} // namespace tingyu::text
