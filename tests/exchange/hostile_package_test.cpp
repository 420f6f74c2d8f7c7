// SPDX-License-Identifier: GPL-3.0-or-later
// Files as an enemy, a bad copy or a bad stick would hand them over, taken in as any other: each is rejected
// and not a row of the vault is written but the mark of one that was changed.
#include <catch2/catch_test_macros.hpp>

#include "tests/exchange/exchange_unit.h"
#include "tests/exchange/package_maker.h"
#include "tests/support/said.h"

#include <QBuffer>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

constexpr qsizetype sealedChunk = 65536 + 17;

/// Every value of every table but the log, the history and the marks of files that were changed.
std::string tablesHash(Connection &db)
{
    QStringList tables;
    auto names = must(db.select(said("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                                     "'sqlite_%' AND name NOT IN ('audit', 'change', 'change_set', "
                                     "'exchange_damaged') ORDER BY name")));
    while (names.next())
        tables.append(names.text(0));
    REQUIRE(tables.contains(said("exchange_received")));
    crypto::Hasher hash(64);
    for (const QString &table : std::as_const(tables)) {
        const QString columns =
            must(db.value(said("SELECT group_concat('quote(\"' || name || '\")', '||'',''||') FROM "
                               "pragma_table_info(?)"),
                          {table}))
                .toString();
        auto rows = must(db.select(
            said("SELECT %1 FROM \"%2\"%3")
                .arg(columns, table,
                     table == said("vault_fact") ? said(" WHERE name <> 'audit_head'") : QString())));
        while (rows.next()) {
            const QByteArray row = (table % u':' % rows.text(0) % u'\n').toUtf8();
            hash.add(row.constData(), row.size());
        }
        must(rows.finished());
    }
    return hash.finish().toHex().toStdString();
}

/// A district that knows two schools, one of which works against the other.
struct OfficeUnderAttack
{
    ExchangeUnit district{said("海丰县教育局"), UnitKind::District};
    OwnKeys school = party(said("听海小学"));
    OwnKeys thief = party(said("临海小学"));
    Stick stick;
    std::string before;
    qint64 writesBefore = 0;

    OfficeUnderAttack()
    {
        for (const OwnKeys *one : {&school, &thief}) {
            must(district.units().enrol(must(encodeCard(*one, QByteArray(16, 'c'))),
                                        fingerprintOf(one->card.id()).join(u' ')));
        }
        before = tablesHash(district.db());
        writesBefore = writes();
    }
    /// Rows that were ever inserted, changed or deleted over this connection, in any table.
    qint64 writes() { return district.value(said("SELECT total_changes()")).toLongLong(); }
    QByteArray packageOf(const OwnKeys &sender, int rows, qint64 seq = 1, const QList<KeyCard> &more = {})
    {
        const Manifest manifest = manifestOf(sender, said("school"), said("2026"), {1, seq});
        return must(pack(sender, QList<KeyCard>{district.card()} + more, manifest, rollRows(rows, 7))).bytes;
    }
    FileVerdict take(const QByteArray &bytes)
    {
        stick.write(said("a.typ"), bytes);
        return must(district.receiving().take({stick.path(said("a.typ"))}, false)).constFirst();
    }
    /// Why it is rejected; nothing where it is not.
    QString refused(const QByteArray &bytes)
    {
        const FileVerdict verdict = take(bytes);
        return verdict.verdict == Verdict::Rejected ? verdict.reason.subject : QString();
    }
    void checkUnchanged()
    {
        if (district.value(said("SELECT count(*) FROM exchange_damaged")).toLongLong() == 0)
            CHECK(writes() == writesBefore);
        CHECK(tablesHash(district.db()) == before);
    }
    /// What was spoiled is taken where it is whole: the refusals above were not for another reason.
    void checkTaken(const QByteArray &whole)
    {
        CHECK(take(whole).verdict == Verdict::Accepted);
        CHECK(tablesHash(district.db()) != before);
    }
};

/// A package in its parts.
struct Parts
{
    container::Header header;
    QByteArray headerBytes;
    QList<QByteArray> chunks;
    QByteArray trailer;

    explicit Parts(QByteArray bytes)
    {
        QBuffer device(&bytes);
        REQUIRE(device.open(QIODevice::ReadOnly));
        qint64 start = 0;
        header = must(container::readHeader(device, &start));
        headerBytes = bytes.left(start);
        const qsizetype end = bytes.size() - container::trailerBytes;
        for (qsizetype at = start; at < end; at += sealedChunk)
            chunks.append(bytes.mid(at, std::min(sealedChunk, end - at)));
        trailer = bytes.mid(end);
    }
    /// These chunks of it under the trailer as it was.
    QByteArray spliced(const QList<int> &order) const
    {
        QByteArray bytes = headerBytes;
        for (const int one : order)
            bytes += chunks.at(one);
        return bytes + trailer;
    }
    /// These chunks of it, signed anew.
    QByteArray signedBy(const OwnKeys &signer, const QList<int> &order) const
    {
        QByteArray bytes;
        QBuffer device(&bytes);
        REQUIRE(device.open(QIODevice::WriteOnly));
        auto writer = must(container::Writer::begin(device, header));
        for (const int one : order)
            must(writer->write(chunks.at(one)));
        must(writer->finish(signer.signSecretKey));
        return bytes;
    }
};

const QList<int> asSent{0, 1, 2, 3};
const QList<QList<int>> wrongOrders{{1, 2, 3},
                                    {0, 2, 3},
                                    {0, 1, 3},
                                    {0, 1, 2}, // one is dropped
                                    {0, 0, 1, 2, 3},
                                    {0, 1, 1, 2, 3},
                                    {0, 1, 2, 2, 3},
                                    {0, 1, 2, 3, 3}, // doubled
                                    {1, 0, 2, 3},
                                    {0, 2, 1, 3},
                                    {0, 1, 3, 2},
                                    {3, 1, 2, 0}, // swapped
                                    {0, 1, 2, 3, 0, 1},
                                    {0},
                                    {3},
                                    {}};

constexpr int rowsOfFourChunks = 2800;

} // namespace

