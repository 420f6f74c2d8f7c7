// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/papers/room_rule_repository.h"

namespace tingyu {

/// The five written rules of the room, version by version.
class RoomRuleService
{
public:
    explicit RoomRuleService(Workplace &place) : m_place(place) {}

    Result<QList<RoomRule>> versions(); ///< by kind and number
    /// The draft of that kind gets this text, or a new version is begun with it. Errc::NotFound
    /// "rule.unknown"; Errc::BadInput "rule.empty", "text.too_long".
    Result<RoomRule> write(const QString &kind, const QString &body);
    /// The draft holds from that day on. Errc::NotFound "rule.not_found"; Errc::Conflict "rule.approved";
    /// Errc::BadInput "date.missing", "date.future", "rule.no_name".
    Result<void> approve(const Uid &uid, QDate on, const QString &by);
    /// Errc::NotFound "rule.not_found"; Errc::Conflict "rule.approved".
    Result<void> discardDraft(const Uid &uid);

private:
    Result<RoomRule> draft(const Uid &uid);
    Workplace &m_place;
};

} // namespace tingyu
