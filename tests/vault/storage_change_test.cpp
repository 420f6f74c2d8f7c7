// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_operations.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

constexpr Operation edit{"test.edit", op::roomStaff, {}, {}};
constexpr RecordType::Child animalChildren[] = {{"toy", "animal_id"}};
constexpr RecordType types[] = {{"user", {}}, {"animal", animalChildren}};

const QByteArray standardColumns(
    "id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, created_utc TEXT NOT NULL, "
    "created_by INTEGER, changed_utc TEXT NOT NULL, changed_by INTEGER, origin BLOB NOT NULL, removed_utc "
    "TEXT");

VaultFixture::Options options()
{
    VaultFixture::Options wanted;
    wanted.types = types;
    wanted.extraSchema = "CREATE TABLE animal (" + standardColumns +
                         ", name TEXT NOT NULL, legs INTEGER, weight REAL) STRICT;"
                         "CREATE TABLE toy (" +
                         standardColumns +
                         ", animal_id INTEGER NOT NULL REFERENCES animal (id), name TEXT NOT NULL) STRICT;"
                         "CREATE INDEX toy_animal ON toy (animal_id);";
    return wanted;
}

const auto animal = QStringLiteral("animal");
const auto toy = QStringLiteral("toy");
const auto name = QStringLiteral("name");
const auto legs = QStringLiteral("legs");
const auto animalId = QStringLiteral("animal_id");

RowRef addAnimal(VaultFixture &vault, const QString &called, int legCount = 4)
{
    return must(vault.workplace().change(edit, [&](Change &change) {
        return change.insert(animal, {{name, called}, {legs, legCount}});
    }));
}

} // namespace

TEST_CASE("An inserted row carries the standard columns and one line of history and audit")
{
    VaultFixture vault(options());
    const RowRef row = addAnimal(vault, QStringLiteral("猫"));
    CHECK(vault.value(QStringLiteral("SELECT rev || created_utc || created_by FROM animal")).toString() ==
          QStringLiteral("12026-11-20T08:00:00.000Z1"));
    CHECK(vault.value(QStringLiteral("SELECT uid FROM animal")).toByteArray() == row.uid.bytes());
    CHECK(vault.value(QStringLiteral("SELECT count(*) FROM change WHERE table_name = 'animal'")).toInt() ==
          1);
    CHECK(vault.auditLines().constLast() == QStringLiteral("test.edit animal ok created"));
    CHECK(must(vault.audit().verify()).ok());
}

TEST_CASE("An update writes and remembers only the fields that differ")
{
    VaultFixture vault(options());
    const RowRef row = addAnimal(vault, QStringLiteral("猫"));
    const bool wrote = must(vault.workplace().change(edit, [&](Change &change) {
        return change.update(animal, row.id, {{name, QStringLiteral("猫")}, {legs, 3}});
    }));
    CHECK(wrote);
    CHECK(vault.value(QStringLiteral("SELECT rev || '/' || legs FROM animal")).toString() ==
          QStringLiteral("2/3"));
    CHECK(vault
              .value(QStringLiteral("SELECT group_concat(field || old_value || '>' || new_value) FROM change "
                                    "WHERE rev = 2"))
              .toString() == QStringLiteral("legs4>3"));
    const qsizetype lines = vault.auditLines().size();
    CHECK_FALSE(must(vault.workplace().change(edit, [&](Change &change) {
        return change.update(animal, row.id, {{legs, 3}});
    })));
    CHECK(vault.auditLines().size() == lines);
    CHECK(vault.workplace().lastChangeSet() == 0);
}

