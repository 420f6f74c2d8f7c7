// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/leak_check.h"

namespace tingyu::report {

/// What tells who is meant by its shape although no file holds it, other than numbers: classes, hospitals,
/// e-mail addresses, chat ids behind the name of what they are of (微信号 …, QQ …, 抖音 …), and days in
/// Chinese spelling, in ASCII, full-width or Chinese figures. A day that says `birthDate`, or its month and
/// day, or its year and month, is the subject's Birth. `place` is handed through.
QList<LeakFinding> patternsIn(const QString &text, const QString &place, QDate birthDate);

} // namespace tingyu::report
