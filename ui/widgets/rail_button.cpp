// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rail_button.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace tingyu::ui {

RailButton::RailButton(const QString &iconName, const QString &text, QWidget *parent)
    : QToolButton(parent), m_iconName(iconName)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void RailButton::setBadge(int count)
{
    if (m_badge == count)
        return;
    m_badge = count;
    setAccessibleDescription(count > 0 ? tr("%n 项待处理", nullptr, count) : QString());
    update();
}

QSize RailButton::sizeHint() const
{
    return {px(76), px(62)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Palette &p = ui::palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(px(4), 1, -px(4), -1);
    if (isChecked() || underMouse()) {
        QColor ground = p.railActive;
        ground.setAlpha(isChecked() ? 255 : 110);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(box, px(8), px(8));
    }
    if (hasFocus()) {
        painter.setPen(QPen(p.railInk, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(7), px(7));
    }
    const QColor ink = isChecked() ? QColor(Qt::white) : p.railInk;
    const int side = px(22);
    QFont words = Theme::instance().font(12);
    const int wide = QFontMetrics(words).horizontalAdvance(text());
    const int room = static_cast<int>(box.width()) - px(4);
    if (wide > room) // a long word of another language
        words.setPointSizeF(words.pointSizeF() * room / wide);
    const int textHeight = QFontMetrics(words).height();
    const int gap = px(4);
    const int top = (height() - side - gap - textHeight) / 2;
    painter.drawPixmap(QPoint((width() - side) / 2, top),
                       iconPixmap(m_iconName, ink, side, devicePixelRatioF()));
    painter.setFont(words);
    painter.setPen(ink);
    painter.drawText(QRect(0, top + side + gap, width(), textHeight), Qt::AlignHCenter | Qt::AlignTop,
                     text());
    if (m_badge > 0) {
        const QString number = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
        const QFont small = Theme::instance().font(11);
        const int high = px(17);
        const int span = qMax(high, QFontMetrics(small).horizontalAdvance(number) + px(8));
        const QRectF disc(width() / 2.0 + px(5), top - px(5), span, high);
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.badge);
        painter.drawRoundedRect(disc, high / 2.0, high / 2.0);
        painter.setPen(p.onBadge);
        painter.setFont(small);
        painter.drawText(disc, Qt::AlignCenter, number);
    }
}

} // namespace tingyu::ui
