// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    tingyu::initWordResources();
    tingyu::initLookResources();
    return Catch::Session().run(argc, argv);
}
