// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"

namespace tingyu::ctl {

/// The recovery sheet as a person reads it. Six digits in a row stand nowhere but in its groups.
QStringList sheetLines(const RecoverySheet &sheet, const QString &schoolName);

/// Where a new sheet goes: into the file of --sheet-out (0600), or on the screen. Made before the vault is
/// touched, so that a file that cannot be written stops the call in time.
class SheetOutlet
{
public:
    bool isFile() const { return !m_path.isEmpty(); }
    static Result<SheetOutlet> prepare(CommandContext &context, const char *option);
    /// The lines go into `reply` when the sheet is for the screen.
    Result<void> give(const RecoverySheet &sheet, const QString &schoolName, Reply &reply) const;

private:
    QString m_path;
};

} // namespace tingyu::ctl
