// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

#include <QWidget>

namespace tingyu::ui {

/// The drawing of the printed page on the screen, in the window's colours.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    void setChart(const report::Chart &chart);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    report::Chart m_chart;
};

} // namespace tingyu::ui
