// SPDX-License-Identifier: GPL-3.0-or-later
// Screening in the open export, as core/school/school_exports.cpp does it: ids become uids, people become
// names.
#include "core/screening/screening_exports.h"

#include "core/screening/screening_operations.h"

namespace tingyu {
namespace {

constexpr ExportColumn campaignColumns[] = {{"uid", ExportKind::Uid},
                                            {"name"},
                                            {"kind"},
                                            {"from_date"},
                                            {"to_date"},
                                            {"all_classes", ExportKind::Flag},
                                            {"person_in_charge"},
                                            {"consent_text"},
                                            {"state"},
                                            {"stand_in"},
                                            {"stand_in_phone"}};
constexpr char campaignSelect[] =
    "SELECT a.uid, a.name, a.kind, a.from_date, a.to_date, a.all_classes, w.name, a.consent_text, a.state, "
    "a.stand_in, a.stand_in_phone "
    "FROM campaign a LEFT JOIN user w ON w.id = a.person_in_charge WHERE a.removed_utc IS NULL";

constexpr ExportColumn campaignScaleColumns[] = {{"uid", ExportKind::Uid},
                                                 {"campaign_uid", ExportKind::Uid},
                                                 {"position", ExportKind::Integer},
                                                 {"scale_id"}};
constexpr char campaignScaleSelect[] = "SELECT a.uid, c.uid, a.position, a.scale_id FROM campaign_scale a "
                                       "JOIN campaign c ON c.id = a.campaign_id "
                                       "WHERE a.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn campaignMarkColumns[] = {
    {"uid", ExportKind::Uid}, {"campaign_uid", ExportKind::Uid}, {"student_uid", ExportKind::Uid}, {"mark"}};
constexpr char campaignMarkSelect[] =
    "SELECT a.uid, c.uid, s.uid, a.mark FROM campaign_mark a JOIN campaign c ON c.id = a.campaign_id "
    "JOIN student s ON s.id = a.student_id "
    "WHERE a.removed_utc IS NULL AND c.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn sheetColumns[] = {{"uid", ExportKind::Uid},
                                         {"student_uid", ExportKind::Uid},
                                         {"campaign_uid", ExportKind::Uid},
                                         {"scale_id"},
                                         {"scale_version"},
                                         {"scale_hash"},
                                         {"text_id"},
                                         {"source"},
                                         {"purpose"},
                                         {"answered_on"},
                                         {"outside_window", ExportKind::Flag},
                                         closed("answers", ExportKind::Json),
                                         closed("doubtful"),
                                         {"status"},
                                         closed("validity"),
                                         {"created_by"}};
constexpr char sheetSelect[] =
    "SELECT a.uid, s.uid, c.uid, a.scale_id, a.scale_version, a.scale_hash, a.text_id, a.source, a.purpose, "
    "a.answered_on, a.outside_window, a.answers, a.doubtful, a.status, a.validity, m.name "
    "FROM sheet a JOIN student s ON s.id = a.student_id LEFT JOIN campaign c ON c.id = a.campaign_id "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn resultColumns[] = {{"uid", ExportKind::Uid},
                                          {"sheet_uid", ExportKind::Uid},
                                          {"engine_version", ExportKind::Integer},
                                          {"scale_version"},
                                          {"norm_version"},
                                          {"sex"},
                                          {"age", ExportKind::Integer},
                                          {"grade", ExportKind::Integer},
                                          {"missing", ExportKind::Integer},
                                          closed("result", ExportKind::Json)};
constexpr char resultSelect[] =
    "SELECT a.uid, h.uid, a.engine_version, a.scale_version, a.norm_version, a.sex, a.age, a.grade, "
    "a.missing, a.result "
    "FROM score_result a JOIN sheet h ON h.id = a.sheet_id JOIN student s ON s.id = h.student_id "
    "WHERE a.removed_utc IS NULL AND h.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn flagColumns[] = {{"uid", ExportKind::Uid},
                                        {"sheet_uid", ExportKind::Uid},
                                        {"flag_id"},
                                        {"raised_at"},
                                        {"contact_at"},
                                        {"contact_by"},
                                        {"contact_with"},
                                        {"contact_note"}};
