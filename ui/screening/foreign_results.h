// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/foreign_result.h"
#include "ui/shell/page.h"

#include <QWidget>

class QLineEdit;

namespace tingyu::ui {

class ActionButton;
class Banner;
class DataTable;
class ValueTableModel;

/// Results scored elsewhere, under their own heading: those of a student, or all that wait for a decision. A
/// person puts one into the review queue, and decides, with a reason each time.
class ForeignResults : public QWidget
{
    Q_OBJECT

public:
    /// Without `student`: those that wait.
    ForeignResults(PageHost &host, std::optional<Uid> student, QWidget *parent = nullptr);
    void load();

Q_SIGNALS:
    void loaded(int count);

private:
    void build();
    void show(const QList<ForeignResult> &results);
    void follow();
    void ask();
    void decide(ReviewDecision decision);
    void finish(const Result<void> &done);
    const ForeignResult *current() const;

    PageHost &m_host;
    std::optional<Uid> m_student;
    QList<ForeignResult> m_results;
    Banner *m_banner = nullptr;
    DataTable *m_list = nullptr;
    ValueTableModel *m_model = nullptr;
    QLineEdit *m_reason = nullptr;
    ActionButton *m_ask = nullptr;
    QList<ActionButton *> m_decisions;
};

/// Those that wait, in a dialog of their own: beside the review queue, never in it among our own scores.
void showForeignWaiting(PageHost &host, QWidget *parent);

} // namespace tingyu::ui
