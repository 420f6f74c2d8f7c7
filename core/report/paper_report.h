// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/room/papers/help_place.h"
#include "core/room/papers/room_activity.h"
#include "core/room/papers/room_register.h"
#include "core/room/papers/room_rule.h"

namespace tingyu::report {

/// A written rule as it hangs on the wall.
FormValues ruleValues(const RoomRule &rule);

/// The whole directory; entries not checked for a year say so.
FormValues directoryValues(const QList<HelpPlace> &places, QDate today);
/// The poster of the school's line (A9): its number and hours, when the room is open, and the lines beside
/// it.
FormValues posterValues(const QList<HelpPlace> &places, const QList<OpeningSlot> &plan, QDate today);

/// Where help is to be had, for a table of another form (consent forms, slips, closing pages, case reports):
/// kind, name, phone, hours. The form needs the options of the set "help", which are among the common ones.
QList<QList<Value>> helpRows(const QList<HelpPlace> &places, HelpUse use);

/// The register held against the guide (A14), and what function rooms were used for (A15).
struct RegisterReportFacts
{
    QList<RegisterLine> lines;
    QList<RoomUse> uses;
    QString printer;
};
FormValues registerValues(const RegisterReportFacts &facts, Language language);

} // namespace tingyu::report
