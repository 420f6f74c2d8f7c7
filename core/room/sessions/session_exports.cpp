// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions in the open export, as core/room/room_exports.cpp does it: ids become uids, people become names. A
// single student's export may be made by all of the room: it holds the frames of sessions alone, what was
// said only the whole export holds.
#include "core/room/sessions/session_exports.h"

#include "core/room/sessions/session_operations.h"

namespace tingyu {
namespace {

constexpr ExportKind uid = ExportKind::Uid;
constexpr ExportKind integer = ExportKind::Integer;
constexpr ExportKind flag = ExportKind::Flag;

/// Whose a record is: the keeper's, and of a session also its author's.
constexpr char ofKeeper[] = "a.keeper_id = ?1";
constexpr char ofSeries[] = "r.keeper_id = ?1";
constexpr char ofSession[] =
    "?1 = r.author_id OR ?1 = (SELECT g.keeper_id FROM counselling_series g WHERE g.id = r.series_id)";
constexpr char ofBreach[] = "b.keeper_id = ?1";

constexpr ExportColumn counsellingSeriesColumns[] = {
    {"uid", uid},    {"code"},        {"client_uid", uid}, {"student_uid", uid}, {"keeper"},
    closed("goals"), {"opened_on"},   {"assent"},          {"assent_on"},        closed("assent_note"),
    {"state"},       {"created_utc"}, {"created_by"},      {"changed_utc"}};
constexpr char counsellingSeriesSelect[] =
    "SELECT a.uid, printf('S-%06d', a.number), c.uid, s.uid, k.name, a.goals, a.opened_on, a.assent, "
    "a.assent_on, a.assent_note, a.state, a.created_utc, m.name, a.changed_utc FROM counselling_series "
    "a JOIN client c ON c.id = a.client_id LEFT JOIN student s ON s.id = c.student_id LEFT JOIN user k "
    "ON k.id = a.keeper_id LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn seriesClosingColumns[] = {
    {"uid", uid},         {"series_uid", uid},     {"closed_on"},   closed("reason"), closed("words"),
    closed("attainment"), closed("follow_up"),     {"archived_on"}, {"archivist"},    {"closed_by"},
    {"reopened_on"},      closed("reopen_reason"), {"created_utc"}, {"created_by"},   {"changed_utc"}};
constexpr char seriesClosingSelect[] =
    "SELECT a.uid, r.uid, a.closed_on, a.reason, a.words, a.attainment, a.follow_up, a.archived_on, "
    "a.archivist, k.name, a.reopened_on, a.reopen_reason, a.created_utc, m.name, a.changed_utc FROM "
    "series_closing a JOIN counselling_series r ON r.id = a.series_id LEFT JOIN user k ON k.id = "
    "a.closed_by LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL AND r.removed_utc "
    "IS NULL";

constexpr ExportColumn seriesShareColumns[] = {
    {"uid", uid}, {"series_uid", uid}, {"user"},        {"supervision", flag}, closed("reason"), {"from_on"},
    {"until_on"}, {"withdrawn_on"},    {"created_utc"}, {"created_by"},        {"changed_utc"}};
constexpr char seriesShareSelect[] =
    "SELECT a.uid, r.uid, k.name, a.supervision, a.reason, a.from_on, a.until_on, a.withdrawn_on, "
    "a.created_utc, m.name, a.changed_utc FROM series_share a JOIN counselling_series r ON r.id = "
    "a.series_id LEFT JOIN user k ON k.id = a.user_id LEFT JOIN user m ON m.id = a.created_by WHERE "
    "a.removed_utc IS NULL AND r.removed_utc IS NULL";

constexpr ExportColumn sessionRecordColumns[] = {{"uid", uid},
                                                 {"series_uid", uid},
                                                 {"student_uid", uid},
                                                 {"number", integer},
                                                 {"author"},
                                                 {"parent_uid", uid},
                                                 {"kind"},
                                                 {"at"},
                                                 {"minutes", integer},
                                                 {"room_uid", uid},
                                                 {"place"},
                                                 {"appointment_uid", uid},
                                                 {"next_on"},
                                                 {"signed_at"},
                                                 {"late", flag},
                                                 {"signed_class"},
                                                 {"signed_author"},
                                                 {"signed_room"},
                                                 {"case_uid", uid},
                                                 {"created_utc"},
                                                 {"created_by"},
                                                 {"changed_utc"}};
constexpr char sessionRecordSelect[] =
    "SELECT a.uid, r.uid, s.uid, a.number, k.name, q.uid, a.kind, a.at, a.minutes, o.uid, a.place, "
    "p.uid, a.next_on, a.signed_at, a.late, a.signed_class, a.signed_author, a.signed_room, a.case_uid, "
    "a.created_utc, m.name, a.changed_utc FROM "
    "session_record a JOIN counselling_series r ON r.id = a.series_id JOIN client c ON c.id = "
    "r.client_id LEFT JOIN student s ON s.id = c.student_id LEFT JOIN user k ON k.id = a.author_id LEFT "
    "JOIN client q ON q.id = a.parent_id LEFT JOIN counselling_room o ON o.id = a.room_id LEFT JOIN "
    "appointment p ON p.id = a.appointment_id LEFT JOIN user m ON m.id = a.created_by WHERE "
    "a.removed_utc IS NULL AND r.removed_utc IS NULL";

constexpr ExportColumn sessionFieldColumns[] = {{"uid", uid},   {"session_uid", uid}, {"code"},
                                                closed("text"), {"created_utc"},      {"created_by"},
                                                {"changed_utc"}};
constexpr char sessionFieldSelect[] =
    "SELECT a.uid, r.uid, a.code, a.text, a.created_utc, m.name, a.changed_utc FROM session_field a "
    "JOIN session_record r ON r.id = a.session_id LEFT JOIN user m ON m.id = a.created_by WHERE "
    "a.removed_utc IS NULL AND r.removed_utc IS NULL";

constexpr ExportColumn sessionConcernColumns[] = {{"uid", uid},        {"session_uid", uid}, closed("code"),
                                                  closed("top", flag), {"created_utc"},      {"created_by"},
                                                  {"changed_utc"}};
constexpr char sessionConcernSelect[] =
    "SELECT a.uid, r.uid, a.code, a.top, a.created_utc, m.name, a.changed_utc FROM session_concern a "
    "JOIN session_record r ON r.id = a.session_id LEFT JOIN user m ON m.id = a.created_by WHERE "
    "a.removed_utc IS NULL AND r.removed_utc IS NULL";

constexpr ExportColumn sessionRiskColumns[] = {{"uid", uid},     {"session_uid", uid}, closed("item"),
                                               closed("answer"), closed("words"),      {"created_utc"},
                                               {"created_by"},   {"changed_utc"}};
constexpr char sessionRiskSelect[] =
    "SELECT a.uid, r.uid, a.item, a.answer, a.words, a.created_utc, m.name, a.changed_utc FROM "
    "session_risk a JOIN session_record r ON r.id = a.session_id LEFT JOIN user m ON m.id = "
    "a.created_by WHERE a.removed_utc IS NULL AND r.removed_utc IS NULL";

constexpr ExportColumn sessionAddendumColumns[] = {{"uid", uid},   {"session_uid", uid}, {"at"},
                                                   {"author"},     closed("text"),       {"created_utc"},
                                                   {"created_by"}, {"changed_utc"}};
constexpr char sessionAddendumSelect[] =
    "SELECT a.uid, r.uid, a.at, k.name, a.text, a.created_utc, m.name, a.changed_utc FROM "
    "session_addendum a JOIN session_record r ON r.id = a.session_id LEFT JOIN user k ON k.id = "
    "a.author_id LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL AND r.removed_utc "
    "IS NULL";

constexpr ExportColumn sessionOpinionColumns[] = {{"uid", uid},   {"session_uid", uid}, {"at"},
                                                  {"supervisor"}, closed("text"),       {"created_utc"},
                                                  {"created_by"}, {"changed_utc"}};
constexpr char sessionOpinionSelect[] =
    "SELECT a.uid, r.uid, a.at, k.name, a.text, a.created_utc, m.name, a.changed_utc FROM "
    "session_opinion a JOIN session_record r ON r.id = a.session_id LEFT JOIN user k ON k.id = "
    "a.supervisor_id LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL AND "
    "r.removed_utc IS NULL";

constexpr ExportColumn sessionAttachmentColumns[] = {
    {"uid", uid},    {"session_uid", uid}, closed("name"),
    {"type"},        {"bytes", integer},   closed("content", ExportKind::Binary),
    {"created_utc"}, {"created_by"},       {"changed_utc"}};
constexpr char sessionAttachmentSelect[] =
    "SELECT a.uid, r.uid, a.name, a.type, a.bytes, a.content, a.created_utc, m.name, a.changed_utc FROM "
    "session_attachment a JOIN session_record r ON r.id = a.session_id LEFT JOIN user m ON m.id = "
    "a.created_by WHERE a.removed_utc IS NULL AND r.removed_utc IS NULL";

constexpr ExportColumn firstHourTickColumns[] = {
    {"uid", uid}, {"session_uid", uid}, {"item"},        {"done", flag}, {"at"},
    {"user"},     closed("words"),      {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char firstHourTickSelect[] =
    "SELECT a.uid, r.uid, a.item, a.done, a.at, k.name, a.words, a.created_utc, m.name, a.changed_utc "
    "FROM first_hour_tick a JOIN session_record r ON r.id = a.session_id LEFT JOIN user k ON k.id = "
    "a.user_id LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL AND r.removed_utc IS "
    "NULL";

constexpr ExportColumn seriesHandoverColumns[] = {
    {"uid", uid},    {"number", integer}, {"at"},         {"from_user"},  {"to_user"},
    {"reason"},      {"words"},           {"witness"},    {"decided_by"}, {"drafts", integer},
    {"created_utc"}, {"created_by"},      {"changed_utc"}};
constexpr char seriesHandoverSelect[] =
    "SELECT a.uid, a.number, a.at, f.name, t.name, a.reason, a.words, a.witness, d.name, a.drafts, "
    "a.created_utc, m.name, a.changed_utc FROM series_handover a LEFT JOIN user f ON f.id = a.from_id "
    "LEFT JOIN user t ON t.id = a.to_id LEFT JOIN user d ON d.id = a.decided_by LEFT JOIN user m ON "
    "m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn handoverItemColumns[] = {
    {"uid", uid},         {"handover_uid", uid},   {"kind"},    {"record_uid", uid}, {"code"},
    {"records", integer}, {"unfinished", integer}, {"from_on"}, {"to_on"},           {"created_utc"},
    {"created_by"},       {"changed_utc"}};
constexpr char handoverItemSelect[] =
    "SELECT a.uid, h.uid, a.kind, a.record_uid, a.code, a.records, a.unfinished, a.from_on, a.to_on, "
    "a.created_utc, m.name, a.changed_utc FROM handover_item a JOIN series_handover h ON h.id = "
    "a.handover_id LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn secrecyBreachColumns[] = {{"uid", uid},
                                                 {"number", integer},
                                                 {"at"},
                                                 closed("student_uid", uid),
                                                 closed("session_uid", uid),
                                                 closed("case_uid", uid),
                                                 closed("ground"),
                                                 closed("law"),
                                                 closed("facts"),
                                                 closed("decided_by"),
                                                 closed("second_person"),
                                                 {"created_utc"},
                                                 {"created_by"},
                                                 {"changed_utc"}};
constexpr char secrecyBreachSelect[] =
    "SELECT a.uid, a.number, a.at, s.uid, a.session_uid, a.case_uid, a.ground, a.law, a.facts, "
    "a.decided_by, a.second_person, a.created_utc, m.name, a.changed_utc FROM secrecy_breach a LEFT "
    "JOIN student s ON s.id = a.student_id LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc "
    "IS NULL";

constexpr ExportColumn secrecyToldColumns[] = {
    {"uid", uid},   {"breach_uid", uid}, closed("whom"), closed("name"), {"at"},
    closed("said"), {"created_utc"},     {"created_by"}, {"changed_utc"}};
constexpr char secrecyToldSelect[] =
    "SELECT a.uid, b.uid, a.whom, a.name, a.at, a.said, a.created_utc, m.name, a.changed_utc FROM "
    "secrecy_told a JOIN secrecy_breach b ON b.id = a.breach_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn sessionSnippetColumns[] = {
    {"uid", uid}, {"kind"}, {"session_kind"}, {"field"},      {"title"},
    {"text"},     {"user"}, {"created_utc"},  {"created_by"}, {"changed_utc"}};
