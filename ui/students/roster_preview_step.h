// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/students/roster_draft.h"

#include <QWidget>

class QLineEdit;

namespace tingyu::ui {

class ActionButton;
class Banner;
class DataTable;
class DateField;
class RosterPreviewModel;
class SegmentedChoice;
class Settings;

/// Row by row, what an import would do; here a person leaves rows out and ticks who has left.
class RosterPreviewStep : public QWidget
{
    Q_OBJECT

public:
    RosterPreviewStep(Settings &settings, const QDate &today, QWidget *parent = nullptr);
    void show(const RosterDraft &draft); ///< `draft` outlives the step
    RosterDecisions decisions() const;
    /// A sentence when something is still missing (a reason); the field gets the keyboard.
    QString whatIsMissing();
    QWidget *firstFocus() const;

Q_SIGNALS:
    void saveProblemsAsked();

private:
    void buildLeavingRow();
    void showView(const QString &code);
    void showState();

    RosterPreviewModel *m_model = nullptr;
    bool m_modelGiven = false;
    SegmentedChoice *m_views = nullptr;
    DataTable *m_table = nullptr;
    ActionButton *m_leaveOut = nullptr;
    ActionButton *m_save = nullptr;
    QWidget *m_leaving = nullptr;
    QLineEdit *m_reason = nullptr;
    DateField *m_leftOn = nullptr;
};

} // namespace tingyu::ui
