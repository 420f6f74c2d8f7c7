// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit_service.h"

namespace tingyu {

inline constexpr RecordType::Child letterChildren[] = {{"letter_scan", "letter_id"}};

inline constexpr RecordType roomLogRecords[] = {{"phone_call", {}},
                                                {"mailbox_letter", letterChildren},
                                                {"advice", {}},
                                                {"staff_log", {}},
                                                {"lesson", {}}};

inline constexpr StudentTrail roomLogTrails[] = {{"phone_call", "student_id IN who"},
                                                 {"mailbox_letter", "student_id IN who"}};

} // namespace tingyu
