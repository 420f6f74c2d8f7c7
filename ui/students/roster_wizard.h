// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/students/roster_draft.h"

class QHBoxLayout;
class QStackedWidget;

namespace tingyu::ui {

class ActionButton;
class Banner;
class EmptyState;
class RosterColumnsStep;
class RosterPreviewStep;
class RosterResultStep;

/// A roster in five steps: file, columns, rows, confirmation, result. Reading and planning run where the
/// vault is and can be cancelled; only the yes of the confirmation writes, in one change with one undo.
class RosterWizard : public QWidget
{
    Q_OBJECT

public:
    enum Step
    {
        File,
        Columns,
        Preview,
        Confirm,
        Outcome
    };

    explicit RosterWizard(PageHost &host, QWidget *parent = nullptr);
    /// Begins anew; an empty path waits for a file to be chosen or dropped.
    void start(const QString &path);
    /// A table copied in a spreadsheet program, as source beside a file; says so when the clipboard holds
    /// none.
    void paste();
    Step step() const { return m_step; }
    QString subtitle() const;
    QWidget *firstFocus() const;
    const RosterDraft &draft() const { return m_draft; }
    /// Writes the rows with problems as a spreadsheet.
    void saveProblems(const QString &path);

Q_SIGNALS:
    void closed();
    void stepChanged();

private:
    QWidget *fileStep();
    void go(Step step);
    void showSteps();
    void back();
    void next();
    void chooseFile();
    void readFile(const QString &path);
    void read(const QString &name, std::function<Result<Workbook>(const Progress &)> source);
    void readAgain(const RosterProfile &profile);
    void plan();
    void apply();
    void refuse(const Error &error);
    void setBusy(bool busy);
    void askWhereToSave();

    PageHost &m_host;
    RosterDraft m_draft;
    Step m_step = File;
    bool m_busy = false;
    int m_reading = 0; ///< answers of an earlier mapping are dropped
    QList<QWidget *> m_marks;
    QStackedWidget *m_stack = nullptr;
    Banner *m_banner = nullptr;
    EmptyState *m_file = nullptr;
    RosterColumnsStep *m_columns = nullptr;
    RosterPreviewStep *m_preview = nullptr;
    RosterResultStep *m_result = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_next = nullptr;
    ActionButton *m_close = nullptr;
    ActionButton *m_today = nullptr;
    ActionButton *m_save = nullptr;
    ActionButton *m_paste = nullptr;
};

} // namespace tingyu::ui
