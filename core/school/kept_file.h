// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// Files that are kept with a record, inside the encrypted vault.
namespace tingyu {

/// "pdf", "png", "jpeg", "text" by the first bytes, "other" for anything else. A name proves nothing.
QString sniffedType(const QByteArray &bytes);

/// The last part of a path of either system, as one line.
QString keptFileName(const QString &path);

/// A picture kept with a record; its bytes are read apart.
struct KeptPicture
{
    Uid uid;
    QString name;
    qint64 bytes = 0;
    bool operator==(const KeptPicture &) const = default;
};
/// Largest picture that is taken.
inline constexpr qint64 largestPictureMegabytes = 8;
inline constexpr qint64 largestPicture = largestPictureMegabytes * 1024 * 1024; ///< in bytes

struct NewPicture
{
    QString name;
    QByteArray bytes;
};
/// What is to become of the pictures of one record.
struct PictureEdits
{
    QList<NewPicture> added = {};
    QList<Uid> dropped = {};
};

/// The picture as it is kept: of a path only the last part is its name. Only what the program can show is
/// taken: JPEG and PNG, by the first bytes. Errc::BadInput "picture.no_name", "picture.empty", "picture.pdf",
/// "picture.unknown"; Errc::LimitExceeded "picture.too_large" (detail: most, in megabytes).
Result<NewPicture> checkedPicture(NewPicture picture);
/// The same of all that are added.
Result<PictureEdits> checkedPictures(PictureEdits edits);

} // namespace tingyu
