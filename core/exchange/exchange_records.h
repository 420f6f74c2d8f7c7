// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit_service.h"

namespace tingyu {

inline constexpr RecordType::Child receivedCaseChildren[] = {{"exchange_case_page", "case_id"}};

inline constexpr RecordType::Child fileHandoverChildren[] = {{"exchange_handover_part", "handover_id"}};

/// What left or came in is not undone: the other side has it, or has had its receipt.
inline constexpr RecordType exchangeRecords[] = {{"exchange_unit", {}, "revoked_number IS NOT NULL"},
                                                 {"exchange_sent", {}, "1"},
                                                 {"exchange_received", {}, "1"},
                                                 {"exchange_seen", {}, "1"},
                                                 {"exchange_damaged", {}, "1"},
                                                 {"exchange_expected", {}},
                                                 {"exchange_review", {}, "1"},
                                                 {"exchange_consultation", {}, "1"},
                                                 {"exchange_case", receivedCaseChildren, "1"},
                                                 {"exchange_reply", {}, "1"},
                                                 {"exchange_item", {}, "1"},
                                                 {"exchange_delivery", {}, "1"},
                                                 {"exchange_handover", fileHandoverChildren, "1"}};

inline constexpr StudentTrail exchangeTrails[] = {{"exchange_handover", "student_id IN who"}};

} // namespace tingyu
