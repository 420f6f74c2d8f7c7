// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"

#include "core/care/care_exports.h"
#include "core/care/care_operations.h"
#include "core/care/care_records.h"
#include "core/care/case_links.h"
#include "core/care/student_plan_service.h"
#include "core/exchange/exchange_exports.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/exchange_records.h"
#include "core/exchange/file_handover_repository.h"
#include "core/follow_up_services.h"
#include "core/keeping/keeping_exports.h"
#include "core/keeping/keeping_operations.h"
#include "core/keeping/keeping_records.h"
#include "core/merge/merge_operations.h"
#include "core/merge/merge_records.h"
#include "core/open_export_tables.h"
#include "core/paper_services.h"
#include "core/report/ledger_operations.h"
#include "core/room/appointments/appointment_exports.h"
#include "core/room/appointments/appointment_operations.h"
#include "core/room/appointments/appointment_records.h"
#include "core/room/appointments/appointment_timeline.h"
#include "core/room/groups/group_exports.h"
#include "core/room/groups/group_operations.h"
#include "core/room/groups/group_records.h"
#include "core/room/logs/room_log_exports.h"
#include "core/room/logs/room_log_operations.h"
#include "core/room/logs/room_log_records.h"
#include "core/room/papers/papers_exports.h"
#include "core/room/papers/papers_operations.h"
#include "core/room/papers/papers_records.h"
#include "core/room/room_exports.h"
#include "core/room/room_operations.h"
#include "core/room/room_records.h"
#include "core/room/room_services.h"
#include "core/room/sessions/session_exports.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_records.h"
#include "core/school/roll_operations.h"
#include "core/school/school_operations.h"
#include "core/school/school_records.h"
#include "core/school/student_document_service.h"
#include "core/screening/answering_operations.h"
#include "core/screening/answering_records.h"
#include "core/screening/screening_exports.h"
#include "core/screening/screening_operations.h"
#include "core/screening/screening_records.h"
#include "core/screening/screening_timeline.h"
#include "core/vault/vault_operations.h"
#include "core/vault/vault_records.h"

#include <algorithm>
#include <array>

// The one place that knows the tables of all rooms: each room adds its arrays here.

