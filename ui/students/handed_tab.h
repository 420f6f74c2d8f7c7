// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/file_handover.h"
#include "ui/students/file_tab.h"

namespace tingyu::ui {

class Card;

/// 移交: to which schools this file went, and the documents that came from one, to be read and printed.
class HandedTab : public FileTab
{
    Q_OBJECT

public:
    HandedTab(FileDesk &desk, QWidget *parent);
    void show(const StudentFile &file) override;
    QWidget *firstFocus() override;

private:
    struct Facts
    {
        QList<exchange::FileHandover> went;
        QList<exchange::FileHandover> came;
    };
    void reload();
    void fillWent(const QList<exchange::FileHandover> &went);
    void fillCame(const QList<exchange::FileHandover> &came);

    Uid m_student;
    Card *m_out = nullptr;
    QWidget *m_button = nullptr;
    QVBoxLayout *m_outLines = nullptr;
    Card *m_in = nullptr;
    QVBoxLayout *m_inLines = nullptr;
};

} // namespace tingyu::ui
