// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vault/keys_fixture.h"

#include "core/vault/facts.h"
#include "core/vault/keyring_file.h"
#include "core/vault/vault_impl.h"
#include "tests/support/cpu_time.h"
#include "ui/text/error_text.h"

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE(
    "a new vault is three promises: opened by its user, told about without a password, closed to others")
{
    KeyedVault home;
    const auto info = Vault::info(home.folder);
    REQUIRE(info);
    CHECK(info->kind == VaultKind::School);
    CHECK(info->generation == 1);
    CHECK(info->schema >= 1);
    CHECK(info->userNames == QStringList{head});
    CHECK_FALSE(info->demo);
    {
        auto vault = must(home.open());
        CHECK(vault->workplace().session().roles == RoleSet{Role::Head, Role::Counsellor});
        CHECK(vault->workplace().session().userName == head);
        CHECK(must(vault->workplace().audit().verify()).ok());
        CHECK(vault->info().vaultId == info->vaultId);
    }
    CHECK(home.open(head, "lighthouse in the fog 8").error() ==
          fail(Errc::WrongPassword, "vault.wrong_password"));
    CHECK(home.open(QStringLiteral("周望")).error() == fail(Errc::WrongPassword, "vault.wrong_password"));
    CHECK(must(home.open(QStringLiteral(" 林晓舟 ")))->workplace().session().userName == head);
}

TEST_CASE("no secret and no plain page of a new vault lies in its folder")
{
    KeyedVault home;
    const auto files = home.content();
    CHECK(files.contains(QStringLiteral("vault-1.db")));
    CHECK(files.contains(QStringLiteral("vault.keyring")));
    for (auto it = files.begin(); it != files.end(); ++it) {
        INFO(it.key().toStdString());
        CHECK_FALSE(it->contains("SQLite format 3"));
        CHECK_FALSE(it->contains(QStringLiteral("青石镇").toUtf8()));
        CHECK_FALSE(it->contains(headPassword));
        for (const QString &group : home.sheet.groups)
            CHECK_FALSE(it->contains(group.toLatin1()));
    }
}

TEST_CASE("a vault is never made where a vault or any part of one is")
{
    KeyedVault home;
    const auto before = home.content();
    CHECK(home.create(home.folder).error() == fail(Errc::Conflict, "vault.exists"));
    CHECK(home.content() == before);
    for (const char *part : {"vault.keyring", "vault.keyring.prev", "vault.keyring.new", "vault-1.db",
                             "vault-7.db", "vault-2.db.new", "sealed.log"}) {
        QTemporaryDir other;
        REQUIRE(writeBytes(other.filePath(QLatin1String(part)), "left"));
        INFO(part);
        CHECK(home.create(other.path()).error() == fail(Errc::Conflict, "vault.exists"));
        CHECK(bytesOf(other.filePath(QLatin1String(part))) == "left");
        CHECK(QDir(other.path()).entryList(QDir::Files).size() == 1);
    }
}

TEST_CASE("a synchronised folder is refused by name, for making and for opening")
{
    KeyedVault home;
    QTemporaryDir dir;
    const QString cloud = dir.filePath(QStringLiteral("坚果云/听屿"));
    CHECK(home.create(cloud).error() == fail(Errc::Unsupported, "vault.folder_sync"));
    CHECK_FALSE(QDir(cloud).exists());
    REQUIRE(QDir().mkpath(dir.filePath(QStringLiteral("坚果云"))));
    REQUIRE(QDir().rename(home.folder, cloud));
    CHECK(Vault::open(cloud, head, secret(headPassword), home.environment).error().subject ==
          QLatin1String("vault.folder_sync"));
}

TEST_CASE("names and passwords that break the rules make no vault")
{
    KeyedVault home;
    QTemporaryDir dir;
    const auto attempt = [&](const QString &school, const QString &name, const char *password) {
        return Vault::create(dir.filePath(QStringLiteral("v")), {VaultKind::School, school, name, false},
                             secret(password), home.environment)
            .error()
            .subject;
    };
    CHECK(attempt(QStringLiteral("学校"), QString(), headPassword) == QLatin1String("user.name_empty"));
    CHECK(attempt(QString(), head, headPassword) == QLatin1String("vault.school_name"));
    CHECK(attempt(QStringLiteral("学校"), head, "short") == QLatin1String("password.short"));
    CHECK(attempt(QStringLiteral("学校"), head, "林晓舟20260901") == QLatin1String("password.names"));
    CHECK_FALSE(QDir(dir.filePath(QStringLiteral("v"))).exists());
}

