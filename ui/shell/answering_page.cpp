// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/answering_page.h"

#include "core/answering/answer_lock.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sheet_pages.h"
#include "ui/shell/unlock_page.h"
#include "ui/tasks/task_runner.h"

namespace tingyu::ui {
namespace {

constexpr int lookMs = 400;

std::function<bool()> &otherQuestion()
{
    static std::function<bool()> question;
    return question;
}

} // namespace

AnsweringPage::AnsweringPage(QWidget *parent)
    : StartPage(tr("学生正在答题…"), tr("答完以后,老师在答题的画面用密码退出,这里就回到锁屏。"), parent)
{
    setObjectName(QStringLiteral("answeringNow"));
}

AnsweringWatch::AnsweringWatch(MainWindow &window, TaskRunner &tasks, std::function<void()> showUnlock,
                               QObject *parent)
    : QObject(parent), m_window(window), m_tasks(tasks), m_showUnlock(std::move(showUnlock))
{
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &AnsweringWatch::look);
    m_timer.start();
}

bool AnsweringWatch::isAnswering()
{
    return otherQuestion() ? otherQuestion()() : answering::isAnswering();
}

void AnsweringWatch::setQuestion(std::function<bool()> question)
{
    otherQuestion() = std::move(question);
}

void AnsweringWatch::look()
{
    const StartPage *page = m_window.startPage();
    const bool stands = qobject_cast<const AnsweringPage *>(page) != nullptr;
    const bool unlocks = qobject_cast<const UnlockPage *>(page) != nullptr ||
                         qobject_cast<const SheetUnlockPage *>(page) != nullptr;
    // A password that is being tried has its answer on the page it was typed on.
    if ((stands || unlocks) && m_tasks.isIdle() && isAnswering() != stands)
        m_showUnlock();
}

} // namespace tingyu::ui
