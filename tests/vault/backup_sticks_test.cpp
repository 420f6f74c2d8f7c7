// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_file.h"
#include "core/vault/backup_sticks.h"
#include "core/vault/facts.h"
#include "core/vault/restore.h"
#include "core/vault/user_service.h"
#include "core/vault/vault_impl.h"
#include "tests/vault/keys_fixture.h"
#include "tests/vault/killed_child.h"

#include <QDir>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;
using State = StickLook::State;

namespace {

const QStringList labels{QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙")};

struct Sticks : KeyedVault
{
    std::unique_ptr<Vault> vault = must(open());
    BackupSticks all{*vault};

    QString place(const char *name)
    {
        const QString path = dir.filePath(QLatin1String(name));
        QDir().mkpath(path);
        return path;
    }
    BackupSticks::Made to(const QString &where) { return must(all.backup(where, labels)); }
    State state(const QString &where) { return must(all.look(where)).state; }
    QString refusal(const QString &where) { return all.backup(where, labels).error().subject; }
    void nextDay() { clock.advanceMs(24LL * 3'600'000); }
};

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

TEST_CASE("places that backups go to become sticks by turns, known again wherever they are plugged in")
{
    Sticks one;
    const QString a = one.place("a");
    const QString b = one.place("b");
    CHECK(one.state(a) == State::New);
    CHECK(one.to(a).stick.label == QStringLiteral("甲"));
    one.nextDay();
    const auto second = one.to(b);
    CHECK(second.stick.label == QStringLiteral("乙"));
    CHECK(second.backup.seq == 2);
    CHECK(second.stick.verifiedUtc == one.clock.nowUtc());
    CHECK(one.state(a) == State::Ready);
    REQUIRE(must(one.all.list()).size() == 2);
    CHECK(dueStick(must(one.all.list()))->label == QStringLiteral("甲"));

    // The same stick under another drive letter.
    const QString elsewhere = one.dir.filePath(QStringLiteral("elsewhere"));
    REQUIRE(QDir().rename(a, elsewhere));
    CHECK(one.state(a) == State::Missing);
    CHECK(one.refusal(a) == QStringLiteral("backup.no_folder"));
    CHECK(must(one.all.look(elsewhere)).stick->label == QStringLiteral("甲"));
    one.nextDay();
    CHECK(one.to(elsewhere).stick.label == QStringLiteral("甲"));
    CHECK(must(one.all.list()).size() == 2);
    CHECK(dueStick(must(one.all.list()))->label == QStringLiteral("乙"));
    const auto plugged = must(one.all.plugged({}));
    CHECK(plugged.size() == 2);
    CHECK(plugged.values().contains(elsewhere));

    // The mark tells nothing but a number.
    const QStringList files = namesIn(elsewhere);
    CHECK(files.filter(QStringLiteral(".stick")).size() == 1);
    CHECK(bytesOf(elsewhere + QLatin1Char('/') + files.filter(QStringLiteral(".stick")).constFirst()).size() <
          64);
}

TEST_CASE("a stick is found below another root by the folder it has on itself")
{
    Sticks one;
    const QString root = one.place("usb1");
    const QString folder = one.place("usb1/backups");
    auto made = one.to(folder);
    // What the system calls the root of a volume cannot be had in a test: the place on the stick is told.
    QList<BackupStick> list = must(one.all.list());
    CHECK(must(one.all.plugged({})).value(made.stick.id) == folder);
    const QString other = one.dir.filePath(QStringLiteral("usb2"));
    REQUIRE(QDir().rename(root, other));
    CHECK(must(one.all.plugged({})).isEmpty());
    const QString on = list.constFirst().folderOnStick;
    REQUIRE(on.endsWith(QStringLiteral("usb1/backups")));
    // A root under which the same relative place exists.
    const QString newRoot = one.dir.filePath(QStringLiteral("media"));
    REQUIRE(QDir().mkpath(QFileInfo(newRoot + QLatin1Char('/') + on).path()));
    REQUIRE(QDir().rename(other + QStringLiteral("/backups"), newRoot + QLatin1Char('/') + on));
    CHECK(must(one.all.plugged({newRoot})).value(made.stick.id) ==
          QDir::cleanPath(newRoot + QLatin1Char('/') + on));
}

TEST_CASE("a stick of another vault, one that was given up and one that is ahead are refused before anything "
          "is written")
{
    Sticks one;
    const QString foreign = one.place("x");
    REQUIRE(writeBytes(foreign + QStringLiteral("/B-00ff00ff.stick"), uidOf(7).toString().toLatin1()));
    CHECK(one.state(foreign) == State::Foreign);
    const QStringList before = namesIn(foreign);
    CHECK(one.refusal(foreign) == QStringLiteral("stick.foreign"));
    CHECK(namesIn(foreign) == before);

    const QString a = one.place("a");
    const auto made = one.to(a);
    must(one.all.strikeOff(made.stick.id));
    CHECK(one.state(a) == State::Struck);
    CHECK(one.refusal(a) == QStringLiteral("stick.struck"));
    CHECK_FALSE(dueStick(must(one.all.list())));
    CHECK(must(one.all.plugged({})).isEmpty());
    must(one.all.takeBack(made.stick.id));
    CHECK(one.state(a) == State::Ready);

    // The folder of the vault is put back to what it was before the second backup.
    one.vault.reset();
    const auto content = one.content();
    one.vault = must(one.open());
    CHECK(BackupSticks(*one.vault).backup(a, labels));
    one.vault.reset();
    for (auto file = content.cbegin(); file != content.cend(); ++file)
        REQUIRE(writeBytes(one.folder + QLatin1Char('/') + file.key(), file.value()));
    one.vault = must(one.open());
    BackupSticks again(*one.vault);
    CHECK(must(again.look(a)).state == State::Ahead);
    CHECK(again.backup(a, labels).error().subject == QStringLiteral("stick.ahead"));
    must(one.vault->acceptOlder()); // whoever put it back goes on in a new epoch
    CHECK(must(again.look(a)).state != State::Ahead);
}

TEST_CASE("a stick with fewer backups than were written to it is told, and takes the next one")
{
    Sticks one;
    const QString a = one.place("a");
    one.to(a);
    const auto second = one.to(a);
    REQUIRE(QFile::remove(second.backup.file));
    CHECK(one.state(a) == State::Older);
    const auto third = one.to(a);
    CHECK(third.backup.seq == 3);
    CHECK(one.state(a) == State::Ready);
}

TEST_CASE("a stick that cannot be written to is told and stays as it was")
{
    if (::geteuid() == 0)
        SKIP("the superuser may write anywhere");
    Sticks one;
    const QString a = one.place("a");
    one.to(a);
    const QStringList before = namesIn(a);
    QFile::setPermissions(a, QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    CHECK(one.state(a) == State::ReadOnly);
    CHECK(one.refusal(a) == QStringLiteral("backup.not_created"));
    QFile::setPermissions(a, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    CHECK(namesIn(a) == before);
    CHECK(one.state(a) == State::Ready);
}

TEST_CASE("a stick that is pulled in the middle leaves nothing on record, and the last state of it stands")
{
    Sticks one;
    const QString a = one.place("a");
    const auto first = one.to(a);
    const QString away = one.dir.filePath(QStringLiteral("pulled"));
    bool isPulled = false;
    const auto failed = one.all.backup(a, labels, BackupReason::Manual, [&](qint64, qint64) {
        if (!isPulled && !QDir(a).entryList({QStringLiteral("*.part")}, QDir::Files).isEmpty())
            isPulled = QDir().rename(a, away);
        return true;
    });
    REQUIRE(isPulled);
    REQUIRE_FALSE(failed);
    CHECK(must(one.all.list()).constFirst().seq == first.backup.seq);
    CHECK(one.state(a) == State::Missing);
    REQUIRE(QDir().rename(away, a)); // plugged in again
    CHECK(one.state(a) == State::Ready);
    CHECK(backupfile::check(first.backup.file));
    CHECK(one.to(a).backup.verified);
    CHECK(namesIn(a).filter(QStringLiteral(".part")).isEmpty());
}

TEST_CASE("where the system refuses the file, the backup says so and the stick stays as it was")
{
    Sticks one;
    const QString a = one.place("a");
    one.to(a);
    const QString part = QStringLiteral("backup-%1.part").arg(vaultShortId(one.vault->info().vaultId));
    one.place(qPrintable(QStringLiteral("a/%1/x").arg(part))); // a folder stands where the file would
    CHECK(one.refusal(a) == QStringLiteral("backup.not_created"));
    CHECK(must(one.all.list()).constFirst().seq == 1);
}

TEST_CASE("names of sticks: the person's own, one for each in use")
{
    Sticks one;
    const auto a = one.to(one.place("a")).stick;
    const auto b = one.to(one.place("b")).stick;
    must(one.all.rename(a.id, QStringLiteral("  保险柜 里 ")));
    CHECK(must(one.all.list()).at(1).label == QStringLiteral("乙"));
    CHECK(must(one.all.list()).at(0).label == QStringLiteral("保险柜 里"));
    CHECK(one.all.rename(b.id, QStringLiteral("保险柜 里")).error().subject ==
          QStringLiteral("stick.label_taken"));
    CHECK(one.all.rename(b.id, QString()).error().subject == QStringLiteral("stick.label"));
    CHECK(one.all.rename(b.id, QString(21, u'长')).error().subject == QStringLiteral("stick.label"));
    CHECK(one.all.rename(uidOf(9), QStringLiteral("x")).error().subject == QStringLiteral("stick.unknown"));
    must(one.all.strikeOff(a.id));
    must(one.all.rename(b.id, QStringLiteral("保险柜 里")));
    CHECK(one.all.takeBack(a.id).error().subject == QStringLiteral("stick.label_taken"));
    CHECK(one.to(one.place("c")).stick.label == QStringLiteral("甲")); // the name is free again
    const QStringList lines = KeyedVault::auditLines(*one.vault);
    CHECK(lines.filter(QStringLiteral("stick-new")).size() == 3);
    CHECK(lines.filter(QStringLiteral("stick-struck")).size() == 1);
}

TEST_CASE("the newest backup on a stick is read back whenever somebody asks, and what is damaged is found")
{
    Sticks one;
    const QString a = one.place("a");
    CHECK(one.all.verify(a).error().subject == QStringLiteral("stick.empty"));
    one.to(a);
    const auto made = one.to(a);
    one.nextDay();
    CHECK(must(one.all.verify(a)) == 2);
    CHECK(must(one.all.list()).constFirst().verifiedUtc == one.clock.nowUtc());
    QByteArray bytes = bytesOf(made.backup.file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes.at(bytes.size() / 2) ^ 1);
    REQUIRE(writeBytes(made.backup.file, bytes));
    const QDateTime before = must(one.all.list()).constFirst().verifiedUtc;
    one.nextDay();
    CHECK(one.all.verify(a).error().code == Errc::Damaged);
    CHECK(must(one.all.list()).constFirst().verifiedUtc == before);
    CHECK(KeyedVault::auditLines(*one.vault).contains(QStringLiteral("vault.backup failed checked:2")));
}

TEST_CASE("sticks are for who may make backups")
{
    KeyedVault home;
    {
        auto vault = must(home.open());
        must(UserService(*vault).add({QStringLiteral("周望"), {Role::Keyer}, {}},
                                     secret("harbour wall 44 x")));
    }
    auto vault = must(home.open(QStringLiteral("周望"), "harbour wall 44 x"));
    BackupSticks all(*vault);
    CHECK(all.list().error().code == Errc::Denied);
    CHECK(all.look(home.dir.path()).error().code == Errc::Denied);
    CHECK(all.backup(home.dir.path(), labels).error().code == Errc::Denied);
    CHECK(all.verify(home.dir.path()).error().code == Errc::Denied);
    CHECK(all.strikeOff(uidOf(1)).error().code == Errc::Denied);
}

TEST_CASE("a restored vault knows its sticks, and one it never heard of by its mark")
{
    Sticks one;
    const QString a = one.place("a");
    const auto first = one.to(a);
    const QString b = one.place("b");
    const auto second = one.to(b); // 乙 came after the backup on 甲
    const QString again = one.dir.filePath(QStringLiteral("again"));
    must(restoreWithPassword(first.backup.file, again, head, secret(headPassword), one.environment));
    auto vault = must(Vault::open(again, head, secret(headPassword), one.environment));
    BackupSticks all(*vault);
    // The list was written after the backup that was restored: 甲 itself is heard of anew, under its own
    // number.
    CHECK(must(all.look(a)).state != State::Foreign);
    const auto made = must(all.backup(b, labels));
    CHECK(made.stick.id == second.stick.id);
    CHECK(made.backup.seq == 3);
}

TEST_CASE("killed at any word of progress a backup leaves the older ones, no half one under a backup's name, "
          "and the next one well",
          "[slow]")
{
    Sticks one;
    const QString a = one.place("a");
    const auto first = one.to(a);
    const QByteArray whole = bytesOf(first.backup.file);
    one.vault.reset();
    bool wasKilled = true;
    int kills = 0;
    for (int n = 0; wasKilled && n < 60; n = n < 6 ? n + 1 : n + 5) {
        wasKilled = killedAt(n, [&](const Progress &progress) {
            auto vault = must(one.open());
            (void)BackupSticks(*vault).backup(a, labels, BackupReason::Manual, progress);
        });
        kills += wasKilled ? 1 : 0;
        CHECK(bytesOf(first.backup.file) == whole);
        for (const QString &name : namesIn(a)) {
            if (name.endsWith(QStringLiteral(".tyb")))
                CHECK(backupfile::check(a + QLatin1Char('/') + name));
        }
    }
    CHECK(kills > 3);
    one.vault = must(one.open());
    CHECK(must(BackupSticks(*one.vault).backup(a, labels)).backup.verified);
    CHECK(namesIn(a).filter(QStringLiteral(".part")).isEmpty());
    CHECK(namesIn(one.folder).filter(QStringLiteral("tmp")).isEmpty());
}
