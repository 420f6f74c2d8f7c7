// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/backup_use.h"
#include "ui/shell/page.h"
#include "ui/today/today_facts.h"
#include "ui/widgets/card.h"

namespace tingyu::ui {

class LinkRow;
struct DraftPlace;

/// 待处理: what is still to be written down and who is still to be looked at, what is overdue first. Every
/// row leads to the list behind it.
class WaitingCard : public Card
{
    Q_OBJECT

public:
    explicit WaitingCard(PageHost &host, QWidget *parent = nullptr);
    void show(const TodayFacts &facts);
    /// Shown with the facts that come after it.
    void setBackup(const BackupStanding &standing, bool isDrillDue);

private:
    LinkRow *addRow(const QString &name, const QString &words, const QString &page, const PageTarget &target);
    LinkRow *addRoomRow(const char *name, const QString &words, const char *tab, const PageTarget &target);
    void addNotes(const TodayFacts &facts);
    void addDuties(const RoomToday &room);
    void addAppointments(const RoomToday &room);
    void addReplies(const TodayFacts &facts);
    void addRequests(const TodayFacts &facts);
    void addPledges(const TodayFacts &facts);
    void addPlans(const TodayFacts &facts);
    void addReviews(const TodayFacts &facts);
    QString draftWords(const DraftPlace &place, QHash<QString, int> &said) const;
    void addBackup();
    void addDrafts(const QList<Draft> &drafts);
    void unfoldDrafts();
    void addCampaigns(const TodayFacts &facts);
    bool has(const QString &pageId) const;

    PageHost &m_host;
    TodayFacts m_facts;
    bool m_unfolded = false;                ///< all drafts are listed
    std::optional<BackupStanding> m_backup; ///< nothing: not known yet
    bool m_isDrillDue = false;
};

} // namespace tingyu::ui
