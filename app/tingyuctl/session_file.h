// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"
#include "core/room/sessions/session_service.h"

namespace tingyu::ctl {

/// A session out of a JSON file: `student` (uid, number or name) or `client` (uid or code), or `staff` (uid
/// or name); a `parent` {name, relation} who came; kind, at, minutes, room, place, appointment, series; the
/// fields of form 3 by code; `concerns` [code] and `top_concern`; `risk` {item: answer or {answer, words}};
/// `next_on`. Errc::BadInput "session.file", "session.kind" {code}, "session.field" {name: a
/// key that is not known, or whose value is of another type}, "session.risk_answer" {item}, "session.time";
/// errors of the names it holds.
Result<SessionInput> sessionFromFile(CommandContext &context, const QString &path);

/// A session as list and show print it; without a word of its content.
QJsonObject frameObject(const SessionRow &row);
/// Its content, in the same shape as the file.
QJsonObject contentObject(const SessionContent &content);

} // namespace tingyu::ctl
