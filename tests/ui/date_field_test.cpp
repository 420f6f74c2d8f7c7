// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.h"

#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::ui;

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
