// SPDX-License-Identifier: GPL-3.0-or-later
// 今日 for two readers: the counsellor's day of the room, and what waits for the head.
#include "core/room/sessions/session_rules.h"
#include "core/room/sessions/session_words.h"
#include "core/vault/user_service.h"
#include "tests/support/moment.h"
#include "tests/ui/care_world.h"
#include "ui/text/language.h"
#include "ui/today/room_today.h"
#include "ui/today/today_rows.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QTest>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

WallTime moment(const char *words)
{
    return WallTime::parse(QLatin1String(words)).value();
}

struct DayWorld : CareWorld
{
    explicit DayWorld(Fill fill = Fill::Work) : CareWorld(fill) {}

    /// Openings at noon since Wednesday, which nobody wrote down; a class's calls of the day.
    void plan()
    {
        ask([](Services &services) -> Result<int> {
            RoomServices &day = services.room();
            auto room = day.rooms.add({{}, {}, QStringLiteral("心语屋"), {}});
            if (!room)
                return room.error();
            OpeningSlot noon;
            noon.roomId = room->id;
            noon.from = QTime(12, 0);
            noon.to = QTime(14, 0);
            noon.validFrom = QDate(2026, 11, 18);
            if (auto added = day.rooms.addWeekdays(noon); !added)
                return added.error();
            return 1;
        });
    }
    Uid book(const char *at, qsizetype pupil)
    {
        return ask([who = pupils.at(pupil).uid, when = moment(at)](Services &services) -> Result<Uid> {
            Appointment one;
            one.client.kind = ClientKind::Student;
            one.client.studentUid = who;
            one.counsellor.uid = services.workplace.session().userUid;
            one.at = when;
            one.request.concern = Concern::Relations;
            auto booked = services.room().appointments.add(one, OnClash::Keep);
            if (!booked)
                return booked.error();
            return booked->uid;
        });
    }
    /// A finished record, not signed, with the day of the next step.
    Uid note(const char *at, qsizetype pupil, QDate nextOn)
    {
        return ask(
            [who = pupils.at(pupil).uid, when = moment(at), nextOn](Services &services) -> Result<Uid> {
                SessionInput input;
                input.client.kind = ClientKind::Student;
                input.client.studentUid = who;
                input.frame.at = when;
                input.frame.minutes = 40;
                input.content.nextOn = nextOn;
                auto saved = services.room().sessions.add(input);
                if (!saved)
                    return saved.error();
                return saved->uid;
            });
    }
    void fillDay()
    {
        plan();
        book("2026-11-17T12:30", 3); // nobody said what became of it
        appointments = {book("2026-11-20T08:40", 1), book("2026-11-20T11:20", 2),
                        book("2026-11-20T16:30", 4)};
        note("2026-11-10T12:30", 3, QDate(2026, 11, 17));
        note("2026-11-19T12:30", 4, {});
    }
    void press(int key)
    {
        QApplication::setActiveWindow(&window);
        QTest::keyClick(&window, static_cast<Qt::Key>(key));
        QTest::qWait(50);
        settle();
    }
    void enter(const char *name)
    {
        auto *row = find<QAbstractButton>(name);
        INFO(name);
        REQUIRE(row != nullptr);
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        settle();
        for (QDialog *dialog : window.findChildren<QDialog *>()) {
            dialog->reject();
            if (dialog->isVisible())
                dialog->reject(); // a draft that came back is asked about
        }
        settle();
    }
    QString said(const char *name) const
    {
        const auto *row = find<QAbstractButton>(name);
        return row == nullptr ? QString() : row->accessibleName();
    }
    QList<LinkRow *> rows() const
    {
        QList<LinkRow *> shown;
        for (LinkRow *row : window.findChildren<LinkRow *>()) {
            if (row->isVisibleTo(&window))
                shown.append(row);
        }
        return shown;
    }
    /// The window as a picture, light, dark and large, where TINGYU_PICTURES names a folder.
    void picture(const char *name)
    {
        const QString folder = qEnvironmentVariable("TINGYU_PICTURES");
        if (folder.isEmpty())
            return;
        window.resize(1366, 768);
        const Appearance before = Theme::instance().appearance();
        const auto take = [&](const char *kind, const Appearance &look) {
            Theme::instance().apply(look);
            open("today");
            settle();
            window.grab().save(folder + u'/' + QString::fromLatin1(name) + QString::fromLatin1(kind) +
                               QStringLiteral(".png"));
        };
        take("", {ThemeChoice::Light, defaultPoints});
        take("-dark", {ThemeChoice::Dark, defaultPoints});
        take("-16pt", {ThemeChoice::Light, largestPoints});
        Theme::instance().apply(before);
        settle();
    }
    QList<Uid> appointments; ///< of today
};

} // namespace

