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

bool isSeparator(QChar c)
{
    const QChar n = narrow(c);
    static const QString separators =
        QStringLiteral(" -./()_+\u00b7\u2010\u2011\u2012\u2013\u2014\u2022\u30fb\t\u00a0");
    return separators.contains(n) || c.category() == QChar::Other_Format;
}

/// Where an X right behind `at`, or one space or hyphen on, ends; 0 where there is none.
qsizetype markEnd(const QString &text, qsizetype at)
{
    static const QString marks = QStringLiteral("Xx\u2169\u2179\u00d7");
    for (qsizetype x = at; x < text.size() && x <= at + 1; ++x) {
        if (marks.contains(narrow(text[x])))
            return x + 1 < text.size() && isLetter(narrow(text[x + 1])) ? 0 : x + 1;
        if (!isSeparator(text[x]))
            return 0;
    }
    return 0;
}

DigitPart partAt(const QString &text, qsizetype at)
{
    DigitPart part;
    part.from = at;
    for (int value = digitValue(text[at]); value >= 0; value = at < text.size() ? digitValue(text[at]) : -1) {
        part.digits.append(QChar(static_cast<char16_t>(u'0' + value)));
        ++at;
    }
    part.length = at - part.from;
    part.markEnd = markEnd(text, at);
    if (part.from > 0) {
        const QChar before = narrow(text[part.from - 1]).toUpper();
        if (before == QLatin1Char('G') || before == QLatin1Char('L'))
            part.prefix = before;
    }
    return part;
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

QString narrowed(QString text)
{
    for (QChar &c : text)
        c = narrow(c);
    return text;
}

int digitValue(QChar c)
{
    const QChar n = narrow(c);
    if (n >= QLatin1Char('0') && n <= QLatin1Char('9'))
        return n.unicode() - u'0';
    static const QString digits =
        QStringLiteral("\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d");
    static const QString zeros = QStringLiteral("\u3007\u25cb");
    if (zeros.contains(c))
        return 0;
    if (c == QChar(0x5E7A))
        return 1; // spoken one
    return static_cast<int>(digits.indexOf(c));
}

std::vector<DigitRun> digitRuns(const QString &text)
{
    constexpr qsizetype widestGap = 3; // " - "
    std::vector<DigitRun> runs;
    qsizetype at = 0;
    while (at < text.size()) {
        if (digitValue(text[at]) < 0) {
            ++at;
            continue;
        }
        DigitRun run;
        while (true) {
            run.parts.push_back(partAt(text, at));
            at = run.parts.back().from + run.parts.back().length;
            qsizetype next = at;
            while (next < text.size() && next - at < widestGap && isSeparator(text[next]))
                ++next;
            if (next == at || next >= text.size() || digitValue(text[next]) < 0)
                break;
            const QString gap = narrowed(text.mid(at, next - at));
            run.gaps.append(gap.trimmed().isEmpty() ? gap : gap.trimmed());
            at = next;
        }
        runs.push_back(run);
    }
    return runs;
}

} // namespace tingyu::report
