// SPDX-License-Identifier: GPL-3.0-or-later
// answer_worker FOLDER CODE CHOICE PAUSE-MS: one station without a screen. Answers item by item, keeps what
// was begun as the program does, hands in, and says "handed in" once that is true.
#include "core/answering/answer_sitting.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>
#include <QThread>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::answering;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    QTextStream out(stdout);
    QFile file(StationFiles::planFile(words.at(1)));
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    auto plan = readStationPlan(file.readAll());
    if (!plan)
        return 3;
    auto sitting = AnswerSitting::byCode(*plan, StationFiles(words.at(1)), tidyCode(words.at(2)));
    if (!sitting)
        return 4;
    out << (sitting->wasTakenUp() ? "taken up" : "begun") << Qt::endl;
    const SystemClock clock;
    while (!sitting->isOver()) {
        AnswerFlow &flow = sitting->flow();
        while (!flow.atEnd()) {
            const int most = static_cast<int>(flow.answerSet().choices.size());
            if (!flow.choose(std::min(words.at(3).toInt(), most)))
                return 5;
            if (!sitting->keep())
                return 6;
            QThread::msleep(static_cast<unsigned long>(words.at(4).toInt()));
        }
        if (!sitting->handIn(clock.nowLocal()))
            return 7;
    }
    out << "handed in" << Qt::endl;
    return 0;
}