TEST_CASE("The counsellor's day: duty, who comes in time order, what is overdue first")
{
    DayWorld world;
    world.fillDay();
    world.clock.setNow({fixtureDay, QTime(9, 10)});
    world.open("today");
    CHECK(world.problems() == QStringList());
    world.picture("today");

    CHECK(world.said("appointment.1").startsWith(QStringLiteral("08:40")));
    CHECK(world.said("appointment.1").contains(QStringLiteral("首次")));
    CHECK(world.said("appointment.2").contains(world.pupils.at(2).name));
    CHECK(world.said("appointment.3").startsWith(QStringLiteral("16:30")));
    CHECK(world.said("duty.next").contains(QStringLiteral("12:00–14:00")));
    // The step of the case is two days late, the visit three.
    CHECK(world.said("step.1").contains(QStringLiteral("逾期 3 天")));
    CHECK(world.said("step.1").contains(world.pupils.at(3).name));
    CHECK(world.said("step.2").contains(QStringLiteral("逾期 2 天")));
    CHECK(world.said("waiting.unsigned").contains(QStringLiteral("待签名的记录 2 1 份超期")));
    CHECK(world.said("waiting.duties").contains(QStringLiteral("没有值班记录的时段 2 最近 11-19")));
    CHECK(world.said("waiting.overdue").contains(QStringLiteral("1 最早 2026-11-17")));
    CHECK(world.said("waiting.reviews").contains(QStringLiteral("复核队列 2")));
    CHECK_FALSE(world.said("waiting.backup").isEmpty());
}

TEST_CASE("Every row of the day opens with one key, and where it says", "[slow]")
{
    DayWorld world;
    world.fillDay();
    world.clock.setNow({fixtureDay, QTime(9, 10)});
    world.open("today");
    struct Way
    {
        const char *row;
        const char *page;
        const char *shown; ///< on the page it leads to; nullptr: the page is enough
    };
    for (const Way &way :
         {Way{"appointment.1", "appointments", nullptr}, Way{"step.1", "appointments", nullptr},
          Way{"step.2", "care", "next_steps.list"}, Way{"cases.all", "care", nullptr},
          Way{"duty.next", "appointments", "dutyView.roster"},
          Way{"duty.hours", "appointments", "opening-daysTable"},
          Way{"waiting.unsigned", "appointments", "counselling.list.unsigned"},
          Way{"waiting.duties", "appointments", "dutyEnter.1"},
          Way{"waiting.overdue", "appointments", nullptr}, Way{"waiting.reviews", "screening", "reviews"},
          Way{"waiting.classes.1", "screening", nullptr}, Way{"waiting.backup", "settings", nullptr}}) {
        INFO(way.row);
        world.open("today");
        world.enter(way.row);
        CHECK(world.shell->workspace()->currentPageId() == QLatin1String(way.page));
        if (way.shown != nullptr)
            CHECK(world.find<QWidget>(way.shown) != nullptr);
    }
    world.open("today");
    // No row is left out of the list above without leading away too.
    QStringList names;
    for (const LinkRow *row : world.rows())
        names.append(row->objectName());
    CHECK(names.size() >= 13);
    for (const QString &name : std::as_const(names)) {
        INFO(name.toStdString());
        world.open("today");
        world.enter(name.toLatin1().constData());
        CHECK(world.shell->workspace()->currentPageId() != QStringLiteral("today"));
    }
}

