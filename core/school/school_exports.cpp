// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of this room in the open export, before them who worked here and what the school set. Ids become
// uids, people become names; every table starts with the uid of the record and ends with who made it when and
// when it was last changed.
#include "core/school/open_export.h"
#include "core/school/school_operations.h"

namespace tingyu {
namespace {

constexpr ExportKind uid = ExportKind::Uid;
constexpr ExportKind integer = ExportKind::Integer;
constexpr ExportKind flag = ExportKind::Flag;

constexpr ExportColumn userColumns[] = {{"uid", uid},    {"name"},       {"roles", integer},
                                        {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char userSelect[] = "SELECT a.uid, a.name, a.roles, a.created_utc, m.name, a.changed_utc "
                              "FROM user a LEFT JOIN user m ON m.id = a.created_by "
                              "WHERE a.removed_utc IS NULL";

constexpr ExportColumn settingColumns[] = {{"name"}, {"value"}};
constexpr char settingSelect[] = "SELECT a.name, a.value FROM setting a WHERE 1";

constexpr ExportColumn schoolColumns[] = {{"uid", uid},       {"name"},       {"code"},       {"region"},
                                          {"boarding", flag}, {"address"},    {"phone"},      {"principal"},
                                          {"created_utc"},    {"created_by"}, {"changed_utc"}};
constexpr char schoolSelect[] = "SELECT a.uid, a.name, a.code, a.region, a.boarding, a.address, a.phone, "
                                "a.principal, a.created_utc, m.name, a.changed_utc "
                                "FROM school a LEFT JOIN user m ON m.id = a.created_by "
                                "WHERE a.removed_utc IS NULL";

constexpr ExportColumn schoolUnitColumns[] = {{"uid", uid},    {"name"},       {"kind"},       {"address"},
                                              {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char schoolUnitSelect[] =
    "SELECT a.uid, a.name, a.kind, a.address, a.created_utc, m.name, a.changed_utc "
    "FROM school_unit a LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn staffColumns[] = {{"uid", uid},    {"name"},       {"post"},
                                         {"phone"},       {"user"},       {"left_on"},
                                         {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char staffSelect[] =
    "SELECT a.uid, a.name, a.post, a.phone, w.name, a.left_on, a.created_utc, m.name, a.changed_utc "
    "FROM staff a LEFT JOIN user w ON w.id = a.user_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn schoolClassColumns[] = {{"uid", uid},
                                               {"unit_uid", uid},
                                               {"stage"},
                                               {"grade", integer},
                                               {"number", integer},
                                               {"name"},
                                               {"entry_year", integer},
                                               {"school_year", integer},
                                               {"teacher_uid", uid},
                                               {"created_utc"},
                                               {"created_by"},
                                               {"changed_utc"}};
constexpr char schoolClassSelect[] =
    "SELECT a.uid, u.uid, a.stage, a.grade, a.number, a.name, a.entry_year, a.school_year, f.uid, "
    "a.created_utc, m.name, a.changed_utc "
    "FROM school_class a LEFT JOIN school_unit u ON u.id = a.unit_id LEFT JOIN staff f ON f.id = "
    "a.teacher_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn termColumns[] = {
    {"uid", uid}, {"school_year", integer}, {"number", integer}, {"from_date"},
    {"to_date"},  {"created_utc"},          {"created_by"},      {"changed_utc"}};
constexpr char termSelect[] =
    "SELECT a.uid, a.school_year, a.number, a.from_date, a.to_date, a.created_utc, m.name, a.changed_utc "
    "FROM term a LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn calendarDayColumns[] = {{"uid", uid},    {"on_date"},    {"kind"},       {"note"},
                                               {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char calendarDaySelect[] =
    "SELECT a.uid, a.on_date, a.kind, a.note, a.created_utc, m.name, a.changed_utc "
    "FROM calendar_day a LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn studentColumns[] = {
    {"uid", uid},         {"name"},           {"former_names"}, {"sex"},           {"birth_date"},
    {"id_kind"},          {"id_number"},      {"roll_number"},  {"roll_number_2"}, {"student_no"},
    {"seat_no"},          {"class_uid", uid}, {"nationality"},  {"ethnicity"},     {"boarding", flag},
    {"only_child", flag}, {"health"},         {"household"},    {"address"},       {"phone"},
    {"entered_month"},    {"status"},         {"status_since"}, {"file_class"},    {"created_utc"},
    {"created_by"},       {"changed_utc"}};
constexpr char studentSelect[] =
    "SELECT s.uid, s.name, s.former_names, s.sex, s.birth_date, s.id_kind, s.id_number, s.roll_number, "
    "s.roll_number_2, s.student_no, s.seat_no, c.uid, s.nationality, s.ethnicity, s.boarding, s.only_child, "
    "s.health, s.household, s.address, s.phone, s.entered_month, s.status, s.status_since, s.file_class, "
    "s.created_utc, m.name, s.changed_utc "
    "FROM student s LEFT JOIN school_class c ON c.id = s.class_id LEFT JOIN user m ON m.id = s.created_by "
    "WHERE s.removed_utc IS NULL";

constexpr ExportColumn studentContactColumns[] = {
    {"uid", uid},   {"student_uid", uid},  {"position", integer},
    {"name"},       {"relation"},          {"relation_note"},
    {"phone"},      {"is_guardian", flag}, {"created_utc"},
    {"created_by"}, {"changed_utc"}};
constexpr char studentContactSelect[] =
    "SELECT a.uid, s.uid, a.position, a.name, a.relation, a.relation_note, a.phone, a.is_guardian, "
    "a.created_utc, m.name, a.changed_utc "
    "FROM student_contact a JOIN student s ON s.id = a.student_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn growthEntryColumns[] = {
    {"uid", uid}, {"student_uid", uid}, {"kind"},        {"on_date"},    {"statement"},  {"stressor"},
    {"source"},   {"source_note"},      {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char growthEntrySelect[] =
    "SELECT a.uid, s.uid, a.kind, a.on_date, a.statement, a.stressor, a.source, a.source_note, "
    "a.created_utc, m.name, a.changed_utc "
    "FROM growth_entry a JOIN student s ON s.id = a.student_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn riskFactorColumns[] = {{"uid", uid},   {"student_uid", uid}, {"code"}, {"from_date"},
                                              {"to_date"},    {"source"},           {"note"}, {"created_utc"},
                                              {"created_by"}, {"changed_utc"}};
constexpr char riskFactorSelect[] =
    "SELECT a.uid, s.uid, a.code, a.from_date, a.to_date, a.source, a.note, a.created_utc, m.name, "
    "a.changed_utc "
    "FROM risk_factor a JOIN student s ON s.id = a.student_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn vulnerabilityTagColumns[] = {
    {"uid", uid},    {"student_uid", uid}, {"code"},       {"from_date"},
    {"to_date"},     {"expires_on"},       {"source"},     {"note"},
    {"created_utc"}, {"created_by"},       {"changed_utc"}};
constexpr char vulnerabilityTagSelect[] =
    "SELECT a.uid, s.uid, a.code, a.from_date, a.to_date, a.expires_on, a.source, a.note, a.created_utc, "
    "m.name, a.changed_utc "
    "FROM vulnerability_tag a JOIN student s ON s.id = a.student_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn fileClassColumns[] = {{"uid", uid},    {"student_uid", uid}, {"class"},
                                             {"from_date"},   {"reason"},           {"decided_by"},
                                             {"created_utc"}, {"created_by"},       {"changed_utc"}};
constexpr char fileClassSelect[] =
    "SELECT a.uid, s.uid, a.class, a.from_date, a.reason, d.name, a.created_utc, m.name, a.changed_utc "
    "FROM file_class a JOIN student s ON s.id = a.student_id LEFT JOIN user d ON d.id = a.decided_by LEFT "
    "JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn consentColumns[] = {
    {"uid", uid},    {"student_uid", uid}, {"party"},      {"scope"},     {"answer"},
    {"on_date"},     {"expires_on"},       {"person"},     {"paper_ref"}, {"note"},
    {"created_utc"}, {"created_by"},       {"changed_utc"}};
constexpr char consentSelect[] =
    "SELECT a.uid, s.uid, a.party, a.scope, a.answer, a.on_date, a.expires_on, a.person, a.paper_ref, "
    "a.note, a.created_utc, m.name, a.changed_utc "
    "FROM consent a JOIN student s ON s.id = a.student_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn rollEventColumns[] = {
    {"uid", uid},          {"student_uid", uid}, {"kind"},
    {"on_date"},           {"until_date"},       {"from_class_uid", uid},
    {"to_class_uid", uid}, {"reason"},           {"created_utc"},
    {"created_by"},        {"changed_utc"}};
constexpr char rollEventSelect[] = "SELECT a.uid, s.uid, a.kind, a.on_date, a.until_date, g.uid, h.uid, "
                                   "a.reason, a.created_utc, m.name, a.changed_utc "
                                   "FROM roll_event a JOIN student s ON s.id = a.student_id LEFT JOIN "
                                   "school_class g ON g.id = a.from_class_id LEFT JOIN school_class h ON "
                                   "h.id = a.to_class_id LEFT JOIN user m ON m.id = a.created_by "
                                   "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn studentJoinColumns[] = {
    {"uid", uid},   {"student_uid", uid}, {"other_uid", uid}, {"reasons"},
    {"name"},       {"birth_date"},       {"id_number"},      {"roll_number"},
    {"student_no"}, {"created_utc"},      {"created_by"},     {"changed_utc"}};
