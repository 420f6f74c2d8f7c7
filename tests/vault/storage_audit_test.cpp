// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_operations.h"
#include "tests/support/vault_fixture.h"
#include "tests/vault/raw_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <QRegularExpression>
#include <QScopeGuard>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

namespace {

constexpr Operation editPlants{"test.edit", op::roomStaff, {}, {}};
constexpr RecordType::Child plantChildren[] = {{"leaf", "plant_id"}};
constexpr RecordType plantTypes[] = {{"user", {}}, {"plant", plantChildren}};

VaultFixture::Options plantOptions()
{
    const QByteArray columns("id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, "
                             "created_utc TEXT NOT NULL, created_by INTEGER, changed_utc TEXT NOT NULL, "
                             "changed_by INTEGER, origin BLOB NOT NULL, removed_utc TEXT, ");
    VaultFixture::Options wanted;
    wanted.types = plantTypes;
    wanted.extraSchema = "CREATE TABLE plant (" + columns + "name TEXT, height REAL) STRICT;" +
                         "CREATE TABLE leaf (" + columns +
                         "plant_id INTEGER NOT NULL, colour TEXT, data BLOB) STRICT;";
    return wanted;
}

struct Garden
{
    VaultFixture vault{plantOptions()};
    RowRef rose = add(QStringLiteral("月季"));
    RowRef pine = add(QStringLiteral("松"));

    RowRef add(const QString &name)
    {
        return must(vault.workplace().change(editPlants, [&](Change &change) -> Result<RowRef> {
            auto plant = change.insert(QStringLiteral("plant"),
                                       {{QStringLiteral("name"), name}, {QStringLiteral("height"), 1.5}});
            if (!plant)
                return plant;
            auto leaf =
                change.insert(QStringLiteral("leaf"), {{QStringLiteral("plant_id"), plant->id},
                                                       {QStringLiteral("colour"), QStringLiteral("绿")}});
            return leaf ? plant : leaf;
        }));
    }
    qint64 lines() { return must(vault.audit().head()).seq; }
    /// What the raw-key holder does, and what verify says after.
    AuditLog::Verdict after(const QString &sql, bool onLog = false)
    {
        vault.close();
        {
            RawVault raw(vault.path(), vault.key());
            const int changed = onLog ? raw.runOnLog(sql) : raw.run(sql);
            REQUIRE(changed > 0);
        }
        vault.reopen();
        return must(vault.audit().verify());
    }
};

const auto ok = QStringLiteral("ok");

} // namespace

TEST_CASE("An untouched log verifies, and says how long it is")
{
    Garden garden;
    const auto verdict = must(garden.vault.audit().verify());
    CHECK(verdict.ok());
    CHECK(verdict.entries == 3);
    CHECK(must(garden.vault.audit().verify(2, false)).entries == 2);
    garden.vault.reopen();
    CHECK(must(garden.vault.audit().verify()).ok());
}

TEST_CASE("A change in any column of the log is named by its line", "[slow]")
{
    const QStringList columns{QStringLiteral("gen"),
                              QStringLiteral("epoch"),
                              QStringLiteral("t_utc"),
                              QStringLiteral("t_mono"),
                              QStringLiteral("clock_suspect"),
                              QStringLiteral("user_uid"),
                              QStringLiteral("roles"),
                              QStringLiteral("session_uid"),
                              QStringLiteral("action"),
                              QStringLiteral("object_type"),
                              QStringLiteral("object_uid"),
                              QStringLiteral("outcome"),
                              QStringLiteral("reason_code"),
                              QStringLiteral("row_rev"),
                              QStringLiteral("row_hash"),
                              QStringLiteral("prev"),
                              QStringLiteral("h")};
    Garden garden;
    CHECK(garden.vault.value(QStringLiteral("SELECT count(*) FROM pragma_table_info('audit')")).toInt() ==
          columns.size() + 1);
    for (const QString &column : columns) {
        INFO(column.toStdString());
        Garden fresh;
        const QString sql =
            QStringLiteral(
                "UPDATE audit SET %1 = CASE typeof(%1) WHEN 'integer' THEN %1 + 1 WHEN 'text' THEN %1 || 'x' "
                "ELSE CAST(substr(%1, 1, length(%1) - 1) || x'07' AS BLOB) END WHERE seq = 2")
                .arg(column);
        CHECK(fresh.after(sql, true).chain == QStringLiteral("seq:2"));
    }
    Garden renumbered;
    CHECK(renumbered.after(QStringLiteral("UPDATE audit SET seq = 9 WHERE seq = 2"), true).chain ==
          QStringLiteral("seq:2"));
}

