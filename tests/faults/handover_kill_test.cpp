// SPDX-License-Identifier: GPL-3.0-or-later
// A school of 5,000 hands files of students over to another of 5,000, by programs that are killed at random
// moments on both sides: a file on the stick is whole and stands in the list of the school that gave it, and
// at the other one it waits, or belongs to a student with everything that came, once.
#include "core/exchange/file_handover_service.h"
#include "core/exchange/file_take_over_service.h"
#include "core/exchange/receive_service.h"
#include "core/exchange/unit_service.h"
#include "core/scales/library.h"
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

#include <random>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

constexpr int studentsOfSchool = 5'000;
constexpr int mostActs = 8;     ///< done by who gives before it is killed
constexpr qint64 firstMs = 200; ///< about one act, where none was done yet
constexpr int mostRuns = 10;    ///< for each kill that is asked for

class HandoverKills
{
public:
    explicit HandoverKills(quint32 seed) : m_random(seed)
    {
        REQUIRE(m_temp.isValid());
        REQUIRE(QDir().mkpath(m_stick));
        make(m_before, QStringLiteral("海边小学"), u'甲');
        make(m_after, QStringLiteral("山上中学"), u'乙');
        enrol(m_before, m_after);
        enrol(m_after, m_before);
    }

    /// As many kills as asked for; more where chance left too little to look at.
    void give(int kills)
    {
        for (int i = 0; i < kills || (i < mostRuns * kills && (m_given <= kills || m_cutOff == 0)); ++i) {
            INFO("kill " << i + 1 << " of who gives");
            ++m_kills;
            judgeGiven(run(m_before, QStringLiteral("give"), m_random(), upTo(mostActs)));
        }
        prove(m_before);
    }
    void take(int kills)
    {
        for (int i = 0; i <= kills; ++i) {
            INFO("kill " << i + 1 << " of who takes");
            const bool isLast = i == kills;
            const int share = isLast ? 0 : 2 * (m_given - m_taken) / (kills - i);
            m_kills += isLast ? 0 : 1;
            judgeTaken(run(m_after, QStringLiteral("take"), m_class.value(), isLast ? -1 : upTo(share)),
                       isLast);
        }
        prove(m_after);
    }
    int kills() const { return m_kills; }
    int given() const { return m_given; }
    int lost() const { return m_lost; }
    int cutOff() const { return m_cutOff; }

private:
    QString file(const QString &uid) const { return QDir(m_stick).filePath(uid + QStringLiteral(".typ")); }
    QStringList onStick() const
    {
        return QDir(m_stick).entryList({QStringLiteral("*.typ")}, QDir::Files, QDir::Name);
    }

    void make(const QString &folder, const QString &name, QChar which)
    {
        kill::Scene scene;
        const Vault::Created made = must(Vault::create(
            folder, {VaultKind::School, name, kill::userName, false}, kill::password(), scene.environment));
        must(made.vault->workplace().change(op::rollOver, [&](Change &change) -> Result<void> {
            SchoolClass one;
            one.grade = 7;
            one.stage = ordinaryStage(7);
            one.number = 1;
            one.schoolYear = 2026;
            auto classId = ClassService::ensure(change, one);
            if (!classId)
                return classId.error();
            m_class = *classId;
            for (int i = 0; i < studentsOfSchool; ++i) {
                Student student;
                student.name = which + QStringLiteral("%1").arg(i, 5, 10, QLatin1Char('0'));
                student.birthDate = QDate(2013, 1, 1).addDays(i % 365);
                student.classId = *classId;
                const auto row = StudentRepository::add(change, student);
                if (!row)
                    return row.error();
                Contact contact;
                contact.studentId = StudentId(row->id);
                contact.position = 1;
                contact.name = QStringLiteral("家长") + student.name;
                GrowthEntry entry;
                entry.studentId = StudentId(row->id);
                entry.onDate = QDate(2026, 9, 1);
                entry.statement = QStringLiteral("近来话少") + student.name;
                entry.source = QStringLiteral("student");
                const auto known = StudentRepository::addContact(change, contact);
                const auto told = FactsRepository::addGrowth(change, entry);
                if (!known || !told)
                    return known ? told.error() : known.error();
            }
            return {};
        }));
    }

