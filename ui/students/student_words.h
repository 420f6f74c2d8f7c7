// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student_facts.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/code_name.h"

#include <span>

namespace tingyu {
struct SchoolCode;
struct TimelineEntry;
} // namespace tingyu

/// How the values of a student's file look on the screen. Words of codes come from ui/text.
namespace tingyu::ui {

QString dateText(QDate date); ///< 2026-03-01; empty for no date
/// Shape, word and colour of a class of file.
ChipContent fileClassChip(FileClass fileClass);
ChipContent rollStatusChip(RollStatus status);
/// "双亲留守 · 至 2027-07-31"; amber when the end is at most 30 days away, plain when it is over.
ChipContent tagChip(const VulnerabilityTag &tag, QDate today);
/// What the guardian agreed to, in one chip; amber when nothing holds.
ChipContent consentChip(const QList<Consent> &said, QDate today);
ChipContent consentStateChip(ConsentState state);

QList<CodeName> choicesOf(std::span<const SchoolCode> codes, QString (*name)(const QString &));
QList<CodeName> sexChoices();
QList<CodeName> yesNoChoices(); ///< "", yes, no
QList<CodeName> idKindChoices();
QList<CodeName> healthChoices();
QList<CodeName> householdChoices();
/// Word of a code in such a list; the code itself when it is not there.
QString nameIn(const QList<CodeName> &choices, const QString &code);

/// Heading of an event; for kinds of rooms that say nothing of their own, the word of the room.
QString timelineWords(const TimelineEntry &entry);

} // namespace tingyu::ui