constexpr char flagSelect[] =
    "SELECT a.uid, h.uid, a.flag_id, a.raised_at, a.contact_at, m.name, a.contact_with, a.contact_note "
    "FROM sheet_flag a JOIN sheet h ON h.id = a.sheet_id JOIN student s ON s.id = h.student_id "
    "LEFT JOIN user m ON m.id = a.contact_by "
    "WHERE a.removed_utc IS NULL AND h.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn reviewColumns[] = {
    {"uid", ExportKind::Uid}, {"sheet_uid", ExportKind::Uid}, {"since"},      {"state"},     {"decision"},
    closed("reason"),         closed("no_talk_reason"),       {"decided_at"}, {"decided_by"}};
constexpr char reviewSelect[] =
    "SELECT a.uid, h.uid, a.since, a.state, a.decision, a.reason, a.no_talk_reason, a.decided_at, m.name "
    "FROM review a JOIN sheet h ON h.id = a.sheet_id JOIN student s ON s.id = h.student_id "
    "LEFT JOIN user m ON m.id = a.decided_by "
    "WHERE a.removed_utc IS NULL AND h.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn talkColumns[] = {{"uid", ExportKind::Uid},
                                        {"review_uid", ExportKind::Uid},
                                        {"with_whom"},
                                        {"held_at"},
                                        closed("content"),
                                        {"created_by"}};
constexpr char talkSelect[] =
    "SELECT a.uid, r.uid, a.with_whom, a.held_at, a.content, m.name "
    "FROM review_talk a JOIN review r ON r.id = a.review_id JOIN sheet h ON h.id = r.sheet_id "
    "JOIN student s ON s.id = h.student_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND r.removed_utc IS NULL AND h.removed_utc IS NULL AND s.removed_utc IS "
    "NULL";

constexpr ExportColumn queueRuleColumns[] = {{"uid", ExportKind::Uid},
                                             {"campaign_uid", ExportKind::Uid},
                                             {"reach"},
                                             {"talk_minutes", ExportKind::Integer},
                                             {"counsellors", ExportKind::Integer},
                                             {"week_minutes", ExportKind::Integer},
                                             {"due_days", ExportKind::Integer}};
constexpr char queueRuleSelect[] =
    "SELECT a.uid, c.uid, a.reach, a.talk_minutes, a.counsellors, a.week_minutes, a.due_days "
    "FROM queue_rule a JOIN campaign c ON c.id = a.campaign_id "
    "WHERE a.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn planColumns[] = {{"uid", ExportKind::Uid},
                                        {"review_uid", ExportKind::Uid},
                                        {"owner"},
                                        {"due_on"},
                                        {"appointment_uid", ExportKind::Uid}};
constexpr char planSelect[] =
    "SELECT a.uid, r.uid, m.name, a.due_on, p.uid FROM review_plan a JOIN review r ON r.id = a.review_id "
    "JOIN sheet h ON h.id = r.sheet_id JOIN student s ON s.id = h.student_id "
    "LEFT JOIN user m ON m.id = a.owner_id LEFT JOIN appointment p ON p.id = a.appointment_id "
    "WHERE a.removed_utc IS NULL AND r.removed_utc IS NULL AND h.removed_utc IS NULL AND s.removed_utc IS "
    "NULL";

constexpr ExportColumn interviewColumns[] = {{"uid", ExportKind::Uid},
                                             {"review_uid", ExportKind::Uid},
                                             {"held_at"},
                                             closed("thoughts"),
                                             closed("plan"),
                                             closed("earlier"),
                                             closed("support"),
                                             {"created_by"}};
constexpr char interviewSelect[] =
    "SELECT a.uid, r.uid, a.held_at, a.thoughts, a.plan, a.earlier, a.support, m.name "
    "FROM review_interview a JOIN review r ON r.id = a.review_id JOIN sheet h ON h.id = r.sheet_id "
    "JOIN student s ON s.id = h.student_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND r.removed_utc IS NULL AND h.removed_utc IS NULL AND s.removed_utc IS "
    "NULL";

constexpr ExportColumn evidenceColumns[] = {{"uid", ExportKind::Uid},
                                            {"student_uid", ExportKind::Uid},
                                            {"source"},
                                            {"on_date"},
                                            closed("finding"),
                                            closed("note"),
                                            {"created_by"}};
