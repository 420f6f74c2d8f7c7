// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/start_frame.h"

#include <QTimer>

#include <functional>

namespace tingyu::ui {

class MainWindow;
class TaskRunner;

/// What stands behind the window students answer in. There is nothing to press on it: a switch of windows
/// brings their keys here.
class AnsweringPage : public StartPage
{
    Q_OBJECT

public:
    explicit AnsweringPage(QWidget *parent = nullptr);
    QString helpTask() const override { return {}; }
};

/// Turns the pages for unlocking into that page while students answer on this PC, and back when their program
/// has ended, however it ended.
class AnsweringWatch : public QObject
{
    Q_OBJECT

public:
    /// `showUnlock` shows the page that is right now.
    AnsweringWatch(MainWindow &window, TaskRunner &tasks, std::function<void()> showUnlock, QObject *parent);
    static bool isAnswering();
    /// For tests: asked instead of answering::isAnswering(), which is the whole machine's; empty: that again.
    static void setQuestion(std::function<bool()> question);

private:
    void look();
    MainWindow &m_window;
    TaskRunner &m_tasks;
    std::function<void()> m_showUnlock;
    QTimer m_timer;
};

} // namespace tingyu::ui
