// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "tests/cli/process.h"

#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

Answer addDuty(const CalledVault &vault, const char *open, const char *close, const QStringList &more = {})
{
    return vault.call(words({"duty", "add", "--by", "林老师", "--open", open, "--close", close}) + more);
}

Answer hours(const CalledVault &vault, const char *from, const char *to, const QByteArray &rule,
             const QStringList &more = {})
{
    return vault.call(words({"duty", "hours", "--from", from, "--to", to, "--rule"}) +
                      QStringList{vault.write(q("rule.json"), rule)} + more);
}

QJsonObject lineOf(const QJsonObject &json, const char *list, int index)
{
    return json.value(q(list)).toArray().at(index).toObject();
}

} // namespace

TEST_CASE("Duties are entered afterwards, listed and shown", "[slow]")
{
    const CalledVault vault;
    const Answer added = addDuty(vault, "2026-09-14T12:00", "2026-09-14T14:00",
                                 words({"--note", "安静的一天", "--room", "心理辅导室", "--reason", "停电"}));
    REQUIRE(added.code == 0);
    const QString uid = added.json().value(q("uid")).toString();
    REQUIRE(Uid::fromString(uid));
    REQUIRE(addDuty(vault, "2026-09-14T23:30", "2026-09-15T00:45", words({"--room", "心理辅导室"})).code ==
            0);
    const QJsonArray duties =
        vault.call(words({"duty", "list", "--from", "2026-09-15", "--to", "2026-09-15"}))
            .json()[q("duties")]
            .toArray();
    REQUIRE(duties.size() == 1);
    CHECK(duties[0].toObject().value(q("open")).toString() == q("2026-09-14T23:30"));
    CHECK(duties[0].toObject().value(q("minutes")).toInt() == 75);
    CHECK(vault
              .call(words(
                  {"duty", "list", "--from", "2026-09-01", "--to", "2026-09-30", "--room", "心理辅导室"}))
              .json()[q("duties")]
              .toArray()
              .size() == 2);

    const QJsonObject shown = vault.call(words({"duty", "show"}) + QStringList{uid}).json();
    CHECK(shown.value(q("uid")).toString() == uid);
    CHECK(shown.value(q("by")).toString() == headName);
    CHECK(shown.value(q("open")).toString() == q("2026-09-14T12:00"));
    CHECK(shown.value(q("close")).toString() == q("2026-09-14T14:00"));
    CHECK(shown.value(q("note")).toString() == q("安静的一天"));
    CHECK(shown.value(q("room")).toString() == q("心理辅导室"));
    CHECK(shown.value(q("late")).toBool());
    CHECK(shown.value(q("late_reason")).toString() == q("停电"));
    const QJsonObject far = addDuty(vault, "2199-01-01T12:00", "2199-01-01T14:00").json();
    CHECK(far.value(q("notes")).toArray().size() == 1);
}

TEST_CASE("A duty that cannot be is refused with the code for it", "[slow]")
{
    const CalledVault vault;
    CHECK(addDuty(vault, "2026-09-14T12:00", "2026-09-14T12:00").errorCode() == q("duty.times"));
    CHECK(addDuty(vault, "2026-09-14T12:00", "2026-09-14T12:00").code == 1);
    CHECK(addDuty(vault, "9999-09-14T12:00", "9999-09-14T13:00").errorCode() == q("date.range"));
    CHECK(vault.call(words({"duty", "list", "--from", "2026-01-01", "--to", "9999-12-31"})).errorCode() ==
          q("usage.date_range"));
    CHECK(addDuty(vault, "yesterday", "2026-09-14T12:00").code == 2);
    const Answer unknown = vault.call(
        words({"duty", "add", "--by", "无名", "--open", "2026-09-14T12:00", "--close", "2026-09-14T13:00"}));
    CHECK(unknown.code == 1);
    CHECK(unknown.errorCode() == q("room.person"));
    CHECK(vault.call(words({"duty", "add", "--by", "林老师", "--open", "2026-09-14T12:00"})).code == 2);
    CHECK(vault.call(words({"duty", "show", "x"})).code == 2);
    CHECK(vault.call(words({"duty", "show", "0190a0a0-0000-7000-8000-000000000000"})).code == 1);
    CHECK(vault.call(words({"duty", "list", "--from", "2026-09-14", "--to", "2026-09-14", "--room", "无"}))
              .errorCode() == q("room.not_found"));
    CHECK(vault.call(words({"duty", "list", "--from", "2026-09-15", "--to", "2026-09-14"})).errorCode() ==
          q("duty.span"));
    CHECK(hours(vault, "2026-09-14", "2026-09-14", "{}").errorCode() == q("rule.kind"));
    CHECK(vault.call(words({"duty", "hours", "--from", "2026-09-14", "--to", "2026-09-14", "--rule", "none"}))
              .code == 1);
    CHECK(vault.call(words({"duty", "list", "--from", "2026-01-01", "--to", "2026-12-31"}))
              .json()[q("duties")]
              .toArray()
              .isEmpty());
}

