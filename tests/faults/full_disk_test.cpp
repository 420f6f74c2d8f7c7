// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"
#include "core/tables/table_reader.h"
#include "tests/faults/kill_scene.h"
#include "tests/support/places.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QJsonDocument>
#include <QProcess>

using namespace tingyu;
using namespace tingyu::test;

namespace {

QList<QJsonObject> workOnSmallDisk()
{
    QTemporaryDir temp(memoryFolderTemplate());
    const QString folder = temp.filePath(QStringLiteral("vault"));
    const QString disk = temp.filePath(QStringLiteral("disk"));
    REQUIRE(QDir().mkpath(disk));
    {
        kill::Scene scene;
        const NewVault wanted{VaultKind::School, QStringLiteral("青石镇中心学校"), kill::userName, false};
        const Vault::Created made = must(Vault::create(folder, wanted, kill::password(), scene.environment));
        Student student;
        student.name = QStringLiteral("原有的");
        must(Services(made.vault->workplace()).students.create(student));
    }
    QProcess worker;
    worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    worker.start(QStringLiteral(TINGYU_BIN_DIR "/full_disk_worker"), {folder, disk});
    REQUIRE(worker.waitForFinished(300'000));
    REQUIRE(worker.exitStatus() == QProcess::NormalExit);
    REQUIRE(worker.exitCode() == 0);
    QList<QJsonObject> said;
    for (const QByteArray &line : worker.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            said.append(QJsonDocument::fromJson(line).object());
    }
    return said;
}

QString text(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}

} // namespace

TEST_CASE("On a full disk an import, a backup and a rekey fail whole, and the vault is as it was", "[slow]")
{
    const QList<QJsonObject> said = workOnSmallDisk();
    REQUIRE(said.size() > 3);
    const QString means = text(said[0], "means");
    const int rows = said[0][QLatin1String("rows")].toInt();
    int refused = 0;
    int succeeded = 0;
    for (const QJsonObject &one : said.sliced(1)) {
        INFO(QJsonDocument(one).toJson(QJsonDocument::Compact).toStdString());
        const QJsonObject before = one[QLatin1String("before")].toObject();
        const QJsonObject after = one[QLatin1String("after")].toObject();
        CHECK(after[QLatin1String("sound")].toBool());
        CHECK(after[QLatin1String("verified")].toBool());
        CHECK_FALSE(after[QLatin1String("open")].toBool());
        const QString result = text(one, "result");
        if (result == QLatin1String("ok")) {
            ++succeeded;
            CHECK(text(one, "work") == QStringLiteral("import"));
            CHECK(after[QLatin1String("students")].toInt() ==
                  before[QLatin1String("students")].toInt() + rows);
        } else {
            ++refused;
            // A limit on the size of files is not a full disk: SQLite tells it as an error of the device.
            if (means == QLatin1String("small-disk"))
                CHECK(result == QStringLiteral("disk-full"));
            for (const char *same : {"students", "contacts", "sets"})
                CHECK(after[QLatin1String(same)] == before[QLatin1String(same)]);
        }
        if (text(one, "work") == QLatin1String("import")) {
            CHECK(one[QLatin1String("again")].toBool()); // with room again, the same import goes through
            CHECK(one[QLatin1String("end")][QLatin1String("students")].toInt() ==
                  before[QLatin1String("students")].toInt() + rows);
            CHECK(one[QLatin1String("end")][QLatin1String("verified")].toBool());
            CHECK(one[QLatin1String("reopened")][QLatin1String("sound")].toBool());
            CHECK(one[QLatin1String("reopened")][QLatin1String("students")] ==
                  after[QLatin1String("students")]);
        }
        if (text(one, "work") == QLatin1String("backup"))
            CHECK(one[QLatin1String("left")].toInt() == 0);
        if (text(one, "work") == QLatin1String("rekey"))
            CHECK(one[QLatin1String("same-files")].toBool());
    }
    WARN(means.toStdString() << ": " << refused << " refused, " << succeeded << " went through");
    CHECK(succeeded == 1);
    CHECK(refused >= 5);
}

TEST_CASE("A vault that may not grow refuses an import at every point of it and stays as it was")
{
    VaultFixture vault;
    RosterImportService service(vault.workplace());
    QString csv = QStringLiteral("姓名,学号,年级,班级,家庭住址\n");
    for (int i = 0; i < 60; ++i)
        csv += QStringLiteral("名%1,R%1,七年级,1,%2\n").arg(i).arg(QString(60, u'路'));
    const RosterTable table = must(service.read(must(readTable(csv.toUtf8()))));
    const auto log = vault.auditLines().size();
    const int pages = vault.value(QStringLiteral("PRAGMA page_count")).toInt();
    int refused = 0;
    for (int more = 0;; ++more) {
        must(vault.db().select(QStringLiteral("PRAGMA max_page_count = %1").arg(pages + more)));
        const RosterPlan plan = must(service.plan(table));
        const auto done = service.apply(table, plan);
        INFO(more << " pages more");
        REQUIRE(must(vault.audit().verify()).ok());
        REQUIRE_FALSE(vault.db().inTransaction());
        if (done) {
            CHECK(done->added == 60);
            break;
        }
        ++refused;
        REQUIRE(done.error().code == Errc::DiskFull);
        REQUIRE(vault.value(QStringLiteral("SELECT count(*) FROM student")).toInt() == 0);
        REQUIRE(vault.value(QStringLiteral("SELECT count(*) FROM change")).toInt() ==
                vault.value(QStringLiteral("SELECT count(*) FROM change WHERE table_name = 'user'")).toInt());
        REQUIRE(vault.auditLines().size() == log);
    }
    CHECK(refused > 5);
    CHECK(must(vault.db().check(true)).isEmpty());
}
