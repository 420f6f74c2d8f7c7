// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/room/sessions/session.h"

#include <QStringList>

/// The rules about a session's record. All pure.
namespace tingyu {

/// Longest text of one field.
inline constexpr int longestSessionText = 100'000;
inline constexpr int longestSessionMinutes = 24 * 60;

/// The five parts every record has (requirement A7): state, problem, assessment, analysis, effect.
const QStringList &requiredSessionParts();
/// All fields of form 3 by code, in its order, the five parts among them.
const QStringList &sessionFields();
/// Fields that only a session on the phone has.
const QStringList &phoneFields();

/// Items of the risk check in the order of the form: self-harm, harm-others, plan, means, protective.
const QStringList &riskItems();
/// Names an intent, a plan or means: a case is opened or joined in the same step.
bool isCrisis(const RiskCheck &risk);
/// Some item other than the protective one is answered yes or unclear: the record needs a next step.
bool isWatch(const RiskCheck &risk);

/// Errc::Conflict "session.signed": what is signed is not written to.
Result<void> mustBeUnsigned(const SessionRecord &record);
/// What keeps a record from being signed: codes of the required parts that are empty, in their order; then
/// "next_step" and "next_on" where the risk check asks for them.
QStringList missingParts(const SessionContent &content);
/// Which of the five parts are filled, in their order: what may be seen without reading.
QList<bool> filledParts(const SessionContent &content);

/// Texts cleaned, empty ones and doubled concerns dropped, risk lines in the order of the form.
SessionContent normalized(SessionContent content);
/// Errc::BadInput "session.field" {code}, "session.risk_item" {code}, "session.concern" {code},
/// "session.top_concern" (more than one), "session.text_too_long" {field, most characters}.
Result<void> checkContent(const SessionContent &content);
/// Errc::BadInput "session.time" (no time, or minutes outside 0 to a day: detail most minutes),
/// "text.too_long", "date.range".
Result<void> checkFrame(const SessionRecord &record);

/// Was a session that ended at `end` signed more than `days` days later?
bool isSignedLate(const WallTime &end, const WallTime &signedAt, int days);

} // namespace tingyu
