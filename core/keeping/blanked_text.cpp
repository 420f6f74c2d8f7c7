// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/blanked_text.h"

#include "core/base/text.h"

#include <algorithm>

namespace tingyu::keeping {
namespace {

constexpr qsizetype identityLength = 18;
constexpr char16_t fullWidthFirst = 0xFF01;
constexpr char16_t fullWidthLast = 0xFF5E;
constexpr char16_t fullWidthShift = 0xFEE0;

/// One for one, so that places in the folded text are places in the text.
QString folded(const QString &text)
{
    QString plain = text;
    for (QChar &one : plain) {
        if (one.unicode() >= fullWidthFirst && one.unicode() <= fullWidthLast)
            one = QChar(static_cast<char16_t>(one.unicode() - fullWidthShift));
        if (one >= u'a' && one <= u'z')
            one = one.toUpper();
    }
    return plain;
}

QChar fullWidth(QChar one)
{
    return QChar(static_cast<char16_t>(one.unicode() + fullWidthShift));
}

bool isRollLetter(QChar one)
{
    return one == u'G' || one == u'J' || one == u'L';
}

/// Written without gaps between words nothing ends a Chinese name but what is known of others.
bool isAlphabetic(QChar one)
{
    return one.isLetter() && one.script() != QChar::Script_Han;
}

bool isPartOfNumber(QChar one)
{
    return (one >= u'0' && one <= u'9') || (one >= u'A' && one <= u'Z');
}

QString withoutNumber(const QString &text, const QString &number)
{
    const QString plain = folded(text);
    QString left;
    qsizetype copied = 0;
    for (qsizetype at = plain.indexOf(number); at >= 0; at = plain.indexOf(number, at + 1)) {
        qsizetype from = at;
        const qsizetype end = at + number.size();
        if (number.size() == identityLength && from > copied && isRollLetter(plain[from - 1]))
            --from;
        if (from < copied || (from > 0 && isPartOfNumber(plain[from - 1])) ||
            (end < plain.size() && isPartOfNumber(plain[end])))
            continue;
        left += QStringView(text).mid(copied, from - copied);
        left += blankedWord;
        copied = end;
    }
    return left + QStringView(text).mid(copied);
}

/// 138 1234 5678, 0571 88886666: what people write a blank or a stroke between.
QStringList groupsOf(const QString &phone)
{
    constexpr qsizetype mobile = 11;
    QStringList groups = QString(phone).remove(u'+').split(u'-', Qt::SkipEmptyParts);
    const QString first = groups.value(0);
    if (groups.size() == 1 && first.size() == mobile && first.startsWith(u'1'))
        return {first.left(3), first.mid(3, 4), first.mid(7)};
    if (groups.size() == 1 && first.startsWith(u'0')) {
        const qsizetype area =
            first.startsWith(QLatin1String("01")) || first.startsWith(QLatin1String("02")) ? 3 : 4;
        return {first.left(area), first.mid(area)};
    }
    return groups;
}

bool isDigitAt(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at] >= u'0' && text[at] <= u'9';
}

bool isGapAt(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text[at].isSpace() || text[at] == u'-');
}

/// Where the groups that begin at `at` end; 0 where they do not stand there.
qsizetype endOfGroups(const QString &plain, qsizetype at, const QStringList &groups)
{
    for (qsizetype group = 0; group < groups.size(); ++group) {
        if (group > 0 && isGapAt(plain, at))
            ++at;
        if (!QStringView(plain).mid(at).startsWith(groups[group]))
            return 0;
        at += groups[group].size();
    }
    return isDigitAt(plain, at) ? 0 : at;
}

/// Where a number begins that has its country before `at`.
qsizetype withCountry(const QString &plain, qsizetype at)
{
    const qsizetype end = isGapAt(plain, at - 1) ? at - 1 : at;
    for (const auto &country : {QLatin1String("0086"), QLatin1String("+86"), QLatin1String("86")}) {
        const qsizetype from = end - country.size();
        if (from >= 0 && QStringView(plain).mid(from, country.size()) == country &&
            !isDigitAt(plain, from - 1))
            return from;
    }
    return at;
}

