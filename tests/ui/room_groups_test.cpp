// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_services.h"
#include "tests/support/cpu_time.h"
#include "tests/support/said.h"
#include "tests/ui/care_world.h"
#include "ui/room/groups/attendance_table.h"
#include "ui/room/groups/meeting_draft.h"
#include "ui/room/logs/log_view.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

/// Processor seconds of pasting a megabyte and typing on behind it.
double pastingMegabyte(QPlainTextEdit *edit)
{
    QGuiApplication::clipboard()->setText(QString(1024 * 1024, QChar(u'长')));
    edit->setFocus();
    const double took = cpuSeconds(1, [edit] {
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClicks(edit, QStringLiteral("ab"));
    });
    QGuiApplication::clipboard()->clear();
    return took;
}

/// The same in a text edit that takes it all in.
double pastingMegabyteElsewhere(const QSize &size)
{
    QPlainTextEdit plain;
    plain.resize(size);
    plain.show();
    return pastingMegabyte(&plain);
}

struct RoomWorld : CareWorld
{
    RoomWorld() : CareWorld(Fill::School) {}
    void tab(const char *code, const PageTarget &more = {})
    {
        PageTarget target = more;
        target.insert(QStringLiteral("tab"), QString::fromLatin1(code));
        open("appointments", target);
        settle();
    }
    /// A field of the dialog that is open, by its object name.
    template<class W>
    W *field(const char *name) const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *found = top->findChild<W *>(QString::fromLatin1(name)); found && top->isVisible())
                return found;
        }
        FAIL("no field " << name);
        return nullptr;
    }
    void fill(const char *name, const char *words) { typeInto(field<QWidget>(name), said(words)); }
    void submit(const char *dialog)
    {
        QTest::mouseClick(field<QPushButton>(dialog), Qt::LeftButton);
        settle();
    }
    /// 友伴小组 with the first three pupils, made through its dialog.
    void makeGroup()
    {
        tab("groups");
        click("groups.newFirst");
        fill("newGroup.name", "友伴小组");
        QStringList names;
        for (int i = 0; i < 3; ++i)
            names.append(pupils.at(i).name);
        typeInto(field<QWidget>("newGroup.members"), names.join(said("、")));
        submit("newGroup.ok");
    }
    QList<GroupLine> groups()
    {
        return ask([](Services &services) { return services.room().groups.list(); });
    }
};

} // namespace

TEST_CASE("a group is set up, met and signed by the keyboard, with attendance by digits", "[slow]")
{
    RoomWorld world;
    world.tab("groups");
    CHECK(world.problems().isEmpty());
    world.picture("groups-empty");
    world.makeGroup();
    REQUIRE(world.groups().size() == 1);
    const Uid group = world.groups().constFirst().uid;
    CHECK(world.groups().constFirst().members == 3);
    CHECK(world.problems().isEmpty());

    world.click("group.meet");
    world.settle();
    CHECK(world.problems().isEmpty());
    world.type("meeting.theme", said("认识新朋友"));
    auto *attendance = world.find<AttendanceTable>("meeting.attendance");
    REQUIRE(attendance != nullptr);
    REQUIRE(attendance->rowCount() == 3);
    attendance->setFocus();
    QTest::keyClicks(attendance, QStringLiteral("124"));
    CHECK(attendance->attendance().at(0).presence == GroupPresence::Present);
    CHECK(attendance->attendance().at(1).presence == GroupPresence::Late);
    CHECK(attendance->attendance().at(2).presence == GroupPresence::Absent);
    attendance->setCurrentCell(0, 2);
    UiWorld::typeInto(world.find<QPlainTextEdit>("meeting.note"), said("主动说话"));
    auto *stages = world.find<QTableWidget>("meeting.stages");
    stages->setItem(0, 0, new QTableWidgetItem(said("热身")));
    UiWorld::typeInto(world.find<QPlainTextEdit>("meeting.evaluation"), said("达到"));
    world.picture("meeting");
    world.click("meeting.sign");
    world.settle();

    const auto heads = world.ask([group](Services &s) { return s.room().groupMeetings.list(group); });
    REQUIRE(heads.size() == 1);
    const Uid uid = heads.constFirst().uid;
    const GroupMeeting stored = world.ask([uid](Services &s) { return s.room().groupMeetings.show(uid); });
    CHECK(stored.isSigned());
    CHECK(stored.texts.theme == said("认识新朋友"));
    CHECK(stored.presentCount() == 2);
    REQUIRE(stored.notes.size() == 1);
    CHECK(stored.notes.constFirst().text == said("主动说话"));
    CHECK(world.find<QWidget>("meeting.save") == nullptr);
    world.type("meeting.addendum", said("补充一句"));
    QTest::keyClick(world.find<QLineEdit>("meeting.addendum"), Qt::Key_Return);
    world.settle();
    CHECK(world.ask([uid](Services &s) { return s.room().groupMeetings.show(uid); }).addenda.size() == 1);
    world.picture("meeting-signed");
    world.click("meeting.back");
    world.settle();
    world.picture("group");
}

