// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/given_file.h"

#include <QFile>
#include <QFileInfo>

namespace tingyu {

Result<void> openGiven(QFile &file, const Error &otherwise)
{
    const QFileInfo there(file.fileName());
    if (there.exists() && !there.isFile() && !there.isDir())
        return fail(Errc::BadInput, "file.not_regular");
    return file.open(QIODevice::ReadOnly) ? Result<void>() : Result<void>(otherwise);
}

} // namespace tingyu
