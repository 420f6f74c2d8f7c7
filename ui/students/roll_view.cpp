// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/roll_view.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QShortcut>

namespace tingyu::ui {

void RollView::addBack(QBoxLayout *row, const char *name)
{
    auto *back = named(new ActionButton({}, this), name, tr("回到学生名单"));
    back->setIcon(icon(QStringLiteral("arrow-left")));
    back->setToolTip(tr("回到学生名单  Alt ←"));
    auto *key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), back);
    connect(key, &QShortcut::activated, back, &QPushButton::click);
    connect(back, &QPushButton::clicked, this, &RollView::closed);
    row->addWidget(back);
}

} // namespace tingyu::ui
