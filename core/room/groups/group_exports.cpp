// SPDX-License-Identifier: GPL-3.0-or-later
// Groups in the open export: ids become uids, people become names. The note on a member is in no pupil's own
// export: it is the leader's alone.
#include "core/room/groups/group_exports.h"

#include "core/room/groups/group_operations.h"

namespace tingyu {
namespace {

constexpr ExportKind uid = ExportKind::Uid;
constexpr ExportKind integer = ExportKind::Integer;

/// Whose a group is: who leads, records or reads it; a note on a member is its leaders'.
constexpr char ofGroup[] = "EXISTS (SELECT 1 FROM group_staff z WHERE z.group_id = a.id AND z.user_id = ?1 "
                           "AND z.removed_utc IS NULL)";
constexpr char ofPart[] = "EXISTS (SELECT 1 FROM group_staff z WHERE z.group_id = g.id AND z.user_id = ?1 "
                          "AND z.removed_utc IS NULL)";
constexpr char ofMeeting[] = "EXISTS (SELECT 1 FROM group_staff z WHERE z.group_id = t.group_id AND "
                             "z.user_id = ?1 AND z.removed_utc IS NULL)";
constexpr char ofLeader[] = "EXISTS (SELECT 1 FROM group_staff z WHERE z.group_id = t.group_id AND z.user_id "
                            "= ?1 AND z.role = 'leader' AND z.removed_utc IS NULL)";

constexpr ExportColumn groupColumns[] = {{"uid", uid},        {"name"},
                                         closed("theme"),     closed("aim_cognition"),
                                         closed("aim_skill"), closed("aim_feeling"),
                                         {"closed_on"},       closed("closing_note"),
                                         {"created_utc"},     {"created_by"},
                                         {"changed_utc"}};
constexpr char groupSelect[] =
    "SELECT a.uid, a.name, a.theme, a.aim_cognition, a.aim_skill, a.aim_feeling, a.closed_on, "
    "a.closing_note, a.created_utc, m.name, a.changed_utc "
    "FROM counselling_group a LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn staffColumns[] = {{"uid", uid}, {"group_uid", uid}, {"role"},       {"person"},
                                         {"reason"},   {"created_utc"},    {"created_by"}, {"changed_utc"}};
constexpr char staffSelect[] =
    "SELECT a.uid, g.uid, a.role, ifnull(u.name, f.name), a.reason, a.created_utc, m.name, a.changed_utc "
    "FROM group_staff a JOIN counselling_group g ON g.id = a.group_id LEFT JOIN user u ON u.id = a.user_id "
    "LEFT JOIN staff f ON f.id = a.staff_id LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS "
    "NULL AND g.removed_utc IS NULL";

constexpr ExportColumn memberColumns[] = {{"uid", uid},
                                          {"group_uid", uid},
                                          {"student_uid", uid},
                                          {"from_date"},
                                          {"until_date"},
                                          closed("leave_reason"),
                                          closed("guardian_consent"),
                                          closed("own_consent"),
                                          {"created_utc"},
                                          {"created_by"},
                                          {"changed_utc"}};
constexpr char memberSelect[] =
    "SELECT a.uid, g.uid, s.uid, a.from_date, a.until_date, a.leave_reason, a.guardian_consent, "
    "a.own_consent, a.created_utc, m.name, a.changed_utc "
    "FROM group_member a JOIN counselling_group g ON g.id = a.group_id JOIN student s ON s.id = a.student_id "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL AND g.removed_utc IS NULL";

constexpr ExportColumn meetingColumns[] = {
    {"uid", uid},           {"group_uid", uid},       {"number", integer},    {"at"},
    {"minutes", integer},   {"room_uid", uid},        closed("theme"),        closed("aim_cognition"),
    closed("aim_skill"),    closed("aim_feeling"),    closed("preparation"),  closed("safety"),
    closed("evaluation"),   closed("reflection"),     closed("next_plan"),    {"signed_at"},
    {"signed_by"},          {"signed_group"},         closed("signed_theme"), closed("signed_cognition"),
    closed("signed_skill"), closed("signed_feeling"), {"signed_leaders"},     {"signed_recorders"},
    {"signed_room"},        {"created_utc"},          {"created_by"},         {"changed_utc"}};
constexpr char meetingSelect[] =
    "SELECT a.uid, g.uid, a.number, a.at, a.minutes, r.uid, a.theme, a.aim_cognition, a.aim_skill, "
    "a.aim_feeling, a.preparation, a.safety, a.evaluation, a.reflection, a.next_plan, a.signed_at, k.name, "
    "a.signed_group, a.signed_theme, a.signed_cognition, a.signed_skill, a.signed_feeling, a.signed_leaders, "
    "a.signed_recorders, a.signed_room, a.created_utc, m.name, a.changed_utc "
    "FROM group_meeting a JOIN counselling_group g ON g.id = a.group_id LEFT JOIN counselling_room r ON r.id "
    "= a.room_id LEFT JOIN user k ON k.id = a.signed_by LEFT JOIN user m ON m.id = a.created_by WHERE "
    "a.removed_utc IS NULL AND g.removed_utc IS NULL";

constexpr ExportColumn stageColumns[] = {{"uid", uid},       {"meeting_uid", uid}, {"position", integer},
                                         closed("name"),     closed("duration"),   closed("activity"),
                                         closed("guidance"), closed("reaction"),   closed("observation"),
                                         {"created_utc"},    {"created_by"},       {"changed_utc"}};
constexpr char stageSelect[] =
    "SELECT a.uid, t.uid, a.position, a.name, a.duration, a.activity, a.guidance, a.reaction, a.observation, "
    "a.created_utc, m.name, a.changed_utc "
    "FROM group_stage a JOIN group_meeting t ON t.id = a.meeting_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND t.removed_utc IS NULL";

constexpr ExportColumn attendanceColumns[] = {
    {"uid", uid},    {"meeting_uid", uid}, {"student_uid", uid}, {"presence"},   closed("reason"),
    {"signed_name"}, {"signed_class"},     {"created_utc"},      {"created_by"}, {"changed_utc"}};
constexpr char attendanceSelect[] =
    "SELECT a.uid, t.uid, s.uid, a.presence, a.reason, a.signed_name, a.signed_class, a.created_utc, m.name, "
    "a.changed_utc "
    "FROM group_attendance a JOIN group_meeting t ON t.id = a.meeting_id JOIN group_member e ON e.id = "
    "a.member_id JOIN student s ON s.id = e.student_id LEFT JOIN user m ON m.id = a.created_by WHERE "
    "a.removed_utc IS NULL AND t.removed_utc IS NULL";

constexpr ExportColumn noteColumns[] = {{"uid", uid},   {"meeting_uid", uid}, {"student_uid", uid},
                                        closed("text"), {"created_utc"},      {"created_by"},
                                        {"changed_utc"}};
constexpr char noteSelect[] =
    "SELECT a.uid, t.uid, s.uid, a.text, a.created_utc, m.name, a.changed_utc "
    "FROM group_note a JOIN group_meeting t ON t.id = a.meeting_id JOIN group_member e ON e.id = a.member_id "
    "JOIN student s ON s.id = e.student_id LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS "
    "NULL AND t.removed_utc IS NULL";

constexpr ExportColumn addendumColumns[] = {{"uid", uid},   {"meeting_uid", uid}, {"at"},
                                            {"user"},       closed("text"),       {"created_utc"},
                                            {"created_by"}, {"changed_utc"}};
constexpr char addendumSelect[] =
    "SELECT a.uid, t.uid, a.at, u.name, a.text, a.created_utc, m.name, a.changed_utc "
    "FROM group_addendum a JOIN group_meeting t ON t.id = a.meeting_id LEFT JOIN user u ON u.id = a.user_id "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL AND t.removed_utc IS NULL";

constexpr ExportTable exports[] = {
    {"counselling_group", groupColumns, groupSelect, "a.uid", nullptr, &op::groupView, ofGroup},
    {"group_staff", staffColumns, staffSelect, "a.uid", nullptr},
    {"group_member", memberColumns, memberSelect, "a.uid", "s.id", &op::groupView, ofPart},
    {"group_meeting", meetingColumns, meetingSelect, "a.uid", nullptr, &op::groupView, ofPart},
    {"group_stage", stageColumns, stageSelect, "a.uid", nullptr, &op::groupView, ofMeeting},
    {"group_attendance", attendanceColumns, attendanceSelect, "a.uid", "s.id", &op::groupView, ofMeeting},
    {"group_note", noteColumns, noteSelect, "a.uid", nullptr, &op::groupView, ofLeader},
    {"group_addendum", addendumColumns, addendumSelect, "a.uid", nullptr, &op::groupView, ofMeeting},
};

} // namespace

std::span<const ExportTable> groupExports()
{
    return exports;
}

} // namespace tingyu
