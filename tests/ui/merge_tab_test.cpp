// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/merge_service.h"
#include "core/vault/backup_service.h"
#include "core/vault/restore.h"
#include "tests/ui/care_world.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// The window is PC 1; PC 2 is made of its backup and written to by the services.
struct TwoPcs : CareWorld
{
    template<class Job>
    auto inVault(Job job)
    {
        using Value = decltype(job(std::declval<Vault &>()));
        std::optional<Value> answer;
        QObject guard;
        shell->workspace()->tasks().run(&guard, job, [&](Value value) { answer = std::move(value); });
        REQUIRE(until([&] { return answer.has_value(); }));
        return got(*std::move(answer));
    }
    TwoPcs() : CareWorld(Fill::Work)
    {
        const auto backup =
            inVault([at = stick.path()](Vault &opened) { return BackupService(opened).backup(at); });
        const QString where = home.filePath(QStringLiteral("second"));
        got(restoreWithPassword(backup.file, where, QStringLiteral("林老师"), secretOf(password()),
                                door.environment()));
        vault = got(Vault::open(where, QStringLiteral("林老师"), secretOf(password()), door.environment()));
        two = std::make_unique<Services>(vault->workplace());
        got(merge::MergeService(vault->workplace()).setNumber(2));
    }
    static SecretBytes secretOf(QString typed) { return passwordBytes(typed); }
    static void phone(Services &services, const Uid &student, const char *number)
    {
        Student one = got(services.students.show(student)).student;
        one.phone = QString::fromLatin1(number);
        got(services.students.edit(one));
    }
    void show()
    {
        open("exchange", {{QStringLiteral("tab"), QStringLiteral("pcs")}});
        settle();
    }
    QString cell(const char *list, int row, int column)
    {
        const auto *view = find<QTableView>(qPrintable(QLatin1String(list) % QStringLiteral("Table")));
        REQUIRE(view != nullptr);
        return view->model()->index(row, column).data().toString();
    }
    int rows(const char *list)
    {
        const auto *view = find<QTableView>(qPrintable(QLatin1String(list) % QStringLiteral("Table")));
        return view == nullptr ? 0 : view->model()->rowCount();
    }
    void choose(const char *button, const QString &path)
    {
        answerFileDialog(path);
        click(button);
        settle();
    }

    QTemporaryDir stick;
    std::unique_ptr<Vault> vault;
    std::unique_ptr<Services> two;
};

} // namespace

TEST_CASE("What two PCs wrote differently is shown with both values and decided by keyboard")
{
    TwoPcs pcs;
    pcs.show();
    CHECK_FALSE(pcs.find<QPushButton>("mergeWrite")->isEnabled());
    pcs.picture("merge-empty");
    const Uid student = pcs.pupils.constFirst().uid;
    pcs.inVault([student](Vault &opened) {
        Services services(opened.workplace());
        TwoPcs::phone(services, student, "13800000001");
        return Result<int>(0);
    });
    TwoPcs::phone(*pcs.two, student, "13800000002");
    got(pcs.two->fileClasses.set(student, FileClass::Crisis, QDate(2026, 11, 20),
                                 QStringLiteral("说不想活了")));
    const auto written = got(merge::MergeService(pcs.vault->workplace()).write(pcs.stick.path()));

    pcs.choose("mergeTake", written.file);
    REQUIRE(CareWorld::until([&] { return pcs.rows("merge-differences") == 1; }));
    CHECK(pcs.cell("merge-differences", 0, 0).contains(pcs.pupils.constFirst().name));
    CHECK(pcs.cell("merge-differences", 0, 2) == QLatin1String("13800000001"));
    CHECK(pcs.cell("merge-differences", 0, 3) == QLatin1String("13800000002"));
    auto *list = pcs.find<QTableView>("merge-differencesTable");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    pcs.settle();
    REQUIRE(pcs.find<QPlainTextEdit>("mergeOther") != nullptr);
    CHECK(pcs.find<QPlainTextEdit>("mergeKept")->toPlainText() == QLatin1String("13800000001"));
    CHECK(pcs.find<QPlainTextEdit>("mergeOther")->toPlainText() == QLatin1String("13800000002"));
    pcs.picture("merge-difference");
    CHECK(pcs.problems().isEmpty());

    auto *other = pcs.find<QPushButton>("mergeUseOther");
    other->setFocus();
    QTest::keyClick(other, Qt::Key_Space);
    REQUIRE(CareWorld::until([&] { return pcs.rows("merge-differences") == 0; }));
    CHECK(
        pcs.inVault([student](Vault &opened) { return Services(opened.workplace()).students.show(student); })
            .student.phone == QLatin1String("13800000002"));

    // And back: PC 2 takes the decision.
    pcs.choose("mergeWrite", pcs.stick.path());
    const QString file = pcs.stick.filePath(QStringLiteral("tingyu-pc1.tyc"));
    REQUIRE(CareWorld::until([&] { return QFile::exists(file); }));
    pcs.settle();
    CHECK(got(merge::MergeService(pcs.vault->workplace()).take(file)).pc == 1);
    CHECK(got(merge::MergeService(pcs.vault->workplace()).differences()).isEmpty());
}

TEST_CASE(
    "A shared folder is chosen once and met by a button, and the number of a PC is the head's to choose",
    "[slow]")
{
    TwoPcs pcs;
    pcs.show();
    CHECK_FALSE(pcs.find<QPushButton>("mergeMeet")->isEnabled());
    pcs.choose("mergeFolder", pcs.stick.path());
    REQUIRE(CareWorld::until([&] { return pcs.find<QPushButton>("mergeMeet")->isEnabled(); }));
    TwoPcs::phone(*pcs.two, pcs.pupils.constFirst().uid, "13800000002");
    got(merge::MergeService(pcs.vault->workplace()).meet(pcs.stick.path()));
    pcs.click("mergeMeet");
    REQUIRE(CareWorld::until(
        [&] { return QFile::exists(pcs.stick.filePath(QStringLiteral("tingyu-pc1.tyc"))); }));
    pcs.settle();
    CHECK(pcs.find<QPushButton>("mergeWrite")->isEnabled());

    pcs.click("mergeNumber");
    auto *number = pcs.find<QComboBox>("mergePc.number");
    REQUIRE(number != nullptr);
    number->setCurrentIndex(1);
    pcs.click("mergePc.ok"); // PC 2 is another one
    pcs.settle();
    REQUIRE(pcs.find<QComboBox>("mergePc.number") != nullptr);
    number->setCurrentIndex(2);
    pcs.click("mergePc.ok");
    REQUIRE(CareWorld::until([&] { return pcs.find<QComboBox>("mergePc.number") == nullptr; }));
}