TEST_CASE("a creation that fails leaves nothing and can be tried again")
{
    KeyedVault home;
    QTemporaryDir dir;
    VaultEnvironment starving{home.clock, home.uids, {{1, 1ULL << 41}, {1, 1ULL << 41}, false}};
    const auto created = Vault::create(dir.path(), {VaultKind::School, QStringLiteral("学校"), head, false},
                                       secret(headPassword), starving);
    REQUIRE_FALSE(created);
    CHECK(created.error().code == Errc::OutOfMemory);
    CHECK(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    CHECK(home.create(dir.path()));
}

TEST_CASE("what is missing or damaged is told as such and nothing is made anew")
{
    KeyedVault home;
    const auto whole = home.content();
    const auto restore = [&] {
        for (const QString &name : QDir(home.folder).entryList(QDir::Files | QDir::Hidden))
            QFile::remove(QDir(home.folder).filePath(name));
        for (auto it = whole.begin(); it != whole.end(); ++it)
            REQUIRE(writeBytes(QDir(home.folder).filePath(it.key()), it.value()));
    };
    QTemporaryDir empty;
    CHECK(Vault::info(empty.path()).error() == fail(Errc::NotFound, "vault.none"));
    CHECK(Vault::open(empty.path(), head, secret(headPassword), home.environment).error().code ==
          Errc::NotFound);

    REQUIRE(QFile::remove(home.file("vault-1.db")));
    CHECK(home.open().error() == fail(Errc::Damaged, "vault.database_missing"));
    CHECK_FALSE(QFile::exists(home.file("vault-1.db")));
    restore();

    for (const char *name : {"vault.keyring", "vault.keyring.prev"})
        QFile::remove(home.file(name));
    CHECK(home.open().error() == fail(Errc::Damaged, "keyring.missing"));
    CHECK(Vault::info(home.folder).error().code == Errc::Damaged);
    restore();

    for (const QByteArray &content : {QByteArray(), QByteArray(8192, 'x'), QByteArray("SQLite format 3")}) {
        REQUIRE(writeBytes(home.file("vault-1.db"), content));
        CHECK(home.open().error().code == Errc::Damaged);
        CHECK(home.open(head, "another password 99").error().code == Errc::WrongPassword);
        CHECK(bytesOf(home.file("vault-1.db")) == content);
        QFile::remove(home.file("vault.lockout"));
    }
    restore();
    CHECK(home.open());
}

TEST_CASE("a database of another vault is not taken for this one's")
{
    KeyedVault home;
    KeyedVault other;
    const QByteArray own = bytesOf(home.file("vault-1.db"));
    REQUIRE(writeBytes(home.file("vault-1.db"), bytesOf(other.file("vault-1.db"))));
    CHECK(home.open().error().code == Errc::Damaged);
    REQUIRE(writeBytes(home.file("vault-1.db"), own));
    CHECK(home.open());
}

TEST_CASE("a vault open elsewhere is busy")
{
    KeyedVault home;
    auto first = must(home.open());
    const auto second = home.open();
    REQUIRE_FALSE(second);
    CHECK(second.error().code == Errc::Busy);
    first.reset();
    CHECK(home.open());
}

TEST_CASE("failed logins are sealed, counted, told once and on record")
{
    KeyedVault home;
    CHECK_FALSE(home.open(head, "wrong password one"));
    CHECK_FALSE(home.open(QStringLiteral("没有这个人"), "wrong password two"));
    const QByteArray sealed = bytesOf(home.file("sealed.log"));
    CHECK(sealed.count('\n') == 2);
    {
        auto vault = must(home.open());
        CHECK(vault->notices().contains(QStringLiteral("login_failed:2")));
        const QStringList lines = KeyedVault::auditLines(*vault);
        CHECK(lines.filter(QStringLiteral("vault.login failed at:2026-11-20T08:00:00.000Z")).size() == 2);
        CHECK_FALSE(QFile::exists(home.file("sealed.log")));
        CHECK(must(vault->workplace().audit().verify()).ok());
    }
    {
        // a log that could not be removed is folded only once
        REQUIRE(writeBytes(home.file("sealed.log"), sealed));
        auto vault = must(home.open());
        CHECK(vault->notices().filter(QStringLiteral("login_failed")).isEmpty());
    }
    CHECK_FALSE(home.open(head, "wrong password three"));
    QFile::remove(home.file("sealed.log"));
    CHECK_FALSE(home.open(head, "wrong password four"));
    auto vault = must(home.open());
    CHECK(vault->notices().contains(QStringLiteral("login_failed:1")));
    CHECK(vault->notices().contains(QStringLiteral("sealed_gap")));
}

TEST_CASE("five wrong passwords lock the window out, also for a name nobody has, and the right one waits too")
{
    KeyedVault home;
    for (int i = 0; i < 5; ++i)
        REQUIRE(home.open(QStringLiteral("没有这个人"), "wrong password").error().code ==
                Errc::WrongPassword);
    const auto refused = home.open();
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == fail(Errc::LockedOut, "vault.locked_out", {QStringLiteral("30")}));
    home.clock.advanceMs(30'000);
    CHECK(home.open());
    CHECK(home.open(head, "wrong again and again").error().code == Errc::WrongPassword);
}

TEST_CASE("a damaged keyring falls back to the previous one, says so and heals itself")
{
    KeyedVault home;
    must(home.open()); // a second write: now there is a previous copy
    QByteArray bytes = bytesOf(home.file("vault.keyring"));
    bytes[60] = static_cast<char>(bytes.at(60) ^ 4);
    REQUIRE(writeBytes(home.file("vault.keyring"), bytes));
    {
        auto vault = must(home.open());
        CHECK(vault->notices().contains(QStringLiteral("keyring_fell_back")));
        CHECK(KeyedVault::auditLines(*vault).contains(
            QStringLiteral("vault.warning failed keyring_fell_back")));
    }
    CHECK(Keyring::parse(bytesOf(home.file("vault.keyring"))));
    CHECK(Keyring::parse(bytesOf(home.file("vault.keyring.prev"))));
    CHECK_FALSE(must(home.open())->notices().contains(QStringLiteral("keyring_fell_back")));
    for (const char *name : {"vault.keyring", "vault.keyring.prev"})
        REQUIRE(writeBytes(home.file(name), "x"));
    CHECK(home.open().error() == fail(Errc::Damaged, "keyring.damaged"));
}

TEST_CASE("every byte of the keyring flipped: the vault opens rightly or not at all")
{
    KeyedVault home;
    must(home.open());
    const QByteArray good = bytesOf(home.file("vault.keyring"));
    const auto whole = home.content();
    const auto id = must(Vault::info(home.folder)).vaultId;
    for (qsizetype i = 0; i < good.size(); i += 1) {
        QByteArray bad = good;
        bad[i] = static_cast<char>(bad.at(i) ^ 0xff);
        REQUIRE(writeBytes(home.file("vault.keyring"), bad));
        const auto info = Vault::info(home.folder);
        REQUIRE(info); // from the previous copy
        REQUIRE(info->vaultId == id);
        REQUIRE(info->userNames == QStringList{head});
    }
    for (auto it = whole.begin(); it != whole.end(); ++it)
        REQUIRE(writeBytes(QDir(home.folder).filePath(it.key()), it.value()));
    QFile::remove(home.file("vault.keyring.prev"));
    for (qsizetype i = 0; i < good.size(); i += 7) {
        QByteArray bad = good;
        bad[i] = static_cast<char>(bad.at(i) ^ 0x01);
        REQUIRE(writeBytes(home.file("vault.keyring"), bad));
        REQUIRE(home.open().error().code == Errc::Damaged);
    }
}

TEST_CASE("an old keyring put back is noticed and a later one prevails")
{
    KeyedVault home;
    const QByteArray old = bytesOf(home.file("vault.keyring"));
    {
        auto vault = must(home.open());
        must(vault->impl().changeUsers({"test.admin", {Role::Head}, {}, {}},
                                       [](Change &, Keyring &) { return Result<void>(); }));
    }
    for (const char *name : {"vault.keyring", "vault.keyring.prev"})
        REQUIRE(writeBytes(home.file(name), old));
    {
        auto vault = must(home.open());
        CHECK(vault->notices().contains(QStringLiteral("keyring_rolled_back")));
    }
    CHECK_FALSE(must(home.open())->notices().contains(QStringLiteral("keyring_rolled_back")));
}

TEST_CASE("an old database put back is noticed")
{
    KeyedVault home;
    const QByteArray old = bytesOf(home.file("vault-1.db"));
    for (int i = 0; i < 3; ++i)
        must(home.open());
    REQUIRE(writeBytes(home.file("vault-1.db"), old));
    auto vault = must(home.open());
    CHECK(vault->notices().filter(QStringLiteral("vault_went_back:")).size() == 1);
}

TEST_CASE("the sheet is typed back whole, or the vault keeps asking for it")
{
    KeyedVault home;
    auto vault = must(home.open());
    CHECK(vault->notices().contains(QStringLiteral("sheet_not_typed_back")));
    CHECK_FALSE(must(vault->isSheetTypedBack()));
    QStringList wrong = home.sheet.groups;
    wrong.swapItemsAt(0, 1);
    CHECK(vault->typeBackSheet(wrong.join(u' ')).error().subject == QLatin1String("sheet.order"));
    CHECK(vault->typeBackSheet(home.sheet.groups.mid(1).join(u' ')).error().subject ==
          QLatin1String("sheet.groups"));
    CHECK_FALSE(must(vault->isSheetTypedBack()));
    must(vault->checkSheetGroups({{3, home.sheet.groups.at(2)}, {9, home.sheet.groups.at(8)}}));
    CHECK(vault->checkSheetGroups({{3, home.sheet.groups.at(3)}}).error() ==
          fail(Errc::BadInput, "sheet.group", {QStringLiteral("3")}));
    must(vault->typeBackSheet(home.sheetText()));
    CHECK(must(vault->isSheetTypedBack()));
    CHECK_FALSE(vault->notices().contains(QStringLiteral("sheet_not_typed_back")));
    vault.reset();
    CHECK_FALSE(must(home.open())->notices().contains(QStringLiteral("sheet_not_typed_back")));
}

TEST_CASE("with every password lost the sheet opens the vault for a new head")
{
    KeyedVault home;
    const auto fresh = QStringLiteral("周望");
    {
        auto vault = must(Vault::openWithSheet(home.folder, home.sheetText(), fresh,
                                               secret("harbour wall 44 x"), home.environment));
        CHECK(vault->workplace().session().roles == RoleSet{Role::Head, Role::Counsellor});
        CHECK(must(vault->workplace().audit().verify()).ok());
    }
    CHECK(must(home.open(fresh, "harbour wall 44 x"))->workplace().session().userName == fresh);
    CHECK(home.open()); // the others keep theirs
}

TEST_CASE("with the keyring lost the sheet and the database suffice, and a known name is reset")
{
    KeyedVault home;
    for (const char *name : {"vault.keyring", "vault.keyring.prev"})
        QFile::remove(home.file(name));
    {
        auto vault = must(Vault::openWithSheet(home.folder, home.sheetText(), head,
                                               secret("harbour wall 44 x"), home.environment));
        CHECK(must(vault->workplace().audit().verify()).ok());
    }
    CHECK(home.open(head, "harbour wall 44 x"));
    CHECK(home.open().error().code == Errc::WrongPassword);
    CHECK(must(Vault::info(home.folder)).userNames == QStringList{head});
}

TEST_CASE("another vault's sheet, a swapped one and a bad new password open nothing")
{
    KeyedVault home;
    KeyedVault other;
    const auto before = home.content();
    const auto attempt = [&](const QString &text, const char *password = "harbour wall 44 x") {
        return Vault::openWithSheet(home.folder, text, QStringLiteral("周望"), secret(password),
                                    home.environment);
    };
    CHECK(attempt(other.sheetText()).error().subject == QLatin1String("sheet.order"));
    CHECK(attempt(QString()).error().subject == QLatin1String("sheet.groups"));
    CHECK(attempt(home.sheetText(), "short").error().subject == QLatin1String("password.short"));
    CHECK(home.content() == before);
}

TEST_CASE("every notice has its sentence")
{
    for (const char *code :
         {"login_failed", "sealed_gap", "keyring_fell_back", "keyring_rolled_back", "keyring_older",
          "keyring_key_differs", "vault_went_back", "clock_suspect", "sheet_not_typed_back"}) {
        INFO(code);
        CHECK(text::hasSentence(QStringLiteral("notice.") + QLatin1String(code)));
    }
}

TEST_CASE("the real cost opens the real way, and an unknown name takes as long as a wrong password", "[slow]")
{
    QTemporaryDir dir;
    const SystemClock clock;
    SystemUidSource uids(clock);
    const VaultEnvironment environment{clock, uids, KdfPolicy::atFloor()};
    const QString folder = dir.filePath(QStringLiteral("v"));
    must(Vault::create(folder, {VaultKind::School, QStringLiteral("学校"), head, false}, secret(headPassword),
                       environment));
    CHECK(Vault::open(folder, head, secret(headPassword), environment));
    const auto refusing = [&](const QString &name) {
        return cpuSeconds(
            2, [&] { CHECK_FALSE(Vault::open(folder, name, secret("wrong password"), environment)); });
    };
    const double known = refusing(head);
    const double unknown = refusing(QStringLiteral("没有这个人"));
    INFO(known << " s and " << unknown << " s");
    CHECK(known < 2 * unknown);
    CHECK(unknown < 2 * known);
}
