// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screening/keying_sheet.h"
#include "ui/widgets/card.h"

namespace tingyu::ui {

/// Over the sheet being keyed: whose it is, at which item it stands and which keys that takes, what was keyed
/// last, and the figures of the stack.
class KeyingHead : public Card
{
public:
    explicit KeyingHead(QWidget *parent);
    void showSheet(const QString &whose, const KeyingSheet &sheet);
    void showNobody(const QString &words);
    void showFigures(const KeyingSheet &sheet, int keyedToday);

private:
    QLabel *m_who = nullptr;
    QLabel *m_item = nullptr;
    QLabel *m_keys = nullptr;
    QLabel *m_last = nullptr;
    QLabel *m_figures = nullptr;
};

} // namespace tingyu::ui
