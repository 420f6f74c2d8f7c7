// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/keeping_exports.h"

namespace tingyu {
namespace {

constexpr ExportKind uid = ExportKind::Uid;
constexpr ExportKind integer = ExportKind::Integer;

constexpr ExportColumn erasureColumns[] = {
    {"uid", uid},    {"number", integer}, {"student_uid", uid}, {"ground"},  {"words"},
    {"on_date"},     {"approval"},        {"approver"},         {"witness"}, {"counts"},
    {"created_utc"}, {"created_by"},      {"changed_utc"}};
constexpr char erasureSelect[] =
    "SELECT a.uid, a.number, a.student_uid, a.ground, a.words, a.on_date, a.approval, a.approver, a.witness, "
    "a.counts, a.created_utc, m.name, a.changed_utc FROM erasure a LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn holdColumns[] = {
    {"uid", uid},  {"student_uid", uid}, {"from_on"},     {"reason"},     {"asked_by"},
    {"lifted_on"}, {"lift_reason"},      {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char holdSelect[] =
    "SELECT a.uid, s.uid, a.from_on, a.reason, a.asked_by, a.lifted_on, a.lift_reason, a.created_utc, "
    "m.name, "
    "a.changed_utc FROM legal_hold a JOIN student s ON s.id = a.student_id "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn requestColumns[] = {
    {"uid", uid},    {"student_uid", uid}, {"kind"},        {"party"},      {"person"},      {"words"},
    {"received_on"}, {"due_on"},           {"owner"},       {"state"},      {"held_reason"}, {"outcome"},
    {"answered_on"}, {"answer"},           {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char requestSelect[] =
    "SELECT a.uid, s.uid, a.kind, a.party, a.person, a.words, a.received_on, a.due_on, o.name, a.state, "
    "a.held_reason, a.outcome, a.answered_on, a.answer, a.created_utc, m.name, a.changed_utc "
    "FROM rights_request a JOIN student s ON s.id = a.student_id LEFT JOIN user o ON o.id = a.owner_id "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn pledgeColumns[] = {{"uid", uid},   {"user"},        {"post"},      {"reach"},
                                          {"signed_on"},  {"valid_until"}, {"paper_ref"}, {"created_utc"},
                                          {"created_by"}, {"changed_utc"}};
constexpr char pledgeSelect[] =
    "SELECT a.uid, w.name, a.post, a.reach, a.signed_on, a.valid_until, a.paper_ref, a.created_utc, m.name, "
    "a.changed_utc FROM secrecy_pledge a LEFT JOIN user w ON w.id = a.user_id "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportTable exports[] = {
    {"erasure", erasureColumns, erasureSelect, "a.uid", nullptr},
    {"legal_hold", holdColumns, holdSelect, "a.uid", "s.id"},
    {"rights_request", requestColumns, requestSelect, "a.uid", "s.id"},
    {"secrecy_pledge", pledgeColumns, pledgeSelect, "a.uid", nullptr},
};

} // namespace

std::span<const ExportTable> keepingExports()
{
    return exports;
}

} // namespace tingyu
