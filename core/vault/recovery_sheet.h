// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/vault/secret.h"

#include <QStringList>

namespace tingyu {

/// The root secret on paper: 8 groups of six digits (digit_groups.h) and a ninth that ties them to
/// the vault.
struct RecoverySheet
{
    QStringList groups; ///< nine, six digits each
    QString vaultShortId;
    quint32 generation = 1;

    static RecoverySheet make(const SecretBytes &root, const Uid &vaultId, quint32 generation);
};

/// Eight hexadecimal digits that tell one vault from another on paper and in file names.
QString vaultShortId(const Uid &vaultId);

/// Root back from any text that holds nine six-digit groups (full-width digits too).
/// Errc::BadInput: "sheet.groups" (detail[0] = how many were found), "sheet.group" (detail[0] = which group
/// is wrong, from 1), "sheet.order" (groups are right one by one but not together: swapped, or another
/// vault's sheet).
Result<SecretBytes> readRecoverySheet(const QString &text, const Uid &vaultId, quint32 generation);

/// The same in two steps, for a vault whose keyring is lost: the tie can only be checked once the database,
/// opened with the root, has told the vault's id.
struct SheetRoot
{
    SecretBytes root;
    quint16 tie = 0;
};
Result<SheetRoot> readRecoveryGroups(const QString &text);
bool belongsTo(const SheetRoot &sheet, const Uid &vaultId, quint32 generation);

} // namespace tingyu
