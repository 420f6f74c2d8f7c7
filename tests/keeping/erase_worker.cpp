// SPDX-License-Identifier: GPL-3.0-or-later
// Erases students one after another, and says what it does, until it is killed.
#include "core/keeping/erasure_service.h"
#include "core/services.h"
#include "resources/resources.h"
#include "tests/faults/kill_scene.h"
#include "tests/faults/worker_voice.h"

#include <QCoreApplication>
#include <QRandomGenerator>

using namespace tingyu;
using namespace tingyu::test;
using kill::must;
using kill::say;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    initDataResources();
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    const QStringList arguments = QCoreApplication::arguments();
    kill::Scene scene;
    const auto vault = must(scene.open(arguments.value(1)));
    Workplace &place = vault->workplace();
    QRandomGenerator random(arguments.value(2).toUInt());
    QList<Uid> students;
    for (const StudentKey &key : must(StudentRepository(place.db()).keys()))
        students.append(key.uid);
    keeping::ErasureWords words;
    words.ground = keeping::ErasureGround::Retention;
    words.on = scene.clock.today();
    words.approval = keeping::Approval::Paper;
    words.approver = QStringLiteral("王校长,校长,2026-11-19");
    words.witness = QStringLiteral("赵老师");
    say('R');
    while (!students.isEmpty()) {
        const Uid one = students.takeAt(random.bounded(students.size()));
        say('I', one.toString().toUtf8());
        must(keeping::ErasureService(place).carryOut({{one}, words, false}));
        say('A', one.toString().toUtf8());
    }
    return 0;
}
