// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print_world.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/workspace.h"
#include "ui/text/language.h"
#include "ui/widgets/side_by_side.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/wrap_row.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QRadioButton>
#include <QTest>
#include <QTranslator>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::NoteWorld;
using tingyu::test::UiWorld;

namespace {

/// Every sentence two fifths longer, as another language may be.
class LongWords final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text + QString((text.size() * 2 + 4) / 5, QChar(0x957F));
    }
    bool isEmpty() const override { return false; }
};

QStringList clipped(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget);
            button != nullptr && !button->text().isEmpty() && button->inherits("QPushButton") &&
            button->width() < button->minimumSizeHint().width() - 1)
            found.append(button->objectName() % QStringLiteral(": ") % button->text());
        if (const auto *segment = qobject_cast<const QRadioButton *>(widget);
            segment != nullptr && segment->property("segment").toBool() &&
            segment->width() < segment->sizeHint().width() - 1)
            found.append(segment->objectName() % QStringLiteral(": ") % segment->text());
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label != nullptr && !label->wordWrap() && label->pixmap().isNull() &&
            label->width() < label->sizeHint().width() - 1)
            found.append(
                QStringLiteral("label %1 of %2: ").arg(label->width()).arg(label->sizeHint().width()) %
                label->text());
    }
    return found;
}

void walk(UiWorld &world)
{
    world.window.resize(1366, 768);
    REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
    for (const char *page : {"help", "settings"}) {
        world.shell->workspace()->openPage(QString::fromLatin1(page));
        QTest::qWait(20);
        CHECK(clipped(world.window).join(QLatin1String(" / ")).toStdString() == std::string());
    }
    for (const char *view : {"week", "day", "list", "register", "waitlist"}) {
        world.shell->workspace()->openPage(QStringLiteral("appointments"),
                                           {{QStringLiteral("view"), QLatin1String(view)}});
        REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
        QTest::qWait(20);
        INFO(view);
        CHECK(clipped(world.window).join(QLatin1String(" / ")).toStdString() == std::string());
    }
    auto *settings = qobject_cast<SettingsPage *>(world.shell->workspace()->page(QStringLiteral("settings")));
    for (const QString &id : settings->sectionIds()) {
        settings->open({{QStringLiteral("section"), id}});
        REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
        QTest::qWait(20);
        INFO(id.toStdString());
        CHECK(clipped(world.window).join(QLatin1String(" / ")).toStdString() == std::string());
    }
    CHECK(world.window.width() == 1366);
    CHECK(world.window.minimumSizeHint().height() <= 768);
}

} // namespace

TEST_CASE("words two fifths longer are not cut on any page of the shell at 1366 x 768", "[slow]")
{
    UiWorld world;
    world.makeVault();
    LongWords longer;
    QApplication::installTranslator(&longer);
    world.unlock();
    walk(world);
    QApplication::removeTranslator(&longer);
}

TEST_CASE("the largest text cuts nothing on any page of the shell", "[slow]")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    Theme::instance().apply({ThemeChoice::Dark, 14});
    walk(world);
    Theme::instance().apply({ThemeChoice::Light, defaultPoints});
}

