// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit_service.h"

namespace tingyu {

inline constexpr RecordType::Child appointmentChildren[] = {{"appointment_student", "appointment_id"}};

inline constexpr RecordType appointmentRecords[] = {
    {"client", {}}, {"teaching_period", {}}, {"appointment", appointmentChildren}, {"waitlist_entry", {}}};

inline constexpr StudentTrail appointmentTrails[] = {
    {"client", "student_id IN who"},
    {"appointment", "client_id IN (SELECT id FROM client WHERE student_id IN who) OR id IN (SELECT "
                    "appointment_id FROM appointment_student WHERE student_id IN who)"},
    {"waitlist_entry", "client_id IN (SELECT id FROM client WHERE student_id IN who)"}};

} // namespace tingyu