namespace tingyu {
namespace {

template<class Value, size_t... Sizes>
constexpr auto joined(const Value (&...parts)[Sizes])
{
    std::array<Value, (Sizes + ...)> all{};
    auto out = all.begin();
    ((out = std::copy(std::begin(parts), std::end(parts), out)), ...);
    return all;
}

constexpr auto operations =
    joined(op::vaultOperations, op::schoolOperations, op::rollOperations, op::roomOperations,
           op::appointmentOperations, op::sessionOperations, op::paperOperations, op::groupOperations,
           op::roomLogOperations, op::screeningOperations, op::answeringOperations, op::careOperations,
           op::exchangeOperations, op::keepingOperations, op::mergeOperations, op::ledgerOperations);
constexpr auto accesses =
    joined(op::vaultAccess, op::schoolAccess, op::roomAccess, op::appointmentAccess, op::sessionAccess,
           op::paperAccess, op::groupAccess, op::roomLogAccess, op::screeningAccess, op::careAccess,
           op::exchangeAccess, op::keepingAccess, op::ledgerAccess);
constexpr auto records = joined(vaultRecords, schoolRecords, roomRecords, appointmentRecords, sessionRecords,
                                paperRecords, groupRecords, roomLogRecords, screeningRecords,
                                answeringRecords, careRecords, exchangeRecords, keepingRecords, mergeRecords);
constexpr auto trails = joined(schoolTrails, appointmentTrails, sessionTrails, groupTrails, roomLogTrails,
                               screeningTrails, answeringTrails, careTrails, exchangeTrails, keepingTrails);

auto exportTables()
{
    return std::to_array({schoolExports(), roomExports(), appointmentExports(), sessionExports(),
                          paperExports(), groupExports(), roomLogExports(), screeningExports(), careExports(),
                          exchangeExports(), keepingExports()});
}

} // namespace

QList<ExportTable> openExportTables()
{
    QList<ExportTable> all;
    for (const std::span<const ExportTable> tables : exportTables())
        all.append(QList<ExportTable>(tables.begin(), tables.end()));
    return all;
}

QList<const Operation *> allOperations()
{
    return {operations.begin(), operations.end()};
}

QList<const Operation *> accessOperations()
{
    return {accesses.begin(), accesses.end()};
}

Services::Services(Workplace &place, const QString &scaleFolder)
    : workplace(place)
    , undo(place)
    , drafts(place)
    , settings(place)
    , audit(place)
    , students(place)
    , roster(place)
    , search(place)
    , lookup(place)
    , classes(place)
    , staff(place)
    , calendar(place)
    , growth(place)
    , circumstances(place)
    , fileClasses(place)
    , consents(place)
    , timeline(place)
    , openExport(place)
    , scales(scaleFolder)
    , scaleShelf(place, scales)
    , scaleTexts(place, scales)
    , ownScales(place, scales, scaleTexts)
    , campaigns(place, scales)
    , sheets(place, scales)
    , answerImport(place, scales, sheets)
    , answering(place, scales, sheets)
    , rescoring(place, scales, sheets)
    , alerts(place, scales)
    , singleSheets(place, scales, sheets)
    , reviews(place)
    , groups(place, scales)
    , cases(place)
    , caseVersions(place)
    , opinions(place)
    , threads(place, scales)
    , caseReports(place)
    , screeningReports(place, scales)
    , studentReports(place, students, timeline)
    , sessionReports(place)
    , m_scaleSource(place.db())
    , m_room(std::make_unique<RoomServices>(place))
    , m_followUp(std::make_unique<FollowUpServices>(place, scales))
    , m_paper(std::make_unique<PaperServices>(place, scales, sheets))
{
    scales.setSource(&m_scaleSource);
    joinRooms();
}

Services::~Services() = default;

void Services::joinRooms()
{
    for (const std::span<const ExportTable> tables : exportTables())
        openExport.add(tables);
    timeline.add(op::documentView, documentTimeline);
    timeline.add(op::planView, planTimeline);
    timeline.add(op::appointmentView, appointmentTimeline);
    timeline.add(op::sessionList, sessionTimeline);
    timeline.add(op::groupList, groupTimeline);
    timeline.add(op::phoneView, phoneTimeline);
    timeline.add(op::letterView, letterTimeline);
    timeline.add(op::sheetView, [&library = scales](Workplace &place, StudentId student) {
        return screeningTimeline(place, library, student);
    });
    timeline.add(op::caseView, caseTimeline);
    timeline.add(op::exchangeHandovers, exchange::handoverTimeline);
    // The room of the sessions does not know the cases above it.
    m_room->sessions.setCaseOpener(
        [&place = workplace](Change &change, StudentId student, const WallTime &at, const QString &reason) {
            return joinCrisisCase(place, change, student, at, reason);
        });
    m_room->secrecy.setCaseReader([&place = workplace](const Uid &uid) -> Result<StudentId> {
        auto one = caseByUid(place, uid);
        if (!one)
            return one.error();
        if (auto allowed =
                place.allow(viewOperation(one->kind), scopeOf(*one), {QStringLiteral("care_case"), uid});
            !allowed)
            return allowed.error();
        return one->studentId;
    });
    m_room->monthSheets.setCaseCounter(countCases);
    m_room->handovers.setCasePasser([&place = workplace](Change &change, UserId from, UserId to) {
        return passOpenCases(place, change, from, to);
    });
}

std::span<const RecordType> recordTypes()
{
    return records;
}

std::span<const StudentTrail> studentTrails()
{
    return trails;
}

} // namespace tingyu
