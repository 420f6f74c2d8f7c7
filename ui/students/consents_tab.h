// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/students/file_tab.h"

class QGridLayout;

namespace tingyu::ui {

class Card;

/// Where guardian and student stand on each matter, and everything that was said about it.
class ConsentsTab : public FileTab
{
    Q_OBJECT

public:
    ConsentsTab(FileDesk &desk, QWidget *parent);
    void show(const StudentFile &file) override;

private:
    void fillStates(const StudentFile &file);
    void fillHistory(const StudentFile &file);
    Card *m_states = nullptr;
    Card *m_history = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QWidget *m_table = nullptr;
};

} // namespace tingyu::ui
