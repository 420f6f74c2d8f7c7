// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace tingyu {

/// Asked before anything leaves the vault, so that nothing goes on record, or to disk, for a place that
/// cannot take it. Links are followed; a vault is known by its keyring, whichever is open.

/// A file may be written or replaced there. Errc::BadInput "output.in_vault", "output.not_a_file" (a folder
/// or a device), "output.no_folder" (missing, or nothing may be made in it).
Result<void> checkOutputFile(const QString &path);
/// The folder lies in no vault; it need not exist. Errc::BadInput "output.in_vault".
Result<void> checkOutputFolder(const QString &folder);

} // namespace tingyu
