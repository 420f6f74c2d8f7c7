// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/reboot_mark.h"

#include "core/base/platform.h"
#include "core/vault/backup_service.h"
#include "core/vault/restore.h"
#include "tests/vault/keys_fixture.h"

using namespace tingyu;
using namespace tingyu::test;
using rebootmark::Mark;
using rebootmark::Verdict;

TEST_CASE("what became of a mark is told by what is remembered, what is found and the start of the machine")
{
    const Mark one{QStringLiteral("0011223344556677"), QStringLiteral("boot-1")};
    const Mark other{QStringLiteral("8899aabbccddeeff"), QStringLiteral("boot-0")};
    const QString same = QStringLiteral("boot-1");
    const QString next = QStringLiteral("boot-2");
    const struct
    {
        std::optional<Mark> expected;
        std::optional<Mark> found;
        QString boot;
        Verdict verdict;
    } cases[] = {
        {{}, {}, next, Verdict::None},
        {one, one, same, Verdict::Waiting},
        {one, one, next, Verdict::Survived},
        {{}, one, next, Verdict::Survived}, // the memory was put back, the folder was not
        {{}, one, same, Verdict::Waiting},
        {one, {}, next, Verdict::Reverted},
        {one, other, next, Verdict::Reverted}, // put back to an older test
        {one, {}, same, Verdict::None},        // somebody removed it: nothing is known
    };
    for (const auto &line : cases) {
        CAPTURE(line.boot.toStdString(), line.expected.has_value(), line.found.has_value());
        CHECK(rebootmark::judge(line.expected, line.found, line.boot) == line.verdict);
    }
    CHECK(Mark::fromString(one.toString()) == one);
    CHECK_FALSE(Mark::fromString(QString()));
    CHECK_FALSE(Mark::fromString(QStringLiteral("short boot-1")));
}

TEST_CASE("a disk that is put back at the next start loses the mark, one that is not keeps it")
{
    KeyedVault home;
    const auto before = home.content(); // what a frozen disk comes back to
    const auto mark = must(rebootmark::leave(home.folder));
    CHECK(rebootmark::find(home.folder) == mark);
    CHECK(mark.boot == platform::bootId());
    CHECK(rebootmark::judge(mark, rebootmark::find(home.folder), mark.boot) == Verdict::Waiting);
    CHECK(rebootmark::judge(mark, rebootmark::find(home.folder), QStringLiteral("next")) ==
          Verdict::Survived);
    for (const QString &name : home.content().keys()) {
        if (!before.contains(name))
            QFile::remove(home.folder + QLatin1Char('/') + name);
    }
    CHECK(rebootmark::judge(mark, rebootmark::find(home.folder), QStringLiteral("next")) ==
          Verdict::Reverted);
    // The mark is no part of a vault: a folder with nothing else is free for a new one.
    const QString fresh = home.dir.filePath(QStringLiteral("fresh"));
    QDir().mkpath(fresh);
    must(rebootmark::leave(fresh));
    CHECK(home.create(fresh));
}

TEST_CASE("that the disk keeps is on record for this installation alone")
{
    KeyedVault home;
    const QString stick = home.dir.filePath(QStringLiteral("stick"));
    QDir().mkpath(stick);
    auto vault = must(home.open());
    CHECK_FALSE(must(rebootmark::hasSurvived(*vault)));
    must(rebootmark::noteSurvived(*vault));
    CHECK(must(rebootmark::hasSurvived(*vault)));
    const auto made = must(BackupService(*vault).backup(stick));
    const QString again = home.dir.filePath(QStringLiteral("again"));
    must(restoreWithPassword(made.file, again, head, secret(headPassword), home.environment));
    auto restored = must(Vault::open(again, head, secret(headPassword), home.environment));
    CHECK_FALSE(must(rebootmark::hasSurvived(*restored)));
    CHECK(KeyedVault::auditLines(*vault).contains(QStringLiteral("vault.backup ok reboot-survived")));
}
