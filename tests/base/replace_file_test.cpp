// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("A file that cannot take its place leaves nothing of it beside it")
{
    const QTemporaryDir temp;
    const QString target = temp.filePath(QStringLiteral("out.pdf"));
    REQUIRE(QDir().mkpath(target + QStringLiteral("/inside")));
    const auto put = platform::replaceFile(target, "closed words");
    REQUIRE_FALSE(put);
    CHECK(put.error().subject == QStringLiteral("disk.refused"));
    CHECK(QDir(temp.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) ==
          QStringList{QStringLiteral("out.pdf")});
}

TEST_CASE("Writing a file leaves every other file of the folder as it is")
{
    const QTemporaryDir temp;
    const QString target = temp.filePath(QStringLiteral("out.pdf"));
    const QString neighbour = target + QStringLiteral(".new");
    REQUIRE(platform::createFile(neighbour, "mine"));
    REQUIRE(platform::replaceFile(target, "one"));
    REQUIRE(platform::replaceFile(target, "two"));
    CHECK(contentOf(target) == "two");
    CHECK(contentOf(neighbour) == "mine");
    CHECK(QDir(temp.path()).entryList(QDir::Files | QDir::Hidden).size() == 2);
}
