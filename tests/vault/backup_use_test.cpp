// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_use.h"

#include "core/vault/backup_service.h"
#include "core/vault/restore.h"
#include "core/vault/settings_store.h"
#include "core/vault/user_service.h"
#include "tests/vault/keys_fixture.h"

using namespace tingyu;
using namespace tingyu::test;

namespace {

constexpr qint64 dayMs = 24LL * 3'600'000;

void addUser(Vault &vault, const char *name)
{
    must(UserService(vault).add({QString::fromUtf8(name), {Role::Counsellor}, {}},
                                secret("harbour wall 44 x")));
}

} // namespace

TEST_CASE("what a backup is needed for is use, never the calendar")
{
    const BackupLimits limits;
    const struct
    {
        BackupUse use;
        BackupNeed need;
    } cases[] = {{{false, 0, 1, 0}, BackupNeed::Alarm},     {{true, 0, 0, 0}, BackupNeed::None},
                 {{true, 40, 80, 0}, BackupNeed::None}, // only read
                 {{true, 6, 9, 199}, BackupNeed::None},     {{true, 7, 9, 1}, BackupNeed::Reminder},
                 {{true, 1, 1, 200}, BackupNeed::Reminder}, {{true, 14, 20, 1}, BackupNeed::Alarm},
                 {{true, 1, 1, 1000}, BackupNeed::Alarm}};
    for (const auto &one : cases) {
        CAPTURE(one.use.days, one.use.changes);
        CHECK(backupNeed(one.use, limits) == one.need);
    }
}

TEST_CASE("days of use, unlockings and records are counted since the last verified backup")
{
    KeyedVault home;
    const QString stick = home.dir.filePath(QStringLiteral("stick"));
    QDir().mkpath(stick);
    {
        auto vault = must(home.open());
        CHECK_FALSE(must(useSinceBackup(*vault)).hasBackup);
        CHECK(must(backupStanding(*vault)).need == BackupNeed::Alarm);
        must(BackupService(*vault).backup(stick));
        CHECK(must(useSinceBackup(*vault)) == BackupUse{true, 0, 0, 0});
    }
    home.clock.advanceMs(3'600'000);
    (void)must(home.open());          // once more on the day of the backup
    home.clock.advanceMs(60 * dayMs); // the holidays
    {
        auto vault = must(home.open());
        const auto standing = must(backupStanding(*vault));
        CHECK(standing.use == BackupUse{true, 1, 2, 0});
        CHECK(standing.need == BackupNeed::None);
        addUser(*vault, "周望");
        CHECK(must(useSinceBackup(*vault)).changes == 1);
        CHECK(must(backupStanding(*vault)).need == BackupNeed::None);
        must(SettingsStore(vault->workplace()).setNumber(setting::backupReminderDays, 3));
    }
    for (int i = 0; i < 2; ++i) {
        home.clock.advanceMs(dayMs);
        (void)must(home.open());
    }
    auto vault = must(home.open());
    CHECK(must(useSinceBackup(*vault)).days == 3);
    CHECK(must(backupStanding(*vault)).need == BackupNeed::Reminder);
    const auto made = must(BackupService(*vault).backup(stick));
    CHECK(must(backupStanding(*vault)).need == BackupNeed::None);

    // Restored from a backup: that one exists, and proved itself.
    const QString again = home.dir.filePath(QStringLiteral("again"));
    must(restoreWithPassword(made.file, again, head, secret(headPassword), home.environment));
    auto restored = must(Vault::open(again, head, secret(headPassword), home.environment));
    CHECK(must(useSinceBackup(*restored)).hasBackup);
    CHECK(must(useSinceBackup(*restored)).changes == 0);
}
