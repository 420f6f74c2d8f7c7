// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_vault.h"

#include "app/demo/demo_room.h"
#include "core/base/platform.h"
#include "core/vault/vault.h"
#include "core/vault/vault_folder.h"

#include <QFile>

#include <algorithm>

namespace tingyu::demo {
namespace {

/// School years begin on 1 August where no term is recorded (usualTerm).
QDate firstDay(int schoolYear)
{
    return {schoolYear, 8, 1};
}

SecretBytes passwordOf(const Wanted &wanted)
{
    if (wanted.password)
        return wanted.password->clone();
    QString typed = QString::fromLatin1(publishedPassword);
    return passwordBytes(typed);
}

using Part = Result<void> (*)(Room &);

Result<void> fill(Room &room, const Wanted &wanted, const Progress &progress)
{
    const Part parts[] = {makeSchool,     nullptr,   makeDays,      makeFiles,
                          makeScreenings, makeCases, makeDocuments, makePlans};
    const qint64 total = std::size(parts);
    qint64 done = 0;
    for (const Part part : parts) {
        if (!keepGoing(progress, done++, total))
            return fail(Errc::Cancelled, "demo.cancelled");
        const auto made = part != nullptr ? part(room) : makeRoll(room, wanted.students);
        if (!made)
            return made;
    }
    return liveUntil(room, room.now);
}

/// Makes the vault in a folder where none is.
Result<Made> makeIn(const QString &folder, const Wanted &wanted, const Words &words, const Progress &progress)
{
    const int year = usualTerm(wanted.now.date).year;
    FixedClock clock({std::max(wanted.now.date.addDays(-75), firstDay(year)), QTime(8, 0)});
    SeededUidSource uids(clock, wanted.seed);
    NewVault newVault;
    newVault.schoolName = words.text("school/name");
    newVault.userName = words.text("user");
    newVault.demo = true;
    const auto created = Vault::create(folder, newVault, passwordOf(wanted),
                                       VaultEnvironment{clock, uids, KdfPolicy::atFloor()});
    if (!created)
        return created.error();
    Services services(created->vault->workplace());
    Room room{.services = services,
              .clock = clock,
              .dice = Dice(wanted.seed),
              .words = words,
              .now = wanted.now,
              .schoolYear = year};
    room.diary.dice = Dice(wanted.seed ^ 0x9e3779b97f4a7c15U);
    room.made.students = wanted.students;
    if (const auto filled = fill(room, wanted, progress); !filled)
        return filled.error();
    const auto drafts = services.drafts.list();
    if (!drafts)
        return drafts.error();
    room.made.drafts = static_cast<int>(drafts->size());
    room.made.vaultId = created->vault->info().vaultId;
    room.made.user = newVault.userName;
    return room.made;
}

Result<void> copyParts(const QString &from, const QString &to)
{
    // By name the databases come before the keyring, which makes them a vault.
    for (const QString &name : QDir(from).entryList({QStringLiteral("vault*")}, QDir::Files, QDir::Name)) {
        if (!QFile::copy(QDir(from).filePath(name), QDir(to).filePath(name)))
            return fail(Errc::Io, "demo.not_written");
    }
    return platform::syncFolder(to);
}

void removeParts(const QString &folder)
{
    for (const QString &name : vaultfolder::parts(folder))
        QFile::remove(QDir(folder).filePath(name));
}

} // namespace

Result<void> Room::goTo(int daysBefore, int hour, int minute)
{
    const WallTime wanted = std::min({daysAgo(daysBefore), QTime(hour, minute)}, now);
    if (const auto lived = liveUntil(*this, wanted); !lived)
        return lived;
    if (clock.nowLocal() < wanted)
        clock.setNow(wanted);
    else if (clock.nowLocal() < now)
        clock.advanceMs(60'000);
    return {};
}

QDate Room::daysAgo(int days) const
{
    return std::max(now.date.addDays(-days), firstDay(schoolYear));
}

// Some hundred single changes, each of which waits for the disk in an ordinary vault: in memory they take a
// second, and nothing is lost when the power fails over a demo.
Result<Made> create(const Wanted &wanted, const Progress &progress)
{
    const auto words = Words::load();
    if (!words)
        return words.error();
    if (const auto prepared = vaultfolder::prepareNew(wanted.folder); !prepared)
        return prepared.error();
    const auto memory = platform::makePrivateTempFolder();
    auto made = makeIn(memory ? *memory : wanted.folder, wanted, *words, progress);
    if (memory) {
        if (made) {
            if (const auto copied = copyParts(*memory, wanted.folder); !copied)
                made = copied.error();
        }
        QDir(*memory).removeRecursively();
    }
    if (!made)
        removeParts(wanted.folder);
    return made;
}

} // namespace tingyu::demo
