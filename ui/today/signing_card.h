// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/today/room_today.h"
#include "ui/widgets/card.h"

namespace tingyu::ui {

class LinkRow;

/// 等你签字: what only the head signs or approves. Codes and months, never a name. M leads to the month.
class SigningCard : public Card
{
    Q_OBJECT

public:
    explicit SigningCard(PageHost &host, QWidget *parent = nullptr);
    void show(const HeadToday &head);

private:
    LinkRow *addRow(const QString &name, const QString &words, std::function<void()> open);
    void addMonths(const HeadToday &head);
    void addVersions(const HeadToday &head);
    void addRules(const HeadToday &head);
    void addOpinions(const HeadToday &head);

    PageHost &m_host;
};

} // namespace tingyu::ui
