// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QCoreApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    tingyu::initDataResources();
    return Catch::Session().run(argc, argv);
}
