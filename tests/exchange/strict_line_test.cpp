// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/package_lines.h"
#include "tests/support/vault_fixture.h"

#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

TEST_CASE("a line is read back only in the spelling in which it is written")
{
    const QJsonObject object{{QStringLiteral("in"), QStringLiteral("t")},
                             {QStringLiteral("n"), qint64(9007199254740992)},
                             {QStringLiteral("words"), QStringLiteral("𠮷\n\"")}};
    CHECK(readLine(lineOf(object)) == object);
    for (const char *wrong : {"{\"a\":1}", "{ \"a\":1}\n", "{\"b\":1,\"a\":1}\n", "{\"a\":1,\"a\":1}\n",
                              "{\"a\":1.5}\n", "{\"a\":-0}\n", "{\"A\":1}\n", "{\"a\":\"\\ud800\"}\n",
                              "{\"a\":9007199254740993}\n", "[1]\n", "\n", "{\"a\":[[[[1]]]]}\n"}) {
        INFO(wrong);
        CHECK_FALSE(readLine(wrong));
    }
    CHECK_FALSE(readLine(QByteArray(maxLineBytes + 1, '[') + '\n'));
}

TEST_CASE("lines in pieces of any size give the rows that were written, in their order")
{
    QByteArray bytes;
    LineWriter writer([&bytes](const QByteArray &line) {
        bytes += line;
        return Result<void>();
    });
    must(writer.begin({{QStringLiteral("version"), 1}}));
    for (int n = 0; n < 100; ++n)
        must(writer.row(n % 3 == 0 ? QStringLiteral("a") : QStringLiteral("b"), {{QStringLiteral("n"), n}}));
    must(writer.finish());
    for (const qsizetype piece : {1, 7, 100000}) {
        int next = 0;
        bool hasManifest = false;
        LineReader reader(
            [&](const QJsonObject &manifest) {
                hasManifest = manifest.value(QLatin1String("version")).toInt() == 1;
                return Result<void>();
            },
            [&](const QString &section, const QJsonObject &row) {
                const int n = row.value(QLatin1String("n")).toInt(-1);
                return n == next++ && (section == QLatin1String("a")) == (n % 3 == 0);
            });
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            must(reader.add(bytes.mid(at, piece)));
        must(reader.finish());
        CHECK(hasManifest);
        CHECK(next == 100);
    }
}

TEST_CASE("a row that cannot be used is refused with the number of its line")
{
    QByteArray bytes;
    LineWriter writer([&bytes](const QByteArray &line) {
        bytes += line;
        return Result<void>();
    });
    must(writer.begin({}));
    for (int n = 0; n < 5; ++n)
        must(writer.row(QStringLiteral("a"), {{QStringLiteral("n"), n}}));
    must(writer.finish());
    LineReader reader(
        [](const QJsonObject &) { return Result<void>(); },
        [](const QString &, const QJsonObject &row) { return row.value(QLatin1String("n")).toInt() != 3; });
    CHECK(reader.add(bytes).error() == fail(Errc::BadInput, "package.row", {QStringLiteral("5")}));
}

TEST_CASE("a line longer than may be is neither written nor kept waiting for its end")
{
    LineWriter writer([](const QByteArray &) { return Result<void>(); });
    CHECK(writer.row(QStringLiteral("a"), {{QStringLiteral("w"), QString(maxLineBytes, u'x')}}).error() ==
          fail(Errc::LimitExceeded, "package.line_too_long"));
    LineReader reader([](const QJsonObject &) { return Result<void>(); },
                      [](const QString &, const QJsonObject &) { return true; });
    CHECK(reader.add(QByteArray(maxLineBytes + 1, 'x')).error() ==
          fail(Errc::BadInput, "package.line", {QStringLiteral("1")}));
}
