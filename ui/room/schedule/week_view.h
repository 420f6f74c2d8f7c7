// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/schedule/week_geometry.h"

#include <QAbstractScrollArea>

#include <optional>

namespace tingyu::ui {

/// A week, or a day in columns, drawn on values: it is told what to show, and says what the person wants.
///
/// With the mouse: an empty time is drawn, an entry moved by its body and stretched by its edges; Esc puts it
/// back. With keys: arrows go from cell to cell and stop at entries; Enter opens, or makes something new;
/// Ctrl and arrows carry an entry, Shift and arrows stretch it or the time that is being drawn, Enter puts
/// it there, Esc leaves it. PgUp and PgDn ask for another span, Home and End go to the ends of the day.
class WeekView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr auto waitingMime = "application/x-tingyu-waiting"; ///< what may be dropped on a time

    explicit WeekView(QWidget *parent = nullptr);
    /// The cursor stays on the entry it was on, else at its time of day.
    void setSheet(const CalendarSheet &sheet);
    const CalendarSheet &sheet() const { return m_sheet; }
    /// How long something new lasts that is made without drawing it.
    void setNewMinutes(int minutes) { m_newMinutes = minutes; }
    /// Names give way to what covers them: somebody looks over the shoulder.
    void setCovered(bool covered);
    bool isCovered() const { return m_covered; }

    const CalendarEntry *current() const; ///< the entry under the cursor
    CalendarSpan cell() const;            ///< under the cursor, to the next half hour or entry
    Uid cellOwner() const { return m_sheet.columns.value(m_column).owner; }
    WallTime cellTime() const { return wallTime(m_column, m_minutes); }
    void goTo(const Uid &entry);
    void goTo(int column, int minutes);
    const std::optional<CalendarSpan> &pending() const { return m_ghost; } ///< drawn, moved, or stretched

    // For who reads the screen to somebody.
    const QList<EntryPiece> &pieces() const { return m_pieces; }
    int currentPiece() const;           ///< -1: none
    QString spokenPiece(int one) const; ///< 周二 10:00 李同学 50分钟 已预约
    QString spokenCell() const;
    QRect pieceBox(int one) const; ///< in the viewport
    QRect cellBox() const;
    QString shownTitle(const CalendarEntry &entry) const;
    void openPiece(int one);
    void openCell(); ///< as Enter does on an empty one

Q_SIGNALS:
    void createAsked(const WallTime &from, const WallTime &to, const Uid &owner);
    void openAsked(const Uid &entry);
    /// `owner` is that of the column it goes to; null in a week.
    void moveAsked(const Uid &entry, const WallTime &from, const WallTime &to, const Uid &owner);
    void dropAsked(const QByteArray &what, const WallTime &from, const Uid &owner);
    void menuAsked(const Uid &entry, const QPoint &globalAt);
    void spanAsked(int by); ///< the span before (-1) or after (1)
    void currentChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Doing
    {
        Nothing,
        Drawing,
        Moving,
        StretchingTop,
        StretchingEnd
    };
    void layOut();
    int headerHeight() const;
    QPointF content(const QPointF &inViewport) const;
    QRectF shown(const QRectF &inContent) const;
    CalendarSpan spanOf(const EntryPiece &piece) const;
    WallTime wallTime(int column, int minutes) const;
    int drawnTo(const EntryPiece &piece) const;
    int pieceAt(int column, int minutes, int lane) const;
    void setCell(int column, int minutes, int lane = 0);
    void step(int by);
    void stepSideways(int by);
    bool beginByKeys(int key, Qt::KeyboardModifiers modifiers);
    bool steerByKeys(int key);
    void follow(const QPointF &at);
    void begin(Doing doing, const CalendarSpan &span, const Uid &entry = {});
    void cancel();
    void commit();
    void reveal();
    void showTip(const QPoint &at, const QPoint &globalAt);

    void paintGrid(QPainter &painter) const;
    void paintHeader(QPainter &painter) const;
    void paintEntry(QPainter &painter, const QRectF &box, const CalendarEntry &entry) const;
    void paintNow(QPainter &painter) const;
    void paintGhost(QPainter &painter) const;
    void paintCursor(QPainter &painter) const;

    CalendarSheet m_sheet;
    QList<EntryPiece> m_pieces;
    WeekGeometry m_geometry;
    int m_newMinutes = 40;
    bool m_covered = false;
    bool m_placed = false; ///< scrolled to the hours of work once

    int m_column = 0; ///< of the cursor
    int m_minutes = 8 * 60;
    int m_lane = 0;

    Doing m_doing = Doing::Nothing;
    std::optional<CalendarSpan> m_ghost;
    CalendarSpan m_before;          ///< of what is moved or stretched
    Uid m_held;                     ///< the entry moved or stretched
    int m_grip = 0;                 ///< minutes from its beginning to where it was taken
    QPointF m_pressedAt;            ///< content coordinates
    Doing m_armed = Doing::Nothing; ///< begins when the pressed mouse is moved
};

} // namespace tingyu::ui
