// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace tingyu::ui {

struct PageRegistry;

/// Names the page of the help (an id of help_tasks.h) of everything in `place`: a dialog whose page is not
/// the one of what lies behind it.
void setHelpTask(QWidget &place, const QString &task);
/// The page that the nearest of `place` and what it lies in or was opened from names; empty when none does.
QString helpTaskOf(const QWidget *place);
/// Was `window` opened from somewhere in `under`, however far up?
bool isOver(const QWidget &window, const QWidget &under);

/// F1 inside any dialog over a window: the help in a window over it, which goes with the dialog and gives the
/// keyboard back to it. What is typed in the dialog stays. Outside of dialogs F1 is the window's own.
class HelpKey : public QObject
{
    Q_OBJECT

public:
    /// What lies behind every dialog: its page of the help, and the keys that the help lists. No task: F1
    /// does nothing where the dialog names none itself.
    struct Behind
    {
        QString task;
        const PageRegistry *registry = nullptr; ///< null: those of a school
    };
    HelpKey(QWidget &window, std::function<Behind()> behind);
    /// The page that F1 opens in `dialog`.
    QString taskIn(const QWidget &dialog) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QWidget &m_window;
    std::function<Behind()> m_behind;
};

} // namespace tingyu::ui
