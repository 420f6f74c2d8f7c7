// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/file_tab.h"

#include "ui/widgets/theme.h"

namespace tingyu::ui {

FileTab::FileTab(FileDesk &desk, QWidget *parent) : QScrollArea(parent), m_desk(desk)
{
    auto *sheet = new QWidget;
    sheet->setProperty("ground", true);
    m_column = new QVBoxLayout(sheet);
    m_column->setContentsMargins(px(20), px(14), px(20), px(16));
    m_column->setSpacing(px(16));
    setWidget(sheet);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

} // namespace tingyu::ui
