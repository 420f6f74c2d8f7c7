// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit.h"
#include "ui/students/file_tab.h"

namespace tingyu::ui {

class Card;

/// Who opened or changed this file, from the log. Shown to those who may read it.
class ViewersTab : public FileTab
{
    Q_OBJECT

public:
    ViewersTab(FileDesk &desk, QWidget *parent);
    void show(const StudentFile &file) override;

private:
    void fill(const QList<AuditEntry> &entries);
    Card *m_card = nullptr;
    QVBoxLayout *m_lines = nullptr;
    Uid m_student;
};

} // namespace tingyu::ui