TEST_CASE("in English, dark and at the largest text nothing is cut on any tab of the room at 1366 x 768",
          "[slow]")
{
    struct English
    {
        English() { text::speak(text::Language::English); }
        ~English()
        {
            text::speak(text::Language::Chinese);
            Theme::instance().apply({ThemeChoice::Light, defaultPoints});
        }
    } const english;
    NoteWorld world;
    Theme::instance().apply({ThemeChoice::Dark, largestPoints}); // after the settings' own
    const Uid session = world.store(0, false);
    const Uid series = world.sessions().first().record.seriesUid;
    const Uid group = world.ask([&](Services &services) -> Result<Uid> {
        CounsellingGroup one;
        one.name = QStringLiteral("友伴小组");
        GroupStaff leader;
        leader.person.uid = services.workplace.session().userUid;
        one.staff = {leader};
        for (const StudentHeader &pupil : world.pupils.mid(0, 3)) {
            GroupMember member;
            member.studentUid = pupil.uid;
            one.members.append(member);
        }
        return services.room().groups.add(one);
    });
    world.ask([&](Services &services) -> Result<void> {
        Appointment draft;
        draft.client.kind = ClientKind::Student;
        draft.client.studentUid = world.pupils.at(1).uid;
        draft.counsellor.uid = services.workplace.session().userUid;
        draft.at = {QDate(2026, 11, 20), QTime(10, 0)};
        draft.request.note = QStringLiteral("午休");
        if (auto booked = services.room().appointments.add(draft); !booked)
            return booked.error();
        WaitlistEntry waiting;
        waiting.client.kind = ClientKind::Student;
        waiting.client.studentUid = world.pupils.at(2).uid;
        if (auto added = services.room().waitlist.add(waiting); !added)
            return added.error();
        Duty duty;
        duty.by.uid = services.workplace.session().userUid;
        duty.openedAt = {QDate(2026, 11, 19), QTime(12, 0)};
        duty.closedAt = WallTime{QDate(2026, 11, 19), QTime(14, 0)};
        duty.lateReason = QStringLiteral("停电");
        auto entered = services.room().duties.add(duty);
        return outcomeOf(entered);
    });
    const auto place = [](std::initializer_list<std::pair<const char *, QString>> parts) {
        PageTarget target;
        for (const auto &[key, value] : parts)
            target.insert(QLatin1String(key), value);
        return target;
    };
    const std::pair<const char *, PageTarget> places[] = {
        {"week", place({{"tab", QStringLiteral("schedule")}, {"view", QStringLiteral("week")}})},
        {"day", place({{"tab", QStringLiteral("schedule")}, {"view", QStringLiteral("day")}})},
        {"list", place({{"tab", QStringLiteral("schedule")}, {"view", QStringLiteral("list")}})},
        {"register", place({{"tab", QStringLiteral("schedule")}, {"view", QStringLiteral("register")}})},
        {"waitlist", place({{"tab", QStringLiteral("schedule")}, {"view", QStringLiteral("waitlist")}})},
        {"open", place({{"tab", QStringLiteral("counselling")}, {"list", QStringLiteral("open")}})},
        {"unsigned", place({{"tab", QStringLiteral("counselling")}, {"list", QStringLiteral("unsigned")}})},
        {"secrecy-list",
         place({{"tab", QStringLiteral("counselling")}, {"list", QStringLiteral("secrecy")}})},
        {"inspections",
         place({{"tab", QStringLiteral("counselling")}, {"list", QStringLiteral("inspections")}})},
        {"series", place({{"tab", QStringLiteral("counselling")}, {"series", series.toString()}})},
        {"note", place({{"tab", QStringLiteral("counselling")},
                        {"note", NoteKey{NoteKey::Kind::Session, session}.toString()}})},
        {"duty-log", place({{"tab", QStringLiteral("duty")}, {"view", QStringLiteral("log")}})},
        {"duty-roster", place({{"tab", QStringLiteral("duty")}, {"view", QStringLiteral("roster")}})},
        {"duty-plan", place({{"tab", QStringLiteral("duty")}, {"view", QStringLiteral("plan")}})},
        {"duty-hours", place({{"tab", QStringLiteral("duty")}, {"view", QStringLiteral("hours")}})},
        {"groups", place({{"tab", QStringLiteral("groups")}})},
        {"group", place({{"tab", QStringLiteral("groups")}, {"group", group.toString()}})},
        {"meeting",
         place({{"tab", QStringLiteral("groups")}, {"group", group.toString()}, {"meeting", QString()}})},
        {"phone", place({{"tab", QStringLiteral("logs")}, {"log", QStringLiteral("phone")}})},
        {"letters", place({{"tab", QStringLiteral("logs")}, {"log", QStringLiteral("letters")}})},
        {"advice", place({{"tab", QStringLiteral("logs")}, {"log", QStringLiteral("advice")}})},
        {"staff-log", place({{"tab", QStringLiteral("work")}, {"log", QStringLiteral("staff")}})},
        {"lessons", place({{"tab", QStringLiteral("work")}, {"log", QStringLiteral("lessons")}})},
        {"workload", place({{"tab", QStringLiteral("work")}, {"log", QStringLiteral("workload")}})},
        {"rules", place({{"tab", QStringLiteral("papers")}, {"view", QStringLiteral("rules")}})},
        {"papers-register", place({{"tab", QStringLiteral("papers")}, {"view", QStringLiteral("register")}})},
        {"papers-activity",
         place({{"tab", QStringLiteral("papers")}, {"view", QStringLiteral("activities")}})},
        {"papers-help", place({{"tab", QStringLiteral("papers")}, {"view", QStringLiteral("help")}})}};
    world.window.resize(1366, 768);
    for (const auto &[name, target] : places) {
        INFO(name);
        world.open("appointments", target);
        world.settle();
        CHECK(world.window.width() == 1366);
        CHECK(world.window.height() == 768);
        CHECK(clipped(world.window).join(QLatin1String(" / ")).toStdString() == std::string());
        world.picture(QByteArray("walk-").append(name).constData());
    }
}

