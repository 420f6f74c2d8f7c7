// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/staged_file.h"

#include "core/base/given_file.h"
#include "core/exchange/sealed_package.h"

#include <QDir>

#include <algorithm>

namespace tingyu::exchange {

Result<std::unique_ptr<QTemporaryFile>> staged(const QString &path, const QString &folder)
{
    QFile source(path);
    if (auto opened = openGiven(source, fail(Errc::Io, "container.not_read")); !opened)
        return opened.error();
    if (source.size() > maxPackageBytes)
        return fail(Errc::BadInput, "package.too_large");
    auto copy = std::make_unique<QTemporaryFile>(QDir(folder).filePath(QStringLiteral("incoming-XXXXXX")));
    if (!copy->open())
        return fail(Errc::Io, "package.not_staged");
    constexpr qint64 sliceBytes = 1 << 20;
    for (qint64 left = source.size(); left > 0;) {
        const QByteArray slice = source.read(std::min(sliceBytes, left));
        if (slice.isEmpty())
            return fail(Errc::Io, "container.not_read");
        if (copy->write(slice) != slice.size())
            return fail(Errc::DiskFull, "package.not_staged");
        left -= slice.size();
    }
    return copy->flush() ? Result<std::unique_ptr<QTemporaryFile>>(std::move(copy))
                         : fail(Errc::DiskFull, "package.not_staged");
}

} // namespace tingyu::exchange