TEST_CASE("A failing body leaves nothing")
{
    VaultFixture vault(options());
    const qsizetype lines = vault.auditLines().size();
    const auto result = vault.workplace().change(edit, [&](Change &change) -> Result<RowRef> {
        if (auto row = change.insert(animal, {{name, QStringLiteral("狗")}}); !row)
            return row;
        return fail(Errc::Conflict, "vault.constraint");
    });
    REQUIRE_FALSE(result);
    CHECK(vault.value(QStringLiteral("SELECT count(*) FROM animal")).toInt() == 0);
    CHECK(vault.value(QStringLiteral("SELECT count(*) FROM change WHERE table_name = 'animal'")).toInt() ==
          0);
    CHECK(vault.auditLines().size() == lines);
    addAnimal(vault, QStringLiteral("狗"));
    CHECK(must(vault.audit().verify()).ok());
}

TEST_CASE("Undo removes what was created, restores what was removed and puts fields back")
{
    VaultFixture vault(options());
    UndoService undo(vault.workplace());
    const RowRef cat = addAnimal(vault, QStringLiteral("猫"));
    const qint64 creation = vault.workplace().lastChangeSet();
    must(vault.workplace().change(edit, [&](Change &change) -> Result<bool> {
        if (auto ball = change.insert(toy, {{animalId, cat.id}, {name, QStringLiteral("球")}}); !ball)
            return ball.error();
        if (auto first = change.update(animal, cat.id, {{legs, 3}}); !first)
            return first;
        return change.update(animal, cat.id, {{legs, 2}});
    }));
    const qint64 edits = vault.workplace().lastChangeSet();
    must(vault.workplace().change(edit, [&](Change &change) { return change.remove(animal, cat.id); }));
    const qint64 removal = vault.workplace().lastChangeSet();

    CHECK(must(undo.undo(creation)).left == QList<ObjectRef>{{animal, cat.uid}});
    CHECK(must(undo.undo(removal)).restored == 1);
    CHECK(vault.value(QStringLiteral("SELECT removed_utc FROM animal")).isNull());
    CHECK(undo.undo(removal).error().code == Errc::NotFound);
    CHECK(undo.undo(9999).error().code == Errc::NotFound);
    CHECK(must(undo.undo(edits)).left.size() == 1); // the removal and its undo came after
    CHECK(must(vault.audit().verify()).ok());
}

TEST_CASE("Undo of edits takes the oldest value and takes away added children")
{
    VaultFixture vault(options());
    UndoService undo(vault.workplace());
    const RowRef cat = addAnimal(vault, QStringLiteral("猫"));
    must(vault.workplace().change(edit, [&](Change &change) -> Result<bool> {
        if (auto ball = change.insert(toy, {{animalId, cat.id}, {name, QStringLiteral("球")}}); !ball)
            return ball.error();
        if (auto first = change.update(animal, cat.id, {{legs, 3}}); !first)
            return first;
        return change.update(animal, cat.id, {{legs, 2}});
    }));
    CHECK(must(undo.undo(vault.workplace().lastChangeSet())).restored == 1);
    CHECK(vault.value(QStringLiteral("SELECT legs FROM animal")).toInt() == 4);
    CHECK(vault.value(QStringLiteral("SELECT count(*) FROM toy WHERE removed_utc IS NULL")).toInt() == 0);
    CHECK(must(vault.audit().verify()).ok());
}

TEST_CASE("A denied try is on record, also from inside a change that fails")
{
    VaultFixture vault(options());
    vault.as({Role::Keyer});
    const auto denied = vault.workplace().change(edit, [](Change &) { return Result<bool>(true); });
    REQUIRE_FALSE(denied);
    CHECK(denied.error().code == Errc::Denied);
    CHECK(vault.auditLines().constLast() == QStringLiteral("test.edit  denied "));
    const auto nested = vault.workplace().change(op::draftKeep, [&](Change &) -> Result<bool> {
        if (auto allowed = vault.workplace().allow(edit, {}, {animal, Uid()}); !allowed)
            return allowed.error();
        return true;
    });
    REQUIRE_FALSE(nested);
    CHECK(vault.auditLines().constLast() == QStringLiteral("test.edit animal denied "));
    CHECK(must(vault.audit().verify()).ok());
}
