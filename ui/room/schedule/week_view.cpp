// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/week_view.h"

#include "ui/room/schedule/week_access.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace tingyu::ui {
namespace {

QString clockText(int minutes)
{
    const int ofDay = minutes % minutesOfDay;
    return QStringLiteral("%1:%2").arg(ofDay / 60).arg(ofDay % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

WeekView::WeekView(QWidget *parent) : QAbstractScrollArea(parent)
{
    installWeekAccess();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(px(260));
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(true);
    setAcceptDrops(true);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        layOut();
        viewport()->update();
    });
}

void WeekView::setSheet(const CalendarSheet &sheet)
{
    const CalendarEntry *before = current();
    const Uid stood = before != nullptr ? before->uid : Uid();
    cancel();
    m_sheet = sheet;
    m_pieces = piecesOf(m_sheet, leastDrawn);
    layOut();
    m_column = std::clamp(m_column, 0, std::max(0, static_cast<int>(m_sheet.columns.size()) - 1));
    const auto again = std::find_if(m_pieces.cbegin(), m_pieces.cend(), [&](const EntryPiece &piece) {
        return !stood.isNull() && m_sheet.entries.at(piece.entry).uid == stood;
    });
    if (again != m_pieces.cend())
        setCell(again->column, again->from, again->lane);
    else
        setCell(m_column, m_minutes);
    viewport()->update();
}

void WeekView::setCovered(bool covered)
{
    m_covered = covered;
    viewport()->update();
}

QString WeekView::shownTitle(const CalendarEntry &entry) const
{
    return m_covered ? entry.cover : entry.title;
}

int WeekView::headerHeight() const
{
    return px(36);
}

void WeekView::layOut()
{
    WeekGeometry::Measures measures;
    measures.width = viewport()->width();
    measures.height = viewport()->height();
    measures.columns = static_cast<int>(m_sheet.columns.size());
    measures.gutter =
        QFontMetrics(Theme::instance().font(12)).horizontalAdvance(QStringLiteral("00:00")) + px(20);
    measures.header = headerHeight();
    measures.leastHour = px(46);
    measures.grip = px(6);
    measures.hours = hoursShown(m_sheet);
    m_geometry = WeekGeometry(measures);
    const int seen = viewport()->height() - headerHeight();
    verticalScrollBar()->setRange(0, std::max(0, m_geometry.contentHeight() - seen));
    verticalScrollBar()->setPageStep(seen);
    verticalScrollBar()->setSingleStep(m_geometry.hourHeight() / 2);
    if (!m_placed && isVisible() && !m_sheet.columns.isEmpty()) {
        verticalScrollBar()->setValue(static_cast<int>(m_geometry.yOf(8 * 60)));
        m_placed = true;
    }
}

QPointF WeekView::content(const QPointF &inViewport) const
{
    return inViewport + QPointF(0, verticalScrollBar()->value() - headerHeight());
}

QRectF WeekView::shown(const QRectF &inContent) const
{
    return inContent.translated(0, headerHeight() - verticalScrollBar()->value());
}

CalendarSpan WeekView::spanOf(const EntryPiece &piece) const
{
    return {piece.column, piece.from, piece.from + m_sheet.entries.at(piece.entry).minutes()};
}

WallTime WeekView::wallTime(int column, int minutes) const
{
    const QDate day = m_sheet.columns.value(column).date.addDays(minutes / minutesOfDay);
    return {day, QTime(minutes % minutesOfDay / 60, minutes % 60)};
}

// ---- the cursor

int WeekView::drawnTo(const EntryPiece &piece) const
{
    return std::max(piece.to, piece.from + leastDrawn);
}

int WeekView::pieceAt(int column, int minutes, int lane) const
{
    int found = -1;
    for (int i = 0; i < m_pieces.size(); ++i) {
        const EntryPiece &piece = m_pieces.at(i);
        if (piece.column != column || piece.from > minutes || drawnTo(piece) <= minutes)
            continue;
        if (piece.lane == lane)
            return i;
        found = found < 0 ? i : found;
    }
    return found;
}

int WeekView::currentPiece() const
{
    return pieceAt(m_column, m_minutes, m_lane);
}

const CalendarEntry *WeekView::current() const
{
    const int piece = currentPiece();
    return piece < 0 ? nullptr : &m_sheet.entries.at(m_pieces.at(piece).entry);
}

CalendarSpan WeekView::cell() const
{
    int to = (m_minutes / cellMinutes + 1) * cellMinutes;
    for (const EntryPiece &piece : m_pieces) {
        if (piece.column == m_column && piece.from > m_minutes)
            to = std::min(to, piece.from);
    }
    return {m_column, m_minutes, to};
}

void WeekView::setCell(int column, int minutes, int lane)
{
    const HourSpan hours = hoursShown(m_sheet);
    m_column = column;
    m_minutes = std::clamp(minutes, hours.first * 60, hours.last * 60 - snapMinutes);
    m_lane = lane;
    if (const int piece = currentPiece(); piece >= 0)
        m_lane = m_pieces.at(piece).lane;
    viewport()->update();
    if (hasFocus())
        tellWeekFocus(*this);
    Q_EMIT currentChanged();
}

void WeekView::goTo(const Uid &entry)
{
    for (const EntryPiece &piece : std::as_const(m_pieces)) {
        if (m_sheet.entries.at(piece.entry).uid == entry) {
            setCell(piece.column, piece.from, piece.lane);
            reveal();
            return;
        }
    }
}

void WeekView::goTo(int column, int minutes)
{
    setCell(std::clamp(column, 0, std::max(0, static_cast<int>(m_sheet.columns.size()) - 1)), minutes);
    reveal();
}

/// The next place above or below: where an entry begins, or a half hour that no entry covers.
void WeekView::step(int by)
{
    const HourSpan hours = hoursShown(m_sheet);
    QList<int> stops;
    for (const EntryPiece &piece : std::as_const(m_pieces)) {
        if (piece.column == m_column)
            stops.append(piece.from);
    }
    for (int minutes = hours.first * 60; minutes < hours.last * 60; minutes += cellMinutes) {
        if (pieceAt(m_column, minutes, 0) < 0)
            stops.append(minutes);
    }
    std::sort(stops.begin(), stops.end());
    const int piece = currentPiece();
    const int here = piece < 0 || by < 0 ? (piece < 0 ? m_minutes : m_pieces.at(piece).from) : m_minutes;
    const auto after = std::upper_bound(stops.cbegin(), stops.cend(), here);
    const auto from = std::lower_bound(stops.cbegin(), stops.cend(), here);
    if (by > 0 && after != stops.cend())
        setCell(m_column, *after);
    else if (by < 0 && from != stops.cbegin())
        setCell(m_column, *std::prev(from));
    reveal();
}

/// The entry beside, else the column beside at the same time.
void WeekView::stepSideways(int by)
{
    const int at = currentPiece();
    if (at >= 0) {
        const EntryPiece here = m_pieces.at(at);
        for (const EntryPiece &piece : std::as_const(m_pieces)) {
            if (piece.column == m_column && piece.lane == here.lane + by && piece.from < drawnTo(here) &&
                here.from < drawnTo(piece)) {
                setCell(m_column, piece.from, piece.lane);
                reveal();
                return;
            }
        }
    }
    const int column = m_column + by;
    if (column < 0 || column >= m_sheet.columns.size())
        return;
    const bool taken = pieceAt(column, m_minutes, 0) >= 0;
    setCell(column, taken ? m_minutes : m_minutes / cellMinutes * cellMinutes,
            by > 0 ? 0 : std::numeric_limits<int>::max());
    reveal();
}

void WeekView::reveal()
{
    const int piece = currentPiece();
    const QRectF box = m_ghost     ? m_geometry.spanRect(*m_ghost)
                       : piece < 0 ? m_geometry.spanRect(cell())
                                   : m_geometry.pieceRect(m_pieces.at(piece), leastDrawn);
    QScrollBar *bar = verticalScrollBar();
    if (box.top() < bar->value())
        bar->setValue(static_cast<int>(box.top()) - px(8));
    else if (box.bottom() > bar->value() + bar->pageStep())
        bar->setValue(static_cast<int>(std::min(box.bottom() - bar->pageStep(), box.top())) + px(8));
}

// ---- drawing, moving, stretching

void WeekView::begin(Doing doing, const CalendarSpan &span, const Uid &entry)
{
    m_doing = doing;
    m_ghost = span;
    m_before = span;
    m_held = entry;
    viewport()->update();
}

void WeekView::cancel()
{
    m_doing = Doing::Nothing;
    m_armed = Doing::Nothing;
    m_ghost.reset();
    m_held = {};
    viewport()->update();
}

void WeekView::commit()
{
    const CalendarSpan span = m_ghost.value_or(CalendarSpan());
    const Doing done = m_doing;
    const Uid held = m_held;
    const bool changed = span != m_before;
    cancel();
    const WallTime from = wallTime(span.column, span.from);
    const WallTime to = wallTime(span.column, span.to);
    const Uid owner = m_sheet.columns.value(span.column).owner;
    if (done == Doing::Drawing)
        Q_EMIT createAsked(from, to, owner);
    else if (done != Doing::Nothing && changed)
        Q_EMIT moveAsked(held, from, to, owner);
}

bool WeekView::beginByKeys(int key, Qt::KeyboardModifiers modifiers)
{
    const int at = currentPiece();
    const bool upright = key == Qt::Key_Up || key == Qt::Key_Down;
    if (modifiers == Qt::ShiftModifier && at < 0) {
        if (upright)
            begin(Doing::Drawing, cell());
        return upright;
    }
    if (at < 0 || !m_sheet.entries.at(m_pieces.at(at).entry).mayMove || !m_pieces.at(at).begins)
        return false;
    const CalendarSpan span = spanOf(m_pieces.at(at));
    const Uid uid = m_sheet.entries.at(m_pieces.at(at).entry).uid;
    if (modifiers == Qt::ShiftModifier && upright)
        begin(Doing::StretchingEnd, span, uid);
    else if (modifiers == Qt::ControlModifier)
        begin(Doing::Moving, span, uid);
    return m_ghost.has_value();
}

bool WeekView::steerByKeys(int key)
{
    CalendarSpan span = *m_ghost;
    const int down = key == Qt::Key_Down ? snapMinutes : key == Qt::Key_Up ? -snapMinutes : 0;
    const int right = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    if (down == 0 && right == 0)
        return false;
    if (m_doing == Doing::Moving) {
        const int column = std::clamp(span.column + right, 0, static_cast<int>(m_sheet.columns.size()) - 1);
        span = movedSpan(span, column, span.from + down);
    } else {
        span = stretchedSpan(span, true, span.to + down);
    }
    m_ghost = span;
    reveal();
    viewport()->update();
    return true;
}

void WeekView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool arrow =
        key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (m_ghost) {
        if (key == Qt::Key_Escape)
            cancel();
        else if (enter)
            commit();
        else
            steerByKeys(key);
        return;
    }
    if (arrow && modifiers != Qt::NoModifier) {
        if (beginByKeys(key, modifiers))
            steerByKeys(key);
        return;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        step(key == Qt::Key_Down ? 1 : -1);
    else if (arrow)
        stepSideways(key == Qt::Key_Right ? 1 : -1);
    else if ((key == Qt::Key_PageUp || key == Qt::Key_PageDown) && modifiers == Qt::NoModifier)
        Q_EMIT spanAsked(key == Qt::Key_PageDown ? 1 : -1);
    else if (key == Qt::Key_Home || key == Qt::Key_End)
        goTo(m_column, key == Qt::Key_Home ? 0 : hoursShown(m_sheet).last * 60 - cellMinutes);
    else if (enter && modifiers == Qt::NoModifier && current() != nullptr)
        Q_EMIT openAsked(current()->uid);
    else if (enter && modifiers == Qt::NoModifier && !m_sheet.columns.isEmpty())
        openCell();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void WeekView::mousePressEvent(QMouseEvent *event)
{
    if (m_sheet.columns.isEmpty() || event->position().y() < headerHeight())
        return;
    m_pressedAt = content(event->position());
    const WeekGeometry::Hit hit = m_geometry.hit(m_pressedAt, m_pieces);
    if (hit.piece < 0) {
        const int minutes = static_cast<int>(m_geometry.minutesAt(m_pressedAt.y()));
        setCell(m_geometry.columnAt(m_pressedAt.x()), minutes / snapMinutes * snapMinutes);
        m_armed = event->button() == Qt::LeftButton ? Doing::Drawing : Doing::Nothing;
        return;
    }
    const EntryPiece &piece = m_pieces.at(hit.piece);
    setCell(piece.column, piece.from, piece.lane);
    if (event->button() != Qt::LeftButton || !m_sheet.entries.at(piece.entry).mayMove || !piece.begins)
        return;
    m_grip = static_cast<int>(m_geometry.minutesAt(m_pressedAt.y())) - piece.from;
    m_armed = hit.grip == WeekGeometry::Grip::Top      ? Doing::StretchingTop
              : hit.grip == WeekGeometry::Grip::Bottom ? Doing::StretchingEnd
                                                       : Doing::Moving;
}

void WeekView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = content(event->position());
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        const WeekGeometry::Hit hit = m_geometry.hit(at, m_pieces);
        const bool edge = hit.grip == WeekGeometry::Grip::Top || hit.grip == WeekGeometry::Grip::Bottom;
        const bool may = hit.piece >= 0 && m_sheet.entries.at(m_pieces.at(hit.piece).entry).mayMove;
        viewport()->setCursor(edge && may ? Qt::SizeVerCursor : Qt::ArrowCursor);
        return;
    }
    if (m_armed != Doing::Nothing &&
        (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        const int piece = currentPiece();
        if (m_armed == Doing::Drawing)
            begin(Doing::Drawing, {m_column, m_minutes, m_minutes + snapMinutes});
        else if (piece >= 0)
            begin(m_armed, spanOf(m_pieces.at(piece)), m_sheet.entries.at(m_pieces.at(piece).entry).uid);
        m_armed = Doing::Nothing;
    }
    if (m_ghost)
        follow(at);
}

void WeekView::follow(const QPointF &at)
{
    const double minutes = m_geometry.minutesAt(at.y());
    switch (m_doing) {
    case Doing::Nothing:
        return;
    case Doing::Drawing:
        m_ghost = drawnSpan(m_before.column, m_before.from, snapped(minutes));
        break;
    case Doing::Moving:
        m_ghost = movedSpan(m_before, m_geometry.columnAt(at.x()), snapped(minutes - m_grip));
        break;
    case Doing::StretchingTop:
        m_ghost = stretchedSpan(m_before, false, snapped(minutes));
        break;
    case Doing::StretchingEnd:
        m_ghost = stretchedSpan(m_before, true, snapped(minutes));
        break;
    }
    reveal();
    viewport()->update();
}

void WeekView::mouseReleaseEvent(QMouseEvent *event)
{
    m_armed = Doing::Nothing;
    if (event->button() == Qt::LeftButton && m_ghost)
        commit();
}

void WeekView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_sheet.columns.isEmpty() ||
        event->position().y() < headerHeight())
        return;
    const QPointF at = content(event->position());
    if (const WeekGeometry::Hit hit = m_geometry.hit(at, m_pieces); hit.piece >= 0) {
        openPiece(hit.piece);
        return;
    }
    const int minutes = static_cast<int>(m_geometry.minutesAt(at.y())) / cellMinutes * cellMinutes;
    goTo(m_geometry.columnAt(at.x()), minutes);
    openCell();
}

