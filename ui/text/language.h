// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tingyu::text {

/// The languages the programs speak; the code as typed and as stored in the settings.
enum class Language
{
    Chinese, ///< "zh": the language of the sources
    English  ///< "en"
};
QString languageCode(Language language);
Language languageFromCode(const QString &code); ///< Chinese for anything else than "en"

/// Makes the application speak this language from now on, its own sentences and Qt's buttons alike. Windows
/// that are open retranslate themselves on QEvent::LanguageChange.
void speak(Language language);
Language spoken();

/// "a、b" or "a, b": a list within a sentence.
QString listed(const QStringList &words);

} // namespace tingyu::text
