// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/cover_canvas.h"

#include "core/care/case_page.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int step = 100; // 1 % of the page
constexpr int smallStep = 20;
constexpr int leastSide = 40;
constexpr PictureArea freshArea{3500, 4700, 3000, 500}; // about a name
constexpr double smallestZoom = 0.4;
constexpr double largestZoom = 5;
constexpr qsizetype mostSteps = 200;
const QColor coverInk(0x3c, 0x40, 0x43); // as it will be on the picture

PictureArea kept(PictureArea area)
{
    area.width = std::clamp(area.width, leastSide, pictureWhole);
    area.height = std::clamp(area.height, leastSide, pictureWhole);
    area.left = std::clamp(area.left, 0, pictureWhole - area.width);
    area.top = std::clamp(area.top, 0, pictureWhole - area.height);
    return area;
}

} // namespace

CoverCanvas::CoverCanvas(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CoverCanvas::setPicture(const QImage &picture, const QList<PictureArea> &areas)
{
    m_picture = picture;
    m_areas = areas;
    m_before.clear();
    m_current = areas.isEmpty() ? -1 : 0;
    settle();
    Q_EMIT changed();
}

void CoverCanvas::setFitWidth(int width)
{
    m_fitWidth = width;
    settle();
}

void CoverCanvas::zoom(double by)
{
    m_zoom = std::clamp(m_zoom * by, smallestZoom, largestZoom);
    settle();
}

void CoverCanvas::settle()
{
    if (m_picture.isNull())
        return;
    const int width = std::max(1, static_cast<int>(m_fitWidth * m_zoom));
    setFixedSize(width,
                 std::max(1, static_cast<int>(qint64{width} * m_picture.height() / m_picture.width())));
    update();
}

void CoverCanvas::remember()
{
    m_before.append(m_areas);
    if (m_before.size() > mostSteps)
        m_before.removeFirst();
}

void CoverCanvas::addArea()
{
    if (m_areas.size() >= mostAreas)
        return;
    remember();
    PictureArea area = freshArea;
    // Not exactly on one that is there already.
    while (m_areas.contains(area))
        area = kept({area.left + 2 * step, area.top + 2 * step, area.width, area.height});
    m_areas.append(area);
    m_current = static_cast<int>(m_areas.size()) - 1;
    update();
    Q_EMIT changed();
}

void CoverCanvas::removeCurrent()
{
    if (m_current < 0)
        return;
    remember();
    m_areas.removeAt(m_current);
    m_current = std::min(m_current, static_cast<int>(m_areas.size()) - 1);
    update();
    Q_EMIT changed();
}

void CoverCanvas::undo()
{
    if (m_before.isEmpty())
        return;
    m_areas = m_before.takeLast();
    m_current = std::min(m_current < 0 ? 0 : m_current, static_cast<int>(m_areas.size()) - 1);
    update();
    Q_EMIT changed();
}

bool CoverCanvas::moveByKey(int key, Qt::KeyboardModifiers modifiers)
{
    const int by = modifiers.testFlag(Qt::ControlModifier) ? smallStep : step;
    const int right = key == Qt::Key_Right ? by : key == Qt::Key_Left ? -by : 0;
    const int down = key == Qt::Key_Down ? by : key == Qt::Key_Up ? -by : 0;
    if (m_current < 0 || (right == 0 && down == 0))
        return false;
    PictureArea area = m_areas.at(m_current);
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        area.width = std::min(area.width + right, pictureWhole - area.left);
        area.height = std::min(area.height + down, pictureWhole - area.top);
    } else {
        area.left += right;
        area.top += down;
    }
    area = kept(area);
    if (area == m_areas.at(m_current))
        return true;
    remember();
    m_areas[m_current] = area;
    update();
    Q_EMIT changed();
    return true;
}

void CoverCanvas::keyPressEvent(QKeyEvent *event)
{
    constexpr double zoomStep = 1.25;
    const int key = event->key();
    if (event->matches(QKeySequence::Undo))
        undo();
    else if (key == Qt::Key_N || key == Qt::Key_Insert)
        addArea();
    else if (key == Qt::Key_Delete || key == Qt::Key_Backspace)
        removeCurrent();
    else if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        zoom(zoomStep);
    else if (key == Qt::Key_Minus)
        zoom(1 / zoomStep);
    else if (key == Qt::Key_Space && !m_areas.isEmpty()) {
        m_current = (m_current + 1) % static_cast<int>(m_areas.size());
        update();
        Q_EMIT changed();
    } else if (!moveByKey(key, event->modifiers())) {
        QWidget::keyPressEvent(event);
    }
}

