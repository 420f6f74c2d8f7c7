// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "tests/cli/process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A called vault with one student, number 070101.
struct SessionVault : CalledVault
{
    SessionVault()
    {
        const QString roster = write(q("roster.csv"), "姓名,年级,班级,学号\n张雨欣,七年级,1班,070101\n");
        REQUIRE(call(words({"roster", "import"}) + QStringList{roster}).code == 0);
    }
    static QJsonObject record()
    {
        return {{q("student"), q("070101")},
                {q("kind"), q("face-to-face")},
                {q("at"), q("2026-11-18T15:00")},
                {q("minutes"), 40},
                {q("state"), q("情绪平稳,愿意交谈")},
                {q("problem"), q("睡眠不足")},
                {q("assessment"), q("近两周入睡困难")},
                {q("analysis"), q("与考试有关;练习放松")},
                {q("effect"), q("表示轻松一些")}};
    }
    Answer add(const QJsonObject &object) const
    {
        return call(words({"session", "add", "--from-file"}) +
                    QStringList{write(q("session.json"), QJsonDocument(object).toJson())});
    }
    Answer verb(const char *name, const QString &uid, const QStringList &more = {}) const
    {
        return call(words({"session", name}) + QStringList{uid} + more);
    }
};

} // namespace

TEST_CASE("A session is added from a file, shown, signed, and from then on only added to", "[slow]")
{
    const SessionVault room;
    QJsonObject given = SessionVault::record();
    given.insert(q("concerns"), QJsonArray{q("study.exam"), q("life.sleep")});
    given.insert(q("top_concern"), q("life.sleep"));
    given.insert(q("risk"), QJsonObject{{q("self-harm"), q("no")},
                                        {q("protective"), QJsonObject{{q("answer"), q("yes")},
                                                                      {q("words"), q("和妈妈亲近")}}}});
    given.insert(q("room"), q("心理辅导室"));
    const Answer added = room.add(given);
    REQUIRE(added.code == 0);
    const QString uid = added.json().value(q("uid")).toString();
    REQUIRE(Uid::fromString(uid));
    CHECK(added.json().value(q("missing")).toArray().isEmpty());
    const QJsonObject shown = room.verb("show", uid).json();
    for (const char *key : {"kind", "at", "minutes", "state", "problem", "assessment", "analysis", "effect",
                            "concerns", "top_concern", "room"}) {
        INFO(key);
        CHECK(shown.value(q(key)) == given.value(q(key)));
    }
    CHECK(shown.value(q("client")).toString() == q("张雨欣"));
    CHECK(shown.value(q("risk")).toObject().value(q("protective")).toObject().value(q("words")).toString() ==
          q("和妈妈亲近"));
    CHECK(shown.value(q("signed_at")).isNull());

    CHECK(room.verb("addendum", uid, words({"--text", "早了"})).errorCode() == q("session.not_signed"));
    given.insert(q("effect"), q("睡得好些了"));
    CHECK(room.verb("edit", uid,
                    words({"--from-file"}) +
                        QStringList{room.write(q("b.json"), QJsonDocument(given).toJson())})
              .code == 0);
    CHECK(room.verb("sign", uid).code == 0);
    const Answer again = room.verb("sign", uid);
    CHECK(again.code == 1);
    CHECK(again.errorCode() == q("session.signed"));
    const Answer noted = room.verb("addendum", uid, words({"--text", "补充:家长来电"}));
    REQUIRE(noted.code == 0);
    CHECK(Uid::fromString(noted.json().value(q("uid")).toString()));
    const QJsonObject after = room.verb("show", uid).json();
    CHECK(after.value(q("effect")).toString() == q("睡得好些了"));
    CHECK(after.value(q("addenda")).toArray().first().toObject().value(q("text")).toString() ==
          q("补充:家长来电"));
    CHECK_FALSE(after.value(q("signed_at")).isNull());
    const QJsonArray list =
        room.call(words({"session", "list", "--from", "2026-11-01", "--to", "2026-11-30"}))
            .json()[q("sessions")]
            .toArray();
    REQUIRE(list.size() == 1);
    CHECK_FALSE(list.first().toObject().contains(q("state")));
    CHECK(room.call(words({"session", "search", "家长来电"})).json()[q("hits")].toArray().size() == 1);
}

