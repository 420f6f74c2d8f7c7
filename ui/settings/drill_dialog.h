// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace tingyu::ui {

class PageHost;

/// The restore drill, step by step: sheet and stick fetched, the backup opened in a private place that is
/// thrown away (with the recovery sheet as in an emergency, or with the own password), what it holds beside
/// what is here, the sheet put back. `done` is called after each try, with what to say. Not a nested loop.
void tryRestore(QWidget *parent, PageHost &host, const QString &file, qint64 number,
                std::function<void(bool well, const QString &sentence)> done);

} // namespace tingyu::ui
