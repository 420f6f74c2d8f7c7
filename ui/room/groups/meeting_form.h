// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment_book.h"
#include "core/room/groups/counselling_group.h"
#include "ui/shell/page.h"

#include <QHash>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableWidget;
class QTimer;

namespace tingyu::ui {

class ActionButton;
class AttendanceTable;
class Banner;
class Card;
class DateField;
class DraftKeeper;
class TimeField;

/// The record of one meeting (form 5): time and place with what they clash with, what was done, who came, and
/// for the leader a note on each member. What is half written stays as a draft; signed, it is only read, and
/// added to.
class MeetingForm : public QWidget
{
    Q_OBJECT

public:
    explicit MeetingForm(PageHost &host, QWidget *parent = nullptr);
    /// A null meeting begins a new one.
    void open(const Uid &group, const Uid &meeting);
    const Uid &group() const { return m_group.uid; }
    const Uid &meeting() const { return m_meeting.uid; }
    void flush();
    QWidget *firstFocus() const;

Q_SIGNALS:
    void left(const Uid &group);

private:
    struct Read
    {
        CounsellingGroup group;
        GroupMeeting meeting;
        QString draft;
    };
    static Result<Read> read(Services &services, const Uid &group, const Uid &meeting, const WallTime &now);
    QWidget *buildTime();
    QWidget *buildTexts();
    QWidget *buildAttendance();
    QPlainTextEdit *addText(QGridLayout *grid, int place, const char *name, const QString &words);
    void show(const Read &read);
    void fill(const GroupMeeting &meeting);
    void showStages(const QList<GroupStage> &stages);
    void showNote();
    void showDayMembers();
    GroupMeeting typed() const;
    QString draft() const;
    void recall(const QString &draft);
    void lookForClashes();
    void store(bool sign, OnClash onClash);
    void askCancel();
    void reopen();
    void addAddendum();
    QString draftKey() const;
    bool isLeader() const;
    bool mayEdit() const { return !m_meeting.isSigned(); }

    PageHost &m_host;
    CounsellingGroup m_group;
    GroupMeeting m_meeting;
    QHash<Uid, QString> m_notes; ///< by member
    Uid m_noteOf;                ///< whose note stands in the field
    bool m_filling = false;
    DraftKeeper *m_drafts = nullptr;
    Banner *m_banner = nullptr;
    QLabel *m_title = nullptr;
    DateField *m_day = nullptr;
    TimeField *m_time = nullptr;
    QLineEdit *m_minutes = nullptr;
    QLineEdit *m_room = nullptr;
    QLineEdit *m_theme = nullptr;
    QLabel *m_clashes = nullptr;
    QTimer *m_clashTimer = nullptr;
    QList<QPlainTextEdit *> m_texts; ///< aims, preparation, safety, evaluation, reflection, next
    QTableWidget *m_stages = nullptr;
    AttendanceTable *m_attendance = nullptr;
    QLabel *m_noteTitle = nullptr;
    QPlainTextEdit *m_note = nullptr;
    Card *m_addendaCard = nullptr;
    QLabel *m_addenda = nullptr;
    QLineEdit *m_addendum = nullptr;
    ActionButton *m_save = nullptr;
    ActionButton *m_sign = nullptr;
    ActionButton *m_cancel = nullptr;
    ActionButton *m_reopen = nullptr;
};

} // namespace tingyu::ui
