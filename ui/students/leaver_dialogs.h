// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/leaver_service.h"
#include "core/school/school.h"
#include "ui/shell/page.h"

namespace tingyu::ui {

/// Several students leave in one step: how, when, why, where to. `who` says whom, for the dialog.
void askLeaving(PageHost &host, QWidget *parent, const QList<Uid> &students, const QString &who,
                const std::function<void()> &done);
/// Somebody comes from another school; `created` is told the uid of the new file.
void askArrival(PageHost &host, QWidget *parent, const QList<SchoolClass> &classes,
                const std::function<void(const Uid &)> &created);

} // namespace tingyu::ui
