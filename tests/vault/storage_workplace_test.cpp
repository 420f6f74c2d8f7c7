// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"
#include "core/vault/vault_operations.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

constexpr Operation view{"test.view", op::roomStaff, {Role::ClassTeacher}, {Role::Keyer}};
const auto student = QStringLiteral("student");

qsizetype viewsIn(VaultFixture &vault)
{
    return vault.auditLines().filter(QStringLiteral("test.view student ok")).size();
}

} // namespace

TEST_CASE("A policy row is judged by role, own class and own record")
{
    Session session;
    session.userId = UserId(5);
    session.classes = {SchoolClassId(3)};
    const auto allowed = [&](RoleSet roles, const AccessScope &scope) {
        session.roles = roles;
        return isAllowed(view, session, scope);
    };
    const AccessScope ownClass{SchoolClassId(3), {}};
    const AccessScope otherClass{SchoolClassId(4), {}};
    const AccessScope own{{}, UserId(5)};
    const AccessScope others{{}, UserId(6)};
    CHECK(allowed({Role::Head}, {}));
    CHECK(allowed({Role::Counsellor}, otherClass));
    CHECK_FALSE(allowed({Role::ClassTeacher}, {}));
    CHECK(allowed({Role::ClassTeacher}, ownClass));
    CHECK_FALSE(allowed({Role::ClassTeacher}, otherClass));
    CHECK_FALSE(allowed({Role::ClassTeacher}, own));
    CHECK(allowed({Role::Keyer}, own));
    CHECK_FALSE(allowed({Role::Keyer}, others));
    CHECK_FALSE(allowed({Role::Keyer}, {}));
    CHECK(allowed({Role::Keyer, Role::ClassTeacher}, ownClass));
    CHECK_FALSE(allowed({Role::Inspector}, own));
    CHECK_FALSE(allowed({}, own));
}

TEST_CASE("Role codes are read back")
{
    for (int i = 0; i < roleCount; ++i) {
        const Role role = static_cast<Role>(i);
        CHECK(roleFromCode(roleCode(role)) == role);
    }
    CHECK(roleCode(Role::ClassTeacher) == QStringLiteral("class-teacher"));
    CHECK_FALSE(roleFromCode(QStringLiteral("admin")));
    CHECK_FALSE(roleFromCode(QString()));
}

TEST_CASE("Opening a record is on record once per user, record and 15 minutes")
{
    VaultFixture vault;
    const ObjectRef one{student, vault.uids().next()};
    const ObjectRef two{student, vault.uids().next()};
    constexpr qint64 minute = 60'000;
    must(vault.workplace().viewed(view, one));
    must(vault.workplace().viewed(view, one));
    CHECK(viewsIn(vault) == 1);
    must(vault.workplace().viewed(view, two));
    CHECK(viewsIn(vault) == 2);
    vault.clock().advanceMs(14 * minute);
    must(vault.workplace().viewed(view, one));
    CHECK(viewsIn(vault) == 2);
    vault.reopen(); // another run of the program knows the line of the first
    must(vault.workplace().viewed(view, one));
    CHECK(viewsIn(vault) == 2);
    vault.clock().advanceMs(minute);
    must(vault.workplace().viewed(view, one));
    CHECK(viewsIn(vault) == 3);
    vault.as({Role::Counsellor});
    must(vault.workplace().viewed(view, one));
    CHECK(viewsIn(vault) == 4);
    CHECK(must(vault.audit().verify()).ok());
}

