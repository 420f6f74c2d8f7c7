// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_repository.h"

#include <QHash>

namespace tingyu {

/// Something a case is waiting for: a next step of form 12, or an advice of an expert the school adopted.
struct DueStep
{
    CareCase head;
    Uid step;     ///< of the step, or of the part of the opinion
    QString what; ///< empty for who may read the case on purpose only
    QString who;
    QDate until; ///< not valid = no day was set
    bool advice = false;
    bool operator==(const DueStep &) const = default;
};

/// The latest version of a case's report, which nobody has approved.
struct WaitingVersion
{
    CareCase head; ///< without reasons for who may read the case on purpose only
    int number = 0;
    WallTime at;
    QString madeByName;
    bool isOwn = false; ///< made by who asks: a signature on paper is the way
    bool operator==(const WaitingVersion &) const = default;
};

/// Who wrote a field last, and when.
struct FieldStamp
{
    QString userName;
    QString changedUtc;
    bool operator==(const FieldStamp &) const = default;
};

/// Reading across cases: what is open, who wrote what. The SQL for cases themselves is CaseRepository's.
class CaseFollowRepository
{
public:
    explicit CaseFollowRepository(Connection &db) : m_db(db) {}

    /// Steps and adopted advice that are not done, of cases that are not closed; `head` holds the case's uid
    /// only.
    Result<QList<DueStep>> openSteps();
    /// `head` holds the case's uid only; by time.
    Result<QList<WaitingVersion>> waitingVersions(UserId reader);
    Result<QHash<QString, FieldStamp>> fieldStamps(CareCaseId id);

private:
    Connection &m_db;
};

} // namespace tingyu
