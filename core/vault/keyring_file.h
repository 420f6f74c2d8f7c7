// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/keyring.h"

namespace tingyu::keyringfile {

/// Where the keyring lives in a vault folder: the file itself, the next one while it is being written, the
/// last.
QString current(const QString &folder);
QString fresh(const QString &folder);
QString previous(const QString &folder);

struct Found
{
    QList<Keyring> candidates; ///< valid copies, newest (adminSeq, fileSeq) first, equal ones once
    int present = 0;           ///< how many of the three files exist
    bool anyDamaged = false;   ///< one of them is not what was written
    bool currentIsBest = false;
    std::optional<Error> tooNew;
};
/// Reads every copy. Never writes, never fails: an unreadable copy is a damaged one.
Found find(const QString &folder);

/// The steps of an update, apart so that tests can stop after each. A crash between any two leaves at least
/// one valid copy.
Result<void> writeFresh(const QString &folder, const QByteArray &bytes); ///< new file, synced, read back
Result<void> keepPrevious(const QString &folder); ///< a valid current file becomes the previous one too
Result<void> promote(const QString &folder);      ///< rename over the current file, folder synced: the commit

/// All three. `bytes` must be a keyring that parses.
Result<void> store(const QString &folder, const QByteArray &bytes);

} // namespace tingyu::keyringfile
