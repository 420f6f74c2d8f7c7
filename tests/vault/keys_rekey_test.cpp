// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vault/keys_fixture.h"

#include "core/vault/backup_service.h"
#include "core/vault/crypto.h"
#include "core/vault/keyring_file.h"
#include "core/vault/rekey_service.h"
#include "core/vault/restore.h"
#include "core/vault/user_service.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_impl.h"

using namespace tingyu;
using namespace tingyu::test;

namespace {

struct TwoUsers : KeyedVault
{
    TwoUsers()
    {
        auto vault = must(open());
        must(UserService(*vault).add({colleague, {Role::Counsellor}, {}}, secret(colleaguePassword)));
    }
    QString database(quint32 generation) const { return vaultfolder::database(folder, generation); }
};

QString textOf(const RecoverySheet &sheet)
{
    return sheet.groups.join(u' ');
}

} // namespace

TEST_CASE("after a rekey everybody's password opens, the new sheet opens, and the old sheet does not")
{
    TwoUsers home;
    RecoverySheet fresh;
    {
        auto vault = must(home.open());
        RekeyService rekey(*vault);
        fresh = must(rekey.begin());
        CHECK(fresh.generation == 2);
        must(rekey.typeBack(textOf(fresh)));
        must(rekey.run());
    }
    CHECK_FALSE(QFile::exists(home.database(1)));
    CHECK(QFile::exists(home.database(2)));
    CHECK(must(Vault::info(home.folder)).generation == 2);
    for (const Keyring &copy : keyringfile::find(home.folder).candidates)
        CHECK(copy.generation == 2);
    {
        auto vault = must(home.open());
        CHECK(vault->notices().isEmpty());
        CHECK(must(vault->isSheetTypedBack()));
        CHECK(must(UserService(*vault).list()).size() == 2);
        CHECK(must(vault->workplace().audit().verify()).ok());
        CHECK(KeyedVault::auditLines(*vault).contains(QStringLiteral("vault.rekey ok generation:2")));
    }
    CHECK(home.open(colleague, colleaguePassword));
    CHECK(Vault::openWithSheet(home.folder, home.sheetText(), head, secret("another good one 5"),
                               home.environment)
              .error()
              .subject == QLatin1String("sheet.order"));
    CHECK(Vault::openWithSheet(home.folder, textOf(fresh), head, secret("another good one 5"),
                               home.environment));
}

TEST_CASE("an old copy of keyring and password opens nothing that is written after a rekey")
{
    TwoUsers home;
    const QByteArray old = bytesOf(home.file("vault.keyring"));
    {
        auto vault = must(home.open());
        RekeyService rekey(*vault);
        must(rekey.typeBack(textOf(must(rekey.begin()))));
        must(rekey.run());
    }
    for (const char *name : {"vault.keyring", "vault.keyring.prev"})
        REQUIRE(writeBytes(home.file(name), old));
    CHECK(home.open().error() == fail(Errc::Damaged, "vault.database_missing"));
    CHECK(QFile::exists(home.database(2)));
    // with a stolen copy renamed to fit the old keyring it is not readable either
    REQUIRE(QFile::copy(home.database(2), home.database(1)));
    CHECK(home.open().error().code == Errc::Damaged);
}

TEST_CASE("nothing happens before the new sheet is typed back whole")
{
    TwoUsers home;
    auto vault = must(home.open());
    RekeyService rekey(*vault);
    CHECK(rekey.typeBack(home.sheetText()).error().code == Errc::NeedsConfirmation);
    const RecoverySheet fresh = must(rekey.begin());
    CHECK(rekey.run().error() == fail(Errc::NeedsConfirmation, "rekey.sheet_first"));
    CHECK(rekey.copyUnderNewKey().error() == fail(Errc::NeedsConfirmation, "rekey.sheet_first"));
    CHECK(rekey.typeBack(home.sheetText()).error().subject == QLatin1String("sheet.order"));
    QStringList wrong = fresh.groups;
    wrong.swapItemsAt(2, 3);
    CHECK(rekey.typeBack(wrong.join(u' ')).error().subject == QLatin1String("sheet.order"));
    CHECK(rekey.run().error().code == Errc::NeedsConfirmation);
    CHECK_FALSE(QFile::exists(home.database(2)));
}