TEST_CASE("a package with any byte of its header, its first 4 KiB or its trailer turned is rejected")
{
    OfficeUnderAttack office;
    const QByteArray whole = office.packageOf(office.school, 60);
    constexpr qsizetype firstBytes = 4096;
    REQUIRE(whole.size() > firstBytes + container::trailerBytes);
    REQUIRE(Parts(whole).headerBytes.size() < firstBytes);
    for (qsizetype at = 0; at < whole.size(); ++at) {
        if (at == firstBytes)
            at = whole.size() - container::trailerBytes;
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed.at(at) ^ (1 << (at % 8)));
        if (office.refused(changed).isEmpty())
            FAIL("byte " << at);
    }
    office.checkUnchanged();
    office.checkTaken(whole);
}

TEST_CASE("a package that is cut or goes on at any boundary of its chunks is rejected")
{
    OfficeUnderAttack office;
    const QByteArray whole = office.packageOf(office.school, rowsOfFourChunks);
    const Parts parts(whole);
    REQUIRE(parts.chunks.size() == asSent.size());
    QList<qsizetype> boundaries{0, 8, 16, parts.headerBytes.size()};
    for (const QByteArray &chunk : parts.chunks)
        boundaries.append(boundaries.constLast() + chunk.size());
    for (const qsizetype boundary : boundaries) {
        for (const qsizetype at :
             {boundary - 1, boundary, boundary + 1, boundary + container::trailerBytes}) {
            if (at < 0 || at >= whole.size())
                continue;
            INFO("cut at " << at);
            CHECK_FALSE(office.refused(whole.left(at)).isEmpty());
            if (at + container::trailerBytes != whole.size()) // that one is the whole
                CHECK_FALSE(office.refused(whole.left(at) + parts.trailer).isEmpty());
            CHECK_FALSE(office.refused(whole.left(at) + whole.mid(at + 1)).isEmpty());
            CHECK_FALSE(office.refused(whole.left(at) + '\0' + whole.mid(at)).isEmpty());
        }
    }
    for (const QByteArray &more : {QByteArray(1, '\0'), parts.trailer, whole})
        CHECK(office.refused(whole + more) == said("container.cut"));
    office.checkUnchanged();
    office.checkTaken(whole);
}