    static void enrol(const QString &folder, const QString &other)
    {
        kill::Scene scene;
        const auto theirs = must(scene.open(other));
        const OwnKeys keys = must(UnitRepository(theirs->workplace().db()).own());
        const auto ours = must(scene.open(folder));
        must(UnitService(ours->workplace())
                 .enrol(must(encodeCard(keys, QByteArray(16, 'c'))),
                        fingerprintOf(keys.card.id()).join(u' ')));
    }

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

    /// All that it said. Killed after so many acts and a random part of one or two more, measured by itself
    /// so that a busy machine does not move the moment; -1: it comes to its end.
    QByteArray run(const QString &folder, const QString &act, qint64 last, int acts)
    {
        QProcess worker;
        worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        worker.start(QStringLiteral(TINGYU_BIN_DIR "/handover_worker"),
                     {folder, act, m_stick, QString::number(last)});
        REQUIRE(worker.waitForStarted(kill::waitMs));
        QByteArray said;
        while (!said.contains("R\n")) {
            REQUIRE(worker.waitForReadyRead(kill::waitMs));
            said += worker.readAllStandardOutput();
        }
        QElapsedTimer working;
        working.start();
        while (said.count("\nA") < acts && worker.waitForReadyRead(kill::waitMs))
            said += worker.readAllStandardOutput();
        if (acts >= 0) {
            const qint64 actMs = acts == 0 ? firstMs : working.elapsed() / acts;
            worker.waitForFinished(upTo(static_cast<int>(2 * actMs)));
            worker.kill();
        }
        REQUIRE(kill::hasEnded(worker));
        said += worker.readAllStandardOutput();
        INFO(said.right(200).toStdString());
        REQUIRE_FALSE(said.contains("\nX"));
        REQUIRE((acts >= 0 || said.endsWith("D\n")));
        m_cutOff += said.lastIndexOf("\nB\n") > said.lastIndexOf("\nE\n") ? 1 : 0;
        return said.left(said.lastIndexOf('\n') + 1); // the rest was not said to its end
    }

    static QStringList acknowledged(const QByteArray &said)
    {
        QStringList uids;
        for (const QByteArray &line : said.split('\n')) {
            if (line.startsWith('A'))
                uids.append(QString::fromUtf8(line.mid(1)));
        }
        return uids;
    }

    /// Takes longer than all the rest of judging: once a side.
    static void prove(const QString &folder)
    {
        kill::Scene scene;
        const auto opened = must(scene.open(folder));
        Vault &vault = *opened;
        REQUIRE(must(vault.workplace().db().check(true)).join(u'\n').toStdString() == std::string());
        REQUIRE(must(vault.workplace().audit().verify()).ok());
    }

    void judgeGiven(const QByteArray &said)
    {
        kill::Scene scene;
        const auto vault = must(scene.open(m_before));
        QMultiHash<QString, FileHandover> listed;
        QSet<int> numbers;
        for (const FileHandover &one : must(FileHandoverService(vault->workplace(), m_library).list())) {
            listed.insert(one.studentUid.toString(), one);
            REQUIRE_FALSE(numbers.contains(one.number)); // no list is given a number twice
            numbers.insert(one.number);
        }
        for (const QString &uid : acknowledged(said))
            REQUIRE(QFile::exists(file(uid)));
        // What lies on the stick is on record; what is on record and not there was cut off before its name.
        QStringList fresh;
        const QStringList names = onStick();
        for (const QString &name : names) {
            REQUIRE(listed.contains(QFileInfo(name).completeBaseName()));
            if (!m_read.contains(name))
                fresh.append(QDir(m_stick).filePath(name));
            m_read.insert(name);
        }
        m_lost = int(listed.size() - names.size());
        m_given = int(names.size());

        // The other school can read each of the new ones, whole.
        const auto after = must(scene.open(m_after));
        for (const FileVerdict &one : must(ReceiveService(after->workplace()).take(fresh, true))) {
            INFO(one.file.toStdString() << ' ' << one.reason.subject.toStdString());
            REQUIRE(one.reason.subject == QStringLiteral("verdict.handover"));
        }
    }

