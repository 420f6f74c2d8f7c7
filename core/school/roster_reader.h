// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/school/roster.h"
#include "core/school/roster_dictionary.h"
#include "core/tables/table.h"

namespace tingyu {

/// Which heading is which field, and which fields are stored. Headings in the form of rosterHeading(), with
/// the slot behind: "监护人姓名#1".
struct RosterProfile
{
    QHash<QString, QString> fields;           ///< heading -> field id; an empty id leaves the column out
    std::optional<QSet<QString>> takenFields; ///< empty: every recognised one
    bool operator==(const RosterProfile &) const = default;
    /// {"fields": {...}, "taken": [...]}; Errc::BadInput "roster.bad_profile".
    static Result<RosterProfile> fromJson(const QByteArray &json);
    QByteArray toJson() const;
};

struct RosterReadOptions
{
    QString sheet; ///< only this one; empty: every visible sheet with headings
    RosterProfile profile;
    int schoolYear = 0; ///< turns 2024级 into a grade
    std::optional<EntryStage> stage;
    QDate today; ///< nobody is born later
};

/// Finds the headings (in the first 10 rows of a sheet, one row or two merged ones), and brings every row
/// below them into stored form with its problems. Pure. Errors: Errc::BadInput "roster.no_header",
/// "roster.no_name_column"; Errc::NotFound "roster.no_sheet".
Result<RosterTable> readRoster(const Workbook &workbook, const RosterDictionary &dictionary,
                               const RosterReadOptions &options, const Progress &progress = {});

/// The stage that fits the ages of students listed by year of entry (2024级). Empty when they do not agree,
/// or no birth dates stand there.
std::optional<EntryStage> stageByAge(const RosterTable &table);

} // namespace tingyu
