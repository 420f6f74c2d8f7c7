// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>

/// Pictures as they come from cameras, scanners and those who mean no good.
namespace tingyu::test {

inline const QByteArray takenAt = "GPSLatitude 29.123456";
inline const QByteArray behindIt = "BEHIND-THE-PICTURE-13800138000";

inline QByteArray pictureBytes(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (qstrcmp(format, "jpeg") == 0)
        writer.setQuality(95);
    writer.write(image);
    return bytes;
}

/// White, with one dark block: what there is to see.
inline QImage drawing(int width = 300, int height = 200, QRgb ink = 0xff204080)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(0xffffffff);
    for (int y = height / 4; y < height / 2; ++y) {
        for (int x = width / 4; x < width / 2; ++x)
            image.setPixel(x, y, ink);
    }
    return image;
}

/// A JPEG with the place it was taken at and a mark that it lies on its side, and with text behind its end.
inline QByteArray photograph(const QImage &image = drawing())
{
    QByteArray bytes = pictureBytes(image, "jpeg");
    QByteArray exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0", 32);
    exif += takenAt;
    QByteArray segment("\xFF\xE1");
    const auto length = static_cast<quint16>(exif.size() + 2);
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xff);
    bytes.insert(2, segment + exif);
    return bytes + behindIt;
}

/// A PNG of so many pixels that says nothing else.
inline QByteArray hugePng(quint32 width, quint32 height)
{
    QByteArray bytes = pictureBytes(QImage(8, 8, QImage::Format_Grayscale8), "png");
    qToBigEndian(width, bytes.data() + 16);
    qToBigEndian(height, bytes.data() + 20);
    // The check sum over the type and the thirteen bytes of the header.
    quint32 crc = 0xffffffff;
    for (int i = 12; i < 29; ++i) {
        crc ^= static_cast<quint8>(bytes.at(i));
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0U);
    }
    qToBigEndian(crc ^ 0xffffffff, bytes.data() + 29);
    return bytes;
}

} // namespace tingyu::test
