// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace tingyu::answering {

/// What one try of a code costs. With the 59 bits of a code, even all codes of a school together hold out
/// against whoever carries the folder away.
struct CodeCost
{
    quint32 passes = 3;
    quint64 memoryBytes = 8ULL << 20;
    bool accepted() const; ///< a hostile file must not take all memory
    bool operator==(const CodeCost &) const = default;
};

/// Twelve characters without 0 1 I L O, in three groups: "K7QM-4XRD-9WHP".
QString newCode();
/// As typed by a child to the twelve characters: full-width and small letters, blanks and strokes do not
/// matter. Empty when it cannot be a code.
QString tidyCode(const QString &typed);
QString groupedCode(const QString &tidy);

/// All that a code gives. Nothing of it leads back to the code, nor from one part to another.
struct CodeKeys
{
    QByteArray slip;   ///< names the files of this code; tells nothing
    QByteArray name;   ///< opens whose slip it is
    QByteArray resume; ///< opens what was begun and not handed in
    QByteArray proof;  ///< shows the vault that the sheet was closed by who held the code
    static CodeKeys of(const QByteArray &codeKey);
};

/// Argon2id. Errc::OutOfMemory "vault.kdf_memory".
Result<QByteArray> codeKey(const QString &tidyCode, const QByteArray &salt, const CodeCost &cost);
/// The same for a word that a grown-up types (NFKC, as it is).
Result<QByteArray> wordKey(const QString &word, const QByteArray &salt, const CodeCost &cost);

} // namespace tingyu::answering
