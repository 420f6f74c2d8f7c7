// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/text_folding.h"

namespace tingyu::report {
namespace {

QChar narrow(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= 0xFF01 && u <= 0xFF5E)
        return QChar(static_cast<char16_t>(u - 0xFEE0));
    if (u == 0x3000)
        return QLatin1Char(' ');
    return c;
}

bool isLetter(QChar c)
{
    return c.unicode() < 0x0250 && c.isLetter();
}

bool isIgnored(QChar c)
{
    if (c.isSpace() || c.isMark() || c.category() == QChar::Other_Format)
        return true;
    static const QString ignored =
        QStringLiteral(".-_*~'`\u00b7\u2022\u2027\u30fb\u2010\u2011\u2012\u2013\u2014\u00ad");
    return ignored.contains(c);
}

/// The letter under a tone mark; ü is u.
QChar bare(QChar c)
{
    const QString parts = c.decomposition();
    if (parts.isEmpty() || !isLetter(parts[0]))
        return c;
    return bare(parts[0]);
}

int chineseDigit(QChar c)
{
    static const QString digits =
        QStringLiteral("\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d");
    const qsizetype at = digits.indexOf(c);
    if (at >= 0)
        return static_cast<int>(at);
    if (c == QChar(0x3007))
        return 0; // another zero
    if (c == QChar(0x5E7A))
        return 1; // spoken one
    return -1;
}

int digitValue(QChar c)
{
    const QChar n = narrow(c);
    if (n >= QLatin1Char('0') && n <= QLatin1Char('9'))
        return n.unicode() - u'0';
    return chineseDigit(c);
}

bool isSeparator(QChar c)
{
    const QChar n = narrow(c);
    static const QString separators = QStringLiteral(" -./()_\u00b7\u2010\u2011\u2012\u2013\u2014\t");
    return separators.contains(n) || c.category() == QChar::Other_Format;
}

} // namespace

FoldedText fold(const QString &text)
{
    FoldedText folded;
    folded.text.reserve(text.size());
    QChar previous;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = bare(narrow(text[i]).toLower()).toLower();
        if (isIgnored(c)) {
            if (!folded.wordEnd.empty() && !c.isMark())
                folded.wordEnd.back() = true;
            if (!c.isMark())
                previous = c;
            continue;
        }
        if (!folded.wordEnd.empty() && !isLetter(c))
            folded.wordEnd.back() = true;
        folded.text.append(c);
        folded.origin.push_back(i);
        folded.wordStart.push_back(!isLetter(previous) || !isLetter(c));
        folded.wordEnd.push_back(!isLetter(c));
        previous = c;
    }
    if (!folded.wordEnd.empty())
        folded.wordEnd.back() = true;
    return folded;
}

std::vector<DigitRun> digitRuns(const QString &text)
{
    std::vector<DigitRun> runs;
    qsizetype i = 0;
    while (i < text.size()) {
        if (digitValue(text[i]) < 0) {
            ++i;
            continue;
        }
        DigitRun run;
        run.from = i;
        qsizetype last = i;
        while (i < text.size()) {
            const int value = digitValue(text[i]);
            if (value >= 0) {
                run.digits.append(QChar(static_cast<char16_t>(u'0' + value)));
                last = i++;
                continue;
            }
            qsizetype next = i;
            bool onlyHyphen = true;
            while (next < text.size() && next - i < 2 && isSeparator(text[next])) {
                onlyHyphen = onlyHyphen && text[next] == QLatin1Char('-');
                ++next;
            }
            if (next == i || next >= text.size() || digitValue(text[next]) < 0)
                break;
            run.contiguous = run.contiguous && onlyHyphen;
            i = next;
        }
        // The check character of an ID number.
        if (run.digits.size() == 17 && last + 1 < text.size() &&
            narrow(text[last + 1]).toUpper() == QLatin1Char('X')) {
            run.digits.append(QLatin1Char('X'));
            ++last;
            i = last + 1;
        }
        if (run.from > 0) {
            const QChar before = narrow(text[run.from - 1]).toUpper();
            if (before == QLatin1Char('G') || before == QLatin1Char('L')) {
                run.prefix = before;
                --run.from;
            }
        }
        run.length = last + 1 - run.from;
        runs.push_back(run);
    }
    return runs;
}

} // namespace tingyu::report
