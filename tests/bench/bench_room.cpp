// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_room.h"

namespace tingyu::bench {

bool BenchRoom::make(int studentCount)
{
    QString password = QStringLiteral("bench: a long and dull sentence");
    NewVault wanted;
    wanted.schoolName = QStringLiteral("Bench");
    wanted.userName = QStringLiteral("bench");
    auto made = Vault::create(home.filePath(QStringLiteral("vault")), wanted, passwordBytes(password),
                              {clock, uids, {{1, 8192}, {2, 16384}, false}});
    if (!made)
        return false;
    vault = std::move(made->vault);
    services = std::make_unique<Services>(vault->workplace());
    for (int i = 0; i < studentCount; ++i) {
        Student student;
        student.name = QStringLiteral("学生%1").arg(i);
        auto uid = services->students.create(student);
        if (!uid)
            return false;
        students.append(*uid);
    }
    return true;
}

} // namespace tingyu::bench
