// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QString>

namespace tingyu::app {

/// Where the demo of this run lives: a private folder in memory, gone when the program ends, or, when the
/// person wants to keep it, a folder of its own beside the program's other data.
class DemoPlace
{
public:
    explicit DemoPlace(bool keep);
    /// The demo that a locked window left to the process that took its place; empty when there is none.
    QString folder() const { return m_folder; }
    /// The folder with a demo in it, made when there is none yet. `now` is the demo's present.
    Result<QString> open(const WallTime &now, const Progress &progress = {});
    /// To be called before the program is started anew in place: it finds the demo again.
    void passOn() const;
    /// The program ends: removes what is not kept.
    void wipe();

private:
    bool m_keep;
    QString m_folder;
};

} // namespace tingyu::app
