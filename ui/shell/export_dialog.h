// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

#include <functional>

class QWidget;

namespace tingyu::ui {

class PageHost;

/// Writes the open export of the whole vault, or of one student: as one encrypted file unless the person
/// wishes plain ones; for the head with what counsellors keep once he has said what for. `done` gets what to
/// say. Not a nested loop.
void exportVault(QWidget *parent, PageHost &host, std::function<void(const QString &sentence)> done);
void exportStudent(QWidget *parent, PageHost &host, const Uid &student,
                   std::function<void(const QString &sentence)> done);

} // namespace tingyu::ui
