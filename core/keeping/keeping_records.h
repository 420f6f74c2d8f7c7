// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit_service.h"

namespace tingyu {

/// Who was erased does not come back by undo.
inline constexpr RecordType keepingRecords[] = {
    {"erasure", {}, "1"}, {"legal_hold", {}}, {"rights_request", {}}, {"secrecy_pledge", {}}};

inline constexpr StudentTrail keepingTrails[] = {{"legal_hold", "student_id IN who"},
                                                 {"rights_request", "student_id IN who"}};

} // namespace tingyu
