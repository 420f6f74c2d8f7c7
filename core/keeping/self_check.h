// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault.h"

namespace tingyu::keeping {

enum class Finding : quint8
{
    Good,
    Look, ///< something to do
    Told  ///< a figure that neither is
};
QString findingCode(Finding finding); ///< good, look, told

/// One line of the self-check: what was measured, as a code with figures.
struct SelfCheckLine
{
    QString item; ///< password, sheet, lock, backup, sticks, drill, reboot, folder, users, pledges, exports, prints, …
    QStringList figures; ///< %1, %2 of the form's words for "item.finding"
    Finding finding = Finding::Told;
    bool operator==(const SelfCheckLine &) const = default;
};

/// The facts that a program can measure for the data security self-check (form 27); what none can is ticked
/// by hand on the paper. Errc::Denied without op::selfCheck.
Result<QList<SelfCheckLine>> measureSecurity(Vault &vault);

} // namespace tingyu::keeping
