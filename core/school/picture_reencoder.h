// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

/// Pictures that go from hand to hand. Decoding is not for this library: it is handed in (ui/print).
namespace tingyu {

/// Part of a picture that is painted over, in ten-thousandths of its width and height from its upper left
/// corner as a person sees it.
struct PictureArea
{
    int left = 0, top = 0, width = 0, height = 0;
    bool operator==(const PictureArea &) const = default;
};
inline constexpr int pictureWhole = 10'000;

/// What is made anew has no longer side and no more bytes than this, and nothing larger is taken from
/// another's package.
inline constexpr int longestPageSide = 2'000;
inline constexpr qint64 largestPage = 2LL * 1024 * 1024;
/// Of a picture that a person adds: more than any camera of a school writes.
inline constexpr int longestOwnSide = 12'000;
inline constexpr qint64 mostOwnPixels = 40'000'000;

struct FreshPicture
{
    QByteArray bytes; ///< JPEG or PNG
    int width = 0, height = 0;
    bool operator==(const FreshPicture &) const = default;
};

class PictureReencoder
{
public:
    enum class Origin : quint8
    {
        Person, ///< at most longestOwnSide and mostOwnPixels
        Package ///< at most longestPageSide and largestPage
    };
    PictureReencoder() = default;
    virtual ~PictureReencoder() = default;
    PictureReencoder(const PictureReencoder &) = delete;
    PictureReencoder &operator=(const PictureReencoder &) = delete;

    /// The picture decoded, painted over, made smaller where it must be, and written anew: of the bytes given
    /// nothing is left but what can be seen. Two pictures that differ under `areas` alone give the same
    /// bytes. The size is looked at before a pixel is decoded. Errc::BadInput "picture.unreadable" (no JPEG
    /// or PNG by its first bytes, or one that is not whole); Errc::LimitExceeded "picture.too_many_pixels"
    /// {longest side}.
    virtual Result<FreshPicture> fresh(const QByteArray &bytes, const QList<PictureArea> &areas,
                                       Origin origin) const = 0;
};

} // namespace tingyu