constexpr char evidenceSelect[] =
    "SELECT a.uid, s.uid, a.source, a.on_date, a.finding, a.note, m.name FROM evidence a "
    "JOIN student s ON s.id = a.student_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn watchColumns[] = {{"uid", ExportKind::Uid},
                                         {"student_uid", ExportKind::Uid},
                                         {"since"},
                                         closed("reason"),
                                         {"sources"},
                                         {"monitor_days", ExportKind::Integer},
                                         {"ended_on"},
                                         closed("end_reason"),
                                         {"created_by"}};
constexpr char watchSelect[] =
    "SELECT a.uid, s.uid, a.since, a.reason, a.sources, a.monitor_days, a.ended_on, a.end_reason, m.name "
    "FROM watch_entry a JOIN student s ON s.id = a.student_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn slipColumns[] = {{"uid", ExportKind::Uid},
                                        {"student_uid", ExportKind::Uid},
                                        {"number", ExportKind::Integer},
                                        {"tasks"},
                                        {"given_on"},
                                        {"due_on"},
                                        {"returned_on"},
                                        closed("returned"),
                                        closed("note"),
                                        {"created_by"}};
constexpr char slipSelect[] =
    "SELECT a.uid, s.uid, a.number, a.tasks, a.given_on, a.due_on, a.returned_on, a.returned, a.note, m.name "
    "FROM task_slip a JOIN student s ON s.id = a.student_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn campaignClassColumns[] = {
    {"uid", ExportKind::Uid}, {"campaign_uid", ExportKind::Uid}, {"class_uid", ExportKind::Uid}};
constexpr char campaignClassSelect[] =
    "SELECT a.uid, c.uid, k.uid FROM campaign_class a JOIN campaign c ON c.id = a.campaign_id "
    "JOIN school_class k ON k.id = a.class_id WHERE a.removed_utc IS NULL";

constexpr ExportColumn campaignWatcherColumns[] = {
    {"uid", ExportKind::Uid}, {"campaign_uid", ExportKind::Uid}, {"user"}};
constexpr char campaignWatcherSelect[] =
    "SELECT a.uid, c.uid, w.name FROM campaign_watcher a JOIN campaign c ON c.id = a.campaign_id "
    "LEFT JOIN user w ON w.id = a.user_id WHERE a.removed_utc IS NULL";

constexpr ExportColumn exceptionColumns[] = {{"uid", ExportKind::Uid},
                                             {"campaign_uid", ExportKind::Uid},
                                             {"student_uid", ExportKind::Uid},
                                             {"reason"}};
constexpr char exceptionSelect[] =
    "SELECT a.uid, c.uid, s.uid, a.reason FROM campaign_exception a JOIN campaign c ON c.id = a.campaign_id "
    "JOIN student s ON s.id = a.student_id "
    "WHERE a.removed_utc IS NULL AND c.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn handoutColumns[] = {{"uid", ExportKind::Uid},
                                           {"campaign_uid", ExportKind::Uid},
                                           {"class_uid", ExportKind::Uid},
                                           {"item"},
                                           {"printed", ExportKind::Integer},
                                           {"printed_on"},
                                           {"handed_out", ExportKind::Integer},
                                           {"handed_on"},
                                           {"returned", ExportKind::Integer},
                                           {"returned_on"}};
constexpr char handoutSelect[] =
    "SELECT a.uid, c.uid, k.uid, a.item, a.printed, a.printed_on, a.handed_out, a.handed_on, a.returned, "
    "a.returned_on FROM campaign_handout a JOIN campaign c ON c.id = a.campaign_id "
    "JOIN school_class k ON k.id = a.class_id WHERE a.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn sittingColumns[] = {{"uid", ExportKind::Uid},
                                           {"campaign_uid", ExportKind::Uid},
                                           {"class_uid", ExportKind::Uid},
                                           {"on_date"},
                                           {"present", ExportKind::Integer},
                                           {"led_by"},
                                           {"place"},
                                           {"irregular"}};
