// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit_service.h"

namespace tingyu {

inline constexpr RecordType::Child answeringStationChildren[] = {{"answering_slip", "station_id"}};

inline constexpr RecordType answeringRecords[] = {
    {"answering_key", {}}, {"answering_station", answeringStationChildren}, {"answering_box", {}}};

inline constexpr StudentTrail answeringTrails[] = {
    {"answering_box", "slip_id IN (SELECT id FROM answering_slip WHERE student_id IN who)"}};

} // namespace tingyu
