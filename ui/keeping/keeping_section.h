// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/erasure_service.h"
#include "core/keeping/pledge_service.h"
#include "core/keeping/retention_service.h"
#include "ui/settings/settings_page.h"

class QLabel;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class Card;
class DateField;

/// How long files are kept and how they ended, pledges of secrecy, the register of access and the self-check.
class KeepingSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit KeepingSection(PageHost &host);
    void refresh() override;
    QWidget *firstFocus() override;

private:
    struct Facts
    {
        keeping::RetentionService::List kept;
        QList<keeping::Erasure> erased;
        QList<keeping::SecrecyPledge> pledges;
    };
    Card *dueCard();
    Card *erasedCard();
    Card *pledgeCard();
    Card *paperCard();
    void fill(const Facts &facts);
    void fillDue(const keeping::RetentionService::List &kept);
    void fillErased(const QList<keeping::Erasure> &erased);
    void fillPledges(const QList<keeping::SecrecyPledge> &pledges);
    void askPledge(const keeping::SecrecyPledge &pledge);
    void printPledge(const keeping::SecrecyPledge &pledge);
    void printRegister();
    void printSelfCheck();

    QLabel *m_rule = nullptr;
    QVBoxLayout *m_due = nullptr;
    QVBoxLayout *m_erased = nullptr;
    QVBoxLayout *m_pledges = nullptr;
    ActionButton *m_list = nullptr;
    ActionButton *m_erase = nullptr;
    DateField *m_from = nullptr;
    DateField *m_to = nullptr;
    QList<Uid> m_free; ///< due, and nothing holds them
};

} // namespace tingyu::ui