constexpr char sittingSelect[] =
    "SELECT a.uid, c.uid, k.uid, a.on_date, a.present, a.led_by, a.place, a.irregular "
    "FROM campaign_sitting a JOIN campaign c ON c.id = a.campaign_id "
    "JOIN school_class k ON k.id = a.class_id WHERE a.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn lookColumns[] = {
    {"uid", ExportKind::Uid}, {"campaign_uid", ExportKind::Uid}, {"on_date"}, {"looked_on"}, {"looked_by"}};
constexpr char lookSelect[] =
    "SELECT a.uid, c.uid, a.on_date, a.looked_on, a.looked_by FROM campaign_look a "
    "JOIN campaign c ON c.id = a.campaign_id WHERE a.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn amendmentColumns[] = {
    {"uid", ExportKind::Uid}, {"sheet_uid", ExportKind::Uid}, closed("reason")};
constexpr char amendmentSelect[] =
    "SELECT a.uid, h.uid, a.reason FROM sheet_amendment a JOIN sheet h ON h.id = a.sheet_id "
    "JOIN student s ON s.id = h.student_id "
    "WHERE a.removed_utc IS NULL AND h.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn alertChoiceColumns[] = {
    {"uid", ExportKind::Uid}, {"scale_id"}, {"flag_id"}, {"off_on"}, {"reason"}};
constexpr char alertChoiceSelect[] = "SELECT a.uid, a.scale_id, a.flag_id, a.off_on, a.reason "
                                     "FROM alert_choice a WHERE a.removed_utc IS NULL";

constexpr ExportColumn unmatchedColumns[] = {{"uid", ExportKind::Uid},
                                             {"campaign_uid", ExportKind::Uid},
                                             {"scale_id"},
                                             {"row_number", ExportKind::Integer},
                                             {"given_name"},
                                             {"given_class"},
                                             {"given_number"},
                                             {"answered_on"},
                                             closed("answers", ExportKind::Json),
                                             {"state"},
                                             {"student_uid", ExportKind::Uid},
                                             {"reason"},
                                             {"doubtful"},
                                             {"text_id"}};
constexpr char unmatchedSelect[] =
    "SELECT a.uid, c.uid, a.scale_id, a.row_number, a.given_name, a.given_class, a.given_number, "
    "a.answered_on, a.answers, a.state, s.uid, a.reason, a.doubtful, a.text_id FROM unmatched_row a "
    "JOIN campaign c ON c.id = a.campaign_id LEFT JOIN student s ON s.id = a.student_id "
    "WHERE a.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn ownScaleColumns[] = {{"uid", ExportKind::Uid},
                                            {"scale_id"},
                                            {"number", ExportKind::Integer},
                                            {"hash"},
                                            {"definition", ExportKind::Json},
                                            {"released_on"},
                                            {"withdrawn_on"}};
constexpr char ownScaleSelect[] =
    "SELECT a.uid, a.scale_id, a.number, a.hash, a.definition, a.released_on, a.withdrawn_on "
    "FROM own_scale a WHERE a.removed_utc IS NULL";

// Without the wording: what was licensed to the school, or lent to it by an office, goes nowhere else.
constexpr ExportColumn scaleTextColumns[] = {{"uid", ExportKind::Uid},
                                             {"scale_id"},
                                             {"scale_version"},
                                             {"text_id"},
                                             {"language"},
                                             {"kind"},
                                             {"title"},
                                             {"licence"},
                                             {"sent_by"},
                                             {"in_use", ExportKind::Flag}};
constexpr char scaleTextSelect[] =
    "SELECT a.uid, a.scale_id, a.scale_version, a.text_id, a.language, a.kind, a.title, a.licence, "
    "a.sent_by, a.in_use FROM scale_text a WHERE a.removed_utc IS NULL";

constexpr ExportColumn sheetUseColumns[] = {{"uid", ExportKind::Uid},
                                            {"sheet_uid", ExportKind::Uid},
                                            {"consent"},
                                            closed("consent_note"),
                                            closed("age_reason")};
constexpr char sheetUseSelect[] =
    "SELECT a.uid, h.uid, a.consent, a.consent_note, a.age_reason "
    "FROM sheet_use a JOIN sheet h ON h.id = a.sheet_id JOIN student s ON s.id = h.student_id "
    "WHERE a.removed_utc IS NULL AND h.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn campaignReasonColumns[] = {
    {"uid", ExportKind::Uid}, {"campaign_uid", ExportKind::Uid}, {"scale_id"}, {"reason"}};
