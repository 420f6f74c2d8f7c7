// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::test;

TEST_CASE("licensed wording is brought into the vault from a list of lines, and every line that does not fit "
          "is told",
          "[slow]")
{
    const CalledVault called;
    QByteArray lines;
    for (int n = 1; n <= 7; ++n)
        lines += QByteArray::number(n) + "、授权的第" + QByteArray::number(n) + "句\n";
    const QString whole = called.write(q("isi.txt"), lines);
    const QString short6 = called.write(q("six.txt"), lines.left(lines.lastIndexOf("7、")));
    const QStringList said = words({"--instructions", "按最近两周选", "--licence", "授权书7"});
    const auto import = [&](const QString &path, const QStringList &more) {
        return called.call(words({"scale", "import-text", "isi"}) + QStringList{path} + more);
    };
    const Answer missing = import(short6, said);
    CHECK(missing.code == 1);
    CHECK(missing.errorCode() == q("text.lines"));
    const QJsonArray problems = missing.json().value(q("problems")).toArray();
    REQUIRE(problems.size() == 1);
    CHECK(problems.first().toObject().value(q("item")).toString() == q("7"));
    CHECK(import(whole, words({"--instructions", "按最近两周选"})).errorCode() == q("text.licence"));
    const Answer done = import(whole, said);
    REQUIRE(done.code == 0);
    CHECK(done.json().value(q("items")).toInt() == 7);
    CHECK(import(whole, said).json().value(q("text_id")) ==
          done.json().value(q("text_id"))); // the same is one
    // Named with its user, the vault is asked for wording; alone, nothing of it is seen.
    const auto wordingOf = [](const Answer &answer) {
        const QJsonArray scales = answer.json().value(q("scales")).toArray();
        for (const auto &one : scales) {
            if (one.toObject().value(q("id")).toString() == q("isi"))
                return one.toObject().value(q("wording")).toString();
        }
        return QString();
    };
    CHECK(wordingOf(called.call(words({"scale", "list"}))) == q("imported"));
    CHECK(wordingOf(call(words({"scale", "list", "--json"}))) == q("none"));
    CHECK(wordingOf(call(words({"--vault"}) + QStringList{called.folder()} +
                         words({"scale", "list", "--json"}))) == q("none"));
    // Not a word of it in clear beside the file that was given.
    QDirIterator files(called.folder(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK_FALSE(file.readAll().contains(QByteArray("授权的第")));
    }
}
