// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit_service.h"

namespace tingyu {

inline constexpr RecordType::Child campaignChildren[] = {
    {"campaign_scale", "campaign_id"},     {"campaign_class", "campaign_id"},
    {"campaign_watcher", "campaign_id"},   {"campaign_mark", "campaign_id"},
    {"campaign_exception", "campaign_id"}, {"campaign_handout", "campaign_id"},
    {"campaign_sitting", "campaign_id"},   {"campaign_look", "campaign_id"},
    {"campaign_reason", "campaign_id"},    {"paper_code", "campaign_id"},
    {"paper_sheet", "campaign_id"}};
inline constexpr RecordType::Child sheetChildren[] = {{"sheet_amendment", "sheet_id"},
                                                      {"score_result", "sheet_id"},
                                                      {"sheet_flag", "sheet_id"},
                                                      {"sheet_use", "sheet_id"},
                                                      {"second_keying", "sheet_id"}};
inline constexpr RecordType::Child reviewChildren[] = {
    {"review_talk", "review_id"}, {"review_plan", "review_id"}, {"review_interview", "review_id"}};

inline constexpr RecordType screeningRecords[] = {{"campaign", campaignChildren},
                                                  {"sheet", sheetChildren},
                                                  {"review", reviewChildren},
                                                  {"unmatched_row", {}},
                                                  {"alert_choice", {}},
                                                  {"own_scale", {}},
                                                  {"scale_text", {}},
                                                  {"queue_rule", {}},
                                                  {"evidence", {}},
                                                  {"watch_entry", {}},
                                                  {"task_slip", {}},
                                                  {"answer_profile", {}},
                                                  {"foreign_result", {}},
                                                  {"foreign_row", {}}};

inline constexpr StudentTrail screeningTrails[] = {
    {"sheet", "student_id IN who"},
    {"evidence", "student_id IN who"},
    {"watch_entry", "student_id IN who"},
    {"task_slip", "student_id IN who"},
    {"foreign_result", "student_id IN who"},
    {"review", "sheet_id IN (SELECT id FROM sheet WHERE student_id IN who)"}};

} // namespace tingyu
