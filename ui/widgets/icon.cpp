// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"

#include "ui/widgets/palette.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace tingyu::ui {
namespace {

class TintedEngine final : public QIconEngine
{
public:
    TintedEngine(QString name, QColor Palette::*tint) : m_name(std::move(name)), m_tint(tint) {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatio();
        const int side = qMin(rect.width(), rect.height());
        QRect box(0, 0, side, side);
        box.moveCenter(rect.center());
        painter->drawPixmap(box, iconPixmap(m_name, colour(mode), side, ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // Qt hands over device pixels here and sets the ratio afterwards.
        Q_UNUSED(scale)
        return iconPixmap(m_name, colour(mode), qMin(size.width(), size.height()), 1.0);
    }
    QIconEngine *clone() const override { return new TintedEngine(m_name, m_tint); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return ui::palette().faintInk;
        return ui::palette().*m_tint;
    }
    QString m_name;
    QColor Palette::*m_tint;
};

} // namespace

QIcon icon(const QString &name, QColor Palette::*tint)
{
    return QIcon(new TintedEngine(name, tint != nullptr ? tint : &Palette::ink));
}

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, double ratio)
{
    const int pixels = qMax(1, static_cast<int>(std::lround(size * ratio)));
    const QString key = QStringLiteral("ty/%1/%2/%3/%4").arg(name, colour.name()).arg(pixels).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT_X(false, "icon", qPrintable(name));
        return {};
    }
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(drawing);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace tingyu::ui
