// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QToolButton;

namespace tingyu::ui {

/// A card that shows its title alone until it is unfolded, by a button named "<name>.fold".
class FoldCard : public Card
{
    Q_OBJECT

public:
    FoldCard(const QString &name, const QString &title, QWidget *parent = nullptr);
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    QVBoxLayout *inside() const { return m_inside; }

private:
    bool m_open = false;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_inside = nullptr;
    QToolButton *m_button = nullptr;
};

} // namespace tingyu::ui
