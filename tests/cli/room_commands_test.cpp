// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "tests/cli/process.h"

#include <QFileInfo>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

} // namespace

TEST_CASE(
    "A roster is repeated and copied, what the log lacks is listed and explained, and the month is printed",
    "[slow]")
{
    const CalledVault vault;
    REQUIRE(vault
                .call(words({"school", "term", "--year", "2025-2026", "--term", "1", "--from", "2025-09-01",
                             "--to", "2026-01-23"}))
                .code == 0);
    REQUIRE(vault
                .call(words({"duty", "add", "--by", "林老师", "--open", "2025-09-15T12:00", "--close",
                             "2025-09-15T14:00", "--room", "辅导室"}))
                .code == 0);
    const QJsonObject made =
        vault
            .call(words({"duty", "turn-add", "--by", "林老师", "--open", "2025-09-18T12:00", "--close",
                         "2025-09-18T14:00", "--repeat-to", "2025-10-16"}))
            .json();
    CHECK(made.value(q("made")).toInt() == 4); // 18 and 25 September, 9 and 16 October
    const QJsonArray leftOut = made.value(q("left_out")).toArray();
    REQUIRE(leftOut.size() == 1);
    CHECK(leftOut[0].toObject().value(q("date")).toString() == q("2025-10-02"));
    CHECK(leftOut[0].toObject().value(q("day")).toString().contains(q("国庆")));
    const QString turn = uidOf(vault.call(words({"duty", "turn-add", "--by", "林老师", "--open",
                                                 "2025-09-19T12:00", "--close", "2025-09-19T13:00"})));
    CHECK(vault.call(words({"duty", "turn-copy", "--week", "2025-09-18", "--to", "2025-10-23"}))
              .json()
              .value(q("made"))
              .toInt() == 2);
    CHECK(vault.call(words({"duty", "turn-remove"}) + QStringList{turn}).code == 0);
    const QStringList september = words({"--from", "2025-09-15", "--to", "2025-09-30"});
    CHECK(vault.call(words({"duty", "turns"}) + september).json().value(q("turns")).toArray().size() == 2);
    CHECK(vault.call(words({"duty", "missing"}) + september).json().value(q("missing")).toArray().size() ==
          2);
    uidOf(vault.call(words({"duty", "explain", "--open", "2025-09-18T12:00", "--close", "2025-09-18T14:00",
                            "--reason", "全校会议"})));
    CHECK(vault.call(words({"duty", "missing"}) + september).json().value(q("missing")).toArray().size() ==
          1);
    CHECK(vault
              .call(words({"duty", "turn-add", "--by", "林老师", "--open", "2025-09-18T12:00", "--close",
                           "2025-09-19T14:00"}))
              .code == 1); // a turn lies on one day
    const QString pdf = vault.file(q("duty.pdf"));
    const Answer printed = vault.call(words({"duty", "print", "--pdf"}) + QStringList{pdf} + september);
    CHECK(printed.json().value(q("pages")).toInt() >= 1);
    CHECK(QFileInfo(pdf).size() > 1000);
    CHECK(vault
              .call(words({"duty", "hours-print", "--pdf"}) + QStringList{vault.file(q("hours.pdf"))} +
                    september)
              .code == 0);
}

TEST_CASE("A duty is explained without its room where one room was to be open; otherwise the rooms are named",
          "[slow]")
{
    const CalledVault vault;
    REQUIRE(vault
                .call(words({"school", "term", "--year", "2025-2026", "--term", "1", "--from", "2025-09-01",
                             "--to", "2026-01-23"}))
                .code == 0);
    for (const char *room : {"东楼辅导室", "西楼辅导室"})
        REQUIRE(vault
                    .call(words({"duty", "add", "--by", "林老师", "--open", "2025-09-15T12:00", "--close",
                                 "2025-09-15T14:00", "--room", room}))
                    .code == 0);
    const auto turn = [&](const char *room, const char *open, const char *close) {
        REQUIRE(vault
                    .call(words({"duty", "turn-add", "--by", "林老师", "--room", room, "--open", open,
                                 "--close", close}))
                    .code == 0);
    };
    turn("西楼辅导室", "2025-09-18T12:00", "2025-09-18T14:00");
    const auto explain = [&](const char *open, const char *close) {
        return vault.call(words({"duty", "explain", "--open", open, "--close", close, "--reason", "停电"}));
    };
    CHECK(explain("2025-09-18T12:00", "2025-09-18T14:00").code == 0);
    CHECK(vault.call(words({"duty", "missing", "--from", "2025-09-15", "--to", "2025-09-30"}))
              .json()
              .value(q("missing"))
              .toArray()
              .isEmpty());
    const Answer open = explain("2025-09-19T12:00", "2025-09-19T14:00"); // nobody was expected then
    CHECK(open.code == 1);
    CHECK(open.errorCode() == q("room.which"));
    CHECK(QString::fromUtf8(open.errors).contains(q("东楼辅导室、西楼辅导室")));
}