TEST_CASE("A line that moves from one column to its neighbour is seen")
{
    Garden garden;
    CHECK(garden
              .after(QStringLiteral(
                         "UPDATE audit SET action = 'test.editpl', object_type = 'ant' WHERE seq = 2"),
                     true)
              .chain == QStringLiteral("seq:2"));
}

TEST_CASE("Deleted, inserted, swapped and cut lines are named")
{
    CHECK(Garden().after(QStringLiteral("DELETE FROM audit WHERE seq = 2"), true).chain ==
          QStringLiteral("seq:2"));
    CHECK(Garden().after(QStringLiteral("DELETE FROM audit WHERE seq = 3"), true).chain ==
          QStringLiteral("seq:3"));
    CHECK(Garden().after(QStringLiteral("DELETE FROM audit"), true).chain == QStringLiteral("seq:1"));
    CHECK(Garden()
              .after(QStringLiteral(
                         "UPDATE audit SET seq = 9 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; "
                         "UPDATE audit SET seq = 3 WHERE seq = 9"),
                     true)
              .chain == QStringLiteral("seq:2"));
    CHECK(
        Garden()
            .after(QStringLiteral(
                       "INSERT INTO audit SELECT 4, gen, epoch, t_utc, t_mono, clock_suspect, user_uid, "
                       "roles, session_uid, action, object_type, object_uid, outcome, reason_code, row_rev, "
                       "row_hash, h, h FROM audit WHERE seq = 3"),
                   true)
            .chain == QStringLiteral("seq:4"));
}

TEST_CASE("A changed, added or deleted row of a protected table is named by table and uid", "[slow]")
{
    const auto nameOf = [](const RowRef &row) -> QString {
        return QStringLiteral("plant:") + row.uid.toString();
    };
    constexpr auto oneMoreLeaf =
        "INSERT INTO leaf SELECT 9, x'00112233445566778899aabbccddeeff', rev, created_utc, created_by, "
        "changed_utc, changed_by, origin, removed_utc, 2, colour, data FROM leaf WHERE id = 1";
    for (const char *sql :
         {oneMoreLeaf, "UPDATE plant SET name = '枯' WHERE id = 2",
          "UPDATE plant SET height = 1.25 WHERE id = 2", "UPDATE plant SET rev = 7 WHERE id = 2",
          "UPDATE plant SET removed_utc = '2026' WHERE id = 2",
          "UPDATE leaf SET colour = '黄' WHERE plant_id = 2", "UPDATE leaf SET data = x'' WHERE plant_id = 2",
          "DELETE FROM leaf WHERE plant_id = 2", "UPDATE leaf SET plant_id = 2 WHERE plant_id = 1",
          "DELETE FROM plant WHERE id = 2"}) {
        INFO(sql);
        Garden garden;
        const auto verdict = garden.after(QString::fromUtf8(sql));
        CHECK(verdict.chain == ok);
        if (QLatin1String(sql).startsWith(QLatin1String("UPDATE leaf SET plant_id")))
            CHECK(verdict.rows == nameOf(garden.rose)); // the first of the two it concerns
        else if (QLatin1String(sql).startsWith(QLatin1String("DELETE FROM plant")))
            CHECK(verdict.rows.startsWith(QStringLiteral("leaf:"))); // left without its plant
        else
            CHECK(verdict.rows == nameOf(garden.pine));
    }
    Garden garden;
    CHECK(garden.after(QStringLiteral("UPDATE user SET roles = 127")).rows ==
          QStringLiteral("user:") + garden.vault.workplace().session().userUid.toString());
    Garden planted;
    CHECK(planted
              .after(QStringLiteral(
                  "INSERT INTO plant SELECT 9, x'00112233445566778899aabbccddeeff', rev, created_utc, "
                  "created_by, changed_utc, changed_by, origin, removed_utc, name, height FROM plant "
                  "WHERE id = 1"))
              .rows == QStringLiteral("plant:00112233-4455-6677-8899-aabbccddeeff"));
    Garden felled;
    CHECK(felled.after(QStringLiteral("DELETE FROM leaf WHERE plant_id = 2; DELETE FROM plant WHERE id = 2"))
              .rows == nameOf(felled.pine));
}

