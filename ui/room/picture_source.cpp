// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/picture_source.h"

#include "core/base/given_file.h"
#include "core/school/picture_reencoder.h"
#include "ui/text/error_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace tingyu::ui {
namespace {

struct PictureSourceWords
{
    Q_DECLARE_TR_FUNCTIONS(PictureSource)
};

constexpr int jpegQuality = 92;
constexpr qsizetype mostTold = 6;

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

NewPicture pictureOf(QImage image)
{
    if (std::max(image.width(), image.height()) > longestPageSide)
        image = image.scaled(longestPageSide, longestPageSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QByteArray bytes = encoded(image, "png", -1);
    if (bytes.size() > largestPicture)
        bytes = encoded(image, "jpeg", jpegQuality);
    return {PictureSourceWords::tr("粘贴的图片"), bytes};
}

} // namespace

Result<NewPicture> pictureOfFile(const QString &path)
{
    QFile file(path);
    if (auto opened = openGiven(file, fail(Errc::Io, "tables.no_file")); !opened)
        return opened.error();
    // One byte more than is taken is enough to refuse.
    return NewPicture{path, file.read(largestPicture + 1)};
}

bool holdsPictures(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return data.hasImage() ||
           std::any_of(urls.cbegin(), urls.cend(), [](const QUrl &url) { return url.isLocalFile(); });
}

CarriedPictures picturesOf(const QMimeData &data)
{
    CarriedPictures carried;
    for (const QUrl &url : data.urls()) {
        if (!url.isLocalFile())
            continue;
        if (auto picture = pictureOfFile(url.toLocalFile()))
            carried.pictures.append(*std::move(picture));
        else
            carried.refused.append({url.fileName(), picture.error()});
    }
    if (carried.count() > 0 || !data.hasImage())
        return carried;
    const auto image = qvariant_cast<QImage>(data.imageData());
    if (!image.isNull())
        carried.pictures.append(pictureOf(image));
    return carried;
}

QString refusedText(const QList<RefusedPicture> &refused, qsizetype given)
{
    QStringList lines;
    for (const RefusedPicture &one : refused.first(std::min(refused.size(), mostTold))) {
        const QString sentence = text::sentence(one.error);
        lines.append(given == 1 ? sentence : PictureSourceWords::tr("%1:%2").arg(one.name, sentence));
    }
    if (const auto more = static_cast<int>(refused.size() - lines.size()); more > 0)
        lines.append(PictureSourceWords::tr("另有 %n 个文件没有存入。", nullptr, more));
    return lines.join(u'\n');
}

} // namespace tingyu::ui
