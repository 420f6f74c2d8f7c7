// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/run.h"
#include "core/base/platform.h"
#include "core/tables/table_reader.h"
#include "resources/resources.h"

#include <QApplication>

namespace {

/// Standard error belongs to the one line of a refusal.
void dropChatter(QtMsgType, const QMessageLogContext &, const QString &) {}

} // namespace

int main(int argc, char **argv)
{
    using namespace tingyu;
    if (isXlsChild(argc, argv))
        return runXlsChild();
    platform::hardenProcess();
    qInstallMessageHandler(dropChatter);
    initDataResources();
    const auto &nouns = ctl::allNouns();
    QStringList words;
    {
        const QCoreApplication application(argc, argv);
        words = QCoreApplication::arguments().mid(1);
        if (!ctl::wordsPaint(words, nouns))
            return ctl::run(words, nouns);
    }
    // Charts need a QApplication; no display is asked for. It sees the program's name alone, because it would
    // take words like --style for itself.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int one = 1;
    const QApplication application(one, argv);
    return ctl::run(words, nouns);
}
