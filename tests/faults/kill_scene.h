// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault.h"

#include <QJsonObject>
#include <QProcess>

/// What the program that is killed and the test that kills it have in common.
///
/// The worker says on standard output, one line each: R, ready; I and an object, what it is about to do; B
/// and E, a transaction is now open, is closed; A and an object, done and committed; X and words, an
/// operation failed. The object: "op"; "counts": living rows more or fewer, by table; "rows": values that a
/// row has afterwards, each
/// {"t": table, "k": key column, "u": key (a uid as text), "f": {column: text}} or with "gone": true instead.
namespace tingyu::test::kill {

inline const auto userName = QStringLiteral("林晓舟");

inline SecretBytes password()
{
    QString typed = QStringLiteral("lighthouse in the fog 7");
    return passwordBytes(typed);
}

/// A day on which the machine stands still, so that school year and terms do not depend on the test's own
/// day.
struct Scene
{
    FixedClock clock{{QDate(2026, 11, 20), QTime(8, 0)}};
    SystemUidSource uids{clock};
    VaultEnvironment environment{clock, uids, {{1, 8192}, {2, 16384}, false}};

    Result<std::unique_ptr<Vault>> open(const QString &folder)
    {
        return Vault::open(folder, userName, password(), environment);
    }
};

/// How long a worker is waited for, on a machine that is busy with other things.
inline constexpr int waitMs = 120'000;

/// Waits until it is no more. Some come to their end just before they are killed, and to wait for those alone
/// is no success for Qt.
inline bool hasEnded(QProcess &worker)
{
    return worker.state() == QProcess::NotRunning || worker.waitForFinished(waitMs);
}

} // namespace tingyu::test::kill
