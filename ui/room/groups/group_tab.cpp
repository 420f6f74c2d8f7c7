// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/groups/group_tab.h"

#include "ui/models/value_table_model.h"
#include "ui/room/groups/counselling_group_view.h"
#include "ui/room/groups/group_dialogs.h"
#include "ui/room/groups/meeting_form.h"
#include "ui/room/logs/log_dialog.h"
#include "ui/shell/page_read.h"
#include "ui/text/language.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

} // namespace

GroupTab::GroupTab(PageHost &host, QWidget *parent)
    : PageTab(host, parent)
    , m_stack(new QStackedWidget(this))
    , m_group(new CounsellingGroupView(host, this))
    , m_meeting(new MeetingForm(host, this))
{
    m_stack->addWidget(buildList());
    m_stack->addWidget(m_group);
    m_stack->addWidget(m_meeting);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(12), px(20), px(16));
    column->addWidget(m_stack);
    connect(m_group, &CounsellingGroupView::left, this, [this] {
        m_stack->setCurrentIndex(List);
        refresh();
    });
    connect(m_group, &CounsellingGroupView::meetingAsked, this,
            [this](const Uid &meeting) { openMeeting(m_group->uid(), meeting); });
    connect(m_meeting, &MeetingForm::left, this, [this](const Uid &group) { openGroup(group); });
}

QWidget *GroupTab::buildList()
{
    auto *page = new QWidget(this);
    m_model = new ValueTableModel(
        {tr("团体"), tr("带领者"), tr("成员"), tr("活动"), tr("最近一次"), tr("状态")}, this);
    m_table = new DataTable("groups", tr("团体列表"), host().settings(), page);
    m_table->setModel(m_model);
    auto *add = named(new ActionButton(tr("新建团体"), page), "groups.new", tr("新建团体"));
    add->setPrimary(true);
    add->setToolTip(tr("新建团体  Ctrl N"));
    m_table->addTool(add);
    auto *empty =
        new EmptyState(QStringLiteral("users"),
                       tr("还没有团体。固定成员的团体辅导在这里建立,每次活动的出勤和过程都记在一起。"), page);
    named(empty->setAction(tr("新建团体"), [this] { askNewGroup(); }), "groups.newFirst",
          tr("新建第一个团体"));
    m_table->setEmpty(empty);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    connect(add, &QPushButton::clicked, this, &GroupTab::askNewGroup);
    connect(m_table, &DataTable::activated, this, [this](int row) {
        if (row >= 0 && row < m_lines.size())
            openGroup(m_lines.at(row).uid);
    });
    return page;
}

void GroupTab::readList()
{
    readThen(
        host(), this, [](Services &services) { return services.room().groups.list(); },
        [this](const QList<GroupLine> &lines) {
            m_lines = lines;
            QList<QList<ValueCell>> rows;
            for (const GroupLine &line : std::as_const(m_lines)) {
                ValueCell state;
                state.chip = line.closedOn.isValid() ? ChipContent{tr("已结束"), Tone::Plain, ChipShape::None}
                                                     : ChipContent{tr("进行中"), Tone::Blue, ChipShape::Disc};
                rows.append({{line.name},
                             {text::listed(line.leaders)},
                             ValueCell::ofFigure(line.members),
                             ValueCell::ofFigure(line.meetings),
                             {line.lastAt.isValid() ? line.lastAt.toString().replace(u'T', u' ') : QString()},
                             state});
            }
            m_model->setRows(rows);
        });
}

void GroupTab::refresh()
{
    switch (static_cast<Step>(m_stack->currentIndex())) {
    case List:
        readList();
        break;
    case Group:
        m_group->reload();
        break;
    case Meeting:
        break; // what is being written stays
    }
}

void GroupTab::openGroup(const Uid &group)
{
    m_stack->setCurrentIndex(Group);
    m_group->open(group);
    m_group->setFocus();
}

void GroupTab::openMeeting(const Uid &group, const Uid &meeting)
{
    m_stack->setCurrentIndex(Meeting);
    m_meeting->open(group, meeting);
}

void GroupTab::askNewGroup()
{
    askGroup(host(), this, [this](const Uid &group) { openGroup(group); });
}

void GroupTab::open(const PageTarget &target)
{
    const auto uid = [&target](const char *key) {
        return Uid::fromString(target.value(QLatin1String(key)).toString()).value_or(Uid());
    };
    const Uid group = uid("group");
    if (group.isNull())
        return;
    if (target.contains(QStringLiteral("meeting")))
        openMeeting(group, uid("meeting"));
    else
        openGroup(group);
}

PageTarget GroupTab::place() const
{
    switch (static_cast<Step>(m_stack->currentIndex())) {
    case List:
        return {};
    case Group:
        return {{QStringLiteral("group"), m_group->uid().toString()}};
    case Meeting:
        return {{QStringLiteral("group"), m_meeting->group().toString()},
                {QStringLiteral("meeting"), m_meeting->meeting().toString()}};
    }
    return {};
}

void GroupTab::flush()
{
    m_meeting->flush();
}

QWidget *GroupTab::firstFocus()
{
    switch (static_cast<Step>(m_stack->currentIndex())) {
    case List:
        return m_table->view();
    case Group:
        return m_group->firstFocus();
    case Meeting:
        return m_meeting->firstFocus();
    }
    return nullptr;
}

bool GroupTab::print()
{
    if (m_stack->currentIndex() == List)
        return false;
    const Uid meeting = m_stack->currentIndex() == Meeting ? m_meeting->meeting() : Uid();
    printGroup(host(), this, meeting.isNull() ? m_group->uid() : meeting);
    return true;
}

bool GroupTab::addNew()
{
    if (m_stack->currentIndex() == Group)
        openMeeting(m_group->uid(), {});
    else if (m_stack->currentIndex() == List)
        askNewGroup();
    else
        return false;
    return true;
}

} // namespace tingyu::ui
