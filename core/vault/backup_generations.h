// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tingyu {

/// One backup of this vault in a folder, as its manifest tells.
struct BackupGeneration
{
    QString file;
    qint64 epoch = 1;
    qint64 seq = 0;
    QString month;  ///< yyyy-MM of the making, as the clock then said
    QString reason; ///< manual, upgrade, rekey, move
    int schema = 0;
    quint32 generation = 1;
    int pc = 1; ///< of the room's PCs
    bool operator==(const BackupGeneration &) const = default;
};

/// Files that may go: all but the last three, the first of each of the last six months, and the last one
/// before each schema step, each rekey and each move. Order is epoch and number; the clock only names months
/// and never makes anything old. To be called after a newer backup was verified.
QList<QString> backupsToRemove(QList<BackupGeneration> present);

} // namespace tingyu
