// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace tingyu {

/// 措施: what, who, until when.
struct PlanMeasure
{
    Uid uid;
    QString words;
    QString who;
    QDate until; ///< not valid: all the time
    QDate done;
    bool operator==(const PlanMeasure &) const = default;
};

/// What was done under a plan on a day: a visit of the helper (一帮, B5), one of the three services (B19), or
/// the review.
struct PlanEntry
{
    Uid uid;
    QString kind; ///< visit, relief, assessment, follow-up, review
    QDate on;
    QString person;
    QString words;
    QString byName; ///< read only
    bool operator==(const PlanEntry &) const = default;
};
QStringList planEntryKinds(); ///< in printed order
/// Of the three services that each student with a plan is given (B19).
QStringList planServiceKinds();

/// 一生一策 of one student (form 9, second sheet): there is one that is active, and those that ended.
struct StudentPlan
{
    Uid uid;
    Uid student;
    QDate begun;
    QString signs;
    QString assessment;
    QString causeBody;
    QString causeMind;
    QString causeSocial;
    QString goals;
    QString familyPart;
    QString helper; ///< who stands by the student; empty: nobody yet
    QDate reviewOn;
    QDate ended; ///< not valid: active
    QString outcome;
    QList<PlanMeasure> measures;
    QList<PlanEntry> entries; ///< latest first
    bool isActive() const { return !ended.isValid(); }
    /// Of the parts every such student is owed (B5, B19): "helper", and the services without a dated entry.
    QStringList missing() const;
    bool operator==(const StudentPlan &) const = default;
};

/// A field as it was written before.
struct PlanChange
{
    QString atUtc;
    QString byName;
    QString field; ///< column of the plan
    QString before;
    QString after;
    bool operator==(const PlanChange &) const = default;
};

/// Whether a student who is watched has a plan. Watched is who stands on the watch list, or whose file is of
/// the class focus or crisis, and who has not left.
struct PlanStanding
{
    Uid student;
    QString studentName;
    QString className;
    bool isWatched = false;
    QDate reviewOn; ///< of the active plan; not valid: there is none
    bool hasPlan() const { return reviewOn.isValid(); }
    bool lacksPlan() const { return isWatched && !hasPlan(); }
    bool isDue(QDate today) const { return hasPlan() && reviewOn <= today; }
    bool operator==(const PlanStanding &) const = default;
};

QHash<Uid, PlanStanding> byStudent(const QList<PlanStanding> &standings);

} // namespace tingyu
