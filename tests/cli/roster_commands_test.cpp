// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::test;

namespace {

const QByteArray roll = QByteArrayLiteral("姓名,性别,出生日期,班级,学号,身份证件号\n"
                                          "汐小帆,女,2013-10-02,七年级1班,20260101,\n"
                                          "岬子书,男,2013-12-05,七年级2班,20260201,990100201312050015\n"
                                          ",男,2013-12-06,七年级2班,20260202,\n"
                                          "澜若禾,女,2013-13-40,七(1)班,20260102,\n"
                                          "汐小帆,女,2013-10-02,七年级1班,20260101,\n");

Answer import(const CalledVault &vault, const QByteArray &bytes, const QStringList &more = {})
{
    return vault.call(QStringList{QStringLiteral("roster"), QStringLiteral("import"),
                                  vault.write(QStringLiteral("roll.csv"), bytes)} +
                      more);
}

int figure(const Answer &answer, const char *key)
{
    return answer.json().value(QLatin1String(key)).toInt(-1);
}

} // namespace

TEST_CASE("A roll is read row by row, told with its problems, and the same roll again changes nothing", "[slow]")
{
    const CalledVault vault;
    const Answer tried = import(vault, roll, {QStringLiteral("--dry-run")});
    CAPTURE(tried.errors.toStdString());
    REQUIRE(tried.code == 0);
    CHECK(figure(tried, "added") == 3);

    const Answer done = import(vault, roll); // what was only tried is not there
    REQUIRE(done.code == 0);
    CHECK(figure(done, "read") == 5);
    CHECK(figure(done, "added") == 3);
    CHECK(figure(done, "rejected") == 2);
    CHECK(figure(done, "read") == figure(done, "added") + figure(done, "updated") +
                                      figure(done, "unchanged") + figure(done, "rejected"));
    QHash<int, QStringList> codes;
    for (const auto &one : done.json().value(QStringLiteral("problems")).toArray()) {
        const QJsonObject problem = one.toObject();
        codes[problem.value(QStringLiteral("row")).toInt()] +=
            problem.value(QStringLiteral("code")).toString();
        CHECK_FALSE(problem.value(QStringLiteral("message")).toString().isEmpty());
        CHECK(problem.contains(QStringLiteral("column")));
    }
    CHECK(codes.value(2).isEmpty());
    CHECK(codes.value(3).contains(QStringLiteral("roster.id_check_digit")));
    CHECK(codes.value(4) == QStringList{QStringLiteral("roster.no_name")});
    CHECK(codes.value(5) == QStringList{QStringLiteral("roster.bad_date")});
    CHECK(codes.value(6) == QStringList{QStringLiteral("roster.repeated")});

    const Answer again = import(vault, roll);
    CHECK(figure(again, "added") == 0);
    CHECK(figure(again, "unchanged") == 3);
}

TEST_CASE("A file that is no roll, a sheet that is not there and a broken profile are refused in one line", "[slow]")
{
    const CalledVault vault;
    const Answer none = import(vault, QByteArrayLiteral("甲,乙\n1,2\n"));
    CHECK(none.code == 1);
    CHECK(none.errorCode().startsWith(QStringLiteral("roster.")));
    CHECK(none.errors.count('\n') == 1);
    CHECK(import(vault, roll, {QStringLiteral("--sheet"), QStringLiteral("没有")}).errorCode() ==
          QStringLiteral("roster.no_sheet"));
    CHECK(import(vault, roll, {QStringLiteral("--profile"), vault.write(QStringLiteral("p.json"), "{")})
              .errorCode() == QStringLiteral("roster.bad_profile"));
    CHECK(vault.call({QStringLiteral("roster"), QStringLiteral("import"), QStringLiteral("/nowhere.csv")})
              .errorCode() == QStringLiteral("file.missing"));
}

TEST_CASE("A profile says which columns are taken")
{
    const CalledVault vault;
    const QString profile =
        vault.write(QStringLiteral("p.json"), R"({"fields": {}, "taken": ["name", "class", "student_no"]})");
    REQUIRE(import(vault, roll, {QStringLiteral("--profile"), profile}).code == 0);
    const Answer whole = import(vault, roll);
    CHECK(figure(whole, "updated") == 3); // what was left out before comes in now
}
