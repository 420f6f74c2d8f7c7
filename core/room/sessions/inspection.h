// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session.h"

namespace tingyu {

/// A record as an inspection sees it: its frame, which parts are filled, when it was signed. No name, no
/// word.
struct InspectedSession
{
    int position = 0; ///< in the draw, from 1
    Uid session;
    QString code; ///< S-000012/3: series and number
    SessionKind kind = SessionKind::FaceToFace;
    WallTime at;
    int minutes = 0;
    QList<bool> parts;    ///< the five parts of requiredSessionParts(), filled or not
    bool hasRisk = false; ///< the risk check was asked
    int addenda = 0;
    std::optional<WallTime> signedAt;
    bool isLate = false;
    bool operator==(const InspectedSession &) const = default;
};

/// A draw of records out of a span of days, that can be made again from its seed.
struct InspectionDraw
{
    Uid uid;
    quint32 seed = 0; ///< printed
    WallTime at;
    QDate from;
    QDate to; ///< included
    int wanted = 0;
    int available = 0; ///< how many there were to draw from
    QString drawnBy;
    QList<InspectedSession> sessions; ///< in the order of the draw
};

/// `wanted` of these records, all when there are fewer: those whose hash together with the seed is lowest, in
/// the order of the hash. The same seed and records give the same draw, whatever their order.
QList<Uid> drawn(QList<Uid> records, quint32 seed, int wanted);

} // namespace tingyu
