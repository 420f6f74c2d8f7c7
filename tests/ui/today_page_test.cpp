// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_sticks.h"
#include "tests/ui/care_world.h"
#include "ui/today/draft_place.h"
#include "ui/today/today_facts.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDir>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

TEST_CASE("a new room is shown how to begin, one step after the other")
{
    CareWorld world(CareWorld::Fill::Nothing);
    world.open("today");
    auto *first = world.find<QPushButton>("start.1");
    REQUIRE(first != nullptr);
    CHECK(world.problems().isEmpty());
    world.open("care");
    world.open("today");
    int steps = 0;
    for (auto *button : world.window.findChildren<QPushButton *>()) {
        if (button->isVisibleTo(&world.window) && button->accessibleName() == QStringLiteral("开立个案")) {
            ++steps;
            button->click();
        }
    }
    CHECK(steps == 1);
    world.settle();
    CHECK(world.find<QLineEdit>("openCase.student") != nullptr);
}

TEST_CASE("a sheet that must be looked at stands first with its hours until contact is written down")
{
    CareWorld world;
    world.clock.setNow({QDate(2026, 11, 20), QTime(9, 10)});
    world.open("today");
    CHECK(world.problems().isEmpty());
    auto *open = world.find<QAbstractButton>("flag.open.1");
    REQUIRE(open != nullptr);
    CHECK(open->accessibleName().contains(world.pupils.first().name));
    CHECK(open->accessibleName().contains(world.pupils.first().classLabel));
    CHECK(open->accessibleName().contains(QStringLiteral("1 小时 10 分")));
    CHECK(world.find<QAbstractButton>("flag.open.2") == nullptr);
    CHECK(world.settings.sheetsToday(world.clock.today()) == 1);

    auto *contact = world.find<QAbstractButton>("flag.contact.1");
    REQUIRE(contact != nullptr);
    contact->setFocus();
    QTest::keyClick(contact, Qt::Key_Return);
    auto *note = world.find<QLineEdit>("flag.note.1");
    REQUIRE(note != nullptr);
    CHECK(note->hasFocus());
    QTest::keyClick(note, Qt::Key_Return);
    world.settle();
    CHECK(world.find<QFrame>("message") != nullptr);              // says what is missing
    CHECK(world.find<QAbstractButton>("flag.open.1") != nullptr); // a contact without a word is none
    UiWorld::typeInto(note, QStringLiteral("谈了二十分钟,今晚母亲陪"));
    QTest::keyClick(note, Qt::Key_Return);
    world.settle();
    CHECK(world.find<QAbstractButton>("flag.open.1") == nullptr);
    CHECK(world.settings.sheetsToday(world.clock.today()) == 0);
    CHECK(world.ask([](Services &services) { return services.sheets.openFlags(); }).isEmpty());

    world.shell->workspace()->undoLast();
    world.settle();
    CHECK(world.find<QAbstractButton>("flag.open.1") != nullptr);
}

TEST_CASE("after a backup the first look at the day says so")
{
    CareWorld world;
    const auto said = [&world] {
        const auto *row = world.find<QAbstractButton>("waiting.backup");
        return row == nullptr ? QString() : row->accessibleName();
    };
    world.open("today");
    CHECK(said().contains(QStringLiteral("还没有备份")));
    const QString stick = world.home.filePath(QStringLiteral("stick"));
    REQUIRE(QDir().mkpath(stick));
    world.open("settings", {{QStringLiteral("section"), QStringLiteral("backup")}});
    world.type("backupFolder", stick);
    world.click("backupNow");
    REQUIRE(UiWorld::until([&] { return world.shell->workspace()->backupStanding().use.hasBackup; }));
    world.open("today");
    world.settle();
    CHECK_FALSE(said().isEmpty());
    CHECK_FALSE(said().contains(QStringLiteral("还没有备份")));
    CHECK_FALSE(said().contains(QStringLiteral("先选一个备份位置")));
}

TEST_CASE("a backup that ends while one looks at the day is said there at once")
{
    CareWorld world;
    const QString stick = world.home.filePath(QStringLiteral("stick"));
    REQUIRE(QDir().mkpath(stick));
    const auto said = [&world] {
        const auto *row = world.find<QAbstractButton>("waiting.backup");
        return row == nullptr ? QString() : row->accessibleName();
    };
    auto &work = *world.shell->workspace();
    int looks = 0;
    QObject::connect(&work, &Workspace::pageShown, &world.window, [&looks] { ++looks; });

    SECTION("given before one came there")
    {
        world.open("settings", {{QStringLiteral("section"), QStringLiteral("backup")}});
        world.type("backupFolder", stick);
        QObject::connect(&world.shell->tasks(), &TaskRunner::longBegan, &world.window,
                         [&work] { work.openPage(QStringLiteral("today")); });
        looks = 0;
        world.click("backupNow");
    }
    SECTION("by what one does not see")
    {
        world.open("today");
        CHECK(said().contains(QStringLiteral("还没有备份")));
        looks = 1;
        world.shell->tasks().run(
            &world.window,
            [stick](Vault &vault) -> Result<BackupStanding> {
                if (auto made = BackupSticks(vault).backup(stick, {QStringLiteral("甲")}); !made)
                    return made.error();
                return backupStanding(vault);
            },
            [&work](const Result<BackupStanding> &standing) {
                REQUIRE(standing);
                work.setBackupStanding(*standing);
            });
    }
    CHECK(UiWorld::until([&] { return said().contains(QStringLiteral("备份后")); }));
    CHECK(work.backupStanding().use.hasBackup);
    CHECK(work.currentPageId() == QStringLiteral("today"));
    CHECK(looks == 1);
}

