// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTemporaryFile>

#include <memory>

namespace tingyu::exchange {

/// A copy of a file that came, beside the vault in `folder`, so that all readings see the same bytes. What is
/// sealed stays sealed; it is removed with the object. Errc::Io "container.not_read", "package.not_staged";
/// Errc::BadInput "package.too_large"; Errc::DiskFull "package.not_staged".
Result<std::unique_ptr<QTemporaryFile>> staged(const QString &path, const QString &folder);

} // namespace tingyu::exchange
