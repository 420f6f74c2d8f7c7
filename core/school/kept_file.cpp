// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/kept_file.h"

#include "core/base/text.h"
#include "core/school/student_rules.h"

#include <QStringDecoder>

#include <algorithm>

namespace tingyu {
namespace {

/// Enough to tell text from what is none.
constexpr qsizetype sniffedBytes = 4096;

} // namespace

QString sniffedType(const QByteArray &bytes)
{
    if (bytes.startsWith("%PDF-"))
        return QStringLiteral("pdf");
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return QStringLiteral("png");
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return QStringLiteral("jpeg");
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(bytes.left(sniffedBytes));
    if (!decoder.hasError() && !decoded.contains(QChar(u'\0')))
        return QStringLiteral("text");
    return QStringLiteral("other");
}

QString keptFileName(const QString &path)
{
    const qsizetype slash = std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\'));
    return text::tidy(path.mid(slash + 1));
}

Result<NewPicture> checkedPicture(NewPicture picture)
{
    picture.name = keptFileName(picture.name);
    if (picture.name.isEmpty() || picture.name.size() > longestLine)
        return fail(Errc::BadInput, "picture.no_name");
    if (picture.bytes.isEmpty())
        return fail(Errc::BadInput, "picture.empty");
    if (picture.bytes.size() > largestPicture)
        return fail(Errc::LimitExceeded, "picture.too_large", {QString::number(largestPictureMegabytes)});
    const QString type = sniffedType(picture.bytes);
    if (type == QLatin1String("pdf"))
        return fail(Errc::BadInput, "picture.pdf");
    if (type != QLatin1String("png") && type != QLatin1String("jpeg"))
        return fail(Errc::BadInput, "picture.unknown");
    return picture;
}

Result<PictureEdits> checkedPictures(PictureEdits edits)
{
    for (NewPicture &picture : edits.added) {
        auto checked = checkedPicture(std::move(picture));
        if (!checked)
            return checked.error();
        picture = *std::move(checked);
    }
    return edits;
}

} // namespace tingyu
