// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/picture_reencoder.h"

#include <QImage>
#include <QWidget>

namespace tingyu::ui {

/// A page with the covers that are drawn on it. By mouse: drag on the page for a new one, drag one to move
/// it, its lower right corner to size it. By keyboard: N a new one, arrows move it, Shift and arrows size it,
/// with Ctrl in small steps, Space goes to the next, Delete takes it away, Ctrl+Z takes the last step back, +
/// and - zoom.
class CoverCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit CoverCanvas(QWidget *parent = nullptr);
    void setPicture(const QImage &picture, const QList<PictureArea> &areas);
    const QList<PictureArea> &areas() const { return m_areas; }
    int current() const { return m_current; } ///< -1: none

    void addArea();
    void removeCurrent();
    void undo();
    bool canUndo() const { return !m_before.isEmpty(); }
    void zoom(double by);
    void setFitWidth(int width);   ///< zoom 1 is as wide as this
    QRect placeOf(int area) const; ///< on the widget
    bool isDragging() const { return m_drag != Drag::None; }

Q_SIGNALS:
    void changed(); ///< areas, the chosen one, or what can be undone

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Drag : quint8
    {
        None,
        Draw,
        Move,
        Size
    };
    void remember();
    void settle();
    bool moveByKey(int key, Qt::KeyboardModifiers modifiers);
    PictureArea between(QPointF a, QPointF b) const;
    QPointF partAt(QPoint place) const; ///< in ten-thousandths
    int areaAt(QPoint place) const;
    QRect handleOf(int area) const;

    QImage m_picture;
    QList<PictureArea> m_areas;
    QList<QList<PictureArea>> m_before;
    int m_current = -1;
    int m_fitWidth = 0;
    double m_zoom = 1;
    Drag m_drag = Drag::None;
    QPointF m_from;
    PictureArea m_dragged;
};

} // namespace tingyu::ui