TEST_CASE("a meeting says what it clashes with before it is saved, stands in the week, and is cancelled with "
          "a reason",
          "[slow]")
{
    RoomWorld world;
    world.makeGroup();
    const WallTime now = world.clock.nowLocal();
    const Uid pupil = world.pupils.at(0).uid;
    const Uid other = world.ask([&](Services &services) -> Result<Uid> {
        Appointment draft;
        draft.client.studentUid = pupil;
        draft.counsellor.uid = services.workplace.session().userUid;
        draft.at = now;
        auto made = services.room().appointments.add(draft);
        return made ? Result<Uid>(made->uid) : Result<Uid>(made.error());
    });
    world.click("group.meet");
    world.settle();
    REQUIRE(UiWorld::until([&] {
        auto *label = world.find<QLabel>("meeting.clashes");
        return label != nullptr && label->text().startsWith(said("◐"));
    }));
    CHECK(world.find<QLabel>("meeting.clashes")->text().contains(said("学生这时已有安排")));
    CHECK(world.problems().isEmpty());
    world.type("meeting.theme", said("认识新朋友"));
    world.picture("meeting-clash");
    world.click("meeting.save");
    world.settle();
    CHECK(world.groups().constFirst().meetings == 0);
    world.picture("meeting-clash-asked");
    world.submit("clash.ok");
    world.settle();
    CHECK(world.groups().constFirst().meetings == 1);
    CHECK(world.ask([](Services &services) { return services.drafts.list(); }).isEmpty());

    // In the week it bears the group's name, and leads to the meeting.
    const auto book = [&] {
        return world.ask([day = now.date](Services &s) {
            return s.room().appointments.list({.from = day, .to = day, .counsellor = {}, .room = {}});
        });
    };
    REQUIRE(book().size() == 2);
    world.tab("schedule", {{QStringLiteral("view"), QStringLiteral("list")},
                           {QStringLiteral("date"), now.date.toString(Qt::ISODate)}});
    auto *table = world.find<QAbstractItemView>("appointmentListTable");
    REQUIRE(table != nullptr);
    int row = -1;
    for (int i = 0; i < table->model()->rowCount(); ++i) {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->model()->index(i, column).data().toString() == said("友伴小组"))
                row = i;
        }
    }
    REQUIRE(row >= 0);
    world.tab("schedule", {{QStringLiteral("view"), QStringLiteral("week")},
                           {QStringLiteral("date"), now.date.toString(Qt::ISODate)}});
    world.picture("week-with-meeting");
    world.tab("schedule", {{QStringLiteral("view"), QStringLiteral("list")},
                           {QStringLiteral("date"), now.date.toString(Qt::ISODate)}});
    table->setCurrentIndex(table->model()->index(row, 0));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete); // a meeting is not cancelled here
    world.settle();
    CHECK(book().size() == 2);
    QTest::keyClick(table, Qt::Key_Return);
    world.settle();
    world.settle();
    REQUIRE(world.find<QLineEdit>("meeting.theme") != nullptr);
    CHECK(world.find<QLineEdit>("meeting.theme")->text() == said("认识新朋友"));

    world.click("meeting.cancel");
    world.settle();
    world.fill("cancelMeeting.reason", "期中考试");
    world.submit("cancelMeeting.ok");
    world.settle();
    CHECK(world.groups().constFirst().meetings == 0);
    CHECK(world.find<QWidget>("meeting.cancel") == nullptr);
    CHECK(UiWorld::until(
        [&] { return world.find<QLabel>("meeting.clashes")->text().isEmpty(); })); // its hour is given back
    CHECK(world.problems().isEmpty());
    world.picture("meeting-cancelled");
    world.click("meeting.reopen"); // its hour is the pupil's now
    world.settle();
    CHECK(world.groups().constFirst().meetings == 0);
    world.ask([other](Services &s) -> Result<int> {
        auto gone = s.room().appointments.remove(other);
        return gone ? Result<int>(1) : Result<int>(gone.error());
    });
    world.click("meeting.reopen");
    world.settle();
    CHECK(world.groups().constFirst().meetings == 1);
}

