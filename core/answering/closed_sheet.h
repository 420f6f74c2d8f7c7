// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answering/answer_code.h"
#include "core/answering/answer_flow.h"
#include "core/base/clock.h"

namespace tingyu::answering {

/// What is inside a sealed file: a sheet that a student handed in, or the wish to talk with a teacher.
struct ClosedBox
{
    enum class Kind
    {
        Sheet,
        Talk,
    };
    Kind kind = Kind::Sheet;
    QByteArray box;  ///< 16 bytes of its own: the same box twice is one
    QString station; ///< uid
    QByteArray slip;
    QByteArray proof; ///< of who held the code, see proofOf()
    QString scaleId, scaleVersion, scaleHash, textId;
    QHash<QString, Rational> answers;
    QStringList leftOut;
    bool isStopped = false; ///< handed in before the end
    WallTime closedAt;      ///< by the station's clock
    int seconds = 0;        ///< from the first item to the last, pauses left out
    bool operator==(const ClosedBox &) const = default;
};

/// Two small hexadecimal digits a byte: as a box writes bytes, and as its file is named.
QString hex(const QByteArray &bytes);
QByteArray proofOf(const CodeKeys &keys, const QByteArray &box);

ClosedBox closedSheet(const AnswerFlow &flow, const QString &station, const CodeKeys &keys);
ClosedBox talkRequest(const QString &station, const CodeKeys &keys);

/// The file as it lies in the folder: sealed to the vault's public key.
QByteArray sealed(const ClosedBox &box, const QByteArray &publicKey);
/// The sealed part of such a file; nothing when it is no such file.
std::optional<QByteArray> sealedPart(const QByteArray &file);
/// From the bytes that were sealed. Errc::Damaged answering.box.
Result<ClosedBox> readClosedBox(const QByteArray &plain);

} // namespace tingyu::answering
