// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/students/file_tab.h"

namespace tingyu::ui {

class Card;
class IdentityCard;
class RollCard;

/// Identity, family, circumstances and what was seen over time. Each field of the identity is written when it
/// is left.
class ParticularsTab : public FileTab
{
    Q_OBJECT

public:
    ParticularsTab(FileDesk &desk, QWidget *parent);
    void show(const StudentFile &file) override;
    QWidget *firstFocus() override;

private:
    Card *factCard(const QString &title, const char *addName, const QString &addWords, const QString &spoken,
                   QVBoxLayout **lines, const std::function<void()> &add);
    void fillContacts(const StudentFile &file);
    void fillTags(const StudentFile &file);
    void fillRiskFactors(const StudentFile &file);
    void fillGrowth(const StudentFile &file);
    void removeContact(const Uid &uid);
    void removeGrowth(const Uid &uid);

    IdentityCard *m_identity = nullptr;
    RollCard *m_roll = nullptr;
    QVBoxLayout *m_contacts = nullptr;
    QVBoxLayout *m_tags = nullptr;
    QVBoxLayout *m_factors = nullptr;
    QVBoxLayout *m_growth = nullptr;
};

} // namespace tingyu::ui
