// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/groups/counselling_group_view.h"

#include "core/room/room_services.h"
#include "ui/models/value_table_model.h"
#include "ui/room/groups/group_dialogs.h"
#include "ui/shell/page_write.h"
#include "ui/text/language.h"
#include "ui/text/school_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

QString consentText(std::optional<ConsentAnswer> answer)
{
    return answer ? text::consentAnswerName(*answer) : QStringLiteral("—");
}

} // namespace

CounsellingGroupView::CounsellingGroupView(PageHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_title(label(QString(), "cardTitle", this))
    , m_caption(label(QString(), "caption", this))
{
    auto *back = named(new ActionButton(tr("全部团体"), this), "group.back", tr("返回全部团体"));
    auto *paper = named(new ActionButton(tr("打印"), this), "group.print", tr("打印这个团体的全部活动记录"));
    m_close = named(new ActionButton(tr("结束团体"), this), "group.close", tr("结束团体"));
    m_meet = named(new ActionButton(tr("记一次活动"), this), "group.meet", tr("记一次活动"));
    m_meet->setPrimary(true);
    m_meet->setToolTip(tr("记一次活动  Ctrl N"));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(back);
    row->addWidget(m_title);
    row->addWidget(m_caption);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(paper);
    row->addWidget(m_meet);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(px(16));
    lists->addWidget(buildMembers(), 1);
    lists->addWidget(buildMeetings(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(12));
    column->addLayout(row);
    column->addLayout(lists, 1);
    connect(back, &QPushButton::clicked, this, &CounsellingGroupView::left);
    connect(m_meet, &QPushButton::clicked, this, [this] { Q_EMIT meetingAsked({}); });
    connect(paper, &QPushButton::clicked, this, [this] { printGroup(m_host, this, m_uid); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_group.closedOn.isValid())
            reopen();
        else
            askClosing(m_host, this, m_uid, [this] { reload(); });
    });
}

QWidget *CounsellingGroupView::buildMembers()
{
    auto *card = new Card(tr("成员"), this);
    m_memberModel = new ValueTableModel(
        {tr("姓名"), tr("班级"), tr("加入"), tr("退出"), tr("监护人同意"), tr("本人同意")}, this);
    m_memberTable = new DataTable("group-members", tr("团体成员"), m_host.settings(), card);
    m_memberTable->setModel(m_memberModel);
    auto *add = named(new ActionButton(tr("加入成员"), card), "group.addMember", tr("加入成员"));
    auto *people =
        named(new ActionButton(tr("人员与共享…"), card), "group.people", tr("谁带领、谁记录、和谁共享"));
    auto *handOver = named(new ActionButton(tr("移交…"), card), "group.handOver", tr("移交这个团体"));
    for (ActionButton *button : {people, handOver, add})
        card->addToHeader(button);
    connect(people, &QPushButton::clicked, this,
            [this] { askGroupPeople(m_host, this, m_group, [this] { reload(); }); });
    connect(handOver, &QPushButton::clicked, this,
            [this] { askGroupHandOver(m_host, this, m_group, [this] { Q_EMIT left(); }); });
    card->body()->addWidget(m_memberTable);
    connect(add, &QPushButton::clicked, this,
            [this] { askMember(m_host, this, m_uid, [this] { reload(); }); });
    connect(m_memberTable, &DataTable::activated, this, [this](int row) {
        if (row >= 0 && row < m_group.members.size())
            editMember(m_host, this, m_uid, m_group.members.at(row), [this] { reload(); });
    });
    return card;
}

QWidget *CounsellingGroupView::buildMeetings()
{
    auto *card = new Card(tr("活动"), this);
    m_meetingModel =
        new ValueTableModel({tr("次数"), tr("时间"), tr("时长(分)"), tr("地点"), tr("状态")}, this);
    m_meetingTable = new DataTable("group-meetings", tr("团体活动"), m_host.settings(), card);
    m_meetingTable->setModel(m_meetingModel);
    card->body()->addWidget(m_meetingTable);
    connect(m_meetingTable, &DataTable::activated, this, [this](int row) {
        if (row >= 0 && row < m_meetings.size())
            Q_EMIT meetingAsked(m_meetings.at(row).uid);
    });
    return card;
}

void CounsellingGroupView::open(const Uid &group)
{
    if (group != m_uid) {
        m_uid = group;
        show({});
    }
    reload();
}

void CounsellingGroupView::reload()
{
    if (m_uid.isNull())
        return;
    m_host.tasks().run(
        this,
        [uid = m_uid](Services &services) -> Result<Read> {
            auto group = services.room().groups.show(uid);
            if (!group)
                return group.error();
            auto meetings = services.room().groupMeetings.list(uid);
            if (!meetings)
                return meetings.error();
            return Read{*std::move(group), *std::move(meetings)};
        },
        [this, uid = m_uid](const Result<Read> &read) {
            if (uid != m_uid)
                return; // another group was opened meanwhile
            if (read)
                show(*read);
            else
                m_host.showError(read.error(), [this] { reload(); });
        });
}

void CounsellingGroupView::show(const Read &read)
{
    m_group = read.group;
    m_meetings = read.meetings;
    m_title->setText(m_group.name);
    m_caption->setText(text::listed(m_group.leaderNames()));
    const bool isClosed = m_group.closedOn.isValid();
    m_close->setText(isClosed ? tr("重新打开") : tr("结束团体"));
    m_meet->setEnabled(!isClosed && !m_group.uid.isNull());
    QList<QList<ValueCell>> members;
    for (const GroupMember &one : std::as_const(m_group.members))
        members.append({{one.name},
                        {one.classLabel},
                        {one.from.toString(Qt::ISODate)},
                        {one.until.toString(Qt::ISODate)},
                        {consentText(one.guardianConsent)},
                        {consentText(one.ownConsent)}});
    m_memberModel->setRows(members);
    QList<QList<ValueCell>> meetings;
    for (const GroupMeeting &one : std::as_const(m_meetings)) {
        ValueCell state;
        if (one.isCancelled)
            state.chip = ChipContent{tr("已取消"), Tone::Plain, ChipShape::None};
        else
            state.chip = one.isSigned() ? ChipContent{tr("已签名"), Tone::Primary, ChipShape::Check}
                                        : ChipContent{tr("待签名"), Tone::Amber, ChipShape::HalfDisc};
        meetings.append({{QString::number(one.number), one.number, {}, {}, true},
                         {one.at.toString().replace(u'T', u' ')},
                         {QString::number(one.minutes), one.minutes, {}, {}, true},
                         {one.roomName},
                         state});
    }
    m_meetingModel->setRows(meetings);
}

void CounsellingGroupView::reopen()
{
    write(
        m_host, this, tr("重新打开团体"),
        [uid = m_uid](Services &services) { return services.room().groups.reopen(uid); },
        [this](const Result<void> &outcome) {
            if (!outcome)
                m_host.showError(outcome.error());
            else
                reload();
        });
}

QWidget *CounsellingGroupView::firstFocus() const
{
    return m_meetingTable->view();
}

} // namespace tingyu::ui
