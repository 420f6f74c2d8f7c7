// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/moving.h"

#include "core/vault/backup_shelf.h"
#include "core/vault/backup_sticks.h"
#include "core/vault/draft_store.h"
#include "core/vault/restore.h"
#include "core/vault/settings_store.h"
#include "core/vault/user_service.h"
#include "core/vault/vault_folder.h"
#include "tests/vault/keys_fixture.h"
#include "tests/vault/killed_child.h"

using namespace tingyu;
using namespace tingyu::test;

namespace {

struct Move : KeyedVault
{
    QString stick = dir.filePath(QStringLiteral("stick"));
    QString target = dir.filePath(QStringLiteral("new-pc"));
    std::unique_ptr<Vault> vault;

    Move()
    {
        QDir().mkpath(stick);
        vault = must(open());
    }
    std::unique_ptr<Vault> openNew()
    {
        return must(Vault::open(target, head, secret(headPassword), environment));
    }
    static Result<void> write(Vault &where, const char *name)
    {
        auto added = UserService(where).add({QString::fromUtf8(name), {Role::Counsellor}, {}},
                                            secret("harbour wall 44 x"));
        return added ? Result<void>() : Result<void>(added.error());
    }
};

} // namespace

TEST_CASE("a vault that moved is read only on the old PC and written on the new one, which has a receipt")
{
    Move home;
    Moving old(*home.vault);
    CHECK_FALSE(must(old.away()));
    CHECK(old.comeBack().error().subject == QStringLiteral("moving.not_away"));
    const auto made = must(old.leave(home.stick));
    CHECK(made.verified);
    CHECK(must(old.away())->seq == made.seq);

    // Nothing is written any more, whoever asks, and no backup is made; reading goes on.
    CHECK(BackupService(*home.vault).backup(home.stick).error() == fail(Errc::Conflict, "vault.moved_away"));
    CHECK(BackupSticks(*home.vault).backup(home.stick, {QStringLiteral("甲")}).error() ==
          fail(Errc::Conflict, "vault.moved_away"));
    CHECK(QDir(home.stick).entryList(QDir::Files) == QStringList{QFileInfo(made.file).fileName()});
    CHECK(Move::write(*home.vault, "周望").error().subject == QStringLiteral("vault.moved_away"));
    CHECK(SettingsStore(home.vault->workplace()).setNumber(setting::idleLockMinutes, 9).error().subject ==
          QStringLiteral("vault.moved_away"));
    CHECK(DraftStore(home.vault->workplace())
              .save({}, QStringLiteral("x"), QStringLiteral("y"))
              .error()
              .subject == QStringLiteral("vault.moved_away"));
    CHECK(old.leave(home.stick).error().subject == QStringLiteral("vault.moved_away"));
    home.vault.reset();
    home.vault = must(home.open());
    CHECK(home.vault->notices().contains(QStringLiteral("moved_away")));
    CHECK(Move::write(*home.vault, "周望").error().subject == QStringLiteral("vault.moved_away"));
    CHECK(BackupShelf(*home.vault).tryWithPassword(made.file, head, secret(headPassword)));

    const auto restored =
        must(restoreWithPassword(made.file, home.target, head, secret(headPassword), home.environment));
    CHECK(restored.isMove);
    REQUIRE(restored.stamped);
    CHECK(*restored.stamped == restored.counts);
    auto fresh = home.openNew();
    CHECK(Move::write(*fresh, "周望"));
    const auto arrived = must(Moving(*fresh).arrived());
    REQUIRE(arrived);
    CHECK(arrived->then == arrived->now);
    CHECK(fresh->notices().contains(QStringLiteral("moved_here:") + arrived->receipt));
    CHECK(must(fresh->height()).epoch == must(home.vault->height()).epoch + 1);
    CHECK(fresh->workplace().origin() != home.vault->workplace().origin());

    // The receipt opens the way to let go of what stays behind, and nothing else does.
    Moving again(*home.vault);
    CHECK(again.acceptReceipt(QStringLiteral("000011 000022")).error().subject ==
          QStringLiteral("moving.receipt"));
    CHECK_FALSE(must(again.away())->isReceived);
    must(again.acceptReceipt(arrived->receipt));
    CHECK(must(again.away())->isReceived);
    must(Moving(*fresh).settle());
    CHECK_FALSE(must(Moving(*fresh).arrived()));
    home.vault.reset();
    REQUIRE(writeBytes(home.file("mine.txt"), "kept"));
    must(vaultfolder::removeAll(home.folder));
    CHECK(QDir(home.folder).entryList(QDir::Files | QDir::Hidden) == QStringList{QStringLiteral("mine.txt")});
    CHECK(Vault::info(home.folder).error().subject == QStringLiteral("vault.none"));
    // A later backup of the new PC is an ordinary one again.
    const auto later = must(BackupService(*fresh).backup(home.stick));
    const QString further = home.dir.filePath(QStringLiteral("further"));
    CHECK_FALSE(
        must(restoreWithPassword(later.file, further, head, secret(headPassword), home.environment)).isMove);
    auto plain = must(Vault::open(further, head, secret(headPassword), home.environment));
    CHECK_FALSE(must(Moving(*plain).arrived()));
}

