// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/campaign_card.h"

#include "core/screening/campaign_plan_service.h"
#include "ui/screening/handout_due_dialog.h"
#include "ui/screening/monitor_dialog.h"
#include "ui/shell/page_write.h"
#include "ui/text/campaign_text.h"
#include "ui/text/follow_up_text.h"
#include "ui/today/page_ids.h"
#include "ui/today/today_rows.h"
#include "ui/widgets/simple.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

QString planOf(CampaignDuty::Kind kind)
{
    return kind == CampaignDuty::Kind::NoStandIn ? QStringLiteral("edit") : QStringLiteral("sittings");
}

ChipContent chipOf(bool overdue)
{
    return overdue ? ChipContent{CampaignCard::tr("逾期"), Tone::Crimson, ChipShape::Triangle}
                   : ChipContent{CampaignCard::tr("今天"), Tone::Amber, ChipShape::None};
}

} // namespace

CampaignCard::CampaignCard(PageHost &host, QWidget *parent) : Card(tr("测评待办"), parent), m_host(host)
{
    body()->setSpacing(px(4));
    hide();
}

void CampaignCard::show(const TodayFacts &facts)
{
    clearRows(body());
    const bool overdue = std::any_of(facts.campaignDuties.cbegin(), facts.campaignDuties.cend(),
                                     [](const CampaignDuty &duty) { return duty.overdue; });
    setAccent(overdue ? Tone::Crimson : Tone::Plain);
    int number = 0;
    for (const CampaignDuty &duty : facts.campaignDuties)
        appendRow(this, dutyRow(duty, ++number));
    if (facts.dueScreening) {
        auto *row =
            new LinkRow(QStringLiteral("campaign.due"), text::dueScreening(*facts.dueScreening), this);
        row->setChip(chipOf(facts.dueScreening->overdue));
        connect(row, &QPushButton::clicked, this, [this] {
            m_host.openPage(screeningId, {{QStringLiteral("create"), true}});
        });
        appendRow(this, row);
    }
    addMonitoring(facts);
    addHandouts(facts);
    setVisible(body()->count() > 0);
}

/// One row for all of them; J makes the campaign from wherever on the page the keyboard is.
void CampaignCard::addMonitoring(const TodayFacts &facts)
{
    if (facts.monitoring.isEmpty())
        return;
    const QDate today = m_host.clock().today();
    const auto open = static_cast<int>(std::count_if(facts.monitoring.cbegin(), facts.monitoring.cend(),
                                                     [](const MonitorDue &due) { return !due.isPlanned(); }));
    auto *row = new LinkRow(QStringLiteral("campaign.monitoring"),
                            open > 0 ? tr("建立监控测:关注名单上到期的学生") : tr("监控测还没有交回"), this);
    const bool isLate = facts.monitoring.first().dueOn < today;
    row->setChip(open > 0 ? chipOf(isLate) : ChipContent{tr("已安排"), Tone::Blue, ChipShape::None});
    row->setCount(open > 0 ? open : static_cast<int>(facts.monitoring.size()),
                  open > 0 && isLate ? Tone::Orange : Tone::Amber);
    row->setCaption(tr("最早 %1").arg(facts.monitoring.first().dueOn.toString(QStringLiteral("MM-dd"))));
    if (open > 0)
        row->setKey(Qt::Key_J);
    connect(row, &QPushButton::clicked, this,
            [this] { askMonitoring(m_host, this, [this] { Q_EMIT changed(); }); });
    appendRow(this, row);
}

void CampaignCard::addHandouts(const TodayFacts &facts)
{
    int number = 0;
    for (const auto &[due, scale] : facts.handouts) {
        auto *row = new LinkRow(QStringLiteral("campaign.handout.%1").arg(++number),
                                text::handoutLine(due, scale), this);
        row->setChip({tr("催收"), Tone::Amber, ChipShape::HalfDisc});
        row->setCaption(due.campaignName);
        connect(row, &QPushButton::clicked, this, [this, due = due] { showHandoutDue(m_host, this, due); });
        appendRow(this, row);
    }
}

QWidget *CampaignCard::dutyRow(const CampaignDuty &duty, int number)
{
    auto *link = new LinkRow(QStringLiteral("campaign.duty.%1").arg(number), text::campaignDuty(duty), this);
    link->setChip(duty.kind == CampaignDuty::Kind::NoStandIn
                      ? ChipContent{tr("缺代看人"), Tone::Crimson, ChipShape::Triangle}
                      : chipOf(duty.overdue));
    link->setCaption(duty.name);
    connect(link, &QPushButton::clicked, this, [this, duty] {
        m_host.openPage(screeningId, {{QStringLiteral("campaign"), duty.campaign.toString()},
                                      {QStringLiteral("plan"), planOf(duty.kind)}});
    });
    if (duty.kind != CampaignDuty::Kind::NotLooked)
        return link;
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(10));
    auto *done = new ActionButton(tr("已看过"), both);
    done->setAutoDefault(false);
    done->setObjectName(QStringLiteral("campaign.looked.%1").arg(number));
    done->setAccessibleName(tr("提示已看过:%1").arg(duty.name));
    connect(done, &QPushButton::clicked, this, [this, duty] { looked(duty); });
    row->addWidget(link, 1);
    row->addWidget(done);
    return both;
}

void CampaignCard::looked(const CampaignDuty &duty)
{
    write(
        m_host, this, tr("记下提示已看"),
        [uid = duty.campaign](Services &services) -> Result<void> {
            auto campaign = services.campaigns.get(uid);
            if (!campaign)
                return campaign.error();
            return CampaignPlanService(services.workplace, services.scales).recordLook(campaign->id);
        },
        [this](const Result<void> &stored) {
            if (stored)
                Q_EMIT changed();
            else
                m_host.showError(stored.error());
        });
}

} // namespace tingyu::ui
