// SPDX-License-Identifier: GPL-3.0-or-later
// The smaller nouns of the room: waitlist, secrecy, attachment, snippet.
#include "core/base/id.h"
#include "tests/cli/process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A called vault with two students, numbers 070101 and 070102.
struct WaitlistVault : CalledVault
{
    WaitlistVault()
    {
        const QString roster =
            write(q("roster.csv"), "姓名,年级,班级,学号\n张雨欣,七年级,1班,070101\n李想,七年级,1班,070102\n");
        REQUIRE(call(words({"roster", "import"}) + QStringList{roster}).code == 0);
    }
    QString uidOf(const QStringList &line) const
    {
        const Answer answer = call(line);
        INFO(line.join(q(" ")).toStdString());
        REQUIRE(answer.code == 0);
        const QString uid = answer.json().value(q("uid")).toString();
        REQUIRE(Uid::fromString(uid));
        return uid;
    }
    QJsonArray listOf(const QStringList &line, const char *key) const
    {
        const Answer answer = call(line);
        REQUIRE(answer.code == 0);
        return answer.json().value(q(key)).toArray();
    }
    QString session() const
    {
        const QJsonObject record{{q("student"), q("070101")},
                                 {q("kind"), q("face-to-face")},
                                 {q("at"), q("2026-11-18T15:00")},
                                 {q("minutes"), 40},
                                 {q("state"), q("平稳")}};
        return uidOf(words({"session", "add", "--from-file"}) +
                     QStringList{write(q("session.json"), QJsonDocument(record).toJson())});
    }
};

} // namespace

TEST_CASE("Who waits is listed by urgency, shown, placed as an appointment, or dropped with a reason",
          "[slow]")
{
    const WaitlistVault room;
    const QString calm =
        room.uidOf(words({"waitlist", "add", "--student", "070101", "--note", "午休", "--wanted", "周三"}));
    const QString urgent = room.uidOf(
        words({"waitlist", "add", "--student", "070102", "--urgency", "urgent", "--concern", "mood"}));
    const QJsonArray waiting = room.listOf(words({"waitlist", "list"}), "waiting");
    REQUIRE(waiting.size() == 2);
    CHECK(waiting.first().toObject().value(q("uid")).toString() == urgent);
    CHECK(waiting.first().toObject().value(q("client")).toString() == q("李想"));
    const Answer shown = room.call(words({"waitlist", "show"}) + QStringList{calm});
    CHECK(shown.json().value(q("note")).toString() == q("午休"));
    CHECK(shown.json().value(q("wanted")).toString() == q("周三"));
    CHECK(shown.json().value(q("state")).toString() == q("waiting"));
    // Who is meant is said just once.
    CHECK(room.call(words({"waitlist", "add", "--student", "070101", "--code", "new"})).errorCode() ==
          q("usage.client"));
    CHECK(room.call(words({"waitlist", "add"})).errorCode() == q("usage.client"));

    const QString at = q("2026-11-25T12:00");
    const QStringList place = words({"waitlist", "place"}) + QStringList{urgent} +
                              words({"--with", "林老师", "--at"}) + QStringList{at};
    const Answer placed = room.call(place);
    REQUIRE(placed.code == 0);
    const QString appointment = placed.json().value(q("appointment")).toString();
    const Answer booked = room.call(words({"appointment", "show"}) + QStringList{appointment});
    CHECK(booked.json().value(q("at")).toString() == at);
    CHECK(booked.json().value(q("concern")).toString() == q("mood"));
    CHECK(room.call(place).errorCode() == q("waitlist.closed"));
    // A clash is told and nothing is placed.
    const Answer clash = room.call(words({"waitlist", "place"}) + QStringList{calm} +
                                   words({"--with", "林老师", "--at"}) + QStringList{at});
    CHECK(clash.code == 1);
    CHECK_FALSE(clash.json().value(q("clashes")).toArray().isEmpty());
    CHECK(room.call(words({"waitlist", "drop"}) + QStringList{calm}).code == 2);
    REQUIRE(room.call(words({"waitlist", "drop"}) + QStringList{calm} + words({"--reason", "已好转"})).code ==
            0);
    CHECK(room.listOf(words({"waitlist", "list"}), "waiting").isEmpty());
    CHECK(room.call(words({"waitlist", "show"}) + QStringList{calm})
              .json()
              .value(q("drop_reason"))
              .toString() == q("已好转"));
}

