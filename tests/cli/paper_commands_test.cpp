// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::test;

namespace {

QString campaignOf(const CalledVault &vault)
{
    vault.write(q("roster.csv"), "学号,姓名,年级,班级,出生日期\n"
                                 "0701,测试生甲,七年级,1班,2013-05-01\n"
                                 "0702,测试生乙,七年级,1班,2013-05-02\n");
    REQUIRE(vault.call({q("roster"), q("import"), vault.file(q("roster.csv"))}).code == 0);
    const Answer made = vault.call({q("campaign"), q("create"), q("--name"), q("普测"), q("--scale"),
                                    q("gad7"), q("--classes"), q("all"), q("--from"), q("2026-09-01"),
                                    q("--to"), q("2027-06-30"), q("--kind"), q("census")});
    REQUIRE(made.code == 0);
    return made.json().value(q("uid")).toString();
}

} // namespace

TEST_CASE("Lines of a sheet reader and other ways of writing answers are imported by a profile", "[slow]")
{
    const CalledVault vault;
    const QString uid = campaignOf(vault);
    vault.write(q("omr.txt"), "0701 01230.2\n0702 012*012\n");
    const Answer lines =
        vault.call({q("campaign"), q("import"), uid, vault.file(q("omr.txt")), q("--dry-run")});
    REQUIRE(lines.code == 0);
    CHECK(lines.json()[q("incomplete")].toInt() == 2);
    vault.write(q("letters.csv"), "学号,1,2,3,4,5,6,7\n0701,A,B,C,D,A,B,C\n0702,A,A,A,A,A,A,A\n");
    const QStringList letters{q("campaign"), q("import"), uid, vault.file(q("letters.csv"))};
    CHECK(vault.call(letters).json()[q("rejected")].toInt() == 2); // nothing is guessed
    vault.write(q("profile.json"), R"({"answers":"letter"})");
    const Answer read = vault.call(letters + QStringList{q("--profile"), vault.file(q("profile.json"))});
    CHECK(read.json()[q("scored")].toInt() == 2);
    const Answer errors = vault.call({q("campaign"), q("keying-errors"), uid});
    REQUIRE(errors.code == 0);
    CHECK(errors.json()[q("sheets")].toInt() == 0);
    CHECK(errors.json()[q("per_thousand")].isNull());
}

TEST_CASE("Answer sheets of a class are written as PDF, with names or with codes", "[slow]")
{
    const CalledVault vault;
    const QString uid = campaignOf(vault);
    const auto pages = [&](const QString &file, const QStringList &more) {
        const Answer answer = vault.call(QStringList{q("campaign"), q("sheets"), uid, q("--class"),
                                                     q("七年级1班"), q("--pdf"), vault.file(file)} +
                                         more);
        INFO(answer.errors.toStdString());
        REQUIRE(answer.code == 0);
        return answer.json()[q("pages")].toInt();
    };
    CHECK(pages(q("names.pdf"), {}) == 2);
    CHECK(pages(q("codes.pdf"), {q("--codes"), q("--columns"), q("10")}) == 2);
    CHECK(vault
              .call({q("campaign"), q("sheets"), uid, q("--class"), q("七年级1班"), q("--pdf"),
                     vault.file(q("x.pdf")), q("--columns"), q("15")})
              .code == 1);
}

TEST_CASE("Results scored elsewhere come in, are listed, asked about and decided", "[slow]")
{
    const CalledVault vault;
    campaignOf(vault);
    vault.write(q("scores.csv"), "学号,量表名称,得分,预警等级\n0701,症状自评,66,二级\n9,症状自评,1,\n");
    const QStringList import{q("foreign"), q("import"), vault.file(q("scores.csv")), q("--platform"),
                             q("市平台")};
    const Answer trial = vault.call(import + QStringList{q("--dry-run")});
    REQUIRE(trial.code == 0);
    CHECK(trial.json()[q("taken")].toInt() == 1);
    const Answer done = vault.call(import);
    CHECK(done.json()[q("read")].toInt() == 2);
    CHECK(done.json()[q("unmatched")].toInt() == 1);
    CHECK(done.json()[q("results")].toInt() == 1);
    CHECK(vault.call(import).json()[q("there")].toInt() == 2);
    const auto listed = [&](const QStringList &more) {
        return vault.call(QStringList{q("foreign"), q("list")} + more).json()[q("results")].toArray();
    };
    const QJsonArray results = listed({q("--student"), q("0701")});
    REQUIRE(results.size() == 1);
    CHECK(results.first()[q("platform")].toString() == q("市平台"));
    CHECK(results.first()[q("level")].toString() == q("二级"));
    CHECK(listed({}).isEmpty());
    const QString uid = results.first()[q("uid")].toString();
    CHECK(vault.call({q("foreign"), q("ask"), uid, q("--reason"), q("先谈一次")}).code == 0);
    CHECK(listed({}).size() == 1);
    CHECK(vault.call({q("foreign"), q("decide"), uid, q("--decision"), q("watch"), q("--reason"), q("已谈")})
              .code == 0);
    CHECK(listed({}).isEmpty());
}
