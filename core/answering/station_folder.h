// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace tingyu::answering {

/// Where the program for stations lies beside the one that runs: a folder that packaging/portable.sh made, or
/// the bare executable, which writeStation() makes portable where that script is installed with it. Empty:
/// nowhere.
QString stationProgram(const QString &applicationFolder);
/// Does what lies in this folder bring its own Qt?
bool isPortable(const QString &folder);

/// Before codes are made: Errc::Conflict answering.folder_taken when something is in the folder;
/// Errc::NotFound answering.program.
Result<void> mayWriteStation(const QString &folder, const QString &program);
/// The program, an empty folder for answers, and last the plan: a folder without one starts nothing.
/// Errors of the operating system, Errc::DiskFull among them; Errc::Cancelled answering.cancelled. Nothing of
/// the folder is left then.
Result<void> writeStation(const QString &folder, const QByteArray &plan, const QString &program,
                          const Progress &progress = {});

} // namespace tingyu::answering