constexpr char campaignReasonSelect[] =
    "SELECT a.uid, c.uid, a.scale_id, a.reason FROM campaign_reason a "
    "JOIN campaign c ON c.id = a.campaign_id WHERE a.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn answerProfileColumns[] = {{"uid", ExportKind::Uid},
                                                 {"scale_id"},
                                                 {"heading_key", ExportKind::Binary},
                                                 {"profile", ExportKind::Json}};
constexpr char answerProfileSelect[] =
    "SELECT a.uid, a.scale_id, a.heading_key, a.profile FROM answer_profile a WHERE a.removed_utc IS NULL";

constexpr ExportColumn secondKeyingColumns[] = {{"uid", ExportKind::Uid},
                                                {"sheet_uid", ExportKind::Uid},
                                                {"first_by"},
                                                {"second_by"},
                                                closed("answers", ExportKind::Json),
                                                {"doubtful"},
                                                {"items", ExportKind::Integer},
                                                {"differing", ExportKind::Integer},
                                                {"state"},
                                                {"first_wrong", ExportKind::Integer},
                                                {"second_wrong", ExportKind::Integer},
                                                {"agreed_on"}};
constexpr char secondKeyingSelect[] =
    "SELECT a.uid, h.uid, m.name, n.name, a.answers, a.doubtful, a.items, a.differing, a.state, "
    "a.first_wrong, a.second_wrong, a.agreed_on FROM second_keying a JOIN sheet h ON h.id = a.sheet_id "
    "JOIN student s ON s.id = h.student_id LEFT JOIN user m ON m.id = a.first_by "
    "LEFT JOIN user n ON n.id = a.second_by "
    "WHERE a.removed_utc IS NULL AND h.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn paperCodeColumns[] = {
    {"uid", ExportKind::Uid}, {"campaign_uid", ExportKind::Uid}, {"student_uid", ExportKind::Uid}, {"code"}};
constexpr char paperCodeSelect[] =
    "SELECT a.uid, c.uid, s.uid, a.code FROM paper_code a JOIN campaign c ON c.id = a.campaign_id "
    "JOIN student s ON s.id = a.student_id "
    "WHERE a.removed_utc IS NULL AND c.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn paperSheetColumns[] = {{"uid", ExportKind::Uid},
                                              {"campaign_uid", ExportKind::Uid},
                                              {"student_uid", ExportKind::Uid},
                                              {"scale_id"},
                                              {"text_id"}};
constexpr char paperSheetSelect[] =
    "SELECT a.uid, c.uid, s.uid, a.scale_id, a.text_id FROM paper_sheet a "
    "JOIN campaign c ON c.id = a.campaign_id JOIN student s ON s.id = a.student_id "
    "WHERE a.removed_utc IS NULL AND c.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn foreignRowColumns[] = {{"uid", ExportKind::Uid},
                                              {"platform"},
                                              {"file_sha256", ExportKind::Binary},
                                              {"row_number", ExportKind::Integer},
                                              {"given_name"},
                                              {"given_class"},
                                              {"given_number"},
                                              {"tested_on"},
                                              closed("results", ExportKind::Json),
                                              {"state"},
                                              {"student_uid", ExportKind::Uid},
                                              {"reason"}};
constexpr char foreignRowSelect[] =
    "SELECT a.uid, a.platform, a.file_sha256, a.row_number, a.given_name, a.given_class, a.given_number, "
    "a.tested_on, a.results, a.state, s.uid, a.reason FROM foreign_row a "
    "LEFT JOIN student s ON s.id = a.student_id WHERE a.removed_utc IS NULL";

constexpr ExportColumn foreignColumns[] = {{"uid", ExportKind::Uid},
                                           {"student_uid", ExportKind::Uid},
                                           {"platform"},
                                           {"scale_name"},
                                           closed("score_words"),
                                           closed("level_words"),
                                           {"tested_on"},
                                           {"file_sha256", ExportKind::Binary},
                                           {"row_number", ExportKind::Integer},
                                           {"asked_at"},
                                           closed("asked_reason"),
                                           closed("decision"),
                                           {"decided_at"},
                                           closed("decision_reason")};
