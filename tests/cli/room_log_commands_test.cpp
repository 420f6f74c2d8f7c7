// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "tests/cli/process.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

QJsonArray listed(const CalledVault &vault, const char *noun, const char *key)
{
    return vault.call(words({noun, "list", "--from", "2026-11-01", "--to", "2026-11-30"}))
        .json()[q(key)]
        .toArray();
}

} // namespace

TEST_CASE("Calls and letters are entered, listed, shown and printed", "[slow]")
{
    const CalledVault vault;
    const QString call =
        uidOf(vault.call(words({"phone", "add", "--at", "2026-11-18T19:30", "--caller", "parent", "--minutes",
                                "25", "--concern", "不愿上学", "--keep-number", "0512 8888"})));
    const QJsonObject shown = vault.call(words({"phone", "show"}) + QStringList{call}).json();
    CHECK(shown[q("number")].toString() == q("05128888"));
    CHECK(shown[q("by")].toString() == headName);
    CHECK(listed(vault, "phone", "calls").size() == 1);
    // A single one is shown to a person too, under its headings.
    QStringList door = vault.door();
    door.removeAll(q("--json"));
    const Answer told =
        ::tingyu::test::call(door + words({"phone", "list", "--from", "2026-11-01", "--to", "2026-11-30"}));
    CHECK(told.output.contains("不愿上学"));
    CHECK(told.output.startsWith("uid"));
    const QString scan = vault.write(q("信.png"), "\x89PNG\r\n\x1a\n");
    const QStringList anonymous =
        words({"letter", "add", "--received", "2026-11-18", "--sender-kind", "anonymous", "--scan"});
    CHECK(vault.call(anonymous + QStringList{vault.write(q("信.pdf"), "%PDF-1.7\n")}).errorCode() ==
          q("picture.pdf"));
    CHECK(listed(vault, "letter", "letters").isEmpty()); // what is refused leaves nothing
    const QString letter =
        uidOf(vault.call(words({"letter", "add", "--received", "2026-11-18", "--sender-kind", "anonymous",
                                "--content", "和同桌吵架", "--scan"}) +
                         QStringList{scan}));
    const QJsonObject post = vault.call(words({"letter", "show"}) + QStringList{letter}).json();
    CHECK(post[q("scans")].toArray().first().toObject()[q("bytes")].toInt() == 8);
    for (const char *noun : {"phone", "letter"}) {
        const Answer printed =
            vault.call(words({noun, "print", "--from", "2026-11-01", "--to", "2026-11-30", "--pdf"}) +
                       QStringList{vault.file(q(noun) + q(".pdf"))});
        CHECK(printed.code == 0);
        CHECK(printed.json()[q("pages")].toInt() == 1);
    }
    CHECK(vault.call(words({"phone", "add", "--at", "2026-11-18T19:30", "--caller", "friend"})).code == 2);
    CHECK(vault.call(words({"letter", "show"}) + QStringList{call}).code == 1);
}

TEST_CASE("An advice that names a pupil wants a yes", "[slow]")
{
    const CalledVault vault;
    const QString roster = vault.write(q("roll.csv"), q("姓名,学号\n林小满,20260318\n").toUtf8());
    REQUIRE(vault.call(words({"roster", "import"}) + QStringList{roster}).code == 0);
    const QStringList advice = words({"advice", "add", "--on", "2026-11-18", "--to", "teacher", "--matter",
                                      "作业量", "--advice", "请多关心林小满"});
    const Answer asked = vault.call(advice);
    CHECK(asked.code == 2);
    CHECK(asked.json()[q("names")].toArray().first().toString() == q("林小满"));
    CHECK(listed(vault, "advice", "advice").isEmpty());
    REQUIRE(vault.call(advice + words({"--yes"})).code == 0);
    CHECK(listed(vault, "advice", "advice").size() == 1);
    CHECK(vault
              .call(words({"advice", "print", "--from", "2026-11-01", "--to", "2026-11-30", "--pdf"}) +
                    QStringList{vault.file(q("advice.pdf"))})
              .code == 0);
}