TEST_CASE("the moving backup opens with the sheet alone, and is not closed")
{
    Move home;
    const auto made = must(Moving(*home.vault).leave(home.stick));
    must(restoreWithSheet(made.file, home.target, home.sheetText(), head, secret("another lamp in the fog 8"),
                          home.environment));
    auto fresh = must(Vault::open(home.target, head, secret("another lamp in the fog 8"), home.environment));
    CHECK(Move::write(*fresh, "周望"));
    CHECK(must(Moving(*fresh).arrived()));
}

TEST_CASE("a closed vault opens with the sheet, and stays closed")
{
    Move home;
    must(Moving(*home.vault).leave(home.stick));
    home.vault.reset();
    home.vault = must(Vault::openWithSheet(home.folder, home.sheetText(), head,
                                           secret("another lamp in the fog 8"), home.environment));
    CHECK(Move::write(*home.vault, "周望").error().subject == QStringLiteral("vault.moved_away"));
}

TEST_CASE("a move that is taken back goes on as another installation, in a new epoch")
{
    Move home;
    const auto before = must(home.vault->height()).epoch;
    must(Moving(*home.vault).leave(home.stick));
    must(Moving(*home.vault).comeBack());
    CHECK_FALSE(must(Moving(*home.vault).away()));
    CHECK(must(home.vault->height()).epoch == before + 1);
    const Uid origin = home.vault->workplace().origin();
    home.vault.reset();
    home.vault = must(home.open());
    CHECK(home.vault->workplace().origin() != origin);
    CHECK(Move::write(*home.vault, "周望"));
    CHECK(must(home.vault->workplace().audit().verify()).ok());
}

TEST_CASE("a move that fails leaves this PC writing and nothing on the stick")
{
    Move home;
    Moving old(*home.vault);
    CHECK(old.leave(home.dir.filePath(QStringLiteral("nowhere"))).error().subject ==
          QStringLiteral("backup.no_folder"));
    CHECK_FALSE(must(old.away()));
    CHECK(old.leave(home.stick, [](qint64, qint64) { return false; }).error().code == Errc::Cancelled);
    CHECK_FALSE(must(old.away()));
    CHECK(QDir(home.stick).entryList(QDir::Files | QDir::Hidden).isEmpty());
    CHECK(Move::write(*home.vault, "周望"));
    const QStringList lines = KeyedVault::auditLines(*home.vault);
    CHECK(lines.filter(QStringLiteral("move-broken-off")).size() == 2);
}

TEST_CASE("moving is for the head")
{
    Move home;
    must(Move::write(*home.vault, "周望"));
    home.vault.reset();
    auto vault = must(home.open(QStringLiteral("周望"), "harbour wall 44 x"));
    Moving moving(*vault);
    CHECK(moving.leave(home.stick).error().code == Errc::Denied);
    CHECK(moving.comeBack().error().code == Errc::Denied);
    CHECK(moving.acceptReceipt(QStringLiteral("1")).error().code == Errc::Denied);
    CHECK(moving.settle().error().code == Errc::Denied);
}

TEST_CASE("killed at any word of progress a move never leaves two PCs that write", "[slow]")
{
    bool wasKilled = true;
    int kills = 0;
    for (int n = 0; wasKilled && n < 60; n = n < 4 ? n + 1 : n + 6) {
        CAPTURE(n);
        Move home;
        home.vault.reset();
        wasKilled = killedAt(n, [&](const Progress &progress) {
            auto vault = must(home.open());
            (void)Moving(*vault).leave(home.stick, progress);
        });
        kills += wasKilled ? 1 : 0;
        home.vault = must(home.open());
        const bool canWrite = Move::write(*home.vault, "周望").operator bool();
        const bool hasBackup = !QDir(home.stick).entryList({QStringLiteral("*.tyb")}, QDir::Files).isEmpty();
        CHECK_FALSE((canWrite && hasBackup));
        // Half way: the way back is open, and then the move can be made anew.
        if (must(Moving(*home.vault).away()))
            must(Moving(*home.vault).comeBack());
        CHECK(Moving(*home.vault).leave(home.stick));
    }
    CHECK(kills > 3);
}

