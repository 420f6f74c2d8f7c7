// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/room_services.h"
#include "tests/ui/care_world.h"
#include "ui/room/schedule/week_view.h"

#include <QApplication>
#include <QDialog>
#include <QTest>

namespace tingyu::test {

/// A room with classes and students, and a counter of the keys that are pressed.
struct ScheduleWorld : CareWorld
{
    ScheduleWorld() : CareWorld(Fill::School) { clock.setNow({QDate(2026, 11, 25), QTime(9, 0)}); }

    void openWeek(const ui::PageTarget &target = {})
    {
        ui::PageTarget whole = target;
        whole.insert(QStringLiteral("tab"), QStringLiteral("schedule"));
        open("appointments", whole);
        settle();
    }
    ui::WeekView &week() const
    {
        auto *view = find<ui::WeekView>("scheduleWeek");
        REQUIRE(view != nullptr);
        return *view;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keys;
        if (QApplication::focusWidget() == nullptr)
            QApplication::setActiveWindow(&window); // after a dialog
        QWidget *on = QApplication::focusWidget();
        REQUIRE(on != nullptr);
        QTest::keyClick(on, static_cast<Qt::Key>(key), modifiers);
        settle();
    }
    void typeInitials(const char *letters)
    {
        for (const char *letter = letters; *letter != 0; ++letter) {
            ++keys;
            QTest::keyClick(QApplication::focusWidget(), *letter);
        }
        REQUIRE(until([this] { return find<QWidget>("searchResults") != nullptr; }));
        settle();
    }
    QDialog *dialog(const char *name) const
    {
        for (QDialog *one : window.findChildren<QDialog *>(QLatin1String(name))) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    QDialog &waitFor(const char *name)
    {
        REQUIRE(until([&] { return dialog(name) != nullptr; }));
        settle();
        return *dialog(name);
    }
    QList<Appointment> all()
    {
        return ask([](Services &services) {
            return services.room().appointments.list(
                {.from = QDate(2026, 8, 1), .to = QDate(2027, 7, 31), .counsellor = {}, .room = {}});
        });
    }
    Uid book(qsizetype pupil, const WallTime &at, int minutes = 40)
    {
        return ask([&](Services &services) -> Result<Uid> {
            Appointment draft;
            draft.client.kind = ClientKind::Student;
            draft.client.studentUid = pupils.at(pupil).uid;
            draft.counsellor.uid = services.workplace.session().userUid;
            draft.at = at;
            draft.minutes = minutes;
            auto made = services.room().appointments.add(draft);
            return made ? Result<Uid>(made->uid) : Result<Uid>(made.error());
        });
    }
    /// In the viewport, in the middle of the column.
    QPoint at(int column, int minutes)
    {
        ui::WeekView &view = week();
        view.goTo(column, minutes);
        const QRect box = view.cellBox();
        return {box.center().x(), box.top()};
    }
    void drag(const QPoint &from, const QPoint &to)
    {
        QWidget *paper = week().viewport();
        QTest::mousePress(paper, Qt::LeftButton, {}, from);
        QMouseEvent half(QEvent::MouseMove, (from + to) / 2, paper->mapToGlobal((from + to) / 2),
                         Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(paper, &half);
        QMouseEvent there(QEvent::MouseMove, to, paper->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(paper, &there);
    }
    void drop(const QPoint &to)
    {
        QTest::mouseRelease(week().viewport(), Qt::LeftButton, {}, to);
        settle();
    }
    int keys = 0;
};

inline const WallTime monday10{QDate(2026, 11, 23), QTime(10, 0)};
inline const WallTime thursday10{QDate(2026, 11, 26), QTime(10, 0)};

} // namespace tingyu::test