void WeekView::openPiece(int one)
{
    const EntryPiece &piece = m_pieces.at(one);
    setCell(piece.column, piece.from, piece.lane);
    Q_EMIT openAsked(m_sheet.entries.at(piece.entry).uid);
}

void WeekView::openCell()
{
    Q_EMIT createAsked(cellTime(), wallTime(m_column, m_minutes + m_newMinutes), cellOwner());
}

void WeekView::contextMenuEvent(QContextMenuEvent *event)
{
    const CalendarEntry *entry = current();
    if (entry == nullptr)
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuAsked(entry->uid,
                     byKey ? viewport()->mapToGlobal(pieceBox(currentPiece()).center()) : event->globalPos());
}

void WeekView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QLatin1String(waitingMime)) && !m_sheet.columns.isEmpty())
        event->acceptProposedAction();
}

void WeekView::dragMoveEvent(QDragMoveEvent *event)
{
    const QPointF at = content(event->position());
    const int from = snapped(m_geometry.minutesAt(at.y()));
    m_ghost = movedSpan({0, 0, m_newMinutes}, m_geometry.columnAt(at.x()), from);
    viewport()->update();
    event->acceptProposedAction();
}

void WeekView::dragLeaveEvent(QDragLeaveEvent *event)
{
    Q_UNUSED(event)
    cancel();
}

