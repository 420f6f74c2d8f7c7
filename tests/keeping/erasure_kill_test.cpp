// SPDX-License-Identifier: GPL-3.0-or-later
// A school of 5,000 whose files are destroyed by a program that is killed at random moments.
#include "core/keeping/keeping_operations.h"
#include "core/services.h"
#include "core/vault/compaction.h"
#include "core/vault/vault_impl.h"
#include "tests/faults/kill_scene.h"
#include "tests/keeping/page_scan.h"
#include "tests/support/places.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QProcess>
#include <QRandomGenerator>

using namespace tingyu;
using namespace tingyu::test;

namespace {

constexpr int students = 5000;
constexpr int kills = 40;
constexpr int waitMs = 120'000;

QString nameOf(int i)
{
    return QString::fromUtf8("初学生%1号").arg(i, 5, 10, QLatin1Char('0'));
}
QString fatherOf(int i)
{
    return QString::fromUtf8("父亲%1人").arg(i, 5, 10, QLatin1Char('0'));
}
QString wordsOf(int i)
{
    return QString::fromUtf8("近来话少%1次").arg(i, 5, 10, QLatin1Char('0'));
}

/// Each with a contact, a statement, a change of it and a consent.
void makeVault(const QString &folder)
{
    kill::Scene scene;
    const Vault::Created made = must(
        Vault::create(folder, {VaultKind::School, QStringLiteral("青石镇中心学校"), kill::userName, false},
                      kill::password(), scene.environment));
    Workplace &place = made.vault->workplace();
    must(place.change(op::holdSet, [&](Change &change) -> Result<void> {
        for (int i = 0; i < students; ++i) {
            const auto student =
                must(change.insert(QStringLiteral("student"), {{QStringLiteral("name"), nameOf(i)}}));
            must(change.insert(QStringLiteral("student_contact"), {{QStringLiteral("student_id"), student.id},
                                                                   {QStringLiteral("position"), 1},
                                                                   {QStringLiteral("name"), fatherOf(i)}}));
            const auto entry =
                must(change.insert(QStringLiteral("growth_entry"),
                                   {{QStringLiteral("student_id"), student.id},
                                    {QStringLiteral("kind"), QStringLiteral("observation")},
                                    {QStringLiteral("on_date"), QDate(2026, 11, 1)},
                                    {QStringLiteral("statement"), wordsOf(i)},
                                    {QStringLiteral("source"), QStringLiteral("class_teacher")}}));
            must(change.update(QStringLiteral("growth_entry"), entry.id,
                               {{QStringLiteral("statement"), QString(wordsOf(i) + nameOf(i))}}));
            must(change.insert(QStringLiteral("consent"),
                               {{QStringLiteral("student_id"), student.id},
                                {QStringLiteral("party"), QStringLiteral("guardian")},
                                {QStringLiteral("scope"), QStringLiteral("screening")},
                                {QStringLiteral("answer"), QStringLiteral("given")},
                                {QStringLiteral("on_date"), QDate(2026, 9, 1)},
                                {QStringLiteral("person"), fatherOf(i)}}));
        }
        return {};
    }));
}

} // namespace

TEST_CASE("Of 5,000 students who are erased one by one under kills each is whole or gone, with no byte left",
          "[slow]")
{
    QTemporaryDir temp(memoryFolderTemplate());
    const QString folder = temp.filePath(QStringLiteral("vault"));
    makeVault(folder);
    QRandomGenerator random(20261130);
    QSet<int> living;
    for (int i = 0; i < students; ++i)
        living.insert(i);
    int gone = 0;
    int finished = 0;
    int undone = 0;
    for (int round = 0; round < kills; ++round) {
        INFO("kill " << round + 1);
        QProcess worker;
        worker.start(QStringLiteral(TINGYU_BIN_DIR "/erase_worker"),
                     {folder, QString::number(random.generate())});
        REQUIRE(worker.waitForStarted(waitMs));
        QByteArray heard;
        while (!heard.contains("R\n")) {
            REQUIRE(worker.waitForReadyRead(waitMs));
            heard += worker.readAllStandardOutput();
        }
        worker.waitForFinished(random.bounded(1500));
        worker.kill();
        REQUIRE(worker.waitForFinished(waitMs));
        heard += worker.readAllStandardOutput();
        CHECK_FALSE(heard.contains("\nX"));

        kill::Scene scene;
        const auto vault = must(scene.open(folder));
        Connection &db = vault->workplace().db();
        finished += vault->notices().contains(QStringLiteral("erasure_finished")) ? 1 : 0;
        CHECK_FALSE(must(isCompactionDue(db)));
        QSet<int> here;
        Rows rows = must(db.select(QStringLiteral(
            "SELECT s.name, (SELECT count(*) FROM student_contact WHERE student_id = s.id) + (SELECT "
            "count(*) FROM "
            "growth_entry WHERE student_id = s.id) + (SELECT count(*) FROM consent WHERE student_id = s.id) "
            "+ "
            "(SELECT count(*) FROM change WHERE root_type = 'student' AND root_id = s.id) FROM student s")));
        while (rows.next()) {
            here.insert(rows.text(0).mid(3, 5).toInt());
            REQUIRE(rows.integer(1) == 3 + 5); // whole: rows and history
        }
        rows = Rows();
        QStringList words;
        QSet<int> lost = living;
        lost.subtract(here);
        for (const int i : std::as_const(lost))
            words += {nameOf(i), fatherOf(i), wordsOf(i)};
        const auto acknowledged = heard.count("\nA") + (heard.startsWith("A") ? 1 : 0);
        REQUIRE(words.size() / 3 >= acknowledged);
        REQUIRE(words.size() / 3 <= acknowledged + 1);
        undone += heard.count("\nI") > words.size() / 3 ? 1 : 0;
        gone += static_cast<int>(words.size() / 3);
        living = here;
        CHECK(must(db.value(QStringLiteral("SELECT count(*) FROM erasure"))).toInt() == gone);
        const auto &key = vault->impl().keys.database;
        CHECK(wordsInVault(db.path(), key, words) == QStringList());
        if (round % 10 == 9)
            CHECK(must(vault->workplace().audit().verify()).ok());
    }
    CHECK(gone > kills);
    CHECK(finished + undone > 0); // some kills fell into an erasure
    WARN(gone << " erased under " << kills << " kills: " << finished << " ended at the next unlocking, "
              << undone << " not begun to be");
}
