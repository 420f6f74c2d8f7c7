// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screening/campaign_board.h"
#include "ui/screening/keying_view.h"
#include "ui/screening/result_view.h"
#include "ui/screening/review_board.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace tingyu::ui {

class ActionButton;
class EvidenceBoard;
class GroupView;
class ScaleBrowser;

/// 测评: campaigns and their coverage, keying, the review queue, a sheet, group figures.
class ScreeningPage : public Page
{
    Q_OBJECT

public:
    explicit ScreeningPage(PageHost &host);
    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    /// {"review": uid} · {"queue": true} · {"sheet": uid} · {"campaign": uid, "plan": view} · {"scale": id} · {"create": true} · {"import":
    /// path}
    void open(const PageTarget &target) override;
    PageTarget place() const override;
    QString helpTask() const override;
    void flush() override;
    QWidget *firstFocus() override;
    bool addNew() override;
    bool print() override;

private:
    enum View
    {
        Campaigns,
        Queue,
        Scales,
        Keying,
        Sheet,
        Group,
        Sources
    };
    void show(View view);
    bool m_mayReview = false;
    View m_view = Campaigns;
    View m_before = Campaigns;
    SegmentedChoice *m_tabs = nullptr;
    ActionButton *m_new = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_print = nullptr;
    QStackedWidget *m_stack = nullptr;
    CampaignBoard *m_campaigns = nullptr;
    ReviewBoard *m_reviews = nullptr;
    KeyingView *m_keying = nullptr;
    ResultView *m_result = nullptr;
    GroupView *m_group = nullptr;
    ScaleBrowser *m_scales = nullptr;
    EvidenceBoard *m_sources = nullptr;
    Uid m_sheet;    ///< shown, or shown last
    Uid m_campaign; ///< of the group figures
    int m_open = 0;
};

void registerScreening(PageRegistry &registry);

} // namespace tingyu::ui
