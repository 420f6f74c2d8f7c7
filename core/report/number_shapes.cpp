// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/number_shapes.h"

#include <algorithm>

namespace tingyu::report {
namespace {

constexpr qsizetype idDigits = 18;
constexpr qsizetype oldIdDigits = 15;
constexpr qsizetype longestNumber = 19; ///< +86, an area code, a telephone and what is dialled behind it
constexpr qsizetype shortestNumber = 7;

/// Parts that stand beside each other, as one number.
struct Stretch
{
    QString digits; ///< with the X of an ID number
    QList<qsizetype> sizes;
    QStringList gaps;
    QChar prefix;
    bool isSpelt = false;     ///< digit by digit, nothing of its kind before or behind
    bool isAnnounced = false; ///< "电话:" stands before it
    bool goesOn = false;      ///< the next part follows as the last one did

    bool isSolid() const { return sizes.size() == 1; }
    bool allAtLeast(qsizetype size) const
    {
        return std::all_of(sizes.cbegin(), sizes.cend(), [size](qsizetype one) { return one >= size; });
    }
    bool anyAtLeast(qsizetype size) const
    {
        return std::any_of(sizes.cbegin(), sizes.cend(), [size](qsizetype one) { return one >= size; });
    }
    bool isHyphened() const
    {
        return std::all_of(gaps.cbegin(), gaps.cend(), [](const QString &gap) { return gap == u'-'; });
    }
    int figure(qsizetype from, qsizetype length) const { return digits.mid(from, length).toInt(); }
};

QDate dayOf(int year, int month, int day)
{
    return year >= 1900 && year < 2100 ? QDate(year, month, day) : QDate();
}

/// The day that the digits say, written together or in three parts.
QDate dayIn(const Stretch &one)
{
    const QList<qsizetype> &sizes = one.sizes;
    if (one.digits.size() == 8 &&
        (one.isSolid() || (sizes[0] == 4 && sizes.size() <= 3) || sizes == QList<qsizetype>{6, 2})) {
        if (sizes.size() < 3 || sizes[1] == 2)
            return dayOf(one.figure(0, 4), one.figure(4, 2), one.figure(6, 2));
    }
    if (sizes.size() == 3 && sizes[0] == 4 && sizes[1] <= 2 && sizes[2] <= 2)
        return dayOf(one.figure(0, 4), one.figure(4, sizes[1]), one.figure(4 + sizes[1], sizes[2]));
    return {};
}

bool saysBirth(const Stretch &one, QDate birth)
{
    if (!birth.isValid())
        return false;
    if (dayIn(one) == birth)
        return true;
    if (one.isSolid())
        return one.digits == birth.toString(QStringLiteral("yyMMdd")) ||
               one.digits == birth.toString(QStringLiteral("yyyyMd"));
    // With blanks alone between them they may as well be scores.
    if (std::any_of(one.gaps.cbegin(), one.gaps.cend(),
                    [](const QString &gap) { return gap.trimmed().isEmpty(); }))
        return false;
    const QList<qsizetype> &sizes = one.sizes;
    if (sizes.size() == 2)
        return sizes[0] == 4 && sizes[1] <= 2 && !one.goesOn && one.figure(0, 4) == birth.year() &&
               one.figure(4, sizes[1]) == birth.month();
    if (sizes.size() != 3 || sizes[0] > 2 || sizes[1] > 2)
        return false;
    const int a = one.figure(0, sizes[0]);
    const int b = one.figure(sizes[0], sizes[1]);
    const int c = one.figure(sizes[0] + sizes[1], sizes[2]);
    if (sizes[2] == 4)
        return c == birth.year() &&
               ((a == birth.day() && b == birth.month()) || (a == birth.month() && b == birth.day()));
    return sizes[0] == 2 && sizes[2] <= 2 && a == birth.year() % 100 && b == birth.month() &&
           c == birth.day();
}

/// GB 11643: the last character follows from the seventeen before it.
bool holdsCheck(const QString &digits)
{
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    const QString marks = QStringLiteral("10X98765432");
    int sum = 0;
    for (qsizetype at = 0; at < idDigits - 1; ++at)
        sum += digits[at].digitValue() * weights[at];
    return digits.back() == marks[sum % 11];
}

bool isId(const Stretch &one)
{
    if (one.digits.size() == oldIdDigits)
        return one.digits[0] != u'0' && (one.isSolid() || (one.isHyphened() && one.allAtLeast(3)));
    if (one.digits.size() != idDigits)
        return false;
    if (one.allAtLeast(3))
        return true;
    // Short parts might be a list of scores, were it not for the day in the middle. No place begins with 0.
    return one.digits[0] != u'0' && dayOf(one.figure(6, 4), one.figure(10, 2), one.figure(12, 2)).isValid() &&
           (one.isSpelt || one.anyAtLeast(4) || holdsCheck(one.digits));
}

bool isMobile(QStringView digits)
{
    return digits.size() == 11 && digits[0] == u'1' && digits[1] >= u'3';
}

bool isLandline(QStringView digits)
{
    return digits.size() >= 10 && digits.size() <= 12 && digits[0] == u'0' && digits[1] != u'0';
}

/// Digit by digit, and not the answers to a scale.
bool isDialled(const Stretch &one)
{
    return one.isSpelt &&
           std::any_of(one.digits.cbegin(), one.digits.cend(), [](QChar digit) { return digit > u'5'; });
}

bool isPhone(const Stretch &one)
{
    constexpr qsizetype mostGroups = 4;
    QStringView digits = one.digits;
    QList<qsizetype> groups = one.sizes;
    for (const QString &country : {QStringLiteral("0086"), QStringLiteral("86")}) {
        if (digits.size() <= 11 || !digits.startsWith(country))
            continue;
        digits = digits.mid(country.size());
        if (groups[0] == country.size())
            groups.removeFirst();
        else
            groups[0] = qMax<qsizetype>(1, groups[0] - country.size());
        // Behind the country the area code has no 0.
        if (groups.size() == 2 && groups[0] >= 2 && groups[0] <= 3 && groups[1] >= shortestNumber)
            return true;
        break;
    }
    const bool isGrouped = groups.size() == 1 ||
                           (groups.size() <= mostGroups &&
                            std::all_of(groups.cbegin(), groups.cend(), [](auto size) { return size > 1; }));
    if (isMobile(digits))
        return isGrouped || isDialled(one);
    if (isLandline(digits))
        return groups.size() == 1 || isDialled(one) || (isGrouped && (groups[0] == 3 || groups[0] == 4));
    return one.isAnnounced && digits.size() >= shortestNumber && digits.size() <= 13;
}

/// 2025-2026: school years.
bool isYears(const Stretch &one)
{
    for (qsizetype at = 0; at < one.sizes.size(); ++at) {
        const int year = one.figure(4 * at, 4);
        if (one.sizes[at] != 4 || year < 1900 || year >= 2100)
            return false;
    }
    return true;
}

std::optional<LeakKind> shapeOf(const Stretch &one, QDate birth)
{
    if (saysBirth(one, birth))
        return LeakKind::Birth;
    const qsizetype size = one.digits.size();
    if (!one.prefix.isNull() && (size == idDigits || size == longestNumber) && one.allAtLeast(3))
        return LeakKind::StudentNo;
    if (isId(one))
        return LeakKind::IdNumber;
    if (dayIn(one).isValid())
        return LeakKind::Date;
    if (isPhone(one))
        return LeakKind::Phone;
    if (size < shortestNumber)
        return std::nullopt;
    if (one.isSolid() || (one.isHyphened() && (one.allAtLeast(3) || one.anyAtLeast(5)) && !isYears(one)))
        return LeakKind::Number;
    return std::nullopt;
}

bool isAnnounced(const QString &text, qsizetype at)
{
    constexpr qsizetype looked = 14;
    static const QRegularExpression words(
        QStringLiteral("(?:\u7535\u8bdd|\u624b\u673a|\u5ea7\u673a|\u56fa\u8bdd|\u70ed\u7ebf|\u53f7\u7801|"
                       "\u8054\u7cfb\u65b9\u5f0f|tel|phone|mobile)"
                       "(?:\u53f7\u7801?|\u662f|\u4e3a|[::\\s(+.])*$"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(narrowed(text.mid(qMax<qsizetype>(0, at - looked), qMin(at, looked)))).hasMatch();
}

/// D-5A0C19E2 without a letter in it: how a file is called on paper.
bool isFileCode(const QString &text, const DigitPart &part)
{
    return part.length == 8 && part.from >= 2 && QStringView(text).mid(part.from - 2, 2) == u"D-" &&
           (part.from == 2 || !text[part.from - 3].isLetterOrNumber());
}

/// All of the run from `first` to `last`, with an X where it makes an ID number of it.
Stretch stretchOf(const DigitRun &run, size_t first, size_t last)
{
    Stretch one;
    for (size_t at = first; at <= last; ++at) {
        one.digits += run.parts[at].digits;
        one.sizes.append(run.parts[at].length);
    }
    if (one.digits.size() == idDigits - 1 && run.parts[last].markEnd > 0)
        one.digits += u'X';
    const auto begin = static_cast<qsizetype>(first);
    const auto end = static_cast<qsizetype>(last);
    one.gaps = run.gaps.mid(begin, end - begin);
    one.prefix = run.parts[first].prefix;
    one.goesOn = end > begin && last + 1 < run.parts.size() && run.gaps[end] == run.gaps[end - 1];
    if (end > begin) {
        const QString gap = one.gaps.first();
        const auto isLike = [&](size_t part, qsizetype before) {
            return run.parts[part].length == 1 && run.gaps[before] == gap;
        };
        one.isSpelt =
            std::all_of(one.sizes.cbegin(), one.sizes.cend(), [](qsizetype size) { return size == 1; }) &&
            one.gaps.count(gap) == one.gaps.size() && (first == 0 || !isLike(first - 1, begin - 1)) &&
            (last + 1 == run.parts.size() || !isLike(last + 1, end));
    }
    return one;
}

} // namespace

QList<NumberFound> numbersIn(const QString &text, const DigitRun &run, QDate birthDate)
{
    QList<NumberFound> found;
    for (size_t first = 0; first < run.parts.size(); ++first) {
        const DigitPart &begin = run.parts[first];
        const bool announced = isAnnounced(text, begin.from);
        qsizetype size = 0;
        for (size_t last = first; last < run.parts.size(); ++last) {
            const DigitPart &end = run.parts[last];
            size += end.length;
            if (last > first && size > longestNumber)
                break;
            Stretch one = stretchOf(run, first, last);
            one.isAnnounced = announced;
            const qsizetype to = one.digits.endsWith(u'X') ? end.markEnd : end.from + end.length;
            const auto kind = shapeOf(one, birthDate);
            if (!kind || (*kind != LeakKind::Birth && one.isSolid() && isFileCode(text, begin)))
                continue;
            const qsizetype from = begin.prefix.isNull() ? begin.from : begin.from - 1;
            found.append({*kind, from, to - from, *kind == LeakKind::Birth});
        }
    }
    return found;
}

bool isWithinNumber(const DigitRun &run, qsizetype from, qsizetype to)
{
    const auto isBefore = [](const DigitPart &part, qsizetype at) { return part.from < at; };
    const auto placeOf = [&](qsizetype at) {
        return static_cast<size_t>(std::lower_bound(run.parts.begin(), run.parts.end(), at, isBefore) -
                                   run.parts.begin());
    };
    const size_t dayBegin = placeOf(from);
    const size_t dayEnd = placeOf(to);
    if (dayBegin == dayEnd)
        return false;
    for (size_t first = 0; first <= dayBegin; ++first) {
        for (size_t end = dayEnd; end <= run.parts.size(); ++end) {
            if (first == dayBegin && end == dayEnd)
                continue;
            const Stretch one = stretchOf(run, first, end - 1);
            if (one.digits.size() > longestNumber)
                break;
            const auto kind = shapeOf(one, {});
            const bool isEven = one.gaps.count(one.gaps.first()) == one.gaps.size();
            if (kind == LeakKind::IdNumber || kind == LeakKind::StudentNo ||
                (kind == LeakKind::Phone && isEven) ||
                (kind == LeakKind::Number && first < dayBegin && end > dayEnd))
                return true;
        }
    }
    return false;
}

} // namespace tingyu::report
