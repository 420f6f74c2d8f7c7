// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/vault/output_place.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

namespace {

/// A folder as a vault's looks, and a link to it.
struct Place
{
    Place()
    {
        REQUIRE(QDir().mkpath(at("v/pictures")));
        REQUIRE(QDir().mkpath(at("out")));
        REQUIRE(platform::createFile(at("v/vault.keyring"), "k"));
        REQUIRE(platform::createFile(at("v/vault-1.db"), "d"));
        REQUIRE(QFile::link(at("v"), at("link")));
        REQUIRE(QFile::link(at("v/vault-1.db"), at("out/book.pdf")));
    }
    QString at(const char *name) const { return temp.filePath(QString::fromUtf8(name)); }
    QString file(const char *name) const { return subject(checkOutputFile(at(name))); }
    QString folder(const char *name) const { return subject(checkOutputFolder(at(name))); }
    static QString subject(const Result<void> &may) { return may ? QString() : may.error().subject; }
    QTemporaryDir temp;
};

} // namespace

TEST_CASE("Nothing is written into a vault's folder, by whichever way it is named")
{
    const Place place;
    for (const char *name : {"v/vault-1.db", "v/new.pdf", "v/pictures/new.pdf", "v/none/new.pdf",
                             "link/new.pdf", "link/vault-1.db", "out/book.pdf", "out/../v/new.pdf", "v"}) {
        INFO(name);
        CHECK(place.file(name) == QStringLiteral("output.in_vault"));
        CHECK(place.folder(name) == QStringLiteral("output.in_vault"));
    }
    for (const char *name : {"out", "out/deep/deeper", "vault", "v2"}) {
        INFO(name);
        CHECK(place.folder(name).isEmpty());
    }
}

TEST_CASE("A file is written where one can be: not over a folder, not into one that is missing")
{
    const Place place;
    CHECK(place.file("out/new.pdf").isEmpty());
    CHECK_FALSE(QFile::exists(place.at("out/new.pdf")));
    CHECK(QDir(place.at("out")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size() == 1);
    CHECK(place.file("out") == QStringLiteral("output.not_a_file"));
    CHECK(place.file("out/") == QStringLiteral("output.not_a_file"));
    CHECK(place.file("none/new.pdf") == QStringLiteral("output.no_folder"));
    CHECK(Place::subject(checkOutputFile({})) == QStringLiteral("output.not_a_file"));
#ifdef Q_OS_UNIX
    CHECK(Place::subject(checkOutputFile(QStringLiteral("/dev/null"))) ==
          QStringLiteral("output.not_a_file"));
#endif
}
