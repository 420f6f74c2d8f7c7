// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scrolled_column.h"

#include "ui/widgets/theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace tingyu::ui {

QVBoxLayout *scrolledColumn(QWidget *page, const char *name)
{
    auto *area = new QScrollArea(page);
    area->setObjectName(QString::fromLatin1(name));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // it follows the focus inside
    auto *inside = new QWidget(area);
    inside->setProperty("ground", true);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(px(20), px(16), px(20), px(18));
    column->setSpacing(px(14));
    area->setWidget(inside);
    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    return column;
}

void keepHeight(QWidget *part, double atDefaultSize)
{
    const auto keep = [part, atDefaultSize] { part->setMinimumHeight(px(atDefaultSize)); };
    // The rest is shared out as there is: what a list would like best makes no column scroll.
    part->setSizePolicy(part->sizePolicy().horizontalPolicy(), QSizePolicy::Ignored);
    QObject::connect(&Theme::instance(), &Theme::changed, part, keep);
    keep();
}

} // namespace tingyu::ui
