// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace tingyu::ui {

class PageHost;

/// Tries whether a backup really opens: with the own password or with the recovery sheet, in a private place
/// that is thrown away. `done` is called after each try, with what to say. Not a nested loop.
void tryRestore(QWidget *parent, PageHost &host, const QString &file, qint64 number,
                std::function<void(bool well, const QString &sentence)> done);

} // namespace tingyu::ui
