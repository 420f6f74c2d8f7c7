// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/chart_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tingyu::print {
namespace {

using report::Chart;
using report::ChartBand;
using report::ChartPoint;

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto between = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {between(from.red(), to.red()), between(from.green(), to.green()),
            between(from.blue(), to.blue())};
}

QString figure(double value)
{
    return QString::number(value, 'f', value == static_cast<int>(value) ? 0 : 2);
}

/// Places of the chart in painter units.
struct Plot
{
    QRectF area;
    double minimum = 0, maximum = 1;
    double y(double value) const
    {
        const double share = (std::clamp(value, minimum, maximum) - minimum) / (maximum - minimum);
        return area.bottom() - share * area.height();
    }
};

class ChartDrawing
{
public:
    ChartDrawing(QPainter &painter, const QRectF &rect, const Chart &chart, const ChartLook &look,
                 const ValueWords &words)
        : m_painter(painter), m_chart(chart), m_look(look), m_words(words), m_metrics(look.font)
    {
        const double line = m_metrics.height();
        double axis = 0;
        for (const double tick : ticks())
            axis = std::max(axis, m_metrics.horizontalAdvance(figure(tick)));
        double bandLabel = 0;
        for (const ChartBand &band : chart.bands)
            bandLabel = std::max(bandLabel, m_metrics.horizontalAdvance(band.label));
        m_plot.minimum = chart.minimum;
        m_plot.maximum = chart.maximum > chart.minimum ? chart.maximum : chart.minimum + 1;
        m_plot.area = rect.adjusted(axis + 6 * look.unit, line * 1.6, -(bandLabel + 8 * look.unit),
                                    -(line * labelLines(rect.width()) + 5 * look.unit));
        m_rect = rect;
    }

    void draw()
    {
        m_painter.setFont(m_look.font);
        text(QRectF(m_rect.left(), m_rect.top(), m_rect.width(), m_metrics.height()), Qt::AlignLeft,
             m_chart.name, m_look.ink);
        drawBands();
        drawAxis();
        if (m_chart.kind == Chart::Kind::Line)
            drawLine();
        else
            drawProfile();
    }

private:
    QList<double> ticks() const
    {
        QList<double> values{m_chart.minimum};
        for (const ChartBand &band : m_chart.bands) {
            if (band.from > m_chart.minimum && band.from < m_chart.maximum)
                values.append(band.from);
        }
        values.append(m_chart.maximum);
        return values;
    }

    int labelLines(double width) const
    {
        if (m_chart.points.isEmpty())
            return 1;
        const double room = width / static_cast<double>(m_chart.points.size()) * 0.8;
        double widest = 0;
        for (const ChartPoint &point : m_chart.points)
            widest = std::max(widest, m_metrics.horizontalAdvance(m_words(point.label)));
        return widest > room ? 2 : 1;
    }

