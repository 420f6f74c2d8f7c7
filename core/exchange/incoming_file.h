// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

/// What may lie on a stick: packages and what else goes between rooms, told apart by their fixed header.
namespace tingyu::exchange {

enum class IncomingKind : quint8
{
    Package, ///< a report, an answer or a receipt, and all that is no file of ours
    Revocations,
    KeyCard,
    Changes, ///< between the PCs of one room
    Backup
};
/// Nothing of the file is believed by this but where it is to be read.
IncomingKind incomingKind(const QString &path);

/// The files in a folder that may be any of these, by name; a file stands for itself.
QStringList filesAt(const QString &path);

/// What only this file is to blame for; everything else ends the whole job.
bool isOfTheFile(const Error &error);

} // namespace tingyu::exchange
