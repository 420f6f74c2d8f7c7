// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QCborMap>
#include <QHash>
#include <QMap>
#include <QStringList>

#include <functional>
#include <optional>

/// What stands in a change file, as values and as bytes. The bytes are pieces, each a length of four bytes
/// (little endian) and a CBOR map of that length: the head, the users, the change sets, the aliases, the
/// rows, the end.
namespace tingyu::merge {

inline constexpr int fileVersion = 1;
inline constexpr qsizetype largestPiece = 64 << 20; ///< bytes; a row with a picture in it is far smaller

/// Of each installation the last change set whose outcome is known.
using Known = QMap<QByteArray, qint64>;
bool isKnown(const Known &known, const QByteArray &origin, qint64 number);
/// Is everything in `part` known to `whole`?
bool contains(const Known &whole, const Known &part);
QCborMap toCbor(const Known &known);

struct Head
{
    QByteArray vault; ///< uid: PCs of one room share the vault
    int schema = 0;
    int pc = 0;
    QByteArray origin;
    QString madeUtc;
    Known base;  ///< what its reader must know already
    Known known; ///< what the writer knows: and with this file, its reader
};

struct ToldUser
{
    QByteArray uid;
    QString name;
};

struct ToldSet
{
    QByteArray origin;
    qint64 number = 0;
    QString atUtc;
    QByteArray user; ///< uid, or empty
    QString operation;
};

struct ToldField
{
    QCborValue value; ///< of a reference the uid of what it refers to
    qsizetype set = 0;
};

struct ToldRow
{
    QString table;
    QByteArray uid;
    qsizetype createdSet = -1; ///< -1: the reader has the row
    QMap<QString, ToldField> fields;
    /// Fields that two PCs wrote differently and nobody has decided: the value that does not stand.
    QMap<QString, QCborValue> undecided;
};

/// One thing that was entered on two PCs: its row at the writer, and the uid it has elsewhere.
struct ToldAlias
{
    QString table;
    QByteArray uid;
    QByteArray other;
};

using WritePiece = std::function<Result<void>(const QByteArray &)>;
QByteArray pieceOf(const Head &head);
QByteArray pieceOf(const ToldUser &user);
QByteArray pieceOf(const ToldSet &set);
QByteArray pieceOf(const ToldAlias &alias);
QByteArray pieceOf(const ToldRow &row);
QByteArray endPiece(qint64 rows);

/// A whole file. References between its parts are checked: each set of a row is there, each user of a set.
struct ChangeFile
{
    Head head;
    QList<ToldUser> users;
    QList<ToldSet> sets;
    QList<ToldAlias> aliases;
    QList<ToldRow> rows;
};

/// Takes bytes as they come.
class ChangeFileReader
{
public:
    /// Errc::Damaged "merge.file" for what no writer writes; Errc::TooNew "merge.version".
    Result<void> take(const QByteArray &bytes);
    /// Errc::Damaged "merge.file" when the end is missing.
    Result<ChangeFile> finish();

private:
    Result<void> takePiece(const QCborMap &piece);
    ChangeFile m_file;
    QByteArray m_pending;
    bool m_hasHead = false;
    bool m_isEnded = false;
};

} // namespace tingyu::merge
