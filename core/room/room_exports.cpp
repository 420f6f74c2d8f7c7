// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms and duty in the open export, as core/school/school_exports.cpp does it: ids become uids, people
// become names.
#include "core/room/room_exports.h"

namespace tingyu {
namespace {

constexpr ExportKind uid = ExportKind::Uid;
constexpr ExportKind integer = ExportKind::Integer;
constexpr ExportKind flag = ExportKind::Flag;

constexpr ExportColumn roomColumns[] = {{"uid", uid},    {"name"},       {"unit_uid", uid},
                                        {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char roomSelect[] =
    "SELECT a.uid, a.name, n.uid, a.created_utc, m.name, a.changed_utc "
    "FROM counselling_room a LEFT JOIN school_unit n ON n.id = a.unit_id LEFT JOIN user m ON m.id = "
    "a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn slotColumns[] = {
    {"uid", uid},   {"room_uid", uid}, {"weekday", integer}, {"from_time"},  {"to_time"},
    {"valid_from"}, {"valid_to"},      {"created_utc"},      {"created_by"}, {"changed_utc"}};
constexpr char slotSelect[] =
    "SELECT a.uid, r.uid, a.weekday, a.from_time, a.to_time, a.valid_from, a.valid_to, a.created_utc, "
    "m.name, a.changed_utc "
    "FROM opening_slot a JOIN counselling_room r ON r.id = a.room_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND r.removed_utc IS NULL";

constexpr ExportColumn turnColumns[] = {
    {"uid", uid}, {"room_uid", uid},   {"on_date"},     {"from_time"},  {"to_time"},    {"person"},
    {"stand_in"}, {"stand_in_reason"}, {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char turnSelect[] =
    "SELECT a.uid, r.uid, a.on_date, a.from_time, a.to_time, ifnull(u.name, f.name), ifnull(v.name, g.name), "
    "a.stand_in_reason, a.created_utc, m.name, a.changed_utc "
    "FROM duty_turn a JOIN counselling_room r ON r.id = a.room_id LEFT JOIN user u ON u.id = a.user_id "
    "LEFT JOIN staff f ON f.id = a.staff_id LEFT JOIN user v ON v.id = a.stand_in_user_id LEFT JOIN staff g "
    "ON g.id = a.stand_in_staff_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn dutyColumns[] = {{"uid", uid},
                                        {"room_uid", uid},
                                        {"person"},
                                        {"opened_at"},
                                        {"closed_at"},
                                        {"late", flag},
                                        {"late_reason"},
                                        {"note"},
                                        {"visits_student", integer},
                                        {"visits_teacher", integer},
                                        {"visits_parent", integer},
                                        {"visits_other", integer},
                                        {"phone_calls", integer},
                                        {"letters", integer},
                                        {"weather"},
                                        {"checks"},
                                        {"environment"},
                                        {"incidents"},
                                        {"handover"},
                                        {"handover_to"},
                                        {"created_utc"},
                                        {"created_by"},
                                        {"changed_utc"}};
constexpr char dutySelect[] =
    "SELECT a.uid, r.uid, ifnull(u.name, f.name), a.opened_at, a.closed_at, a.late, a.late_reason, a.note, "
    "a.visits_student, a.visits_teacher, a.visits_parent, a.visits_other, a.phone_calls, a.letters, "
    "a.weather, a.checks, a.environment, a.incidents, a.handover, a.handover_to, a.created_utc, m.name, "
    "a.changed_utc "
    "FROM duty a LEFT JOIN counselling_room r ON r.id = a.room_id LEFT JOIN user u ON u.id = a.user_id LEFT "
    "JOIN staff f ON f.id = a.staff_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn monthColumns[] = {
    {"uid", uid},           {"month"},        {"revision", integer}, {"figures"},    {"signed_at"},  {"user"},
    {"audit_seq", integer}, {"audit_digits"}, {"created_utc"},       {"created_by"}, {"changed_utc"}};
constexpr char monthSelect[] =
    "SELECT a.uid, a.month, a.revision, a.figures, a.signed_at, u.name, a.audit_seq, a.audit_digits, "
    "a.created_utc, m.name, a.changed_utc FROM month_sheet a LEFT JOIN user u ON u.id = a.user_id LEFT JOIN "
    "user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportTable exports[] = {
    {"counselling_room", roomColumns, roomSelect, "a.uid", nullptr},
    {"opening_slot", slotColumns, slotSelect, "a.uid", nullptr},
    {"duty_turn", turnColumns, turnSelect, "a.uid", nullptr},
    {"duty", dutyColumns, dutySelect, "a.uid", nullptr},
    {"month_sheet", monthColumns, monthSelect, "a.uid", nullptr},
};

} // namespace

std::span<const ExportTable> roomExports()
{
    return exports;
}

} // namespace tingyu
