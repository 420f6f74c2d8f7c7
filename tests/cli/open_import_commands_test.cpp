// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_vault.h"
#include "tests/cli/process.h"
#include "tests/support/export_files.h"

#include <QMap>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// The demo room, whose records are of every kind, and a place beside it.
class Moved
{
public:
    Moved()
    {
        for (const auto &[name, words] : {std::pair{"demo.pw", demo::publishedPassword},
                                          {"new.pw", "liu-lan-he-an-93-xue"},
                                          {"file.pw", "gang-wan-huang-hun-4-ye"}}) {
            QFile file(path(name));
            REQUIRE(file.open(QIODevice::WriteOnly));
            REQUIRE(file.write(words) > 0);
        }
        REQUIRE(test::call({q("demo"), q("create"), path("demo"), q("--students"), q("60")}).code == 0);
    }
    QString path(const char *name) const { return m_temp.filePath(q(name)); }
    /// A call into a vault that was made here; the demo's first user works in both.
    Answer in(const char *vault, const QStringList &words) const
    {
        const char *password = qstrcmp(vault, "demo") == 0 ? "demo.pw" : "new.pw";
        return test::call(QStringList{q("--vault"), path(vault), q("--user"), q("演示老师"),
                                      q("--password-file"), path(password), q("--json")} +
                          words);
    }
    Answer exportFrom(const char *vault, const char *to, const QStringList &more = {}) const
    {
        return in(vault, QStringList{q("--purpose"), q("更换系统之前核对"), q("vault"), q("export"),
                                     q("--to"), path(to), q("--reason"), q("更换系统")} +
                             more);
    }
    Answer importInto(const char *vault, const char *from, const QStringList &more = {}) const
    {
        return test::call(QStringList{q("vault"), q("import"), path(from), q("--to"), path(vault),
                                      q("--user"), q("演示老师"), q("--password-file"), path("new.pw"),
                                      q("--sheet-out"), path("sheet"), q("--yes"), q("--json")} +
                          more);
    }
    QStringList sealed(const char *password = "file.pw") const
    {
        return {q("--export-password-file"), path(password)};
    }
    /// Files that differ between two exports.
    QStringList differences(const char *a, const char *b) const
    {
        const QStringList names = QDir(path(a)).entryList(QDir::Files);
        CHECK(names == QDir(path(b)).entryList(QDir::Files));
        QStringList differing;
        for (const QString &name : names) {
            if (bytesOf(path(a) + u'/' + name) != bytesOf(path(b) + u'/' + name))
                differing.append(name);
        }
        return differing;
    }

private:
    QTemporaryDir m_temp;
};

} // namespace

TEST_CASE("A vault made of the demo's export holds the same, exported again byte for byte", "[slow]")
{
    const Moved room;
    const Answer out = room.exportFrom("demo", "out");
    REQUIRE(out.code == 0);
    CHECK(out.json().value(q("withheld")).toInt() == 0);
    for (const char *table : {"session_record", "session_field", "group_meeting", "group_attendance",
                              "case_event", "sheet", "score_result", "appointment", "duty"}) {
        INFO(table);
        CHECK_FALSE(exportedRows(room.path("out"), table).isEmpty());
    }
    const Answer made = room.importInto("new", "out");
    REQUIRE(made.code == 0);
    // The demo's own user goes on under his name: his row is the one that is not brought in.
    CHECK(made.json().value(q("records")).toInt() == out.json().value(q("records")).toInt() - 1);
    CHECK(made.json().value(q("vault_id")).toString().size() == 36);
    CHECK(bytesOf(room.path("sheet")).contains("尚未回填"));
    const Answer health = room.in("new", {q("vault"), q("verify")});
    CHECK(health.code == 0);
    CHECK(health.json().value(q("audit")).toObject().value(q("rows")).toString() == q("ok"));
    REQUIRE(room.exportFrom("new", "again").code == 0);
    CHECK(room.differences("out", "again") == QStringList{q("manifest.json"), q("user.csv"), q("user.json")});
}

TEST_CASE("An encrypted export is opened by its own password alone, and makes the same vault", "[slow]")
{
    const Moved room;
    const QStringList encrypted = QStringList{q("--encrypted")} + room.sealed();
    const Answer out = room.exportFrom("demo", "all.tyo", encrypted);
    REQUIRE(out.code == 0);
    CHECK(out.json().value(q("files")).toArray() == QJsonArray{room.path("all.tyo")});
    const Answer again = room.exportFrom("demo", "all.tyo", encrypted);
    CHECK(again.code == 2);
    CHECK(again.errorCode() == q("output.exists"));
    REQUIRE(room.exportFrom("demo", "out").code == 0);

    const auto unpack = [&room](const QStringList &more) {
        return test::call(QStringList{q("vault"), q("unpack"), room.path("all.tyo"), q("--to"),
                                      room.path("plain"), q("--json")} +
                          more);
    };
    const Answer locked = unpack(room.sealed("new.pw"));
    CHECK(locked.code == 3);
    CHECK(locked.errorCode() == q("export.wrong_password"));
    CHECK(unpack({}).errorCode() == q("usage.no_password"));
    CHECK_FALSE(QDir(room.path("plain")).exists());
    CHECK(unpack(room.sealed()).code == 0);
    CHECK(room.differences("out", "plain").isEmpty());

    CHECK(room.importInto("new", "all.tyo", room.sealed("new.pw")).code == 3);
    CHECK_FALSE(QDir(room.path("new")).exists());
    CHECK(room.importInto("new", "all.tyo", room.sealed()).code == 0);
    CHECK(room.importInto("new", "all.tyo", room.sealed()).errorCode() == q("vault.exists"));
    CHECK(room.in("new", {q("vault"), q("verify")}).code == 0);
}

TEST_CASE("One student's export may be encrypted too, and makes no vault", "[slow]")
{
    const Moved room;
    const QString uid = room.in("demo", {q("student"), q("find"), q("七年级1班"), q("--limit"), q("1")})
                            .json()
                            .value(q("students"))
                            .toArray()
                            .at(0)
                            .toObject()
                            .value(q("uid"))
                            .toString();
    const Answer out = room.in("demo", QStringList{q("student"), q("export"), uid, q("--to"),
                                                   room.path("one.tyo"), q("--encrypted")} +
                                           room.sealed());
    CHECK(out.code == 0);
    CHECK(out.json().value(q("records")).toInt() > 0);
    const Answer refused = room.importInto("new", "one.tyo", room.sealed());
    CHECK(refused.code == 1);
    CHECK(refused.errorCode() == q("import.scope"));
    CHECK(room.importInto("new", "nothing").errorCode() == q("export.no_file"));

    // What another than the counsellor exports without saying what for is not whole.
    REQUIRE(room.in("demo", {q("user"), q("add"), q("校长"), q("--role"), q("head"), q("--new-password-file"),
                             room.path("new.pw")})
                .code == 0);
    const Answer withheld = test::call(
        {q("--vault"), room.path("demo"), q("--user"), q("校长"), q("--password-file"), room.path("new.pw"),
         q("--json"), q("vault"), q("export"), q("--to"), room.path("part"), q("--reason"), q("更换系统")});
    CHECK(withheld.json().value(q("withheld")).toInt() > 0);
    CHECK(room.importInto("new", "part").errorCode() == q("import.withheld"));
    CHECK_FALSE(QDir(room.path("new")).exists());
}
