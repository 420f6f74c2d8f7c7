// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screening/plan_tab.h"

#include <QDialog>

class QStackedWidget;

namespace tingyu::ui {

class SegmentedChoice;

/// How a screening is held: who is still to be asked, consents, papers, sittings, who is left out.
class CampaignPlanDialog : public QDialog
{
    Q_OBJECT

public:
    /// `view`: make-up, consents, handouts, sittings, exceptions.
    CampaignPlanDialog(PageHost &host, const Campaign &campaign, const QString &view,
                       QWidget *parent = nullptr);

Q_SIGNALS:
    void changed(); ///< the board's figures are others now

private:
    void show(const QString &view);
    QList<std::pair<QString, PlanTab *>> m_tabs;
    SegmentedChoice *m_choice = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace tingyu::ui
