// SPDX-License-Identifier: GPL-3.0-or-later
// Takes packages in and says how far it is, until it is done or killed: import_worker VAULT LIST
// LIST: a file with one path a line. It says R, ready; F and a number, that one of the list is begun, from 0;
// B and E as in kill_scene.h; D and the number of each verdict, done; X and words, it failed.
#include "core/exchange/receive_service.h"
#include "core/services.h"
#include "resources/resources.h"
#include "tests/faults/kill_scene.h"
#include "tests/faults/worker_voice.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace tingyu;
using namespace tingyu::test;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    initDataResources();
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    const QStringList arguments = QCoreApplication::arguments();
    QFile list(arguments.value(2));
    if (arguments.size() != 3 || !list.open(QIODevice::ReadOnly))
        return 2;
    const QStringList paths = QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts);
    kill::Scene scene;
    const std::unique_ptr<Vault> vault = kill::must(scene.open(arguments[1]));
    kill::markTransactions(vault->workplace().db());
    kill::say('R');
    const auto tell = [](qint64 done, qint64 /*total*/) {
        kill::say('F', QByteArray::number(done));
        return true;
    };
    const auto verdicts = kill::must(exchange::ReceiveService(vault->workplace()).take(paths, false, tell));
    QJsonObject counts;
    for (const exchange::FileVerdict &one : verdicts) {
        const QString code = exchange::verdictCode(one.verdict);
        counts.insert(code, counts.value(code).toInt() + 1);
    }
    kill::say('D', QJsonDocument(counts).toJson(QJsonDocument::Compact));
}
