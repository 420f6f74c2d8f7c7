// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::test;

namespace {

/// Two classes of two, by the commands alone.
void addRoster(const CalledVault &vault)
{
    vault.write(q("roster.csv"), "学号,姓名,年级,班级,出生日期\n"
                                 "0701,测试生甲,七年级,1班,2013-05-01\n"
                                 "0702,测试生乙,七年级,1班,2013-05-02\n"
                                 "0703,测试生丙,七年级,2班,2013-05-03\n"
                                 "0801,测试生丁,八年级,1班,2012-05-04\n");
    REQUIRE(vault.call({q("roster"), q("import"), vault.file(q("roster.csv"))}).code == 0);
}

Answer create(const CalledVault &vault, const QStringList &more, const char *classes = "all")
{
    return vault.call(QStringList{q("campaign"), q("create"), q("--name"), q("普测"), q("--scale"), q("phqa"),
                                  q("--classes"), q(classes), q("--from"), q("2026-09-01"), q("--to"),
                                  q("2027-06-30"), q("--kind"), q("census")} +
                      more);
}

QJsonArray dutiesOf(const CalledVault &vault)
{
    const Answer answer = vault.call({q("campaign"), q("duties")});
    REQUIRE(answer.code == 0);
    return answer.json().value(q("duties")).toArray();
}

} // namespace

TEST_CASE("A campaign carries a to-do until a stand-in is named; the second name needs no account", "[slow]")
{
    const CalledVault vault;
    addRoster(vault);
    uidOf(create(vault, {}));
    REQUIRE(dutiesOf(vault).size() == 1);
    CHECK(dutiesOf(vault).first()[q("kind")].toString() == q("no-stand-in"));
    CHECK(dutiesOf(vault).first()[q("overdue")].toBool());
    uidOf(create(vault, {q("--watch"), tingyu::test::headName + q(",值班副校长")}));
    uidOf(create(vault, {q("--stand-in"), q("值班副校长"), q("--stand-in-phone"), q("13900000000")}));
    CHECK(dutiesOf(vault).size() == 1);
    CHECK(create(vault, {q("--watch"), q("没有账户的人")}).code == 1); // who looks needs one
}

TEST_CASE("A grade stands for its classes, and the three states keep apart in the counts", "[slow]")
{
    const CalledVault vault;
    addRoster(vault);
    const QString uid = uidOf(create(vault, {}, "七年级"));
    const auto mark = [&](const char *student, const char *what) {
        return vault.call({q("campaign"), q("mark"), uid, q("--student"), q(student), q("--mark"), q(what)})
            .code;
    };
    CHECK(mark("0701", "refused") == 0);
    CHECK(mark("0702", "no-consent") == 0);
    CHECK(mark("0799", "absent") == 1);
    CHECK(mark("0701", "unwell") == 2);
    const auto status = [&] { return vault.call({q("campaign"), q("status"), uid}).json(); };
    CHECK(status().value(q("on_roll")).toInt() == 3);
    CHECK(status().value(q("refused")).toInt() == 1);
    CHECK(status().value(q("no_consent")).toInt() == 1);
    CHECK(status().value(q("asked")).toInt() == 1);
    CHECK(status().value(q("scales")).toArray().first()[q("informant")].toString() == q("self"));
    CHECK(status().value(q("classes")).toArray().size() == 2);

    const auto leave = [&](const QStringList &how) {
        return vault.call(QStringList{q("campaign"), q("leave-out"), uid, q("--student"), q("0703")} + how)
            .code;
    };
    CHECK(leave({}) == 1); // without a reason
    CHECK(leave({q("--reason"), q("休养")}) == 0);
    CHECK(status().value(q("left_out")).toInt() == 1);
    CHECK(leave({q("--back")}) == 0);
    const auto left = vault.call({q("campaign"), q("make-up"), uid}).json().value(q("students")).toArray();
    REQUIRE(left.size() == 1);
    CHECK(left.first()[q("student_no")].toString() == q("0703"));
    CHECK(left.first()[q("state")].toString() == q("open"));
}

TEST_CASE("Consent forms, the make-up list and form 24 are written as PDF; a day is told to be looked at",
          "[slow]")
{
    const CalledVault vault;
    addRoster(vault);
    const QString uid = uidOf(create(vault, {q("--stand-in"), q("值班副校长")}));
    const auto pages = [&](const QStringList &call) {
        const Answer answer = vault.call(call);
        REQUIRE(answer.code == 0);
        return answer.json().value(q("pages")).toInt();
    };
    CHECK(pages({q("campaign"), q("consent-forms"), uid, q("--class"), q("七年级1班"), q("--pdf"),
                 vault.file(q("consent.pdf"))}) == 2);
    CHECK(pages({q("campaign"), q("make-up"), uid, q("--pdf"), vault.file(q("list.pdf"))}) == 1);
    CHECK(pages({q("campaign"), q("form"), uid, q("--pdf"), vault.file(q("form.pdf"))}) == 1);
    CHECK(vault.call({q("campaign"), q("form"), uid, q("--pdf"), vault.file(q("form.pdf"))}).code == 2);

    vault.write(q("answers.csv"), "学号,1,2,3,4,5,6,7,8,9\n0701,0,0,0,0,0,0,0,0,0\n");
    REQUIRE(vault.call({q("campaign"), q("import"), uid, vault.file(q("answers.csv"))}).code == 0);
    REQUIRE(dutiesOf(vault).size() == 1);
    CHECK(dutiesOf(vault).first()[q("kind")].toString() == q("not-looked"));
    CHECK(vault.call({q("campaign"), q("look"), uid, q("--by"), q("值班副校长")}).code == 0);
    CHECK(dutiesOf(vault).isEmpty());
}
