// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit_service.h"

namespace tingyu {

/// Rows that belong to a student's file: one row hash and one audit line cover them all.
inline constexpr RecordType::Child studentChildren[] = {
    {"student_contact", "student_id"},   {"growth_entry", "student_id"}, {"risk_factor", "student_id"},
    {"vulnerability_tag", "student_id"}, {"file_class", "student_id"},   {"consent", "student_id"},
    {"roll_event", "student_id"},        {"student_join", "student_id"}};

inline constexpr RecordType::Child documentChildren[] = {{"student_document_page", "document_id"}};

inline constexpr RecordType schoolRecords[] = {{"student", studentChildren},
                                               {"student_apart", {}},
                                               {"student_document", documentChildren},
                                               {"school", {}},
                                               {"school_unit", {}},
                                               {"school_class", {}},
                                               {"staff", {}},
                                               {"term", {}},
                                               {"calendar_day", {}},
                                               {"export_log", {}}};

inline constexpr StudentTrail schoolTrails[] = {{"student_document", "student_id IN who"}};

} // namespace tingyu
