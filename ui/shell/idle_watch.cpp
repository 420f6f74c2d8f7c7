// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

namespace tingyu::ui {

IdleWatch::IdleWatch(QObject *parent) : QObject(parent), m_timer(new QTimer(this))
{
    m_timer->setInterval(1000);
    connect(m_timer, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::setLimitMs(qint64 limitMs)
{
    m_limitMs = limitMs;
    m_timer->setInterval(limitMs > 0 && limitMs < 4000 ? static_cast<int>(limitMs / 4 + 1) : 1000);
}

void IdleWatch::start()
{
    m_quiet.start();
    QCoreApplication::instance()->installEventFilter(this);
    if (m_limitMs > 0)
        m_timer->start();
}

void IdleWatch::stop()
{
    QCoreApplication::instance()->removeEventFilter(this);
    m_timer->stop();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    // Moving the mouse alone does not count: a jitter of the table must not keep the room open.
    if (type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel ||
        type == QEvent::TouchBegin || type == QEvent::InputMethod || type == QEvent::ShortcutOverride)
        m_quiet.restart();
    return QObject::eventFilter(watched, event);
}

void IdleWatch::look()
{
    const qint64 leftMs = m_limitMs - m_quiet.elapsed();
    Q_EMIT left(static_cast<int>(qMax<qint64>(0, (leftMs + 999) / 1000)));
    if (leftMs <= 0)
        Q_EMIT idle();
}

} // namespace tingyu::ui
