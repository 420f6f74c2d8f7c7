// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbnail.h"

#include <QPainter>

namespace tingyu::ui {

QIcon thumbnail(const QImage &picture, int side)
{
    QPixmap square(side, side);
    square.fill(Qt::transparent);
    if (!picture.isNull()) {
        QPainter painter(&square);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSize size = picture.size().scaled(side, side, Qt::KeepAspectRatio);
        painter.drawImage(QRect(QPoint((side - size.width()) / 2, (side - size.height()) / 2), size),
                          picture);
    }
    QIcon icon;
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected, QIcon::Active})
        icon.addPixmap(square, mode);
    return icon;
}

} // namespace tingyu::ui
