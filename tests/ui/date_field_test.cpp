// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.h"
#include "ui/widgets/time_field.h"

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

TEST_CASE("times of day are read as people type them")
{
    struct Row
    {
        const char16_t *typed;
        QTime time;
    };
    const Row rows[] = {
        {u"9:05", {9, 5}},    {u"905", {9, 5}},  {u"1005", {10, 5}}, {u"14", {14, 0}}, {u"9.05", {9, 5}},
        {u"9点05分", {9, 5}}, {u"9:05", {9, 5}}, {u"1005", {10, 5}}, {u" 8 ", {8, 0}}, {u"0000", {0, 0}},
        {u"2359", {23, 59}},  {u"2460", {}},     {u"25", {}},        {u"10:5", {}},    {u"", {}},
        {u"十点", {}},        {u"10:05:00", {}},
    };
    for (const Row &row : rows) {
        INFO(QString::fromUtf16(row.typed).toStdString());
        CHECK(typedTime(QString::fromUtf16(row.typed)).value_or(QTime()) == row.time);
    }
}
