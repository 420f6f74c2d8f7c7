// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "resources/resources.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    tingyu::platform::hardenProcess();
    const QCoreApplication application(argc, argv);
    tingyu::initDataResources();
    return 2;
}
