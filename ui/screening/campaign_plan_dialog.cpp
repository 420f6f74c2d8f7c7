// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/campaign_plan_dialog.h"

#include "ui/shell/help_key.h"
#include "ui/widgets/simple.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

/// The smallest screens have 1366 x 768, of which the frame and the task bar take their part.
constexpr int mostPlanWidth = 1300;
constexpr int mostPlanHeight = 640;

} // namespace

CampaignPlanDialog::CampaignPlanDialog(PageHost &host, const Campaign &campaign, const QString &view,
                                       QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setHelpTask(*this, QStringLiteral("campaign_plan"));
    named(this, "campaignPlan", tr("组织与名单"));
    setWindowTitle(tr("听屿 心理辅导室"));
    resize(std::min(px(980), mostPlanWidth), std::min(px(600), mostPlanHeight));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(10));
    column->addWidget(label(tr("组织与名单 · %1").arg(campaign.name), "strong", this));
    m_choice = named(new SegmentedChoice(this), "campaignPlanView", tr("看哪一份"));
    m_choice->add(QStringLiteral("make-up"), tr("补测名单"));
    m_choice->add(QStringLiteral("consents"), tr("同意"));
    m_choice->add(QStringLiteral("handouts"), tr("发放与收回"));
    m_choice->add(QStringLiteral("sittings"), tr("施测与查看"));
    m_choice->add(QStringLiteral("exceptions"), tr("不纳入"));
    column->addWidget(m_choice);
    m_stack = new QStackedWidget(this);
    m_tabs = {{QStringLiteral("make-up"), new MakeUpTab(host, campaign, m_stack)},
              {QStringLiteral("consents"), new ConsentTab(host, campaign, m_stack)},
              {QStringLiteral("handouts"), new HandoutTab(host, campaign, m_stack)},
              {QStringLiteral("sittings"), new SittingTab(host, campaign, m_stack)},
              {QStringLiteral("exceptions"), new ExceptionTab(host, campaign, m_stack)}};
    for (const auto &[code, tab] : std::as_const(m_tabs)) {
        m_stack->addWidget(tab);
        connect(tab, &PlanTab::changed, this, &CampaignPlanDialog::changed);
    }
    column->addWidget(m_stack, 1);
    auto *buttons = new QDialogButtonBox(this);
    auto *close = named(new ActionButton(tr("关闭"), this), "closeCampaignPlan", tr("关闭组织与名单"));
    close->setAutoDefault(false);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_choice, &SegmentedChoice::chosen, this, &CampaignPlanDialog::show);
    m_choice->setCurrentCode(view);
    show(view);
}

void CampaignPlanDialog::show(const QString &view)
{
    for (const auto &[code, tab] : std::as_const(m_tabs)) {
        if (code != view)
            continue;
        m_stack->setCurrentWidget(tab);
        tab->refresh();
        return;
    }
    show(m_tabs.first().first);
}

} // namespace tingyu::ui