TEST_CASE("Opening hours are held against the three readings of the rule", "[slow]")
{
    const CalledVault vault;
    const QJsonObject empty =
        hours(vault, "2026-09-14", "2026-09-20", R"({"kind":"every_school_day"})").json();
    CHECK(empty.value(q("days")).toArray().isEmpty());
    CHECK(empty.value(q("weeks")).toArray().isEmpty());
    CHECK(empty.value(q("total_min")).toInt(-1) == 0);
    CHECK(empty.value(q("short")).toInt(-1) == 0);
    CHECK(empty.value(q("notes")).toArray().size() == 1); // no term is recorded

    REQUIRE(vault
                .call(words({"school", "term", "--year", "2026-2027", "--term", "1", "--from", "2026-09-01",
                             "--to", "2027-01-22"}))
                .code == 0);
    REQUIRE(vault.call(words({"school", "day", "2026-09-19", "--kind", "workday"})).code == 0);
    REQUIRE(vault.call(words({"school", "day", "2026-09-18", "--kind", "holiday"})).code == 0);
    REQUIRE(addDuty(vault, "2026-09-14T12:00", "2026-09-14T14:00").code == 0);
    REQUIRE(addDuty(vault, "2026-09-14T13:00", "2026-09-14T14:30").code == 0);
    REQUIRE(addDuty(vault, "2026-09-18T23:00", "2026-09-19T02:00").code == 0);
    REQUIRE(addDuty(vault, "2026-09-20T09:00", "2026-09-20T12:00").code == 0); // 调休: a school day

    const QJsonObject byDay =
        hours(vault, "2026-09-14", "2026-09-20", R"({"kind":"per_school_day","minutes":120})").json();
    REQUIRE(byDay.value(q("days")).toArray().size() == 6);
    CHECK(lineOf(byDay, "days", 0) == QJsonObject{{q("date"), q("2026-09-14")},
                                                  {q("required_min"), 120},
                                                  {q("open_min"), 150},
                                                  {q("outside_lessons_min"), 150},
                                                  {q("ok"), true}});
    CHECK(lineOf(byDay, "days", 4) == QJsonObject{{q("date"), q("2026-09-19")},
                                                  {q("required_min"), 120},
                                                  {q("open_min"), 120},
                                                  {q("outside_lessons_min"), 120},
                                                  {q("ok"), true}});
    CHECK(lineOf(byDay, "days", 5).value(q("open_min")).toInt() == 180);
    CHECK(byDay.value(q("total_min")).toInt() == 450);
    CHECK(byDay.value(q("short")).toInt() == 3);

    const QJsonObject byWeek =
        hours(vault, "2026-09-14", "2026-09-27", R"({"kind":"per_teaching_week","minutes":450})").json();
    REQUIRE(byWeek.value(q("weeks")).toArray().size() == 2);
    CHECK(lineOf(byWeek, "weeks", 0) == QJsonObject{{q("monday"), q("2026-09-14")},
                                                    {q("required_min"), 450},
                                                    {q("open_min"), 450},
                                                    {q("ok"), true}});
    CHECK_FALSE(lineOf(byWeek, "weeks", 1).value(q("ok")).toBool(true));
    CHECK(byWeek.value(q("short")).toInt() == 1);

    const QJsonObject anyOpening =
        hours(vault, "2026-09-14", "2026-09-15", R"({"kind":"every_school_day"})").json();
    CHECK(lineOf(anyOpening, "days", 0).value(q("ok")).toBool());
    CHECK_FALSE(lineOf(anyOpening, "days", 1).value(q("ok")).toBool(true));
    CHECK(anyOpening.value(q("short")).toInt() == 1);
}

TEST_CASE("An inspector gets the hours and no duty", "[slow]")
{
    const CalledVault vault;
    REQUIRE(addDuty(vault, "2026-09-14T12:00", "2026-09-14T14:00").code == 0);
    const QString password = vault.write(q("inspector"), QByteArrayLiteral("操场边的梧桐叶落了一地"));
    REQUIRE(vault
                .call(words({"user", "add", "督导", "--role", "inspector", "--new-password-file"}) +
                      QStringList{password})
                .code == 0);
    const QStringList door{q("--vault"),         vault.folder(), q("--user"), q("督导"),
                           q("--password-file"), password,       q("--json")};
    CHECK(call(door + words({"duty", "list", "--from", "2026-09-14", "--to", "2026-09-14"})).code == 4);
    CHECK(call(door + words({"duty", "hours", "--from", "2026-09-14", "--to", "2026-09-14", "--rule"}) +
               QStringList{vault.write(q("rule.json"), R"({"kind":"every_school_day"})")})
              .code == 0);
}
