// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit_service.h"

namespace tingyu {

inline constexpr RecordType::Child caseChildren[] = {
    {"case_field", "case_id"},      {"case_event", "case_id"},      {"case_person", "case_id"},
    {"case_assessment", "case_id"}, {"case_medication", "case_id"}, {"case_measure", "case_id"},
    {"case_contact", "case_id"},    {"case_question", "case_id"},   {"case_step", "case_id"},
    {"case_attachment", "case_id"}, {"case_version", "case_id"},    {"case_opinion", "case_id"},
    {"opinion_part", "case_id"},    {"case_print", "case_id"},      {"leak_decision", "case_id"},
    {"case_page", "case_id"},       {"case_page_cover", "case_id"}};

inline constexpr RecordType::Child planChildren[] = {{"plan_measure", "plan_id"}, {"plan_entry", "plan_id"}};

/// An approval is not undone; other changes of a case with an approved version are.
inline constexpr RecordType careRecords[] = {
    {"care_case", caseChildren,
     "EXISTS (SELECT 1 FROM change h JOIN case_version v ON v.id = h.row_id WHERE h.set_id = undone_set AND "
     "h.table_name = 'case_version' AND (v.approved_at IS NOT NULL OR v.signer <> ''))"},
    {"student_plan", planChildren}};

inline constexpr StudentTrail careTrails[] = {{"care_case", "student_id IN who"},
                                              {"student_plan", "student_id IN who"}};

} // namespace tingyu
