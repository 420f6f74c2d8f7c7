// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_operations.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

constexpr Operation editAnimals{"test.edit", op::roomStaff, {}, {}};
constexpr RecordType::Child animalChildren[] = {{"toy", "animal_id"}};
constexpr RecordType animalTypes[] = {{"user", {}}, {"animal", animalChildren}};

const QByteArray standardColumns(
    "id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, created_utc TEXT NOT NULL, "
    "created_by INTEGER, changed_utc TEXT NOT NULL, changed_by INTEGER, origin BLOB NOT NULL, removed_utc "
    "TEXT");

VaultFixture::Options animalOptions()
{
    VaultFixture::Options wanted;
    wanted.types = animalTypes;
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
const auto nameField = QStringLiteral("name");
const auto legs = QStringLiteral("legs");
const auto animalId = QStringLiteral("animal_id");

RowRef addAnimal(VaultFixture &vault, const QString &called, int legCount = 4)
{
    return must(vault.workplace().change(editAnimals, [&](Change &change) {
        return change.insert(animal, {{nameField, called}, {legs, legCount}});
    }));
}

} // namespace

TEST_CASE("An inserted row carries the standard columns and one line of history and audit")
{
    VaultFixture vault(animalOptions());
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
    VaultFixture vault(animalOptions());
    const RowRef row = addAnimal(vault, QStringLiteral("猫"));
    const bool wrote = must(vault.workplace().change(editAnimals, [&](Change &change) {
        return change.update(animal, row.id, {{nameField, QStringLiteral("猫")}, {legs, 3}});
    }));
    CHECK(wrote);
    CHECK(vault.value(QStringLiteral("SELECT rev || '/' || legs FROM animal")).toString() ==
          QStringLiteral("2/3"));
    CHECK(vault
              .value(QStringLiteral("SELECT group_concat(field || old_value || '>' || new_value) FROM change "
                                    "WHERE rev = 2"))
              .toString() == QStringLiteral("legs4>3"));
    const qsizetype lines = vault.auditLines().size();
    CHECK_FALSE(must(vault.workplace().change(editAnimals, [&](Change &change) {
        return change.update(animal, row.id, {{legs, 3}});
    })));
    CHECK(vault.auditLines().size() == lines);
    CHECK(vault.workplace().lastChangeSet() == 0);
}

