// SPDX-License-Identifier: GPL-3.0-or-later
// How a week view is drawn; what it does is in week_view.cpp.
#include "ui/room/schedule/week_view.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

namespace tingyu::ui {
namespace {

struct EntryColours
{
    QColor fill, bar, ink, second;
};

EntryColours coloursOf(const CalendarEntry &entry)
{
    const Palette &p = ui::palette();
    switch (entry.look) {
    case CalendarEntry::Look::Plain:
        return {toneSoft(entry.tone), toneInk(entry.tone), p.ink, p.ink};
    case CalendarEntry::Look::Next:
        return {p.primary, p.primaryStrong, p.onPrimary, p.onPrimary};
    case CalendarEntry::Look::Kept:
        return {p.surface, p.line, p.ink, p.secondInk};
    case CalendarEntry::Look::Missed:
    case CalendarEntry::Look::Closed:
        return {p.background, p.line, p.secondInk, p.secondInk};
    }
    Q_UNREACHABLE();
}

} // namespace

void WeekView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &p = ui::palette();
    QPainterPath card;
    card.addRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10));
    painter.fillPath(card, p.surface);
    painter.save();
    painter.setClipPath(card);
    painter.setClipRect(viewport()->rect().adjusted(0, headerHeight(), 0, 0), Qt::IntersectClip);
    paintGrid(painter);
    for (const EntryPiece &piece : m_pieces)
        paintEntry(painter, shown(m_geometry.pieceRect(piece, leastDrawn)), m_sheet.entries.at(piece.entry));
    paintNow(painter);
    paintCursor(painter);
    paintGhost(painter);
    painter.restore();
    paintHeader(painter);
    painter.setPen(QPen(p.line, 1));
    painter.drawPath(card);
}

void WeekView::paintGrid(QPainter &painter) const
{
    const Palette &p = ui::palette();
    for (const CalendarBand &band : m_sheet.bands) {
        const QRectF column = m_geometry.columnRect(band.column);
        const double top = m_geometry.yOf(band.from);
        const double high = m_geometry.yOf(band.to) - top;
        if (band.kind == CalendarBand::Kind::Lesson)
            painter.fillRect(shown({column.left(), top, column.width(), high}), p.background);
    }
    for (const CalendarBand &band : m_sheet.bands) {
        const QRectF column = m_geometry.columnRect(band.column);
        const double top = m_geometry.yOf(band.from);
        if (band.kind == CalendarBand::Kind::Opening)
            painter.fillRect(
                shown({column.left() + 1, top, static_cast<double>(px(3)), m_geometry.yOf(band.to) - top}),
                p.primarySoft);
    }
    painter.setFont(Theme::instance().font(12));
    const HourSpan hours = hoursShown(m_sheet);
    const double left = m_geometry.columnRect(0).left();
    for (int hour = hours.first; hour <= hours.last; ++hour) {
        const double y = std::floor(shown({0, m_geometry.yOf(hour * 60), 1, 1}).top()) + 0.5;
        painter.setPen(QPen(p.line, 1));
        painter.drawLine(QPointF(left, y), QPointF(viewport()->width(), y));
        if (hour == hours.last)
            break; // no room below the last line
        painter.setPen(p.secondInk);
        const double high = QFontMetrics(painter.font()).height();
        const double top = hour == hours.first ? y + 2 : y - high / 2; // the first stays below the header
        painter.drawText(QRectF(0, top, left - px(8), high), Qt::AlignRight | Qt::AlignVCenter,
                         QStringLiteral("%1:00").arg(hour));
    }
    painter.setPen(QPen(p.line, 1));
    for (int column = 0; column < m_sheet.columns.size(); ++column) {
        const double x = m_geometry.columnRect(column).left() + 0.5;
        painter.drawLine(QPointF(x, headerHeight()), QPointF(x, viewport()->height()));
    }
}

void WeekView::paintHeader(QPainter &painter) const
{
    const Palette &p = ui::palette();
    for (int i = 0; i < m_sheet.columns.size(); ++i) {
        const CalendarColumn &column = m_sheet.columns.at(i);
        const QRectF place = m_geometry.columnRect(i);
        const QRectF box(place.left(), 0, place.width(), headerHeight());
        painter.setFont(Theme::instance().font(14, column.isToday));
        painter.setPen(column.isToday ? p.primary : p.ink);
        painter.drawText(
            box, Qt::AlignCenter,
            QFontMetrics(painter.font())
                .elidedText(column.title, Qt::ElideRight, static_cast<int>(box.width()) - px(8)));
        painter.setPen(QPen(p.line, 1));
        painter.drawLine(box.topLeft() + QPointF(0.5, 0), box.bottomLeft() + QPointF(0.5, 0));
    }
    painter.setPen(QPen(p.line, 1));
    painter.drawLine(QPointF(0, headerHeight() - 0.5), QPointF(viewport()->width(), headerHeight() - 0.5));
}

