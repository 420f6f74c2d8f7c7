// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/down_service.h"
#include "ui/shell/page_tab.h"

class QLabel;

namespace tingyu::ui {

class ActionButton;
class Card;
class ListCard;

/// 上级来件: what the office sent down, read and acted on here; the office sees both with the next receipt.
class InboxTab : public PageTab
{
    Q_OBJECT

public:
    InboxTab(PageHost &host, QWidget *parent);
    QString subtitle() const override;
    void refresh() override;
    QWidget *firstFocus() override;
    QString helpTask() const override;

private:
    void buildItem();
    void fill();
    void showItem(int row);
    void act(bool done);
    void makeCampaign();

    QList<exchange::DownItem> m_items;
    Uid m_shown;
    ListCard *m_list = nullptr;
    Card *m_card = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_body = nullptr;
    ActionButton *m_read = nullptr;
    ActionButton *m_acted = nullptr;
    ActionButton *m_campaign = nullptr;
};

} // namespace tingyu::ui