TEST_CASE("Signing a record with empty parts is exit 1 and names them", "[slow]")
{
    const SessionVault room;
    QJsonObject given = SessionVault::record();
    given.remove(q("problem"));
    given.insert(q("effect"), q(" "));
    const Answer added = room.add(given);
    CHECK(added.json().value(q("missing")).toArray() == QJsonArray{q("problem"), q("effect")});
    const Answer refused = room.verb("sign", added.json().value(q("uid")).toString());
    CHECK(refused.code == 1);
    CHECK(refused.errorCode() == q("session.missing"));
    CHECK(refused.json().value(q("missing")).toArray() == QJsonArray{q("problem"), q("effect")});
    CHECK(refused.errors.trimmed().count('\n') == 0);
    CHECK(QString::fromUtf8(refused.errors).contains(q("主要问题、辅导效果评价")));
}

TEST_CASE("A person at the terminal reads what the JSON holds", "[slow]")
{
    const SessionVault room;
    QJsonObject given = SessionVault::record();
    given.insert(q("risk"), QJsonObject{{q("self-harm"), q("yes")}, {q("plan"), q("unclear")}});
    given.insert(q("next_step"), q("明天再见"));
    given.insert(q("next_on"), q("2026-11-27"));
    const QString uid = room.add(given).json().value(q("uid")).toString();
    QStringList door = room.door();
    door.removeAll(q("--json"));
    const auto read = [&](const QStringList &verb) {
        return QString::fromUtf8(test::call(door + verb).output);
    };
    const QString shown = read(words({"session", "show"}) << uid);
    for (const char *said : {"危机评估: 自伤", "下次日期: 2026-11-27", "不清楚"})
        CHECK(shown.contains(q(said)));
    const QString hits = read(words({"session", "search", "睡眠不足"}));
    CHECK(hits.contains(given.value(q("at")).toString() + q("  张雨欣  ")));
    const QString drawn =
        read(words({"session", "inspect", "--from", "2026-11-01", "--to", "2026-11-30", "--seed", "7"}));
    CHECK(drawn.contains(q("S-")));
    CHECK(drawn.contains(q("✓")));
    const Answer wrong = room.call(words({"session", "blank", "form99"}) << q("--pdf") << room.file(q("x")));
    CHECK(wrong.code == 2);
    CHECK(QString::fromUtf8(wrong.errors).contains(q("form08_consent")));
    CHECK(read(words({"session", "add", "--help"})).contains(q("harm-others")));
}

