// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/monitoring.h"

#include "core/base/text.h"
#include "core/scales/library.h"
#include "core/school/columns.h"
#include "core/school/existing_student.h"
#include "core/school/school.h"
#include "core/screening/campaign_plan_repository.h"
#include "core/screening/campaign_repository.h"
#include "core/screening/screening_operations.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace tingyu {
namespace {

/// Whom open monitoring campaigns ask, of those who have no sheet in them yet.
struct Planned
{
    Campaign campaign;
    QSet<StudentId> students;
};

Result<QList<Planned>> plannedOnes(Connection &db, QDate today)
{
    CampaignRepository repository(db);
    auto campaigns = repository.list();
    if (!campaigns)
        return campaigns.error();
    QList<Planned> all;
    for (const Campaign &campaign : std::as_const(*campaigns)) {
        if (campaign.kind != CampaignKind::Monitoring || campaign.closed || campaign.to < today)
            continue;
        auto members = repository.memberClasses(campaign);
        if (!members)
            return members.error();
        Planned planned{campaign, {}};
        for (const CampaignRepository::MemberClass &member : std::as_const(*members))
            planned.students.insert(member.student);
        auto exceptions = CampaignPlanRepository(db).exceptions(campaign.id);
        if (!exceptions)
            return exceptions.error();
        for (const CampaignException &one : std::as_const(*exceptions))
            planned.students.remove(one.student);
        all.append(planned);
    }
    return all;
}

Result<void> checkPlan(const Campaign &campaign, scales::ScaleLibrary &library)
{
    if (campaign.name.isEmpty())
        return fail(Errc::BadInput, "campaign.no_name");
    if (campaign.scales.isEmpty())
        return fail(Errc::BadInput, "campaign.no_scale");
    bool isCritical = false;
    for (const QString &scale : campaign.scales) {
        auto found = library.find(scale);
        if (!found)
            return found.error();
        const auto &flags = (*found)->flags;
        isCritical = isCritical || std::any_of(flags.cbegin(), flags.cend(), [](const scales::Flag &flag) {
                         return flag.action == scales::FlagAction::SameDay;
                     });
    }
    if (isCritical && !campaign.hasStandIn())
        return fail(Errc::BadInput, "campaign.no_stand_in");
    if (!campaign.from.isValid() || !campaign.to.isValid() || campaign.to < campaign.from)
        return fail(Errc::BadInput, "campaign.window");
    return {};
}

} // namespace

QString usualScale(const QList<MonitorDue> &due)
{
    QMap<QString, int> times;
    for (const MonitorDue &one : due) {
        if (!one.lastScale.isEmpty())
            ++times[one.lastScale];
    }
    const auto most = std::max_element(times.cbegin(), times.cend());
    return most == times.cend() ? QString() : most.key();
}

Result<QList<MonitorDue>> MonitoringService::due()
{
    if (auto allowed = m_workplace.allow(op::evidenceView); !allowed)
        return allowed.error();
    Connection &db = m_workplace.db();
    const QDate today = m_workplace.clock().today();
    struct Line
    {
        MonitorDue due;
        EvidenceRow row; ///< for the day of the next test alone
    };
    auto lines = columns::all<Line>(
        db,
        QStringLiteral(
            "SELECT s.id, s.uid, s.name, c.id, c.stage, c.grade, c.number, c.name, w.since, w.monitor_days,"
            " (SELECT max(answered_on) FROM sheet WHERE student_id = s.id AND removed_utc IS NULL),"
            " (SELECT scale_id FROM sheet WHERE student_id = s.id AND removed_utc IS NULL"
            " ORDER BY answered_on DESC, id DESC LIMIT 1)"
            " FROM watch_entry w JOIN student s ON s.id = w.student_id"
            " LEFT JOIN school_class c ON c.id = s.class_id WHERE w.removed_utc IS NULL AND w.ended_on IS "
            "NULL"
            " AND w.monitor_days > 0 AND s.removed_utc IS NULL ORDER BY w.id"),
        {}, [](const Rows &row) {
            Line line;
            line.due.student = columns::idAt<StudentId>(row, 0);
            line.due.studentUid = columns::uidAt(row, 1);
            line.due.studentName = row.text(2);
            if (!row.isNull(3)) {
                line.due.schoolClass = columns::idAt<SchoolClassId>(row, 3);
                line.due.className = classLabel(
                    schoolStageFromCode(row.text(4)).value_or(SchoolStage::Primary),
                    static_cast<int>(row.integer(5)), static_cast<int>(row.integer(6)), row.text(7));
            }
            WatchEntry entry;
            entry.since = columns::dateAt(row, 8);
            entry.monitorDays = static_cast<int>(row.integer(9));
            line.row.watch = entry;
            line.row.lastSheet = columns::dateAt(row, 10);
            line.due.lastScale = row.text(11);
            line.due.dueOn = line.row.nextTest();
            return line;
        });
    if (!lines)
        return lines.error();
    auto planned = plannedOnes(db, today);
    if (!planned)
        return planned.error();
    QList<MonitorDue> all;
    for (Line &line : *lines) {
        if (!line.due.dueOn.isValid() || line.due.dueOn > today)
            continue;
        for (const Planned &one : std::as_const(*planned)) {
            if (one.students.contains(line.due.student)) {
                line.due.plannedIn = one.campaign.name;
                line.due.plannedCampaign = one.campaign.uid;
                break;
            }
        }
        all.append(line.due);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const MonitorDue &one, const MonitorDue &other) { return one.dueOn < other.dueOn; });
    return all;
}

Result<Campaign> MonitoringService::plan(const MonitorPlan &wanted, const QString &leftOutReason)
{
    if (auto allowed = m_workplace.allow(op::evidenceView); !allowed)
        return allowed.error();
    return m_workplace.change(op::campaignEdit, [&](Change &change) -> Result<Campaign> {
        if (wanted.students.isEmpty())
            return fail(Errc::BadInput, "monitor.nobody");
        Campaign campaign;
        campaign.name = text::tidy(wanted.name);
        campaign.kind = CampaignKind::Monitoring;
        campaign.scales = wanted.scales;
        campaign.from = wanted.from;
        campaign.to = wanted.to;
        campaign.allClasses = false;
        campaign.watchers = {change.session().userId};
        campaign.standIn = text::tidy(wanted.standIn);
        campaign.standInPhone = text::tidy(wanted.standInPhone);
        campaign.personInCharge = change.session().userId;
        if (auto good = checkPlan(campaign, m_library); !good)
            return good.error();
        QSet<StudentId> asked;
        int classless = 0;
        for (const Uid &uid : wanted.students) {
            auto student = existingStudent(change.db(), uid);
            if (!student)
                return student.error();
            asked.insert(student->id);
            if (!student->classId.isValid())
                ++classless;
            else if (!campaign.classes.contains(student->classId))
                campaign.classes.append(student->classId);
        }
        if (classless > 0)
            return fail(Errc::BadInput, "monitor.no_class", {QString::number(classless)});
        CampaignRepository campaigns(change.db());
        auto made = campaigns.add(change, campaign);
        if (!made)
            return made;
        auto members = campaigns.memberClasses(*made);
        if (!members)
            return members.error();
        for (const CampaignRepository::MemberClass &member : std::as_const(*members)) {
            if (asked.contains(member.student))
                continue;
            if (auto left =
                    CampaignPlanRepository::setException(change, made->id, member.student, leftOutReason);
                !left)
                return left.error();
        }
        return made;
    });
}

} // namespace tingyu
