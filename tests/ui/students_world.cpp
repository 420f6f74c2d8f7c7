// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/students_world.h"

#include "ui/widgets/simple.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace tingyu::test {

void StudentsWorld::REQUIRE_UNTIL(const std::function<bool()> &reached)
{
    REQUIRE(until(reached, 30'000));
}

StudentsWorld::StudentsWorld()
{
    makeVault();
    unlock();
    const auto makeClass = [this](int grade, int number) {
        SchoolClass one;
        one.grade = grade;
        one.number = number;
        one.stage = ordinaryStage(grade);
        one.schoolYear = 2026;
        auto made = onVault([one](Services &services) { return services.classes.add(one); });
        REQUIRE(made);
        return *made;
    };
    class71 = makeClass(7, 1);
    class72 = makeClass(7, 2);
    class81 = makeClass(8, 1);
}

Uid StudentsWorld::add(const QString &name, SchoolClassId into, const QString &number)
{
    Student student;
    student.name = name;
    student.classId = into;
    student.studentNo = number;
    student.birthDate = QDate(2013, 3, 9);
    student.sex = Sex::Female;
    auto made = onVault([student](Services &services) { return services.students.create(student); });
    REQUIRE(made);
    return *made;
}

StudentFile StudentsWorld::file(const Uid &student)
{
    auto read = onVault([student](Services &services) { return services.students.show(student); });
    REQUIRE(read);
    return *read;
}

ui::StudentsPage &StudentsWorld::page() const
{
    return *qobject_cast<ui::StudentsPage *>(work().page(QStringLiteral("students")));
}

void StudentsWorld::settle()
{
    REQUIRE_UNTIL([this] { return shell->tasks().isIdle(); });
    QTest::qWait(5);
    REQUIRE_UNTIL([this] { return shell->tasks().isIdle(); });
}

void StudentsWorld::openStudents()
{
    work().openPage(QStringLiteral("students"));
    settle();
}

void StudentsWorld::openFile(const Uid &student, const QString &tab)
{
    work().openPage(QStringLiteral("students"),
                    {{QStringLiteral("student"), student.toString()}, {QStringLiteral("tab"), tab}});
    settle();
}

QDialog *StudentsWorld::dialog(const char *name) const
{
    for (QDialog *one : window.findChildren<QDialog *>(QString::fromLatin1(name))) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

void StudentsWorld::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QApplication::setActiveWindow(&window);
    QTest::keyClick(&window, key, modifiers);
    QTest::qWait(1);
}

void StudentsWorld::shoot(const char *name)
{
    const QString folder = qEnvironmentVariable("TINGYU_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QWidget *shown = &window;
    for (QDialog *one : window.findChildren<QDialog *>()) {
        if (one->isVisible())
            shown = one;
    }
    for (const ui::ThemeChoice theme : {ui::ThemeChoice::Dark, ui::ThemeChoice::Light}) {
        ui::Theme::instance().apply({theme, ui::defaultPoints});
        QTest::qWait(50);
        shown->grab().save(
            folder % QLatin1Char('/') % QString::fromLatin1(name) %
            (theme == ui::ThemeChoice::Dark ? QStringLiteral("-dark.png") : QStringLiteral(".png")));
    }
}

bool isShown(const StudentsWorld &world, const QString &text)
{
    const auto labels = world.window.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
        return label->isVisibleTo(&world.window) && label->text().contains(text);
    });
}

QString refusal(const QDialog &dialog)
{
    const auto *banner = dialog.findChild<ui::Banner *>();
    return banner == nullptr || !banner->isVisible() ? QString() : banner->text();
}

} // namespace tingyu::test