    void judgeTaken(const QByteArray &said, bool isDone)
    {
        kill::Scene scene;
        const auto vault = must(scene.open(m_after));
        Connection &db = vault->workplace().db();
        QHash<QString, FileHandover> came;
        int taken = 0;
        for (const FileHandover &one : must(FileHandoverService(vault->workplace(), m_library).list())) {
            came.insert(one.uid.toString(), one);
            taken += one.state == HandoverState::Taken ? 1 : 0;
            REQUIRE((one.state == HandoverState::Taken || one.state == HandoverState::Waiting));
            REQUIRE(one.student.isValid() == (one.state == HandoverState::Taken));
        }
        for (const QString &uid : acknowledged(said))
            REQUIRE(came.value(uid).state == HandoverState::Taken);
        // As many students came as files were taken over, each with what its school told of it.
        auto rows = must(db.select(QStringLiteral(
            "SELECT (SELECT count(*) FROM student_contact c WHERE c.student_id = s.id AND c.name = '家长' || "
            "s.name), (SELECT count(*) FROM growth_entry g WHERE g.student_id = s.id AND g.statement = "
            "'近来话少' || s.name), (SELECT count(*) FROM exchange_handover h JOIN exchange_handover_part p "
            "ON "
            "p.handover_id = h.id WHERE h.student_id = s.id AND p.document IS NOT NULL) FROM student s WHERE "
            "s.name LIKE '甲%'")));
        int here = 0;
        while (rows.next()) {
            ++here;
            REQUIRE(rows.integer(0) == 1);
            REQUIRE(rows.integer(1) == 1);
            REQUIRE(rows.integer(2) == 1);
        }
        must(rows.finished());
        REQUIRE(here == taken);
        m_taken = taken;
        if (!isDone)
            return;
        REQUIRE(taken == m_given);
        REQUIRE(came.size() == m_given);
        FileTakeOverService service(vault->workplace());
        for (const FileHandover &one : std::as_const(came)) {
            const auto parts = must(FileHandoverService(vault->workplace(), m_library).show(one.uid)).parts;
            REQUIRE(parts.size() == 1);
            const auto open = must(service.open(parts.constFirst().uid));
            REQUIRE(handedCheck(open.part.document) == open.part.check);
        }
    }

    QTemporaryDir m_temp{memoryFolderTemplate()};
    QString m_before = m_temp.filePath(QStringLiteral("before"));
    QString m_after = m_temp.filePath(QStringLiteral("after"));
    QString m_stick = m_temp.filePath(QStringLiteral("stick"));
    scales::ScaleLibrary m_library{QString()};
    std::mt19937 m_random;
    QSet<QString> m_read;  ///< on the stick, and found whole
    SchoolClassId m_class; ///< of the school that takes
    int m_kills = 0;
    int m_given = 0;
    int m_taken = 0;
    int m_lost = 0; ///< lists whose file never got its name
    int m_cutOff = 0;
};

void killHandovers(int kills)
{
    const quint32 seed = std::random_device()();
    INFO("seed " << seed);
    HandoverKills campaign(seed);
    campaign.give(kills);
    campaign.take(kills);
    WARN(campaign.given() << " files went over under " << campaign.kills() << " kills, " << campaign.cutOff()
                          << " inside an open transaction; " << campaign.lost()
                          << " lists whose file never got its name");
    CHECK(campaign.given() > kills);
    CHECK(campaign.cutOff() > 0);
    CHECK(campaign.lost() <= campaign.kills()); // at most what each kill cut off
}

} // namespace

TEST_CASE("Files that go from one school of 5,000 to another are whole on both sides through 10 kills",
          "[slow]")
{
    killHandovers(5);
}

TEST_CASE("Files that go from one school of 5,000 to another are whole on both sides through 200 kills",
          "[campaign]")
{
    killHandovers(100);
}