TEST_CASE(
    "Up and Down go from row to row over the page, Home and End to its ends; R leads to the first visit",
    "[slow]")
{
    DayWorld world;
    world.fillDay();
    world.open("today");
    world.window.resize(1366, 900);
    auto *first = world.find<QAbstractButton>("appointment.1");
    REQUIRE(first != nullptr);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down);
    CHECK(world.window.focusWidget()->objectName() == QStringLiteral("appointment.2"));
    QTest::keyClick(world.window.focusWidget(), Qt::Key_Up);
    CHECK(world.window.focusWidget()->objectName() == QStringLiteral("appointment.1"));
    QTest::keyClick(world.window.focusWidget(), Qt::Key_Home);
    CHECK(world.window.focusWidget()->objectName() == QStringLiteral("flag.open.1"));
    QTest::keyClick(world.window.focusWidget(), Qt::Key_Up);
    CHECK(world.window.focusWidget()->objectName() == QStringLiteral("flag.open.1"));
    QSet<QString> seen{world.window.focusWidget()->objectName()};
    for (int i = 1; i < world.rows().size(); ++i) {
        QTest::keyClick(world.window.focusWidget(), Qt::Key_Down);
        seen.insert(world.window.focusWidget()->objectName());
    }
    CHECK(seen.size() == world.rows().size());
    QTest::keyClick(world.window.focusWidget(), Qt::Key_Home);
    QTest::keyClick(world.window.focusWidget(), Qt::Key_End);
    CHECK(world.window.focusWidget()->objectName() == QStringLiteral("waiting.backup"));
    world.press(Qt::Key_R);
    CHECK(world.shell->workspace()->currentPageId() == QStringLiteral("appointments"));
}

TEST_CASE("The room is opened with F8 and closed with F9 from the first page, and can be undone", "[slow]")
{
    DayWorld world(DayWorld::Fill::School);
    world.plan();
    world.clock.setNow({fixtureDay, QTime(12, 5)});
    world.open("today");
    CHECK(world.said("duty.next").contains(QStringLiteral("该开门了")));
    world.press(Qt::Key_F8);
    CHECK(world.find<QAbstractButton>("today.open") == nullptr);
    CHECK(world.said("duty.now.1").contains(QStringLiteral("你在值班")));
    CHECK(world.said("duty.now.1").contains(QStringLiteral("12:05 起")));
    auto open = world.ask([](Services &services) { return services.room().duties.openNow(); });
    REQUIRE(open.size() == 1);
    CHECK(open[0].roomName == QStringLiteral("心语屋"));
    world.clock.setNow({fixtureDay, QTime(13, 30)});
    world.press(Qt::Key_F9);
    REQUIRE(world.find<QAbstractButton>("today.open") != nullptr);
    CHECK(world.said("duty.log").contains(QStringLiteral("1")));
    CHECK(world.ask([](Services &services) { return services.room().duties.openNow(); }).isEmpty());
    world.shell->workspace()->undoLast();
    world.settle();
    CHECK(world.find<QAbstractButton>("today.close") != nullptr);
}

TEST_CASE("A on an appointment says that the client came, X that nobody did; a letter elsewhere does nothing",
          "[slow]")
{
    DayWorld world;
    world.fillDay();
    world.open("today");
    const auto state = [&](qsizetype which) {
        return world
            .ask([uid = world.appointments.at(which)](Services &services) {
                return services.room().appointments.show(uid);
            })
            .state;
    };
    const auto press = [&](const char *name, Qt::Key key) {
        auto *row = world.find<QAbstractButton>(name);
        REQUIRE(row != nullptr);
        QApplication::setActiveWindow(&world.window);
        row->setFocus();
        QTest::keyClick(row, key);
        world.settle();
    };
    press("step.1", Qt::Key_A);
    CHECK(state(0) == AppointmentState::Booked);
    press("appointment.1", Qt::Key_A);
    CHECK(state(0) == AppointmentState::Arrived);
    CHECK(world.said("appointment.1").contains(QStringLiteral("到访")));
    CHECK(world.window.focusWidget()->objectName() == QStringLiteral("appointment.1"));
    press("appointment.2", Qt::Key_X);
    CHECK(state(1) == AppointmentState::NoShow);
    // A note that was begun says so where its hour stands.
    world.ask([uid = world.appointments.at(0)](Services &services) -> Result<int> {
        auto saved = services.drafts.save(QStringLiteral("appointment:") + uid.toString(), sessionDraftForm,
                                          QStringLiteral("{}"));
        return saved ? Result<int>(0) : Result<int>(saved.error());
    });
    world.open("today");
    CHECK(world.said("appointment.1").contains(QStringLiteral("记录未写完")));
}

