// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit.h"

namespace tingyu {

inline constexpr RecordType::Child letterChildren[] = {{"letter_scan", "letter_id"}};

inline constexpr RecordType roomLogRecords[] = {{"phone_call", {}},
                                                {"mailbox_letter", letterChildren},
                                                {"advice", {}},
                                                {"staff_log", {}},
                                                {"lesson", {}}};

} // namespace tingyu
