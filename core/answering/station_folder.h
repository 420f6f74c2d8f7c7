// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace tingyu::answering {

/// Where the program for stations lies beside the one that runs: as installed, as built by
/// packaging/portable.sh, or the bare executable, which needs Qt on the stations. Empty: nowhere.
QString stationProgram(const QString &applicationFolder);
/// Does it bring its own Qt and fonts?
bool isPortable(const QString &program);

/// Before codes are made: Errc::Conflict answering.folder_taken when something is in the folder;
/// Errc::NotFound answering.program.
Result<void> mayWriteStation(const QString &folder, const QString &program);
/// The program, an empty folder for answers, and last the plan: a folder without one starts nothing.
/// Errors of the operating system; Errc::Cancelled answering.cancelled.
Result<void> writeStation(const QString &folder, const QByteArray &plan, const QString &program,
                          const Progress &progress = {});

} // namespace tingyu::answering