void WeekView::paintEntry(QPainter &painter, const QRectF &box, const CalendarEntry &entry) const
{
    const EntryColours colours = coloursOf(entry);
    const Palette &p = ui::palette();
    painter.save();
    QPainterPath shape;
    shape.addRoundedRect(box, px(5), px(5));
    painter.fillPath(shape, colours.fill);
    painter.setClipPath(shape, Qt::IntersectClip);
    if (entry.look == CalendarEntry::Look::Kept)
        painter.fillRect(box, QBrush(p.line, Qt::BDiagPattern));
    else
        painter.fillRect(QRectF(box.left(), box.top(), px(3), box.height()), colours.bar);
    const QRectF inner = box.adjusted(px(10), px(2), -px(4), -px(2));
    QFont bold = Theme::instance().font(13, true);
    bold.setStrikeOut(entry.look == CalendarEntry::Look::Missed);
    const QFont plain = Theme::instance().font(13);
    const double high = QFontMetrics(plain).height();
    QStringList lines = entry.lines;
    QString title = shownTitle(entry);
    if (inner.height() < 2 * high && !lines.isEmpty()) // in one line what there is room for
        title += QStringLiteral("  ") % lines.takeFirst();
    painter.setFont(bold);
    painter.setPen(colours.ink);
    double y = inner.top() + std::min(px(3), std::max(0, static_cast<int>(inner.height() - high) / 2));
    const int wide = static_cast<int>(inner.width());
    painter.drawText(QRectF(inner.left(), y, wide, high), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(title, Qt::ElideRight, wide));
    painter.setFont(plain);
    painter.setPen(colours.second);
    for (const QString &line : std::as_const(lines)) {
        y += high;
        if (y + high > inner.bottom() + 1)
            break;
        painter.drawText(QRectF(inner.left(), y, wide, high), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(plain).elidedText(line, Qt::ElideRight, wide));
    }
    painter.restore();
    if (entry.look == CalendarEntry::Look::Kept || entry.look == CalendarEntry::Look::Closed ||
        entry.look == CalendarEntry::Look::Missed) {
        painter.setPen(
            QPen(p.faintInk, 1, entry.look == CalendarEntry::Look::Kept ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(shape);
    }
}

void WeekView::paintNow(QPainter &painter) const
{
    const int minutes = m_sheet.now.time.hour() * 60 + m_sheet.now.time.minute();
    painter.setPen(QPen(ui::palette().crimson, 2));
    for (int i = 0; i < m_sheet.columns.size(); ++i) {
        if (m_sheet.columns.at(i).date != m_sheet.now.date)
            continue;
        const QRectF column = shown(m_geometry.columnRect(i));
        const double y = shown({0, m_geometry.yOf(minutes), 1, 1}).top();
        painter.drawLine(QPointF(column.left() + 1, y), QPointF(column.right(), y));
    }
}

void WeekView::paintCursor(QPainter &painter) const
{
    if (!hasFocus() || m_ghost || m_sheet.columns.isEmpty())
        return;
    const int piece = currentPiece();
    const QRectF box =
        piece >= 0 ? shown(m_geometry.pieceRect(m_pieces.at(piece), leastDrawn)) : QRectF(cellBox());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(piece >= 0 ? ui::palette().ink : ui::palette().primary, 2));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(5), px(5));
}

void WeekView::paintGhost(QPainter &painter) const
{
    if (!m_ghost)
        return;
    const Palette &p = ui::palette();
    const QRectF box = shown(m_geometry.spanRect(*m_ghost));
    QColor fill = p.primary;
    fill.setAlphaF(0.25F);
    painter.setBrush(fill);
    painter.setPen(QPen(p.primary, 2, Qt::DashLine));
    painter.drawRoundedRect(box, px(5), px(5));
    painter.setFont(Theme::instance().font(13, true));
    painter.setPen(p.ink);
    const QString words =
        tr("%1–%2 · %3分钟")
            .arg(wallTime(m_ghost->column, m_ghost->from).time.toString(QStringLiteral("H:mm")),
                 wallTime(m_ghost->column, m_ghost->to).time.toString(QStringLiteral("H:mm")))
            .arg(m_ghost->to - m_ghost->from);
    painter.drawText(box.adjusted(px(8), 0, 0, 0).toRect(),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, words);
}

} // namespace tingyu::ui