TEST_CASE("Rules, register and directory are written, listed and printed on the command line", "[slow]")
{
    const CalledVault vault;
    CHECK(vault.call(words({"room", "rules"})).json().value(q("missing")).toArray().size() == 5);
    const QString rule = uidOf(vault.call(words({"room", "rule-write", "duty", "--model"})));
    CHECK(vault.call(words({"room", "rule-approve"}) + QStringList{rule} + words({"--by", "何校长"})).code ==
          0);
    CHECK(vault.call(words({"room", "rules"})).json().value(q("missing")).toArray().size() == 4);
    const Answer second = vault.call(words({"room", "rule-write", "duty", "--from-file"}) +
                                     QStringList{vault.write(q("rule.txt"), "一、每天开放。")});
    CHECK(second.json().value(q("version")).toInt() == 2);
    CHECK(vault.call(words({"room", "rule-write", "gardening", "--model"})).code == 1);
    for (const QStringList &print :
         {words({"room", "rule-print"}) + QStringList{rule}, words({"room", "directory-print"}),
          words({"room", "poster"}), words({"room", "register-print"})}) {
        INFO(print.join(u' ').toStdString());
        const QString pdf = vault.file(print[1] + q(".pdf"));
        CHECK(vault.call(print + QStringList{q("--pdf"), pdf}).json().value(q("pages")).toInt() >= 1);
    }
    uidOf(vault.call(words({"room", "register-add", "--item", "individual", "--area", "8.5"})));
    CHECK(vault.call(words({"room", "register-add", "--item", "individual", "--area", "big"})).code == 2);
    const QJsonArray guide = vault.call(words({"room", "register"})).json().value(q("guide")).toArray();
    CHECK(guide[0].toObject().value(q("state")).toString() == q("too_small"));
    const QByteArray jpeg = "\xFF\xD8\xFF" + QByteArray(20, 'x');
    const QString door = vault.write(q("门.jpg"), jpeg);
    const QStringList add = words({"room", "register-add", "--item", "computer", "--photo"});
    CHECK(vault.call(add + QStringList{vault.write(q("单.pdf"), "%PDF-1.7\n")}).errorCode() ==
          q("picture.pdf"));
    const QString computer = uidOf(vault.call(add + QStringList{door}));
    const QJsonArray lines = vault.call(words({"room", "register"})).json().value(q("lines")).toArray();
    REQUIRE(lines.size() == 2); // none of the one that was refused
    const QJsonObject photo = lines[1].toObject().value(q("photos")).toArray().first().toObject();
    CHECK(photo.value(q("name")).toString() == q("门.jpg"));
    const QStringList photos = words({"room", "register-photos"}) + QStringList{computer};
    const QStringList swap{q("--add"), door, q("--remove"), photo.value(q("uid")).toString()};
    CHECK(vault.call(photos + QStringList{q("--add"), door}).json().value(q("photos")).toArray().size() == 2);
    CHECK(vault.call(photos + swap).json().value(q("photos")).toArray().size() == 2);
    CHECK(vault.call(photos + swap).code == 1); // it is gone already
    CHECK(vault.call(photos + words({"--remove", "x"})).code == 2);
    CHECK(vault.call(photos).json().value(q("photos")).toArray().size() == 2);
    const QString place = uidOf(vault.call(words(
        {"room", "directory-add", "--kind", "own_line", "--name", "心理专线", "--phone", "0870-0000000"})));
    const QJsonArray places = vault.call(words({"room", "directory"})).json().value(q("places")).toArray();
    CHECK(places.size() == 4);
    CHECK(places[0].toObject().value(q("stale")).toBool());
    QStringList plain = vault.door();
    plain.removeAll(q("--json"));
    const auto read = [&](const char *verb) {
        return QString::fromUtf8(test::call(plain + words({"room", verb})).output);
    };
    CHECK(read("directory").contains(place)); // what directory-remove asks for
    CHECK(read("directory").contains(q("本校专线")));
    CHECK(read("rules").contains(q("值班制度")));
    CHECK(read("register").contains(q("面积不足")));
    CHECK(vault.call(words({"room", "directory-add", "--kind", "shop", "--name", "x"})).code == 2);
    CHECK(vault.call(words({"room", "directory-remove"}) + QStringList{place}).code == 0);
    CHECK(vault.call(words({"room", "list"})).json().value(q("rooms")).toArray().isEmpty());
}

TEST_CASE("The month's figures are shown, signed once by the head, and printed", "[slow]")
{
    const CalledVault vault;
    REQUIRE(vault
                .call(words({"duty", "add", "--by", "林老师", "--open", "2025-09-15T12:00", "--close",
                             "2025-09-15T14:00", "--room", "辅导室"}))
                .code == 0);
    const QStringList september = words({"room", "month", "--month", "2025-09"});
    const QJsonObject open = vault.call(september).json();
    CHECK(open.value(q("figures")).toObject().value(q("duties")).toInt() == 1);
    CHECK(open.value(q("over")).toBool());
    CHECK(open.value(q("signatures")).toArray().isEmpty());
    const QString pdf = vault.file(q("month.pdf"));
    const Answer signedOne =
        vault.call(september + words({"--sign", "--pdf"}) + QStringList{pdf, q("--yes")});
    CHECK(signedOne.code == 0);
    const QJsonArray signatures = signedOne.json().value(q("signatures")).toArray();
    REQUIRE(signatures.size() == 1);
    CHECK(signatures[0].toObject().value(q("revision")).toInt() == 1);
    CHECK(signatures[0].toObject().value(q("audit_digits")).toString().size() == 27);
    CHECK(signedOne.json().value(q("pages")).toInt() == 1);
    CHECK(QFileInfo(pdf).size() > 1000);
    CHECK(vault.call(september + words({"--sign", "--yes"})).code == 1); // nothing has changed
    CHECK(vault.call(september + words({"--sign"})).code == 2);          // nobody confirms
    const auto noMonth = vault.call(words({"room", "month", "--month", "September"}));
    CHECK(noMonth.code == 2);
    CHECK(noMonth.errorCode() == q("usage.month"));
    CHECK(vault.call(words({"room", "month"})).code == 2);
    CHECK(vault.call(words({"room", "month", "--month", "2999-01"})).code == 1);
}
