// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/room/room_data.h"

#include <QDate>

#include <optional>

namespace tingyu {

struct RoomRuleTag;
using RoomRuleId = Id<RoomRuleTag>;

/// The five written rules (002 §16, A4), in the order of the source: duty, appointment, counselling, records,
/// handover.
const QStringList &roomRuleKinds();

/// One version of a written rule. What is approved no longer changes; a new version follows it.
struct RoomRule
{
    RoomRuleId id;
    Uid uid;
    QString kind;     ///< a code of roomRuleKinds()
    int number = 0;   ///< from 1, by kind
    QString body;     ///< lines of text
    QDate approvedOn; ///< not valid: a draft
    QString approvedBy;
    bool isApproved() const { return approvedOn.isValid(); }
    bool operator==(const RoomRule &) const = default;
};

/// The approved version that holds; of several the one with the highest number.
std::optional<RoomRule> ruleInForce(const QList<RoomRule> &versions, const QString &kind);
/// Kinds without an approved version: what the check of A4 still misses.
QStringList rulesMissing(const QList<RoomRule> &versions);

/// Name and neutral text of our own to begin with.
struct ModelRule
{
    QString kind;
    Bilingual name;
    Bilingual text;
};
/// Of a code of roomRuleKinds(). Errc::NotFound "rule.unknown".
Result<ModelRule> modelRule(const QString &kind);

} // namespace tingyu