TEST_CASE("an overdue step says so and leads into its case")
{
    CareWorld world;
    world.open("today");
    auto *step = world.find<QAbstractButton>("step.1");
    REQUIRE(step != nullptr);
    CHECK(step->accessibleName().contains(QStringLiteral("逾期 2 天")));
    step->setFocus();
    QTest::keyClick(step, Qt::Key_Space);
    world.settle();
    CHECK(world.shell->workspace()->currentPageId() == QStringLiteral("care"));
    CHECK(world.find<QTableView>("next_steps.list") != nullptr);
    CHECK(world.find<QLabel>("pageTitle")->text() == world.pupils.first().name);
}

TEST_CASE("the chart has its figures as a table one key away", "[slow]")
{
    CareWorld world;
    world.open("today");
    auto *twin = world.find<QPushButton>("weekTwin");
    REQUIRE(twin != nullptr);
    CHECK(world.find<QTableView>("weekTable") == nullptr);
    QTest::keyClick(&world.window, Qt::Key_T);
    REQUIRE(UiWorld::until([&] { return world.find<QTableView>("weekTable") != nullptr; }));
    auto *table = world.find<QTableView>("weekTable");
    const QAbstractItemModel *model = table->model();
    REQUIRE(model->rowCount() == 12); // the school year began on 31 August
    CHECK(model->index(11, 2).data().toString() == QStringLiteral("2"));
    CHECK(model->index(10, 2).data().toString() == QStringLiteral("0"));
    QTest::keyClick(&world.window, Qt::Key_T);
    CHECK(UiWorld::until([&] { return world.find<QTableView>("weekTable") == nullptr; }));
}

TEST_CASE("reviews fall into the weeks of their school year")
{
    const SchoolCalendar calendar({{2026, 1, QDate(2026, 8, 31), QDate(2027, 1, 22)}}, {});
    const QList<ReviewDay> days{{QDate(2026, 6, 1), 4}, {QDate(2026, 8, 31), 1}, {QDate(2026, 9, 13), 1}};
    const auto weeks = reviewsByWeek(days, calendar, QDate(2026, 9, 16));
    REQUIRE(weeks.size() == 3);
    CHECK(weeks.at(0) == WeekCount{QDate(2026, 8, 31), 1, 1});
    CHECK(weeks.at(1) == WeekCount{QDate(2026, 9, 7), 2, 1});
    CHECK(weeks.at(2) == WeekCount{QDate(2026, 9, 14), 3, 0});
    CHECK(reviewsByWeek({}, calendar, QDate(2026, 8, 30)).size() <= 53);
}

TEST_CASE("a draft is waiting under what it is, and its row leads back to where it was written", "[slow]")
{
    CareWorld world;
    const QString careCase = world.careCase.toString();
    const QString student = world.pupils.first().uid.toString();
    const auto keep = [&](const QString &key, const QString &form, const QString &content) {
        world.ask([=](Services &services) -> Result<int> {
            auto saved = services.drafts.save(key, form, content);
            return saved ? Result<int>(0) : Result<int>(saved.error());
        });
        world.clock.advanceMs(60'000);
    };
    struct Row
    {
        QString key;
        QString form;
        QString content;
        QString page;
        const char *shown;
    };
    const Row rows[] = {
        {careCase, QStringLiteral("case.item.next_steps"), QStringLiteral("{}"), QStringLiteral("care"),
         "next_steps.list"},
        {careCase, QStringLiteral("case.opinion"), QStringLiteral("{}"), QStringLiteral("care"),
         "part.opinion"},
        {student, QStringLiteral("growth-entry"), QStringLiteral("写到一半"), QStringLiteral("students"),
         nullptr},
    };
    for (const Row &row : rows)
        keep(row.key, row.form, row.content);
    for (int i = 0; i < 3; ++i) {
        world.open("today");
        const QByteArray name =
            i == 2 ? QByteArray("waiting.drafts") : QByteArray("waiting.drafts.") + QByteArray::number(3 - i);
        auto *draft = world.find<QAbstractButton>(name.constData());
        INFO(name.toStdString());
        REQUIRE(draft != nullptr);
        draft->setFocus();
        QTest::keyClick(draft, Qt::Key_Space);
        world.settle();
        CHECK(world.shell->workspace()->currentPageId() == rows[i].page);
        CHECK(world.find<QLabel>("pageTitle")->text() == world.pupils.first().name);
        if (rows[i].shown != nullptr)
            CHECK(world.find<QWidget>(rows[i].shown) != nullptr);
    }
    for (QDialog *open : world.window.findChildren<QDialog *>()) {
        open->reject();
        if (open->isVisible())
            open->reject(); // a draft that came back is asked about
    }
}

TEST_CASE("every kind of draft knows its page and record")
{
    const auto place = [](const char *form, const char *content = "{}") {
        return placeOfDraft(
            {QStringLiteral("key"), QString::fromLatin1(form), QString::fromLatin1(content), {}});
    };
    CHECK(place("case.fields", R"({"appeal":"x"})").target.value(QStringLiteral("place")) ==
          QStringLiteral("appeal"));
    CHECK(place("case.fields").target.value(QStringLiteral("case")) == QStringLiteral("key"));
    CHECK(place("review-talk").target.value(QStringLiteral("review")) == QStringLiteral("key"));
    CHECK(place("keying/campaign-uid/phqa").page == QStringLiteral("screening"));
    CHECK(place("keying/campaign-uid/phqa").target.value(QStringLiteral("campaign")) ==
          QStringLiteral("campaign-uid"));
    CHECK(place("growth-entry").target.value(QStringLiteral("student")) == QStringLiteral("key"));
}
