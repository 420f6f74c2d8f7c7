// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/picture_reencoder.h"

#include <QRandomGenerator>

/// Bytes kept as pictures, for tests of a library that decodes none.
namespace tingyu::test {

/// Begins as a PNG; of the rest no two parts are alike, so that any of them tells it.
inline QByteArray pictureNoise(quint32 seed, int words = 10'000)
{
    QRandomGenerator dice(seed);
    QByteArray bytes("\x89PNG\r\n\x1a\n", 8);
    for (int word = 0; word < words; ++word) {
        const quint32 value = dice.generate();
        bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    return bytes;
}

/// Keeps a picture as it came.
class AsItCame : public PictureReencoder
{
public:
    Result<FreshPicture> fresh(const QByteArray &bytes, const QList<PictureArea> &, Origin) const override
    {
        return FreshPicture{bytes, 1, 1};
    }
};

} // namespace tingyu::test