TEST_CASE(
    "A crisis of the last days stands first and leads to its card until all is ticked; its next date is due",
    "[slow]")
{
    DayWorld world;
    world.fillDay();
    const Uid danger = world.ask([who = world.pupils.at(2).uid](Services &services) -> Result<Uid> {
        SessionInput input;
        input.client.kind = ClientKind::Student;
        input.client.studentUid = who;
        input.frame.at = moment("2026-11-19T15:00");
        input.frame.minutes = 40;
        input.content.risk = {{QStringLiteral("self-harm"), RiskAnswer::Yes, {}},
                              {QStringLiteral("plan"), RiskAnswer::Yes, {}}};
        input.content.nextOn = QDate(2026, 11, 23);
        for (const QString &part : requiredSessionParts() + QStringList{QStringLiteral("next_step")})
            input.content.fields.insert(part, QStringLiteral("写好了"));
        auto saved = services.room().sessions.add(input);
        if (!saved)
            return saved.error();
        if (auto ticked = services.room().firstHour.tick(saved->uid, QStringLiteral("not-alone"), true);
            !ticked)
            return ticked.error();
        auto done = services.room().sessions.sign(saved->uid);
        return done ? Result<Uid>(saved->uid) : Result<Uid>(done.error());
    });
    // He did not come today, and nobody expects him.
    world.ask([uid = world.appointments.at(1)](Services &services) -> Result<int> {
        auto gone = services.room().appointments.noShow(uid);
        return gone ? Result<int>(1) : Result<int>(gone.error());
    });
    world.open("today");
    CHECK(world.problems() == QStringList());
    world.picture("today-crisis");
    const QString row = world.said("firstHour.1");
    CHECK(row.contains(QStringLiteral("第一小时")));
    CHECK(row.contains(world.pupils.at(2).name));
    CHECK(row.contains(QStringLiteral("做了 1 项")));
    bool isDue = false;
    for (const LinkRow *one : world.rows())
        isDue = isDue || (one->accessibleName().contains(QStringLiteral("3 天后")) &&
                          one->accessibleName().contains(world.pupils.at(2).name));
    CHECK(isDue);
    world.enter("firstHour.1");
    CHECK(world.shell->workspace()->currentPageId() == QStringLiteral("appointments"));
    auto *first = world.find<QAbstractButton>("firstHour.guardian");
    REQUIRE(first != nullptr);
    CHECK(world.window.focusWidget() != nullptr);
    CHECK(world.window.focusWidget()->objectName().startsWith(QStringLiteral("firstHour.")));
    CHECK(world.window.focusWidget()->objectName() != QStringLiteral("firstHour.not-alone"));
    world.ask([danger](Services &services) -> Result<int> {
        for (const CodedWords &item : sessionWords().firstHour) {
            if (auto ticked = services.room().firstHour.tick(danger, item.code, true); !ticked)
                return ticked.error();
        }
        return 1;
    });
    world.open("today");
    CHECK(world.find<QAbstractButton>("firstHour.1") == nullptr);
}

TEST_CASE("The next one is who is still to come, not who is there already")
{
    DayWorld world;
    world.fillDay();
    world.clock.setNow({fixtureDay, QTime(8, 45)});
    world.ask([uid = world.appointments.first()](Services &services) -> Result<int> {
        auto came = services.room().appointments.arrive(uid);
        return came ? Result<int>(1) : Result<int>(came.error());
    });
    world.open("today");
    bool saysNext = false;
    for (const QLabel *label : world.window.findChildren<QLabel *>())
        saysNext = saysNext || label->text().contains(QStringLiteral("下一位 11:20"));
    CHECK(saysNext);
}

TEST_CASE("Five drafts: the newest first, and the rest one key away", "[slow]")
{
    DayWorld world;
    for (int i = 0; i < 5; ++i) {
        world.ask([key = world.pupils.at(i).uid](Services &services) -> Result<int> {
            auto saved = services.drafts.save(QStringLiteral("student:") + key.toString(), sessionDraftForm,
                                              QStringLiteral("{}"));
            return saved ? Result<int>(0) : Result<int>(saved.error());
        });
        world.clock.advanceMs(60'000);
    }
    world.open("today");
    CHECK(world.find<QAbstractButton>("waiting.drafts.4") == nullptr);
    CHECK(world.said("waiting.drafts.more").contains(QStringLiteral("还有 2 份")));
    auto *more = world.find<QAbstractButton>("waiting.drafts.more");
    REQUIRE(more != nullptr);
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Return);
    world.settle();
    CHECK(world.shell->workspace()->currentPageId() == QStringLiteral("today"));
    REQUIRE(world.find<QAbstractButton>("waiting.drafts.5") != nullptr);
    CHECK(world.window.focusWidget()->objectName() == QStringLiteral("waiting.drafts.4"));
    CHECK(world.find<QAbstractButton>("waiting.drafts.more") == nullptr);
    world.enter("waiting.drafts");
    CHECK(world.find<QLabel>("note.who")->text().contains(world.pupils.at(4).name));
    world.open("today");
    world.enter("waiting.drafts.5");
    CHECK(world.find<QLabel>("note.who")->text().contains(world.pupils.at(0).name));
}

