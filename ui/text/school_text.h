// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student_facts.h"

namespace tingyu {
struct TimelineEntry;
}

/// Words of the student file. Neutral: what helps, what weighs, never what is wrong with somebody.
namespace tingyu::text {

QString sexName(Sex sex);
QString rollStatusName(RollStatus status);
QString fileClassName(FileClass fileClass);
QString growthKindName(GrowthKind kind);
QString consentPartyName(ConsentParty party);
QString consentScopeName(ConsentScope scope);
QString consentAnswerName(ConsentAnswer answer);
QString consentStateName(ConsentState state);
QString rollEventName(RollEventKind kind);

/// Words of the codes in core/school/school_codes.h; the code itself where none is known.
QString riskFactorName(const QString &code);
QString vulnerabilityName(const QString &code);
QString relationName(const QString &code);
QString sourceName(const QString &code);
QString postName(const QString &code);
QString documentKindName(const QString &code);
QString planEntryKindName(const QString &code); ///< of planEntryKinds()

/// The heading of an event of this room ("档案类别改为 重点(周老师)"); empty for kinds of other rooms.
QString timelineTitle(const TimelineEntry &entry);

} // namespace tingyu::text