TEST_CASE("A file that is no session is refused with the code for it, and nothing is kept", "[slow]")
{
    const SessionVault room;
    const auto refused = [&](const char *key, const QJsonValue &value) {
        QJsonObject bad = SessionVault::record();
        bad.insert(q(key), value);
        const Answer answer = room.add(bad);
        CHECK(answer.code == 1);
        return answer.errorCode();
    };
    CHECK(refused("kind", q("telepathy")) == q("session.kind"));
    CHECK(refused("at", q("yesterday")) == q("session.time"));
    CHECK(refused("minutes", 1.5) == q("session.time"));
    CHECK(refused("minutes", -1) == q("session.time"));
    CHECK(refused("diagnosis", q("x")) == q("session.field"));
    CHECK(refused("state", 7) == q("session.field"));
    // What is of another type than the key asks for, and whom two keys name, is told and not left out.
    for (const auto &[key, value] : std::initializer_list<std::pair<const char *, QJsonValue>>{
             {"risk", q("yes")},
             {"risk", QJsonArray{q("self-harm")}},
             {"parent", q("妈妈")},
             {"parent", QJsonObject{{q("nmae"), q("妈妈")}}},
             {"concerns", q("study.exam")},
             {"concerns", QJsonArray{7}},
             {"room", 5},
             {"place", true},
             {"at", 20261118},
             {"kind", QJsonValue()},
             {"student", 70101},
             {"top_concern", 1},
             {"next_on", 20261125},
             {"series", 3},
             {"staff", q("许静")}}) {
        INFO(key);
        CHECK(refused(key, value) == q("session.field"));
    }
    CHECK(refused("risk", QJsonObject{{q("plan"), QJsonObject{{q("answer"), q("yes")},
                                                              {q("word"), q("x")}}}}) == q("session.field"));
    CHECK(refused("risk", QJsonObject{{q("plan"), 1}}) == q("session.risk_answer"));
    CHECK(refused("student", q("nobody")) == q("student.not_found"));
    CHECK(refused("client", q("C-0099")) == q("session.field")); // beside a student
    QJsonObject byCode = SessionVault::record();
    byCode.remove(q("student"));
    byCode.insert(q("client"), q("C-0099"));
    CHECK(room.add(byCode).errorCode() == q("client.not_found"));
    CHECK(refused("concerns", QJsonArray{q("love")}) == q("session.concern"));
    CHECK(refused("risk", QJsonObject{{q("plan"), q("maybe")}}) == q("session.risk_answer"));
    CHECK(refused("risk", QJsonObject{{q("sleep"), q("yes")}}) == q("session.risk_item"));
    const QString notJson = room.write(q("x.json"), "[1,2]");
    CHECK(room.call(words({"session", "add", "--from-file"}) + QStringList{notJson}).errorCode() ==
          q("session.file"));
    CHECK(room.call(words({"session", "list", "--student", "070101"}))
              .json()[q("sessions")]
              .toArray()
              .isEmpty());
    CHECK(room.call(words({"session", "list"})).errorCode() == q("session.span"));
}

TEST_CASE("A check that names a plan opens a case, which the answer names", "[slow]")
{
    const SessionVault room;
    QJsonObject given = SessionVault::record();
    given.insert(q("risk"), QJsonObject{{q("plan"), q("yes")}});
    const QJsonObject added = room.add(given).json();
    CHECK(Uid::fromString(added.value(q("case")).toString()));
    CHECK(added.value(q("missing")).toArray() == QJsonArray{q("next_step"), q("next_on")});
    CHECK(added.value(q("notes")).toArray().size() == 2);
    const QJsonObject shown =
        room.call(words({"case", "show"}) + QStringList{added.value(q("case")).toString()}).json();
    CHECK(shown.value(q("kind")).toString() == q("crisis"));
}

TEST_CASE("Records, books, covers and draws go to paper", "[slow]")
{
    const SessionVault room;
    const QJsonObject added = room.add(SessionVault::record()).json();
    const QString uid = added.value(q("uid")).toString();
    const QString series = added.value(q("series")).toString();
    REQUIRE(room.verb("sign", uid).code == 0);
    const auto pages = [&room](QStringList call, const char *name) {
        const QString path = room.file(q(name));
        const Answer answer = room.call(call << q("--pdf") << path);
        INFO(answer.errors.toStdString());
        CHECK(answer.code == 0);
        QFile file(path);
        CHECK(file.open(QIODevice::ReadOnly));
        CHECK(file.read(5) == "%PDF-");
        return answer.json().value(q("pages")).toInt();
    };
    CHECK(pages(words({"session", "print"}) << uid, "one.pdf") >= 1);
    CHECK(pages(words({"session", "print", "--from", "2026-11-01", "--to", "2026-11-30"}), "book.pdf") >= 2);
    CHECK(pages(words({"session", "print", "--first-hour"}) << uid, "hour.pdf") == 1);
    CHECK(pages(words({"session", "print-series"}) << series, "cover.pdf") == 1);
    CHECK(pages(words({"session", "blank", "first_hour"}), "wall.pdf") == 1);
    CHECK(pages(words({"session", "print-series", "--form", "consent"}) << series, "consent.pdf") == 1);
    const QJsonObject draw =
        room.call(words({"session", "inspect", "--from", "2026-11-01", "--to", "2026-11-30", "--seed", "7"}))
            .json();
    CHECK(draw.value(q("seed")).toInt() == 7);
    CHECK(draw.value(q("records")).toArray().size() == 1);
    CHECK(pages(words({"session", "inspect", "--from", "2026-11-01", "--to", "2026-11-30"}), "draw.pdf") ==
          1);
    CHECK(room.call(words({"session", "print", "--from", "2026-01-01", "--to", "2026-01-31", "--pdf"})
                    << room.file(q("none.pdf")))
              .errorCode() == q("session.none"));
}

