// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/leak_check.h"

namespace tingyu::text {

/// What a finding of the leak check is: "电话", "电子邮箱".
QString leakKindName(report::LeakKind kind);
/// The kinds among these, each once, in the order they come: "电话、证件号".
QString leakKindNames(const QList<report::LeakFinding> &findings);

} // namespace tingyu::text
