// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/schedule_bar.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/quick_key.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QToolButton>

namespace tingyu::ui {

ScheduleBar::ScheduleBar(QWidget *parent) : QWidget(parent)
{
    auto *before = named(new ActionButton({}, this), "scheduleBefore", tr("前一段时间"));
    before->setIcon(icon(QStringLiteral("arrow-left")));
    before->setToolTip(tr("前一段时间  PgUp"));
    auto *now = named(new ActionButton(tr("今天"), this), "scheduleToday", tr("回到今天"));
    setQuickKey(now, Qt::Key_T);
    auto *after = named(new ActionButton({}, this), "scheduleAfter", tr("后一段时间"));
    after->setIcon(icon(QStringLiteral("arrow-right")));
    after->setToolTip(tr("后一段时间  PgDn"));
    connect(before, &QPushButton::clicked, this, [this] { Q_EMIT spanAsked(-1); });
    connect(now, &QPushButton::clicked, this, &ScheduleBar::todayAsked);
    connect(after, &QPushButton::clicked, this, [this] { Q_EMIT spanAsked(1); });
    m_view = named(new SegmentedChoice(this), "scheduleView", tr("看法"));
    m_view->add(QStringLiteral("week"), tr("周"));
    m_view->add(QStringLiteral("day"), tr("日"));
    m_view->add(QStringLiteral("list"), tr("列表"));
    m_view->add(QStringLiteral("register"), tr("登记簿"));
    m_view->add(QStringLiteral("waitlist"), tr("候补"));
    m_view->setCurrentCode(QStringLiteral("week"));
    connect(m_view, &SegmentedChoice::chosen, this, &ScheduleBar::viewChosen);
    auto *cover = named(new QToolButton(this), "scheduleCover", tr("遮住姓名"));
    cover->setCheckable(true);
    cover->setIcon(icon(QStringLiteral("eye-off")));
    cover->setToolTip(tr("遮住姓名:旁边有人时用"));
    connect(cover, &QToolButton::toggled, this, &ScheduleBar::coverAsked);
    auto *paper = named(new ActionButton(tr("打印…"), this), "schedulePrint", tr("打印登记表或这一周"));
    paper->setToolTip(tr("打印登记表或这一周  Ctrl P"));
    connect(paper, &QPushButton::clicked, this, [this, paper] { Q_EMIT printAsked(paper); });
    auto *add = named(new ActionButton(tr("新预约"), this), "scheduleNew", tr("新预约"));
    add->setPrimary(true);
    setQuickKey(add, Qt::Key_B);
    connect(add, &QPushButton::clicked, this, &ScheduleBar::newAsked);
    auto *row = new WrapRow(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    for (QWidget *one : {static_cast<QWidget *>(before), static_cast<QWidget *>(now),
                         static_cast<QWidget *>(after), static_cast<QWidget *>(m_view)})
        row->addWidget(one);
    row->addStretch();
    row->addWidget(cover);
    row->addWidget(paper);
    row->addWidget(add);
}

QString ScheduleBar::view() const
{
    return m_view->currentCode();
}

void ScheduleBar::setView(const QString &code)
{
    m_view->setCurrentCode(code);
}

} // namespace tingyu::ui
