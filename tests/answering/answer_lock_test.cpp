// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_lock.h"

#include <QFile>
#include <QLockFile>
#include <QSysInfo>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::answering;

TEST_CASE("students answer while a living process holds the lock, and asking takes it from nobody")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("answer.lock"));
    CHECK_FALSE(isAnswering(path));
    CHECK_FALSE(QFile::exists(path)); // nor is one left by asking
    QLockFile held(path);
    held.setStaleLockTime(0);
    REQUIRE(held.lock());
    CHECK(isAnswering(path));
    CHECK(isAnswering(path));
    held.unlock();
    CHECK_FALSE(isAnswering(path));
}

TEST_CASE("a lock left by a process that was killed holds nothing up")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("answer.lock"));
    QFile left(path);
    REQUIRE(left.open(QIODevice::WriteOnly));
    left.write("2147483000\ntingyu-answer\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    left.close();
    CHECK_FALSE(isAnswering(path));
    QLockFile next(path);
    next.setStaleLockTime(0);
    CHECK(next.tryLock());
}
