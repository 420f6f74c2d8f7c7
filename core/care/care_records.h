// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit.h"

namespace tingyu {

inline constexpr RecordType::Child caseChildren[] = {
    {"case_field", "case_id"},      {"case_event", "case_id"},      {"case_person", "case_id"},
    {"case_assessment", "case_id"}, {"case_medication", "case_id"}, {"case_measure", "case_id"},
    {"case_contact", "case_id"},    {"case_question", "case_id"},   {"case_step", "case_id"},
    {"case_attachment", "case_id"}, {"case_version", "case_id"},    {"case_opinion", "case_id"},
    {"opinion_part", "case_id"},    {"case_print", "case_id"},      {"leak_decision", "case_id"}};

inline constexpr RecordType careRecords[] = {{"care_case", caseChildren}};

} // namespace tingyu
