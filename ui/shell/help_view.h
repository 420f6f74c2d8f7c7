// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/help_tasks.h"
#include "ui/shell/page.h"

class QDialog;
class QLabel;
class QLineEdit;
class QListWidget;

namespace tingyu::ui {

class HelpPaper;

/// The help: search line and list of tasks at the left, the page at the right. Every key and every text is
/// that of the window it stands in.
class HelpView : public QWidget
{
    Q_OBJECT

public:
    explicit HelpView(const PageRegistry &registry, QWidget *parent = nullptr);
    void show(const QString &task); ///< unknown: stays where it is
    QString task() const;
    QWidget *list() const;
    QWidget *paper() const;

Q_SIGNALS:
    void shown(const QString &task);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void sizeRows();
    void search();
    void choose(int index);
    void step(int by);
    void showCurrent();
    QList<HelpTask> m_tasks;
    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_nothing = nullptr;
    HelpPaper *m_paper = nullptr;
    int m_shown = -1;
};

inline constexpr auto helpWindowName = "helpWindow";
/// The help window that is open over `parent`; null when none is.
QDialog *openHelpWindow(const QWidget *parent);

/// The help where no page of the window can show it: a window of its own over the pages of the start, or over
/// a dialog. Not modal; Esc closes it. One that is open already goes to `task`. The keys it lists are those of
/// `registry`.
QDialog *showHelpWindow(QWidget *parent, const QString &task, const PageRegistry &registry);

} // namespace tingyu::ui
