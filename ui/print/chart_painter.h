// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

#include <QColor>
#include <QFont>
#include <QRectF>

#include <functional>

class QPainter;

namespace tingyu::print {

/// What differs between the screen and paper; the drawing is the same.
struct ChartLook
{
    QColor ink = Qt::black;
    QColor secondInk = QColor(0x44, 0x44, 0x44);
    QColor paper = Qt::white;
    QColor band = QColor(0xE4, 0xE9, 0xE7); ///< of the highest band; lower ones fade towards the paper
    QColor ribbon = QColor(0xBF, 0xC9, 0xC6);
    QFont font;
    double unit = 1; ///< painter units per point
};

using ValueWords = std::function<QString(const report::Value &)>;

/// One ink, bands behind, the measurement error as a ribbon, values at the points, no legend. Line: a score
/// over time, spaced by days. Profile: subscales side by side. Vector operations only.
void paintChart(QPainter &painter, const QRectF &rect, const report::Chart &chart, const ChartLook &look,
                const ValueWords &words);

/// Height a chart wants on paper, in points.
double chartHeight(const report::Chart &chart);

} // namespace tingyu::print
