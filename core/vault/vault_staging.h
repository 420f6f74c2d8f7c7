// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace tingyu {

/// The folder inside `target` where a vault is made and proved before its files take their places; gone with
/// the object. The target is made when missing, and goes again unless the vault was moved into it.
class VaultStaging
{
public:
    explicit VaultStaging(const QString &target);
    ~VaultStaging();
    VaultStaging(const VaultStaging &) = delete;
    VaultStaging &operator=(const VaultStaging &) = delete;

    const QString &path() const { return m_path; }
    /// Empty, for its owner only. Errc::Io "vault.folder_refused".
    Result<void> make();
    /// The closed vault of this generation takes its place, the keyring last; a failure leaves nothing there.
    Result<void> moveOut(quint32 generation);

private:
    bool m_isNew;
    bool m_isDone = false;
    QString m_target;
    QString m_path;
};

} // namespace tingyu
