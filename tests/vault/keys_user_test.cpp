// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vault/keys_fixture.h"

#include "core/vault/audit_service.h"
#include "core/vault/facts.h"
#include "core/vault/keyring_file.h"
#include "core/vault/purpose_service.h"
#include "core/vault/user_service.h"
#include "core/vault/vault_impl.h"

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const auto third = QStringLiteral("许岚");
constexpr const char *thirdPassword = "seven quiet bridges";

UserId idOf(Vault &vault, const QString &name)
{
    const auto users = must(UserService(vault).list());
    const auto found =
        std::find_if(users.begin(), users.end(), [&](const VaultUser &user) { return user.name == name; });
    REQUIRE(found != users.end());
    return found->id;
}

SecretBytes typed(const QString &text)
{
    QString copy = text;
    return passwordBytes(copy);
}

} // namespace

TEST_CASE(
    "a colleague is added with a code of twelve digits that must be replaced, and it opens the same vault")
{
    KeyedVault home;
    QString code;
    {
        auto vault = must(home.open());
        const auto added = must(UserService(*vault).add({colleague, {Role::Counsellor}, {}}));
        code = added.oneTimeCode;
        CHECK(code.size() == 12);
        CHECK(std::all_of(code.cbegin(), code.cend(), [](QChar c) { return c.isDigit(); }));
        CHECK(added.user.mustChangePassword);
        CHECK(must(vault->workplace().audit().verify()).ok());
    }
    auto vault = must(Vault::open(home.folder, colleague, typed(code), home.environment));
    CHECK(vault->workplace().session().mustChangePassword);
    CHECK(vault->workplace().session().roles == RoleSet{Role::Counsellor});
    must(UserService(*vault).changeOwnPassword(typed(code), secret(colleaguePassword)));
    CHECK_FALSE(vault->workplace().session().mustChangePassword);
    vault.reset();
    CHECK_FALSE(must(home.open(colleague, colleaguePassword))->workplace().session().mustChangePassword);
    CHECK(Vault::open(home.folder, colleague, typed(code), home.environment).error().code ==
          Errc::WrongPassword);
    CHECK(home.open());
}

TEST_CASE("after a change of password no copy of the keyring opens with the old one")
{
    KeyedVault home;
    {
        auto vault = must(home.open());
        must(UserService(*vault).changeOwnPassword(secret(headPassword), secret("a new and better one 3")));
    }
    for (const char *gone : {"vault.keyring", "vault.keyring.prev"}) {
        const QByteArray kept = bytesOf(home.file(gone));
        REQUIRE(QFile::remove(home.file(gone)));
        CHECK(home.open().error().code == Errc::WrongPassword);
        CHECK(home.open(head, "a new and better one 3"));
        REQUIRE(writeBytes(home.file(gone), kept));
    }
}

