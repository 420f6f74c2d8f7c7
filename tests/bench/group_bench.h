// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tingyu::bench {

/// Figures of a school of 5,000 students in 120 classes, out of stored results of a scale of 100 items; below
/// 0 when they could not be made.
double groupReportMs();

} // namespace tingyu::bench
