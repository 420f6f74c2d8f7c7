// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_key.h"

#include "ui/shell/help_view.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QVariant>

#include <utility>

namespace tingyu::ui {
namespace {

constexpr auto property = "helpTask";

} // namespace

void setHelpTask(QWidget &place, const QString &task)
{
    place.setProperty(property, task);
}

QString helpTaskOf(const QWidget *place)
{
    for (; place != nullptr; place = place->parentWidget()) {
        if (const QString task = place->property(property).toString(); !task.isEmpty())
            return task;
    }
    return {};
}

bool isOver(const QWidget &window, const QWidget &under)
{
    for (const QWidget *up = window.parentWidget(); up != nullptr; up = up->parentWidget()) {
        if (up == &under)
            return true;
    }
    return false;
}

HelpKey::HelpKey(QWidget &window, std::function<Behind()> behind)
    : QObject(&window), m_window(window), m_behind(std::move(behind))
{
    qApp->installEventFilter(this);
}

QString HelpKey::taskIn(const QWidget &dialog) const
{
    const QString named = helpTaskOf(&dialog);
    return named.isEmpty() ? m_behind().task : named;
}

bool HelpKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto *pressedIn = qobject_cast<QWidget *>(watched);
    if (pressedIn == nullptr || key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier)
        return false;
    auto *dialog = qobject_cast<QDialog *>(pressedIn->window());
    if (dialog == nullptr || dialog->objectName() == QLatin1String(helpWindowName) ||
        !isOver(*dialog, m_window))
        return false;
    const QString task = taskIn(*dialog);
    if (task.isEmpty())
        return false;
    const bool isOpen = openHelpWindow(dialog) != nullptr;
    const PageRegistry *registry = m_behind().registry;
    QDialog *help = registry != nullptr ? showHelpWindow(dialog, task, *registry)
                                        : showHelpWindow(dialog, task, registerAllPages(VaultKind::School));
    if (isOpen)
        return true;
    connect(help, &QDialog::finished, dialog, [dialog] {
        if (dialog->isVisible())
            dialog->activateWindow();
    });
    connect(dialog, &QDialog::finished, help, &QDialog::close);
    return true;
}

} // namespace tingyu::ui
