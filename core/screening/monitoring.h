// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign.h"
#include "core/screening/evidence.h"

namespace tingyu::scales {
class ScaleLibrary;
}

namespace tingyu {

/// A student of the watch list whose monitoring test is due (C5).
struct MonitorDue
{
    StudentId student;
    Uid studentUid;
    QString studentName;
    SchoolClassId schoolClass; ///< not valid: in no class now
    QString className;
    QDate dueOn;
    QString lastScale;   ///< of the latest sheet; empty: none yet
    QString plannedIn;   ///< name of an open monitoring campaign that asks the student
    Uid plannedCampaign; ///< null: nothing is planned
    bool isPlanned() const { return !plannedCampaign.isNull(); }
    bool operator==(const MonitorDue &) const = default;
};

/// What is made for those due.
struct MonitorPlan
{
    QString name;
    QStringList scales;
    QDate from;
    QDate to;
    QList<Uid> students;
    QString standIn; ///< who looks at flags when the caller cannot
    QString standInPhone;
};

/// The scale that most of them answered last; empty where none did.
QString usualScale(const QList<MonitorDue> &due);

/// Monitoring tests repeated at the interval of each entry of the watch list.
class MonitoringService
{
public:
    MonitoringService(Workplace &workplace, scales::ScaleLibrary &library)
        : m_workplace(workplace), m_library(library)
    {
    }

    /// Due today or before, longest first (op::evidenceView).
    Result<QList<MonitorDue>> due();
    /// A monitoring campaign that asks these students alone: their classes take part, everybody else of them
    /// is left out, with `leftOutReason` on record. All or nothing. Errc::BadInput "monitor.nobody",
    /// "monitor.no_class" {how many of them are in no class}, and those of CampaignService::create with
    /// Watch::Needed.
    Result<Campaign> plan(const MonitorPlan &wanted, const QString &leftOutReason);

private:
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu
