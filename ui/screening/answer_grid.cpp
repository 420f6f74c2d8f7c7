// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/answer_grid.h"

#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace tingyu::ui {

AnswerGrid::AnswerGrid(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setInputMethodHints(Qt::ImhDigitsOnly);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void AnswerGrid::setSheet(const KeyingSheet &sheet)
{
    m_sheet = sheet;
    m_red = false;
    updateGeometry();
    announce();
}

void AnswerGrid::setColumnLength(int items)
{
    m_columnLength = items;
    updateGeometry();
    update();
}

int AnswerGrid::rows() const
{
    const auto items = static_cast<int>(m_sheet.items().size());
    return std::max(1, m_columnLength > 0 ? std::min(items, m_columnLength) : (items + perRow - 1) / perRow);
}

int AnswerGrid::columns() const
{
    const auto items = static_cast<int>(m_sheet.items().size());
    return m_columnLength > 0 ? std::max(1, (items + m_columnLength - 1) / m_columnLength) : perRow;
}

QSize AnswerGrid::minimumSizeHint() const
{
    // Long columns keep to the height there is: the cells get lower, never hidden.
    return {px(56) * columns(), rows() * px(m_columnLength > perRow ? 18 : 32)};
}

QSize AnswerGrid::sizeHint() const
{
    return {px(98) * columns(), rows() * px(m_columnLength > perRow ? 24 : 46)};
}

QRect AnswerGrid::cellRect(int item) const
{
    const int gap = px(m_columnLength > perRow ? 3 : 8);
    const int width = std::min(px(220), (this->width() - gap * (columns() - 1)) / columns());
    const int height = std::min(px(38), (this->height() - gap * (rows() - 1)) / rows());
    const int column = m_columnLength > 0 ? item / m_columnLength : item % perRow;
    const int row = m_columnLength > 0 ? item % m_columnLength : item / perRow;
    return {column * (width + gap), row * (height + gap), width, height};
}

void AnswerGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colours = ui::palette();
    for (int i = 0; i < m_sheet.items().size(); ++i) {
        const QRectF cell = QRectF(cellRect(i)).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool here = i == m_sheet.caret();
        const bool wrong = here && m_red;
        QPen frame(colours.line, 1);
        if (here)
            frame = QPen(wrong ? colours.crimson : colours.primary, hasFocus() ? 2 : 1);
        painter.setPen(frame);
        painter.setBrush(wrong                ? colours.crimsonSoft
                         : here && hasFocus() ? colours.primarySoft
                                              : colours.surface);
        painter.drawRoundedRect(cell, px(6), px(6));
        const QRectF inside = cell.adjusted(px(10), 0, -px(10), 0);
        painter.setPen(colours.secondInk);
        painter.setFont(Theme::instance().font(12));
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, m_sheet.items().at(i).id);
        const QString struck = m_sheet.shown(i);
        painter.setFont(Theme::instance().font(cell.height() < px(26) ? 13 : 17, true));
        if (!struck.isEmpty()) {
            painter.setPen(colours.ink);
            painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, struck);
        } else if (m_sheet.isDoubtful(i) || m_sheet.isKeyed(i)) {
            painter.setPen(m_sheet.isDoubtful(i) ? colours.orange : colours.secondInk);
            painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter,
                             m_sheet.isDoubtful(i) ? QStringLiteral("/") : QStringLiteral("–"));
        }
    }
}

void AnswerGrid::act(KeyingSheet::Outcome outcome)
{
    m_red = outcome == KeyingSheet::Outcome::Illegal;
    if (m_red) {
        QApplication::beep();
        update();
        Q_EMIT illegal();
        return;
    }
    announce();
    Q_EMIT moved();
    if (outcome == KeyingSheet::Outcome::Finished)
        Q_EMIT finished();
}

void AnswerGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Backspace:
        m_red = false;
        if (m_sheet.back()) {
            announce();
            Q_EMIT moved();
        }
        return;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        m_red = false;
        m_sheet.jump(event->key() == Qt::Key_Plus ? 10 : -10);
        announce();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: {
        m_red = false;
        const int beside = m_columnLength > 0 ? m_columnLength : 1;
        const int below = m_columnLength > 0 ? 1 : perRow;
        const int step = event->key() == Qt::Key_Left    ? -beside
                         : event->key() == Qt::Key_Right ? beside
                         : event->key() == Qt::Key_Up    ? -below
                                                         : below;
        m_sheet.jump(step);
        announce();
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        act(m_sheet.enter());
        return;
    case Qt::Key_Escape:
        Q_EMIT leaveAsked();
        return;
    default:
        break;
    }
    if (event->text().size() == 1 && event->text().front().isPrint()) {
        act(m_sheet.key(event->text().front()));
        return;
    }
    QWidget::keyPressEvent(event);
}

void AnswerGrid::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_sheet.items().size(); ++i) {
        if (cellRect(i).contains(event->pos())) {
            m_red = false;
            m_sheet.goTo(i);
            announce();
        }
    }
    setFocus(Qt::MouseFocusReason);
}

void AnswerGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void AnswerGrid::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

QString AnswerGrid::spokenState() const
{
    if (m_sheet.isAtEnd())
        return tr("全部 %1 题已录入").arg(m_sheet.items().size());
    return tr("第 %1 题,共 %2 题").arg(m_sheet.items().at(m_sheet.caret()).id).arg(m_sheet.items().size());
}

void AnswerGrid::announce()
{
    setAccessibleDescription(spokenState());
    update();
}

} // namespace tingyu::ui