TEST_CASE("Breaking secrecy is put on record for good, listed without its words and shown with them",
          "[slow]")
{
    const WaitlistVault room;
    const QStringList facts = words({"secrecy", "add", "--student", "070101", "--ground", "self-harm",
                                     "--facts", "说出今晚的打算", "--decided-by", "林老师", "--whom",
                                     "guardian", "--said", "今晚不要让他独处", "--name", "母亲"});
    const QString uid = room.uidOf(facts);
    const Answer listed = room.call(words({"secrecy", "list", "--student", "070101"}));
    REQUIRE(listed.json().value(q("breaches")).toArray().size() == 1);
    CHECK_FALSE(listed.output.contains(q("今晚的打算").toUtf8()));
    CHECK(room.listOf(words({"secrecy", "list", "--student", "070102"}), "breaches").isEmpty());
    const QJsonObject shown = room.call(words({"secrecy", "show"}) + QStringList{uid}).json();
    CHECK(shown.value(q("facts")).toString() == q("说出今晚的打算"));
    CHECK(shown.value(q("ground")).toString() == q("self-harm"));
    const QJsonArray told = shown.value(q("told")).toArray();
    REQUIRE(told.size() == 1);
    CHECK(told.first().toObject().value(q("whom")).toString() == q("guardian"));
    CHECK(told.first().toObject().value(q("said")).toString() == q("今晚不要让他独处"));
    CHECK(room.call(words({"secrecy", "add", "--ground", "gossip", "--facts", "x", "--decided-by", "x",
                           "--whom", "guardian", "--said", "x"}))
              .code == 2);
    CHECK(room.call(words({"secrecy", "show", "0190a1b2-0000-7000-8000-000000000001"})).errorCode() ==
          q("secrecy.not_found"));
}

TEST_CASE("A file is kept with a record, leaves the vault with a reason, and stays once the record is signed",
          "[slow]")
{
    const WaitlistVault room;
    const QString session = room.session();
    const QByteArray content("\x89PNG\r\n\x1a\n and more");
    const QString path = room.write(q("画.png"), content);
    const QStringList add = words({"attachment", "add"}) + QStringList{session, path};
    const QString uid = room.uidOf(add);
    const QJsonArray kept = room.listOf(words({"attachment", "list"}) + QStringList{session}, "attachments");
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().toObject().value(q("name")).toString() == q("画.png"));
    CHECK(kept.first().toObject().value(q("type")).toString() == q("png"));
    CHECK(kept.first().toObject().value(q("bytes")).toInt() == content.size());
    const QString out = room.file(q("out.png"));
    const QStringList leave =
        words({"attachment", "export"}) + QStringList{uid} + words({"--out"}) + QStringList{out};
    CHECK(room.call(leave).code == 2);
    CHECK(room.call(leave + words({"--reason", " "})).errorCode() == q("reason.missing"));
    CHECK_FALSE(QFile::exists(out));
    const Answer left = room.call(leave + words({"--reason", "监护人要看"}));
    REQUIRE(left.code == 0);
    CHECK(left.json().value(q("serial")).toInt() > 0);
    QFile file(out);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == content);
    CHECK(room.call(leave + words({"--reason", "再一次"})).code == 2); // the file is there already
    REQUIRE(room.call(words({"attachment", "remove"}) + QStringList{uid}).code == 0);
    CHECK(room.listOf(words({"attachment", "list"}) + QStringList{session}, "attachments").isEmpty());
    CHECK(room.call(words({"attachment", "remove"}) + QStringList{uid}).errorCode() ==
          q("attachment.not_found"));
}

TEST_CASE("Snippets and templates are written, listed, shown and removed", "[slow]")
{
    const WaitlistVault room;
    const QString uid = room.uidOf(words({"snippet", "add", "--kind", "template", "--title", "开场", "--text",
                                          "本次目标:", "--field", "analysis", "--session-kind", "phone"}));
    room.uidOf(
        words({"snippet", "add", "--kind", "snippet", "--title", "作息", "--text", "睡眠规律。", "--room"}));
    const QJsonArray all = room.listOf(words({"snippet", "list"}), "snippets");
    REQUIRE(all.size() == 2);
    const QJsonObject shown = room.call(words({"snippet", "show"}) + QStringList{uid}).json();
    CHECK(shown.value(q("kind")).toString() == q("template"));
    CHECK(shown.value(q("field")).toString() == q("analysis"));
    CHECK(shown.value(q("session_kind")).toString() == q("phone"));
    CHECK(shown.value(q("text")).toString() == q("本次目标:"));
    CHECK(shown.value(q("mine")).toBool());
    CHECK(room.call(words({"snippet", "add", "--kind", "snippet", "--title", "x", "--text", "x", "--field",
                           "nowhere"}))
              .errorCode() == q("session.field"));
    REQUIRE(room.call(words({"snippet", "remove"}) + QStringList{uid}).code == 0);
    CHECK(room.call(words({"snippet", "show"}) + QStringList{uid}).errorCode() == q("record.not_found"));
    CHECK(room.listOf(words({"snippet", "list"}), "snippets").size() == 1);
}
