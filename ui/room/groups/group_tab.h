// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/groups/group_service.h"
#include "ui/shell/page_tab.h"

class QStackedWidget;

namespace tingyu::ui {

class DataTable;
class CounsellingGroupView;
class MeetingForm;
class ValueTableModel;

/// 团体: the list of groups, one group, one of its meetings. {"group": uid} and {"meeting": uid} lead there.
class GroupTab : public PageTab
{
    Q_OBJECT

public:
    explicit GroupTab(PageHost &host, QWidget *parent = nullptr);
    void refresh() override;
    void open(const PageTarget &target) override;
    PageTarget place() const override;
    void flush() override;
    QWidget *firstFocus() override;
    bool print() override;
    bool addNew() override;
    QString helpTask() const override { return QStringLiteral("groups"); }

private:
    enum Step
    {
        List,
        Group,
        Meeting
    };
    QWidget *buildList();
    void readList();
    void openGroup(const Uid &group);
    void openMeeting(const Uid &group, const Uid &meeting);
    void askNewGroup();

    QStackedWidget *m_stack = nullptr;
    QList<GroupLine> m_lines;
    ValueTableModel *m_model = nullptr;
    DataTable *m_table = nullptr;
    CounsellingGroupView *m_group = nullptr;
    MeetingForm *m_meeting = nullptr;
};

} // namespace tingyu::ui