QPointF CoverCanvas::partAt(QPoint place) const
{
    const auto part = [](int at, int whole) {
        return std::clamp(static_cast<double>(at) * pictureWhole / std::max(whole, 1), 0.0,
                          static_cast<double>(pictureWhole));
    };
    return {part(place.x(), width()), part(place.y(), height())};
}

PictureArea CoverCanvas::between(QPointF a, QPointF b) const
{
    const int left = static_cast<int>(std::min(a.x(), b.x()));
    const int top = static_cast<int>(std::min(a.y(), b.y()));
    return kept({left, top, static_cast<int>(std::max(a.x(), b.x())) - left,
                 static_cast<int>(std::max(a.y(), b.y())) - top});
}

QRect CoverCanvas::placeOf(int area) const
{
    const PictureArea &one = m_areas.at(area);
    const auto at = [](int part, int whole) { return static_cast<int>(qint64{part} * whole / pictureWhole); };
    return QRect(QPoint(at(one.left, width()), at(one.top, height())),
                 QPoint(at(one.left + one.width, width()), at(one.top + one.height, height())));
}

QRect CoverCanvas::handleOf(int area) const
{
    const int side = px(12);
    const QPoint corner = placeOf(area).bottomRight();
    return {corner.x() - side / 2, corner.y() - side / 2, side, side};
}

int CoverCanvas::areaAt(QPoint place) const
{
    for (int i = static_cast<int>(m_areas.size()) - 1; i >= 0; --i) {
        if (placeOf(i).contains(place))
            return i;
    }
    return -1;
}

void CoverCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint place = event->position().toPoint();
    m_from = partAt(place);
    const int hit = areaAt(place);
    if (m_current >= 0 && handleOf(m_current).contains(place)) {
        m_drag = Drag::Size;
    } else if (hit >= 0) {
        m_current = hit;
        m_drag = Drag::Move;
    } else if (m_areas.size() < mostAreas) {
        m_drag = Drag::Draw;
    }
    if (m_drag == Drag::Draw)
        return update();
    if (m_drag != Drag::None) {
        remember();
        m_dragged = m_areas.at(m_current);
    }
    update();
    Q_EMIT changed();
}

void CoverCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::None)
        return;
    const QPointF at = partAt(event->position().toPoint());
    const QPointF by = at - m_from;
    if (m_drag == Drag::Draw) {
        constexpr double begins = 60; // a click is no cover
        if (std::max(std::abs(by.x()), std::abs(by.y())) < begins)
            return;
        remember();
        m_areas.append(between(m_from, at));
        m_current = static_cast<int>(m_areas.size()) - 1;
        m_dragged = {static_cast<int>(m_from.x()), static_cast<int>(m_from.y()), 0, 0};
        m_drag = Drag::Size;
    } else if (m_drag == Drag::Move) {
        m_areas[m_current] =
            kept({m_dragged.left + static_cast<int>(by.x()), m_dragged.top + static_cast<int>(by.y()),
                  m_dragged.width, m_dragged.height});
    } else {
        m_areas[m_current] = between(QPointF(m_dragged.left, m_dragged.top), at);
    }
    update();
    Q_EMIT changed();
}

void CoverCanvas::mouseReleaseEvent(QMouseEvent *)
{
    // A press that moved nothing is no step.
    if ((m_drag == Drag::Move || m_drag == Drag::Size) && !m_before.isEmpty() && m_before.last() == m_areas)
        m_before.removeLast();
    m_drag = Drag::None;
    Q_EMIT changed();
}

void CoverCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void CoverCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void CoverCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(rect(), m_picture);
    for (int i = 0; i < m_areas.size(); ++i) {
        const QRect place = placeOf(i);
        painter.fillRect(place, coverInk);
        if (i != m_current)
            continue;
        // Seen on any page: a light line within a dark one.
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::white, px(4)));
        painter.drawRect(place);
        painter.setPen(QPen(ui::palette().primary, px(2)));
        painter.drawRect(place);
        painter.fillRect(handleOf(i), Qt::white);
        painter.drawRect(handleOf(i));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ui::palette().primary, px(3)));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

} // namespace tingyu::ui
