// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/today/today_facts.h"

class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class AppointmentsCard;
class CampaignCard;
class Card;
class DutyCard;
class FollowUpsCard;
class SigningCard;
class WaitingCard;
class WeekChart;

/// The first page of the day: what must be done now, what is next, what it looks like over time. Every number
/// leads to the list behind it. A counsellor finds duty, appointments and follow-ups; the head what waits for
/// his signature, the open cases by code and the opening hours; who is both finds both.
class TodayPage : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(PageHost &host);
    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    QWidget *firstFocus() override;
    QString helpTask() const override { return QStringLiteral("same_day"); }

private:
    void buildColumns();
    void showFacts(const TodayFacts &facts);
    void showStart();
    void showFlags();
    void showFirstHours();
    void recordContact(const SheetFlag &flag, const QString &with, const QString &note);
    bool has(const QString &pageId) const;
    QString scaleName(const QString &id) const { return m_scaleNames.value(id, id); }
    TodayFacts m_facts;
    QHash<QString, QString> m_scaleNames;
    bool m_read = false;
    bool m_isTelling = false; ///< what it read of the backups, to the status strip
    QWidget *m_columns = nullptr;
    QWidget *m_start = nullptr;
    Card *m_flags = nullptr;
    CampaignCard *m_campaigns = nullptr;
    SigningCard *m_signing = nullptr;
    AppointmentsCard *m_appointments = nullptr;
    FollowUpsCard *m_followUps = nullptr;
    DutyCard *m_duty = nullptr;
    WaitingCard *m_waiting = nullptr;
    Card *m_chartCard = nullptr;
    WeekChart *m_chart = nullptr;
    ActionButton *m_twin = nullptr;
};

void registerToday(PageRegistry &registry);

} // namespace tingyu::ui
