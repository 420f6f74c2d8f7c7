// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinese_date.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <cmath>

namespace tingyu {
namespace {

std::optional<QDate> made(int year, int month, int day)
{
    const QDate date(year, month, day);
    if (!date.isValid() || year < 1900 || year > 2100)
        return std::nullopt;
    return date;
}

std::optional<QDate> made(const QRegularExpressionMatch &match)
{
    return made(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
}

} // namespace

std::optional<QDate> parseDate(const QString &text)
{
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    static const QRegularExpression separated(
        QStringLiteral("^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?\\.?([T "
                       "]\\s*\\d{1,2}:\\d{2}.*)?$"));
    QString plain = text::tidy(text);
    if (plain.startsWith(QLatin1Char('\'')))
        plain.remove(0, 1);
    if (const auto match = compact.match(plain); match.hasMatch())
        return made(match);
    if (const auto match = separated.match(plain); match.hasMatch())
        return made(match);
    return std::nullopt;
}

std::optional<QDate> parseTypedDate(const QString &text, const QDate &today)
{
    if (auto date = parseDate(text))
        return date;
    static const QRegularExpression monthDay(QStringLiteral("^(\\d{1,2})[-/.月](\\d{1,2})日?$"));
    static const QRegularExpression offset(QStringLiteral("^([+-])(\\d{1,4})$"));
    static const struct
    {
        const char16_t *word;
        int days;
    } words[] = {{u"今天", 0}, {u"昨天", -1}, {u"前天", -2},      {u"明天", 1},
                 {u"后天", 2}, {u"today", 0}, {u"yesterday", -1}, {u"tomorrow", 1}};
    const QString plain = text::squeezed(text).toLower();
    for (const auto &entry : words) {
        if (plain == QString::fromUtf16(entry.word))
            return today.addDays(entry.days);
    }
    if (const auto match = monthDay.match(plain); match.hasMatch())
        return made(today.year(), match.captured(1).toInt(), match.captured(2).toInt());
    if (const auto match = offset.match(plain); match.hasMatch()) {
        const int days = match.captured(2).toInt();
        return today.addDays(match.captured(1) == QLatin1Char('-') ? -days : days);
    }
    return std::nullopt;
}

std::optional<QDate> dateFromNumber(double number, SerialBase base)
{
    if (number >= 19'000'101 && number <= 21'001'231 && number == std::floor(number))
        return parseDate(QString::number(number, 'f', 0));
    return dateFromSerial(number, base);
}

std::optional<QDate> dateFromSerial(double serial, SerialBase base)
{
    if (!(serial >= 0 && serial < 73'415)) // up to the end of 2100; also refuses NaN
        return std::nullopt;
    auto days = static_cast<int>(serial);
    QDate start(1904, 1, 1);
    if (base == SerialBase::From1900) {
        if (days == 0 || days == 60) // 0 January and 29 February 1900 are no days
            return std::nullopt;
        start = QDate(1899, 12, 31);
        if (days > 60)
            --days;
    }
    const QDate date = start.addDays(days);
    return made(date.year(), date.month(), date.day());
}

std::optional<QDate> parseYearMonth(const QString &text)
{
    static const QRegularExpression month(
        QStringLiteral("^(\\d{4})(?:[-/.年](?=\\d)|(?=\\d{2}月?$))(\\d{1,2})月?$"));
    const QString plain = text::squeezed(text).toLower();
    if (const auto match = month.match(plain); match.hasMatch())
        return made(match.captured(1).toInt(), match.captured(2).toInt(), 1);
    if (const auto date = parseDate(text))
        return made(date->year(), date->month(), 1);
    return std::nullopt;
}

} // namespace tingyu
