// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/screening_page.h"

#include "core/screening/answering_operations.h"
#include "core/screening/screening_operations.h"
#include "ui/screening/evidence_board.h"
#include "ui/screening/group_view.h"
#include "ui/screening/scale_browser.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/simple.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {

ScreeningPage::ScreeningPage(PageHost &host)
    : Page(host), m_mayReview(host.facts().session.roles.intersects(op::reviewList.everything))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(16), px(20), px(16));
    column->setSpacing(px(14));
    auto *head = new QHBoxLayout;
    head->setSpacing(px(8));
    m_tabs = named(new SegmentedChoice(this), "screeningTabs", tr("测评的两个部分"));
    m_tabs->add(QStringLiteral("campaigns"), tr("测评"));
    m_tabs->add(QStringLiteral("queue"), tr("复核队列"));
    m_tabs->add(QStringLiteral("sources"), tr("线索与名单"));
    m_tabs->add(QStringLiteral("scales"), tr("量表"));
    m_tabs->setCurrentCode(QStringLiteral("campaigns"));
    m_tabs->setVisible(m_mayReview);
    connect(m_tabs, &SegmentedChoice::chosen, this, [this](const QString &code) {
        show(code == QLatin1String("queue")     ? Queue
             : code == QLatin1String("scales")  ? Scales
             : code == QLatin1String("sources") ? Sources
                                                : Campaigns);
    });
    m_back = named(new ActionButton(tr("返回"), this), "screeningBack", tr("返回上一层"));
    m_back->setKey(QKeySequence(Qt::ALT | Qt::Key_Left));
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_view == Keying)
            m_keying->flush();
        show(m_before);
    });
    head->addWidget(m_back);
    head->addWidget(m_tabs);
    head->addStretch(1);
    m_new = named(new ActionButton(tr("新建测评"), this), "newCampaign", tr("新建测评"));
    m_new->setPrimary(true);
    connect(m_new, &QPushButton::clicked, this, [this] { m_campaigns->create(); });
    head->addWidget(m_new);
    m_print = named(new ActionButton(tr("打印…"), this), "printResults", tr("打印这份结果"));
    connect(m_print, &QPushButton::clicked, this, &ScreeningPage::print);
    head->addWidget(m_print);
    column->addLayout(head);

    m_stack = new QStackedWidget(this);
    m_campaigns = new CampaignBoard(host, m_stack);
    m_reviews = new ReviewBoard(host, m_stack);
    m_scales = new ScaleBrowser(host, m_stack);
    m_keying = new KeyingView(host, m_stack);
    m_result = new ResultView(host, m_stack);
    m_group = new GroupView(host, m_stack);
    m_sources = new EvidenceBoard(host, m_stack);
    for (QWidget *view : {static_cast<QWidget *>(m_campaigns), static_cast<QWidget *>(m_reviews),
                          static_cast<QWidget *>(m_scales), static_cast<QWidget *>(m_keying),
                          static_cast<QWidget *>(m_result), static_cast<QWidget *>(m_group),
                          static_cast<QWidget *>(m_sources)})
        m_stack->addWidget(view);
    column->addWidget(m_stack, 1);

    connect(m_campaigns, &CampaignBoard::keyingAsked, this,
            [this](const Campaign &campaign, const ClassCoverage &schoolClass, const QString &scale) {
                show(Keying);
                m_keying->start(campaign, schoolClass, scale);
            });
    connect(m_campaigns, &CampaignBoard::groupAsked, this, [this](const Campaign &campaign) {
        m_campaign = campaign.uid;
        m_group->show(campaign);
        show(Group);
    });
    connect(m_reviews, &ReviewBoard::sheetAsked, this, [this](const Uid &sheet) {
        m_sheet = sheet;
        m_result->clear();
        m_result->show(sheet);
        show(Sheet);
    });
    connect(m_reviews, &ReviewBoard::caseAsked, this, [this](const Uid &student) {
        this->host().openPage(QStringLiteral("care"), {{QStringLiteral("openFor"), student.toString()}});
    });
    connect(m_reviews, &ReviewBoard::countChanged, this, [this](int open) {
        m_open = open;
        this->host().setBadge(QStringLiteral("screening"), open);
        Q_EMIT titleChanged();
    });
    connect(m_keying, &KeyingView::subtitleChanged, this, &Page::titleChanged);
    connect(m_keying, &KeyingView::left, this, [this](qint64 sheetsToday) {
        show(Campaigns);
        if (sheetsToday > 0)
            this->host().say(tr("今日 %1 份答卷须心理老师当天查看。").arg(sheetsToday));
    });
    show(Campaigns);
}