TEST_CASE(
    "a pupil who joins a group says in his dialog what it clashes with, and joins all the same when told so",
    "[slow]")
{
    RoomWorld world;
    world.addSecond({Role::Counsellor});
    world.unlockAs(said("林老师"));
    world.makeGroup();
    const Uid group = world.groups().constFirst().uid;
    const WallTime at = plusMinutes(world.clock.nowLocal(), 24 * 60);
    world.ask([&](Services &services) -> Result<Uid> {
        GroupMeeting meeting;
        meeting.groupUid = group;
        meeting.at = at;
        meeting.minutes = 45;
        return services.room().groupMeetings.add(meeting);
    });
    world.ask([&](Services &services) -> Result<Uid> {
        Appointment draft;
        draft.client.studentUid = world.pupils.at(3).uid;
        auto made = services.room().duties.peopleNamed(said("周老师"));
        if (!made)
            return made.error();
        draft.counsellor.uid = made->constFirst().uid;
        draft.at = at;
        auto booked = services.room().appointments.add(draft);
        return booked ? Result<Uid>(booked->uid) : Result<Uid>(booked.error());
    });
    world.click("group.addMember");
    world.settle();
    world.fill("newMember.student", world.pupils.at(3).name.toUtf8().constData());
    world.submit("newMember.ok");
    CHECK(world.groups().constFirst().members == 3);
    auto *dialog = world.window.findChild<FormDialog *>(said("newMember"));
    REQUIRE(dialog != nullptr);
    CHECK(dialog->findChild<Banner *>()->text().contains(said("学生这时已有安排")));
    CHECK(world.problems().isEmpty());
    world.picture("member-clash", dialog);
    world.submit("newMember.anyway");
    CHECK(UiWorld::until([&] { return world.groups().constFirst().members == 4; }));
}

TEST_CASE("a megabyte pasted into a text of a meeting freezes nothing and is refused with one sentence",
          "[slow]")
{
    RoomWorld world;
    world.makeGroup();
    world.click("group.meet");
    world.settle();
    auto *text1 = world.find<QPlainTextEdit>("meeting.preparation");
    REQUIRE(text1 != nullptr);
    CHECK(pastingMegabyte(text1) < pastingMegabyteElsewhere(text1->size()));
    world.click("meeting.save");
    world.settle();
    CHECK(world.groups().constFirst().meetings == 0);
    auto *said = world.find<QWidget>("meeting.save")->window()->findChild<Banner *>();
    CHECK(said != nullptr);
    text1->clear();
    world.click("meeting.save");
    world.settle();
    CHECK(world.groups().constFirst().meetings == 1);
}

