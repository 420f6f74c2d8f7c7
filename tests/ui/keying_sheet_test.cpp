// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/library.h"
#include "tests/support/vault_fixture.h"
#include "ui/screening/keying_sheet.h"
#include "ui/screening/member_finder.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;
using tingyu::ui::KeyingSheet;

namespace {

KeyingSheet sheetOf(const char *scale)
{
    static scales::ScaleLibrary library;
    return KeyingSheet(
        ui::keyingItems(*must(library.find(QString::fromLatin1(scale))), text::Language::Chinese));
}

KeyingSheet::Outcome type(KeyingSheet &sheet, const char *keys)
{
    auto outcome = KeyingSheet::Outcome::Taken;
    for (const char *key = keys; *key != 0; ++key)
        outcome = sheet.key(QLatin1Char(*key));
    return outcome;
}

} // namespace

TEST_CASE("a hundred keys fill a hundred items, by the place on the form")
{
    KeyingSheet sheet = sheetOf("mht");
    for (int i = 0; i < 99; ++i)
        REQUIRE(sheet.key(i % 2 == 0 ? QLatin1Char('1') : QLatin1Char('2')) == KeyingSheet::Outcome::Taken);
    CHECK(sheet.key(QLatin1Char('2')) == KeyingSheet::Outcome::Finished);
    CHECK(sheet.isAtEnd());
    CHECK(sheet.blanks() == 0);
    const scales::Answers answers = sheet.answers();
    CHECK(answers.value(QStringLiteral("1")) == scales::Rational(1)); // 是
    CHECK(answers.value(QStringLiteral("2")) == scales::Rational(0)); // 不是
    CHECK(sheet.key(QLatin1Char('1')) == KeyingSheet::Outcome::Illegal);
}

TEST_CASE("where the form prints figures, the figures are the keys; others are refused and the caret stays")
{
    KeyingSheet sheet = sheetOf("phqa");
    CHECK(sheet.key(QLatin1Char('4')) == KeyingSheet::Outcome::Illegal);
    CHECK(sheet.key(QLatin1Char('x')) == KeyingSheet::Outcome::Illegal);
    CHECK(sheet.caret() == 0);
    CHECK(sheet.key(QLatin1Char('0')) == KeyingSheet::Outcome::Taken);
    CHECK(sheet.key(QChar(0xff13)) == KeyingSheet::Outcome::Taken); // full-width 3
    CHECK(sheet.answers().value(QStringLiteral("2")) == scales::Rational(3));
}

TEST_CASE("blank, doubtful, back and jump")
{
    KeyingSheet sheet = sheetOf("mht");
    type(sheet, "1./");
    CHECK(sheet.blanks() == 99);
    CHECK(sheet.doubtfulItems() == QStringList{QStringLiteral("3")});
    CHECK(sheet.back());
    CHECK(sheet.caret() == 2);
    type(sheet, "2");
    CHECK(sheet.doubtfulItems().isEmpty());
    sheet.jump(10);
    CHECK(sheet.caret() == 13);
    sheet.jump(-100);
    CHECK(sheet.caret() == 0);
    CHECK_FALSE(sheet.back());
}

TEST_CASE("two or three keys find whose sheet of an unsorted stack it is")
{
    using ui::FindBy;
    const QList<ui::FindKey> members{
        {QStringLiteral("070101"), QStringLiteral("单雨欣"), QStringLiteral("38212")},
        {QStringLiteral("070102"), QStringLiteral("张雨欣"), QStringLiteral("00713")},
        {QStringLiteral("070112"), QStringLiteral("张伟"), QStringLiteral("51602")},
        {QString(), QStringLiteral("欧阳明"), QString()}};
    const auto found = [&](const char *typed, FindBy by = FindBy::NumberOrName) {
        return ui::findMembers(members, QString::fromUtf8(typed), by);
    };
    CHECK(found("01") == QList<int>{0});
    CHECK(found("02") == QList<int>{1}); // no code is a number
    CHECK(found("2") == QList<int>{1, 2});
    CHECK(found("070102") == QList<int>{1});
    CHECK(found("zyx") == QList<int>{1});
    CHECK(found("syx") == QList<int>{0}); // 单 is shan as a surname
    CHECK(found("dyx") == QList<int>{0}); // and dan to who does not know it
    CHECK(found("zw") == QList<int>{2});
    CHECK(found("z") == QList<int>{1, 2});
    CHECK(found("oym") == QList<int>{3});
    CHECK(found("张伟") == QList<int>{2});
    CHECK(found("99").isEmpty());
    CHECK(found(" ").isEmpty());
    CHECK(found("02", FindBy::Code) == QList<int>{2});
    CHECK(found("13", FindBy::Code) == QList<int>{1});
    CHECK(found("zyx", FindBy::Code).isEmpty());
}

TEST_CASE("times of day and figures are typed whole")
{
    KeyingSheet sheet = sheetOf("psqi");
    CHECK(type(sheet, "2330") == KeyingSheet::Outcome::Taken);
    CHECK(sheet.shown(0) == QStringLiteral("23:30"));
    CHECK(type(sheet, "20") == KeyingSheet::Outcome::Pending);
    CHECK(sheet.pending() == QStringLiteral("20"));
    CHECK(sheet.enter() == KeyingSheet::Outcome::Taken);
    CHECK(type(sheet, "2561") == KeyingSheet::Outcome::Illegal);
    CHECK(sheet.caret() == 2);
    type(sheet, "0645");
    CHECK(type(sheet, "6.5") == KeyingSheet::Outcome::Pending);
    CHECK(sheet.enter() == KeyingSheet::Outcome::Taken);
    CHECK(sheet.answers().value(QStringLiteral("4")) == scales::Rational::fraction(13, 2));
}

TEST_CASE("a half-keyed sheet comes back as it was left")
{
    KeyingSheet sheet = sheetOf("mht");
    type(sheet, "12/1");
    KeyingSheet again = sheetOf("mht");
    again.loadDraft(sheet.toDraft());
    CHECK(again.caret() == 4);
    CHECK(again.answers() == sheet.answers());
    CHECK(again.isDoubtful(2));
    CHECK(again.isKeyed(3));
}