    void drawBands()
    {
        m_painter.setPen(Qt::NoPen);
        const qsizetype count = m_chart.bands.size();
        for (qsizetype i = 0; i < count; ++i) {
            const ChartBand &band = m_chart.bands[i];
            const double top = m_plot.y(band.to);
            const QRectF strip(m_plot.area.left(), top, m_plot.area.width(), m_plot.y(band.from) - top);
            const double share = count < 2 ? 0 : static_cast<double>(i) / static_cast<double>(count - 1);
            m_painter.fillRect(strip, mix(m_look.paper, m_look.band, share));
            if (strip.height() >= m_metrics.height() * 0.9) {
                text(QRectF(strip.right() + 4 * m_look.unit, strip.top(), m_rect.right() - strip.right(),
                            strip.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, band.label, m_look.secondInk);
            }
        }
    }

    void drawAxis()
    {
        QPen pen(m_look.secondInk, 0.5 * m_look.unit);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(m_plot.area);
        double last = m_plot.area.bottom() + 2 * m_metrics.height();
        for (const double tick : ticks()) {
            const double y = m_plot.y(tick);
            m_painter.setPen(pen);
            m_painter.drawLine(QPointF(m_plot.area.left() - 3 * m_look.unit, y),
                               QPointF(m_plot.area.left(), y));
            if (last - y < m_metrics.height() * 0.8)
                continue;
            last = y;
            text(QRectF(m_rect.left(), y - m_metrics.height() / 2,
                        m_plot.area.left() - m_rect.left() - 4 * m_look.unit, m_metrics.height()),
                 Qt::AlignRight | Qt::AlignVCenter, figure(tick), m_look.secondInk);
        }
    }

    double lineX(const ChartPoint &point) const
    {
        const double inset = std::min(28 * m_look.unit, m_plot.area.width() * 0.1);
        const double first = m_chart.points.first().x;
        const double span = m_chart.points.last().x - first;
        if (span <= 0)
            return m_plot.area.center().x();
        return m_plot.area.left() + inset + (point.x - first) / span * (m_plot.area.width() - 2 * inset);
    }

    void drawLine()
    {
        if (m_chart.points.isEmpty())
            return;
        drawRibbon();
        QPainterPath path;
        for (const ChartPoint &point : m_chart.points) {
            const QPointF at(lineX(point), m_plot.y(point.value));
            if (path.elementCount() == 0)
                path.moveTo(at);
            else
                path.lineTo(at);
        }
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_look.ink, 1.2 * m_look.unit));
        m_painter.drawPath(path);
        double labelEnd = m_rect.left();
        for (const ChartPoint &point : m_chart.points)
            drawPoint(point, lineX(point), &labelEnd);
    }

    void drawRibbon()
    {
        QPolygonF ribbon;
        for (const ChartPoint &point : m_chart.points) {
            if (point.error < 0)
                return;
            ribbon.append({lineX(point), m_plot.y(point.value + point.error)});
        }
        for (auto it = m_chart.points.crbegin(); it != m_chart.points.crend(); ++it)
            ribbon.append({lineX(*it), m_plot.y(it->value - it->error)});
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_look.ribbon);
        if (m_chart.points.size() == 1) {
            const double x = ribbon.first().x();
            const double half = 3 * m_look.unit;
            m_painter.drawRect(
                QRectF(QPointF(x - half, ribbon.first().y()), QPointF(x + half, ribbon.last().y())));
            return;
        }
        m_painter.drawPolygon(ribbon);
    }

    void drawPoint(const ChartPoint &point, double x, double *labelEnd)
    {
        const double y = m_plot.y(point.value);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_look.ink);
        const double radius = 2 * m_look.unit;
        m_painter.drawEllipse(QPointF(x, y), radius, radius);
        const bool below = y - m_plot.area.top() < m_metrics.height() * 1.3;
        const double wide = 60 * m_look.unit;
        text(QRectF(x - wide / 2, below ? y + 3 * m_look.unit : y - m_metrics.height() - 2 * m_look.unit,
                    wide, m_metrics.height()),
             Qt::AlignHCenter, figure(point.value), m_look.ink);
        const QString label = m_words(point.label);
        const double width = m_metrics.horizontalAdvance(label);
        const double left =
            std::clamp(x - width / 2, m_rect.left(), std::max(m_rect.left(), m_rect.right() - width));
        const bool second = left < *labelEnd;
        if (!second)
            *labelEnd = left + width + 4 * m_look.unit;
        text(QRectF(left, m_plot.area.bottom() + 3 * m_look.unit + (second ? m_metrics.height() : 0),
                    width + m_look.unit, m_metrics.height()),
             Qt::AlignLeft, label, m_look.secondInk);
    }

    void drawProfile()
    {
        const qsizetype count = m_chart.points.size();
        if (count == 0)
            return;
        const double step = m_plot.area.width() / static_cast<double>(count);
        for (qsizetype i = 0; i < count; ++i) {
            const ChartPoint &point = m_chart.points[i];
            const double x = m_plot.area.left() + (static_cast<double>(i) + 0.5) * step;
            const double y = m_plot.y(point.value);
            const double half = std::min(step * 0.28, 14 * m_look.unit);
            if (point.error >= 0) {
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(m_look.ribbon);
                const double top = m_plot.y(point.value + point.error);
                m_painter.drawRect(
                    QRectF(x - half * 1.5, top, half * 3, m_plot.y(point.value - point.error) - top));
            }
            m_painter.setPen(QPen(m_look.ink, 0.8 * m_look.unit));
            m_painter.setBrush(m_look.paper);
            m_painter.drawRect(QRectF(x - half, y, half * 2, m_plot.area.bottom() - y));
            const bool below = y - m_plot.area.top() < m_metrics.height() * 1.2;
            text(QRectF(x - step, below ? y + 2 * m_look.unit : y - m_metrics.height() - m_look.unit,
                        step * 2, m_metrics.height()),
                 Qt::AlignHCenter, figure(point.value), m_look.ink);
            profileLabel(m_words(point.label), x, step);
        }
    }

    /// Two lines when the name of a subscale is wider than its place.
    void profileLabel(const QString &label, double x, double step)
    {
        const double top = m_plot.area.bottom() + 3 * m_look.unit;
        QString first = label;
        QString second;
        if (m_metrics.horizontalAdvance(label) > step * 0.98) {
            const qsizetype cut = (label.size() + 1) / 2;
            first = label.left(cut);
            second = label.mid(cut);
        }
        text(QRectF(x - step, top, step * 2, m_metrics.height()), Qt::AlignHCenter, first, m_look.secondInk);
        if (!second.isEmpty()) {
            text(QRectF(x - step, top + m_metrics.height(), step * 2, m_metrics.height()), Qt::AlignHCenter,
                 second, m_look.secondInk);
        }
    }

    void text(const QRectF &rect, Qt::Alignment alignment, const QString &words, const QColor &colour)
    {
        m_painter.setPen(colour);
        m_painter.drawText(rect, static_cast<int>(alignment) | Qt::TextDontClip, words);
    }

    QPainter &m_painter;
    const Chart &m_chart;
    const ChartLook &m_look;
    const ValueWords &m_words;
    QFontMetricsF m_metrics;
    Plot m_plot;
    QRectF m_rect;
};

} // namespace

void paintChart(QPainter &painter, const QRectF &rect, const Chart &chart, const ChartLook &look,
                const ValueWords &words)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    ChartDrawing(painter, rect, chart, look, words).draw();
    painter.restore();
}

double chartHeight(const Chart &chart)
{
    return chart.kind == Chart::Kind::Line ? 130 : 150;
}

} // namespace tingyu::print
