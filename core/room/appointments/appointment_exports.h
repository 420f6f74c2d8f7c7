// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/open_export.h"

namespace tingyu {

/// Clients, teaching periods, appointments and the waitlist for the open export.
std::span<const ExportTable> appointmentExports();

} // namespace tingyu
