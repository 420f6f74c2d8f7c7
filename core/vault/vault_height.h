// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace tingyu {

/// How far a vault has come: restores, rekeys, audit lines, in this order of weight. A program keeps the last
/// one it saw outside the vault; a vault that comes lower was put back to an older state. A wanted restore
/// begins a new epoch and so comes higher.
struct VaultHeight
{
    qint64 epoch = 0;
    qint64 generation = 0;
    qint64 auditSeq = 0;
    auto operator<=>(const VaultHeight &) const = default; // NOLINT(modernize-use-nullptr): the 0 of <=>

    QString toString() const; ///< three numbers, nothing of the content
    static std::optional<VaultHeight> fromString(const QString &text);
};

} // namespace tingyu
