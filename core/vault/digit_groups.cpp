// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/digit_groups.h"

namespace tingyu::digits {
namespace {

constexpr int groupDigits = 6;
constexpr int factor = 11;

/// Runs of digits of any script, as ASCII.
QStringList digitRuns(const QString &text)
{
    QStringList runs;
    bool inside = false;
    for (const QChar c : text) {
        const int digit = c.digitValue();
        const bool isDigit = digit >= 0 && c.category() == QChar::Number_DecimalDigit;
        if (isDigit && !inside)
            runs.append(QString());
        if (isDigit)
            runs.last().append(QLatin1Char(static_cast<char>('0' + digit)));
        inside = isDigit;
    }
    return runs;
}

} // namespace

QString groupOf(quint16 word)
{
    return QString::number(word * factor).rightJustified(groupDigits, QLatin1Char('0'));
}

bool isGroup(const QString &digits)
{
    if (digits.size() != groupDigits)
        return false;
    int value = 0;
    for (const QChar c : digits) {
        const int digit = c.digitValue();
        if (digit < 0)
            return false;
        value = value * 10 + digit;
    }
    return value % factor == 0 && value / factor <= 0xffff;
}

quint16 wordOf(const QString &group)
{
    return static_cast<quint16>(group.toInt() / factor);
}

QStringList groupsIn(const QString &text, int wanted)
{
    const QStringList runs = digitRuns(text);
    QStringList groups;
    for (const QString &run : runs) {
        if (run.size() == groupDigits)
            groups.append(run);
    }
    const QString joined = runs.join(QString());
    if (groups.size() != wanted && joined.size() == wanted * groupDigits) {
        groups.clear();
        for (int i = 0; i < wanted; ++i)
            groups.append(joined.mid(i * groupDigits, groupDigits));
    }
    return groups;
}

} // namespace tingyu::digits