TEST_CASE("what is half written of a meeting is a draft and comes back", "[slow]")
{
    RoomWorld world;
    world.makeGroup();
    world.click("group.meet");
    world.settle();
    world.type("meeting.theme", said("写到一半"));
    auto *attendance = world.find<AttendanceTable>("meeting.attendance");
    QTest::keyClicks(attendance, QStringLiteral("2"));
    world.click("meeting.back");
    world.settle();
    const auto drafts = world.ask([](Services &services) { return services.drafts.list(); });
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.constFirst().form == QStringLiteral("group-meeting"));
    world.click("group.meet");
    world.settle();
    CHECK(world.find<QLineEdit>("meeting.theme")->text() == said("写到一半"));
    CHECK(world.find<AttendanceTable>("meeting.attendance")->attendance().at(0).presence ==
          GroupPresence::Late);
    world.click("meeting.save");
    world.settle();
    CHECK(world.ask([](Services &services) { return services.drafts.list(); }).isEmpty());
    CHECK(world.groups().constFirst().meetings == 1);
}

TEST_CASE("a draft of a meeting says what it was made of; what is no draft changes nothing")
{
    CounsellingGroup group;
    GroupMember member;
    member.uid = Uid::make(1, {});
    member.from = QDate(2026, 11, 1);
    group.members = {member};
    GroupMeeting meeting;
    meeting.at = {QDate(2026, 11, 18), QTime(16, 0)};
    meeting.minutes = 45;
    meeting.roomName = said("团体辅导室");
    meeting.texts.theme = said("主题 🎨");
    meeting.texts.stages = {{said("热身"), said("10"), {}, {}, {}, said("看")}};
    meeting.attendance = {{member, GroupPresence::LeftEarly, said("训练")}};
    meeting.notes = {{member.uid, said("只给自己")}};
    GroupMeeting stored;
    CHECK(fromMeetingDraft(meetingDraft(meeting), stored, group) == meeting);
    CHECK(fromMeetingDraft(QStringLiteral("no draft"), meeting, group) == meeting);
}

TEST_CASE("a call is entered in few keys, corrected with Enter and deleted with undo", "[slow]")
{
    RoomWorld world;
    world.tab("logs");
    CHECK(world.problems().isEmpty());
    world.click("phone.addFirst");
    world.fill("phoneCall.concern", "不愿上学");
    world.submit("phoneCall.ok");
    const QDate day = world.clock.today();
    const auto calls = world.ask([day](Services &s) { return s.room().phoneCalls.list(day, day); });
    REQUIRE(calls.size() == 1);
    CHECK(calls.constFirst().at == WallTime{day, QTime(8, 0)});
    CHECK(calls.constFirst().concern == said("不愿上学"));
    CHECK_FALSE(calls.constFirst().isNumberKept);
    CHECK(world.ask([](Services &services) { return services.drafts.list(); }).isEmpty());
    CHECK(world.problems().isEmpty());
    world.picture("phone");
    // The page that is shown is raised, and so no longer the first child.
    QWidget *view = nullptr;
    for (const LogView *log : world.window.findChildren<LogView *>()) {
        if (log->code() == QLatin1String("phone"))
            view = log->firstFocus();
    }
    REQUIRE(view != nullptr);
    QApplication::setActiveWindow(&world.window);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Delete);
    world.settle();
    CHECK(world.ask([day](Services &s) { return s.room().phoneCalls.list(day, day); }).isEmpty());
}

TEST_CASE("a megabyte pasted into the dialog of a call freezes nothing, is refused with one sentence and "
          "loses nothing else",
          "[slow]")
{
    RoomWorld world;
    world.tab("logs");
    world.click("phone.addFirst");
    world.settle();
    world.fill("phoneCall.followUp", "下周再打");
    auto *field = world.field<QPlainTextEdit>("phoneCall.done");
    CHECK(pastingMegabyte(field) < pastingMegabyteElsewhere(field->size()));
    world.submit("phoneCall.ok");
    const QDate day = world.clock.today();
    const auto calls = [&] {
        return world.ask([day](Services &s) { return s.room().phoneCalls.list(day, day); });
    };
    CHECK(calls().isEmpty());
    field->clear();
    UiWorld::typeInto(field, said("听了半小时"));
    world.submit("phoneCall.ok");
    REQUIRE(calls().size() == 1);
    CHECK(calls().constFirst().followUp == said("下周再打"));
    CHECK(calls().constFirst().done == said("听了半小时"));
}

