// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"
#include "tests/faults/kill_scene.h"
#include "tests/faults/kill_verdict.h"
#include "tests/support/places.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>

using namespace tingyu;
using namespace tingyu::test;
using kill::Expectation;

namespace {

const auto killWorker = QStringLiteral(TINGYU_BIN_DIR "/kill_worker");
constexpr int killsOfOneVault = 25; ///< then a new one, so that the last is not slower than the first
constexpr int longestWorkMs = 60;
constexpr int unlockingMs = 15; ///< about the way in; a kill there finds keyring and door, not work

/// A school with two classes and a few students: the vault before the first kill.
void makeVault(const QString &folder)
{
    kill::Scene scene;
    const Vault::Created made = must(
        Vault::create(folder, {VaultKind::School, QStringLiteral("青石镇中心学校"), kill::userName, false},
                      kill::password(), scene.environment));
    Services all(made.vault->workplace());
    School school;
    school.name = QStringLiteral("青石镇中心学校");
    must(all.classes.setSchool(school));
    must(all.calendar.setTerm(2026, 1, QDate(2026, 9, 1), QDate(2027, 1, 22)));
    SchoolClass one;
    one.stage = SchoolStage::Junior;
    one.grade = 7;
    one.schoolYear = 2026;
    for (one.number = 1; one.number <= 2; ++one.number) {
        const SchoolClassId id = must(all.classes.add(one));
        for (int i = 0; i < 4; ++i) {
            Student student;
            student.name = QStringLiteral("初生%1%2").arg(one.number).arg(i);
            student.studentNo = QStringLiteral("07%1%2").arg(one.number).arg(i);
            student.classId = id;
            must(all.students.create(student));
        }
    }
}

void copyFolder(const QString &from, const QString &to)
{
    REQUIRE(QDir(to).removeRecursively());
    REQUIRE(QDir().mkpath(to));
    for (const QString &name : QDir(from).entryList(QDir::Files | QDir::Hidden))
        REQUIRE(QFile::copy(QDir(from).filePath(name), QDir(to).filePath(name)));
}

/// What the worker had said when it died.
struct Heard
{
    QByteArray rest;
    bool isReady = false;
    bool isInTransaction = false;
    QJsonObject pending;
    QList<QJsonObject> done;
    QByteArray failure;

    void take(const QByteArray &bytes)
    {
        rest += bytes;
        for (qsizetype end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
            const QByteArray line = rest.first(end);
            rest.remove(0, end + 1);
            const QJsonObject object = QJsonDocument::fromJson(line.mid(1)).object();
            switch (line.isEmpty() ? '?' : line[0]) {
            case 'R':
                isReady = true;
                break;
            case 'B':
                isInTransaction = true;
                break;
            case 'E':
                isInTransaction = false;
                break;
            case 'I':
                pending = object;
                break;
            case 'A':
                pending = {};
                done.append(object);
                break;
            default:
                failure += line;
            }
        }
    }
    /// A transaction that lasts: a kill aimed at it is not too late.
    bool isInLongOne() const
    {
        const QString operation = pending[QLatin1String("op")].toString();
        return isInTransaction &&
               (operation == QLatin1String("roster") || operation == QLatin1String("answers"));
    }
};

struct KillFigures
{
    int kills = 0;
    int unlocking = 0; ///< killed before the worker was in
    int insideTransaction = 0;
    int aimed = 0;
    int undone = 0;
    int doneUnsaid = 0; ///< committed, and killed before it could say so
    int acknowledged = 0;
    QMap<QString, int> operations;

