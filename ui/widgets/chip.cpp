// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace tingyu::ui {
namespace {

int shapeWidth(ChipShape shape)
{
    return shape == ChipShape::None ? 0 : px(15);
}

void drawShape(QPainter *painter, const QRectF &box, ChipShape shape, const QColor &ink)
{
    painter->setPen(QPen(ink, px(1.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    switch (shape) {
    case ChipShape::None:
        return;
    case ChipShape::HalfDisc:
        painter->drawEllipse(box);
        painter->setBrush(ink);
        painter->drawPie(box, 90 * 16, 180 * 16);
        return;
    case ChipShape::Disc:
        painter->setBrush(ink);
        painter->drawEllipse(box);
        return;
    case ChipShape::Triangle: {
        painter->setBrush(ink);
        QPainterPath path;
        path.moveTo(box.center().x(), box.top());
        path.lineTo(box.bottomRight());
        path.lineTo(box.bottomLeft());
        path.closeSubpath();
        painter->drawPath(path);
        return;
    }
    case ChipShape::Check: {
        QPainterPath path;
        path.moveTo(box.left(), box.center().y());
        path.lineTo(box.left() + box.width() * 0.38, box.bottom() - box.height() * 0.12);
        path.lineTo(box.right(), box.top() + box.height() * 0.12);
        painter->drawPath(path);
        return;
    }
    }
}

} // namespace

QColor toneInk(Tone tone)
{
    const Palette &p = ui::palette();
    switch (tone) {
    case Tone::Plain:
        return p.secondInk;
    case Tone::Primary:
        return p.primary;
    case Tone::Blue:
        return p.blue;
    case Tone::Amber:
        return p.amber;
    case Tone::Orange:
        return p.orange;
    case Tone::Crimson:
        return p.crimson;
    }
    return p.ink;
}

QColor toneSoft(Tone tone)
{
    const Palette &p = ui::palette();
    switch (tone) {
    case Tone::Plain:
        return p.background;
    case Tone::Primary:
        return p.primarySoft;
    case Tone::Blue:
        return p.blueSoft;
    case Tone::Amber:
        return p.amberSoft;
    case Tone::Orange:
        return p.orangeSoft;
    case Tone::Crimson:
        return p.crimsonSoft;
    }
    return p.background;
}

Chip::Chip(const ChipContent &content, QWidget *parent) : QWidget(parent), m_content(content)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(content.text);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void Chip::setContent(const ChipContent &content)
{
    if (content == m_content)
        return;
    m_content = content;
    setAccessibleName(content.text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return sizeOf(m_content);
}

QSize Chip::sizeOf(const ChipContent &content)
{
    const QFontMetrics metrics(Theme::instance().font(12));
    return {metrics.horizontalAdvance(content.text) + shapeWidth(content.shape) + px(18),
            metrics.height() + px(4)};
}

void Chip::draw(QPainter *painter, const QPoint &leftMiddle, const ChipContent &content)
{
    const QSize size = sizeOf(content);
    const QRect box(QPoint(leftMiddle.x(), leftMiddle.y() - size.height() / 2), size);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(content.tone == Tone::Plain ? QPen(ui::palette().line, 1) : QPen(Qt::NoPen));
    painter->setBrush(toneSoft(content.tone));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2.0,
                             box.height() / 2.0);
    const int side = px(9);
    const QRectF shape(box.left() + px(9), box.center().y() - side / 2.0 + 0.5, side, side);
    drawShape(painter, shape, content.shape, toneInk(content.tone));
    painter->setFont(Theme::instance().font(12));
    painter->setPen(toneInk(content.tone));
    painter->drawText(box.adjusted(px(9) + shapeWidth(content.shape), 0, 0, 0),
                      Qt::AlignLeft | Qt::AlignVCenter, content.text);
    painter->restore();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw(&painter, QPoint(0, height() / 2), m_content);
}

} // namespace tingyu::ui