TEST_CASE("an advice that names a pupil is saved at the second asking", "[slow]")
{
    RoomWorld world;
    world.tab("logs", {{QStringLiteral("log"), QStringLiteral("advice")}});
    CHECK(world.problems().isEmpty());
    world.click("advice.addFirst");
    world.fill("advice.matter", "作业量");
    UiWorld::typeInto(world.field<QWidget>("advice.advice"), said("请多关心") + world.pupils.at(0).name);
    world.submit("advice.ok");
    const QDate day = world.clock.today();
    const auto read = [&] {
        return world.ask([day](Services &s) { return s.room().advice.list(day, day); });
    };
    CHECK(read().isEmpty());
    world.submit("advice.ok");
    CHECK(read().size() == 1);
}

TEST_CASE("training, lessons and the workload of the last year are on the tab of work", "[slow]")
{
    RoomWorld world;
    world.tab("work");
    CHECK(world.problems().isEmpty());
    world.click("staff.addFirst");
    world.fill("staffLog.hours", "1.5");
    world.fill("staffLog.content", "危机识别");
    world.submit("staffLog.ok");
    const auto year = world.ask([](Services &s) { return s.room().staffLog.year(2026); });
    REQUIRE(year.hours.size() == 1);
    CHECK(year.hours.constFirst().total() == 3);
    world.tab("work", {{QStringLiteral("log"), QStringLiteral("lessons")}});
    world.click("lessons.addFirst");
    world.settle();
    CHECK(world.problems().join(u'\n').toStdString() == std::string());
    world.fill("lesson.pupils", "四十三");
    world.submit("lesson.ok"); // refused: no number
    world.field<QLineEdit>("lesson.pupils")->clear();
    world.fill("lesson.pupils", "43");
    world.fill("lesson.classes", "七年级1班");
    UiWorld::typeInto(world.field<QPlainTextEdit>("lesson.aims"), said("说得出五种情绪"));
    world.picture("lesson", world.window.findChild<QDialog *>(said("lesson")));
    world.submit("lesson.ok");
    const QDate day = world.clock.today();
    const auto lessons = world.ask([day](Services &s) { return s.room().lessons.list(day, day); });
    REQUIRE(lessons.size() == 1);
    CHECK(lessons.constFirst().pupils == 43);
    CHECK(lessons.constFirst().aims == said("说得出五种情绪"));
    world.picture("lessons");
    world.tab("work", {{QStringLiteral("log"), QStringLiteral("workload")}});
    CHECK(world.problems().isEmpty());
    world.picture("workload");
}

