// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit.h"

namespace tingyu {

inline constexpr RecordType::Child appointmentChildren[] = {{"appointment_student", "appointment_id"}};

inline constexpr RecordType appointmentRecords[] = {
    {"client", {}}, {"teaching_period", {}}, {"appointment", appointmentChildren}, {"waitlist_entry", {}}};

} // namespace tingyu
