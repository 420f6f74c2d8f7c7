// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/table_reader.h"
#include "resources/resources.h"

#include <QCoreApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char **argv)
{
    if (tingyu::isXlsChild(argc, argv))
        return tingyu::runXlsChild();
    const QCoreApplication application(argc, argv);
    tingyu::initDataResources();
    return Catch::Session().run(argc, argv);
}
