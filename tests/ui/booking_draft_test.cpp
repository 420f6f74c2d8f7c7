// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schedule_world.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

struct BookingDraftWorld : ScheduleWorld
{
    QList<Draft> drafts()
    {
        return ask([](Services &services) { return services.drafts.list(); });
    }
    template<class W>
    W *part(const char *name) const
    {
        auto *found = window.findChild<W *>(QLatin1String(name));
        INFO(name);
        REQUIRE(found != nullptr);
        return found;
    }
    void write(const char *name, const QString &words) const
    {
        auto *line = part<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        typeInto(line, words);
    }
    /// A lock as it is: the process ends, and nothing but the vault goes on.
    void lockAndUnlock()
    {
        shell->workspace()->lockNow();
        REQUIRE(until([this] { return restarts == 1; }));
        end();
        unlock();
        REQUIRE(until([this] { return shell->tasks().isIdle(); }));
    }
    /// The process is gone, with all that was open.
    void end()
    {
        qDeleteAll(window.findChildren<QDialog *>());
        shell.reset();
    }
    /// What the dialog says at its head.
    static QString told(const QDialog &dialog)
    {
        QStringList words;
        for (const auto *banner : dialog.findChildren<Banner *>())
            words.append(banner->text());
        return words.join(QLatin1Char(' '));
    }
};

} // namespace

TEST_CASE("a half-filled booking stands there again after a real lock, every field of it", "[slow]")
{
    BookingDraftWorld world;
    world.openWeek();
    world.week().goTo(3, 10 * 60);
    world.press(Qt::Key_Return);
    world.waitFor("booking");
    world.typeInitials("zyq");
    world.press(Qt::Key_Return);
    world.write("booking.when.time", QStringLiteral("1020"));
    world.part<QSpinBox>("booking.when.minutes")->setValue(55);
    world.part<QCheckBox>("booking.weekly")->setChecked(true);
    world.write("booking.until", QStringLiteral("20261224"));
    auto *concern = world.part<QComboBox>("booking.concern");
    concern->setCurrentIndex(concern->findData(concernCode(Concern::Mood)));
    world.part<QAbstractButton>("booking.urgency.soon")->click();
    world.write("booking.contact", QStringLiteral("班主任转告"));
    world.write("booking.note", QStringLiteral("想在午休时谈"));
    world.lockAndUnlock();
    QDialog &dialog = world.waitFor("booking");
    REQUIRE(UiWorld::until([&] { return world.part<QLineEdit>("booking.note")->text() != QString(); }));
    CHECK(world.part<QLabel>("booking.client.who")->text().startsWith(QStringLiteral("周雨晴")));
    CHECK(world.part<QLineEdit>("booking.when.day")->text() == QStringLiteral("2026-11-26"));
    CHECK(world.part<QLineEdit>("booking.when.time")->text() == QStringLiteral("10:20"));
    CHECK(world.part<QSpinBox>("booking.when.minutes")->value() == 55);
    CHECK(world.part<QCheckBox>("booking.weekly")->isChecked());
    CHECK(world.part<QLineEdit>("booking.until")->text() == QStringLiteral("2026-12-24"));
    CHECK(world.part<QComboBox>("booking.concern")->currentData().toString() == concernCode(Concern::Mood));
    CHECK(world.part<QRadioButton>("booking.urgency.soon")->isChecked());
    CHECK(world.part<QLineEdit>("booking.contact")->text() == QStringLiteral("班主任转告"));
    CHECK(world.part<QLineEdit>("booking.note")->text() == QStringLiteral("想在午休时谈"));
    REQUIRE(dialog.focusWidget() != nullptr);
    CHECK(dialog.focusWidget()->objectName() == QLatin1String("booking.note"));
    CHECK(BookingDraftWorld::told(dialog).contains(QStringLiteral("没有写完")));
    QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    CHECK(world.dialog("booking") == nullptr);
    const auto all = world.all();
    REQUIRE(all.size() == 5); // every Thursday until the 24th of December
    CHECK(all.first().at == WallTime{QDate(2026, 11, 26), QTime(10, 20)});
    CHECK(all.first().client.studentUid == world.pupils.at(1).uid);
    CHECK(all.first().request.urgency == Urgency::Soon);
    CHECK(world.drafts().isEmpty());
}

