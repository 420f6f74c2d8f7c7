// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/own_program.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace tingyu {
namespace {

/// Set by each start script of a self-contained folder: itself. The scripts lie side by side.
constexpr char startedBy[] = "TINGYU_STARTED_BY";

} // namespace

QString ownProgram(const QString &name)
{
    const QString script = qEnvironmentVariable(startedBy);
    if (!script.isEmpty()) {
        const QString wanted =
            name.isEmpty() ? script : QString(QFileInfo(script).path() + QLatin1Char('/') + name);
        if (QFileInfo(wanted).isExecutable())
            return wanted;
    }
    return name.isEmpty() ? QCoreApplication::applicationFilePath()
                          : QString(QCoreApplication::applicationDirPath() + QLatin1Char('/') + name);
}

} // namespace tingyu
