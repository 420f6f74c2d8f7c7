// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a school into its next year, makes two files one, or takes either back, until it is done or killed:
// roll_worker VAULT over|back|join|apart KEPT OTHER
// It says R, ready; F and a number, so many students are done; B and E as in kill_scene.h; D, done; X and
// words, it failed.
#include "core/merge/file_join_service.h"
#include "core/school/roll_over_service.h"
#include "resources/resources.h"
#include "tests/faults/kill_scene.h"
#include "tests/faults/worker_voice.h"

#include <QCoreApplication>

using namespace tingyu;
using namespace tingyu::test;

namespace {

Uid uidOf(const QString &text)
{
    return Uid::fromString(text).value_or(Uid());
}

void work(Workplace &place, const QStringList &arguments)
{
    const QString act = arguments.value(2);
    RollOverService over(place);
    FileJoinService joins(place);
    if (act == QLatin1String("over")) {
        const auto plan = kill::must(over.plan(2026));
        kill::must(over.run(plan, QDate(2026, 11, 20), [](qint64 done, qint64 /*total*/) {
            if (done % 250 == 0)
                kill::say('F', QByteArray::number(done));
            return true;
        }));
    } else if (act == QLatin1String("back")) {
        kill::must(over.takeBack());
    } else if (act == QLatin1String("join")) {
        kill::must(joins.join({uidOf(arguments.value(3)), uidOf(arguments.value(4)), {}}));
    } else {
        kill::must(joins.takeBack(kill::must(joins.joined()).constFirst().join));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    initDataResources();
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    kill::Scene scene;
    const std::unique_ptr<Vault> vault = kill::must(scene.open(arguments.at(1)));
    kill::markTransactions(vault->workplace().db());
    kill::say('R');
    work(vault->workplace(), arguments);
    kill::say('D');
}
