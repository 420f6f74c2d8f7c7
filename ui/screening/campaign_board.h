// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign.h"
#include "ui/shell/page.h"

namespace tingyu::ui {

class ActionButton;
class Banner;
class Card;
class DataTable;
class EmptyState;
class SegmentedChoice;
class ValueTableModel;

/// All campaigns at the left, the classes of the chosen one at the right: who has finished, who has not,
/// scale by scale, and the ways in for answers. One campaign without any leads straight to making the first.
class CampaignBoard : public QWidget
{
    Q_OBJECT

public:
    explicit CampaignBoard(PageHost &host, QWidget *parent = nullptr);
    void refresh();
    void create();
    void choose(const Uid &uid);
    /// How the campaign with this uid is held, once the list is read: a view of CampaignPlanDialog, or
    /// "edit".
    void choosePlan(const Uid &uid, const QString &view);
    /// Answering on screen for the chosen campaign; with a folder that was dropped, collecting it.
    void collect(const QString &folder = {});
    void importInto(const QString &path); ///< a file dropped on the window
    QWidget *firstFocus() const;

Q_SIGNALS:
    void keyingAsked(const Campaign &campaign, const ClassCoverage &schoolClass, const QString &scaleId);
    void groupAsked(const Campaign &campaign);

private:
    void build();
    void showCampaigns(const QList<Campaign> &campaigns);
    void showStatus();
    void countWaiting();
    void checkItems();
    void pairRows();
    void fill(const CampaignStatus &status);
    void plan(const QString &view);
    void edit();
    void key();
    void printSheets();
    void import(const QString &path = {});
    const Campaign *current() const;

    PageHost &m_host;
    QList<Campaign> m_campaigns;
    QList<ClassCoverage> m_classes;
    Uid m_wanted;
    QString m_wantedPlan; ///< opened once the campaigns are read
    bool m_mayPlan = false;
    QWidget *m_content = nullptr;
    EmptyState *m_empty = nullptr;
    DataTable *m_list = nullptr;
    ValueTableModel *m_listModel = nullptr;
    Card *m_card = nullptr;
    DataTable *m_matrix = nullptr;
    Banner *m_alarm = nullptr; ///< items that run against their scale
    ValueTableModel *m_matrixModel = nullptr;
    SegmentedChoice *m_scale = nullptr;
    QWidget *m_scaleHolder = nullptr;
    ActionButton *m_pairing = nullptr; ///< seen while rows of a file wait for a student
};

} // namespace tingyu::ui
