// SPDX-License-Identifier: GPL-3.0-or-later
// Hands files of students over to another school, or takes over what came, until it is done or killed:
// handover_worker VAULT give STICK SEED   writes STICK/<uid>.typ, one student after another
// handover_worker VAULT take STICK CLASS  takes in what lies there, then each file into a student of that
// class It says R, ready; I and a uid, about to be handed over or taken over; A and the uid, done; B and E as
// in kill_scene.h; D, all is done; X and words, it failed.
#include "core/exchange/file_handover_service.h"
#include "core/exchange/file_take_over_service.h"
#include "core/exchange/receive_service.h"
#include "core/scales/library.h"
#include "core/school/student_repository.h"
#include "resources/resources.h"
#include "tests/faults/kill_scene.h"
#include "tests/faults/worker_voice.h"

#include <QCoreApplication>
#include <QDir>
#include <QRandomGenerator>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

void give(Workplace &place, const QString &stick, quint32 seed)
{
    scales::ScaleLibrary library{QString()};
    FileHandoverService service(place, library);
    QList<Uid> students;
    for (const StudentKey &key : kill::must(StudentRepository(place.db()).keys()))
        students.append(key.uid);
    QRandomGenerator random(seed);
    kill::say('R');
    while (!students.isEmpty()) {
        const Uid student = students.takeAt(random.bounded(students.size()));
        const QString file = QDir(stick).filePath(student.toString() + QStringLiteral(".typ"));
        if (QFile::exists(file))
            continue;
        kill::say('I', student.toString().toUtf8());
        const auto offer = kill::must(service.offer(student));
        FileHandoverOrder order;
        order.student = student;
        order.to = offer.schools.constFirst().card.id();
        order.words = QStringLiteral("随父母到新城就读");
        order.second = Second::Paper;
        order.secondName = QStringLiteral("王校长,校长,2026-11-19");
        order.consentWords = QStringLiteral("监护人电话同意,书面件随后补");
        order.parts = offer.parts;
        kill::must(service.send(order, file));
        kill::say('A', student.toString().toUtf8());
    }
}

void take(Workplace &place, const QString &stick, SchoolClassId into)
{
    QStringList paths;
    for (const QString &name : QDir(stick).entryList({QStringLiteral("*.typ")}, QDir::Files, QDir::Name))
        paths.append(QDir(stick).filePath(name));
    kill::say('R');
    kill::must(ReceiveService(place).take(paths, false));
    scales::ScaleLibrary library{QString()};
    FileTakeOverService service(place);
    for (const FileHandover &one : kill::must(FileHandoverService(place, library).list())) {
        if (one.state != HandoverState::Waiting)
            continue;
        kill::say('I', one.uid.toString().toUtf8());
        kill::must(service.takeOver(one.uid, {{}, into}));
        kill::say('A', one.uid.toString().toUtf8());
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    initDataResources();
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    kill::Scene scene;
    const std::unique_ptr<Vault> vault = kill::must(scene.open(arguments.at(1)));
    kill::markTransactions(vault->workplace().db());
    if (arguments.at(2) == QLatin1String("give"))
        give(vault->workplace(), arguments.at(3), arguments.at(4).toUInt());
    else
        take(vault->workplace(), arguments.at(3), SchoolClassId(arguments.at(4).toLongLong()));
    kill::say('D');
}
