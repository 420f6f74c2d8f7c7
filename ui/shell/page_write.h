// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <functional>

/// The one way in which a page writes: a job on the vault thread; when it changed something the "saved" time
/// moves and its undo is offered.
namespace tingyu::ui {

class FormDialog;

using WriteJob = std::function<Result<void>(Services &)>;
using WriteDone = std::function<void(const Result<void> &)>;

/// `label` names the undo ("改档案类别"). `done` hears the outcome in the window, while `guard` lives;
/// without one a refusal is said by the window.
void write(PageHost &host, QObject *guard, const QString &label, WriteJob job, WriteDone done = {});

/// The same for a dialog: closes it when done, else says in it why not. `done` hears the outcome also when
/// the dialog was closed meanwhile; a refusal is then said by the window.
void write(PageHost &host, QObject *guard, FormDialog *dialog, const QString &label, WriteJob job,
           WriteDone done = {});

} // namespace tingyu::ui