QString ScreeningPage::title() const
{
    return m_view == Keying ? tr("录入答卷") : tr("测评");
}

QString ScreeningPage::subtitle() const
{
    switch (m_view) {
    case Campaigns:
        return {};
    case Queue:
        return tr("%n 名学生等待谈话和决定", nullptr, m_open);
    case Scales:
        return tr("测什么、给谁用、怎样计分、现在能用什么");
    case Keying:
        return m_keying->subtitle();
    case Sheet:
        return tr("一份答卷");
    case Group:
        return tr("班级汇总");
    case Sources:
        return tr("测评、观察、家访、社区和家长各看到了什么");
    }
    return {};
}

void ScreeningPage::show(View view)
{
    if (view == Keying || view == Sheet || view == Group)
        m_before = m_view == Queue || m_view == Scales || m_view == Sources ? m_view : Campaigns;
    m_view = view;
    const bool deep = view == Keying || view == Sheet || view == Group;
    m_back->setVisible(deep);
    m_tabs->setVisible(m_mayReview && !deep);
    m_new->setVisible(m_mayReview && view == Campaigns);
    m_print->setVisible(m_mayReview && (view == Sheet || view == Group));
    if (!deep)
        m_tabs->setCurrentCode(view == Queue     ? QStringLiteral("queue")
                               : view == Scales  ? QStringLiteral("scales")
                               : view == Sources ? QStringLiteral("sources")
                                                 : QStringLiteral("campaigns"));
    m_stack->setCurrentIndex(static_cast<int>(view));
    if (!deep)
        refresh();
    Q_EMIT titleChanged();
}

void ScreeningPage::refresh()
{
    if (m_view == Campaigns)
        m_campaigns->refresh();
    if (m_mayReview && m_view == Scales)
        m_scales->refresh();
    if (m_mayReview && m_view == Sources)
        m_sources->refresh();
    if (m_mayReview && (m_view == Campaigns || m_view == Queue))
        m_reviews->refresh();
}

void ScreeningPage::open(const PageTarget &target)
{
    const auto uidOf = [&](const char *key) {
        return Uid::fromString(target.value(QString::fromLatin1(key)).toString()).value_or(Uid());
    };
    if (target.contains(QStringLiteral("review"))) {
        m_reviews->choose(uidOf("review"));
        show(Queue);
    } else if (target.contains(QStringLiteral("queue"))) {
        show(Queue);
    } else if (target.contains(QStringLiteral("sources"))) {
        show(Sources);
    } else if (target.contains(QStringLiteral("scale"))) {
        m_scales->choose(target.value(QStringLiteral("scale")).toString());
        show(Scales);
    } else if (target.contains(QStringLiteral("sheet"))) {
        m_sheet = uidOf("sheet");
        m_result->show(m_sheet);
        show(Sheet);
    } else if (target.contains(QStringLiteral("create"))) {
        show(Campaigns);
        m_campaigns->create();
    } else if (target.contains(QStringLiteral("collect"))) {
        show(Campaigns);
        m_campaigns->collect(target.value(QStringLiteral("collect")).toString());
    } else if (target.contains(QStringLiteral("import"))) {
        show(Campaigns);
        m_campaigns->importInto(target.value(QStringLiteral("import")).toString());
    } else if (target.contains(QStringLiteral("campaign"))) {
        show(Campaigns);
        m_campaigns->choosePlan(uidOf("campaign"), target.value(QStringLiteral("plan")).toString());
    }
}

PageTarget ScreeningPage::place() const
{
    switch (m_view) {
    case Campaigns:
        return {};
    case Queue:
        return {{QStringLiteral("queue"), true}};
    case Scales:
        return {{QStringLiteral("scale"), m_scales->chosen()}};
    case Keying:
        return m_keying->place();
    case Sheet:
        return {{QStringLiteral("sheet"), m_sheet.toString()}};
    case Group:
        return {};
    case Sources:
        return {{QStringLiteral("sources"), true}};
    }
    return {};
}

