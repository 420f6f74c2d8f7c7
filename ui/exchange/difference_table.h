// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/handed_difference.h"

#include <QWidget>

class QGridLayout;

namespace tingyu::ui {

/// What a student of the roll and a file that came say differently of who it is, one line a field, both
/// values beside each other.
class DifferenceTable : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceTable(QWidget *parent);
    void setDifferences(const QList<exchange::HandedDifference> &differences);

private:
    QGridLayout *m_grid = nullptr;
};

} // namespace tingyu::ui
