// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_service.h"
#include "core/vault/backup_shelf.h"
#include "core/vault/progress_part.h"
#include "core/vault/rekey_service.h"
#include "core/vault/restore.h"
#include "core/vault/start_check.h"
#include "core/vault/user_service.h"
#include "core/vault/vault_impl.h"
#include "tests/vault/keys_fixture.h"

#include <QFileInfo>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A vault of another school; its uids come from another seed.
struct OtherVault : KeyedVault
{
    OtherVault()
    {
        folder = dir.filePath(QStringLiteral("other"));
        sheet = must(Vault::create(folder, {VaultKind::School, QStringLiteral("白鹭镇小学"), head, false},
                                   secret(headPassword), {clock, others, cheapKdf()}))
                    .sheet;
    }
    SeededUidSource others{clock, 9};
};

QString makeFolder(const QTemporaryDir &dir, const char *name)
{
    const QString path = dir.filePath(QLatin1String(name));
    QDir().mkpath(path);
    return path;
}

} // namespace

TEST_CASE("the backups of a folder are told newest first, each by its manifest and by what is on record")
{
    KeyedVault one;
    const QString stick = makeFolder(one.dir, "stick");
    auto vault = must(one.open());
    REQUIRE(BackupService(*vault).backup(stick));
    one.clock.advanceMs(3'600'000);
    REQUIRE(BackupService(*vault).backup(stick));
    OtherVault other;
    {
        auto foreign = must(other.open());
        REQUIRE(BackupService(*foreign).backup(stick));
    }
    QFile rubbish(stick + QStringLiteral("/B-rubbish.tyb"));
    REQUIRE(rubbish.open(QIODevice::WriteOnly));
    rubbish.write("no backup");
    rubbish.close();

    const auto list = must(BackupShelf(*vault).list(stick));
    REQUIRE(list.size() == 4);
    CHECK(list.at(0).seq == 2);
    CHECK(list.at(0).state == BackupOnShelf::State::Verified);
    CHECK(list.at(0).madeUtc == one.clock.nowUtc());
    CHECK(list.at(0).generation == 1);
    CHECK(list.at(0).bytes == QFileInfo(list.at(0).file).size());
    CHECK(std::count_if(list.cbegin(), list.cend(), [](const BackupOnShelf &backup) {
              return backup.state == BackupOnShelf::State::Foreign;
          }) == 1);
    CHECK(list.last().state == BackupOnShelf::State::Unreadable);
    CHECK(must(BackupShelf(*vault).list(stick + QStringLiteral("/none"))).isEmpty());

    // What this vault's own log does not know: the state it came back from is older than the backup.
    const QString first = list.at(1).file;
    vault.reset();
    const QString again = one.dir.filePath(QStringLiteral("again"));
    REQUIRE(restoreWithPassword(first, again, head, secret(headPassword), one.environment));
    auto restored = must(Vault::open(again, head, secret(headPassword), one.environment));
    CHECK(must(BackupShelf(*restored).list(stick)).at(0).state == BackupOnShelf::State::Unknown);
}

TEST_CASE("a drill proves a backup with password or sheet, leaves nothing behind and is on record")
{
    KeyedVault one;
    const QString stick = makeFolder(one.dir, "stick");
    auto vault = must(one.open());
    const QString file = must(BackupService(*vault).backup(stick)).file;
    BackupShelf shelf(*vault);
    CHECK_FALSE(must(shelf.lastDrill()).has_value());

    qint64 last = 0;
    bool runsBack = false;
    REQUIRE(shelf.tryWithPassword(file, head, secret(headPassword), [&](qint64 done, qint64 total) {
        runsBack = runsBack || done < last || done > total;
        last = done;
        return true;
    }));
    CHECK_FALSE(runsBack);
    CHECK(last > 0);
    CHECK(must(shelf.lastDrill())->seq == 1);
    CHECK(must(shelf.lastDrill())->atUtc == one.clock.nowUtc());
    CHECK_FALSE(QDir(one.file("drill.tmp")).exists());

    const auto before = bytesOf(one.file("vault.keyring"));
    REQUIRE(shelf.tryWithSheet(file, one.sheetText()));
    CHECK(bytesOf(one.file("vault.keyring")) == before); // the live one knows nothing of it

    CHECK(shelf.tryWithPassword(file, head, secret("not this one at all")).error().code ==
          Errc::WrongPassword);
    CHECK(shelf.tryWithPassword(file, head, secret(headPassword), [](qint64, qint64) { return false; })
              .error()
              .code == Errc::Cancelled);
    QFile flipped(file);
    REQUIRE(flipped.open(QIODevice::ReadWrite));
    flipped.seek(flipped.size() / 2);
    const char byte = flipped.read(1).at(0);
    flipped.seek(flipped.size() / 2);
    flipped.write(QByteArray(1, static_cast<char>(byte ^ 1)));
    flipped.close();
    CHECK(shelf.tryWithSheet(file, one.sheetText()).error().code == Errc::Damaged);
    CHECK_FALSE(QDir(one.file("drill.tmp")).exists());
    const QStringList lines = KeyedVault::auditLines(*vault);
    CHECK(lines.filter(QStringLiteral("vault.backup ok drill:1")).size() == 2);
    CHECK(lines.filter(QStringLiteral("vault.backup failed drill:1")).size() == 3);

    OtherVault other;
    auto foreign = must(other.open());
    CHECK(BackupShelf(*foreign).tryWithSheet(file, other.sheetText()).error().subject ==
          QStringLiteral("backup.other_vault"));
}

