// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/papers/help_place.h"
#include "core/room/sessions/first_hour.h"
#include "ui/shell/page.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QLabel;

namespace tingyu::ui {

class ActionButton;

/// What is to be done in the first hour after a session showed a crisis. Each tick is on record at once with
/// its time; nothing waits for it.
class FirstHourCard : public Card
{
    Q_OBJECT

public:
    explicit FirstHourCard(PageHost &host, QWidget *parent = nullptr);
    struct Content
    {
        Uid session;
        Uid caseUid; ///< null: no case hangs on it
        QList<FirstHourTick> ticks;
        QList<NearPhone> phones;
        QList<HelpPlace> help;
    };
    void show(const Content &content);
    QWidget *firstFocus() const; ///< the first item that is not ticked

private:
    void tick(const QString &item, bool isDone);
    void showTicks(const QList<FirstHourTick> &ticks);
    void showPhones(const Content &content);
    struct Line
    {
        QString item;
        QCheckBox *box = nullptr;
        QLabel *when = nullptr;
    };
    PageHost &m_host;
    Uid m_session;
    Uid m_case;
    QList<Line> m_lines;
    QLabel *m_near = nullptr;
    QLabel *m_help = nullptr;
    ActionButton *m_openCase = nullptr;
};

} // namespace tingyu::ui
