// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/keeping/page_scan.h"

#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>

#include <openssl/evp.h>

namespace tingyu::test {
namespace {

constexpr qsizetype pageBytes = 4096;
constexpr qsizetype vectorBytes = 16;
constexpr qsizetype codeBytes = 64;
constexpr qsizetype saltBytes = 16; ///< at the beginning of the first page, in clear

QByteArray decrypted(const QByteArray &cipher, const QByteArray &vector, const SecretKey &key)
{
    QByteArray plain(cipher.size() + 2 * vectorBytes, '\0');
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int length = 0;
    const auto bytes = [](const QByteArray &array) {
        return reinterpret_cast<const unsigned char *>(array.constData());
    };
    REQUIRE(EVP_DecryptInit_ex(context, EVP_aes_256_cbc(), nullptr, key.data(), bytes(vector)) == 1);
    EVP_CIPHER_CTX_set_padding(context, 0);
    REQUIRE(EVP_DecryptUpdate(context, reinterpret_cast<unsigned char *>(plain.data()), &length,
                              bytes(cipher), static_cast<int>(cipher.size())) == 1);
    EVP_CIPHER_CTX_free(context);
    plain.truncate(length);
    return plain;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

} // namespace

QByteArray decryptedPages(const QByteArray &file, const SecretKey &key)
{
    QByteArray all;
    for (qsizetype at = 0; at + pageBytes <= file.size(); at += pageBytes) {
        const qsizetype from = at == 0 ? saltBytes : 0;
        const qsizetype end = pageBytes - vectorBytes - codeBytes;
        all += decrypted(file.mid(at + from, end - from), file.mid(at + end, vectorBytes), key);
    }
    return all;
}

namespace {

QByteArray everythingIn(const QString &path, const SecretKey &key)
{
    const QByteArray pages = decryptedPages(bytesOf(path), key);
    REQUIRE(pages.contains("CREATE TABLE student")); // the key is the right one and the pages are read
    QByteArray journal;
    const QByteArray kept = bytesOf(path + QStringLiteral("-journal"));
    // A record of the journal is the number of a page, the page and a sum; the head is one sector.
    constexpr qsizetype recordBytes = 4 + pageBytes + 4;
    for (qsizetype at = 512; at + recordBytes <= kept.size(); at += recordBytes)
        journal += decryptedPages(QByteArray(pageBytes, '\0') + kept.mid(at + 4, pageBytes), key);
    return pages + kept + journal;
}

} // namespace

QStringList wordsIn(const QByteArray &bytes, const QStringList &words)
{
    QStringList found;
    for (const QString &word : words) {
        const QByteArray wide(reinterpret_cast<const char *>(word.utf16()), word.size() * 2);
        if (bytes.contains(word.toUtf8()) || bytes.contains(wide))
            found.append(word);
    }
    return found;
}

QStringList placesOf(Connection &db, const QString &word)
{
    QStringList columns;
    Rows rows = must(db.select(QStringLiteral("SELECT m.name, t.name FROM sqlite_master m JOIN "
                                              "pragma_table_info(m.name) t WHERE m.type = 'table'")));
    while (rows.next())
        columns.append(rows.text(0) + u'.' + rows.text(1));
    rows = Rows();
    columns.removeIf([&](const QString &one) {
        return must(db.value(
                        QStringLiteral("SELECT count(*) FROM \"%1\" WHERE instr(CAST(\"%2\" AS BLOB), ?) > 0")
                            .arg(one.section(u'.', 0, 0), one.section(u'.', 1)),
                        {word.toUtf8()}))
                   .toInt() == 0;
    });
    return columns;
}

QStringList wordsInVault(const QString &path, const SecretKey &key, const QStringList &words)
{
    return wordsIn(everythingIn(path, key), words);
}

int piecesInVault(const QString &path, const SecretKey &key, const QByteArray &bytes)
{
    constexpr qsizetype pieceBytes = 16;
    constexpr qsizetype step = 512;
    const QByteArray all = everythingIn(path, key);
    int found = 0;
    for (qsizetype at = step; at + pieceBytes <= bytes.size(); at += step)
        found += all.contains(bytes.mid(at, pieceBytes)) ? 1 : 0;
    return found;
}

} // namespace tingyu::test