TEST_CASE("A failing body leaves nothing")
{
    VaultFixture vault(animalOptions());
    const qsizetype lines = vault.auditLines().size();
    const auto result = vault.workplace().change(editAnimals, [&](Change &change) -> Result<RowRef> {
        if (auto row = change.insert(animal, {{nameField, QStringLiteral("狗")}}); !row)
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
    VaultFixture vault(animalOptions());
    UndoService undo(vault.workplace());
    const RowRef cat = addAnimal(vault, QStringLiteral("猫"));
    const qint64 creation = vault.workplace().lastChangeSet();
    must(vault.workplace().change(editAnimals, [&](Change &change) -> Result<bool> {
        if (auto ball = change.insert(toy, {{animalId, cat.id}, {nameField, QStringLiteral("球")}}); !ball)
            return ball.error();
        if (auto first = change.update(animal, cat.id, {{legs, 3}}); !first)
            return first;
        return change.update(animal, cat.id, {{legs, 2}});
    }));
    const qint64 edits = vault.workplace().lastChangeSet();
    must(
        vault.workplace().change(editAnimals, [&](Change &change) { return change.remove(animal, cat.id); }));
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
    VaultFixture vault(animalOptions());
    UndoService undo(vault.workplace());
    const RowRef cat = addAnimal(vault, QStringLiteral("猫"));
    must(vault.workplace().change(editAnimals, [&](Change &change) -> Result<bool> {
        if (auto ball = change.insert(toy, {{animalId, cat.id}, {nameField, QStringLiteral("球")}}); !ball)
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
    VaultFixture vault(animalOptions());
    vault.as({Role::Keyer});
    const auto denied = vault.workplace().change(editAnimals, [](Change &) { return Result<bool>(true); });
    REQUIRE_FALSE(denied);
    CHECK(denied.error().code == Errc::Denied);
    CHECK(vault.auditLines().constLast() == QStringLiteral("test.edit  denied "));
    const auto nested = vault.workplace().change(op::draftKeep, [&](Change &) -> Result<bool> {
        if (auto allowed = vault.workplace().allow(editAnimals, {}, {animal, Uid()}); !allowed)
            return allowed.error();
        return true;
    });
    REQUIRE_FALSE(nested);
    CHECK(vault.auditLines().constLast() == QStringLiteral("test.edit animal denied "));
    CHECK(must(vault.audit().verify()).ok());
}

TEST_CASE("Undo leaves and names a record that others were hung on meanwhile")
{
    VaultFixture::Options wanted = animalOptions();
    wanted.extraSchema += "CREATE TABLE visit (" + standardColumns +
                          ", animal_id INTEGER NOT NULL REFERENCES animal (id)) STRICT;";
    VaultFixture vault(wanted);
    const auto visit = QStringLiteral("visit");
    const auto [cat, dog] =
        must(vault.workplace().change(editAnimals, [&](Change &change) -> Result<std::pair<RowRef, RowRef>> {
            auto first = change.insert(animal, {{nameField, QStringLiteral("猫")}});
            auto second = change.insert(animal, {{nameField, QStringLiteral("狗")}});
            if (!first || !second)
                return first ? second.error() : first.error();
            return std::pair{*first, *second};
        }));
    const qint64 both = vault.workplace().lastChangeSet();
    const RowRef call = must(vault.workplace().change(editAnimals, [&, id = cat.id](Change &change) {
        return change.insert(visit, {{animalId, id}});
    }));
    const qint64 calling = vault.workplace().lastChangeSet();
    UndoService undo(vault.workplace());
    const auto outcome = must(undo.undo(both));
    CHECK(outcome.restored == 1);
    CHECK(outcome.left == QList<ObjectRef>{{animal, cat.uid}});
    CHECK(vault.value(QStringLiteral("SELECT removed_utc IS NULL FROM animal WHERE id = ?"), {cat.id})
              .toBool());
    CHECK_FALSE(vault.value(QStringLiteral("SELECT removed_utc IS NULL FROM animal WHERE id = ?"), {dog.id})
                    .toBool());
    CHECK(must(undo.undo(calling)).restored == 1);
    CHECK_FALSE(vault.value(QStringLiteral("SELECT removed_utc IS NULL FROM visit WHERE id = ?"), {call.id})
                    .toBool());
}

TEST_CASE("Undo asks for the right to undo and for the right to what is undone")
{
    VaultFixture vault(animalOptions());
    UndoService undo(vault.workplace());
    vault.as({Role::Head});
    must(vault.workplace().change(op::userManage, [&](Change &change) {
        return change.insert(animal, {{nameField, QStringLiteral("猫")}});
    }));
    const qint64 set = vault.workplace().lastChangeSet();
    vault.as({Role::Keyer});
    CHECK(undo.undo(set).error().detail == QStringList{QStringLiteral("change.undo")});
    vault.as({Role::Counsellor});
    const auto refused = undo.undo(set);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail == QStringList{QStringLiteral("user.manage")});
    CHECK(vault.auditLines().constLast() == QStringLiteral("user.manage  denied "));
    CHECK(vault.value(QStringLiteral("SELECT count(*) FROM animal WHERE removed_utc IS NULL")).toInt() == 1);
    vault.as({Role::Head});
    CHECK(must(undo.undo(set)).restored == 1);
}

TEST_CASE("On a full disk nothing changes, the error says so, and work goes on when there is room")
{
    VaultFixture vault(animalOptions());
    addAnimal(vault, QStringLiteral("猫"));
    const QString pages = vault.value(QStringLiteral("PRAGMA page_count")).toString();
    must(vault.db().select(QStringLiteral("PRAGMA max_page_count = ") + pages));
    const auto full = vault.workplace().change(editAnimals, [&](Change &change) -> Result<void> {
        for (int i = 0; i < 1000; ++i) {
            if (auto row = change.insert(animal, {{nameField, QString(100, u'猫')}}); !row)
                return row.error();
        }
        return {};
    });
    REQUIRE_FALSE(full);
    CHECK(full.error().code == Errc::DiskFull);
    CHECK_FALSE(vault.db().inTransaction());
    CHECK(vault.value(QStringLiteral("SELECT count(*) FROM animal")).toInt() == 1);
    CHECK(must(vault.audit().verify()).ok());
    must(vault.db().select(QStringLiteral("PRAGMA max_page_count = 1000000")));
    addAnimal(vault, QStringLiteral("狗"));
    CHECK(must(vault.audit().verify()).ok());
}

TEST_CASE("A removed row is out of reach, and a child keeps its record")
{
    VaultFixture vault(animalOptions());
    const RowRef cat = addAnimal(vault, QStringLiteral("猫"));
    const RowRef dog = addAnimal(vault, QStringLiteral("狗"));
    const RowRef ball = must(vault.workplace().change(editAnimals, [&](Change &change) {
        return change.insert(toy, {{animalId, cat.id}, {nameField, QStringLiteral("球")}});
    }));
    const auto moved = vault.workplace().change(editAnimals, [&](Change &change) {
        return change.update(toy, ball.id, {{animalId, dog.id}});
    });
    REQUIRE_FALSE(moved);
    CHECK(moved.error().subject == QStringLiteral("vault.child_moved"));
    const auto orphan = vault.workplace().change(editAnimals, [&](Change &change) {
        return change.insert(toy, {{nameField, QStringLiteral("球")}});
    });
    REQUIRE_FALSE(orphan);
    must(
        vault.workplace().change(editAnimals, [&](Change &change) { return change.remove(animal, cat.id); }));
    const auto again =
        vault.workplace().change(editAnimals, [&](Change &change) { return change.remove(animal, cat.id); });
    REQUIRE_FALSE(again);
    CHECK(again.error().code == Errc::NotFound);
    const auto late = vault.workplace().change(editAnimals, [&](Change &change) {
        return change.update(animal, cat.id, {{legs, 1}});
    });
    REQUIRE_FALSE(late);
    CHECK(late.error().code == Errc::NotFound);
}

TEST_CASE("A change inside a change is refused, and the outer one goes on")
{
    VaultFixture vault(animalOptions());
    must(vault.workplace().change(editAnimals, [&](Change &change) -> Result<RowRef> {
        const auto inner = vault.workplace().change(editAnimals, [&](Change &nested) {
            return nested.insert(animal, {{nameField, QStringLiteral("猫")}});
        });
        CHECK(inner.error().subject == QStringLiteral("vault.nested_transaction"));
        return change.insert(animal, {{nameField, QStringLiteral("狗")}});
    }));
    CHECK(vault.value(QStringLiteral("SELECT group_concat(name) FROM animal")).toString() ==
          QStringLiteral("狗"));
}
