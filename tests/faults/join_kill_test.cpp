// SPDX-License-Identifier: GPL-3.0-or-later
// A school of 5,000 files, two of each child, that a program makes one and some of them two again, killed at
// random moments: each child has its two files whole, or one that holds everything of both.
#include "core/keeping/keeping_operations.h"
#include "core/school/facts_repository.h"
#include "core/school/student_repository.h"
#include "tests/faults/kill_scene.h"
#include "tests/support/places.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QMap>
#include <QProcess>

#include <random>

using namespace tingyu;
using namespace tingyu::test;

namespace {

constexpr int children = 2'500; // each with two files
constexpr int longestRunMs = 800;

class JoinKills
{
public:
    explicit JoinKills(quint32 seed) : m_random(seed)
    {
        REQUIRE(m_temp.isValid());
        kill::Scene scene;
        const Vault::Created made = must(Vault::create(
            m_folder, {VaultKind::School, QStringLiteral("青石镇中心学校"), kill::userName, false},
            kill::password(), scene.environment));
        must(made.vault->workplace().change(op::holdSet, [](Change &change) { return fill(change); }));
        for (int i = 0; i < children; ++i)
            m_isJoined.insert(number(i), false);
    }

    void run(int kills)
    {
        for (int i = 0; i < kills; ++i) {
            INFO("kill " << i + 1);
            const QList<QByteArray> said = runUntilKilled();
            judge(said);
        }
        kill::Scene scene;
        const auto vault = must(scene.open(m_folder));
        REQUIRE(must(vault->workplace().db().check(true)).join(u'\n').toStdString() == std::string());
        REQUIRE(must(vault->workplace().audit().verify()).ok());
    }
    int joins() const { return m_joins; }
    int takenBack() const { return m_takenBack; }
    int cutOff() const { return m_cutOff; }

private:
    static QString number(int i) { return QStringLiteral("%1").arg(i, 5, 10, QLatin1Char('0')); }

    /// Each file with a number, a contact and two entries of its own.
    static Result<void> fill(Change &change)
    {
        for (int i = 0; i < children; ++i) {
            for (const QChar which : {u'甲', u'乙'}) {
                Student student;
                student.name = which + number(i);
                student.studentNo = QString::number(which == u'甲' ? 100'000 + i : 200'000 + i);
                const auto row = StudentRepository::add(change, student);
                if (!row)
                    return row.error();
                Contact contact;
                contact.studentId = StudentId(row->id);
                contact.position = 1;
                contact.name = QStringLiteral("家长") + which + number(i);
                if (auto added = StudentRepository::addContact(change, contact); !added)
                    return added.error();
                for (int n = 0; n < 2; ++n) {
                    GrowthEntry entry;
                    entry.studentId = StudentId(row->id);
                    entry.onDate = QDate(2026, 9, 1).addDays(n);
                    entry.statement = QStringLiteral("第 %1 次谈话").arg(n);
                    entry.source = QStringLiteral("student");
                    if (auto added = FactsRepository::addGrowth(change, entry); !added)
                        return added.error();
                }
            }
        }
        return {};
    }

    QList<QByteArray> runUntilKilled()
    {
        QProcess worker;
        worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        worker.start(QStringLiteral(TINGYU_BIN_DIR "/join_worker"), {m_folder, QString::number(m_random())});
        REQUIRE(worker.waitForStarted(kill::waitMs));
        QByteArray said;
        while (!said.contains("R\n")) {
            REQUIRE(worker.waitForReadyRead(kill::waitMs));
            said += worker.readAllStandardOutput();
        }
        worker.waitForFinished(std::uniform_int_distribution<int>(0, longestRunMs)(m_random));
        worker.kill();
        REQUIRE(kill::hasEnded(worker));
        said += worker.readAllStandardOutput();
        INFO(said.right(200).toStdString());
        REQUIRE_FALSE(said.contains("\nX"));
        QList<QByteArray> lines = said.split('\n');
        lines.removeLast(); // what comes after the last end of a line was not said to its end
        return lines;
    }

    /// What was said to be done is done; what was begun last is done or was never begun; nothing is between.
    void judge(const QList<QByteArray> &said)
    {
        QString begun;
        for (const QByteArray &line : said) {
            const QString child = QString::fromUtf8(line.mid(line.indexOf(' ') + 1));
            if (line.startsWith('I'))
                begun = child;
            if (!line.startsWith('A'))
                continue;
            begun.clear();
            const bool isJoin = line.startsWith("Ajoin");
            m_isJoined[child] = isJoin;
            ++(isJoin ? m_joins : m_takenBack);
        }
        m_cutOff += begun.isEmpty() ? 0 : 1;

        kill::Scene scene;
        const auto vault = must(scene.open(m_folder));
        QMap<QString, QMap<QChar, std::pair<qint64, qint64>>>
            files; // of each child: file -> entries, contacts
        auto rows = must(vault->workplace().db().select(QStringLiteral(
            "SELECT s.name, (SELECT count(*) FROM growth_entry g WHERE g.student_id = s.id AND g.removed_utc "
            "IS NULL), (SELECT count(*) FROM student_contact c WHERE c.student_id = s.id AND c.removed_utc "
            "IS "
            "NULL) FROM student s WHERE s.removed_utc IS NULL")));
        while (rows.next()) {
            const QString name = rows.text(0);
            files[name.mid(1)].insert(name.at(0), {rows.integer(1), rows.integer(2)});
        }
        must(rows.finished());
        REQUIRE(files.size() == children);
        for (auto its = files.cbegin(); its != files.cend(); ++its) {
            INFO(its.key().toStdString());
            const bool isOne = its->size() == 1;
            REQUIRE((its->size() == 2 || isOne));
            REQUIRE(its->contains(u'甲')); // the one that was to stand
            for (const auto &[entries, contacts] : its->values()) {
                REQUIRE(entries == (isOne ? 4 : 2));
                REQUIRE(contacts == (isOne ? 2 : 1));
            }
            if (its.key() == begun)
                m_isJoined[begun] = isOne;
            REQUIRE(m_isJoined.value(its.key()) == isOne);
        }
    }

    QTemporaryDir m_temp{memoryFolderTemplate()};
    QString m_folder = m_temp.filePath(QStringLiteral("vault"));
    std::mt19937 m_random;
    QMap<QString, bool> m_isJoined; ///< of each child: what was last said to be done
    int m_joins = 0;
    int m_takenBack = 0;
    int m_cutOff = 0;
};

void killJoins(int kills)
{
    const quint32 seed = std::random_device()();
    INFO("seed " << seed);
    JoinKills campaign(seed);
    campaign.run(kills);
    WARN(campaign.joins() << " files went into another and " << campaign.takenBack() << " came back under "
                          << kills << " kills, " << campaign.cutOff() << " in the middle of it");
    CHECK(campaign.joins() > 0);
    CHECK(campaign.takenBack() > 0);
    CHECK(campaign.cutOff() > 0);
}

} // namespace

TEST_CASE("Of 2,500 children with two files each has two or one, whole, through 10 kills", "[slow]")
{
    killJoins(10);
}

TEST_CASE("Of 2,500 children with two files each has two or one, whole, through 300 kills", "[campaign]")
{
    killJoins(300);
}
