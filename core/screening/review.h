// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"
#include "core/screening/screening.h"
#include "core/vault/access.h"

namespace tingyu {

/// A talk held for a review: with the student, the class teacher or a guardian (C11).
struct ReviewTalk
{
    Uid uid;
    TalkPartner with = TalkPartner::Student;
    WallTime heldAt;
    QString content;
    UserId by;
    bool operator==(const ReviewTalk &) const = default;
};

/// A score asked for a look; a person decides, with a name and a reason (C12). It never sets a level.
struct Review
{
    ReviewId id;
    Uid uid;
    qint64 rev = 0;
    SheetId sheet;
    Uid sheetUid;
    std::optional<CampaignId> campaign;
    StudentId student;
    Uid studentUid;
    QString studentName;
    QString className;
    QString scaleId;
    QStringList flags; ///< ids of the flags that asked for the look
    WallTime since;
    ReviewState state = ReviewState::Open;
    std::optional<ReviewDecision> decision;
    QString reason;
    QString noTalkReason; ///< filled when decided without any talk
    std::optional<WallTime> decidedAt;
    UserId decidedBy;
    QList<ReviewTalk> talks;
    /// Whole days in the queue on `today`, or until the decision.
    qint64 ageDays(QDate today) const;
};

} // namespace tingyu
