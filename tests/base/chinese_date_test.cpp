// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinese_date.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace tingyu;

TEST_CASE("dates are read as rosters write them")
{
    for (const char16_t *form :
         {u"20110424", u"2011-4-24", u"2011-04-24", u"2011/4/24", u"2011.4.24", u"2011年4月24日",
          u"２０１１年４月２４日", u"2011年04月24", u" 2011 年 4 月 24 日 ", u"2011-04-24 00:00:00",
          u"2011/4/24 0:00", u"2011-04-24T08:30", u"'20110424", u"2011.4.24."}) {
        INFO(QString::fromUtf16(form).toStdString());
        CHECK(parseDate(QString::fromUtf16(form)) == QDate(2011, 4, 24));
    }
    for (const char16_t *bad :
         {u"", u"20110230", u"2011-13-01", u"18991231", u"21010101", u"11-4-24", u"4/24/2011", u"2011-4",
          u"201104", u"二〇一一年", u"20110424x", u"2011-4-24-5"}) {
        INFO(QString::fromUtf16(bad).toStdString());
        CHECK_FALSE(parseDate(QString::fromUtf16(bad)));
    }
}

TEST_CASE("dates typed into a field may be short")
{
    const QDate today(2026, 3, 2);
    const std::pair<const char16_t *, QDate> cases[] = {
        {u"20260301", {2026, 3, 1}}, {u"2026-3-1", {2026, 3, 1}},  {u"3.1", {2026, 3, 1}},
        {u"3-1", {2026, 3, 1}},      {u"3月1日", {2026, 3, 1}},    {u"12/31", {2026, 12, 31}},
        {u"今天", {2026, 3, 2}},     {u"昨天", {2026, 3, 1}},      {u"前天", {2026, 2, 28}},
        {u"today", {2026, 3, 2}},    {u"Yesterday", {2026, 3, 1}}, {u"tomorrow", {2026, 3, 3}},
        {u"明天", {2026, 3, 3}},     {u"后天", {2026, 3, 4}},      {u"+7", {2026, 3, 9}},
        {u"－3", {2026, 2, 27}},     {u"＋３０", {2026, 4, 1}},
    };
    for (const auto &[typed, date] : cases) {
        INFO(QString::fromUtf16(typed).toStdString());
        CHECK(parseTypedDate(QString::fromUtf16(typed), today) == date);
    }
    for (const char16_t *bad : {u"2.29", u"13.1", u"7", u"+", u"大后天", u""})
        CHECK_FALSE(parseTypedDate(QString::fromUtf16(bad), today));
}

TEST_CASE("numeric cells are dates as figures or as serial numbers")
{
    CHECK(dateFromNumber(20110424) == QDate(2011, 4, 24));
    CHECK(dateFromNumber(40657) == QDate(2011, 4, 24));
    CHECK(dateFromNumber(40657.75) == QDate(2011, 4, 24));
    CHECK(dateFromNumber(39195, SerialBase::From1904) == QDate(2011, 4, 24));
    CHECK(dateFromSerial(1) == QDate(1900, 1, 1));
    CHECK(dateFromSerial(59) == QDate(1900, 2, 28));
    CHECK_FALSE(dateFromSerial(60));
    CHECK(dateFromSerial(61) == QDate(1900, 3, 1));
    CHECK_FALSE(dateFromNumber(0));
    CHECK_FALSE(dateFromNumber(-1));
    CHECK_FALSE(dateFromNumber(20110230));
    CHECK_FALSE(dateFromNumber(1e300));
    CHECK_FALSE(dateFromNumber(std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE("a month of entry is read")
{
    for (const char16_t *form :
         {u"201409", u"2014-09", u"2014.9", u"2014年9月", u"2014/09", u"20140901", u"2014-9-1"}) {
        INFO(QString::fromUtf16(form).toStdString());
        CHECK(parseYearMonth(QString::fromUtf16(form)) == QDate(2014, 9, 1));
    }
    for (const char16_t *bad : {u"20145", u"201413", u"2014", u"9月", u""})
        CHECK_FALSE(parseYearMonth(QString::fromUtf16(bad)));
}
