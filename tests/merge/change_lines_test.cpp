// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/change_lines.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::merge;
using namespace tingyu::test;

namespace {

QByteArray wholeFile()
{
    const QByteArray a(16, 'a');
    Head head{QByteArray(16, 'v'),
              21,
              2,
              a,
              QStringLiteral("2026-11-20T08:00:00.000Z"),
              {{a, 3}},
              {{a, 9}, {QByteArray(16, 'b'), 4}}};
    ToldRow row{QStringLiteral("student"),
                QByteArray(16, 'r'),
                0,
                {},
                {{QStringLiteral("phone"), QCborValue(QStringLiteral("1"))}}};
    row.fields.insert(QStringLiteral("name"), {QCborValue(QStringLiteral("某")), 0});
    row.fields.insert(QStringLiteral("phone"), {QCborValue(nullptr), 0});
    return pieceOf(head) + pieceOf(ToldUser{QByteArray(16, 'u'), QStringLiteral("周")}) +
           pieceOf(ToldSet{a, 4, QStringLiteral("2026-11-20T08:00:00.000Z"), QByteArray(16, 'u'),
                           QStringLiteral("student.edit")}) +
           pieceOf(row) + endPiece(1);
}

Result<ChangeFile> readIn(const QByteArray &bytes, qsizetype step)
{
    ChangeFileReader reader;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        if (auto taken = reader.take(bytes.mid(at, step)); !taken)
            return taken.error();
    }
    return reader.finish();
}

} // namespace

TEST_CASE("a change file reads back whatever the pieces it comes in, and no part of one is taken for a whole")
{
    const QByteArray whole = wholeFile();
    for (const qsizetype step : {qsizetype(1), qsizetype(7), whole.size()}) {
        const ChangeFile file = must(readIn(whole, step));
        CHECK(file.head.pc == 2);
        CHECK(file.head.known.value(QByteArray(16, 'b')) == 4);
        CHECK(file.sets.constFirst().operation == QLatin1String("student.edit"));
        CHECK(file.rows.constFirst().fields.value(QStringLiteral("name")).value.toString() ==
              QStringLiteral("某"));
        CHECK(file.rows.constFirst().undecided.value(QStringLiteral("phone")).toString() ==
              QLatin1String("1"));
    }
    for (qsizetype size = 0; size < whole.size(); ++size)
        CHECK_FALSE(readIn(whole.left(size), whole.size()));
    CHECK_FALSE(readIn(whole + whole.right(5), whole.size()));
    CHECK_FALSE(readIn(endPiece(0), 100));
}

TEST_CASE("what is known is counted by installation")
{
    const QByteArray a(16, 'a');
    const QByteArray b(16, 'b');
    CHECK(isKnown({{a, 3}}, a, 3));
    CHECK_FALSE(isKnown({{a, 3}}, a, 4));
    CHECK_FALSE(isKnown({{a, 3}}, b, 1));
    CHECK(contains({{a, 3}, {b, 1}}, {{a, 3}}));
    CHECK_FALSE(contains({{a, 3}}, {{b, 1}}));
    CHECK(contains({}, {}));
}