TEST_CASE("a package whose chunks were dropped, doubled or swapped is rejected, whoever signed it anew")
{
    OfficeUnderAttack office;
    const QByteArray whole = office.packageOf(office.school, rowsOfFourChunks);
    const Parts parts(whole);
    REQUIRE(parts.chunks.size() == asSent.size());
    REQUIRE(parts.spliced(asSent) == whole);
    REQUIRE(parts.signedBy(office.school, asSent) == whole);
    for (const QList<int> &order : wrongOrders) {
        CHECK_FALSE(office.refused(parts.spliced(order)).isEmpty());
        CHECK(office.refused(parts.signedBy(office.school, order)) == said("package.damaged"));
    }
    // Chunks of another package of the same school in the place of its own.
    Parts mixed = parts;
    const Parts other(office.packageOf(office.school, rowsOfFourChunks, 2));
    for (int at = 0; at < asSent.size(); ++at) {
        mixed.chunks = parts.chunks;
        mixed.chunks[at] = other.chunks.at(at);
        CHECK(office.refused(mixed.signedBy(office.school, asSent)) == said("package.damaged"));
    }
    mixed.chunks = other.chunks;
    CHECK(office.refused(mixed.signedBy(office.school, asSent)) == said("package.damaged"));
    office.checkUnchanged();
    office.checkTaken(whole);
}

TEST_CASE("a package that another key signed is rejected, in whosever name it then goes")
{
    OfficeUnderAttack office;
    const QByteArray whole = office.packageOf(office.school, rowsOfFourChunks, 1, {office.thief.card});
    const Parts parts(whole);
    CHECK(office.refused(parts.signedBy(office.thief, asSent)) == said("container.signature"));
    CHECK(office.refused(whole.chopped(container::trailerBytes) +
                         Parts(office.packageOf(office.thief, rowsOfFourChunks)).trailer) != QString());

    Parts renamed = parts;
    renamed.header.senderId = office.thief.card.id();
    CHECK(office.refused(renamed.signedBy(office.thief, asSent)) == said("package.damaged"));
    CHECK(office.refused(renamed.signedBy(office.school, asSent)) == said("container.signature"));
    const OwnKeys stranger = party(said("别处小学"));
    renamed.header.senderId = stranger.card.id();
    CHECK(office.refused(renamed.signedBy(stranger, asSent)) == said("package.unknown_sender"));

    // To another office, and sent on to this one as if it had been for it.
    const Manifest manifest = manifestOf(office.school, said("school"), said("2026"), {1, 1});
    const OwnKeys elsewhere = party(said("另一个县"), UnitKind::District);
    const QByteArray notOurs =
        must(pack(office.school, {elsewhere.card}, manifest, rollRows(rowsOfFourChunks, 7))).bytes;
    CHECK(office.refused(notOurs) == said("package.not_for_us"));
    Parts readdressed(notOurs);
    readdressed.header.recipients[0].id = office.district.id();
    CHECK(office.refused(readdressed.signedBy(office.school, asSent)) == said("package.damaged"));

    // A receiver has its words and can seal them again, but they say whose they are.
    CHECK(
        office.refused(must(pack(office.thief, {office.district.card()}, manifest, rollRows(9, 7))).bytes) ==
        said("package.manifest"));
    office.checkUnchanged();
    office.checkTaken(whole);
}
