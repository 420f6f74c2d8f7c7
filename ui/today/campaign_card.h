// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/today/today_facts.h"
#include "ui/widgets/card.h"

namespace tingyu::ui {

/// What screenings ask of their people today: a stand-in to be named, sheets to be collected, flags to be
/// looked at, the screening that is due, monitoring tests of the watch list, and sheets of parents and
/// teachers that did not come back. Hidden while they ask for nothing.
class CampaignCard : public Card
{
    Q_OBJECT

public:
    explicit CampaignCard(PageHost &host, QWidget *parent = nullptr);
    void show(const TodayFacts &facts);

Q_SIGNALS:
    void changed();

private:
    QWidget *dutyRow(const CampaignDuty &duty, int number);
    void addMonitoring(const TodayFacts &facts);
    void addHandouts(const TodayFacts &facts);
    void looked(const CampaignDuty &duty);
    PageHost &m_host;
};

} // namespace tingyu::ui
