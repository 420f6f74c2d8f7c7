// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/counselling_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <sqlcipher/sqlite3.h>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A signed record with every kind of row that hangs on it.
struct Signed : CounsellingFixture
{
    Signed()
    {
        SessionInput wanted = input();
        wanted.content.concerns = {{said("study"), true}};
        wanted.content.risk = {{said("self-harm"), RiskAnswer::No, {}}};
        Services all = services();
        uid = must(all.room().sessions.add(wanted)).uid;
        file = must(all.room().attachments.add(uid, said("C:\\扫描\\信.pdf"), "%PDF-1.4 letter"));
        must(all.room().sessions.sign(uid));
        signing = workplace().lastChangeSet();
        before = must(all.room().sessions.show(uid));
    }
    void checkUnchanged()
    {
        Services all = services();
        const SessionFile now = must(all.room().sessions.show(uid));
        CHECK(now.head == before.head);
        CHECK(now.content == before.content);
        CHECK(now.attachments == before.attachments);
        CHECK(must(all.audit.verify()).rows == said("ok"));
    }
    Uid uid;
    Uid file;
    qint64 signing = 0;
    SessionFile before;
};

} // namespace

TEST_CASE("No service changes a signed record")
{
    Signed room;
    Services all = room.services();
    SessionInput other = room.input();
    other.frame.uid = room.uid;
    other.content.fields.insert(said("state"), said("改写"));
    CHECK(refusal(all.room().sessions.edit(other)) == said("session.signed"));
    CHECK(refusal(all.room().sessions.remove(room.uid)) == said("session.signed"));
    CHECK(refusal(all.room().sessions.sign(room.uid)) == said("session.signed"));
    CHECK(refusal(all.room().attachments.remove(room.file)) == said("session.signed"));
    CHECK(refusal(all.room().attachments.add(room.uid, said("b.txt"), "x")) == said("session.signed"));
    room.checkUnchanged();
}

TEST_CASE("Undo leaves a signed record as it is, its signature, its content and its files")
{
    Signed room;
    Services all = room.services();
    for (qint64 set = 1; set <= room.signing; ++set) {
        const auto undone = all.undo.undo(set);
        if (undone)
            CHECK(must(all.room().sessions.show(room.uid)).head.isSigned());
    }
    room.checkUnchanged();
    must(all.room().sessions.addAddendum(room.uid, said("补充一句")));
    CHECK(must(all.undo.undo(room.workplace().lastChangeSet())).left.size() == 1);
    CHECK(must(all.room().sessions.show(room.uid)).addenda.size() == 1);
}

TEST_CASE("No statement changes a signed record or what was added to it")
{
    Signed room;
    must(room.services().room().sessions.addAddendum(room.uid, said("补充一句")));
    for (const char *sql :
         {"UPDATE session_record SET minutes = 1",
          "UPDATE session_record SET signed_at = NULL",
          "UPDATE session_record SET removed_utc = 'x'",
          "DELETE FROM session_record",
          "UPDATE session_field SET text = 'x'",
          "DELETE FROM session_field",
          "UPDATE session_field SET rev = 9",
          "UPDATE session_concern SET top = 0",
          "DELETE FROM session_concern",
          "UPDATE session_risk SET answer = 'yes'",
          "DELETE FROM session_risk",
          "UPDATE session_attachment SET content = x'00'",
          "DELETE FROM session_attachment",
          "UPDATE session_attachment SET session_id = NULL",
          R"(INSERT INTO session_field (uid, rev, created_utc, changed_utc, origin, session_id, code, text)
             SELECT randomblob(16), 1, 'x', 'x', x'00', id, 'goal', 'later' FROM session_record)",
          "INSERT OR REPLACE INTO session_field SELECT * FROM session_field",
          "UPDATE session_addendum SET text = 'x'",
          "DELETE FROM session_addendum",
          "UPDATE session_addendum SET removed_utc = 'x'",
          "DROP TRIGGER session_record_signed_update",
          "DROP TRIGGER session_field_signed_insert",
          "DROP TABLE session_field"}) {
        INFO(sql);
        CHECK_FALSE(room.db().script(sql));
    }
    room.checkUnchanged();
}

TEST_CASE("A signed record keeps the names of its room and counsellor, and the client's class")
{
    CounsellingFixture world;
    SessionInput wanted = world.input();
    wanted.frame.roomName = said("辅导室");
    Services all = world.services();
    const Uid uid = must(all.room().sessions.add(wanted)).uid;
    must(all.room().sessions.sign(uid));
    const SessionFile before = must(all.room().sessions.show(uid));
    CHECK(before.head.roomName == said("辅导室"));
    CHECK(before.client.classLabel == said("七年级1班"));
    CounsellingRoom room = must(all.room().rooms.rooms()).constFirst();
    room.name = said("新房间");
    must(all.room().rooms.edit(room));
    must(all.students.moveToClass(world.student.uid, world.class81, QDate(2026, 11, 20), said("调班")));
    const SessionFile now = must(all.room().sessions.show(uid));
    CHECK(now.head == before.head);
    CHECK(now.client.classLabel == before.client.classLabel);
    CHECK(must(all.audit.verify()).ok());
    const Uid open = world.written("2026-11-20T07:00"); // what is not signed shows what stands
    CHECK(must(all.room().sessions.show(open)).client.classLabel == said("八年级1班"));
}

