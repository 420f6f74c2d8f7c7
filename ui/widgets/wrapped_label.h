// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/simple.h"

namespace tingyu::ui {

/// As label(), over as many lines as the width asks for.
inline QLabel *wrapped(const QString &text, const char *role = nullptr, QWidget *parent = nullptr)
{
    auto *made = label(text, role, parent);
    made->setWordWrap(true);
    return made;
}

} // namespace tingyu::ui
