// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit_service.h"

namespace tingyu {

inline constexpr RecordType::Child seriesChildren[] = {{"series_closing", "series_id"},
                                                       {"series_share", "series_id"}};
inline constexpr RecordType::Child sessionChildren[] = {{"session_field", "session_id"},
                                                        {"session_concern", "session_id"},
                                                        {"session_risk", "session_id"},
                                                        {"session_addendum", "session_id"},
                                                        {"session_opinion", "session_id"}};
inline constexpr RecordType::Child handoverChildren[] = {{"handover_item", "handover_id"}};
inline constexpr RecordType::Child secrecyChildren[] = {{"secrecy_told", "breach_id"}};
inline constexpr RecordType::Child inspectionChildren[] = {{"inspection_item", "draw_id"}};

inline constexpr RecordType sessionRecords[] = {
    {"counselling_series", seriesChildren},
    {"session_record", sessionChildren, "signed_at IS NOT NULL"},
    {"session_attachment",
     {},
     "EXISTS (SELECT 1 FROM session_record r WHERE r.id = session_id AND r.signed_at IS NOT NULL)"},
    {"first_hour_tick", {}, "1"},
    {"series_handover", handoverChildren, "1"},
    {"secrecy_breach", secrecyChildren, "1"},
    {"session_snippet", {}},
    {"inspection_draw", inspectionChildren, "1"}};

inline constexpr StudentTrail sessionTrails[] = {
    {"counselling_series", "client_id IN (SELECT id FROM client WHERE student_id IN who)"},
    {"session_record", "series_id IN (SELECT s.id FROM counselling_series s JOIN client c ON c.id = "
                       "s.client_id WHERE c.student_id IN who)"},
    {"secrecy_breach", "student_id IN who"}};

} // namespace tingyu