constexpr char studentJoinSelect[] =
    "SELECT a.uid, s.uid, a.other_uid, a.reasons, a.name, a.birth_date, a.id_number, a.roll_number, "
    "a.student_no, a.created_utc, m.name, a.changed_utc FROM student_join a JOIN student s ON s.id = "
    "a.student_id LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL AND s.removed_utc IS "
    "NULL";

constexpr ExportColumn studentApartColumns[] = {{"uid", uid},    {"student_uid", uid}, {"other_uid", uid},
                                                {"created_utc"}, {"created_by"},       {"changed_utc"}};
constexpr char studentApartSelect[] =
    "SELECT a.uid, s.uid, o.uid, a.created_utc, m.name, a.changed_utc FROM student_apart a JOIN student s ON "
    "s.id = a.student_id JOIN student o ON o.id = a.other_id LEFT JOIN user m ON m.id = a.created_by WHERE "
    "a.removed_utc IS NULL AND s.removed_utc IS NULL AND o.removed_utc IS NULL";

constexpr ExportColumn studentDocumentColumns[] = {
    {"uid", uid},     {"student_uid", uid}, {"kind"},        closed("title"), {"on_date"},
    closed("source"), closed("note"),       {"created_utc"}, {"created_by"},  {"changed_utc"}};
