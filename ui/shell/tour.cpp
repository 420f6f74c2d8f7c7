// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tour.h"

#include "ui/shell/workspace.h"
#include "ui/widgets/rail_button.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int tourWidth = 380;

} // namespace

Tour::Tour(Workspace &over)
    : QFrame(&over)
    , m_workspace(over)
    , m_title(label({}, "cardTitle", this))
    , m_sentence(label({}, nullptr, this))
    , m_count(label({}, "caption", this))
    , m_back(named(new ActionButton(tr("上一处"), this), "tourBack", tr("带看:上一处")))
    , m_next(named(new ActionButton(tr("下一处"), this), "tourNext", tr("带看:下一处")))
{
    const QList<Stop> all{
        {u"today"_qs, tr("每天从这里开始:今天的预约、要当天看的答卷、到期的事,都在这一页。")},
        {u"students"_qs, tr("先导入名册,每个学生就有一份档案;按姓名、拼音首字母或学号都找得到。")},
        {u"appointments"_qs, tr("开放时间、值班、预约、辅导记录、团体、电话和信箱。")},
        {u"screening"_qs, tr("组织测评:纸笔、屏幕或导入文件都行;提示会排成一列,等人去看。")},
        {u"care"_qs, tr("需要接着关注的学生:等级、措施、给专家的个案报告、转介和返校。")},
        {u"exchange"_qs, tr("装进 U 盘的上报、会诊和移交;发出前看得到全部内容。")},
        {u"settings"_qs, tr("现在就选好备份放在哪里;用户、学校和外观也在这里。")},
        {u"help"_qs, tr("每一页按 F1 都有说明,配着图。以后想再看一遍,搜索框里输入“带看”。")}};
    for (const Stop &stop : all) {
        const auto &pages = over.registry().pages;
        if (std::any_of(pages.begin(), pages.end(),
                        [&](const PageEntry &page) { return page.id == stop.page; }))
            m_stops.append(stop);
    }
    setObjectName(QStringLiteral("tour"));
    setFocusPolicy(Qt::NoFocus);
    m_sentence->setObjectName(QStringLiteral("tourSentence"));
    m_sentence->setWordWrap(true);
    auto *close = named(new ActionButton(tr("不看了"), this), "tourEnd", tr("结束带看"));
    m_next->setPrimary(true);
    connect(close, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { stand(m_at - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { stand(m_at + 1); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addWidget(m_count);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(18), px(14), px(18), px(14));
    column->setSpacing(px(8));
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addLayout(buttons);
    over.installEventFilter(this);
    // A page that has read its figures takes the keyboard; while somebody is being shown round, it is the
    // tour's.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now != nullptr && m_workspace.isAncestorOf(now) && !isAncestorOf(now))
            m_next->setFocus();
    });
    connect(&Theme::instance(), &Theme::changed, this, &Tour::place);
    show();
    stand(0);
}

void Tour::stand(int stop)
{
    if (stop < 0)
        return;
    if (stop >= m_stops.size()) {
        end();
        return;
    }
    m_at = stop;
    const Stop &here = m_stops.at(stop);
    m_workspace.openPage(here.page);
    m_title->setText(m_workspace.currentPage()->title());
    m_sentence->setText(here.sentence);
    setAccessibleName(here.sentence);
    m_count->setText(QStringLiteral("%1 / %2").arg(stop + 1).arg(m_stops.size()));
    m_back->setEnabled(stop > 0);
    m_next->setText(stop + 1 < m_stops.size() ? tr("下一处") : tr("好了"));
    place();
    raise();
    m_next->setFocus();
}

/// Beside the place of the rail that is spoken of.
void Tour::place()
{
    setFixedWidth(px(tourWidth));
    adjustSize();
    const auto *button = m_workspace.findChild<QWidget *>(QStringLiteral("nav.") % m_stops.at(m_at).page);
    if (button == nullptr)
        return;
    const QPoint beside = button->mapTo(&m_workspace, QPoint(button->width() + px(14), 0));
    const int lowest = m_workspace.height() - height() - px(12);
    move(beside.x(), std::clamp(beside.y(), px(12), std::max(px(12), lowest)));
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        end();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        stand(m_at + 1);
    else
        QFrame::keyPressEvent(event);
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_workspace && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Tour::end()
{
    hide();
    deleteLater();
    m_workspace.openPage(m_stops.constFirst().page);
}

void startTour(Workspace &workspace)
{
    delete workspace.findChild<Tour *>();
    new Tour(workspace); // ends itself
}

} // namespace tingyu::ui
