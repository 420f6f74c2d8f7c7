// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/waitlist_view.h"

#include "ui/models/value_table_model.h"
#include "ui/room/schedule/schedule_facts.h"
#include "ui/text/appointment_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QVBoxLayout>

namespace tingyu::ui {

WaitlistView::WaitlistView(PageHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_table(new DataTable("waitlist", tr("候补名单"), host.settings(), this))
    , m_model(new ValueTableModel({tr("登记日期"), tr("来访者"), tr("年级班级"), tr("预约方式"),
                                   tr("求助类别"), tr("紧急程度"), tr("期望时间"), tr("想见哪位老师"),
                                   tr("联系方式"), tr("登记人")},
                                  this))
{
    m_table->setModel(m_model, host.facts().onePerson ? QList<int>{7, 9} : QList<int>{});
    auto *place = named(new ActionButton(tr("安排时间"), this), "waitlistPlace", tr("给选中的人安排时间"));
    auto *drop = named(new ActionButton(tr("不再候补…"), this), "waitlistDrop", tr("把选中的人从候补中去掉"));
    auto *add = named(new ActionButton(tr("加入候补"), this), "waitlistAdd", tr("加入候补"));
    for (ActionButton *button : {add, place, drop})
        m_table->addTool(button);
    auto *empty = new EmptyState(QStringLiteral("appointment"),
                                 tr("没有人在候补。一时排不上的人先记在这里。"), m_table);
    named(empty->setAction(tr("加入候补"), [this] { Q_EMIT addAsked(); }), "waitlistFirst",
          tr("加入第一个候补"));
    m_table->setEmpty(empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    const auto placeCurrent = [this] {
        if (const WaitlistEntry *one = current(); one != nullptr && !one->isWithheld)
            Q_EMIT placeAsked(*one);
    };
    connect(add, &QPushButton::clicked, this, &WaitlistView::addAsked);
    connect(place, &QPushButton::clicked, this, placeCurrent);
    connect(m_table, &DataTable::activated, this, placeCurrent);
    connect(drop, &QPushButton::clicked, this, [this] {
        if (const WaitlistEntry *one = current(); one != nullptr && !one->isWithheld)
            Q_EMIT dropAsked(*one);
    });
    const auto judge = [this, place, drop, add] {
        place->setEnabled(current() != nullptr);
        drop->setEnabled(current() != nullptr);
        add->setVisible(!m_entries.isEmpty());
        place->setVisible(!m_entries.isEmpty());
        drop->setVisible(!m_entries.isEmpty());
    };
    connect(m_table, &DataTable::selectionChanged, this, judge);
    connect(m_model, &QAbstractItemModel::modelReset, this, judge);
    judge();
}

void WaitlistView::setEntries(const QList<WaitlistEntry> &entries, bool covered)
{
    m_entries = entries;
    QList<QList<ValueCell>> rows;
    for (const WaitlistEntry &one : entries) {
        const bool hidden = covered || one.isWithheld;
        ValueCell urgency{text::urgencyName(one.request.urgency), static_cast<int>(one.request.urgency)};
        rows.append({{one.enteredOn.toString(Qt::ISODate)},
                     {hidden ? clientCover(one.client) : text::clientShown(one.client)},
                     {hidden ? QString() : one.client.classLabel},
                     {text::askedByName(one.request.askedBy)},
                     {text::concernName(one.request.concern)},
                     urgency,
                     {one.request.wantedTime},
                     {one.counsellor ? one.counsellor->name : QString()},
                     {hidden ? QString() : one.request.contact},
                     {one.enteredBy}});
    }
    m_model->setRows(rows);
    if (!rows.isEmpty())
        m_table->selectSourceRow(0);
}

const WaitlistEntry *WaitlistView::current() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.size() == 1 && rows.first() < m_entries.size() ? &m_entries.at(rows.first()) : nullptr;
}

QWidget *WaitlistView::firstFocus() const
{
    return m_table->firstFocus();
}

} // namespace tingyu::ui
