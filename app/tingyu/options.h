// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace tingyu::app {

/// What may be said on the command line. --now, --no-lock and --print-to are obeyed in demo vaults only.
struct Options
{
    QString vaultFolder;
    bool demo = false;
    bool keep = false; ///< the demo is there again the next time
    std::optional<WallTime> now;
    bool noLock = false;
    QString printTo;
    QString file;    ///< handed over by the desktop; absolute
    QString problem; ///< a sentence; empty when everything was understood
    bool help = false;
};

Options readOptions(const QStringList &arguments);
QString helpText();

} // namespace tingyu::app
