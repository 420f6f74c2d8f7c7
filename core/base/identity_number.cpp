// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/identity_number.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace tingyu {
namespace {

// GB/T 2260: provinces, autonomous regions, municipalities, special regions; 83 = 台湾 in residence permits.
constexpr int provinces[] = {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                             44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};

bool hasDigitsThenCheck(const QString &text, qsizetype digits)
{
    if (text.size() != digits + 1 || !text::isDigits(text.left(digits)))
        return false;
    const QChar last = text.back();
    return (last >= QLatin1Char('0') && last <= QLatin1Char('9')) || last == QLatin1Char('X');
}

} // namespace

QChar identityCheckDigit(const QString &seventeenDigits)
{
    static constexpr int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr char checks[] = "10X98765432";
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += weights[i] * seventeenDigits.at(i).digitValue();
    return QLatin1Char(checks[sum % 11]);
}

std::optional<IdentityNumber> parseIdentityNumber(const QString &text)
{
    const QString upper = text.toUpper();
    if (!hasDigitsThenCheck(upper, 17))
        return std::nullopt;
    IdentityNumber number;
    number.text = upper;
    number.region = upper.left(6);
    number.birth = QDate::fromString(upper.mid(6, 8), QStringLiteral("yyyyMMdd"));
    number.sex = upper.at(16).digitValue() % 2 == 1 ? Sex::Male : Sex::Female;
    number.checkDigitRight = identityCheckDigit(upper) == upper.at(17);
    number.regionKnown =
        std::binary_search(std::begin(provinces), std::end(provinces), upper.left(2).toInt());
    return number;
}

std::optional<EnrolmentNumber> parseEnrolmentNumber(const QString &text)
{
    const QString upper = text.toUpper();
    if (upper.size() != 19 || !hasDigitsThenCheck(upper.mid(1), 17))
        return std::nullopt;
    EnrolmentNumber number;
    number.text = upper;
    switch (upper.at(0).unicode()) {
    case u'G':
        number.form = EnrolmentNumber::Form::FromIdentityNumber;
        number.identity = parseIdentityNumber(upper.mid(1));
        number.birth = number.identity->birth;
        return number;
    case u'J':
        number.form = EnrolmentNumber::Form::SelfCoded;
        return number;
    case u'L':
        number.form = EnrolmentNumber::Form::Temporary;
        number.birth = QDate::fromString(upper.mid(7, 8), QStringLiteral("yyyyMMdd"));
        return number;
    }
    return std::nullopt;
}

NumberDamage numberDamage(const QString &text, bool numericCell)
{
    static const QRegularExpression exponent(QStringLiteral("^[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]{2}$"));
    if (exponent.match(text).hasMatch())
        return NumberDamage::Exponent;
    if (numericCell) {
        const auto digits =
            std::count_if(text.begin(), text.end(), [](QChar character) { return character.isDigit(); });
        return digits > 15 ? NumberDamage::PrecisionLost : NumberDamage::None;
    }
    if (text.endsWith(QStringLiteral("000"))) {
        const auto identity = parseIdentityNumber(text);
        if (identity && !identity->checkDigitRight)
            return NumberDamage::TrailingZeros;
    }
    return NumberDamage::None;
}

} // namespace tingyu
