// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit.h"

namespace tingyu {

inline constexpr RecordType::Child registerChildren[] = {{"register_photo", "line_id"}};

inline constexpr RecordType paperRecords[] = {{"duty_gap", {}},
                                              {"outreach_visit", {}},
                                              {"room_rule", {}, "approved_on IS NOT NULL"},
                                              {"register_line", registerChildren},
                                              {"room_use", {}},
                                              {"help_place", {}}};

} // namespace tingyu
