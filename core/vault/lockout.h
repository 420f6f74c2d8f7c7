// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/vault/secret.h"

#include <QHash>
#include <QList>
#include <QString>

namespace tingyu {

/// Seconds to wait after that many wrong passwords in a row: none before the fifth, then 30, 60, 120, 300 and
/// 900. Never permanent: a pupil at the keyboard must not be able to destroy or close the vault.
int lockoutSeconds(int failures);

/// Slows down guessing at this window, per name and over all names; what keeps a copied file safe is the cost
/// of the password, not this. State: vault.lockout in the vault folder.
///
/// Waiting is counted in the machine's monotonic time since it was started: a wall clock set forward does not
/// shorten it, one set back does not lengthen it. After a restart of the machine at least its running time
/// has passed, and that is what counts.
class Lockout
{
public:
    Lockout(const QString &folder, const Uid &vaultId, const Clock &clock);

    /// Errc::LockedOut, detail[0] = seconds left, without counting. Otherwise the try counts as failed until
    /// succeeded() is called, so that ending the program in between wins nothing.
    Result<void> begin(const QString &name);
    /// The password was right: both counts end.
    void succeeded(const QString &name);
    /// What begin() counted was no guess (damaged file, no memory): take it back.
    void withdrawn(const QString &name);
    /// Number that the next failed try gets; without gaps as long as nobody removes the file.
    quint64 nextFailureNumber();

    static QString path(const QString &folder);

private:
    struct Count
    {
        int failures = 0;
        qint64 waitMs = 0;
        qint64 sinceMs = 0; ///< monotonic
    };
    struct State
    {
        QHash<QString, Count> counts; ///< by key; "" = over all names
        quint64 failureNumber = 0;
    };
    QString keyOf(const QString &name) const;
    State read() const;
    void write(const State &state) const;
    qint64 leftMs(const Count &count) const;

    QString m_folder;
    Uid m_vaultId;
    const Clock &m_clock;
};

} // namespace tingyu