    std::string text() const
    {
        QStringList each;
        for (auto one = operations.cbegin(); one != operations.cend(); ++one)
            each.append(QStringLiteral("%1 %2").arg(one.key()).arg(*one));
        return QStringLiteral(
                   "%1 kills (%2 while unlocking), %3 inside an open transaction (%4 aimed): %5 operations "
                   "undone, %6 committed but not yet acknowledged, %7 acknowledged and all there (%8)")
            .arg(kills)
            .arg(unlocking)
            .arg(insideTransaction)
            .arg(aimed)
            .arg(undone)
            .arg(doneUnsaid)
            .arg(acknowledged)
            .arg(each.join(QStringLiteral(", ")))
            .toStdString();
    }
};

class KillCampaign
{
public:
    explicit KillCampaign(quint32 seed) : m_random(seed)
    {
        REQUIRE(m_temp.isValid());
        makeVault(m_template);
    }

    KillFigures run(int kills)
    {
        for (int i = 0; i < kills; ++i) {
            if (i % killsOfOneVault == 0)
                renew();
            INFO("kill " << i + 1);
            round();
        }
        return m_figures;
    }

private:
    void renew()
    {
        copyFolder(m_template, m_folder);
        kill::Scene scene;
        const auto vault = must(scene.open(m_folder));
        m_expected = {};
        m_expected.startFrom(vault->workplace().db());
    }

    void round()
    {
        const Heard heard = workAndKill();
        INFO(heard.failure.toStdString());
        REQUIRE(heard.failure.isEmpty());
        ++m_figures.kills;
        m_figures.unlocking += heard.isReady ? 0 : 1;
        m_figures.insideTransaction += heard.isInTransaction ? 1 : 0;
        for (const QJsonObject &plan : heard.done) {
            m_expected.acknowledge(plan);
            ++m_figures.acknowledged;
            ++m_figures.operations[plan[QLatin1String("op")].toString()];
        }
        judge(heard.pending);
    }

    Heard workAndKill()
    {
        QProcess worker;
        worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        worker.start(killWorker, {m_folder, QString::number(m_random.generate())});
        REQUIRE(worker.waitForStarted(kill::waitMs));
        Heard heard;
        // One in ten is killed somewhere on its way in.
        const bool isEarly = m_random.bounded(10) == 0;
        QElapsedTimer waited;
        waited.start();
        while (!isEarly && !heard.isReady && heard.failure.isEmpty() && waited.elapsed() < kill::waitMs)
            listen(worker, heard, 20);
        listenFor(worker, heard, m_random.bounded(isEarly ? unlockingMs : longestWorkMs + 1));
        if (!isEarly && m_figures.insideTransaction * 100 < m_figures.kills * 55) {
            ++m_figures.aimed;
            waited.start();
            while (!heard.isInLongOne() && heard.failure.isEmpty() && waited.elapsed() < kill::waitMs)
                listen(worker, heard, 20);
        }
        worker.kill();
        REQUIRE(kill::hasEnded(worker));
        heard.take(worker.readAllStandardOutput());
        if (worker.exitStatus() != QProcess::CrashExit)
            heard.failure += " ended by itself";
        return heard;
    }
    static void listen(QProcess &worker, Heard &heard, int ms)
    {
        worker.waitForReadyRead(ms);
        heard.take(worker.readAllStandardOutput());
    }
    static void listenFor(QProcess &worker, Heard &heard, int ms)
    {
        QElapsedTimer waited;
        waited.start();
        while (waited.elapsed() < ms && worker.state() == QProcess::Running)
            listen(worker, heard, static_cast<int>(ms - waited.elapsed()));
    }

    /// Opens the vault as the next start of the program does, and looks at all of it.
    void judge(const QJsonObject &pending)
    {
        kill::Scene scene;
        const auto vault = must(scene.open(m_folder));
        Connection &db = vault->workplace().db();
        INFO("was doing: " << QJsonDocument(pending).toJson(QJsonDocument::Compact).toStdString());
        CHECK(must(db.check(true)).join(u'\n').toStdString().empty());
        Expectation::Fate fate = Expectation::Fate::None;
        const QStringList faults = m_expected.faults(db, pending, &fate);
        REQUIRE(faults.join(u'\n').toStdString() == std::string());
        m_figures.undone += fate == Expectation::Fate::Undone ? 1 : 0;
        m_figures.doneUnsaid += fate == Expectation::Fate::Done ? 1 : 0;
        REQUIRE(kill::brokenRules(db).join(u'\n').toStdString() == std::string());
        const AuditLog::Verdict verdict = must(vault->workplace().audit().verify());
        INFO("chain " << verdict.chain.toStdString() << ", rows " << verdict.rows.toStdString());
        REQUIRE(verdict.ok());
    }

