// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/difference_table.h"

#include "ui/text/exchange_text.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>

namespace tingyu::ui {

DifferenceTable::DifferenceTable(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(px(16));
    m_grid->setVerticalSpacing(px(4));
    m_grid->setColumnStretch(2, 1);
}

void DifferenceTable::setDifferences(const QList<exchange::HandedDifference> &differences)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_grid->addWidget(label(tr("名册里"), "caption", this), 0, 1);
    m_grid->addWidget(label(tr("移交来的"), "caption", this), 0, 2);
    QStringList spoken;
    for (qsizetype i = 0; i < differences.size(); ++i) {
        const exchange::HandedDifference &one = differences.at(i);
        const QString field = text::handedFieldName(one.field);
        const QString here = text::handedFieldValue(one.field, one.here);
        const QString came = text::handedFieldValue(one.field, one.came);
        const int row = static_cast<int>(i) + 1;
        m_grid->addWidget(label(field, "second", this), row, 0);
        m_grid->addWidget(label(here, "strong", this), row, 1);
        m_grid->addWidget(label(came, "strong", this), row, 2);
        spoken.append(tr("%1:名册里 %2,移交来的 %3").arg(field, here, came));
    }
    setAccessibleName(spoken.join(tr(";")));
}

} // namespace tingyu::ui