TEST_CASE("A room without a plan says what to do first; an empty day says so with its keys", "[slow]")
{
    DayWorld world(DayWorld::Fill::School);
    world.open("today");
    CHECK(world.problems() == QStringList());
    bool offersDuty = false;
    for (auto *button : world.window.findChildren<QAbstractButton *>())
        offersDuty = offersDuty || (button->isVisibleTo(&world.window) &&
                                    button->accessibleName() == QStringLiteral("安排值班"));
    CHECK(offersDuty);
    CHECK(world.said("duty.next").contains(QStringLiteral("先排一周")));
    bool tellsEmpty = false;
    for (const QLabel *label : world.window.findChildren<QLabel *>())
        tellsEmpty = tellsEmpty || (label->isVisibleTo(&world.window) &&
                                    label->text().contains(QStringLiteral("今天没有你的预约")));
    CHECK(tellsEmpty);
    world.picture("today-empty");
    world.enter("duty.next");
    CHECK(world.find<QWidget>("planFirst") != nullptr);
    world.plan();
    world.open("today");
    CHECK_FALSE(world.said("duty.next").contains(QStringLiteral("先排一周")));
}

TEST_CASE("Where no term is written, that is said, and a row leads to where it is written")
{
    DayWorld world(DayWorld::Fill::Nothing);
    world.plan();
    world.open("today");
    CHECK(world.problems() == QStringList());
    world.picture("today-no-term");
    CHECK(world.said("duty.hours").isEmpty());
    CHECK(world.said("duty.term").contains(QStringLiteral("学期")));
    world.enter("duty.term");
    CHECK(world.find<QWidget>("term1From")->isVisibleTo(&world.window));
    world.ask([](Services &services) {
        return services.calendar.setTerm(2026, 1, QDate(2026, 8, 31), QDate(2027, 1, 22));
    });
    world.open("today");
    CHECK(world.said("duty.term").isEmpty());
    CHECK_FALSE(world.said("duty.hours").isEmpty());
}

TEST_CASE("The head finds what waits for his signature, the open cases by code and what is overdue, no name",
          "[slow]")
{
    DayWorld world(DayWorld::Fill::Work);
    world.fillDay();
    world.ask([](Services &services) -> Result<int> {
        Duty duty;
        duty.by.uid = services.workplace.session().userUid;
        duty.openedAt = moment("2026-10-12T12:00");
        duty.closedAt = moment("2026-10-12T13:00");
        if (auto added = services.room().duties.add(duty); !added)
            return added.error();
        auto rule = services.room().rules.write(QStringLiteral("duty"), QStringLiteral("一、开放。"));
        return rule ? Result<int>(1) : Result<int>(rule.error());
    });
    world.sealBySecondCounsellor();
    {
        QString typed = DayWorld::password();
        const SecretBytes secret = passwordBytes(typed);
        auto vault =
            got(Vault::open(world.vaultFolder(), QStringLiteral("林老师"), secret, world.door.environment()));
        got(UserService(*vault).setRoles(vault->workplace().session().userId, {Role::Head}, {}));
    }
    world.unlockAs(QStringLiteral("林老师"));
    world.open("today");
    CHECK(world.problems() == QStringList());
    world.picture("today-head");
    CHECK(world.said("sign.month.1").contains(QStringLiteral("待签 2026 年 10 月的月报")));
    CHECK(world.said("sign.month.current").contains(QStringLiteral("本月月报")));
    CHECK(world.said("sign.case.1").contains(QStringLiteral("待审核 个案报告 C-0")));
    CHECK(world.said("sign.rules").contains(QStringLiteral("1")));
    CHECK(world.said("step.1").contains(QStringLiteral("逾期 2 天 C-0")));
    CHECK(world.said("waiting.unsigned").contains(QStringLiteral("全校待签名的记录 2 1 份超期")));
    CHECK_FALSE(world.said("waiting.backup").isEmpty());
    CHECK(world.find<QAbstractButton>("appointment.1") == nullptr);
    // Codes and counts: no pupil is named, and of a sheet that must be looked at today only that it waits.
    CHECK(world.said("flag.open.1").contains(QStringLiteral("一份答卷")));
    CHECK_FALSE(world.said("flag.open.1").contains(QStringLiteral("PHQ")));
    CHECK(world.find<QAbstractButton>("flag.contact.1") == nullptr);
    for (const LinkRow *row : world.rows()) {
        for (const StudentHeader &pupil : std::as_const(world.pupils)) {
            INFO(row->objectName().toStdString());
            CHECK_FALSE(row->accessibleName().contains(pupil.name));
        }
    }
    QStringList names;
    for (const LinkRow *row : world.rows())
        names.append(row->objectName());
    for (const QString &name : std::as_const(names)) {
        INFO(name.toStdString());
        world.open("today");
        world.enter(name.toLatin1().constData());
        CHECK(world.shell->workspace()->currentPageId() != QStringLiteral("today"));
    }
}

