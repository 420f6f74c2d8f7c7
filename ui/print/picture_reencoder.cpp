// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/picture_reencoder.h"

#include "core/school/kept_file.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

#include <algorithm>

namespace tingyu::print {
namespace {

constexpr QRgb coverInk = 0xff3c4043; // dark grey: seen as a cover on white and on black alike
constexpr int allocationMegabytes = 256;
/// A drawing of few colours stays sharp as PNG; what is larger is a photograph.
constexpr qint64 largestPng = largestPage / 2;
constexpr int qualities[] = {85, 70, 50};
constexpr double smallerStep = 0.75;

/// libjpeg fills up what is cut off: a scan must have its end. Each of them goes over the whole picture, and
/// a small file has room for very many.
bool isWholeJpeg(const QByteArray &bytes)
{
    constexpr qsizetype mostScans = 64; // a progressive picture has about ten, and its thumbnail as many
    const QByteArray begins("\xFF\xDA");
    const qsizetype scan = bytes.lastIndexOf(begins);
    return scan >= 0 && bytes.indexOf("\xFF\xD9", scan) >= 0 && bytes.count(begins) <= mostScans;
}

QByteArray written(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(image) ? bytes : QByteArray();
}

/// Pixels alone: whatever else hangs on a picture (text, profile, resolution) is not copied.
QImage bare(const QImage &image)
{
    QImage plain(image.size(), QImage::Format_RGB32);
    if (plain.isNull())
        return plain;
    plain.fill(Qt::white);
    QPainter painter(&plain);
    painter.drawImage(0, 0, image);
    painter.end();
    return plain;
}

void paintOver(QImage *image, const QRect &area)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image->scanLine(y));
        std::fill(line + area.left(), line + area.right() + 1, coverInk);
    }
}

QImage scaledTo(const QImage &image, int side)
{
    return std::max(image.width(), image.height()) <= side
               ? image
               : bare(image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
}

/// Once: it is one for the whole process, and two threads decode.
void limitAllocation()
{
    static const bool isLimited = [] {
        QImageReader::setAllocationLimit(allocationMegabytes);
        return true;
    }();
    Q_UNUSED(isLimited)
}

/// `side` > 0: decoded no larger than that, which takes little memory and time.
Result<QImage> decoded(const QByteArray &bytes, PictureReencoder::Origin origin, int side)
{
    const bool isOwn = origin == PictureReencoder::Origin::Person;
    const int longest = isOwn ? longestOwnSide : longestPageSide;
    const QString type = sniffedType(bytes);
    const bool isJpeg = type == QLatin1String("jpeg");
    if (!isJpeg && type != QLatin1String("png"))
        return fail(Errc::BadInput, "picture.unreadable");
    if (bytes.size() > (isOwn ? largestPicture : largestPage) || (isJpeg && !isWholeJpeg(bytes)))
        return fail(Errc::BadInput, "picture.unreadable");
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, isJpeg ? "jpeg" : "png");
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true); // a photograph lies on its side by a mark that is not copied
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return fail(Errc::BadInput, "picture.unreadable");
    if (std::max(size.width(), size.height()) > longest ||
        qint64{size.width()} * size.height() > mostOwnPixels)
        return fail(Errc::LimitExceeded, "picture.too_many_pixels", {QString::number(longest)});
    if (side > 0 && std::max(size.width(), size.height()) > side)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    limitAllocation();
    QImage image;
    if (!reader.read(&image) || image.isNull())
        return fail(Errc::BadInput, "picture.unreadable");
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    QImage plain = bare(image);
    if (plain.isNull())
        return fail(Errc::BadInput, "picture.unreadable");
    return plain;
}

class ImageReencoder : public PictureReencoder
{
public:
    Result<FreshPicture> fresh(const QByteArray &bytes, const QList<PictureArea> &areas,
                               Origin origin) const override;
};

} // namespace

Result<QImage> decodedPicture(const QByteArray &bytes, PictureReencoder::Origin origin)
{
    return decoded(bytes, origin, 0);
}

QImage smallPicture(const QByteArray &bytes, int side)
{
    auto image = decoded(bytes, PictureReencoder::Origin::Person, side);
    return image ? *std::move(image) : QImage();
}

QRect areaOn(const PictureArea &area, const QSize &size)
{
    const auto floorOf = [](qint64 part, int whole) { return static_cast<int>(part * whole / pictureWhole); };
    const auto ceilOf = [](qint64 part, int whole) {
        return static_cast<int>((part * whole + pictureWhole - 1) / pictureWhole);
    };
    const int left = floorOf(area.left, size.width());
    const int top = floorOf(area.top, size.height());
    const int right = std::min(ceilOf(qint64{area.left} + area.width, size.width()), size.width());
    const int bottom = std::min(ceilOf(qint64{area.top} + area.height, size.height()), size.height());
    return QRect(left, top, right - left, bottom - top);
}

Result<FreshPicture> ImageReencoder::fresh(const QByteArray &bytes, const QList<PictureArea> &areas,
                                           Origin origin) const
{
    auto given = decodedPicture(bytes, origin);
    if (!given)
        return given.error();
    QImage image = *std::move(given);
    // Before it is made smaller: nothing from under a cover is mixed into what stands beside it.
    for (const PictureArea &area : areas)
        paintOver(&image, areaOn(area, image.size()));
    image = scaledTo(image, longestPageSide);
    if (bytes.startsWith("\x89PNG")) {
        const QByteArray png = written(image, "png", -1);
        if (!png.isEmpty() && png.size() <= largestPng)
            return FreshPicture{png, image.width(), image.height()};
    }
    while (!image.isNull()) {
        for (const int quality : qualities) {
            const QByteArray jpeg = written(image, "jpeg", quality);
            if (!jpeg.isEmpty() && jpeg.size() <= largestPage)
                return FreshPicture{jpeg, image.width(), image.height()};
        }
        const int side = static_cast<int>(std::max(image.width(), image.height()) * smallerStep);
        image = side > 0 ? scaledTo(image, side) : QImage();
    }
    return fail(Errc::BadInput, "picture.unreadable");
}

const PictureReencoder &pictures()
{
    static const ImageReencoder one;
    return one;
}

} // namespace tingyu::print
