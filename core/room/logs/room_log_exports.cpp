// SPDX-License-Identifier: GPL-3.0-or-later
// The logs of the room in the open export: ids become uids, people become names. Calls and letters
// are in no pupil's own export: not everybody who may export a file may read them.
#include "core/room/logs/room_log_exports.h"

#include "core/room/logs/room_log_operations.h"

namespace tingyu {
namespace {

constexpr ExportKind uid = ExportKind::Uid;
constexpr ExportKind integer = ExportKind::Integer;
constexpr ExportKind flag = ExportKind::Flag;
constexpr ExportKind binary = ExportKind::Binary;

/// Who took a call or a letter.
constexpr char ofTaker[] = "a.user_id = ?1";
constexpr char ofLetter[] = "l.user_id = ?1";

constexpr ExportColumn callColumns[] = {{"uid", uid},
                                        {"at"},
                                        {"minutes", integer},
                                        {"person"},
                                        {"line"},
                                        {"caller"},
                                        closed("number_kept", flag),
                                        closed("number"),
                                        closed("concern"),
                                        closed("done"),
                                        closed("follow_up"),
                                        closed("student_uid", uid),
                                        closed("session_uid", uid),
                                        {"created_utc"},
                                        {"created_by"},
                                        {"changed_utc"}};
constexpr char callSelect[] =
    "SELECT a.uid, a.at, a.minutes, ifnull(u.name, f.name), a.line, a.caller, a.number_kept, a.number, "
    "a.concern, a.done, a.follow_up, s.uid, a.session_uid, a.created_utc, m.name, a.changed_utc "
    "FROM phone_call a LEFT JOIN user u ON u.id = a.user_id LEFT JOIN staff f ON f.id = a.staff_id LEFT JOIN "
    "student s ON s.id = a.student_id LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn letterColumns[] = {{"uid", uid},      {"received_on"},  {"person"},
                                          {"sender_kind"},   closed("sender"), closed("student_uid", uid),
                                          closed("content"), closed("answer"), {"answered_on"},
                                          {"created_utc"},   {"created_by"},   {"changed_utc"}};
constexpr char letterSelect[] =
    "SELECT a.uid, a.received_on, ifnull(u.name, f.name), a.sender_kind, a.sender, s.uid, a.content, "
    "a.answer, a.answered_on, a.created_utc, m.name, a.changed_utc "
    "FROM mailbox_letter a LEFT JOIN user u ON u.id = a.user_id LEFT JOIN staff f ON f.id = a.staff_id LEFT "
    "JOIN student s ON s.id = a.student_id LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS "
    "NULL";

constexpr ExportColumn scanColumns[] = {
    {"uid", uid},    {"letter_uid", uid}, closed("name"), closed("content", binary),
    {"created_utc"}, {"created_by"},      {"changed_utc"}};
constexpr char scanSelect[] =
    "SELECT a.uid, l.uid, a.name, a.content, a.created_utc, m.name, a.changed_utc "
    "FROM letter_scan a JOIN mailbox_letter l ON l.id = a.letter_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND l.removed_utc IS NULL";

constexpr ExportColumn adviceColumns[] = {{"uid", uid},    {"given_on"},   {"person"},     {"audience"},
                                          {"recipient"},   {"matter"},     {"advice"},     {"feedback"},
                                          {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char adviceSelect[] =
    "SELECT a.uid, a.given_on, ifnull(u.name, f.name), a.audience, a.recipient, a.matter, a.advice, "
    "a.feedback, a.created_utc, m.name, a.changed_utc "
    "FROM advice a LEFT JOIN user u ON u.id = a.user_id LEFT JOIN staff f ON f.id = a.staff_id LEFT JOIN "
    "user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn staffLogColumns[] = {
    {"uid", uid},   {"on_date"},     {"person"},      {"kind"},       {"half_hours", integer},
    {"content"},    {"lecturer"},    {"certificate"}, {"case_code"},  {"opinion"},
    {"reflection"}, {"created_utc"}, {"created_by"},  {"changed_utc"}};
constexpr char staffLogSelect[] =
    "SELECT a.uid, a.on_date, ifnull(u.name, f.name), a.kind, a.half_hours, a.content, a.lecturer, "
    "a.certificate, a.case_code, a.opinion, a.reflection, a.created_utc, m.name, a.changed_utc "
    "FROM staff_log a LEFT JOIN user u ON u.id = a.user_id LEFT JOIN staff f ON f.id = a.staff_id LEFT JOIN "
    "user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn lessonColumns[] = {
    {"uid", uid},   {"on_date"},  {"person"}, {"lessons", integer}, {"half_hours", integer},
    {"topic"},      {"classes"},  {"period"}, {"pupils", integer},  {"aims"},
    {"course"},     {"feedback"}, {"files"},  {"created_utc"},      {"created_by"},
    {"changed_utc"}};
constexpr char lessonSelect[] =
    "SELECT a.uid, a.on_date, ifnull(u.name, f.name), a.lessons, a.half_hours, a.topic, "
    "ifnull(a.classes, ''), ifnull(a.period, ''), a.pupils, ifnull(a.aims, ''), ifnull(a.course, ''), "
    "ifnull(a.feedback, ''), ifnull(a.files, ''), a.created_utc, m.name, a.changed_utc "
    "FROM lesson a LEFT JOIN user u ON u.id = a.user_id LEFT JOIN staff f ON f.id = a.staff_id LEFT JOIN "
    "user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportTable exports[] = {
    {"phone_call", callColumns, callSelect, "a.uid", nullptr, &op::phoneView, ofTaker},
    {"mailbox_letter", letterColumns, letterSelect, "a.uid", nullptr, &op::letterView, ofTaker},
    {"letter_scan", scanColumns, scanSelect, "a.uid", nullptr, &op::letterView, ofLetter},
    {"advice", adviceColumns, adviceSelect, "a.uid", nullptr},
    {"staff_log", staffLogColumns, staffLogSelect, "a.uid", nullptr},
    {"lesson", lessonColumns, lessonSelect, "a.uid", nullptr},
};

} // namespace

std::span<const ExportTable> roomLogExports()
{
    return exports;
}

} // namespace tingyu
