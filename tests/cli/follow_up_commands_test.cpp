// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::test;

TEST_CASE(
    "From answers to people by the commands alone: the rule, the estimate, sources, the watch list, a slip",
    "[slow]")
{
    const CalledVault vault;
    vault.write(q("roster.csv"), "学号,姓名,年级,班级,出生日期\n"
                                 "0701,测试生甲,七年级,1班,2013-05-01\n"
                                 "0702,测试生乙,七年级,1班,2013-05-02\n");
    REQUIRE(vault.call({q("roster"), q("import"), vault.file(q("roster.csv"))}).code == 0);
    const Answer made = vault.call({q("campaign"), q("create"), q("--name"), q("普测"), q("--scale"),
                                    q("phqa"), q("--classes"), q("all"), q("--from"), q("2026-09-01"),
                                    q("--to"), q("2027-06-30"), q("--kind"), q("census")});
    REQUIRE(made.code == 0);
    const QString uid = made.json().value(q("uid")).toString();
    CHECK(vault.call({q("campaign"), q("forecast"), uid}).json().value(q("basis")).toString() == q("none"));
    vault.write(q("answers.csv"), "学号,1,2,3,4,5,6,7,8,9\n"
                                  "0701,2,2,2,2,2,2,1,1,0\n"
                                  "0702,0,1,0,0,1,0,0,0,0\n");
    REQUIRE(vault.call({q("campaign"), q("import"), uid, vault.file(q("answers.csv"))}).code == 0);
    const auto told = vault.call({q("campaign"), q("forecast"), uid, q("--reach"), q("total")}).json();
    CHECK(told.value(q("basis")).toString() == q("results"));
    REQUIRE(told.value(q("rules")).toArray().size() == 4);
    CHECK(told.value(q("rules"))[1][q("most")][q("students")].toInt() == 1);
    const auto narrow = vault.call({q("campaign"), q("rule"), uid, q("--reach"), q("critical")}).json();
    CHECK(narrow.value(q("withdrawn")).toInt() == 1);
    CHECK(vault.call({q("campaign"), q("rule"), uid, q("--reach"), q("total")})
              .json()
              .value(q("added"))
              .toInt() == 1);
    CHECK(vault.call({q("campaign"), q("rule"), uid, q("--talk-minutes"), q("3")}).code == 1);
    CHECK(vault.call({q("campaign"), q("rule"), uid, q("--reach"), q("all")}).code == 2);
    CHECK(vault.call({q("campaign"), q("repeats"), uid}).json().value(q("repeat")).toInt() == 0);

    const auto source = [&](const char *from) {
        return vault.call({q("review"), q("source"), q("--student"), q("0701"), q("--source"), q(from),
                           q("--text"), q("近来常一个人")});
    };
    const QStringList watch{q("review"), q("watch"),    q("--student"),
                            q("0701"),   q("--reason"), q("两处都看到")};
    CHECK(source("parent").code == 0);
    CHECK(vault.call(watch).code == 1);
    CHECK(source("community").code == 0);
    CHECK(vault.call(watch).code == 0);
    const auto rows = vault.call({q("review"), q("sources")}).json().value(q("items")).toArray();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][q("concerns")].toInt() == 2);

    const QString pdf = vault.file(q("slip.pdf"));
    const Answer slip =
        vault.call({q("review"), q("slip"), q("--student"), q("0701"), q("--tasks"), q("look,talk"),
                    q("--due"), q("2199-01-01"), q("--pdf"), pdf, q("--reason"), q("请班主任帮忙")});
    CHECK(slip.code == 0);
    CHECK(slip.json().value(q("number")).toInt() == 1001);
    CHECK(QFile::exists(pdf));
    CHECK(vault.call({q("review"), q("slip-back"), q("1001 9")}).code == 1);
    CHECK(vault.call({q("review"), q("slip-back"), q("1001 1 5 上课常趴着")}).code == 0);
    CHECK(vault.call({q("review"), q("slip-back"), q("1001 1")}).code == 1);
}
