// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sex.h"

#include <QDate>
#include <QString>

#include <optional>

/// Numbers that name a person: 公民身份号码 (GB 11643-1999) and 全国学籍号. Pure; all functions take text as
/// text::squeezed gives it and accept a small x as check digit.
namespace tingyu {

/// What an 18-character number says. Parsed whenever the characters fit; the faults stand beside the facts,
/// because a roster row with a wrong digit is still that student's row.
struct IdentityNumber
{
    QString text;        ///< 18 characters, X upper case
    QDate birth;         ///< invalid when the figures are no date
    Sex sex = Sex::Male; ///< odd 17th digit: male
    QString region;      ///< the 6 digits of GB/T 2260
    bool checkDigitRight = false;
    bool regionKnown = false; ///< the first two digits name a province of GB/T 2260
    bool isSound() const { return checkDigitRight && regionKnown && birth.isValid(); }
    bool operator==(const IdentityNumber &) const = default;
};
/// Empty when the text is not 17 digits and a digit or X.
std::optional<IdentityNumber> parseIdentityNumber(const QString &text);
/// ISO 7064 MOD 11-2 with the weights of GB 11643 over the first 17 digits; '0'..'9' or 'X'.
QChar identityCheckDigit(const QString &seventeenDigits);

/// 全国学籍号: 19 characters. G + 身份证号; J + 18 given by the school (no ID card); L + region 6 + birth 8 +
/// 4, temporary until the student has an ID number.
struct EnrolmentNumber
{
    enum class Form
    {
        FromIdentityNumber, ///< G
        SelfCoded,          ///< J
        Temporary           ///< L
    };
    Form form = Form::FromIdentityNumber;
    QString text;                           ///< 19 characters, upper case
    std::optional<IdentityNumber> identity; ///< of form G
    QDate birth;                            ///< of forms G and L where the figures are a date
    bool operator==(const EnrolmentNumber &) const = default;
};
std::optional<EnrolmentNumber> parseEnrolmentNumber(const QString &text);

/// Why a number read from a spreadsheet is no longer the number that was typed.
enum class NumberDamage
{
    None,
    PrecisionLost, ///< a numeric cell with more than 15 digits: the rest became 0
    Exponent,      ///< 1.23E+17
    TrailingZeros  ///< text of 18 figures ending in 000 with a wrong check digit: saved after precision loss
};
/// `numericCell`: the cell held a number, not text.
NumberDamage numberDamage(const QString &text, bool numericCell);

} // namespace tingyu
