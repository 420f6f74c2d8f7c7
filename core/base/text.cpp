// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <algorithm>
#include <iterator>

namespace tingyu::text {
namespace {

bool isInvisible(QChar character)
{
    const QChar::Category category = character.category();
    const bool variationSelector = character.unicode() >= 0xFE00 && character.unicode() <= 0xFE0F;
    return category == QChar::Other_Control || category == QChar::Other_Format || variationSelector;
}

bool isBlank(QChar character)
{
    return character.isSpace() || character == QChar::Nbsp || character == QChar(0x3000) ||
           character == QChar(0x115F) || character == QChar(0x3164); // Hangul fillers, used as blanks
}

enum class Lines
{
    Join,
    Keep
};

QString clean(const QString &text, Lines lines)
{
    const QString folded = text.normalized(QString::NormalizationForm_KC);
    QString result;
    result.reserve(folded.size());
    bool blank = false;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar character = folded.at(i);
        const bool lineEnd = character == QLatin1Char('\n') ||
                             (character == QLatin1Char('\r') &&
                              (i + 1 == folded.size() || folded.at(i + 1) != QLatin1Char('\n'))) ||
                             character == QChar::LineSeparator || character == QChar::ParagraphSeparator;
        if (lineEnd && lines == Lines::Keep) {
            result.append(QLatin1Char('\n'));
            blank = false;
        } else if (isBlank(character)) {
            blank = true;
        } else if (!isInvisible(character)) {
            if (blank && !result.isEmpty() && !result.endsWith(QLatin1Char('\n')))
                result.append(QLatin1Char(' '));
            blank = false;
            result.append(character);
        }
    }
    return lines == Lines::Keep ? result.trimmed() : result;
}

bool isMiddleDot(QChar character)
{
    // · • ‧ ∙ ⋅ ・(also half-width, through NFKC) and the dots the usual input methods give
    static constexpr char16_t dots[] = {0x00B7, 0x0387, 0x2022, 0x2027, 0x2219, 0x22C5,
                                        0x30FB, 0x2024, 0x16EB, 0x2E31, 0x2E33};
    return std::find(std::begin(dots), std::end(dots), character.unicode()) != std::end(dots);
}

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() && !character.isSurrogate() && !isHan(character.unicode());
}

} // namespace

QString tidy(const QString &text)
{
    return clean(text, Lines::Join);
}

QString tidyLines(const QString &text)
{
    return clean(text, Lines::Keep);
}

QString squeezed(const QString &text)
{
    QString result = clean(text, Lines::Join);
    result.remove(QLatin1Char(' '));
    return result;
}

QString normalName(const QString &text)
{
    // The dots first: NFKC turns U+2024 into a full stop.
    QString dotted = text;
    for (QChar &character : dotted) {
        if (isMiddleDot(character))
            character = QChar(0x00B7);
    }
    QString name = tidy(dotted);
    for (QChar &character : name) {
        if (isMiddleDot(character))
            character = QChar(0x00B7);
    }
    while (name.startsWith(QLatin1Char('\'')) || name.startsWith(QLatin1Char(' ')))
        name.remove(0, 1);
    QString result;
    result.reserve(name.size());
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar character = name.at(i);
        if (character == QLatin1Char(' ')) {
            const bool betweenWords = !result.isEmpty() && i + 1 < name.size() &&
                                      isWordCharacter(result.back()) && isWordCharacter(name.at(i + 1));
            const bool afterInitial =
                result.endsWith(QLatin1Char('.')) && i + 1 < name.size() && isWordCharacter(name.at(i + 1));
            if (betweenWords || afterInitial)
                result.append(character);
            continue;
        }
        // A full stop between 汉字 is a middle dot typed on a plain keyboard.
        const bool dotTyped = character == QLatin1Char('.') && !result.isEmpty() && i + 1 < name.size() &&
                              !isWordCharacter(result.back()) && !isWordCharacter(name.at(i + 1));
        result.append(dotTyped ? QChar(0x00B7) : character);
    }
    return result;
}

bool isHan(char32_t character)
{
    return (character >= 0x4E00 && character <= 0x9FFF) || (character >= 0x3400 && character <= 0x4DBF) ||
           (character >= 0x20000 && character <= 0x3FFFF) || (character >= 0xF900 && character <= 0xFAFF) ||
           character == 0x3007;
}

bool isDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar character) {
        return character >= QLatin1Char('0') && character <= QLatin1Char('9');
    });
}

QString prose(const QString &text)
{
    constexpr QChar joiner(0x200D);
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == QLatin1Char('\r')) {
            if (i + 1 >= text.size() || text[i + 1] != QLatin1Char('\n'))
                clean.append(QLatin1Char('\n'));
            continue;
        }
        const bool invisible = c.category() == QChar::Other_Control ||
                               (c.category() == QChar::Other_Format && c != joiner) || c == QChar(0xFEFF);
        if (c == QLatin1Char('\n') || !invisible)
            clean.append(c);
        else if (c == QLatin1Char('\t'))
            clean.append(QLatin1Char(' '));
    }
    return clean.trimmed();
}

QString normalPhone(const QString &text)
{
    QString result;
    const QString plain = squeezed(text);
    for (const QChar character : plain) {
        const bool digit = character >= QLatin1Char('0') && character <= QLatin1Char('9');
        if (digit || (character == QLatin1Char('+') && result.isEmpty()))
            result.append(character);
        else if (!result.isEmpty() && !result.endsWith(QLatin1Char('-')))
            result.append(QLatin1Char('-'));
    }
    while (result.endsWith(QLatin1Char('-')))
        result.chop(1);
    // 138-1234-5678 and 138 1234 5678 are one mobile number
    QString digits = QString(result).remove(QLatin1Char('-'));
    if (digits.size() == 11 && digits.startsWith(QLatin1Char('1')))
        return digits;
    if (digits.size() == 14 && digits.startsWith(QStringLiteral("+861")))
        return digits.mid(3);
    if (digits.size() == 13 && digits.startsWith(QStringLiteral("861")))
        return digits.mid(2);
    return result;
}

} // namespace tingyu::text
