// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"
#include "core/vault/secret.h"

#include <QByteArrayList>
#include <QString>

namespace tingyu::test {

/// The bytes of an encrypted database as whoever holds the key reads them: every page in turn, used, free or
/// between the records of one. Pages are laid out as SQLCipher 4 does: 4096 bytes, of which the last 80 are
/// the vector and the authentication code.
QByteArray decryptedPages(const QByteArray &file, const SecretKey &key);

/// Which of the words stand in the bytes, as UTF-8 or UTF-16.
QStringList wordsIn(const QByteArray &bytes, const QStringList &words);

/// Which of them stand in the database or in its journal.
QStringList wordsInVault(const QString &path, const SecretKey &key, const QStringList &words);

/// How many of the pieces of 16 bytes, one each half kilobyte of these, stand in the database or in its
/// journal.
int piecesInVault(const QString &path, const SecretKey &key, const QByteArray &bytes);

/// Tables and columns in which the word stands, for what a failure says.
QStringList placesOf(Connection &db, const QString &word);

} // namespace tingyu::test
