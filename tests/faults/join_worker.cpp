// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the two files of one child after another one, and some of them two again, until it is killed:
// join_worker VAULT SEED
// It says R, ready; I and what it is about to do, "join 12" or "apart 12"; A and the same, done and
// committed; X and words, it failed. The two files of child 12 are called 甲00012 and 乙00012.
#include "core/merge/file_join_service.h"
#include "core/school/student_repository.h"
#include "resources/resources.h"
#include "tests/faults/kill_scene.h"
#include "tests/faults/worker_voice.h"

#include <QCoreApplication>
#include <QMap>
#include <QRandomGenerator>

using namespace tingyu;
using namespace tingyu::test;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    initDataResources();
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    kill::Scene scene;
    const std::unique_ptr<Vault> vault = kill::must(scene.open(arguments.at(1)));
    QRandomGenerator random(arguments.at(2).toUInt());
    FileJoinService joins(vault->workplace());
    QMap<QString, QStringList> apart; // of each child the uids of its files, 甲 and 乙
    QMap<QString, Uid> joined;
    for (const StudentKey &key : kill::must(StudentRepository(vault->workplace().db()).keys())) {
        QStringList &files = apart[key.name.mid(1)];
        key.name.startsWith(u'甲') ? files.prepend(key.uid.toString()) : files.append(key.uid.toString());
    }
    for (const JoinedFile &one : kill::must(joins.joined())) {
        joined.insert(one.otherName.mid(1), one.join);
        apart.remove(one.otherName.mid(1));
    }
    const auto any = [&random](const auto &map) { return map.keys().at(random.bounded(map.size())); };
    kill::say('R');
    while (!apart.isEmpty()) {
        if (!joined.isEmpty() && random.bounded(4) == 0) {
            const QString child = any(joined);
            const QByteArray what = "apart " + child.toUtf8();
            kill::say('I', what);
            kill::must(joins.takeBack(joined.take(child)));
            kill::say('A', what); // and left alone until the next start
            continue;
        }
        const QString child = any(apart);
        const QStringList files = apart.take(child);
        const QByteArray what = "join " + child.toUtf8();
        kill::say('I', what);
        joined.insert(child, kill::must(joins.join({Uid::fromString(files.at(0)).value_or(Uid()),
                                                    Uid::fromString(files.at(1)).value_or(Uid()),
                                                    {}}))
                                 .join);
        kill::say('A', what);
    }
    return 0;
}
