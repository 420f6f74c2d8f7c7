// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment_book.h"
#include "ui/shell/page_write.h"

namespace tingyu::ui {

using ClashJob = std::function<Result<void>(Services &, OnClash)>;

/// Writes with OnClash::Refuse. Where that is refused for a clash, the dialog says which and offers to keep
/// both; without a dialog one opens for it. A dialog closes when the writing is done, else says why not.
/// `done` follows what was written.
void writeDespite(PageHost &host, QObject *guard, FormDialog *dialog, const QString &label,
                  const ClashJob &job, const std::function<void()> &done);

/// Says what a refused save clashes with and offers to keep both: `keep` then writes, with the dialog that
/// asked.
void askDespite(PageHost &host, const QString &label, const Error &clash,
                const std::function<void(FormDialog *)> &keep);

/// What a draft clashes with, and with whom and when.
struct ClashesFound
{
    QList<Clash> clashes;
    QList<Appointment> with; ///< as the reader may see them
};
/// On the vault's thread, with what a service found.
Result<ClashesFound> withHours(Services &services, const Result<QList<Clash>> &clashes);
/// ✓ 没有冲突, or ◐ and what clashes with which hours.
QString clashLine(const ClashesFound &found);

} // namespace tingyu::ui
