// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/booklet_service.h"
#include "core/report/booklet.h"
#include "core/school/student_facts.h"

namespace tingyu::keeping {

/// What the pieces of a booklet are made with.
struct PieceSources
{
    Workplace &place;
    scales::ScaleLibrary &library;
    StudentService &students;
    TimelineService &timeline;
    StudentDocumentService &documents;
    const report::Form &form;   ///< of the booklet
    const report::Frame &frame; ///< of the booklet
    const report::PrintOrder &order;
    const Progress &progress;
    bool withNames = true;
};

struct GatheredPieces
{
    QList<report::BookletPiece> pieces; ///< in the order of report::bookletParts(); a part that holds nothing
                                        ///< says so
    int sessionsLeft = 0;               ///< that the person may not read
    QString plan;                       ///< active, ended, none; empty: not asked
};

/// Reads the parts asked for through the services that print them: views are on record, and what the person
/// may not print is Errc::Denied. Errc::Cancelled between two records.
Result<GatheredPieces> gatherPieces(const PieceSources &sources, const StudentFile &file,
                                    const QStringList &parts);

} // namespace tingyu::keeping
