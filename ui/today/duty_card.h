// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/today/room_today.h"
#include "ui/widgets/card.h"

namespace tingyu::ui {

class ActionButton;

/// 值班: who keeps the room open now, by the log and by the roster; the week's hours against the rule. F8
/// opens, F9 closes.
class DutyCard : public Card
{
    Q_OBJECT

public:
    explicit DutyCard(PageHost &host, QWidget *parent = nullptr);
    /// `leads`: what is to be done first on the page stands here, and is its primary button.
    void show(const RoomToday &room, bool leads);
    QWidget *firstFocus() const;

Q_SIGNALS:
    void changed(); ///< the log was written

private:
    class Bar;
    void showHours(const RoomToday &room);
    void showNow(const RoomToday &room);
    void showMonth(const RoomToday &room);
    void openRoom();
    void closeRoom();
    void goTo(const QString &view);
    const Duty *mine() const;
    /// The promised opening that is on now, else the next one of today; nullptr: none any more.
    const ExpectedDuty *promised() const;

    PageHost &m_host;
    RoomToday m_room;
    Bar *m_bar = nullptr;
    QVBoxLayout *m_lines = nullptr;
    ActionButton *m_open = nullptr;
    ActionButton *m_close = nullptr;
    ActionButton *m_walkIn = nullptr;
};

/// 本周已开放 4 小时 20 分 / 要求 5 小时; in days where the rule asks for days.
QString hoursNote(const OpeningRule &rule, const OpeningHours &hours, const QString &span);

} // namespace tingyu::ui
