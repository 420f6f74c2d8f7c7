// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/identity_number.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

// Region 990000 is not given to anyone: none of these numbers can be a person's.

TEST_CASE("the check digit is that of GB 11643")
{
    // The standard's own worked example, and each of the eleven remainders.
    CHECK(identityCheckDigit(QStringLiteral("11010519491231002")) == QLatin1Char('X'));
    QString seen;
    for (int sequence = 0; sequence < 200; ++sequence) {
        const QChar digit =
            identityCheckDigit(QStringLiteral("99000020110424%1").arg(sequence, 3, 10, QLatin1Char('0')));
        if (!seen.contains(digit))
            seen.append(digit);
    }
    CHECK(seen.size() == 11);
}

TEST_CASE("an identity number tells birth, sex and region beside its faults")
{
    const QString front = QStringLiteral("99000020110424001");
    const auto good = parseIdentityNumber(front + identityCheckDigit(front));
    REQUIRE(good);
    CHECK(good->birth == QDate(2011, 4, 24));
    CHECK(good->sex == Sex::Male);
    CHECK(good->region == QStringLiteral("990000"));
    CHECK(good->checkDigitRight);
    CHECK_FALSE(good->regionKnown);
    CHECK_FALSE(good->isSound());

    const auto wrongDigit = parseIdentityNumber(QStringLiteral("110105194912310021"));
    REQUIRE(wrongDigit);
    CHECK_FALSE(wrongDigit->checkDigitRight);
    CHECK(wrongDigit->regionKnown);
    CHECK(wrongDigit->sex == Sex::Female);
    CHECK(parseIdentityNumber(QStringLiteral("11010519491231002x"))->isSound());
    CHECK_FALSE(parseIdentityNumber(QStringLiteral("990000201102300019"))->birth.isValid());
    for (const char *bad :
         {"", "11010519491231002", "1101051949123100200", "11010519491231002Y", "X10105194912310021"})
        CHECK_FALSE(parseIdentityNumber(QString::fromLatin1(bad)));
}

TEST_CASE("an enrolment number has one of three forms")
{
    const auto given = parseEnrolmentNumber(QStringLiteral("g990000201104240011"));
    REQUIRE(given);
    CHECK(given->form == EnrolmentNumber::Form::FromIdentityNumber);
    CHECK(given->birth == QDate(2011, 4, 24));
    CHECK(given->identity->sex == Sex::Male);
    const auto temporary = parseEnrolmentNumber(QStringLiteral("L990000201104240011"));
    REQUIRE(temporary);
    CHECK(temporary->form == EnrolmentNumber::Form::Temporary);
    CHECK(temporary->birth == QDate(2011, 4, 24));
    CHECK(parseEnrolmentNumber(QStringLiteral("J123456789012345678"))->form ==
          EnrolmentNumber::Form::SelfCoded);
    for (const char *bad :
         {"", "G", "H990000201104240011", "G99000020110424001", "G9900002011042400111", "990000201104240011"})
        CHECK_FALSE(parseEnrolmentNumber(QString::fromLatin1(bad)));
}

TEST_CASE("a number that a spreadsheet destroyed is noticed")
{
    CHECK(numberDamage(QStringLiteral("1.23E+17"), false) == NumberDamage::Exponent);
    CHECK(numberDamage(QStringLiteral("5.2263420110424e+17"), true) == NumberDamage::Exponent);
    CHECK(numberDamage(QStringLiteral("990000201104240000"), true) == NumberDamage::PrecisionLost);
    CHECK(numberDamage(QStringLiteral("990000201104241000"), false) == NumberDamage::TrailingZeros);
    CHECK(numberDamage(QStringLiteral("20110424001"), true) == NumberDamage::None);
    CHECK(numberDamage(QStringLiteral("99000020110424001X"), false) == NumberDamage::None);
    // ends in 000 and is right: some people's number does
    for (int hundred = 100; hundred < 1000; hundred += 100) {
        for (int day = 1; day <= 28; ++day) {
            const QString front =
                QStringLiteral("990000201104%1%2").arg(day, 2, 10, QLatin1Char('0')).arg(hundred);
            if (identityCheckDigit(front) == QLatin1Char('0'))
                CHECK(numberDamage(front + QLatin1Char('0'), false) == NumberDamage::None);
        }
    }
}
