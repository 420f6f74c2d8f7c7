// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/own_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace Qt::StringLiterals;

namespace {

void writeScript(const QString &path, bool executable)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n");
    if (executable)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

TEST_CASE("an installed program and its fellows are found beside the one that runs")
{
    qunsetenv("TINGYU_STARTED_BY");
    CHECK(ownProgram() == QCoreApplication::applicationFilePath());
    CHECK(ownProgram(u"tingyu-answer"_s) == QCoreApplication::applicationDirPath() + u"/tingyu-answer"_s);
}

TEST_CASE("in a self-contained folder programs are started by their scripts")
{
    const QTemporaryDir folder;
    writeScript(folder.filePath(u"tingyu"_s), true);
    writeScript(folder.filePath(u"tingyu-answer"_s), true);
    writeScript(folder.filePath(u"notes"_s), false);
    qputenv("TINGYU_STARTED_BY", folder.filePath(u"tingyu"_s).toUtf8());
    CHECK(ownProgram() == folder.filePath(u"tingyu"_s));
    CHECK(ownProgram(u"tingyu-answer"_s) == folder.filePath(u"tingyu-answer"_s));
    // What is no program there is looked for beside this one.
    CHECK(ownProgram(u"notes"_s) == QCoreApplication::applicationDirPath() + u"/notes"_s);
    // A folder that was moved away while its program ran.
    qputenv("TINGYU_STARTED_BY", folder.filePath(u"gone/tingyu"_s).toUtf8());
    CHECK(ownProgram() == QCoreApplication::applicationFilePath());
    qunsetenv("TINGYU_STARTED_BY");
}