void WeekView::dropEvent(QDropEvent *event)
{
    const CalendarSpan span = m_ghost.value_or(cell());
    cancel();
    event->acceptProposedAction();
    Q_EMIT dropAsked(event->mimeData()->data(QLatin1String(waitingMime)), wallTime(span.column, span.from),
                     m_sheet.columns.value(span.column).owner);
}

// ---- the rest

void WeekView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void WeekView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    tellWeekFocus(*this);
}

void WeekView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    cancel();
}

void WeekView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

bool WeekView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void WeekView::showTip(const QPoint &at, const QPoint &globalAt)
{
    const WeekGeometry::Hit hit = m_geometry.hit(content(at), m_pieces);
    if (hit.piece < 0 || at.y() < headerHeight()) {
        QToolTip::hideText();
        return;
    }
    const CalendarEntry &entry = m_sheet.entries.at(m_pieces.at(hit.piece).entry);
    QStringList lines{spokenPiece(hit.piece)};
    lines.append(entry.lines);
    QToolTip::showText(
        globalAt,
        lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")),
        viewport());
}

QString WeekView::spokenPiece(int one) const
{
    const EntryPiece &piece = m_pieces.at(one);
    const CalendarEntry &entry = m_sheet.entries.at(piece.entry);
    return tr("%1 %2 %3 %4分钟 %5")
        .arg(m_sheet.columns.at(piece.column).spoken, clockText(piece.from), shownTitle(entry),
             QString::number(entry.minutes()), entry.state);
}

QString WeekView::spokenCell() const
{
    return tr("%1 %2 空闲").arg(m_sheet.columns.value(m_column).spoken, clockText(m_minutes));
}

QRect WeekView::pieceBox(int one) const
{
    return shown(m_geometry.pieceRect(m_pieces.at(one), leastDrawn)).toRect();
}

QRect WeekView::cellBox() const
{
    return shown(m_geometry.spanRect(cell())).toRect();
}

} // namespace tingyu::ui
