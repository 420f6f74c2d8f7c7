// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/scale_text.h"

#include "ui/text/language.h"

namespace tingyu::text {

const QString &wordsIn(Language language, const scales::Words &words)
{
    const bool english = language == Language::English;
    const QString &wanted = english ? words.en : words.zh;
    return wanted.isEmpty() ? (english ? words.zh : words.en) : wanted;
}

const QString &spokenWords(const scales::Words &words)
{
    return wordsIn(spoken(), words);
}

} // namespace tingyu::text
