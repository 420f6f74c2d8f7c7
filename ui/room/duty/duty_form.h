// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/logs/workload_service.h"
#include "ui/room/room_desk.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace tingyu::ui {

class ActionButton;
class Banner;
class DateField;
class DraftKeeper;
class TimeField;

/// One entry of the duty log: its times, who came, what was looked at, what the
/// next one should know. Where nothing is counted yet, what the appointment book and
/// the logs say of the day stands there as a proposal. What is written stays in a draft until it is saved or
/// let go.
class DutyForm : public QWidget
{
    Q_OBJECT

public:
    DutyForm(PageHost &host, QWidget *parent);

    void setChoices(const RoomPeople &choices);
    /// An entry of the log, or with a null uid one to be entered afterwards.
    void edit(const Duty &duty);
    void flush(); ///< drafts
    QWidget *firstFocus();

Q_SIGNALS:
    void left();  ///< nothing more to do here
    void saved(); ///< written

private:
    struct VisitorRow
    {
        QWidget *box = nullptr;
        QLineEdit *code = nullptr;
        QComboBox *sex = nullptr;
        QLineEdit *grade = nullptr;
        QComboBox *kind = nullptr;
        QComboBox *outcome = nullptr;
    };
    QWidget *times();
    QWidget *counts();
    QWidget *words();
    QWidget *visitors();
    void addVisitor(const DutyVisit &visit);
    void readCounts();
    void showCounts(const DayCounts &counts);
    void fillInCounts();
    bool hasCounts() const;
    Duty typed() const;
    void showTimes();
    void save();
    void leave();
    QString draftText() const;
    void loadDraft();

    PageHost &m_host;
    Duty m_duty;
    DraftKeeper *m_draft = nullptr;
    Banner *m_banner = nullptr;
    QLabel *m_title = nullptr;
    QComboBox *m_by = nullptr;
    QComboBox *m_room = nullptr;
    DateField *m_date = nullptr;
    TimeField *m_from = nullptr;
    TimeField *m_to = nullptr;
    QLabel *m_span = nullptr;
    QLineEdit *m_reason = nullptr;
    QLineEdit *m_weather = nullptr;
    DayCounts m_counted; ///< what book and logs say of the day
    QLabel *m_countedWords = nullptr;
    ActionButton *m_fillIn = nullptr;
    QList<QSpinBox *> m_counts; ///< students, teachers, parents, others, calls, letters
    QList<std::pair<QString, QCheckBox *>> m_checks;
    QPlainTextEdit *m_environment = nullptr;
    QPlainTextEdit *m_incidents = nullptr;
    QPlainTextEdit *m_handover = nullptr;
    QLineEdit *m_handoverTo = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QVBoxLayout *m_visitorLines = nullptr;
    QList<VisitorRow> m_visitors;
    ActionButton *m_save = nullptr;
    bool m_filling = false;
};

} // namespace tingyu::ui
