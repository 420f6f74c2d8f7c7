// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/care_operations.h"
#include "core/care/case_service.h"
#include "core/care/case_version_service.h"
#include "core/care/counselling_thread.h"
#include "core/care/opinion_service.h"
#include "core/report/case_report_service.h"
#include "core/report/screening_report_service.h"
#include "core/report/session_report_service.h"
#include "core/report/student_report_service.h"
#include "core/scales/library.h"
#include "core/school/calendar_service.h"
#include "core/school/class_service.h"
#include "core/school/facts_service.h"
#include "core/school/open_export.h"
#include "core/school/roster_import_service.h"
#include "core/school/student_search.h"
#include "core/school/student_service.h"
#include "core/school/timeline.h"
#include "core/screening/alert_service.h"
#include "core/screening/answer_import_service.h"
#include "core/screening/answering_service.h"
#include "core/screening/campaign_service.h"
#include "core/screening/group_figures.h"
#include "core/screening/own_scale_service.h"
#include "core/screening/rescore_service.h"
#include "core/screening/review_service.h"
#include "core/screening/scale_shelf_service.h"
#include "core/screening/scale_text_service.h"
#include "core/screening/single_sheet_service.h"
#include "core/screening/vault_scale_source.h"
#include "core/vault/access.h"
#include "core/vault/audit_service.h"
#include "core/vault/draft_store.h"
#include "core/vault/settings_store.h"
#include "core/vault/workplace.h"

#include <memory>

namespace tingyu {

struct FollowUpServices;
struct PaperServices;
struct RoomServices;

/// Every service over one open vault, on the vault's thread: what a page, a command and a test call.
struct Services
{
    /// `scaleFolder`: where the school's own scales and wording are kept; empty = the built-in ones only.
    explicit Services(Workplace &place, const QString &scaleFolder = {});
    ~Services();

    /// Duty, appointments, sessions: core/room/room_services.h.
    RoomServices &room() { return *m_room; }
    /// From a score to a person: core/follow_up_services.h.
    FollowUpServices &followUp() { return *m_followUp; }
    /// Paper sheets, second keying, results scored elsewhere: core/paper_services.h.
    PaperServices &paper() { return *m_paper; }

    Workplace &workplace;
    UndoService undo;
    DraftStore drafts;
    SettingsStore settings;
    AuditService audit;
    StudentService students;
    RosterImportService roster;
    StudentSearch search;
    StudentLookup lookup;
    ClassService classes;
    StaffService staff;
    CalendarService calendar;
    GrowthService growth;
    CircumstanceService circumstances;
    FileClassService fileClasses;
    ConsentService consents;
    TimelineService timeline;
    OpenExport openExport;
    scales::ScaleLibrary scales;
    ScaleShelfService scaleShelf;
    ScaleTextService scaleTexts;
    OwnScaleService ownScales;
    CampaignService campaigns;
    SheetService sheets;
    AnswerImportService answerImport;
    AnsweringService answering;
    RescoreService rescoring;
    AlertService alerts;
    SingleSheetService singleSheets;
    ReviewService reviews;
    GroupService groups;
    CaseService cases;
    CaseVersionService caseVersions;
    OpinionService opinions;
    CounsellingThreadService threads;
    report::CaseReportService caseReports;
    report::ScreeningReportService screeningReports;
    report::StudentReportService studentReports;
    report::SessionReportService sessionReports;

private:
    /// What rooms add to services of rooms below them: timeline sources, export tables.
    void joinRooms();
    VaultScaleSource m_scaleSource;
    std::unique_ptr<RoomServices> m_room;
    std::unique_ptr<FollowUpServices> m_followUp;
    std::unique_ptr<PaperServices> m_paper;
};

} // namespace tingyu
