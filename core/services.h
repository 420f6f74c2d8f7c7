// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/calendar_service.h"
#include "core/school/class_service.h"
#include "core/school/facts_service.h"
#include "core/school/open_export.h"
#include "core/school/roster_import_service.h"
#include "core/school/student_search.h"
#include "core/school/student_service.h"
#include "core/school/timeline.h"
#include "core/vault/access.h"
#include "core/vault/audit_service.h"
#include "core/vault/draft_store.h"
#include "core/vault/settings_store.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Every service over one open vault, on the vault's thread: what a page, a command and a test call.
struct Services
{
    explicit Services(Workplace &place)
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
    {
        joinRooms();
    }

    /// What rooms add to services of rooms below them: timeline sources, export tables.
    void joinRooms();

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
};

} // namespace tingyu
