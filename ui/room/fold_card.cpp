// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/fold_card.h"

#include "ui/widgets/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace tingyu::ui {

FoldCard::FoldCard(const QString &name, const QString &title, QWidget *parent)
    : Card(title, parent), m_content(new QWidget(this)), m_button(new QToolButton(this))
{
    setObjectName(name);
    m_inside = new QVBoxLayout(m_content);
    m_inside->setContentsMargins(0, 0, 0, 0);
    m_inside->setSpacing(px(10));
    body()->addWidget(m_content);
    m_button->setObjectName(name % QStringLiteral(".fold"));
    m_button->setAccessibleName(tr("展开或收起:%1").arg(title));
    m_button->setCheckable(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    addToHeader(m_button);
    connect(m_button, &QToolButton::toggled, this, &FoldCard::setOpen);
    setOpen(false);
}

void FoldCard::setOpen(bool open)
{
    m_open = open;
    const QSignalBlocker quiet(m_button);
    m_button->setChecked(open);
    m_button->setText(open ? tr("收起") : tr("展开"));
    m_content->setVisible(open);
}

} // namespace tingyu::ui
