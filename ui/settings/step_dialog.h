// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/simple.h"

#include <QDialog>

class QHBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace tingyu::ui {

class ProgressLine;

/// A dialog that is gone through step by step: a title, a line for what was refused, the page of the step,
/// the progress of a long job and a row of buttons, each shown in its steps only. While the job runs, Esc
/// and the window's own button stop the job instead of leaving. Not a nested loop; deletes itself when
/// closed.
class StepDialog : public QDialog
{
    Q_OBJECT

public:
    void reject() override;

protected:
    enum class Side
    {
        Left,
        Right
    };

    /// `name` begins the names of the parts: "move" is "moveDialog" with "move.title", "move.message" and
    /// "move.progress". `progress`: what its bar is called.
    StepDialog(const char *name, const QString &title, const QString &helpTask, const QString &progress,
               PageHost &host, QWidget *parent);

    /// Buttons before the pages, so that a page can press them.
    ActionButton *addButton(Side side, const char *objectName, const QString &words, const QString &spoken,
                            const QList<int> &steps);
    /// The next step's page, empty; what stands in it is packed to its top by the caller's last stretch.
    QVBoxLayout *addStep(int spacing = 10);

    /// After all pages are made. What was said before is gone.
    void go(int step);
    int step() const;
    void setTitle(const QString &words);
    Banner &banner() { return *m_banner; }
    void refuse(const Error &error);
    PageHost &host() { return m_host; }

    /// TaskRunner::runLong under `words`; `then` is called when the dialog is no longer busy.
    template<class Job, class Then>
    void runLong(const QString &label, const QString &words, Job job, Then then)
    {
        setBusy(words);
        m_host.tasks().runLong(this, label, std::move(job),
                               [this, then = std::move(then)](const auto &outcome) {
                                   setBusy({});
                                   then(outcome);
                               });
    }
    bool isBusy() const { return m_isBusy; }

    /// Enables what may be used now: a step was entered, or a job has begun or ended.
    virtual void check() = 0;
    /// The step's title and who has the keyboard.
    virtual void entered(int step) = 0;

private:
    void setBusy(const QString &words);

    PageHost &m_host;
    bool m_isBusy = false;
    QLabel *m_title = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_steps = nullptr;
    ProgressLine *m_progress = nullptr;
    QHBoxLayout *m_left = nullptr;
    QHBoxLayout *m_right = nullptr;
    QList<std::pair<ActionButton *, QList<int>>> m_buttons;
};

} // namespace tingyu::ui