QString ScreeningPage::helpTask() const
{
    switch (m_view) {
    case Campaigns:
        return QStringLiteral("campaign");
    case Queue:
        return QStringLiteral("review");
    case Scales:
        return QStringLiteral("scale_shelf");
    case Keying:
        return QStringLiteral("keying");
    case Sheet:
    case Group:
        return QStringLiteral("results");
    case Sources:
        return QStringLiteral("watch_list");
    }
    return {};
}

void ScreeningPage::flush()
{
    if (m_view == Keying)
        m_keying->flush();
    if (m_view == Queue)
        m_reviews->flush();
}

QWidget *ScreeningPage::firstFocus()
{
    switch (m_view) {
    case Campaigns:
        return m_campaigns->firstFocus();
    case Queue:
        return m_reviews->firstFocus();
    case Scales:
        return m_scales->firstFocus();
    case Keying:
        return m_keying->firstFocus();
    case Sheet:
    case Group:
        return m_back;
    case Sources:
        return m_sources->firstFocus();
    }
    return nullptr;
}

bool ScreeningPage::addNew()
{
    if (m_view != Campaigns || !m_mayReview)
        return false;
    m_campaigns->create();
    return true;
}

bool ScreeningPage::print()
{
    if (!m_mayReview || (m_view != Sheet && m_view != Group))
        return false;
    const bool summary = m_view == Group;
    const auto make = [uid = summary ? m_campaign : m_sheet, only = m_group->chosenClass(),
                       summary](Services &services, const report::PrintOrder &order, bool record) {
        report::ScreeningReportService &reports = services.screeningReports;
        if (summary)
            return record ? reports.issueSummary(uid, order, only) : reports.previewSummary(uid, order, only);
        return record ? reports.issue(uid, order) : reports.preview(uid, order);
    };
    auto *dialog = new PrintDialog(host(), summary ? tr("打印班级测评结果汇总") : tr("打印心理测评个人报告"),
                                   make, this);
    dialog->open();
    return true;
}

void registerScreening(PageRegistry &registry)
{
    const RoleSet who = op::sheetKey.everything;
    registry.add({QStringLiteral("screening"), 4, [] { return ScreeningPage::tr("测评"); },
                  QStringLiteral("assessment"), who,
                  [](PageHost &host) -> Page * { return new ScreeningPage(host); }});
    // A folder of answering stations, dropped on the window.
    registry.drops.append(
        {{QString()}, [](PageHost &host, const QString &path) {
             host.openPage(QStringLiteral("screening"), {{QStringLiteral("collect"), path}});
         }});
    registry.commands.append(
        {QStringLiteral("new-campaign"),
         [] { return ScreeningPage::tr("新建测评"); },
         QStringLiteral("add"),
         {},
         op::campaignEdit.everything,
         [](PageHost &host) {
             host.openPage(QStringLiteral("screening"), {{QStringLiteral("create"), true}});
         }});
    registry.commands.append(
        {QStringLiteral("collect-stations"),
         [] { return ScreeningPage::tr("收卷:作答站的文件夹"); },
         QStringLiteral("assessment"),
         {},
         op::answeringCollect.everything,
         [](PageHost &host) {
             host.openPage(QStringLiteral("screening"), {{QStringLiteral("collect"), QString()}});
         }});
    registry.commands.append(
        {QStringLiteral("scale-shelf"),
         [] { return ScreeningPage::tr("查找量表"); },
         QStringLiteral("assessment"),
         {},
         op::scaleList.everything,
         [](PageHost &host) {
             host.openPage(QStringLiteral("screening"), {{QStringLiteral("scale"), QString()}});
         }});
    registry.commands.append(
        {QStringLiteral("review-queue"),
         [] { return ScreeningPage::tr("复核队列"); },
         QStringLiteral("check"),
         {},
         op::reviewList.everything,
         [](PageHost &host) {
             host.openPage(QStringLiteral("screening"), {{QStringLiteral("queue"), true}});
         }});
}

} // namespace tingyu::ui
