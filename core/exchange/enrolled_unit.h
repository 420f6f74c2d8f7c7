// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/exchange/key_card.h"

namespace tingyu {

struct EnrolledUnitTag;
using EnrolledUnitId = Id<EnrolledUnitTag>;

namespace exchange {

/// A unit whose card was checked against paper.
struct EnrolledUnit
{
    EnrolledUnitId id;
    Uid uid;
    KeyCard card;
    EnrolledUnitId replacedBy; ///< the newer card of the same unit; its own packages are still believed
    qint64 revokedNumber = 0;  ///< of the list that revoked it; 0: it is believed
    QString revokedReason;     ///< only where we revoked it ourselves
    qint64 listNumber = 0;     ///< the latest revocation list that came from it
    bool isRevoked() const { return revokedNumber > 0; }
    /// May packages go to it?
    bool isReachable() const { return !isRevoked() && !replacedBy.isValid(); }
    bool operator==(const EnrolledUnit &) const = default;
};

} // namespace exchange
} // namespace tingyu
