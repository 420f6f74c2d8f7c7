// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/papers/room_rule_repository.h"

#include "core/school/columns.h"

namespace tingyu {
namespace {

const QString selectRule = QStringLiteral(
    "SELECT id, uid, kind, number, body, approved_on, approved_by FROM room_rule WHERE removed_utc IS NULL ");

RoomRule ruleFrom(const Rows &rows)
{
    return {columns::idAt<RoomRuleId>(rows, 0),
            columns::uidAt(rows, 1),
            rows.text(2),
            static_cast<int>(rows.integer(3)),
            rows.text(4),
            columns::dateAt(rows, 5),
            rows.text(6)};
}

Fields fieldsOf(const RoomRule &rule)
{
    return {{QStringLiteral("kind"), rule.kind},
            {QStringLiteral("number"), rule.number},
            {QStringLiteral("body"), rule.body},
            {QStringLiteral("approved_on"), columns::date(rule.approvedOn)},
            {QStringLiteral("approved_by"), columns::text(rule.approvedBy)}};
}

} // namespace

Result<QList<RoomRule>> RoomRuleRepository::versions()
{
    return columns::all<RoomRule>(m_db, selectRule % QStringLiteral("ORDER BY kind, number"), {}, ruleFrom);
}

Result<std::optional<RoomRule>> RoomRuleRepository::byUid(const Uid &uid)
{
    return columns::first<RoomRule>(m_db, selectRule % QStringLiteral("AND uid = ?"), {uid.bytes()},
                                    ruleFrom);
}

Result<RowRef> RoomRuleRepository::add(Change &change, const RoomRule &rule)
{
    return change.insert(QStringLiteral("room_rule"), fieldsOf(rule), rule.uid);
}

Result<bool> RoomRuleRepository::update(Change &change, const RoomRule &rule)
{
    return change.update(QStringLiteral("room_rule"), rule.id.value(), fieldsOf(rule));
}

Result<void> RoomRuleRepository::remove(Change &change, RoomRuleId id)
{
    return change.remove(QStringLiteral("room_rule"), id.value());
}

} // namespace tingyu
