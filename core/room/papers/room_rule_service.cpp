// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/papers/room_rule_service.h"

#include "core/base/text.h"
#include "core/room/papers/papers_operations.h"
#include "core/school/student_rules.h"

namespace tingyu {

Result<QList<RoomRule>> RoomRuleService::versions()
{
    if (auto allowed = m_place.allow(op::paperView); !allowed)
        return allowed.error();
    return RoomRuleRepository(m_place.db()).versions();
}

Result<RoomRule> RoomRuleService::write(const QString &kind, const QString &body)
{
    if (!roomRuleKinds().contains(kind))
        return fail(Errc::NotFound, "rule.unknown");
    RoomRule wanted;
    wanted.kind = kind;
    wanted.body = text::prose(body);
    if (wanted.body.isEmpty())
        return fail(Errc::BadInput, "rule.empty");
    if (wanted.body.size() > longestText)
        return fail(Errc::BadInput, "text.too_long");
    return m_place.change(op::paperWrite, [&](Change &change) -> Result<RoomRule> {
        auto versions = RoomRuleRepository(m_place.db()).versions();
        if (!versions)
            return versions.error();
        for (const RoomRule &one : std::as_const(*versions)) {
            if (one.kind != kind)
                continue;
            wanted.number = one.number;
            wanted.id = one.isApproved() ? RoomRuleId() : one.id;
            wanted.uid = one.isApproved() ? Uid() : one.uid;
        }
        if (wanted.id.isValid()) {
            if (auto updated = RoomRuleRepository::update(change, wanted); !updated)
                return updated.error();
            return wanted;
        }
        ++wanted.number;
        auto row = RoomRuleRepository::add(change, wanted);
        if (!row)
            return row.error();
        wanted.id = RoomRuleId(row->id);
        wanted.uid = row->uid;
        return wanted;
    });
}

Result<RoomRule> RoomRuleService::draft(const Uid &uid)
{
    auto rule = RoomRuleRepository(m_place.db()).byUid(uid);
    if (!rule)
        return rule.error();
    if (!*rule)
        return fail(Errc::NotFound, "rule.not_found");
    if ((*rule)->isApproved())
        return fail(Errc::Conflict, "rule.approved");
    return **rule;
}

Result<void> RoomRuleService::approve(const Uid &uid, QDate on, const QString &by)
{
    const QString name = text::tidy(by);
    if (!on.isValid())
        return fail(Errc::BadInput, "date.missing");
    if (on > m_place.clock().today())
        return fail(Errc::BadInput, "date.future");
    if (name.isEmpty() || name.size() > longestName)
        return fail(Errc::BadInput, "rule.no_name");
    return m_place.change(op::paperApprove, [&](Change &change) -> Result<void> {
        auto rule = draft(uid);
        if (!rule)
            return rule.error();
        rule->approvedOn = on;
        rule->approvedBy = name;
        auto updated = RoomRuleRepository::update(change, *rule);
        return outcomeOf(updated);
    });
}

Result<void> RoomRuleService::discardDraft(const Uid &uid)
{
    return m_place.change(op::paperWrite, [&](Change &change) -> Result<void> {
        auto rule = draft(uid);
        if (!rule)
            return rule.error();
        return RoomRuleRepository::remove(change, rule->id);
    });
}

} // namespace tingyu