TEST_CASE(
    "a rekey that ends after any step leaves a vault that opens with the old or the new sheet, never neither",
    "[slow]")
{
    for (int stopAfter = 1; stopAfter <= 7; ++stopAfter) {
        INFO("stopped after step " << stopAfter);
        TwoUsers home;
        RecoverySheet fresh;
        QHash<QString, QByteArray> left;
        {
            auto vault = must(home.open());
            RekeyService rekey(*vault);
            fresh = must(rekey.begin());
            must(rekey.typeBack(textOf(fresh)));
            must(rekey.copyUnderNewKey());
            if (stopAfter >= 2)
                must(rekey.proveCopy());
            if (stopAfter >= 3)
                must(rekey.placeCopy());
            if (stopAfter == 4) { // the keyring of the next generation written, not yet renamed
                const QByteArray current = bytesOf(home.file("vault.keyring"));
                must(rekey.switchKeyring());
                REQUIRE(QFile::rename(home.file("vault.keyring"), home.file("vault.keyring.new")));
                REQUIRE(writeBytes(home.file("vault.keyring"), current));
            }
            if (stopAfter >= 5)
                must(rekey.switchKeyring());
            if (stopAfter == 6)
                must(rekey.removeOld());
            if (stopAfter == 7) // the old database gone, the previous keyring still the old one
                REQUIRE(QFile::remove(home.database(1)));
            left = home.content();
        }
        // what a crash leaves, not what the closing of the vault still wrote
        for (const QString &name : QDir(home.folder).entryList(QDir::Files | QDir::Hidden))
            QFile::remove(QDir(home.folder).filePath(name));
        for (auto it = left.begin(); it != left.end(); ++it)
            REQUIRE(writeBytes(QDir(home.folder).filePath(it.key()), it.value()));

        const bool isNew = stopAfter >= 4;
        for (const auto &[name, password] :
             {std::pair(head, headPassword), std::pair(colleague, colleaguePassword)}) {
            auto vault = must(home.open(name, password));
            CHECK(vault->info().generation == (isNew ? 2U : 1U));
            CHECK(must(vault->workplace().audit().verify()).ok());
            CHECK_FALSE(vault->notices().contains(QStringLiteral("keyring_rolled_back")));
            CHECK(vault->notices().filter(QStringLiteral("went_back")).isEmpty());
        }
        CHECK(vaultfolder::generations(home.folder) == QList<quint32>{isNew ? 2U : 1U});
        CHECK(QDir(home.folder).entryList({QStringLiteral("*.db.new")}).isEmpty());
        const QString opening = isNew ? textOf(fresh) : home.sheetText();
        const QString refused = isNew ? home.sheetText() : textOf(fresh);
        CHECK(Vault::openWithSheet(home.folder, refused, head, secret("another good one 5"), home.environment)
                  .error()
                  .code == Errc::BadInput);
        CHECK(
            Vault::openWithSheet(home.folder, opening, head, secret("another good one 5"), home.environment));
    }
}

TEST_CASE("a rekey that fails or is stopped leaves the vault as it was")
{
    TwoUsers home;
    {
        auto vault = must(home.open());
        RekeyService rekey(*vault);
        must(rekey.typeBack(textOf(must(rekey.begin()))));
        int calls = 0;
        CHECK(rekey.run([&](qint64, qint64) { return ++calls < 2; }).error().code == Errc::Cancelled);
        CHECK_FALSE(QFile::exists(home.database(2)));
        CHECK_FALSE(QFile::exists(home.database(2) + QStringLiteral(".new")));
        CHECK(must(UserService(*vault).list()).size() == 2); // and works on
        must(vault->workplace().db().run(QStringLiteral("UPDATE user SET roles = 1 WHERE name = ?"),
                                         {colleague}));
        const auto refused = rekey.run();
        CHECK(refused.error().subject == QLatin1String("rekey.log_differs"));
    }
    CHECK(must(home.open())->info().generation == 1);
}

TEST_CASE("a public key exchanged in the keyring's rows never receives the next root")
{
    TwoUsers home;
    auto vault = must(home.open());
    Keyring forged = vault->impl().keyring;
    forged.users[1].publicKey = crypto::makeBoxPair().publicKey;
    vault->impl().keyring = forged;
    RekeyService rekey(*vault);
    must(rekey.typeBack(textOf(must(rekey.begin()))));
    CHECK(rekey.run().error() == fail(Errc::Damaged, "keyring.key_differs"));
    vault->impl().isSpent = true; // the forged value is not to be written at the end
}

TEST_CASE("a disabled colleague is left out of the next generation")
{
    TwoUsers home;
    {
        auto vault = must(home.open());
        must(UserService(*vault).disable(UserId(2)));
        RekeyService rekey(*vault);
        must(rekey.typeBack(textOf(must(rekey.begin()))));
        must(rekey.run());
    }
    for (const Keyring &copy : keyringfile::find(home.folder).candidates)
        CHECK(copy.byName(colleague)->grant.isEmpty());
    CHECK(home.open(colleague, colleaguePassword).error().code == Errc::WrongPassword);
    CHECK(home.open());
}

TEST_CASE("the last state before a rekey goes to the stick, and opens with the old sheet")
{
    TwoUsers home;
    QTemporaryDir stick;
    QString last;
    {
        auto vault = must(home.open());
        must(BackupService(*vault).backup(stick.path()));
        RekeyService rekey(*vault);
        must(rekey.typeBack(textOf(must(rekey.begin()))));
        must(rekey.run());
        const QStringList files = QDir(stick.path()).entryList(QDir::Files, QDir::Name);
        REQUIRE(files.size() == 2);
        last = stick.filePath(files.last());
    }
    const QString target = home.dir.filePath(QStringLiteral("old"));
    CHECK(must(restoreWithSheet(last, target, home.sheetText(), head, secret("another good one 5"),
                                home.environment))
              .isSound);
}

TEST_CASE("only the head rekeys")
{
    TwoUsers home;
    auto vault = must(home.open(colleague, colleaguePassword));
    RekeyService rekey(*vault);
    CHECK(rekey.begin().error().code == Errc::Denied);
    CHECK(rekey.run().error().code == Errc::Denied);
}