TEST_CASE("A refused view names the record and is no view")
{
    VaultFixture vault;
    const ObjectRef object{student, vault.uids().next()};
    vault.as({Role::ClassTeacher}, {SchoolClassId(1)});
    const auto refused = vault.workplace().viewed(view, object, {SchoolClassId(2), {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::Denied);
    CHECK(refused.error().detail == QStringList{QStringLiteral("test.view")});
    const AuditEntry line = must(vault.audit().list({object, {}, 1})).constFirst();
    CHECK(line.outcome == Outcome::Denied);
    CHECK(line.user == vault.workplace().session().userName);
    must(vault.workplace().viewed(view, object, {SchoolClassId(1), {}}));
    CHECK(viewsIn(vault) == 1);
}

TEST_CASE("A record spoken of gets a line, and one line only")
{
    VaultFixture vault;
    const ObjectRef object{student, vault.uids().next()};
    must(vault.workplace().change(view, [&](Change &change) {
        change.mention(object, QStringLiteral("2>3"));
        change.mention(object);
        return Result<void>();
    }));
    CHECK(vault.auditLines().filter(QStringLiteral("test.view")) ==
          QStringList{QStringLiteral("test.view student ok 2>3")});
}

TEST_CASE("Drafts belong to their user, are replaced, listed and dropped")
{
    VaultFixture vault;
    DraftStore drafts(vault.workplace());
    const auto form = QStringLiteral("session-note");
    const qsizetype lines = vault.auditLines().size();
    must(drafts.save(QStringLiteral("p1"), form, QStringLiteral("第一句")));
    vault.clock().advanceMs(2000);
    must(drafts.save(QStringLiteral("p1"), form, QStringLiteral("第一句,第二句")));
    vault.clock().advanceMs(2000);
    must(drafts.save(QStringLiteral("p2"), form, QStringLiteral("")));
    CHECK(must(drafts.load(QStringLiteral("p1"), form))->content == QStringLiteral("第一句,第二句"));
    CHECK_FALSE(must(drafts.load(QStringLiteral("p1"), QStringLiteral("keying"))));
    CHECK(must(drafts.list()).size() == 2);
    CHECK(must(drafts.list()).constFirst().personKey == QStringLiteral("p2"));
    CHECK(vault.auditLines().size() == lines);

    vault.as({Role::Counsellor});
    CHECK_FALSE(must(drafts.load(QStringLiteral("p1"), form)));
    CHECK(must(drafts.list()).isEmpty());
    must(drafts.discard(QStringLiteral("p1"), form));
    vault.asUser(QStringLiteral("用户1"));
    CHECK(must(drafts.load(QStringLiteral("p1"), form)));
    must(drafts.discard(QStringLiteral("p1"), form));
    must(drafts.discard(QStringLiteral("p1"), form));
    CHECK_FALSE(must(drafts.load(QStringLiteral("p1"), form)));
    CHECK(drafts.save(QStringLiteral("p1"), form, QString(1'000'001, u'x')).error().code ==
          Errc::LimitExceeded);
    vault.as({Role::Inspector});
    CHECK(drafts.save(QStringLiteral("p1"), form, QStringLiteral("x")).error().code == Errc::Denied);
}

TEST_CASE("A draft dropped in a change that fails is still there")
{
    VaultFixture vault;
    DraftStore drafts(vault.workplace());
    must(drafts.save(QStringLiteral("p"), QStringLiteral("f"), QStringLiteral("词")));
    const auto failed = vault.workplace().change(view, [&](Change &) -> Result<void> {
        if (auto dropped = drafts.discard(QStringLiteral("p"), QStringLiteral("f")); !dropped)
            return dropped;
        return fail(Errc::Conflict, "vault.constraint");
    });
    REQUIRE_FALSE(failed);
    CHECK(must(drafts.load(QStringLiteral("p"), QStringLiteral("f"))));
}

TEST_CASE("A setting has its standard value until somebody who may chooses another, on record")
{
    VaultFixture vault;
    SettingsStore settings(vault.workplace());
    CHECK(must(settings.number(setting::idleLockMinutes)) == 5);
    must(settings.setNumber(setting::idleLockMinutes, 10));
    CHECK(must(settings.number(setting::idleLockMinutes)) == 10);
    CHECK(vault.auditLines().constLast() == QStringLiteral("settings.change setting ok lock.idle_minutes"));
    const qsizetype lines = vault.auditLines().size();
    must(settings.setNumber(setting::idleLockMinutes, 10));
    CHECK(vault.auditLines().size() == lines);
    for (const qint64 outside : {0, 16, -1}) {
        const auto refused = settings.setNumber(setting::idleLockMinutes, outside);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Errc::BadInput);
    }
    must(settings.reset(setting::idleLockMinutes));
    CHECK(must(settings.number(setting::idleLockMinutes)) == 5);
    CHECK(must(settings.number(setting::backupReminderDays)) == 7);

    constexpr Setting words{"test.words", Setting::Kind::Text, "", 0, 5};
    constexpr Setting shown{"test.shown", Setting::Kind::Boolean, "1"};
    must(settings.setText(words, QStringLiteral("心理辅导室")));
    CHECK(must(settings.text(words)) == QStringLiteral("心理辅导室"));
    CHECK_FALSE(settings.setText(words, QStringLiteral("心理辅导室x")));
    must(settings.setOn(shown, false));
    CHECK_FALSE(must(settings.isOn(shown)));

    must(vault.db().run(
        QStringLiteral("INSERT INTO setting (name, value) VALUES ('lock.idle_minutes', '0')")));
    CHECK(must(settings.number(setting::idleLockMinutes)) == 5); // never "no lock" by a strange value
    vault.as({Role::Keyer});
    CHECK(settings.setNumber(setting::idleLockMinutes, 3).error().code == Errc::Denied);
}

TEST_CASE("Every operation has an id of its own and somebody who may")
{
    QSet<QString> ids;
    for (const Operation *operation : allOperations()) {
        INFO(operation->id);
        CHECK_FALSE(ids.contains(QLatin1String(operation->id)));
        ids.insert(QLatin1String(operation->id));
        CHECK_FALSE((operation->everything.isEmpty() && operation->ownClass.isEmpty() &&
                     operation->own.isEmpty() && operation->onPurpose.isEmpty()));
    }
    CHECK_FALSE(ids.isEmpty());
}
