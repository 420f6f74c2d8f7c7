// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/rational.h"

#include <charconv>
#include <limits>

namespace tingyu::scales {
namespace {

__extension__ using Wide = __int128;

constexpr qint64 largest = std::numeric_limits<qint64>::max();

Wide magnitude(Wide value)
{
    return value < 0 ? -value : value;
}

Wide commonDivisor(Wide a, Wide b)
{
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

Wide floorDivide(Wide num, Wide den)
{
    const Wide quotient = num / den;
    return num % den != 0 && num < 0 ? quotient - 1 : quotient;
}

bool fits(Wide value)
{
    return magnitude(value) <= largest;
}

/// The fraction in lowest terms, or 0/0.
void reduce(Wide &num, Wide &den)
{
    if (den == 0) {
        num = 0;
        return;
    }
    if (den < 0) {
        num = -num;
        den = -den;
    }
    if (den != 1) {
        const Wide divisor = commonDivisor(magnitude(num), den);
        num /= divisor;
        den /= divisor;
    }
    if (!fits(num) || !fits(den))
        num = den = 0;
}

struct Digits
{
    Wide value = 0;
    int count = 0;
    bool tooLarge = false;
};

/// Reads decimal digits from `pos` on, adding to what was read before.
void readDigits(QByteArrayView text, qsizetype &pos, Digits &digits)
{
    for (; pos < text.size() && text[pos] >= '0' && text[pos] <= '9'; ++pos) {
        digits.value = digits.value * 10 + (text[pos] - '0');
        ++digits.count;
        if (digits.value > largest) {
            digits.tooLarge = true;
            digits.value = 0;
        }
    }
}

} // namespace

Rational Rational::fraction(qint64 num, qint64 den)
{
    Wide wideNum = num;
    Wide wideDen = den;
    reduce(wideNum, wideDen);
    return {static_cast<qint64>(wideNum), static_cast<qint64>(wideDen)};
}

Rational Rational::parse(QByteArrayView text)
{
    const qsizetype slash = text.indexOf('/');
    if (slash >= 0) {
        const Rational top = parse(text.first(slash));
        const QByteArrayView rest = text.sliced(slash + 1);
        return rest.contains('/') ? Rational() : top / parse(rest);
    }
    qsizetype pos = 0;
    const bool negative = pos < text.size() && text[pos] == '-';
    if (pos < text.size() && (text[pos] == '-' || text[pos] == '+'))
        ++pos;
    Digits digits;
    readDigits(text, pos, digits);
    const int whole = digits.count;
    int exponent = 0;
    if (pos < text.size() && text[pos] == '.') {
        ++pos;
        readDigits(text, pos, digits);
        exponent = whole - digits.count;
    }
    if (digits.count == 0 || digits.tooLarge)
        return {};
    if (pos < text.size() && (text[pos] == 'e' || text[pos] == 'E')) {
        ++pos;
        const bool down = pos < text.size() && text[pos] == '-';
        if (pos < text.size() && (text[pos] == '-' || text[pos] == '+'))
            ++pos;
        Digits power;
        readDigits(text, pos, power);
        if (power.count == 0 || power.tooLarge || power.value > 40)
            return {};
        exponent += down ? -static_cast<int>(power.value) : static_cast<int>(power.value);
    }
    if (pos != text.size())
        return {};
    Rational value(negative ? -static_cast<qint64>(digits.value) : static_cast<qint64>(digits.value));
    for (; exponent > 0 && !value.isNull(); --exponent)
        value = value * 10;
    for (; exponent < 0 && !value.isNull(); ++exponent)
        value = value / 10;
    return value;
}

Rational Rational::parseDecimal(QByteArrayView text)
{
    return text.contains('/') ? Rational() : parse(text);
}

Rational Rational::operator+(const Rational &other) const
{
    if (isNull() || other.isNull())
        return {};
    Wide num = 0;
    Wide den = 1;
    if (m_den == other.m_den) {
        num = Wide(m_num) + other.m_num;
        den = m_den;
    } else {
        // Each product is below 2^126, so their sum still fits.
        num = Wide(m_num) * other.m_den + Wide(other.m_num) * m_den;
        den = Wide(m_den) * other.m_den;
    }
    reduce(num, den);
    return {static_cast<qint64>(num), static_cast<qint64>(den)};
}

Rational Rational::operator-() const
{
    return {-m_num, m_den};
}

Rational Rational::operator-(const Rational &other) const
{
    return *this + -other;
}

Rational Rational::operator*(const Rational &other) const
{
    if (isNull() || other.isNull())
        return {};
    Wide num = Wide(m_num) * other.m_num;
    Wide den = Wide(m_den) * other.m_den;
    reduce(num, den);
    return {static_cast<qint64>(num), static_cast<qint64>(den)};
}

Rational Rational::operator/(const Rational &other) const
{
    if (isNull() || other.isNull())
        return {};
    Wide num = Wide(m_num) * other.m_den;
    Wide den = Wide(m_den) * other.m_num;
    reduce(num, den);
    return {static_cast<qint64>(num), static_cast<qint64>(den)};
}

Rational Rational::mod(const Rational &other) const
{
    if (isNull() || other.isNull() || other.m_num == 0)
        return {};
    const Rational size = other.m_num < 0 ? -other : other;
    return *this - size * (*this / size).rounded(Rounding::Floor);
}

Rational Rational::rounded(Rounding rounding) const
{
    if (isNull() || m_den == 1)
        return *this;
    switch (rounding) {
    case Rounding::None:
        return *this;
    case Rounding::Trunc:
        return Rational(m_num / m_den);
    case Rounding::HalfUp:
        return Rational(static_cast<qint64>(floorDivide(Wide(m_num) * 2 + m_den, Wide(m_den) * 2)));
    case Rounding::Floor:
        return Rational(static_cast<qint64>(floorDivide(m_num, m_den)));
    case Rounding::Ceil:
        return Rational(static_cast<qint64>(floorDivide(m_num, m_den) + 1));
    }
    return {};
}

int Rational::compare(const Rational &other) const
{
    Q_ASSERT(!isNull() && !other.isNull());
    const Wide left = Wide(m_num) * other.m_den;
    const Wide right = Wide(other.m_num) * m_den;
    return left < right ? -1 : left > right ? 1 : 0;
}

double Rational::toDouble() const
{
    Q_ASSERT(!isNull());
    constexpr qint64 exact = qint64(1) << 53;
    // Both ends exact: IEEE division then gives the nearest double.
    if (m_num <= exact && m_num >= -exact && m_den <= exact)
        return static_cast<double>(m_num) / static_cast<double>(m_den);
    return static_cast<double>(static_cast<long double>(m_num) / static_cast<long double>(m_den));
}

QByteArray Rational::toText() const
{
    if (isNull())
        return {};
    const QByteArray num = QByteArray::number(m_num);
    return m_den == 1 ? num : num + '/' + QByteArray::number(m_den);
}

QByteArray Rational::toJsonNumber() const
{
    if (isNull())
        return QByteArrayLiteral("null");
    if (m_den == 1)
        return QByteArray::number(m_num);
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, toDouble());
    return {buffer, end.ptr - buffer};
}

} // namespace tingyu::scales