TEST_CASE("The head signs the month from the first page: M, Ctrl+Enter, Ctrl+Enter", "[slow]")
{
    DayWorld world;
    world.ask([](Services &services) -> Result<int> {
        Duty duty;
        duty.by.uid = services.workplace.session().userUid;
        duty.openedAt = moment("2026-10-12T12:00");
        duty.closedAt = moment("2026-10-12T13:00");
        auto added = services.room().duties.add(duty);
        return added ? Result<int>(1) : Result<int>(added.error());
    });
    world.open("today");
    world.press(Qt::Key_M);
    CHECK(world.shell->workspace()->currentPageId() == QStringLiteral("appointments"));
    auto *sign = world.find<QAbstractButton>("month.sign");
    REQUIRE(sign != nullptr);
    CHECK(sign->hasFocus());
    CHECK(world.problems() == QStringList());
    const auto sheets = [&] {
        return world.ask([](Services &services) { return services.room().monthSheets.list(); });
    };
    const QString folder = qEnvironmentVariable("TINGYU_PICTURES");
    if (!folder.isEmpty())
        world.window.grab().save(folder + QStringLiteral("/month.png"));
    QApplication::setActiveWindow(&world.window);
    QTest::keyClick(&world.window, Qt::Key_Return, Qt::ControlModifier);
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("monthSign"));
    REQUIRE(dialog != nullptr);
    CHECK(accessibilityProblems(*dialog) == QStringList());
    CHECK(dialog->height() <= 640);
    CHECK(sheets().isEmpty()); // not before it is confirmed
    // What was entered meanwhile is seen first.
    world.ask([](Services &services) -> Result<int> {
        Duty duty;
        duty.by.uid = services.workplace.session().userUid;
        duty.openedAt = moment("2026-10-13T12:00");
        duty.closedAt = moment("2026-10-13T13:00");
        auto added = services.room().duties.add(duty);
        return added ? Result<int>(1) : Result<int>(added.error());
    });
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    CHECK(sheets().isEmpty());
    REQUIRE(world.window.findChild<QDialog *>(QStringLiteral("monthSign")) != nullptr);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("monthSign")) == nullptr; }));
    world.settle();
    const QList<MonthSheet> kept = sheets();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].month == QDate(2026, 10, 1));
    CHECK(kept[0].figures.of("duties") == 2);
    CHECK(world.find<QAbstractButton>("month.sign") == nullptr);
    if (!folder.isEmpty())
        world.window.grab().save(folder + QStringLiteral("/month-signed.png"));
    world.click("month.after");
    world.settle();
    CHECK(world.find<QAbstractButton>("month.sign") == nullptr); // November is not over
    world.open("today");
    CHECK(world.find<QAbstractButton>("sign.month.1") == nullptr);
    CHECK(world.said("sign.month.current").contains(QStringLiteral("到今天为止")));
}

TEST_CASE("The day speaks English where the window does")
{
    text::speak(text::Language::English);
    {
        DayWorld world;
        world.fillDay();
        world.open("today");
        world.picture("today-en");
        for (const LinkRow *row : world.rows()) {
            QString said = row->accessibleName();
            for (const StudentHeader &pupil : std::as_const(world.pupils))
                said.remove(pupil.name).remove(pupil.classLabel);
            for (const char16_t *data : {u"心语屋", u"秋季普测", u"陪同家长就诊", u"七年级", u"班"})
                said.remove(QString::fromUtf16(data));
            INFO(row->objectName().toStdString() << ": " << said.toStdString());
            CHECK(std::none_of(said.cbegin(), said.cend(),
                               [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; }));
        }
        world.press(Qt::Key_M);
        CHECK(world.find<QAbstractButton>("month.print") != nullptr);
    }
    text::speak(text::Language::Chinese);
}
