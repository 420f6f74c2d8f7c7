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

/// One of a batch that could not be taken, and why.
struct RefusedPicture
{
    QString name; ///< of the file, without its folder
    Error error;
};
struct CarriedPictures
{
    QList<NewPicture> pictures;
    QList<RefusedPicture> refused; ///< could not be read; they keep none of the others back
    qsizetype count() const { return pictures.size() + refused.size(); }
};
/// Its files, or else its picture, in memory, no larger than pictures are kept. Empty where it holds none.
CarriedPictures picturesOf(const QMimeData &data);
/// A sentence for each of those refused, a line each, with its name where more than one was `given`. Past
/// the first six only how many there are.
QString refusedText(const QList<RefusedPicture> &refused, qsizetype given);

} // namespace tingyu::ui
