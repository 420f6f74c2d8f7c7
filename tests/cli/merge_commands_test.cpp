// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

QJsonArray list(const Answer &answer, const char *key)
{
    return answer.json().value(QLatin1String(key)).toArray();
}

} // namespace

TEST_CASE("Two PCs of a room give each other what was written, and a person decides where both wrote",
          "[slow]")
{
    const CalledVault one;
    REQUIRE(one.call({q("roster"), q("import"),
                      one.write(q("roll.csv"), "姓名,性别,班级,学号\n汐小帆,女,七年级1班,20260101\n")})
                .code == 0);
    CHECK(one.call(words({"merge", "write", "--out"}) + QStringList{one.file(q("x.tyc"))}).errorCode() ==
          q("merge.no_other"));
    const QString stick = one.file(q("stick"));
    REQUIRE(QDir().mkpath(stick));
    const Answer backup = one.call({q("vault"), q("backup"), q("--to"), stick});
    REQUIRE(backup.code == 0);
    const QString other = one.file(q("second pc"));
    const QStringList person{q("--user"), headName, q("--password-file"), one.passwordFile(), q("--json")};
    REQUIRE(call(QStringList{q("vault"), q("restore"), backup.json().value(q("file")).toString(), q("--to"),
                             other} +
                 person)
                .code == 0);
    const auto atTwo = [&](const QStringList &wanted) {
        return call(QStringList{q("--vault"), other} + person + wanted);
    };
    REQUIRE(atTwo(words({"merge", "number", "2"})).code == 0);

    // Both PCs take in a roll that knows the pupil's phone, each another one.
    const auto roll = [&](const char *number) {
        return QStringList{
            q("roster"), q("import"),
            one.write(q(number), QByteArray("姓名,性别,班级,学号,联系电话\n汐小帆,女,七年级1班,20260101,") +
                                     number + '\n')};
    };
    REQUIRE(one.call(roll("13800000001")).code == 0);
    REQUIRE(atTwo(roll("13800000002")).code == 0);
    REQUIRE(atTwo({q("merge"), q("meet"), stick}).code == 0);
    const Answer met = one.call({q("merge"), q("meet"), stick});
    REQUIRE(met.code == 0);
    CHECK(list(met, "taken").size() == 1);
    CHECK(QFile::exists(stick + q("/tingyu-pc1.tyc")));
    const QJsonObject difference =
        list(one.call(words({"merge", "differences"})), "differences").first().toObject();
    CHECK(difference.value(q("about")).toString() == q("汐小帆"));
    const QJsonObject value = difference.value(q("values")).toArray().first().toObject();
    CHECK(value.value(q("field")).toString() == q("phone"));
    CHECK(value.value(q("kept")).toString() == q("13800000001"));
    CHECK(value.value(q("other")).toString() == q("13800000002"));
    REQUIRE(one.call({q("merge"), q("decide"), difference.value(q("uid")).toString(), q("other")}).code == 0);
    REQUIRE(one.call({q("merge"), q("write"), q("--out"), stick}).code == 0);
    const Answer taken = atTwo({q("merge"), q("take"), stick + q("/tingyu-pc1.tyc")});
    REQUIRE(taken.code == 0);
    CHECK(list(atTwo(words({"merge", "differences"})), "differences").isEmpty());
    CHECK(list(atTwo(words({"merge", "state"})), "pcs").size() == 2);
    CHECK(list(atTwo(words({"merge", "booked-twice"})), "booked_twice").isEmpty());
    CHECK(atTwo({q("merge"), q("take"), stick + q("/tingyu-pc2.tyc")}).errorCode() == q("merge.own"));
    CHECK(atTwo(words({"merge", "forget", "7"})).errorCode() == q("merge.no_such_pc"));
}
