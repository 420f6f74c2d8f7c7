// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/file_handover.h"
#include "ui/shell/page_tab.h"

namespace tingyu::ui {

class ListCard;

/// 档案移交: files of students that went to other schools, and those that came and wait for a person.
class HandoverTab : public PageTab
{
    Q_OBJECT

public:
    HandoverTab(PageHost &host, QWidget *parent);
    QString subtitle() const override;
    void refresh() override;
    QWidget *firstFocus() override;
    QString helpTask() const override;

private:
    void fill();
    void take();
    void printSelected(const ListCard *list, const QList<exchange::FileHandover> &shown);

    QList<exchange::FileHandover> m_came;
    QList<exchange::FileHandover> m_went;
    ListCard *m_in = nullptr;
    ListCard *m_out = nullptr;
};

} // namespace tingyu::ui