constexpr char foreignSelect[] =
    "SELECT a.uid, s.uid, a.platform, a.scale_name, a.score_words, a.level_words, a.tested_on, "
    "a.file_sha256, "
    "a.row_number, a.asked_at, a.asked_reason, a.decision, a.decided_at, a.decision_reason "
    "FROM foreign_result a JOIN student s ON s.id = a.student_id "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportTable exports[] = {
    {"answer_profile", answerProfileColumns, answerProfileSelect, "a.uid", nullptr},
    {"second_keying", secondKeyingColumns, secondKeyingSelect, "a.uid", "s.id", &op::sheetView, nullptr},
    {"paper_code", paperCodeColumns, paperCodeSelect, "a.uid", "s.id"},
    {"paper_sheet", paperSheetColumns, paperSheetSelect, "a.uid", "s.id"},
    {"foreign_row", foreignRowColumns, foreignRowSelect, "a.uid", nullptr, &op::foreignView, nullptr},
    {"foreign_result", foreignColumns, foreignSelect, "a.uid", "s.id", &op::foreignView, nullptr},
    {"own_scale", ownScaleColumns, ownScaleSelect, "a.uid", nullptr},
    {"scale_text", scaleTextColumns, scaleTextSelect, "a.uid", nullptr},
    {"sheet_use", sheetUseColumns, sheetUseSelect, "a.uid", "s.id", &op::sheetView, nullptr},
    {"campaign_reason", campaignReasonColumns, campaignReasonSelect, "a.uid", nullptr},
    {"campaign", campaignColumns, campaignSelect, "a.uid", nullptr},
    {"campaign_scale", campaignScaleColumns, campaignScaleSelect, "a.uid", nullptr},
    {"campaign_mark", campaignMarkColumns, campaignMarkSelect, "a.uid", "s.id"},
    {"campaign_class", campaignClassColumns, campaignClassSelect, "a.uid", nullptr},
    {"campaign_watcher", campaignWatcherColumns, campaignWatcherSelect, "a.uid", nullptr},
    {"campaign_exception", exceptionColumns, exceptionSelect, "a.uid", "s.id"},
    {"campaign_handout", handoutColumns, handoutSelect, "a.uid", nullptr},
    {"campaign_sitting", sittingColumns, sittingSelect, "a.uid", nullptr},
    {"campaign_look", lookColumns, lookSelect, "a.uid", nullptr},
    {"alert_choice", alertChoiceColumns, alertChoiceSelect, "a.uid", nullptr},
    {"unmatched_row", unmatchedColumns, unmatchedSelect, "a.uid", nullptr, &op::sheetView, nullptr},
    {"sheet", sheetColumns, sheetSelect, "a.uid", "s.id", &op::sheetView, nullptr},
    {"sheet_amendment", amendmentColumns, amendmentSelect, "a.uid", "s.id", &op::sheetView, nullptr},
    {"score_result", resultColumns, resultSelect, "a.uid", "s.id", &op::sheetView, nullptr},
    {"sheet_flag", flagColumns, flagSelect, "a.uid", "s.id"},
    {"review", reviewColumns, reviewSelect, "a.uid", "s.id", &op::reviewView, nullptr},
    {"review_talk", talkColumns, talkSelect, "a.uid", "s.id", &op::reviewView, nullptr},
    {"review_plan", planColumns, planSelect, "a.uid", "s.id"},
    {"review_interview", interviewColumns, interviewSelect, "a.uid", "s.id", &op::reviewView, nullptr},
    {"queue_rule", queueRuleColumns, queueRuleSelect, "a.uid", nullptr},
    {"evidence", evidenceColumns, evidenceSelect, "a.uid", "s.id", &op::evidenceView, nullptr},
    {"watch_entry", watchColumns, watchSelect, "a.uid", "s.id", &op::evidenceView, nullptr},
    {"task_slip", slipColumns, slipSelect, "a.uid", "s.id", &op::evidenceView, nullptr},
};

} // namespace

std::span<const ExportTable> screeningExports()
{
    return exports;
}

} // namespace tingyu
