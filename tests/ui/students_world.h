// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/ui_world.h"
#include "ui/shell/workspace.h"
#include "ui/students/students_page.h"

#include <QDialog>

namespace tingyu::test {

/// An unlocked program with a school of three classes, on the students' page.
struct StudentsWorld : UiWorld
{
    StudentsWorld();
    /// Runs a job where the vault is and waits for it.
    template<class Job>
    auto onVault(Job job)
    {
        using Value = std::invoke_result_t<Job, Services &>;
        std::optional<Value> value;
        shell->tasks().run(&window, std::move(job), [&value](Value got) { value = std::move(got); });
        REQUIRE_UNTIL([&value] { return value.has_value(); });
        return std::move(*value);
    }
    static void REQUIRE_UNTIL(const std::function<bool()> &reached);
    Uid add(const QString &name, SchoolClassId into = {}, const QString &number = {});
    StudentFile file(const Uid &student);
    ui::Workspace &work() const { return *shell->workspace(); }
    ui::StudentsPage &page() const;
    void openStudents();
    /// Opens the file and waits until it is on the screen.
    void openFile(const Uid &student, const QString &tab = QStringLiteral("timeline"));
    QDialog *dialog(const char *name) const;
    /// A key pressed in the main window, as when no dialog is open.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Waits until nothing is under way any more.
    void settle();
    /// Writes the window, or the dialog over it, light and dark to TINGYU_SHOTS/<name>.png, where that is
    /// set.
    void shoot(const char *name);

    SchoolClassId class71;
    SchoolClassId class72;
    SchoolClassId class81;
};

/// Whether a label on the screen says it.
bool isShown(const StudentsWorld &world, const QString &text);
/// What a form says about why it did not go.
QString refusal(const QDialog &dialog);

} // namespace tingyu::test
