// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/help-pictures/recipes.h"
#include "core/base/clock.h"
#include "core/base/uid_source.h"
#include "ui/shell/log.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shell.h"

#include <QTemporaryDir>

#include <functional>

namespace tingyu::app {

/// The program over a demo room of its own, worked as the recipes say. The room, its settings and its log are
/// gone with it.
class PictureTaker
{
public:
    PictureTaker();
    ~PictureTaker();
    Q_DISABLE_COPY_MOVE(PictureTaker)

    /// Makes the demo room and unlocks it. A sentence where it failed.
    QString start();
    /// Works the recipe from a fresh workspace and writes `folder`/<task>.png. A sentence for whoever wrote
    /// the recipe where a step found nothing to do, or where F1 leads from what is shown to another page.
    QString take(const Recipe &recipe, const QString &folder);

private:
    bool until(const std::function<bool()> &reached, int ms) const;
    void settle();
    QString apply(const Step &step);
    QWidget *stage() const;
    QString offered() const;
    template<class W>
    W *find(const QString &name) const;

    QTemporaryDir m_home;
    QString m_demo; ///< in memory: it is gone in a minute
    FixedClock m_clock;
    SeededUidSource m_uids;
    ui::Settings m_settings;
    ui::Log m_log;
    ui::VaultDoor m_door;
    ui::MainWindow m_window;
    ui::Shell m_shell;
};

} // namespace tingyu::app
