// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_keys.h"

#include <QAction>
#include <QApplication>
#include <QShortcut>
#include <QWidget>

namespace tingyu::ui {

WindowKeys::WindowKeys(QWidget &window) : QObject(&window), m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { yieldTo(now); });
}

void WindowKeys::add(const QKeySequence &sequence, const std::function<void()> &action)
{
    auto *shortcut = new QShortcut(sequence, &m_window);
    shortcut->setContext(Qt::WindowShortcut);
    connect(shortcut, &QShortcut::activated, this, action);
    m_keys.append(shortcut);
}

void WindowKeys::add(std::initializer_list<const char *> sequences, const std::function<void()> &action)
{
    for (const char *sequence : sequences)
        add(QKeySequence(QLatin1String(sequence)), action);
}

void WindowKeys::yieldTo(const QWidget *focus)
{
    QList<QKeySequence> taken;
    for (const QWidget *up = focus; up != nullptr && up != &m_window; up = up->parentWidget()) {
        for (const QAction *action : up->actions()) {
            if (action->isEnabled() && action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
                taken.append(action->shortcuts());
        }
    }
    for (QShortcut *shortcut : std::as_const(m_keys))
        shortcut->setEnabled(!taken.contains(shortcut->key()));
}

} // namespace tingyu::ui
