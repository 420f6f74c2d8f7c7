// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student_facts.h"
#include "core/screening/screening.h"
#include "core/vault/connection.h"

#include <QHash>

namespace tingyu {

/// Below this age nobody answers on screen without a guardian's consent (个人信息保护法 §31: 不满十四周岁).
inline constexpr int ageOfOwnConsent = 14;

/// What was said on screening, as it counts for one campaign. A refusal counts for the campaigns of its time;
/// what was taken back is taken back for all, also for results that are there (F4).
struct ConsentStand
{
    ConsentState guardian = ConsentState::NotAsked; ///< on the day asked for
    ConsentState student = ConsentState::NotAsked;
    bool guardianWithdrew = false; ///< today
    bool studentWithdrew = false;
    bool operator==(const ConsentStand &) const = default;
};

/// Of all students of whom anything was said on screening, one query. `on`: the day of the campaign that is
/// asked about; a day after `today` counts as `today`.
Result<QHash<StudentId, ConsentStand>> screeningConsents(Connection &db, QDate on, QDate today);

/// Whether a student may be given a campaign's questions on screen, and why not.
enum class ScreenLeave
{
    May,
    NotOpen,           ///< the campaign is closed, or its window has not begun
    NotInCampaign,     ///< another class, not on the roll, or a scale only for parents and teachers
    LeftOut,           ///< a reason is on record
    NotWilling,        ///< the student said so
    NoGuardianConsent, ///< refused or taken back; below ageOfOwnConsent, or of an age not known: not given
};
QString screenLeaveCode(ScreenLeave leave); ///< may, not-open, not-in-campaign, left-out, …

/// The part of it that rests on what was said. `age`: completed years, where known.
ScreenLeave leaveByConsent(const ConsentStand &stand, std::optional<CampaignMark> mark,
                           std::optional<int> age);

/// A condition of SQL that keeps out students whose results stay closed, because a consent was taken back.
/// `student`: the column with their row id.
QString withoutWithdrawn(const QString &student);

} // namespace tingyu
