// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Text as people type and paste it, brought into one form for storing and comparing. All pure.
namespace tingyu::text {

/// NFKC (full-width letters, digits and signs become half-width), every kind of blank one space, runs of
/// blanks one blank, control and invisible characters (BOM, zero width, direction marks) gone, trimmed.
QString tidy(const QString &text);
/// tidy() for text of several lines: line breaks stay (as \n), trailing blanks of each line go.
QString tidyLines(const QString &text);
/// Prose as typed, without control and invisible characters, without blanks at its ends. Full-width signs
/// stay, and what joins an emoji of several parts; each kind of line break becomes \n, a tab one blank.
QString prose(const QString &text);
/// tidy() without any blank: numbers, codes, headings.
QString squeezed(const QString &text);
/// A person's name: tidy, no blank between or beside 汉字 ("张 三" is 张三), one blank between words of other
/// scripts ("Anna Li"), every sign used as a middle dot becomes · (U+00B7) and stands without blanks.
/// A leading apostrophe, as spreadsheets use to mark text, goes.
QString normalName(const QString &text);
/// True for a 汉字, also outside the basic plane and the compatibility blocks.
bool isHan(char32_t character);
/// Only ASCII digits, at least one.
bool isDigits(const QString &text);
/// Phone number as stored: digits, a leading +, and one - before an extension or after an area code.
QString normalPhone(const QString &text);

} // namespace tingyu::text
