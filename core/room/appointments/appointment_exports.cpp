// SPDX-License-Identifier: GPL-3.0-or-later
// Appointments in the open export, as core/school/school_exports.cpp does it: ids become uids, people become
// names.
#include "core/room/appointments/appointment_exports.h"

#include "core/room/appointments/appointment_operations.h"

namespace tingyu {
namespace {

constexpr ExportKind uid = ExportKind::Uid;
constexpr ExportKind integer = ExportKind::Integer;
constexpr ExportKind flag = ExportKind::Flag;

/// A colleague who comes as a client is known to who counsels him; all others to the room.
constexpr char clientRows[] = "a.kind <> 'staff' OR EXISTS (SELECT 1 FROM appointment p WHERE p.client_id = "
                              "a.id AND p.user_id = ?1 AND p.removed_utc IS NULL)";
constexpr char hourRows[] = "c.kind IS NOT 'staff' OR a.user_id = ?1";

constexpr ExportColumn clientColumns[] = {{"uid", uid},         {"kind"},
                                          {"student_uid", uid}, closed("staff_uid", uid),
                                          closed("name"),       closed("relation"),
                                          closed("phone"),      {"code"},
                                          closed("sex"),        closed("class_note"),
                                          {"joined_on"},        {"join_reason"},
                                          {"created_utc"},      {"created_by"},
                                          {"changed_utc"}};
constexpr char clientSelect[] =
    "SELECT a.uid, a.kind, s.uid, w.uid, a.name, a.relation, a.phone, "
    "CASE WHEN a.code_number IS NOT NULL THEN printf('C-%04d', a.code_number) ELSE '' END, a.sex, "
    "a.class_note, a.joined_on, a.join_reason, a.created_utc, m.name, a.changed_utc "
    "FROM client a LEFT JOIN student s ON s.id = a.student_id LEFT JOIN staff w ON w.id = a.staff_id "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn periodColumns[] = {{"uid", uid},    {"number", integer}, {"weekday", integer},
                                          {"from_time"},   {"to_time"},         {"unit_uid", uid},
                                          {"created_utc"}, {"created_by"},      {"changed_utc"}};
constexpr char periodSelect[] =
    "SELECT a.uid, a.number, a.weekday, a.from_time, a.to_time, n.uid, a.created_utc, m.name, a.changed_utc "
    "FROM teaching_period a LEFT JOIN school_unit n ON n.id = a.unit_id LEFT JOIN user m ON m.id = "
    "a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn appointmentColumns[] = {{"uid", uid},
                                               {"kind"},
                                               closed("client_uid", uid),
                                               {"title"},
                                               {"meeting_uid", uid},
                                               {"counsellor"},
                                               {"room_uid", uid},
                                               {"at"},
                                               {"minutes", integer},
                                               {"state"},
                                               closed("state_reason"),
                                               {"arrived_at"},
                                               {"walk_in", flag},
                                               {"first_at"},
                                               {"moves", integer},
                                               {"series", uid},
                                               {"register_year", integer},
                                               {"register_number", integer},
                                               {"registered_on"},
                                               closed("asked_by"),
                                               closed("contact"),
                                               closed("concern"),
                                               closed("urgency"),
                                               closed("wanted_time"),
                                               closed("consent"),
                                               closed("note"),
                                               {"created_utc"},
                                               {"created_by"},
                                               {"changed_utc"}};
constexpr char appointmentSelect[] =
    "SELECT a.uid, a.kind, c.uid, a.title, t.uid, ifnull(u.name, f.name), r.uid, a.at, a.minutes, a.state, "
    "a.state_reason, a.arrived_at, a.walk_in, a.first_at, a.moves, a.series, a.register_year, "
    "a.register_number, a.registered_on, a.asked_by, a.contact, a.concern, a.urgency, a.wanted_time, "
    "a.consent, a.note, a.created_utc, m.name, a.changed_utc "
    "FROM appointment a LEFT JOIN client c ON c.id = a.client_id LEFT JOIN student s ON s.id = c.student_id "
    "LEFT JOIN user u ON u.id = a.user_id LEFT JOIN staff f ON f.id = a.staff_id LEFT JOIN counselling_room "
    "r ON r.id = a.room_id LEFT JOIN group_meeting t ON t.id = a.meeting_id LEFT JOIN user m ON m.id = "
    "a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn memberColumns[] = {{"uid", uid},    {"appointment_uid", uid}, {"student_uid", uid},
                                          {"created_utc"}, {"created_by"},           {"changed_utc"}};
constexpr char memberSelect[] =
    "SELECT a.uid, p.uid, s.uid, a.created_utc, m.name, a.changed_utc FROM appointment_student a "
    "JOIN appointment p ON p.id = a.appointment_id JOIN student s ON s.id = a.student_id LEFT JOIN user m "
    "ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND p.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn waitlistColumns[] = {{"uid", uid},
                                            closed("client_uid", uid),
                                            {"counsellor"},
                                            {"entered_on"},
                                            closed("asked_by"),
                                            closed("contact"),
                                            closed("concern"),
                                            closed("urgency"),
                                            closed("wanted_time"),
                                            closed("consent"),
                                            closed("note"),
                                            {"state"},
                                            {"appointment_uid", uid},
                                            {"closed_on"},
                                            closed("drop_reason"),
                                            {"created_utc"},
                                            {"created_by"},
                                            {"changed_utc"}};
constexpr char waitlistSelect[] =
    "SELECT a.uid, c.uid, ifnull(u.name, f.name), a.entered_on, a.asked_by, a.contact, a.concern, a.urgency, "
    "a.wanted_time, a.consent, a.note, a.state, p.uid, a.closed_on, a.drop_reason, a.created_utc, m.name, "
    "a.changed_utc FROM waitlist_entry a JOIN client c ON c.id = a.client_id LEFT JOIN student s ON s.id = "
    "c.student_id LEFT JOIN user u ON u.id = a.user_id LEFT JOIN staff f ON f.id = a.staff_id LEFT JOIN "
    "appointment p ON p.id = a.appointment_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportTable exports[] = {
    {"client", clientColumns, clientSelect, "a.uid", "s.id", &op::staffClientView, clientRows},
    {"teaching_period", periodColumns, periodSelect, "a.uid", nullptr},
    {"appointment", appointmentColumns, appointmentSelect, "a.uid", "s.id", &op::staffClientView, hourRows},
    {"appointment_student", memberColumns, memberSelect, "a.uid", "s.id"},
    {"waitlist_entry", waitlistColumns, waitlistSelect, "a.uid", "s.id", &op::staffClientView, hourRows},
};

} // namespace

std::span<const ExportTable> appointmentExports()
{
    return exports;
}

} // namespace tingyu