TEST_CASE("a row that is full goes on in a second line; what is after the stretch stands at the right end")
{
    QWidget place;
    auto *row = new WrapRow(&place);
    row->setContentsMargins(0, 0, 20, 0);
    row->setSpacing(8);
    QList<QWidget *> parts;
    for (int i = 0; i < 4; ++i) {
        auto *part = new QWidget(&place);
        part->setFixedSize(100, 30);
        parts.append(part);
        if (i == 1)
            row->addStretch();
        row->addWidget(part);
    }
    const auto lay = [&](int width) {
        place.resize(width, row->heightForWidth(width));
        row->setGeometry(place.rect());
        QList<QPoint> corners;
        for (const QWidget *part : parts)
            corners.append(part->pos());
        return corners;
    };
    CHECK(row->sizeHint() == QSize(444, 30));
    CHECK(lay(620) == QList<QPoint>{{0, 0}, {284, 0}, {392, 0}, {500, 0}});
    CHECK(place.height() == 30);
    CHECK(lay(260) == QList<QPoint>{{0, 0}, {140, 0}, {32, 38}, {140, 38}});
    CHECK(place.height() == 68);
    parts.at(1)->hide(); // takes no room
    CHECK(row->heightForWidth(348) == 30);
    parts.at(1)->show();
    CHECK(row->heightForWidth(100) == 4 * 30 + 3 * 8); // narrower than a part: one a line
}

TEST_CASE("columns stand beside each other while there is room for what is in them, else below each other")
{
    QWidget place;
    auto *row = new SideBySide(&place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    QList<QWidget *> columns;
    for (const int least : {100, 300}) {
        auto *column = new QWidget(&place);
        column->setMinimumSize(least, 40);
        columns.append(column);
    }
    row->add(columns.first(), 3);
    row->add(columns.last(), 2);
    const auto lay = [&](int width, int height) {
        place.resize(width, height);
        row->setGeometry(place.rect());
        return QList<QRect>{columns.first()->geometry(), columns.last()->geometry()};
    };
    CHECK(row->minimumSize() == QSize(300, 40));
    CHECK(row->heightForWidth(1010) == 40);
    CHECK(lay(1010, 50) == QList<QRect>{{0, 0, 600, 50}, {610, 0, 400, 50}});
    CHECK(lay(510, 50) == QList<QRect>{{0, 0, 200, 50}, {210, 0, 300, 50}}); // no narrower than what is in it
    CHECK(lay(410, 50) == QList<QRect>{{0, 0, 100, 50}, {110, 0, 300, 50}});
    CHECK(row->heightForWidth(409) == 90);
    CHECK(lay(409, 120) ==
          QList<QRect>{{0, 0, 409, 40}, {0, 50, 409, 70}}); // what is left over is the last one's
    columns.first()->hide();
    CHECK(row->heightForWidth(409) == 40);
    CHECK(lay(409, 40).last() == QRect(0, 0, 409, 40));
}

TEST_CASE("a row of choices goes on below where it is full, and none of them is cut")
{
    SegmentedChoice choice;
    choice.setObjectName(QStringLiteral("choice"));
    for (const char *code : {"a", "b", "c", "d", "e", "f", "g"})
        choice.add(QLatin1String(code), QStringLiteral("一种很长的选择"));
    const int one = choice.sizeHint().height();
    CHECK(choice.heightForWidth(choice.sizeHint().width()) == one);
    const int half = choice.sizeHint().width() / 2;
    CHECK(choice.minimumSizeHint().width() < half);
    choice.resize(half, choice.heightForWidth(half));
    choice.show();
    CHECK(choice.height() > 2 * one);
    for (const auto *button : choice.findChildren<QRadioButton *>()) {
        CHECK(choice.rect().contains(button->geometry()));
        CHECK(button->width() >= button->sizeHint().width());
    }
}
