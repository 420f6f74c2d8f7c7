// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/chart_view.h"

#include "ui/print/chart_painter.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace tingyu::ui {

ChartView::ChartView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ChartView::setChart(const report::Chart &chart)
{
    m_chart = chart;
    QStringList spoken;
    for (const report::ChartPoint &point : chart.points) {
        const QString label = point.label.kind == report::Value::Kind::Date
                                  ? point.label.date.toString(QStringLiteral("yyyy-MM-dd"))
                                  : point.label.text;
        spoken.append(QStringLiteral("%1 %2").arg(label).arg(point.value));
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    update();
}

QSize ChartView::sizeHint() const
{
    return {px(520), px(240)};
}

QSize ChartView::minimumSizeHint() const
{
    return {px(280), px(160)};
}

void ChartView::paintEvent(QPaintEvent *)
{
    if (m_chart.points.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colours = ui::palette();
    print::ChartLook look;
    look.ink = colours.primary;
    look.secondInk = colours.secondInk;
    look.paper = colours.surface;
    look.band = colours.amberSoft;
    look.ribbon = colours.primarySoft;
    look.font = Theme::instance().font(12);
    look.unit = logicalDpiY() / 72.0;
    print::paintChart(painter, QRectF(rect()).adjusted(px(4), px(4), -px(4), -px(4)), m_chart, look,
                      [](const report::Value &value) {
                          return value.kind == report::Value::Kind::Date
                                     ? value.date.toString(QStringLiteral("yyyy-MM"))
                                     : value.text;
                      });
}

} // namespace tingyu::ui
