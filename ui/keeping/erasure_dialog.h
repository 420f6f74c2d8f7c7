// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QList>

#include <functional>

class QWidget;

namespace tingyu::ui {

class PageHost;

/// Form 28 of these students, to be approved before anything is destroyed.
void printDestructionList(PageHost &host, QWidget *parent, const QList<Uid> &students);
void printErasureCertificate(PageHost &host, QWidget *parent, const Uid &erasure);

/// The end of files: what goes and what stays is said, who agrees and who witnesses is asked, two passwords
/// or one and a signature on paper. `done` is called when they are gone. Not a nested loop.
void askErasure(PageHost &host, QWidget *parent, const QList<Uid> &students,
                const std::function<void()> &done);

/// Backups in the place where backups go that still hold who was erased, with their dates, and their removal.
void askOldBackups(PageHost &host, QWidget *parent);

} // namespace tingyu::ui
