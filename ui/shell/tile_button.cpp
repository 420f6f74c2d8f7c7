// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tile_button.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace tingyu::ui {

TileButton::TileButton(const QString &iconName, const QString &text, const QString &detail, QWidget *parent)
    : QPushButton(text, parent), m_iconName(iconName), m_detail(detail)
{
    setAccessibleDescription(detail);
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TileButton::setPrimary(bool primary)
{
    m_primary = primary;
    update();
}

QSize TileButton::sizeHint() const
{
    return {px(280), heightForWidth(px(280))};
}

int TileButton::heightForWidth(int width) const
{
    const QFontMetrics words(Theme::instance().font(12));
    const QRect used = words.boundingRect(QRect(0, 0, width - px(36), px(400)), Qt::TextWordWrap, m_detail);
    return px(24) + px(26) + px(12) + QFontMetrics(Theme::instance().font(15, true)).height() + px(4) +
           used.height();
}

void TileButton::paintEvent(QPaintEvent *)
{
    const Palette &p = ui::palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hot = underMouse() || isDown();
    const QColor ground = m_primary ? (hot ? p.primaryStrong : p.primary) : p.surface;
    const QColor ink = m_primary ? p.onPrimary : p.ink;
    const QColor edge = hasFocus()  ? (m_primary ? p.ink : p.primary)
                        : m_primary ? ground
                        : hot       ? p.secondInk
                                    : p.line;
    const int pen = hasFocus() ? 2 : 1;
    painter.setPen(QPen(edge, pen));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2.0, pen / 2.0, -pen / 2.0, -pen / 2.0), px(10),
                            px(10));
    const int left = px(18);
    const int side = px(26);
    int y = px(14);
    painter.drawPixmap(QPoint(left, y), iconPixmap(m_iconName, m_primary ? p.onPrimary : p.primary, side,
                                                   devicePixelRatioF()));
    y += side + px(10);
    painter.setPen(ink);
    painter.setFont(Theme::instance().font(15, true));
    const int line = painter.fontMetrics().height();
    painter.drawText(QRect(left, y, width() - 2 * left, line), Qt::AlignLeft | Qt::AlignVCenter, text());
    y += line + px(4);
    painter.setFont(Theme::instance().font(12));
    painter.setPen(m_primary ? p.onPrimary : p.secondInk);
    painter.drawText(QRect(left, y, width() - 2 * left, height() - y - px(8)),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_detail);
}

} // namespace tingyu::ui