TEST_CASE("A nullable column added by a later schema leaves the hashes as they are")
{
    Garden garden;
    CHECK(must(garden.vault.audit().verify()).ok());
    must(garden.vault.db().script("ALTER TABLE plant ADD COLUMN aroma TEXT"));
    garden.vault.reopen();
    CHECK(must(garden.vault.audit().verify()).ok());
}

TEST_CASE("A removed record still counts, and a record that is gone hashes to zero")
{
    Garden garden;
    must(garden.vault.workplace().change(
        editPlants, [&](Change &change) { return change.remove(QStringLiteral("plant"), garden.pine.id); }));
    CHECK(must(garden.vault.audit().verify()).ok());
    CHECK(garden.after(QStringLiteral("UPDATE plant SET name = '柏' WHERE id = 2")).rows ==
          QStringLiteral("plant:") + garden.pine.uid.toString());
    CHECK(must(garden.vault.audit().rowHash(plantTypes[1], 999)) == QByteArray(32, '\0'));
}

TEST_CASE("A line outside a transaction is refused")
{
    Garden garden;
    CHECK(garden.vault.audit().append(garden.vault.workplace().session(), {}).error().code == Errc::Internal);
}

TEST_CASE("Lines written under a clock that cannot be right are marked")
{
    Garden garden;
    const auto markedLast = [&] {
        must(garden.vault.workplace().note(QStringLiteral("test.note")));
        return must(garden.vault.audit().list({{}, {}, 1})).constFirst().clockSuspect;
    };
    const auto setDate = [&](int year, int month, int day, int minute = 0) {
        garden.vault.clock().setNow({QDate(year, month, day), QTime(8, minute)});
    };
    CHECK_FALSE(markedLast());
    setDate(2026, 11, 21, 30);
    CHECK_FALSE(markedLast());
    setDate(2026, 11, 21, 21); // nine minutes back: two clocks differ that much
    CHECK_FALSE(markedLast());
    setDate(2026, 11, 21, 10);
    CHECK(markedLast());
    CHECK(markedLast()); // every line of it, not the first alone
    setDate(2026, 11, 21, 15);
    CHECK(markedLast());   // behind the latest time, though later than the last line
    setDate(2027, 12, 20); // a summer and a half without use
    CHECK_FALSE(markedLast());
    setDate(2029, 6, 1);
    CHECK(markedLast());
    setDate(2027, 12, 20, 1); // the far day does not make the right ones doubtful
    CHECK_FALSE(markedLast());
    setDate(2000, 1, 1);
    CHECK(markedLast());
    CHECK(markedLast()); // still before this program was made
    CHECK(must(garden.vault.audit().verify()).ok());
}

TEST_CASE("The list is filtered by record and date and knows the names")
{
    Garden garden;
    garden.vault.asUser(QStringLiteral("林老师"));
    garden.vault.clock().setNow({QDate(2026, 11, 25), QTime(9, 0)});
    must(garden.vault.workplace().change(editPlants, [&](Change &change) {
        change.setReason(QStringLiteral("no-talk"));
        return change.update(QStringLiteral("plant"), garden.rose.id, {{QStringLiteral("height"), 2}});
    }));
    AuditFilter filter;
    filter.object = ObjectRef{QStringLiteral("plant"), garden.rose.uid};
    const auto both = must(garden.vault.audit().list(filter));
    REQUIRE(both.size() == 2);
    CHECK(both.constFirst().user == QStringLiteral("林老师"));
    CHECK(both.constFirst().action == QStringLiteral("test.edit"));
    CHECK(both.constFirst().reasonCode == QStringLiteral("no-talk"));
    CHECK(both.constLast().user == QStringLiteral("用户1"));
    filter.since = QDate(2026, 11, 25);
    CHECK(must(garden.vault.audit().list(filter)).size() == 1);
    filter.since = QDate(2026, 11, 26);
    CHECK(must(garden.vault.audit().list(filter)).isEmpty());
    CHECK(must(garden.vault.audit().list({{}, {}, 2})).size() == 2);
}