TEST_CASE("killed in the middle a drill leaves a folder that the next unlocking takes away", "[slow]")
{
    Move home;
    const QString file = must(BackupService(*home.vault).backup(home.stick)).file;
    home.vault.reset();
    int kills = 0;
    int left = 0;
    bool wasKilled = true;
    for (int n = 0; wasKilled && n < 40; n += n < 4 ? 1 : 4) {
        CAPTURE(n);
        wasKilled = killedAt(n, [&](const Progress &progress) {
            auto vault = must(home.open());
            (void)BackupShelf(*vault).tryWithSheet(file, home.sheetText(), progress);
        });
        kills += wasKilled ? 1 : 0;
        if (QDir(home.file("drill.tmp")).exists()) {
            ++left;
            // What lies there is ciphertext.
            for (const QString &name : QDir(home.file("drill.tmp")).entryList(QDir::Files))
                CHECK_FALSE(
                    bytesOf(home.file("drill.tmp") + QLatin1Char('/') + name).contains("SQLite format 3"));
        }
        (void)must(home.open());
        CHECK_FALSE(QDir(home.file("drill.tmp")).exists());
    }
    CHECK(kills > 1);
    CHECK(left > 0);
}

TEST_CASE("a drill tells what it found beside what is here, who made it and with what")
{
    Move home;
    const QString file = must(BackupService(*home.vault).backup(home.stick)).file;
    const auto first = must(BackupShelf(*home.vault).tryWithPassword(file, head, secret(headPassword)));
    CHECK_FALSE(first.bySheet);
    const auto drill = must(BackupShelf(*home.vault).tryWithSheet(file, home.sheetText()));
    CHECK(drill.bySheet);
    CHECK(drill.person == head);
    CHECK(drill.counts == drill.live);
    const auto kept = must(BackupShelf(*home.vault).lastDrill());
    REQUIRE(kept);
    CHECK(kept->bySheet);
    CHECK(kept->person == head);
    CHECK(kept->counts == drill.counts);
}

TEST_CASE("a vault is taken out of a sync folder whole, or stays where it was")
{
    Move home;
    must(Move::write(*home.vault, "周望"));
    home.vault.reset();
    const QString safe = home.dir.filePath(QStringLiteral("safe"));
    const auto before = home.content();
    CHECK(vaultfolder::moveTo(home.folder, home.dir.filePath(QStringLiteral("OneDrive/vault")))
              .error()
              .subject == QStringLiteral("vault.folder_sync"));
    CHECK(home.content() == before);
    must(vaultfolder::moveTo(home.folder, safe));
    CHECK_FALSE(QDir(home.folder).exists());
    auto vault = must(Vault::open(safe, head, secret(headPassword), home.environment));
    CHECK(must(UserService(*vault).list()).size() == 2);
    CHECK(must(vault->workplace().audit().verify()).ok());
    CHECK(Move::write(*vault, "林静"));
    vault.reset();
    KeyedVault other;
    CHECK(vaultfolder::moveTo(other.folder, safe).error().subject == QStringLiteral("vault.exists"));
    CHECK(other.open());
}

TEST_CASE("copies that others left beside the vault's files are told by name")
{
    Move home;
    CHECK(vaultfolder::strayCopies(home.folder).isEmpty());
    const char *strays[] = {"vault-1 (冲突的副本 2026-11-20).db", "vault-1-DESKTOP.db", "vault.keyring (1)",
                            "vault - 副本.keyring"};
    for (const char *name : strays)
        REQUIRE(writeBytes(home.folder + QLatin1Char('/') + QString::fromUtf8(name), "x"));
    const char *ours[] = {"vault-1.before-3.db", "vault.keyring.prev", "vault-2.db.new", "vault.window"};
    for (const char *name : ours)
        REQUIRE(writeBytes(home.folder + QLatin1Char('/') + QString::fromUtf8(name), "x"));
    CHECK(vaultfolder::strayCopies(home.folder).size() == 4);
}
