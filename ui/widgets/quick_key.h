// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/simple.h"

#include <QShortcut>

namespace tingyu::ui {

/// Shows the key on the button and acts on it at once: a button waits a moment before it acts on its own
/// key, in which what is typed next would be lost.
inline void setQuickKey(ActionButton *button, const QKeySequence &key)
{
    button->setKey(key);
    button->setShortcut({});
    auto *shortcut = new QShortcut(key, button);
    QObject::connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
}

} // namespace tingyu::ui
