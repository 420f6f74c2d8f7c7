// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to a stick that is full, or is filled while it is written: one word for it, nothing half written
// left there, and what lay there before is whole.
#include <catch2/catch_test_macros.hpp>

#include "core/open_export_tables.h"
#include "core/school/sealed_export.h"
#include "core/vault/backup_file.h"
#include "core/vault/backup_sticks.h"
#include "tests/exchange/handover_world.h"
#include "tests/faults/faulty_stick.h"
#include "tests/faults/kill_scene.h"
#include "tests/vault/keys_support.h"

#include <QDir>
#include <QDirIterator>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// All there is on it, folders too.
QMap<QString, QByteArray> held(const Stick &stick)
{
    QMap<QString, QByteArray> all;
    QDirIterator every(stick.folder(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (every.hasNext()) {
        const QString path = every.next();
        all.insert(path, every.fileInfo().isDir() ? QByteArray("/") : bytesOf(path));
    }
    return all;
}

/// Refused with these bytes free, and the stick is as it was.
template<class Write>
void checkFull(const Stick &stick, qint64 room, bool isTold, const char *subject, Write &&write)
{
    INFO(room << " bytes free" << (isTold ? "" : " in truth"));
    const auto before = held(stick);
    const auto refused = [&] {
        FaultyStick full(stick.folder());
        full.fillUpTo(room, isTold);
        return write();
    }();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::DiskFull);
    CHECK(refused.error().subject.toStdString() == subject);
    CHECK(held(stick) == before);
}

} // namespace

TEST_CASE("a backup to a full stick is refused in one word, and the earlier one on it stays whole")
{
    const QTemporaryDir temp(memoryFolderTemplate());
    kill::Scene scene;
    const NewVault wanted{VaultKind::School, QStringLiteral("青石镇中心学校"), kill::userName, false};
    const auto vault = must(Vault::create(temp.filePath(QStringLiteral("vault")), wanted, kill::password(),
                                          scene.environment))
                           .vault;
    BackupSticks sticks(*vault);
    const QStringList labels{QStringLiteral("甲"), QStringLiteral("乙")};
    const Stick first;
    const Stick second;
    const BackupSticks::Made made = must(sticks.backup(first.folder(), labels));
    const qint64 whole = QFileInfo(made.backup.file).size();
    const auto backUp = [&](const Stick &stick) {
        return [&sticks, &labels, folder = stick.folder()] { return sticks.backup(folder, labels); };
    };
    for (const Stick *stick : {&first, &second}) {
        for (const qint64 room : {qint64(0), qint64(1), qint64(300), whole / 2, whole - 73, whole - 1})
            checkFull(*stick, room, false, "disk.full", backUp(*stick));
        checkFull(*stick, whole + 100, true, "disk.full", backUp(*stick)); // not begun at all
    }
    CHECK(must(sticks.list()).size() == 1); // the second one is no stick yet
    CHECK(must(sticks.list()).constFirst().seq == made.backup.seq);
    CHECK(must(sticks.verify(first.folder())) == made.backup.seq);
    CHECK(backupfile::check(made.backup.file));
    CHECK(must(vault->workplace().audit().verify()).ok());
    CHECK(must(sticks.backup(first.folder(), labels)).backup.verified); // room again
    CHECK(must(sticks.backup(second.folder(), labels)).stick.label == labels.at(1));
}

TEST_CASE("an open export to a full stick is refused in one word, and the earlier one on it stays whole")
{
    SchoolFixture school;
    for (int i = 0; i < 40; ++i)
        school.add(QStringLiteral("学生%1").arg(i), school.class71);
    school.workplace().openOnPurpose(15);
    const Stick stick;
    const QString reason = QStringLiteral("换系统");
    Services services = school.services();
    SealedExport sealed(school.workplace(), openExportTables(), cheapKdf());
    const QString folder = stick.path(QStringLiteral("导出"));
    const QString file = stick.path(QStringLiteral("all.tyx"));
    const QString one = stick.path(QStringLiteral("one.tyx"));
    const auto password = [] { return secret("sand between the toes 4"); };
    must(services.openExport.vault(folder, reason));
    must(sealed.vault(file, password(), reason));
    qint64 inFolder = 0;
    for (const QFileInfo &part : QDir(folder).entryInfoList(QDir::Files))
        inFolder += part.size();
    const auto check = [&](qint64 whole, const auto &write) {
        for (const qint64 room : {qint64(0), qint64(1), whole / 3, whole / 2, whole - 1})
            checkFull(stick, room, false, "output.full", write);
    };
    check(QFileInfo(file).size(), [&] { return sealed.vault(one, password(), reason); });
    check(inFolder, [&] { return services.openExport.vault(folder, reason, true); });
    CHECK(must(sealed.vault(one, password(), reason)).files == QStringList{one});
    CHECK(must(school.audit().verify()).ok());
}

TEST_CASE("a file that is handed over to another school and a report need a stick that holds them")
{
    HandoverWorld world;
    const QString file = world.stick.path(QStringLiteral("file.typ"));
    const QString report = world.stick.path(QStringLiteral("report.typ"));
    const auto handOver = [&] { return world.handing().send(world.order(), file); };
    const auto send = [&] { return world.before.sending().send(world.before.order(world.after), report); };
    for (const qint64 room : {qint64(0), qint64(1), qint64(200), qint64(1000)}) {
        checkFull(world.stick, room, false, "disk.full", handOver);
        checkFull(world.stick, room, false, "disk.full", send);
    }
    world.handOver("file.typ");
    const qint64 whole = QFileInfo(file).size();
    REQUIRE(QFile::rename(file, world.stick.path(QStringLiteral("earlier.typ"))));
    for (const qint64 short_ : {1, 8, 72, 73})
        checkFull(world.stick, whole - short_, false, "disk.full", handOver);
    CHECK(world.take("earlier.typ", true).reason.subject == QStringLiteral("verdict.handover"));
    CHECK(must(world.before.audit().verify()).ok());
}
