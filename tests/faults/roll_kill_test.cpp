// SPDX-License-Identifier: GPL-3.0-or-later
// A school of 5,000 goes into its next year, and two files with ten years in them become one, by a program
// that is killed on the way: afterwards the vault is whole, and either before or after.
#include "core/merge/file_join_service.h"
#include "core/school/class_service.h"
#include "core/school/facts_repository.h"
#include "core/school/roll_operations.h"
#include "core/school/student_repository.h"
#include "tests/faults/kill_scene.h"
#include "tests/support/places.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <random>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const auto rollWorker = QStringLiteral(TINGYU_BIN_DIR "/roll_worker");
constexpr int studentsOnRoll = 5'000;
constexpr int perClass = 50;
constexpr int entriesOfAFile = 400;

class RollKills
{
public:
    explicit RollKills(quint32 seed) : m_random(seed)
    {
        REQUIRE(m_temp.isValid());
        kill::Scene scene;
        const Vault::Created made = must(Vault::create(
            m_template, {VaultKind::School, QStringLiteral("海丰县实验学校"), kill::userName, false},
            kill::password(), scene.environment));
        must(made.vault->workplace().change(op::rollOver, [this](Change &change) { return fill(change); }));
    }

    /// Does the act to its end once, then kills it `kills` times: where it takes `ms` in all, anywhere in it.
    void killing(const QStringList &act, int kills)
    {
        INFO(act.join(u' ').toStdString());
        const QString before = state(m_template);
        QElapsedTimer took;
        took.start();
        renew();
        REQUIRE(run(act, -1) == "done");
        const qint64 ms = took.elapsed();
        const QString after = state(m_folder);
        REQUIRE(before != after);
        m_took.append(QStringLiteral("%1 %2 ms").arg(act.first()).arg(ms));
        for (int i = 0; i < kills; ++i) {
            renew();
            const QByteArray end = run(act, std::uniform_int_distribution<int>(0, int(ms))(m_random));
            const QString now = state(m_folder);
            INFO("kill " << i << ' ' << end.toStdString());
            REQUIRE((now == before || now == after));
            REQUIRE((end != "done" || now == after));
            m_inside += end == "inside" ? 1 : 0;
            // What was before can be done after all.
            if (now == before)
                REQUIRE(run(act, -1) == "done");
            REQUIRE(state(m_folder) == after);
        }
    }
    /// What was done last is where the next act begins.
    void goOn()
    {
        REQUIRE(QDir(m_template).removeRecursively());
        copy(m_folder, m_template);
    }
    QStringList pair() const { return {m_one.toString(), m_other.toString()}; }
    int inside() const { return m_inside; }
    std::string figures() const { return m_took.join(QStringLiteral(", ")).toStdString(); }

private:
    Result<void> fill(Change &change)
    {
        SchoolClassId classId;
        for (int i = 0; i < studentsOnRoll; ++i) {
            if (i % perClass == 0) {
                SchoolClass one;
                one.grade = 1 + i / perClass % 9;
                one.stage = ordinaryStage(one.grade);
                one.number = 1 + i / perClass / 9;
                one.schoolYear = 2025;
                auto made = ClassService::ensure(change, one);
                if (!made)
                    return made.error();
                classId = *made;
            }
            Student student;
            student.name = QStringLiteral("学生%1").arg(i);
            student.studentNo = QString::number(100'000 + i);
            student.classId = classId;
            auto row = StudentRepository::add(change, student);
            if (!row)
                return row.error();
            if (i < 2)
                (i == 0 ? m_one : m_other) = row->uid;
            for (int n = 0; i < 2 && n < entriesOfAFile; ++n) {
                GrowthEntry entry;
                entry.studentId = StudentId(row->id);
                entry.onDate = QDate(2018, 9, 1).addDays(n * 7);
                entry.statement = QStringLiteral("第 %1 次谈话").arg(n);
                entry.source = QStringLiteral("student");
                if (auto added = FactsRepository::addGrowth(change, entry); !added)
                    return added.error();
            }
        }
        return {};
    }

    static void copy(const QString &from, const QString &to)
    {
        REQUIRE(QDir().mkpath(to));
        for (const QString &name : QDir(from).entryList(QDir::Files | QDir::Hidden))
            REQUIRE(QFile::copy(QDir(from).filePath(name), QDir(to).filePath(name)));
    }
    void renew() const
    {
        REQUIRE(QDir(m_folder).removeRecursively());
        copy(m_template, m_folder);
    }

    /// "done", or where it was killed: "inside" a transaction or "outside" of one. `afterMs` -1: not killed.
    QByteArray run(const QStringList &act, int afterMs) const
    {
        QProcess worker;
        worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        worker.start(rollWorker, QStringList{m_folder} + act);
        REQUIRE(worker.waitForStarted(kill::waitMs));
        QByteArray said;
        QElapsedTimer waited;
        waited.start();
        while (!said.startsWith("R\n") && waited.elapsed() < kill::waitMs &&
               worker.state() == QProcess::Running) {
            worker.waitForReadyRead(50);
            said += worker.readAllStandardOutput();
        }
        if (afterMs >= 0) {
            worker.waitForFinished(afterMs); // or it is done before
            worker.kill();
        }
        REQUIRE(kill::hasEnded(worker));
        said += worker.readAllStandardOutput();
        INFO(said.right(200).toStdString());
        REQUIRE_FALSE(said.contains("\nX"));
        if (said.endsWith("D\n"))
            return "done";
        return said.lastIndexOf("\nB\n") > said.lastIndexOf("\nE\n") ? "inside" : "outside";
    }

    /// What the school is, after everything that proves a vault has been proved.
    QString state(const QString &folder) const
    {
        kill::Scene scene;
        const auto vault = must(scene.open(folder));
        Connection &db = vault->workplace().db();
        REQUIRE(must(db.check(true)).join(u'\n').toStdString() == std::string());
        const AuditLog::Verdict verdict = must(vault->workplace().audit().verify());
        INFO("chain " << verdict.chain.toStdString() << ", rows " << verdict.rows.toStdString());
        REQUIRE(verdict.ok());
        QStringList facts;
        auto rows = must(db.select(QStringLiteral(
            "SELECT 'year', c.school_year, s.status, count(*) FROM student s LEFT JOIN school_class c ON "
            "c.id = "
            "s.class_id WHERE s.removed_utc IS NULL GROUP BY 2, 3 UNION ALL SELECT 'turns', 0, '', count(*) "
            "FROM "
            "roll_event WHERE removed_utc IS NULL UNION ALL SELECT 'entries', count(DISTINCT student_id), "
            "'', "
            "count(*) FROM growth_entry WHERE removed_utc IS NULL UNION ALL SELECT 'classes', 0, '', "
            "count(*) FROM "
            "school_class WHERE removed_utc IS NULL UNION ALL SELECT 'joined', 0, '', count(*) FROM "
            "student_join "
            "WHERE removed_utc IS NULL UNION ALL SELECT 'names', 0, '', count(*) FROM merge_alias")));
        while (rows.next())
            facts.append(QStringLiteral("%1 %2 %3 %4")
                             .arg(rows.text(0))
                             .arg(rows.integer(1))
                             .arg(rows.text(2))
                             .arg(rows.integer(3)));
        must(rows.finished());
        facts.sort();
        return facts.join(u'\n');
    }

    QTemporaryDir m_temp{memoryFolderTemplate()};
    QString m_template = m_temp.filePath(QStringLiteral("template"));
    QString m_folder = m_temp.filePath(QStringLiteral("vault"));
    std::mt19937 m_random;
    Uid m_one;
    Uid m_other;
    QStringList m_took;
    int m_inside = 0;
};

/// `times` as many kills of each act as are worth trying in a run of all tests.
void killAll(int times)
{
    const quint32 seed = std::random_device()();
    INFO("seed " << seed);
    RollKills kills(seed);
    kills.killing({QStringLiteral("over")}, 4 * times);
    kills.goOn();
    kills.killing({QStringLiteral("back")}, 3 * times);
    kills.killing(QStringList{QStringLiteral("join")} + kills.pair(), 4 * times);
    kills.goOn();
    kills.killing({QStringLiteral("apart")}, 3 * times);
    WARN(kills.figures() << ", " << kills.inside() << " kills inside an open transaction");
    CHECK(kills.inside() > 0);
}

} // namespace

TEST_CASE("A school of 5,000 goes up a year and back, and two files become one and two again, whole through "
          "every kill",
          "[slow]")
{
    killAll(1);
}

TEST_CASE("A school of 5,000 goes up a year and back, and two files become one and two again, whole through "
          "280 kills",
          "[campaign]")
{
    killAll(20);
}
