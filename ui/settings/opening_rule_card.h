// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/opening_hours.h"
#include "ui/shell/page.h"
#include "ui/widgets/card.h"

class QSpinBox;

namespace tingyu::ui {

class SegmentedChoice;

/// What is asked of the room's opening hours: one of the three readings, with its minutes.
class OpeningRuleCard : public Card
{
    Q_OBJECT

public:
    OpeningRuleCard(PageHost &host, QWidget *parent);
    void refresh();

private:
    OpeningRule chosen() const;
    void show(const OpeningRule &rule);
    void write();
    PageHost &m_host;
    OpeningRule m_rule;
    SegmentedChoice *m_kind = nullptr;
    QSpinBox *m_minutes = nullptr;
};

} // namespace tingyu::ui