TEST_CASE("Hours are summed by person and kind; the workload by month", "[slow]")
{
    const CalledVault vault;
    const auto training = [&vault](const char *kind, const char *hours) {
        return vault.call(words({"training", "add", "--on", "2026-11-18", "--kind", kind, "--hours", hours,
                                 "--content", "危机识别"}));
    };
    REQUIRE(training("training", "1.5").code == 0);
    REQUIRE(training("supervision", "2").code == 0);
    CHECK(training("training", "1.2").errorCode() == q("log.hours"));
    const QJsonObject year = vault.call(words({"training", "list", "--year", "2026-2027"})).json();
    CHECK(year[q("entries")].toArray().size() == 2);
    const QJsonObject sums = year[q("hours")].toArray().first().toObject();
    CHECK(sums[q("training")].toDouble() == 1.5);
    CHECK(sums[q("total")].toDouble() == 3.5);
    REQUIRE(
        vault.call(words({"lesson", "add", "--on", "2026-11-19", "--hours", "1.5", "--lessons", "2"})).code ==
        0);
    const QString lesson = uidOf(vault.call(
        words({"lesson",    "add",      "--on",       "2026-11-20", "--hours", "1",      "--class",
               "七年级1班", "--period", "第3节",      "--pupils",   "43",      "--aims", "认识情绪",
               "--course",  "热身",     "--feedback", "投入",       "--files", "教案"})));
    const QJsonObject shown = vault.call(words({"lesson", "show"}) + QStringList{lesson}).json();
    for (const char *field : {"class", "period", "aims", "course", "feedback", "files"}) {
        INFO(field);
        CHECK_FALSE(shown[q(field)].toString().isEmpty());
    }
    CHECK(shown[q("pupils")].toInt() == 43);
    CHECK(listed(vault, "lesson", "lessons").size() == 2);
    for (const QStringList &print : {words({"lesson", "print", "--from", "2026-11-01", "--to", "2026-11-30"}),
                                     words({"lesson", "print-one"}) + QStringList{lesson}}) {
        const Answer printed = vault.call(print + QStringList{q("--pdf"), vault.file(print[1] + q(".pdf"))});
        CHECK(printed.json()[q("pages")].toInt() == 1);
        CHECK_FALSE(printed.json()[q("serial")].toString().isEmpty());
    }
    const QJsonObject person = listed(vault, "workload", "people").first().toObject();
    CHECK(person[q("person")].toString() == headName);
    CHECK(person[q("total")].toObject()[q("lesson")].toObject()[q("minutes")].toInt() == 150);
    const QString pdf = vault.file(q("w.pdf"));
    CHECK(vault
              .call(words({"workload", "print", "--from", "2026-11-01", "--to", "2026-11-30", "--pdf"}) +
                    QStringList{pdf})
              .code == 0);
    CHECK(vault
              .call(words({"training", "print", "--year", "2026", "--pdf"}) +
                    QStringList{vault.file(q("t.pdf"))})
              .code == 0);
}

TEST_CASE("A ledger is listed of what was entered, printed on its form and written as a table", "[slow]")
{
    const CalledVault vault;
    uidOf(
        vault.call(words({"lesson", "add", "--on", "2026-11-18", "--topic", "情绪的温度", "--hours", "1"})));
    uidOf(vault.call(words({"advice", "add", "--on", "2026-11-19", "--to", "leader", "--matter", "午休",
                            "--advice", "留一间安静的屋子"})));
    const QStringList november = words({"--from", "2026-11-01", "--to", "2026-11-30"});
    const QJsonObject all = vault.call(words({"ledger", "list"}) + november).json();
    const QJsonArray rows = all[q("rows")].toArray();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].toObject()[q("ledger")].toString() == q("lessons"));
    CHECK(rows[0].toObject()[q("on")].toString() == q("2026-11-18"));
    CHECK(rows[0].toObject()[q("summary")].toString() == q("情绪的温度"));
    CHECK(all[q("left_out")].toArray().isEmpty());
    const QJsonObject one = vault.call(words({"ledger", "list", "--kind", "advice"}) + november).json();
    CHECK(one[q("rows")].toArray().size() == 1);
    CHECK(vault.call(words({"ledger", "list", "--kind", "gossip"}) + november).code == 2);
    CHECK(vault.call(words({"ledger", "list", "--class", "七年级9班"}) + november).code == 1);
    const Answer printed =
        vault.call(words({"ledger", "print", "--pdf"}) + QStringList{vault.file(q("l.pdf"))} + november);
    CHECK(printed.json()[q("pages")].toInt() == 1);
    CHECK(printed.json()[q("serial")].toString() == q("T-000001"));
    const QString table = vault.file(q("l.csv"));
    CHECK(
        vault.call(words({"ledger", "export", "--reason", "归档", "--file"}) + QStringList{table} + november)
            .json()[q("file")]
            .toString() == table);
    QFile written(table);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll().count('\n') == 3);
}