    QTemporaryDir m_temp{memoryFolderTemplate()};
    QString m_template = m_temp.filePath(QStringLiteral("template"));
    QString m_folder = m_temp.filePath(QStringLiteral("vault"));
    QRandomGenerator m_random;
    Expectation m_expected;
    KillFigures m_figures;
};

void killAndJudge(int kills)
{
    const KillFigures figures = KillCampaign(QRandomGenerator::global()->generate()).run(kills);
    WARN(figures.text());
    CHECK(figures.kills == kills);
    CHECK(figures.insideTransaction * 2 >= kills);
    CHECK(figures.acknowledged > kills);
    CHECK(figures.undone > 0);
}

} // namespace

TEST_CASE("Forty kills at any moment lose no acknowledged change and leave none half done", "[slow]")
{
    killAndJudge(40);
}

TEST_CASE("A thousand kills at any moment lose no acknowledged change and leave none half done", "[campaign]")
{
    killAndJudge(1000);
}

TEST_CASE("The judge of the kills sees a lost, a halved and an unrequested change")
{
    VaultFixture vault;
    Services all(vault.workplace());
    Student student;
    student.name = QStringLiteral("甲");
    student.studentNo = QStringLiteral("N1");
    const Uid uid = must(all.students.create(student));
    Expectation expected;
    expected.startFrom(vault.db());
    Expectation::Fate fate = Expectation::Fate::None;
    CHECK(expected.faults(vault.db(), {}, &fate).isEmpty());

    const QJsonObject renamed{
        {QStringLiteral("t"), QStringLiteral("student")},
        {QStringLiteral("k"), QStringLiteral("uid")},
        {QStringLiteral("u"), uid.toString()},
        {QStringLiteral("f"), QJsonObject{{QStringLiteral("name"), QStringLiteral("乙")}}}};
    const QJsonObject oneMore{{QStringLiteral("op"), QStringLiteral("x")},
                              {QStringLiteral("counts"), QJsonObject{{QStringLiteral("student"), 1}}},
                              {QStringLiteral("rows"), QJsonArray{renamed}}};
    Expectation promised = expected;
    promised.acknowledge(oneMore);
    CHECK(promised.faults(vault.db(), {}, &fate).size() >= 2); // count and row are lost
    CHECK(expected.faults(vault.db(), oneMore, &fate).isEmpty());
    CHECK(fate == Expectation::Fate::Undone);
    // A row that stood so before tells nothing: one more talk about a review that is talked about already.
    QJsonObject asItIs = renamed;
    asItIs[QLatin1String("f")] = QJsonObject{{QStringLiteral("name"), QStringLiteral("甲")}};
    QJsonObject again = oneMore;
    again[QLatin1String("rows")] = QJsonArray{asItIs};
    Expectation knowing = expected;
    knowing.acknowledge({{QStringLiteral("rows"), QJsonArray{asItIs}}});
    CHECK(knowing.faults(vault.db(), again, &fate).isEmpty());
    CHECK(fate == Expectation::Fate::Undone);

    student.studentNo = QStringLiteral("N2");
    must(all.students.create(student)); // the count rose, the row did not change: half done
    CHECK_FALSE(expected.faults(vault.db(), oneMore, &fate).isEmpty());
    CHECK_FALSE(expected.faults(vault.db(), {}, &fate).isEmpty()); // nobody asked for it
    CHECK(kill::brokenRules(vault.db()).isEmpty());
    must(vault.db().run(QStringLiteral("UPDATE change SET set_id = 1 WHERE set_id > 1")));
    CHECK_FALSE(kill::brokenRules(vault.db()).isEmpty());
}