TEST_CASE("A text that is too long is refused by the name of its field and with the limit", "[slow]")
{
    const SessionVault room;
    QJsonObject given = SessionVault::record();
    given.insert(q("state"), QString(100'001, u'a'));
    const Answer refused = room.add(given);
    CHECK(refused.errorCode() == q("session.text_too_long"));
    CHECK(QString::fromUtf8(refused.errors).contains(q("100000")));
    CHECK_FALSE(refused.errors.contains("state")); // said by its name on the form, not by its code
    const Answer search = room.call(words({"session", "search"}) << QString(40'000, u'字'));
    CHECK(search.errorCode() == q("session.search_too_long"));
}

TEST_CASE("A series is shared, closed, reopened and handed over", "[slow]")
{
    const SessionVault room;
    const QJsonObject added = room.add(SessionVault::record()).json();
    const QString series = added.value(q("series")).toString();
    REQUIRE(room.call(words({"user", "add", "孙老师", "--role", "counsellor", "--new-password-file"})
                      << room.write(q("new"), "黄昏的岛上有灯塔在慢慢转动"))
                .code == 0);
    const auto close = [&] { return room.verb("close", series, words({"--reason", "achieved"})); };
    const Answer unsignedOne = close();
    CHECK(unsignedOne.errorCode() == q("series.unsigned"));
    CHECK(unsignedOne.errors.count('\n') == 1);
    CHECK(QString::fromUtf8(unsignedOne.errors).contains(q("没有签名的记录:林老师 2026-11-")));
    const Answer shared =
        room.verb("share", series, words({"--with", "孙老师", "--reason", "督导", "--supervision"}));
    REQUIRE(shared.code == 0);
    CHECK(room.verb("unshare", shared.json().value(q("uid")).toString()).code == 0);
    REQUIRE(room.verb("sign", added.value(q("uid")).toString()).code == 0);
    CHECK(close().code == 0);
    CHECK(room.verb("reopen", series, words({"--reason", "又来了"})).code == 0);
    const Answer unsure = room.call(words({"session", "handover", "--from", "林老师", "--to", "孙老师",
                                           "--reason", "leaving", "--witness", "陈校长"}));
    CHECK(unsure.code == 2);
    CHECK(unsure.errorCode() == q("confirm.needed"));
    const Answer handed = room.call(words({"session", "handover", "--from", "林老师", "--to", "孙老师",
                                           "--reason", "leaving", "--witness", "陈校长", "--yes"}));
    REQUIRE(handed.code == 0);
    CHECK(handed.json().value(q("items")).toInt() == 1);
    CHECK(room.call(words({"session", "print-series", "--form", "handover"})
                    << handed.json().value(q("uid")).toString() << q("--pdf") << room.file(q("21.pdf")))
              .code == 0);
    const QJsonArray list = room.call(words({"session", "series"})).json()[q("series")].toArray();
    CHECK(list.first().toObject().value(q("by")).toString() == q("孙老师"));
    CHECK(room.call(words({"session", "handover", "--from", "林老师", "--to", "孙老师", "--reason", "leaving",
                           "--witness", "陈校长", "--yes"}))
              .errorCode() == q("handover.nothing"));
}
