// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>

namespace tingyu::ui {

/// Largest file of answers or of results that is read.
inline constexpr qint64 mostFileBytes = 128LL << 20;

/// The first `most` bytes of a file that was chosen; what is over, the reader refuses by its own limit.
/// Errc::Io tables.no_file.
inline Result<QByteArray> bytesOf(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, "tables.no_file");
    return file.read(most);
}

} // namespace tingyu::ui
