// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/tables/table_reader.h"
#include "resources/resources.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    if (tingyu::isXlsChild(argc, argv))
        return tingyu::runXlsChild();
    tingyu::platform::hardenProcess();
    QApplication application(argc, argv);
    tingyu::initDataResources();
    tingyu::initLookResources();
    QMainWindow window;
    window.setWindowTitle(QCoreApplication::translate("main", "听屿 心理辅导室"));
    window.show();
    return QApplication::exec();
}