constexpr char sessionSnippetSelect[] =
    "SELECT a.uid, a.kind, a.session_kind, a.field, a.title, a.text, k.name, a.created_utc, m.name, "
    "a.changed_utc FROM session_snippet a LEFT JOIN user k ON k.id = a.user_id LEFT JOIN user m ON m.id "
    "= a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn inspectionDrawColumns[] = {
    {"uid", uid},        {"seed", integer},      {"at"},   {"from_on"},     {"to_on"},
    {"wanted", integer}, {"available", integer}, {"user"}, {"created_utc"}, {"created_by"},
    {"changed_utc"}};
constexpr char inspectionDrawSelect[] =
    "SELECT a.uid, a.seed, a.at, a.from_on, a.to_on, a.wanted, a.available, k.name, a.created_utc, "
    "m.name, a.changed_utc FROM inspection_draw a LEFT JOIN user k ON k.id = a.user_id LEFT JOIN user m "
    "ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn inspectionItemColumns[] = {
    {"uid", uid},    {"draw_uid", uid}, {"position", integer}, {"session_uid", uid},
    {"created_utc"}, {"created_by"},    {"changed_utc"}};
constexpr char inspectionItemSelect[] =
    "SELECT a.uid, d.uid, a.position, a.session_uid, a.created_utc, m.name, a.changed_utc FROM "
    "inspection_item a JOIN inspection_draw d ON d.id = a.draw_id LEFT JOIN user m ON m.id = "
    "a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportTable exports[] = {
    {"counselling_series", counsellingSeriesColumns, counsellingSeriesSelect, "a.uid", nullptr,
     &op::sessionExport, ofKeeper},
    {"series_closing", seriesClosingColumns, seriesClosingSelect, "a.uid", nullptr, &op::sessionExport,
     ofSeries},
    {"series_share", seriesShareColumns, seriesShareSelect, "a.uid", nullptr, &op::sessionExport, ofSeries},
    {"session_record", sessionRecordColumns, sessionRecordSelect, "a.uid", "s.id"},
    {"session_field", sessionFieldColumns, sessionFieldSelect, "a.uid", nullptr, &op::sessionExport,
     ofSession},
    {"session_concern", sessionConcernColumns, sessionConcernSelect, "a.uid", nullptr, &op::sessionExport,
     ofSession},
    {"session_risk", sessionRiskColumns, sessionRiskSelect, "a.uid", nullptr, &op::sessionExport, ofSession},
    {"session_addendum", sessionAddendumColumns, sessionAddendumSelect, "a.uid", nullptr, &op::sessionExport,
     ofSession},
    {"session_opinion", sessionOpinionColumns, sessionOpinionSelect, "a.uid", nullptr, &op::sessionExport,
     ofSession},
    {"session_attachment", sessionAttachmentColumns, sessionAttachmentSelect, "a.uid", nullptr,
     &op::sessionExport, ofSession},
    {"first_hour_tick", firstHourTickColumns, firstHourTickSelect, "a.uid", nullptr, &op::sessionExport,
     ofSession},
    {"series_handover", seriesHandoverColumns, seriesHandoverSelect, "a.uid", nullptr},
    {"handover_item", handoverItemColumns, handoverItemSelect, "a.uid", nullptr},
    {"secrecy_breach", secrecyBreachColumns, secrecyBreachSelect, "a.uid", nullptr, &op::secrecyView,
     ofKeeper},
    {"secrecy_told", secrecyToldColumns, secrecyToldSelect, "a.uid", nullptr, &op::secrecyView, ofBreach},
    {"session_snippet", sessionSnippetColumns, sessionSnippetSelect, "a.uid", nullptr},
    {"inspection_draw", inspectionDrawColumns, inspectionDrawSelect, "a.uid", nullptr},
    {"inspection_item", inspectionItemColumns, inspectionItemSelect, "a.uid", nullptr},
};

} // namespace

std::span<const ExportTable> sessionExports()
{
    return exports;
}

} // namespace tingyu