TEST_CASE("An unsigned record is not locked by the guards of signed ones")
{
    Signed room;
    const Uid open = room.written("2026-11-20T07:00");
    must(room.services().room().sessions.remove(open));
    room.checkUnchanged();
}

TEST_CASE("Who holds the key and works past the guards is found out by the audit, at the signed record")
{
    for (const char *sql : {"UPDATE session_field SET text = '改写' WHERE code = 'state'",
                            "UPDATE session_risk SET answer = 'yes'",
                            "UPDATE session_record SET signed_at = '2026-11-19T16:00'",
                            "DELETE FROM session_concern", "UPDATE session_addendum SET text = 'x'"}) {
        INFO(sql);
        Signed room;
        must(room.services().room().sessions.addAddendum(room.uid, said("补充一句")));
        sqlite3_set_authorizer(room.db().native(), nullptr, nullptr);
        for (const char *trigger :
             {"session_record_signed_update", "session_field_signed_update", "session_risk_signed_update",
              "session_concern_signed_delete", "session_addendum_no_update"})
            must(room.db().script(QByteArray("DROP TRIGGER ") + trigger));
        must(room.db().script(sql));
        CHECK(must(room.services().audit.verify()).rows == said("session_record:") + room.uid.toString());
    }
    Signed room;
    sqlite3_set_authorizer(room.db().native(), nullptr, nullptr);
    must(room.db().script("DROP TRIGGER session_attachment_signed_update"));
    must(room.db().script("UPDATE session_attachment SET content = x'00'"));
    CHECK(must(room.services().audit.verify()).rows == said("session_attachment:") + room.file.toString());
}

TEST_CASE("Corrections are added, dated and named; the old text stays")
{
    Signed room;
    Services all = room.services();
    CHECK(refusal(all.room().sessions.addAddendum(room.uid, said("  "))) == said("text.missing"));
    CHECK(refusal(all.room().sessions.addAddendum(room.uid, QString(100'001, u'a'))) ==
          said("text.too_long"));
    CHECK(refusal(all.room().sessions.addAddendum(room.written(), said("x"))) == said("session.not_signed"));
    must(all.room().sessions.addAddendum(room.uid, said("第一条")));
    room.clock().setNow(at("2026-11-19T08:00")); // set back: the order is that of adding
    must(all.room().sessions.addAddendum(room.uid, said("第二条 👍")));
    const QList<SessionAddendum> added = must(all.room().sessions.show(room.uid)).addenda;
    REQUIRE(added.size() == 2);
    CHECK(added[0].text == said("第一条"));
    CHECK(added[0].at == at("2026-11-20T08:00"));
    CHECK(added[1].text == said("第二条 👍"));
    CHECK(added[1].at == at("2026-11-19T08:00"));
    CHECK(added[1].authorName == said("周老师"));
    room.checkUnchanged();
}

TEST_CASE(
    "A file is kept whole inside the vault, named by its last part, and leaves it with a reason on record")
{
    Signed room;
    Services all = room.services();
    CHECK(room.before.attachments.constFirst().name == said("信.pdf"));
    CHECK(room.before.attachments.constFirst().type == said("pdf"));
    CHECK(refusal(all.room().attachments.exported(room.file, said(" "))) == said("reason.missing"));
    CHECK(refusal(all.room().attachments.exported(room.uid, said("转介"))) == said("attachment.not_found"));
    const auto out = must(all.room().attachments.exported(room.file, said("转介")));
    CHECK(out.content == "%PDF-1.4 letter");
    CHECK(out.serial == 1);
    CHECK(room.value(said("SELECT kind || ' ' || reason FROM export_log")).toString() ==
          said("session-attachment 转介"));
    CHECK(room.auditLines().contains(said("session.export session_record ok export")));

    const Uid open = room.written();
    CHECK(refusal(all.room().attachments.add(open, said("/"), "x")) == said("attachment.name"));
    CHECK(refusal(all.room().attachments.add(open, said("a.txt"), {})) == said("attachment.empty"));
    const auto tooBig =
        all.room().attachments.add(open, said("a.bin"), QByteArray(20 * 1024 * 1024 + 1, 'x'));
    REQUIRE_FALSE(tooBig);
    CHECK(tooBig.error() == fail(Errc::LimitExceeded, "attachment.too_big", {said("20")}));
    const QByteArray whole(20 * 1024 * 1024, '\x01');
    const Uid big = must(all.room().attachments.add(open, said("a.bin"), whole));
    CHECK(must(all.room().attachments.exported(big, said("核对"))).content == whole);
    must(all.room().attachments.remove(big));
    CHECK(must(all.room().sessions.show(open)).attachments.isEmpty());
}