TEST_CASE("guessing at a backup in a drill waits as guessing at the vault does")
{
    KeyedVault one;
    const QString stick = makeFolder(one.dir, "stick");
    auto vault = must(one.open());
    const QString file = must(BackupService(*vault).backup(stick)).file;
    Errc last = Errc::Internal;
    for (int i = 0; i < 6; ++i)
        last = BackupShelf(*vault).tryWithPassword(file, head, secret("not this one at all")).error().code;
    CHECK(last == Errc::LockedOut);
}

TEST_CASE("a vault's height grows with lines, rekeys and restores, in this order of weight")
{
    CHECK(VaultHeight{1, 1, 900} < VaultHeight{1, 2, 10});
    CHECK(VaultHeight{1, 9, 900} < VaultHeight{2, 1, 10});
    CHECK(VaultHeight::fromString(VaultHeight{2, 3, 44}.toString()) == VaultHeight{2, 3, 44});
    CHECK_FALSE(VaultHeight::fromString(QStringLiteral("2.3")).has_value());
    CHECK_FALSE(VaultHeight::fromString(QStringLiteral("2.3.-1")).has_value());

    KeyedVault one;
    const QString stick = makeFolder(one.dir, "stick");
    auto vault = must(one.open());
    const VaultHeight start = must(vault->height());
    const QString file = must(BackupService(*vault).backup(stick)).file;
    const VaultHeight later = must(vault->height());
    CHECK(start < later);
    REQUIRE(vault->acceptOlder());
    CHECK(KeyedVault::auditLines(*vault).last() == QStringLiteral("vault.warning ok older-accepted"));
    const QString again = one.dir.filePath(QStringLiteral("again"));
    REQUIRE(restoreWithPassword(file, again, head, secret(headPassword), one.environment));
    CHECK(must(must(Vault::open(again, head, secret(headPassword), one.environment))->height()) > later);
}

TEST_CASE(
    "a vault knows that a rekey has spent it; the own password is asked with the waiting of an unlocking")
{
    KeyedVault one;
    auto vault = must(one.open());
    UserService users(*vault);
    REQUIRE(users.confirmOwnPassword(secret(headPassword)));
    CHECK(users.confirmOwnPassword(secret("not this one at all")).error().code == Errc::WrongPassword);
    RekeyService rekey(*vault);
    const auto sheet = must(rekey.begin());
    REQUIRE(rekey.typeBack(sheet.groups.join(QLatin1Char(' '))));
    CHECK_FALSE(vault->isSpent());
    qint64 last = 0;
    bool runsBack = false;
    REQUIRE(rekey.run([&](qint64 done, qint64 total) {
        const qint64 share = total > 0 ? done * 1000 / total : 0;
        runsBack = runsBack || share < last;
        last = share;
        return true;
    }));
    CHECK(vault->isSpent());
    CHECK_FALSE(runsBack);
}

TEST_CASE("the checks of a start read every row in slices and name a damaged table")
{
    KeyedVault one;
    auto vault = must(one.open());
    StartCheck sound(vault->workplace());
    int slices = 1;
    while (must(sound.step()))
        ++slices;
    CHECK(slices > 2);
    CHECK(sound.findings().ok());
    CHECK(sound.findings().rows > 10);
    CHECK(sound.findings().lines == must(vault->workplace().audit().head()).seq);

    // A line written behind the log's back shows at the end of the chain.
    REQUIRE(vault->workplace().db().run(QStringLiteral(
        "INSERT INTO audit SELECT seq + 1, gen, epoch, t_utc, t_mono, clock_suspect, user_uid, "
        "roles, session_uid, action, object_type, object_uid, outcome, reason_code, row_rev, "
        "row_hash, prev, h FROM audit ORDER BY seq DESC LIMIT 1")));
    StartCheck forged(vault->workplace());
    while (must(forged.step())) {
    }
    CHECK(forged.findings().database == QStringLiteral("ok"));
    CHECK(forged.findings().chain.startsWith(QStringLiteral("seq:")));
}

TEST_CASE("the checks of a start find a flipped byte that opening did not meet", "[slow]")
{
    KeyedVault one;
    {
        auto vault = must(one.open());
        for (int i = 0; i < 400; ++i)
            REQUIRE(vault->workplace().note(QStringLiteral("filler")));
    }
    qint64 unused = 0;
    {
        auto vault = must(one.open());
        auto rows = must(vault->workplace().db().select(QStringLiteral("PRAGMA freelist_count")));
        REQUIRE(rows.next());
        unused = rows.integer(0);
    }
    const auto pages = [&] { return QFileInfo(one.file("vault-1.db")).size() / 4096; };
    const qint64 count = pages();
    int found = 0;
    int opened = 0;
    for (qint64 page = count / 2; page < count; page += 11) {
        KeyedVault copy;
        QFile::remove(copy.file("vault-1.db"));
        for (const char *name : {"vault-1.db", "vault.keyring"}) {
            QFile::remove(copy.file(name));
            REQUIRE(QFile::copy(one.file(name), copy.file(name)));
        }
        QFile file(copy.file("vault-1.db"));
        REQUIRE(file.open(QIODevice::ReadWrite));
        file.seek(page * 4096 + 100);
        file.write("flip");
        file.close();
        auto vault = copy.open();
        if (!vault)
            continue; // met at once
        ++opened;
        StartCheck check((*vault)->workplace());
        Result<bool> more = true;
        while (more && *more)
            more = check.step();
        found += more && !check.findings().ok() ? 1 : 0;
    }
    INFO(opened << " opened, " << found << " found of " << count << ", " << unused << " not in use");
    REQUIRE(opened > 5);
    CHECK(found >= opened - unused); // pages not in use are left to the thorough check
}
