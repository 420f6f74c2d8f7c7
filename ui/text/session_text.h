// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/secrecy.h"
#include "core/room/sessions/series.h"

/// Words for what a session's record, its series and an exception to secrecy hold as codes.
namespace tingyu::text {

QString sessionKindName(SessionKind kind);
QString riskAnswerName(RiskAnswer answer);
QString sessionFieldName(const QString &code); ///< also of "next_on", "risk" and "addendum"
QString assentName(Assent assent);
QString closingReasonName(ClosingReason reason);
QString handoverReasonName(HandoverReason reason);
QString secrecyGroundName(SecrecyGround ground);
QString secrecyListenerName(const QString &code);
/// A concern, an item of the risk check or of the first-hour card by its code, in the language of the
/// program; the code itself when it is not known.
QString sessionWord(const QString &code);

/// Whose records of a series are not signed, and of which day; empty when all are.
QString unsignedRecords(const QList<SessionRecord> &sessions);

} // namespace tingyu::text
