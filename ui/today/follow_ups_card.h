// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/today/today_facts.h"
#include "ui/widgets/card.h"

namespace tingyu::ui {

/// 到期回访: next steps of cases and of counselling, those that are overdue first. R leads to the first. The
/// head, who reads no case without saying what for, sees open cases by their code.
class FollowUpsCard : public Card
{
    Q_OBJECT

public:
    explicit FollowUpsCard(PageHost &host, QWidget *parent = nullptr);
    void show(const TodayFacts &facts);

private:
    struct Row
    {
        QDate on; ///< not valid: no day was set
        QString words;
        QString caption;
        ChipContent kind; ///< shown where no day says more
        std::function<void()> open;
    };
    QList<Row> followUps(const TodayFacts &facts);
    QList<Row> openCases(const TodayFacts &facts);
    void addRows(const QList<Row> &rows);

    PageHost &m_host;
};

} // namespace tingyu::ui
