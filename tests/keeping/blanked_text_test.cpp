// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/blanked_text.h"
#include "tests/support/said.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::keeping;
using namespace tingyu::test;

namespace {

struct Case
{
    const char *text;
    const char *left; ///< nullptr: as it was
};

void checkAll(VaultFixture &vault, const PersonWord &word, std::initializer_list<Case> cases)
{
    for (const Case &one : cases) {
        INFO(one.text);
        const QString left = withoutWord(said(one.text), word);
        CHECK(left.toStdString() == (one.left == nullptr ? one.text : one.left));
        if (one.left != nullptr)
            CHECK(vault.value(QStringLiteral("SELECT ? GLOB ?"), {said(one.text), globOf(word)}).toBool());
    }
}

} // namespace

TEST_CASE("A number goes out of a text where it is whole, whatever its width, and stands in longer ones")
{
    VaultFixture vault;
    checkAll(vault, {said("202601777"), true, {}},
             {{"学号202601777", "学号■■■"},
              {"202601777、202601778", "■■■、202601778"},
              {"202601777,202601777", "■■■,■■■"},
              {"２０２６０１７７７号", "■■■号"},
              {"20２６01777", "■■■"},
              {"2026017771", nullptr},
              {"1202601777", nullptr},
              {"１202601777", nullptr},
              {"202601777７", nullptr},
              {"202601777a", nullptr},
              {"Z202601777", nullptr},
              {"202601777202601777", nullptr},
              {"2026017771 和 202601777", "2026017771 和 ■■■"},
              {"", nullptr}});
    checkAll(vault, {bareNumber(said("g11010120140105012x")), true, {}},
             {{"身份证11010120140105012X。", "身份证■■■。"},
              {"11010120140105012x", "■■■"},
              {"１１０１０１２０１４０１０５０１２ｘ", "■■■"},
              {"学籍号G11010120140105012X", "学籍号■■■"},
              {"Ｌ11010120140105012X", "■■■"},
              {"AG11010120140105012X", nullptr},
              {"11010120140105012", nullptr},
              {"11010120140105012XX", nullptr}});
    checkAll(vault, {said("2026-0177*[7]"), true, {}},
             {{"号 2026-0177*[7]", "号 ■■■"}, {"2026-0177x[7]", nullptr}});
}

TEST_CASE("A telephone goes out of a text whatever letters stand beside it, and however it is grouped")
{
    VaultFixture vault;
    checkAll(vault, {said("13977770001"), true, {}, true},
             {{"电话13977770001。", "电话■■■。"},
              {"139-7777-0001/139 7777 0001", "■■■/■■■"},
              {"１３９７７７７０００１", "■■■"},
              {"139－7777－0001", "■■■"},
              {"tel13977770001x", "tel■■■x"},
              {"QQ13977770001", "QQ■■■"},
              {"+8613977770001", "■■■"},
              {"86 139 7777 0001", "■■■"},
              {"0086-13977770001", "■■■"},
              {"18613977770001", nullptr},
              {"139777700012", nullptr},
              {"1113977770001", nullptr},
              {"139,7777,0001", nullptr},
              {"13977770002", nullptr},
              {"13913977770001", nullptr},
              {"13977770001 13977770001", "■■■ ■■■"}});
    checkAll(vault, {said("0571-88886666"), true, {}, true},
             {{"0571-88886666转3", "■■■转3"},
              {"057188886666", "■■■"},
              {"0571 88886666", "■■■"},
              {"0571-888866661", nullptr}});
    checkAll(vault, {said("01088886666"), true, {}, true}, {{"010-88886666", "■■■"}});
    checkAll(vault, {said("8888-8888"), true, {}, true}, {{"8888-8888", "■■■"}, {"88888888", "■■■"}});
}

TEST_CASE("Of two telephones in one field each is one")
{
    CHECK(phonesIn(said("13977770001 13977770002")) == QStringList{said("13977770001"), said("13977770002")});
    CHECK(phonesIn(said("13977770001/13977770002")) == QStringList{said("13977770001"), said("13977770002")});
    CHECK(phonesIn(said("妈妈139 7777 0001")) == QStringList{said("13977770001")});
    CHECK(phonesIn(said("0571 88886666转3")) == QStringList{said("057188886666-3")});
    CHECK(phonesIn(said("请找班主任")).isEmpty());
}

TEST_CASE("A name goes out of a text but not out of a longer name of somebody who stays")
{
    VaultFixture vault;
    checkAll(vault, {said("独标"), false, {said("独标娜"), said("小独标"), said("小独标娜")}},
             {{"独标娜与独标", "独标娜与■■■"},
              {"独标独标娜", "■■■独标娜"},
              {"小独标和独标和小独标娜", "小独标和■■■和小独标娜"},
              {"今天独标来了", "今天■■■来了"},
              {"独 标", nullptr}});
    checkAll(vault, {said("高兴"), false, {}}, {{"高兴很高兴", "■■■很■■■"}});
    checkAll(vault, {said("Ana"), false, {}},
             {{"Ana来了", "■■■来了"}, {"Anastasia", nullptr}, {"和Ana,Diana", "和■■■,Diana"}});
}