TEST_CASE("the own password is changed only with the old one, by the rules, and guessing it locks out")
{
    KeyedVault home;
    auto vault = must(home.open());
    UserService users(*vault);
    CHECK(users.changeOwnPassword(secret(headPassword), secret("short")).error().subject ==
          QLatin1String("password.short"));
    for (int i = 0; i < 5; ++i)
        CHECK(users.changeOwnPassword(secret("not the old one"), secret("a new and better one 3"))
                  .error()
                  .code == Errc::WrongPassword);
    CHECK(users.changeOwnPassword(secret(headPassword), secret("a new and better one 3")).error().code ==
          Errc::LockedOut);
    home.clock.advanceMs(30'000);
    CHECK(users.changeOwnPassword(secret(headPassword), secret("a new and better one 3")));
    CHECK(must(vault->workplace().audit().verify()).ok());
}

TEST_CASE("a disabled user cannot unlock, an enabled one can again with the same password")
{
    KeyedVault home;
    {
        auto vault = must(home.open());
        UserService users(*vault);
        must(users.add({colleague, {Role::Counsellor}, {}}, secret(colleaguePassword)));
        must(users.disable(idOf(*vault, colleague)));
        CHECK_FALSE(must(users.list()).last().enabled);
    }
    CHECK(home.open(colleague, colleaguePassword).error().code == Errc::WrongPassword);
    CHECK(must(Vault::info(home.folder)).userNames == QStringList{head});
    for (const Keyring &copy : keyringfile::find(home.folder).candidates)
        CHECK(copy.byName(colleague)->grant.isEmpty());
    {
        auto vault = must(home.open());
        must(UserService(*vault).enable(idOf(*vault, colleague)));
    }
    CHECK(home.open(colleague, colleaguePassword));
}

TEST_CASE("an old keyring with a disabled user's slot does not let him in")
{
    KeyedVault home;
    QByteArray old;
    {
        auto vault = must(home.open());
        must(UserService(*vault).add({colleague, {Role::Counsellor}, {}}, secret(colleaguePassword)));
        old = bytesOf(home.file("vault.keyring"));
        must(UserService(*vault).disable(idOf(*vault, colleague)));
    }
    for (const char *name : {"vault.keyring", "vault.keyring.prev"})
        REQUIRE(writeBytes(home.file(name), old));
    CHECK(home.open(colleague, colleaguePassword).error() == fail(Errc::Denied, "vault.user_disabled"));
    CHECK(must(home.open())->notices().contains(QStringLiteral("keyring_rolled_back")));
    CHECK(home.open(colleague, colleaguePassword).error().code ==
          Errc::WrongPassword); // repaired by the head's login
}

TEST_CASE("a forgotten password is reset by the head, who cannot choose the final one")
{
    KeyedVault home;
    QString code;
    {
        auto vault = must(home.open());
        UserService users(*vault);
        must(users.add({colleague, {Role::Counsellor}, {}}, secret(colleaguePassword)));
        code = must(users.reset(idOf(*vault, colleague)));
    }
    CHECK(home.open(colleague, colleaguePassword).error().code == Errc::WrongPassword);
    auto vault = must(Vault::open(home.folder, colleague, typed(code), home.environment));
    CHECK(vault->workplace().session().mustChangePassword);
    CHECK_FALSE(vault->notices().contains(QStringLiteral("keyring_key_differs")));
}

TEST_CASE("the last enabled head stays head and enabled, and nobody disables himself")
{
    KeyedVault home;
    auto vault = must(home.open());
    UserService users(*vault);
    const UserId own = vault->workplace().session().userId;
    CHECK(users.disable(own).error() == fail(Errc::Conflict, "user.self"));
    CHECK(users.setRoles(own, {Role::Counsellor}, {}).error() == fail(Errc::Conflict, "user.last_head"));
    must(users.add({colleague, {Role::Head}, {}}, secret(colleaguePassword)));
    must(users.setRoles(own, {Role::Counsellor}, {}));
    CHECK(vault->workplace().session().roles == RoleSet{Role::Counsellor});
    CHECK(users.disable(idOf(*vault, colleague)).error().code == Errc::Denied);
    vault.reset();
    vault = must(home.open(colleague, colleaguePassword));
    UserService others(*vault);
    must(others.disable(own));
    CHECK(others.setRoles(idOf(*vault, colleague), {Role::Counsellor}, {}).error() ==
          fail(Errc::Conflict, "user.last_head"));
}

TEST_CASE("names, roles and passwords of a new user are checked, and nothing is half done")
{
    KeyedVault home;
    auto vault = must(home.open());
    UserService users(*vault);
    const auto before = home.content();
    const auto subject = [&](const NewUser &wanted, const char *password = colleaguePassword) {
        return users.add(wanted, secret(password)).error().subject;
    };
    CHECK(subject({head, {Role::Counsellor}, {}}) == QLatin1String("user.name_taken"));
    CHECK(subject({QStringLiteral(" 林晓舟"), {Role::Counsellor}, {}}) == QLatin1String("user.name_taken"));
    CHECK(subject({QString(), {Role::Counsellor}, {}}) == QLatin1String("user.name_empty"));
    CHECK(subject({colleague, {}, {}}) == QLatin1String("user.roles"));
    CHECK(subject({colleague, {Role::Officer}, {}}) == QLatin1String("user.roles"));
    CHECK(subject({colleague, {Role::Counsellor}, {}}, "short") == QLatin1String("password.short"));
    CHECK(subject({colleague, {Role::Counsellor}, {}}, "青石镇中心学校2026") ==
          QLatin1String("password.names"));
    CHECK(users.disable(UserId(99)).error() == fail(Errc::NotFound, "user.unknown"));
    CHECK(home.content().value(QStringLiteral("vault.keyring")) ==
          before.value(QStringLiteral("vault.keyring")));
    CHECK(must(users.list()).size() == 1);
}

TEST_CASE("the head opens the counsellors' notes with a reason and the password, for a quarter of an hour, "
          "on record")
{
    constexpr Operation notes{"test.notes", {Role::Counsellor}, {}, {}, {Role::Head}};
    KeyedVault home;
    {
        auto vault = must(home.open());
        must(UserService(*vault).add({colleague, {Role::Head}, {}}, secret(colleaguePassword)));
        must(UserService(*vault).add({third, {Role::Counsellor}, {}}, secret(thirdPassword)));
    }
    {
        auto vault = must(home.open(third, thirdPassword));
        CHECK(PurposeService(*vault).open(QStringLiteral("审核个案报告"), secret(thirdPassword)).error() ==
              fail(Errc::Denied, "denied", {QStringLiteral("notes.open")}));
    }
    auto vault = must(home.open(colleague, colleaguePassword));
    Workplace &place = vault->workplace();
    const auto closed = fail(Errc::Denied, "denied.purpose", {QStringLiteral("test.notes")});
    CHECK(place.allow(notes).error() == closed);
    PurposeService purpose(*vault);
    CHECK(purpose.open(QStringLiteral("  看  "), secret(colleaguePassword)).error() ==
          fail(Errc::BadInput, "purpose.missing"));
    CHECK(purpose.open(QString(501, u'字'), secret(colleaguePassword)).error().subject ==
          QLatin1String("purpose.too_long"));
    CHECK(purpose.open(QStringLiteral("审核个案报告"), secret("not the password")).error().code ==
          Errc::WrongPassword);
    CHECK(place.allow(notes).error() == closed);

    const QString reason = QStringLiteral("审核个案报告");
    must(purpose.open(reason, secret(colleaguePassword)));
    must(place.allow(notes));
    AuditService audit(place);
    const auto entries = must(audit.list({}));
    const auto line = std::find_if(entries.cbegin(), entries.cend(),
                                   [&](const AuditEntry &entry) { return entry.purpose == reason; });
    REQUIRE(line != entries.cend());
    CHECK(line->action == QLatin1String("notes.open"));
    CHECK(line->outcome == Outcome::Ok);
    home.clock.advanceMs(qint64{PurposeService::minutes} * 60 * 1000);
    CHECK(place.allow(notes).error() == closed);
    CHECK(must(audit.verify()).ok());
}

TEST_CASE("only the head manages users; every other role is denied and that is on record")
{
    for (const Role role : {Role::Counsellor, Role::Keyer, Role::ClassTeacher, Role::Inspector}) {
        KeyedVault home;
        {
            auto vault = must(home.open());
            must(UserService(*vault).add({colleague, RoleSet{role}, {}}, secret(colleaguePassword)));
        }
        auto vault = must(home.open(colleague, colleaguePassword));
        UserService users(*vault);
        const QByteArray keyring = bytesOf(home.file("vault.keyring"));
        CHECK(users.add({QStringLiteral("别人"), {Role::Head}, {}}).error().code == Errc::Denied);
        CHECK(users.add({QStringLiteral("别人"), {Role::Head}, {}}, secret("some other words 5"))
                  .error()
                  .code == Errc::Denied);
        CHECK(users.disable(UserId(1)).error().code == Errc::Denied);
        CHECK(users.enable(UserId(1)).error().code == Errc::Denied);
        CHECK(users.reset(UserId(1)).error().code == Errc::Denied);
        CHECK(users.reset(UserId(1), secret("some other words 5")).error().code == Errc::Denied);
        CHECK(users.setRoles(UserId(2), {Role::Head}, {}).error().code == Errc::Denied);
        CHECK(bool(users.list()) == (role == Role::Counsellor));
        CHECK(users.changeOwnPassword(secret(colleaguePassword), secret("a new and better one 3")));
        CHECK(bytesOf(home.file("vault.keyring")) != keyring);
        CHECK(KeyedVault::auditLines(*vault).filter(QStringLiteral("user.manage denied")).size() == 7);
    }
}

TEST_CASE("a user change cut off after the keyring is finished or undone at the next login")
{
    KeyedVault home;
    QByteArray before;
    {
        auto vault = must(home.open());
        must(UserService(*vault).add({colleague, {Role::Counsellor}, {}}, secret(colleaguePassword)));
    }
    SECTION("an addition the rows do not know is dropped")
    {
        const QByteArray database = bytesOf(home.file("vault-1.db"));
        {
            auto vault = must(home.open());
            const QByteArray opened = bytesOf(home.file("vault-1.db"));
            must(UserService(*vault).add({QStringLiteral("第三人"), {Role::Counsellor}, {}},
                                         secret("third word 3 third")));
            vault.reset();
            REQUIRE(writeBytes(home.file("vault-1.db"), opened)); // the rows as they were before
        }
        auto vault = must(home.open());
        CHECK(must(UserService(*vault).list()).size() == 2);
        CHECK(vault->info().userNames == QStringList{head, colleague});
        vault.reset();
        CHECK(home.open(colleague, colleaguePassword));
        CHECK(must(home.open())->notices().isEmpty() == false); // only the sheet is still asked for
    }
    SECTION("a disabling the rows do not know is taken back")
    {
        auto vault = must(home.open());
        const QByteArray opened = bytesOf(home.file("vault-1.db"));
        must(UserService(*vault).disable(idOf(*vault, colleague)));
        vault.reset();
        REQUIRE(writeBytes(home.file("vault-1.db"), opened));
        vault = must(home.open());
        CHECK(vault->info().userNames == QStringList{head, colleague});
        vault.reset();
        CHECK(home.open(colleague, colleaguePassword));
    }
    SECTION("a reset the rows do not know is finished, because the old key is gone")
    {
        auto vault = must(home.open());
        const QByteArray opened = bytesOf(home.file("vault-1.db"));
        const QString code = must(UserService(*vault).reset(idOf(*vault, colleague)));
        vault.reset();
        REQUIRE(writeBytes(home.file("vault-1.db"), opened));
        vault = must(home.open());
        CHECK_FALSE(vault->notices().contains(QStringLiteral("keyring_key_differs")));
        vault.reset();
        CHECK(must(Vault::open(home.folder, colleague, typed(code), home.environment))
                  ->workplace()
                  .session()
                  .mustChangePassword);
    }
}

TEST_CASE("a public key exchanged in the rows is noticed at the login")
{
    KeyedVault home;
    {
        auto vault = must(home.open());
        UserService users(*vault);
        must(users.add({colleague, {Role::Counsellor}, {}}, secret(colleaguePassword)));
        must(vault->workplace().db().run(QStringLiteral("UPDATE user SET box_pk = ? WHERE name = ?"),
                                         {QByteArray(32, 'k'), colleague}));
    }
    auto vault = must(home.open());
    CHECK(vault->notices().contains(QStringLiteral("keyring_key_differs")));
    CHECK_FALSE(must(vault->workplace().audit().verify()).ok());
}
