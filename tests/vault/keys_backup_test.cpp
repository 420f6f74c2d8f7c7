// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vault/keys_fixture.h"

#include "core/vault/backup_file.h"
#include "core/vault/backup_generations.h"
#include "core/vault/backup_service.h"
#include "core/vault/facts.h"
#include "core/vault/record_count.h"
#include "core/vault/restore.h"
#include "core/vault/user_service.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_impl.h"

#include <algorithm>
#include <random>

using namespace tingyu;
using namespace tingyu::test;

namespace {

struct Stick
{
    QTemporaryDir dir;
    QString path() const { return dir.path(); }
    QStringList files() const { return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    QString file(const QString &name) const { return dir.filePath(name); }
};

QString backedUp(KeyedVault &home, Stick &stick)
{
    auto vault = must(home.open());
    return must(BackupService(*vault).backup(stick.path())).file;
}

QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

TEST_CASE("a backup is one neutral file that was read back, opened and put on record")
{
    KeyedVault home;
    Stick stick;
    auto vault = must(home.open());
    BackupService backups(*vault);
    CHECK_FALSE(must(backups.lastVerified()));
    const auto made = must(backups.backup(stick.path()));
    CHECK(made.verified);
    CHECK(made.finding.isEmpty());
    CHECK(made.seq == 1);
    CHECK(made.bytes == QFileInfo(made.file).size());
    REQUIRE(stick.files().size() == 1);
    CHECK(stick.files().first() ==
          QStringLiteral("B-%1-000001.tyb").arg(vaultShortId(vault->info().vaultId)));
    CHECK(must(backups.lastVerified())->seq == 1);
    CHECK(must(backups.lastVerified())->atUtc == home.clock.nowUtc());
    CHECK(must(backups.lastFolder()) == stick.path());
    CHECK(KeyedVault::auditLines(*vault).contains(QStringLiteral("vault.backup ok verified:1")));
    CHECK(must(vault->workplace().audit().verify()).ok());
    CHECK(everythingIn(home.folder).filter(QStringLiteral("tmp")).isEmpty());

    const QByteArray bytes = bytesOf(made.file);
    CHECK_FALSE(bytes.contains("SQLite format 3"));
    CHECK_FALSE(bytes.contains(QStringLiteral("青石镇").toUtf8()));
    CHECK_FALSE(bytes.contains(headPassword));
    const auto manifest = must(backupfile::peek(made.file));
    CHECK(manifest.vaultId == vault->info().vaultId);
    CHECK(manifest.reason == QLatin1String("manual"));
    CHECK(must(backups.backup(stick.path())).seq == 2);
    CHECK(stick.files().size() == 2);
}

TEST_CASE("a restored backup opens with its password, begins a new epoch and is proved against its log")
{
    KeyedVault home;
    Stick stick;
    {
        auto vault = must(home.open());
        must(UserService(*vault).add({QStringLiteral("周望"), {Role::Counsellor}, {}},
                                     secret("harbour wall 44 x")));
    }
    const QString file = backedUp(home, stick);
    const auto before = home.content();
    QTemporaryDir other;
    const QString target = other.filePath(QStringLiteral("again"));
    const auto restored =
        must(restoreWithPassword(file, target, head, secret(headPassword), home.environment));
    CHECK(restored.vaultId == must(Vault::info(home.folder)).vaultId);
    CHECK(restored.isSound);
    CHECK(home.content() == before);
    CHECK(everythingIn(target).filter(QStringLiteral("restore")).isEmpty());
    auto vault = must(Vault::open(target, head, secret(headPassword), home.environment));
    CHECK(must(readNumberFact(vault->workplace().db(), fact::epoch, 0)) == 2);
    CHECK(must(UserService(*vault).list()).size() == 2);
    CHECK(KeyedVault::auditLines(*vault).contains(QStringLiteral("vault.restored ok seq:1")));
    CHECK(must(vault->workplace().audit().verify()).ok());
    CHECK(vault->notices() == QStringList{QStringLiteral("sheet_not_typed_back")});
    // the numbers on the stick go on, although the restored vault counts from the backup's own
    CHECK(must(BackupService(*vault).backup(stick.path())).seq == 2);
    vault.reset();
    CHECK(Vault::open(target, QStringLiteral("周望"), secret("harbour wall 44 x"), home.environment));
}

TEST_CASE("the sheet alone restores a backup for a new head")
{
    KeyedVault home;
    Stick stick;
    const QString file = backedUp(home, stick);
    REQUIRE(QDir(home.folder).removeRecursively());
    const QString target = home.dir.filePath(QStringLiteral("new pc"));
    const auto fresh = QStringLiteral("周望");
    const auto restored = must(restoreWithSheet(file, target, home.sheetText(), fresh,
                                                secret("harbour wall 44 x"), home.environment));
    CHECK(restored.isSound);
    auto vault = must(Vault::open(target, fresh, secret("harbour wall 44 x"), home.environment));
    CHECK(vault->workplace().session().roles == RoleSet{Role::Head, Role::Counsellor});
    CHECK(must(vault->workplace().audit().verify()).ok());
    vault.reset();
    CHECK(must(Vault::openWithSheet(target, home.sheetText(), head, secret("another good one 5"),
                                    home.environment)));
}

TEST_CASE("a restore that cannot be leaves the target as it was")
{
    KeyedVault home;
    KeyedVault other;
    Stick stick;
    const QString file = backedUp(home, stick);
    const auto taken = home.content();
    CHECK(restoreWithPassword(file, home.folder, head, secret(headPassword), home.environment).error() ==
          fail(Errc::Conflict, "vault.exists"));
    CHECK(home.content() == taken);

    const QString target = home.dir.filePath(QStringLiteral("t"));
    const auto code = [&](const Result<Restored> &result) {
        CHECK_FALSE(QDir(target).exists());
        return result ? Errc::Internal : result.error().code;
    };
    CHECK(code(restoreWithPassword(file, target, head, secret("wrong password"), home.environment)) ==
          Errc::WrongPassword);
    CHECK(code(restoreWithPassword(stick.file(QStringLiteral("none.tyb")), target, head, secret(headPassword),
                                   home.environment)) == Errc::NotFound);
    CHECK(code(restoreWithSheet(file, target, other.sheetText(), head, secret("harbour wall 44 x"),
                                home.environment)) == Errc::BadInput);
    CHECK(code(restoreWithSheet(file, target, home.sheetText(), head, secret("short"), home.environment)) ==
          Errc::BadInput);
    int calls = 0;
    const auto stopped = restoreWithPassword(file, target, head, secret(headPassword), home.environment,
                                             [&](qint64, qint64) { return ++calls < 3; });
    CHECK(code(stopped) == Errc::Cancelled);
}

TEST_CASE("every kind of damage to a backup is rejected before anything is written", "[slow]")
{
    KeyedVault home;
    Stick stick;
    const QString file = backedUp(home, stick);
    const QByteArray good = bytesOf(file);
    const QString bad = stick.file(QStringLiteral("bad.tyb"));
    std::mt19937 random(1);
    QList<qsizetype> places;
    for (qsizetype i = 0; i < 1200; i += i < 200 ? 1 : 5)
        places.append(i); // header, then manifest and keyring
    for (qsizetype i = 1; i <= container::trailerBytes; ++i)
        places.append(good.size() - i);
    for (int i = 0; i < 150; ++i)
        places.append(static_cast<qsizetype>(random() % static_cast<quint32>(good.size())));
    QByteArray bytes = good;
    for (const qsizetype place : places) {
        bytes[place] = static_cast<char>(bytes.at(place) ^ 0x20);
        REQUIRE(writeBytes(bad, bytes));
        REQUIRE_FALSE(backupfile::check(bad));
        bytes[place] = good.at(place);
    }
    for (qsizetype size = 0; size < good.size(); size += size < 4096 ? 61 : 65'537) {
        REQUIRE(writeBytes(bad, good.left(size)));
        REQUIRE(backupfile::check(bad).error().code == Errc::Damaged);
    }
    const QString target = home.dir.filePath(QStringLiteral("t"));
    REQUIRE(writeBytes(bad, good + 'x'));
    CHECK(restoreWithPassword(bad, target, head, secret(headPassword), home.environment).error() ==
          fail(Errc::Damaged, "container.cut"));
    CHECK_FALSE(QDir(target).exists());
    CHECK(backupfile::check(file));
}

TEST_CASE("a backup signed again by somebody else is told from the vault inside")
{
    KeyedVault home;
    Stick stick;
    const QString file = backedUp(home, stick);
    const auto contents = must(backupfile::check(file));
    const QString database = stick.file(QStringLiteral("db"));
    must(backupfile::extractDatabase(file, contents, database));
    const auto box = crypto::makeBoxPair();
    const auto sign = crypto::makeSignPair();
    const QString forged = stick.file(QStringLiteral("forged.tyb"));
    must(backupfile::write(forged, contents.manifest, contents.keyring, database,
                           {box.publicKey, sign.publicKey, sign.secretKey}));
    const QString target = home.dir.filePath(QStringLiteral("t"));
    CHECK(restoreWithPassword(forged, target, head, secret(headPassword), home.environment).error() ==
          fail(Errc::Damaged, "backup.foreign"));
    CHECK_FALSE(QDir(target).exists());
}

TEST_CASE("a backup that fails or is stopped leaves no file and keeps the older ones")
{
    KeyedVault home;
    Stick stick;
    auto vault = must(home.open());
    BackupService backups(*vault);
    must(backups.backup(stick.path()));
    const QStringList before = stick.files();
    CHECK(backups.backup(stick.path() + QStringLiteral("/none")).error() ==
          fail(Errc::NotFound, "backup.no_folder"));
    for (int stopAt = 1; stopAt <= 4; ++stopAt) {
        int calls = 0;
        const auto stopped = backups.backup(stick.path(), BackupReason::Manual,
                                            [&](qint64, qint64) { return ++calls < stopAt; });
        REQUIRE_FALSE(stopped);
        CHECK(stopped.error().code == Errc::Cancelled);
        CHECK(stick.files() == before);
        CHECK(everythingIn(home.folder).filter(QStringLiteral("tmp")).isEmpty());
    }
    CHECK(must(backups.lastVerified())->seq == 1);
    CHECK(must(backups.backup(stick.path())).verified);
}

TEST_CASE("a tampered record is still backed up, but never called verified, and nothing older goes")
{
    KeyedVault home;
    Stick stick;
    auto vault = must(home.open());
    BackupService backups(*vault);
    for (int i = 0; i < 4; ++i)
        must(backups.backup(stick.path()));
    const QStringList before = stick.files();
    must(vault->workplace().db().run(QStringLiteral("UPDATE user SET roles = 1")));
    const auto made = must(backups.backup(stick.path()));
    CHECK_FALSE(made.verified);
    CHECK(made.finding.startsWith(QLatin1String("user:")));
    CHECK(must(backups.lastVerified())->seq == 4);
    CHECK(stick.files().size() == before.size() + 1);
}

TEST_CASE("only the room's staff make backups")
{
    KeyedVault home;
    Stick stick;
    {
        auto vault = must(home.open());
        must(UserService(*vault).add({QStringLiteral("周望"), {Role::Keyer}, {}},
                                     secret("harbour wall 44 x")));
    }
    auto vault = must(home.open(QStringLiteral("周望"), "harbour wall 44 x"));
    CHECK(BackupService(*vault).backup(stick.path()).error().code == Errc::Denied);
    CHECK(stick.files().isEmpty());
}

TEST_CASE("generations: the last three, the first of six months, the last before each schema step and rekey")
{
    const auto one = [](qint64 seq, const char *month, const char *reason = "manual", int schema = 1,
                        quint32 gen = 1) {
        return BackupGeneration{QString::number(seq),        1,      seq, QString::fromLatin1(month),
                                QString::fromLatin1(reason), schema, gen};
    };
    CHECK(backupsToRemove({}).isEmpty());
    CHECK(backupsToRemove({one(1, "2026-09"), one(2, "2026-09"), one(3, "2026-09")}).isEmpty());
    CHECK(backupsToRemove({one(1, "2026-09"), one(2, "2026-09"), one(3, "2026-09"), one(4, "2026-09"),
                           one(5, "2026-09")}) == QList<QString>{QStringLiteral("2")});
    // order of the list and of the clock do not matter, the numbers do
    CHECK(backupsToRemove({one(5, "2019-01"), one(2, "2026-09"), one(4, "2026-09"), one(1, "2026-09"),
                           one(3, "2026-09")}) == QList<QString>{QStringLiteral("2")});
    QList<BackupGeneration> year;
    const char *months[] = {"2026-01", "2026-02", "2026-03", "2026-04",
                            "2026-05", "2026-06", "2026-07", "2026-08"};
    for (int i = 0; i < 16; ++i)
        year.append(one(i + 1, months[i / 2]));
    // kept: 14 15 16, and the first of months 3 to 8 (5 7 9 11 13 15)
    CHECK(backupsToRemove(year) == QList<QString>{QStringLiteral("1"), QStringLiteral("2"),
                                                  QStringLiteral("3"), QStringLiteral("4"),
                                                  QStringLiteral("6"), QStringLiteral("8"),
                                                  QStringLiteral("10"), QStringLiteral("12")});
    QList<BackupGeneration> events{one(1, "2026-01", "upgrade", 1), one(2, "2026-01", "upgrade", 1),
                                   one(3, "2026-01", "rekey", 2, 1), one(4, "2026-01", "rekey", 2, 2)};
    for (int i = 5; i < 12; ++i)
        events.append(one(i, "2026-01"));
    const auto gone = backupsToRemove(events);
    CHECK_FALSE(gone.contains(QStringLiteral("1"))); // the first of its month
    for (const char *kept : {"2", "3", "4", "9", "10", "11"})
        CHECK_FALSE(gone.contains(QLatin1String(kept)));
    for (const char *left : {"5", "6", "7", "8"})
        CHECK(gone.contains(QLatin1String(left)));
}

TEST_CASE("a thousand histories with wrong clocks: the newest three always stay and the count stays small")
{
    std::mt19937 random(7);
    for (int history = 0; history < 1000; ++history) {
        QList<BackupGeneration> present;
        qint64 epoch = 1;
        for (qint64 seq = 1; seq <= 60; ++seq) {
            if (random() % 40 == 0)
                ++epoch;
            const QString month = QStringLiteral("20%1-%2")
                                      .arg(random() % 40, 2, 10, QLatin1Char('0'))
                                      .arg(random() % 12 + 1, 2, 10, QLatin1Char('0'));
            present.append({QStringLiteral("%1/%2").arg(epoch).arg(seq), epoch, seq,
                            random() % 3 == 0 ? month : QStringLiteral("2026-09"), QStringLiteral("manual"),
                            1, 1});
            const auto gone = backupsToRemove(present);
            for (qsizetype i = std::max<qsizetype>(0, present.size() - 3); i < present.size(); ++i)
                REQUIRE_FALSE(gone.contains(present.at(i).file));
            present.removeIf([&](const BackupGeneration &one) { return gone.contains(one.file); });
            REQUIRE(present.size() >= std::min<qsizetype>(seq, 3));
            REQUIRE(present.size() <= 9);
        }
    }
}

TEST_CASE("old generations leave the stick only as newer ones are verified, and foreign files stay")
{
    KeyedVault home;
    Stick stick;
    REQUIRE(writeBytes(stick.file(QStringLiteral("B-00000000-000001.tyb")), "not ours"));
    auto vault = must(home.open());
    BackupService backups(*vault);
    for (int i = 0; i < 6; ++i)
        must(backups.backup(stick.path()));
    const QString shortId = vaultShortId(vault->info().vaultId);
    CHECK(stick.files().contains(QStringLiteral("B-00000000-000001.tyb")));
    const QStringList own = stick.files().filter(shortId);
    QStringList expected;
    for (const char *seq : {"000001", "000004", "000005", "000006"})
        expected.append(QStringLiteral("B-%1-%2.tyb").arg(shortId, QLatin1String(seq)));
    CHECK(own == expected);
}

TEST_CASE("records are students, sheets, cases and sessions that are not removed")
{
    QTemporaryDir dir;
    auto db = must(Connection::open(dir.filePath(QStringLiteral("c.db")), SecretBytes::random(32),
                                    Connection::Mode::Create));
    CHECK(must(countRecords(*db)) == 0);
    must(db->script("CREATE TABLE student (id INTEGER, removed_utc TEXT); CREATE TABLE session_record (id "
                    "INTEGER, removed_utc "
                    "TEXT);"
                    "CREATE TABLE draft (id INTEGER, removed_utc TEXT);"
                    "INSERT INTO student VALUES (1, NULL), (2, NULL), (3, 'x'); INSERT INTO session_record "
                    "VALUES (1, NULL);"
                    "INSERT INTO draft VALUES (1, NULL);"));
    CHECK(must(countRecords(*db)) == 3);
}