QString withoutPhone(const QString &text, const QString &phone)
{
    const QStringList groups = groupsOf(phone);
    if (groups.isEmpty())
        return text;
    const QString plain = folded(text);
    QString left;
    qsizetype copied = 0;
    for (qsizetype at = plain.indexOf(groups.first()); at >= 0; at = plain.indexOf(groups.first(), at + 1)) {
        const qsizetype end = endOfGroups(plain, at, groups);
        const qsizetype from = withCountry(plain, at);
        if (end == 0 || from < copied || isDigitAt(plain, from - 1))
            continue;
        left += QStringView(text).mid(copied, from - copied);
        left += blankedWord;
        copied = end;
    }
    return left + QStringView(text).mid(copied);
}

QString withoutName(const QString &text, const QString &name, const QStringList &longer)
{
    QString left;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = QStringView(text).mid(at);
        const auto whole = std::find_if(longer.cbegin(), longer.cend(),
                                        [rest](const QString &one) { return rest.startsWith(one); });
        if (whole != longer.cend()) {
            left += *whole;
            at += whole->size();
            continue;
        }
        const qsizetype end = at + name.size();
        const bool isCut = (isAlphabetic(name.front()) && at > 0 && isAlphabetic(text[at - 1])) ||
                           (isAlphabetic(name.back()) && end < text.size() && isAlphabetic(text[end]));
        if (!isCut && rest.startsWith(name)) {
            left += blankedWord;
            at = end;
        } else {
            left += text[at++];
        }
    }
    return left;
}

} // namespace

QString bareNumber(const QString &number)
{
    const QString plain = folded(number.trimmed());
    return plain.size() == identityLength + 1 && isRollLetter(plain.front()) ? plain.mid(1) : plain;
}

QStringList phonesIn(const QString &field)
{
    constexpr qsizetype shortestWhole = 7; // digits of a telephone that needs no area code
    const auto areWhole = [](const QStringList &groups) {
        return std::all_of(groups.cbegin(), groups.cend(),
                           [](const QString &group) { return group.size() >= shortestWhole; });
    };
    QStringList apart; // 139 7777 0001 is one, and two whole ones with a blank between them are two
    for (const QString &part : field.simplified().split(u' '))
        apart.append(text::normalPhone(part));
    if (apart.size() > 1 && areWhole(apart))
        return apart;
    const QString phone = text::normalPhone(field);
    const QStringList groups = phone.split(u'-', Qt::SkipEmptyParts);
    return areWhole(groups) ? groups : QStringList{phone};
}

QString withoutWord(const QString &text, const PersonWord &word)
{
    if (word.isPhone)
        return withoutPhone(text, word.word);
    if (word.isNumber)
        return withoutNumber(text, word.word);
    if (!text.contains(word.word))
        return text;
    QStringList longer = word.longer; // the longest that fits is the one that is meant
    std::stable_sort(longer.begin(), longer.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return withoutName(text, word.word, longer);
}

QString globOf(const PersonWord &word)
{
    QString pattern(u'*');
    for (const QChar one : word.isPhone ? groupsOf(word.word).join(u'*') : word.word) {
        const bool isGap = word.isPhone && one == u'*';
        if (one <= u'~' && !one.isLetterOrNumber() && !isGap)
            pattern += u'?';
        else if (one > u'~' || !word.isNumber || isGap)
            pattern += one;
        else
            pattern +=
                QStringList{QStringLiteral("["), one, one.toLower(), fullWidth(one), fullWidth(one.toLower()),
                            QStringLiteral("]")}
                    .join(QString());
    }
    return pattern + u'*';
}

} // namespace tingyu::keeping
