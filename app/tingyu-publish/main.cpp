// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyu-publish/publish_program.h"
#include "app/tingyuctl/run.h"
#include "core/base/platform.h"
#include "resources/resources.h"

#include <QCoreApplication>

namespace {

/// Standard error belongs to the one line of a refusal.
void dropChatter(QtMsgType, const QMessageLogContext &, const QString &) {}

} // namespace

int main(int argc, char **argv)
{
    using namespace tingyu;
    platform::hardenProcess();
    qInstallMessageHandler(dropChatter);
    initDataResources();
    const QCoreApplication application(argc, argv);
    return ctl::run(QCoreApplication::arguments().mid(1), publish::program());
}
