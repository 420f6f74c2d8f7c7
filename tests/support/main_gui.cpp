// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/table_reader.h"
#include "resources/resources.h"
#include "ui/widgets/toggle_access.h"

#include <QApplication>
#include <QStandardPaths>

#include <catch2/catch_session.hpp>

int main(int argc, char **argv)
{
    if (tingyu::isXlsChild(argc, argv))
        return tingyu::runXlsChild();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    tingyu::initDataResources();
    tingyu::initLookResources();
    tingyu::ui::installToggleAccess();
    return Catch::Session().run(argc, argv);
}