TEST_CASE("a picture of a letter is attached, seen out of the vault alone, and taken away again", "[slow]")
{
    RoomWorld world;
    const QString path = world.home.filePath(said("信.png"));
    QImage paper(600, 800, QImage::Format_RGB32);
    paper.fill(Qt::white);
    REQUIRE(paper.save(path));
    const QString noPicture = world.home.filePath(said("信.txt"));
    {
        QFile file(noPicture);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("no picture");
    }
    world.tab("logs", {{said("log"), said("letters")}});
    world.click("letters.addFirst");
    world.settle();
    CHECK(world.problems().join(u'\n').toStdString() == std::string());
    UiWorld::typeInto(world.field<QPlainTextEdit>("mailboxLetter.content"), said("信里画了一间屋子"));
    world.answerFileDialog(noPicture);
    world.click("mailboxLetter.scans.add");
    auto *list = world.window.findChild<QListWidget *>(said("mailboxLetter.scans.list"));
    REQUIRE(list != nullptr);
    CHECK(list->count() == 0); // refused: it could not be looked at
    const QString pdf = world.home.filePath(said("信.pdf"));
    {
        QFile file(pdf);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.7\n");
    }
    world.answerFileDialog(pdf);
    world.click("mailboxLetter.scans.add");
    CHECK(list->count() == 0);
    const auto labels = world.window.findChild<QDialog *>(said("mailboxLetter"))->findChildren<QLabel *>();
    CHECK(std::any_of(labels.cbegin(), labels.cend(),
                      [](const QLabel *one) { return one->text().contains(said("PDF 没有存入")); }));
    world.answerFileDialog(path);
    world.click("mailboxLetter.scans.add");
    REQUIRE(list->count() == 1);
    world.picture("letter", world.window.findChild<QDialog *>(said("mailboxLetter")));
    world.submit("mailboxLetter.ok");
    const QDate day = world.clock.today();
    const auto letters = world.ask([day](Services &s) { return s.room().letters.list(day, day); });
    REQUIRE(letters.size() == 1);
    const Uid uid = letters.constFirst().uid;
    const auto scans = [&] {
        return world.ask([uid](Services &s) { return s.room().letters.show(uid); }).scans;
    };
    REQUIRE(scans().size() == 1);
    CHECK(scans().constFirst().name == said("信.png"));
    // Opened again it is looked at with Enter, larger and smaller by a key, closed with Esc.
    world.tab("logs", {{said("log"), said("letters")}, {said("entry"), uid.toString()}});
    list = world.window.findChild<QListWidget *>(said("mailboxLetter.scans.list"));
    REQUIRE(list != nullptr);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    world.settle();
    auto *view = world.window.findChild<QDialog *>(said("pictureView"));
    REQUIRE(view != nullptr);
    world.picture("letter-scan", view);
    const auto width = [view] {
        for (const QLabel *sheet : view->findChildren<QLabel *>()) {
            if (!sheet->pixmap().isNull())
                return sheet->pixmap().width();
        }
        return 0;
    };
    const int usual = width();
    CHECK(usual > 300);
    QTest::keyClick(view, Qt::Key_Plus);
    CHECK(width() > usual);
    QTest::keyClick(view, Qt::Key_Escape);
    world.settle();
    QTest::keyClick(list, Qt::Key_Delete);
    CHECK(scans().size() == 1); // not before it is saved
    world.submit("mailboxLetter.ok");
    CHECK(scans().isEmpty());
}

TEST_CASE("a group is shared, recorded by somebody else and handed over from its page", "[slow]")
{
    RoomWorld world;
    world.addSecond({Role::Counsellor});
    world.unlockAs(said("林老师"));
    world.makeGroup();
    const Uid group = world.groups().constFirst().uid;
    world.click("group.people");
    REQUIRE(
        UiWorld::until([&] { return world.window.findChild<QDialog *>(said("groupPeople")) != nullptr; }));
    world.settle();
    CHECK(world.problems().join(u'\n').toStdString() == std::string());
    world.picture("group-people", world.window.findChild<QDialog *>(said("groupPeople")));
    // 林老师 first: the person of the session.
    CHECK(world.field<QAbstractButton>("groupPeople.person1.leader")->isChecked());
    world.click("groupPeople.person2.recorder");
    world.submit("groupPeople.ok");
    const auto roles = [&] {
        QStringList found;
        for (const GroupStaff &one :
             world.ask([group](Services &s) { return s.room().groups.show(group); }).staff)
            found.append(one.person.name + u':' + groupRoleCode(one.role));
        return found.join(u' ');
    };
    CHECK(roles().toStdString() == said("林老师:leader 周老师:recorder").toStdString());
    world.picture("group-with-people");
    world.click("group.handOver");
    REQUIRE(
        UiWorld::until([&] { return world.window.findChild<QDialog *>(said("groupHandOver")) != nullptr; }));
    world.settle();
    world.submit("groupHandOver.ok");
    REQUIRE(world.window.findChild<QDialog *>(said("groupHandOver")) != nullptr); // a reason is asked for
    world.fill("groupHandOver.reason", "产假");
    world.submit("groupHandOver.ok");
    const GroupLine line = world.groups().constFirst();
    CHECK(line.leaders == QStringList{said("周老师")});
    CHECK_FALSE(line.mayRead);
    world.shell.reset();
    world.unlockAs(said("周老师"));
    CHECK(roles().toStdString() == said("周老师:leader").toStdString());
}
