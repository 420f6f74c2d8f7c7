// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/picture_reencoder.h"

#include <QImage>

namespace tingyu::print {

/// A picture out of bytes of any origin, upright as it is meant to be seen, on white where it is see-through,
/// without text, profile or thumbnail. Nothing is guessed: JPEG or PNG by the first bytes. Errors of
/// PictureReencoder. Needs no QGuiApplication.
Result<QImage> decodedPicture(const QByteArray &bytes, PictureReencoder::Origin origin);
/// The same, no larger than `side`; null where the bytes are no picture. For the screen.
QImage smallPicture(const QByteArray &bytes, int side);

/// Where an area lies on a picture of that size: no pixel of it is left out.
QRect areaOn(const PictureArea &area, const QSize &size);

/// The one for both programs.
const PictureReencoder &pictures();

} // namespace tingyu::print