TEST_CASE("a booking is in the vault within two seconds, found on today's page, and dropped when given up",
          "[slow]")
{
    BookingDraftWorld world;
    world.openWeek();
    world.week().goTo(3, 14 * 60);
    world.press(Qt::Key_Return);
    world.waitFor("booking");
    UiWorld::until([] { return false; }, 1300);
    CHECK(world.drafts().isEmpty()); // nothing was typed: what it begins with is no draft
    world.write("booking.note", QStringLiteral("先问班主任"));
    REQUIRE(UiWorld::until([&] { return world.drafts().size() == 1; }, 2000));
    // The power goes: only what is written stays.
    world.end();
    world.unlock();
    world.open("today");
    world.settle();
    world.click("waiting.drafts");
    world.waitFor("booking");
    REQUIRE(UiWorld::until(
        [&] { return world.part<QLineEdit>("booking.note")->text() == QStringLiteral("先问班主任"); }));
    CHECK(world.part<QLineEdit>("booking.when.time")->text() == QStringLiteral("14:00"));
    // Another time is another booking.
    QTest::keyClick(world.dialog("booking"), Qt::Key_Escape); // asks
    world.settle();
    QTest::keyClick(world.dialog("booking"), Qt::Key_Escape);
    world.settle();
    CHECK(world.drafts().isEmpty());
}

TEST_CASE("somebody at the door is remembered over a lock, digits and all", "[slow]")
{
    BookingDraftWorld world;
    world.open("students");
    world.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    world.waitFor("walkIn");
    world.typeInitials("gx");
    world.press(Qt::Key_Return);
    world.press(Qt::Key_4);
    world.press(Qt::Key_2);
    world.write("walkIn.note", QStringLiteral("哭着来的"));
    world.lockAndUnlock();
    REQUIRE(world.drafts().size() == 1);
    world.open("today");
    world.settle();
    world.click("waiting.drafts");
    QDialog &dialog = world.waitFor("walkIn");
    REQUIRE(UiWorld::until(
        [&] { return world.part<QLineEdit>("walkIn.note")->text() == QStringLiteral("哭着来的"); }));
    QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    const auto all = world.all();
    REQUIRE(all.size() == 1);
    CHECK(all.first().client.studentUid == world.pupils.at(2).uid);
    CHECK(all.first().request.concern == Concern::Mood);
    CHECK(all.first().request.urgency == Urgency::Soon);
    CHECK(all.first().request.note == QStringLiteral("哭着来的"));
    CHECK(world.drafts().isEmpty());
}

TEST_CASE("a half-written letter leads back from today's page to its own dialog", "[slow]")
{
    BookingDraftWorld world;
    world.open("appointments", {{QStringLiteral("tab"), QStringLiteral("logs")},
                                {QStringLiteral("log"), QStringLiteral("letters")},
                                {QStringLiteral("entry"), QStringLiteral("new")}});
    world.waitFor("mailboxLetter");
    auto *content = world.part<QPlainTextEdit>("mailboxLetter.content");
    UiWorld::typeInto(content, QStringLiteral("信里说睡不着"));
    world.lockAndUnlock();
    REQUIRE(world.drafts().size() == 1);
    world.open("today");
    world.settle();
    world.click("waiting.drafts");
    world.waitFor("mailboxLetter");
    CHECK(UiWorld::until([&] {
        return world.part<QPlainTextEdit>("mailboxLetter.content")->toPlainText() ==
               QStringLiteral("信里说睡不着");
    }));
}