constexpr char studentDocumentSelect[] =
    "SELECT a.uid, s.uid, a.kind, a.title, a.on_date, a.source, a.note, a.created_utc, m.name, a.changed_utc "
    "FROM student_document a JOIN student s ON s.id = a.student_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn documentPageColumns[] = {
    {"uid", uid},    {"document_uid", uid}, closed("name"), closed("content", ExportKind::Binary),
    {"created_utc"}, {"created_by"},        {"changed_utc"}};
constexpr char documentPageSelect[] =
    "SELECT a.uid, d.uid, a.name, a.content, a.created_utc, m.name, a.changed_utc FROM student_document_page "
    "a JOIN student_document d ON d.id = a.document_id JOIN student s ON s.id = d.student_id LEFT JOIN user "
    "m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND d.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportTable exports[] = {
    {"user", userColumns, userSelect, "a.uid", nullptr},
    {"setting", settingColumns, settingSelect, "a.name", nullptr},
    {"school", schoolColumns, schoolSelect, "a.uid", nullptr},
    {"school_unit", schoolUnitColumns, schoolUnitSelect, "a.uid", nullptr},
    {"staff", staffColumns, staffSelect, "a.uid", nullptr},
    {"school_class", schoolClassColumns, schoolClassSelect, "a.uid", nullptr},
    {"term", termColumns, termSelect, "a.uid", nullptr},
    {"calendar_day", calendarDayColumns, calendarDaySelect, "a.uid", nullptr},
    {"student", studentColumns, studentSelect, "s.uid", "s.id"},
    {"student_contact", studentContactColumns, studentContactSelect, "a.uid", "s.id"},
    {"growth_entry", growthEntryColumns, growthEntrySelect, "a.uid", "s.id"},
    {"risk_factor", riskFactorColumns, riskFactorSelect, "a.uid", "s.id"},
    {"vulnerability_tag", vulnerabilityTagColumns, vulnerabilityTagSelect, "a.uid", "s.id"},
    {"file_class", fileClassColumns, fileClassSelect, "a.uid", "s.id"},
    {"consent", consentColumns, consentSelect, "a.uid", "s.id"},
    {"roll_event", rollEventColumns, rollEventSelect, "a.uid", "s.id"},
    {"student_join", studentJoinColumns, studentJoinSelect, "a.uid", "s.id"},
    {"student_document", studentDocumentColumns, studentDocumentSelect, "a.uid", "s.id", &op::documentView},
    {"student_document_page", documentPageColumns, documentPageSelect, "a.uid", "s.id", &op::documentView},
    {"student_apart", studentApartColumns, studentApartSelect, "a.uid", nullptr}, // speaks of two children
};

} // namespace

std::span<const ExportTable> schoolExports()
{
    return exports;
}

} // namespace tingyu
