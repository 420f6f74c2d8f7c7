// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/groups/counselling_group.h"
#include "ui/shell/page.h"

class QLabel;

namespace tingyu::ui {

class ActionButton;
class DataTable;
class ValueTableModel;

/// One group: its members and its meetings.
class CounsellingGroupView : public QWidget
{
    Q_OBJECT

public:
    explicit CounsellingGroupView(PageHost &host, QWidget *parent = nullptr);
    void open(const Uid &group);
    void reload();
    const Uid &uid() const { return m_uid; }
    QWidget *firstFocus() const;

Q_SIGNALS:
    void left();
    void meetingAsked(const Uid &meeting); ///< null: a new one

private:
    struct Read
    {
        CounsellingGroup group;
        QList<GroupMeeting> meetings;
    };
    QWidget *buildMembers();
    QWidget *buildMeetings();
    void show(const Read &read);
    void reopen();

    PageHost &m_host;
    Uid m_uid;
    CounsellingGroup m_group;
    QList<GroupMeeting> m_meetings;
    QLabel *m_title = nullptr;
    QLabel *m_caption = nullptr;
    ActionButton *m_meet = nullptr;
    ActionButton *m_close = nullptr;
    ValueTableModel *m_memberModel = nullptr;
    ValueTableModel *m_meetingModel = nullptr;
    DataTable *m_memberTable = nullptr;
    DataTable *m_meetingTable = nullptr;
};

} // namespace tingyu::ui
