// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace tingyu::exchange {

/// How much a package says of the people in it.
enum class Level : quint8
{
    Figures,    ///< L0: counts only
    Pseudonyms, ///< L1: one row a student without a name
    Identified  ///< L2: named, per student, consented, two people
};
QString levelCode(Level level); ///< L0, L1, L2
std::optional<Level> levelFromCode(const QString &code);

/// The layout of the lines behind the manifest. A reader takes every version up to its own, which is a
/// stream's: what a later one of it knows is said in its allow-list (readerOf()).
inline constexpr int linesVersion = 1;

/// The first line of a package: what it is, before a row of it is read.
struct Manifest
{
    int version = linesVersion;   ///< of the lines
    int minReader = linesVersion; ///< the oldest reader that may take them
    QByteArray senderId;          ///< again, so that a header cannot be put before other lines
    QString senderName;
    QString stream;          ///< opening, screening …: what is reported
    QString period;          ///< 2026-11, 2026-1 …: of when
    qint64 epoch = 1;        ///< of the sender's vault, +1 with every restore
    qint64 seq = 1;          ///< of this stream and period, +1 with every package
    QByteArray previousHash; ///< of the package before it in this stream and period; empty for the first
    Level level = Level::Figures;
    QString purpose; ///< why it leaves; empty for L0
    QString madeUtc;
    bool clockSuspect = false;
    qint64 auditSeq = 0;
    QString program; ///< version that wrote it
    bool operator==(const Manifest &) const = default;
};

QJsonObject toJson(const Manifest &manifest);
/// Nothing when a key is missing, strange or out of its range.
std::optional<Manifest> manifestFrom(const QJsonObject &object);

} // namespace tingyu::exchange
