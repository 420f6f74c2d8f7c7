// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/kept_file.h"

class QMimeData;

namespace tingyu::ui {

/// A file as a picture to be added, not looked into yet; of one that is too large just enough is read to be
/// refused. Errc::Io "tables.no_file".
Result<NewPicture> pictureOfFile(const QString &path);
/// Whether something that was dropped or copied may hold pictures: files, or a picture itself.
bool holdsPictures(const QMimeData &data);
/// Its files, or else its picture, in memory, no larger than pictures are kept. Empty where it holds none.
/// Errors of pictureOfFile().
Result<QList<NewPicture>> picturesOf(const QMimeData &data);

} // namespace tingyu::ui
