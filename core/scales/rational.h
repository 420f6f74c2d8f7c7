// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace tingyu::scales {

/// How a fraction becomes a whole number.
enum class Rounding
{
    None,   ///< keep the fraction
    Trunc,  ///< towards zero (Zung's standard score: 52.5 -> 52)
    HalfUp, ///< 2.5 -> 3, -2.5 -> -2 (SDQ), never banker's rounding
    Floor,
    Ceil,
};

/// An exact fraction, or null: unknown. Scores are compared and banded with these, never with floating point.
/// Null propagates through every operation; division by zero and a result beyond 64 bits are null too.
class Rational
{
public:
    constexpr Rational() = default; ///< null
    constexpr Rational(qint64 whole) : m_num(whole), m_den(1) {}
    static Rational fraction(qint64 num, qint64 den);
    /// "-12.50", "1e3", "37/6"; null when it is not a number or does not fit.
    static Rational parse(QByteArrayView text);
    /// The same without the stroke: in a file of answers "7/8" is a date or a slip, not seven eighths.
    static Rational parseDecimal(QByteArrayView text);

    constexpr bool isNull() const { return m_den == 0; }
    constexpr bool isWhole() const { return m_den == 1; }
    constexpr qint64 num() const { return m_num; }
    constexpr qint64 den() const { return m_den; }

    Rational operator+(const Rational &other) const;
    Rational operator-(const Rational &other) const;
    Rational operator*(const Rational &other) const;
    Rational operator/(const Rational &other) const;
    Rational operator-() const;
    /// Remainder that is never negative: -30 mod 1440 is 1410.
    Rational mod(const Rational &other) const;
    Rational rounded(Rounding rounding) const;

    /// -1, 0 or 1. Neither may be null.
    int compare(const Rational &other) const;
    /// Same value; null equals null only.
    constexpr bool operator==(const Rational &) const = default;

    double toDouble() const;         ///< the nearest double; not for a null
    QByteArray toText() const;       ///< "5", "-7", "37/6"; empty for null
    QByteArray toJsonNumber() const; ///< "5", "6.166666666666667"; "null" for null

private:
    constexpr Rational(qint64 num, qint64 den) : m_num(num), m_den(den) {}

    qint64 m_num = 0; // lowest terms, denominator positive; 0/0 is null
    qint64 m_den = 0;
};

} // namespace tingyu::scales
