// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/pictures.h"

namespace tingyu::ctl {

Result<PictureEdits> pictureAsked(CommandContext &context, const char *option)
{
    PictureEdits edits;
    if (!context.has(option))
        return edits;
    const QString path = context.option(option);
    auto bytes = context.readFile(path, QByteArray("--").append(option).constData(), largestPictureMegabytes);
    if (!bytes)
        return bytes.error();
    edits.added.append({path, *std::move(bytes)});
    return edits;
}

QJsonArray picturesArray(const QList<KeptPicture> &pictures)
{
    QJsonArray array;
    for (const KeptPicture &one : pictures)
        array.append(QJsonObject{{QStringLiteral("uid"), one.uid.toString()},
                                 {QStringLiteral("name"), one.name},
                                 {QStringLiteral("bytes"), one.bytes}});
    return array;
}

} // namespace tingyu::ctl
