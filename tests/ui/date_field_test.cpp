// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.h"

#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::ui;

TEST_CASE("a date is read in every form people type")
{
    const QDate today(2026, 11, 20);
    const std::pair<const char16_t *, QDate> known[] = {
        {u"20260301", QDate(2026, 3, 1)},
        {u"2026-3-1", QDate(2026, 3, 1)},
        {u"2026.03.01", QDate(2026, 3, 1)},
        {u"2026年3月1日", QDate(2026, 3, 1)},
        {u"3.1", QDate(2026, 3, 1)},
        {u"3月1日", QDate(2026, 3, 1)},
        {u"今天", today},
        {u"昨天", QDate(2026, 11, 19)},
        {u"明天", QDate(2026, 11, 21)},
        {u"+7", QDate(2026, 11, 27)},
        {u"-2", QDate(2026, 11, 18)},
        {u"２０２６０３０１", QDate(2026, 3, 1)},
        {u" 3 . 1 ", QDate(2026, 3, 1)},
        {u"2024-2-29", QDate(2024, 2, 29)},
    };
    for (const auto &[typed, expected] : known) {
        const auto read = parseDate(QString::fromUtf16(typed), today);
        INFO(QString::fromUtf16(typed).toStdString());
        REQUIRE(read);
        CHECK(*read == expected);
    }
    for (const char16_t *bad : {u"", u"20260230", u"2026-13-1", u"13.1", u"abc", u"2026", u"+99999", u"下周"})
        CHECK_FALSE(parseDate(QString::fromUtf16(bad), today));
}

TEST_CASE("a date field shows the date it understood and marks what it did not")
{
    DateField field(QDate(2026, 11, 20));
    QTest::keyClicks(&field, QStringLiteral("3.1"));
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(field.text() == QStringLiteral("2026-03-01"));
    CHECK(field.date() == QDate(2026, 3, 1));
    field.clear();
    QTest::keyClicks(&field, QStringLiteral("2.30"));
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(field.text() == QStringLiteral("2.30"));
    CHECK(field.isProblem());
    CHECK_FALSE(field.date().isValid());
}