TEST_CASE("Days of the list are days of this PC's clock, though the log keeps UTC")
{
    const QByteArray before = qgetenv("TZ");
    const auto inZone = [](const QByteArray &zone) {
        zone.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", zone);
    };
    inZone("<+08>-8");
    const auto back = qScopeGuard([&] { inZone(before); });
    VaultFixture vault;
    const auto noteAt = [&vault](const char *action, QTime utc) {
        vault.clock().setNow({QDate(2026, 11, 30), utc});
        must(vault.workplace().note(QLatin1String(action)));
    };
    noteAt("test.evening", QTime(15, 59)); // 23:59 on the 30th
    noteAt("test.night", QTime(16, 0));    // 00:00 on the 1st
    noteAt("test.morning", QTime(18, 3));  // 02:03 on the 1st
    const auto actions = [&vault](QDate since, QDate until) {
        AuditFilter filter;
        filter.since = since;
        filter.until = until;
        QStringList found;
        for (const AuditEntry &entry : must(vault.audit().list(filter))) {
            if (entry.action.startsWith(QLatin1String("test.")))
                found.prepend(entry.action.mid(5));
        }
        return found.join(u' ');
    };
    CHECK(actions(QDate(2026, 12, 1), {}) == QStringLiteral("night morning"));
    CHECK(actions({}, QDate(2026, 11, 30)) == QStringLiteral("evening"));
    CHECK(actions(QDate(2026, 11, 30), QDate(2026, 12, 1)) == QStringLiteral("evening night morning"));
    CHECK(actions(QDate(2026, 12, 2), {}).isEmpty());
}

TEST_CASE(
    "Access is a line of an operation that opens or prints, whatever it is called, a print, and a refusal")
{
    VaultFixture vault;
    const ObjectRef object{QStringLiteral("student"), Uid::make(1, {})};
    const auto note = [&](const char *action, Outcome outcome = Outcome::Ok, const char *reason = "") {
        must(vault.workplace().note(QLatin1String(action), object, outcome, QLatin1String(reason)));
    };
    note("student.edit");
    note("student.view");
    note("exchange.handed-view");
    note("exchange.handed-own-view");
    note("exchange.case-view");
    note("client.view-staff");
    note("inspection.uncover");
    note("slip.write");
    note("slip.write", Outcome::Ok, printedReason);
    note("student.edit", Outcome::Denied);
    AuditFilter filter;
    filter.object = object;
    filter.accessOnly = true;
    const QList<AuditEntry> found = must(vault.audit().list(filter));
    CHECK(found.size() == 8);
    filter.accessOnly = false;
    const QList<AuditEntry> all = must(vault.audit().list(filter));
    CHECK(all.size() == 10);
    CHECK(std::count_if(all.cbegin(), all.cend(), isAccess) == found.size());
    for (const Operation *one : allOperations()) {
        const QString id = QLatin1String(one->id);
        INFO(id.toStdString());
        AuditEntry entry;
        entry.action = id;
        // What looks at or prints somebody says so; these hold no person, or never write such a line.
        static const QStringList none{QStringLiteral("school.view"),      QStringLiteral("staff.view"),
                                      QStringLiteral("room.view"),        QStringLiteral("merge.view"),
                                      QStringLiteral("month-sheet.view"), QStringLiteral("paper.view"),
                                      QStringLiteral("help.view"),        QStringLiteral("activity.view"),
                                      QStringLiteral("workload.view"),    QStringLiteral("pledge.view"),
                                      QStringLiteral("retention.view"),   QStringLiteral("request.view"),
                                      QStringLiteral("exchange.view")};
        static const QRegularExpression looks(QStringLiteral("[.-](view|print|export|uncover|glance)(-|$)"));
        if (looks.match(id).hasMatch())
            CHECK(isAccess(entry) != none.contains(id));
    }
}

TEST_CASE("Verification stops when it is told to")
{
    Garden garden;
    for (int i = 0; i < 600; ++i)
        must(garden.vault.workplace().note(QStringLiteral("test.note")));
    const auto stopped = garden.vault.audit().verify(1, true, [](qint64, qint64) { return false; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
}
