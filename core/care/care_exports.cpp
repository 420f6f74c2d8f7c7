// SPDX-License-Identifier: GPL-3.0-or-later
// Cases in the open export, as core/school/school_exports.cpp does it: ids become uids, people become names.
#include "core/care/care_exports.h"

#include "core/care/care_operations.h"

namespace tingyu {
namespace {

/// A case of protection is its owner's; all others every counsellor reads.
constexpr char ofCase[] = "?1 IS NOT NULL AND (a.kind <> 'protection' OR a.owner_id = ?1)";
constexpr char ofPart[] = "?1 IS NOT NULL AND (c.kind <> 'protection' OR c.owner_id = ?1)";

constexpr ExportColumn careCaseColumns[] = {{"uid", ExportKind::Uid},
                                            {"code"},
                                            {"student_uid", ExportKind::Uid},
                                            {"kind"},
                                            {"state"},
                                            {"opened_on"},
                                            closed("reason"),
                                            {"owner"},
                                            {"closed_on"},
                                            closed("closing_reason"),
                                            {"created_utc"},
                                            {"created_by"},
                                            {"changed_utc"}};
constexpr char careCaseSelect[] =
    "SELECT a.uid, printf('C-%06d', a.number), s.uid, a.kind, a.state, a.opened_on, a.reason, w.name, "
    "a.closed_on, a.closing_reason, a.created_utc, m.name, a.changed_utc "
    "FROM care_case a JOIN student s ON s.id = a.student_id LEFT JOIN user w ON w.id = a.owner_id LEFT JOIN "
    "user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn caseFieldColumns[] = {{"uid", ExportKind::Uid},
                                             {"case_uid", ExportKind::Uid},
                                             {"code"},
                                             closed("text"),
                                             {"created_utc"},
                                             {"created_by"},
                                             {"changed_utc"}};
constexpr char caseFieldSelect[] =
    "SELECT a.uid, c.uid, a.code, a.text, a.created_utc, m.name, a.changed_utc "
    "FROM case_field a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT JOIN "
    "user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn caseEventColumns[] = {{"uid", ExportKind::Uid},
                                             {"case_uid", ExportKind::Uid},
                                             {"at"},
                                             closed("text"),
                                             closed("source"),
                                             {"created_utc"},
                                             {"created_by"},
                                             {"changed_utc"}};
constexpr char caseEventSelect[] =
    "SELECT a.uid, c.uid, a.at, a.text, a.source, a.created_utc, m.name, a.changed_utc "
    "FROM case_event a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT JOIN "
    "user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn casePersonColumns[] = {{"uid", ExportKind::Uid},
                                              {"case_uid", ExportKind::Uid},
                                              {"position", ExportKind::Integer},
                                              closed("kind"),
                                              closed("name"),
                                              {"created_utc"},
                                              {"created_by"},
                                              {"changed_utc"}};
constexpr char casePersonSelect[] =
    "SELECT a.uid, c.uid, a.position, a.kind, a.name, a.created_utc, m.name, a.changed_utc "
    "FROM case_person a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT JOIN "
    "user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn caseAssessmentColumns[] = {{"uid", ExportKind::Uid},
                                                  {"case_uid", ExportKind::Uid},
                                                  closed("sheet_uid", ExportKind::Uid),
                                                  closed("scale"),
                                                  closed("edition"),
                                                  closed("informant"),
                                                  {"on_date"},
                                                  closed("score"),
                                                  closed("cutoff"),
                                                  closed("validity"),
                                                  closed("missing"),
                                                  closed("critical"),
                                                  closed("change"),
                                                  {"created_utc"},
                                                  {"created_by"},
                                                  {"changed_utc"}};
constexpr char caseAssessmentSelect[] =
    "SELECT a.uid, c.uid, a.sheet_uid, a.scale, a.edition, a.informant, a.on_date, a.score, a.cutoff, "
    "a.validity, a.missing, a.critical, a.change, a.created_utc, m.name, a.changed_utc "
    "FROM case_assessment a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT "
    "JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn caseMedicationColumns[] = {
    {"uid", ExportKind::Uid}, {"case_uid", ExportKind::Uid}, closed("name"),  closed("dose"),
    closed("since"),          closed("adherence"),           {"created_utc"}, {"created_by"},
    {"changed_utc"}};
constexpr char caseMedicationSelect[] =
    "SELECT a.uid, c.uid, a.name, a.dose, a.since, a.adherence, a.created_utc, m.name, a.changed_utc "
    "FROM case_medication a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT "
    "JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn caseMeasureColumns[] = {{"uid", ExportKind::Uid},
                                               {"case_uid", ExportKind::Uid},
                                               closed("kind"),
                                               closed("what"),
                                               {"at"},
                                               closed("who"),
                                               {"created_utc"},
                                               {"created_by"},
                                               {"changed_utc"}};
constexpr char caseMeasureSelect[] =
    "SELECT a.uid, c.uid, a.kind, a.what, a.at, a.who, a.created_utc, m.name, a.changed_utc "
    "FROM case_measure a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT "
    "JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn caseContactColumns[] = {{"uid", ExportKind::Uid},
                                               {"case_uid", ExportKind::Uid},
                                               {"at"},
                                               closed("way"),
                                               closed("with_whom"),
                                               closed("content"),
                                               closed("reaction"),
                                               {"created_utc"},
                                               {"created_by"},
                                               {"changed_utc"}};
constexpr char caseContactSelect[] =
    "SELECT a.uid, c.uid, a.at, a.way, a.with_whom, a.content, a.reaction, a.created_utc, m.name, "
    "a.changed_utc "
    "FROM case_contact a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT "
    "JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn caseQuestionColumns[] = {{"uid", ExportKind::Uid},
                                                {"case_uid", ExportKind::Uid},
                                                {"number", ExportKind::Integer},
                                                closed("text"),
                                                {"created_utc"},
                                                {"created_by"},
                                                {"changed_utc"}};
constexpr char caseQuestionSelect[] =
    "SELECT a.uid, c.uid, a.number, a.text, a.created_utc, m.name, a.changed_utc "
    "FROM case_question a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT "
    "JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn caseStepColumns[] = {{"uid", ExportKind::Uid},
                                            {"case_uid", ExportKind::Uid},
                                            closed("step"),
                                            closed("who"),
                                            {"until"},
                                            {"created_utc"},
                                            {"created_by"},
                                            {"changed_utc"}};
constexpr char caseStepSelect[] =
    "SELECT a.uid, c.uid, a.step, a.who, a.until, a.created_utc, m.name, a.changed_utc "
    "FROM case_step a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT JOIN "
    "user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn caseAttachmentColumns[] = {{"uid", ExportKind::Uid},
                                                  {"case_uid", ExportKind::Uid},
                                                  closed("name"),
                                                  {"pages", ExportKind::Integer},
                                                  {"covered", ExportKind::Flag},
                                                  {"created_utc"},
                                                  {"created_by"},
                                                  {"changed_utc"}};
constexpr char caseAttachmentSelect[] =
    "SELECT a.uid, c.uid, a.name, a.pages, a.covered, a.created_utc, m.name, a.changed_utc "
    "FROM case_attachment a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT "
    "JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn casePageColumns[] = {{"uid", ExportKind::Uid},
                                            {"case_uid", ExportKind::Uid},
                                            {"attachment_uid", ExportKind::Uid},
                                            closed("name"),
                                            closed("content", ExportKind::Binary),
                                            {"created_utc"},
                                            {"created_by"},
                                            {"changed_utc"}};
constexpr char casePageSelect[] =
    "SELECT a.uid, c.uid, t.uid, a.name, a.content, a.created_utc, m.name, a.changed_utc "
    "FROM case_page a JOIN care_case c ON c.id = a.case_id JOIN case_attachment t ON t.id = a.attachment_id "
    "JOIN student s ON s.id = c.student_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND t.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS "
    "NULL";

constexpr ExportColumn casePageCoverColumns[] = {{"uid", ExportKind::Uid},
                                                 {"case_uid", ExportKind::Uid},
                                                 {"page_uid", ExportKind::Uid},
                                                 {"areas"},
                                                 closed("content", ExportKind::Binary),
                                                 {"width", ExportKind::Integer},
                                                 {"height", ExportKind::Integer},
                                                 {"created_utc"},
                                                 {"created_by"},
                                                 {"changed_utc"}};
constexpr char casePageCoverSelect[] =
    "SELECT a.uid, c.uid, p.uid, a.areas, a.content, a.width, a.height, a.created_utc, m.name, a.changed_utc "
    "FROM case_page_cover a JOIN care_case c ON c.id = a.case_id JOIN case_page p ON p.id = a.page_id JOIN "
    "case_attachment t ON t.id = p.attachment_id JOIN student s ON s.id = c.student_id LEFT JOIN user m ON "
    "m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND p.removed_utc IS NULL AND t.removed_utc IS NULL AND s.removed_utc IS "
    "NULL AND c.removed_utc IS NULL";

constexpr ExportColumn caseVersionColumns[] = {{"uid", ExportKind::Uid},
                                               {"case_uid", ExportKind::Uid},
                                               {"number", ExportKind::Integer},
                                               {"at"},
                                               {"made_by"},
                                               closed("content", ExportKind::Json),
                                               {"approved_by"},
                                               {"approved_at"},
                                               closed("signer"),
                                               closed("signer_post"),
                                               {"signed_on"},
                                               {"created_utc"},
                                               {"created_by"},
                                               {"changed_utc"}};
constexpr char caseVersionSelect[] =
    "SELECT a.uid, c.uid, a.number, a.at, w.name, a.content, v.name, a.approved_at, a.signer, a.signer_post, "
    "a.signed_on, a.created_utc, m.name, a.changed_utc "
    "FROM case_version a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT "
    "JOIN user w ON w.id = a.made_by LEFT JOIN user v ON v.id = a.approved_by LEFT JOIN user m ON m.id = "
    "a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn caseOpinionColumns[] = {{"uid", ExportKind::Uid},
                                               {"case_uid", ExportKind::Uid},
                                               closed("version", ExportKind::Integer),
                                               closed("received_on"),
                                               closed("received_way"),
                                               closed("typed_by"),
                                               closed("checked_by"),
                                               closed("parents_told"),
                                               closed("feedback_sent"),
                                               {"created_utc"},
                                               {"created_by"},
                                               {"changed_utc"}};
constexpr char caseOpinionSelect[] =
    "SELECT a.uid, c.uid, a.version, a.received_on, a.received_way, w.name, a.checked_by, a.parents_told, "
    "a.feedback_sent, a.created_utc, m.name, a.changed_utc "
    "FROM case_opinion a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT "
    "JOIN user w ON w.id = a.typed_by LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn opinionPartColumns[] = {{"uid", ExportKind::Uid},
                                               {"case_uid", ExportKind::Uid},
                                               {"opinion_uid", ExportKind::Uid},
                                               {"code"},
                                               closed("text"),
                                               closed("verdict"),
                                               closed("reason"),
                                               closed("who"),
                                               {"until"},
                                               {"done"},
                                               {"created_utc"},
                                               {"created_by"},
                                               {"changed_utc"}};
constexpr char opinionPartSelect[] =
    "SELECT a.uid, c.uid, o.uid, a.code, a.text, a.verdict, a.reason, a.who, a.until, a.done, a.created_utc, "
    "m.name, a.changed_utc "
    "FROM opinion_part a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id JOIN "
    "case_opinion o ON o.id = a.opinion_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL AND o.removed_utc IS "
    "NULL";

constexpr ExportColumn casePrintColumns[] = {{"uid", ExportKind::Uid},
                                             {"case_uid", ExportKind::Uid},
                                             {"serial", ExportKind::Integer},
                                             closed("form"),
                                             closed("variant"),
                                             {"version", ExportKind::Integer},
                                             {"copies", ExportKind::Integer},
                                             {"deidentified", ExportKind::Flag},
                                             closed("reason"),
                                             closed("recipient"),
                                             {"at"},
                                             {"user"},
                                             {"created_utc"},
                                             {"created_by"},
                                             {"changed_utc"}};
constexpr char casePrintSelect[] =
    "SELECT a.uid, c.uid, a.serial, a.form, a.variant, a.version, a.copies, a.deidentified, a.reason, "
    "a.recipient, a.at, w.name, a.created_utc, m.name, a.changed_utc "
    "FROM case_print a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT JOIN "
    "user w ON w.id = a.user_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn leakDecisionColumns[] = {{"uid", ExportKind::Uid},
                                                {"case_uid", ExportKind::Uid},
                                                {"place"},
                                                closed("word"),
                                                {"created_utc"},
                                                {"created_by"},
                                                {"changed_utc"}};
constexpr char leakDecisionSelect[] =
    "SELECT a.uid, c.uid, a.place, a.word, a.created_utc, m.name, a.changed_utc "
    "FROM leak_decision a JOIN care_case c ON c.id = a.case_id JOIN student s ON s.id = c.student_id LEFT "
    "JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn planColumns[] = {{"uid", ExportKind::Uid},
                                        {"student_uid", ExportKind::Uid},
                                        {"begun_on"},
                                        closed("signs"),
                                        closed("assessment"),
                                        closed("cause_body"),
                                        closed("cause_mind"),
                                        closed("cause_social"),
                                        closed("goals"),
                                        closed("family_part"),
                                        closed("helper"),
                                        {"review_on"},
                                        {"state"},
                                        {"ended_on"},
                                        closed("outcome"),
                                        {"created_utc"},
                                        {"created_by"},
                                        {"changed_utc"}};
constexpr char planSelect[] =
    "SELECT a.uid, s.uid, a.begun_on, a.signs, a.assessment, a.cause_body, a.cause_mind, a.cause_social, "
    "a.goals, a.family_part, a.helper, a.review_on, a.state, a.ended_on, a.outcome, a.created_utc, m.name, "
    "a.changed_utc FROM student_plan a JOIN student s ON s.id = a.student_id LEFT JOIN user m ON m.id = "
    "a.created_by WHERE a.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn planMeasureColumns[] = {{"uid", ExportKind::Uid},
                                               {"plan_uid", ExportKind::Uid},
                                               closed("words"),
                                               closed("who"),
                                               {"until_on"},
                                               {"done_on"},
                                               {"created_utc"},
                                               {"created_by"},
                                               {"changed_utc"}};
constexpr char planMeasureSelect[] =
    "SELECT a.uid, p.uid, a.words, a.who, a.until_on, a.done_on, a.created_utc, m.name, a.changed_utc "
    "FROM plan_measure a JOIN student_plan p ON p.id = a.plan_id JOIN student s ON s.id = p.student_id LEFT "
    "JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND p.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportColumn planEntryColumns[] = {{"uid", ExportKind::Uid},
                                             {"plan_uid", ExportKind::Uid},
                                             {"kind"},
                                             {"on_date"},
                                             closed("person"),
                                             closed("words"),
                                             {"created_utc"},
                                             {"created_by"},
                                             {"changed_utc"}};
constexpr char planEntrySelect[] =
    "SELECT a.uid, p.uid, a.kind, a.on_date, a.person, a.words, a.created_utc, m.name, a.changed_utc "
    "FROM plan_entry a JOIN student_plan p ON p.id = a.plan_id JOIN student s ON s.id = p.student_id LEFT "
    "JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND p.removed_utc IS NULL AND s.removed_utc IS NULL";

constexpr ExportTable exports[] = {
    {"care_case", careCaseColumns, careCaseSelect, "a.uid", "s.id", &op::protectionView, ofCase},
    {"case_field", caseFieldColumns, caseFieldSelect, "a.uid", "s.id", &op::protectionView, ofPart},
    {"case_event", caseEventColumns, caseEventSelect, "a.uid", "s.id", &op::protectionView, ofPart},
    {"case_person", casePersonColumns, casePersonSelect, "a.uid", "s.id", &op::protectionView, ofPart},
    {"case_assessment", caseAssessmentColumns, caseAssessmentSelect, "a.uid", "s.id", &op::protectionView,
     ofPart},
    {"case_medication", caseMedicationColumns, caseMedicationSelect, "a.uid", "s.id", &op::protectionView,
     ofPart},
    {"case_measure", caseMeasureColumns, caseMeasureSelect, "a.uid", "s.id", &op::protectionView, ofPart},
    {"case_contact", caseContactColumns, caseContactSelect, "a.uid", "s.id", &op::protectionView, ofPart},
    {"case_question", caseQuestionColumns, caseQuestionSelect, "a.uid", "s.id", &op::protectionView, ofPart},
    {"case_step", caseStepColumns, caseStepSelect, "a.uid", "s.id", &op::protectionView, ofPart},
    {"case_attachment", caseAttachmentColumns, caseAttachmentSelect, "a.uid", "s.id", &op::protectionView,
     ofPart},
    {"case_page", casePageColumns, casePageSelect, "a.uid", "s.id", &op::protectionView, ofPart},
    {"case_page_cover", casePageCoverColumns, casePageCoverSelect, "a.uid", "s.id", &op::protectionView,
     ofPart},
    {"case_version", caseVersionColumns, caseVersionSelect, "a.uid", "s.id", &op::protectionView, ofPart},
    {"case_opinion", caseOpinionColumns, caseOpinionSelect, "a.uid", "s.id", &op::protectionView, ofPart},
    {"opinion_part", opinionPartColumns, opinionPartSelect, "a.uid", "s.id", &op::protectionView, ofPart},
    {"case_print", casePrintColumns, casePrintSelect, "a.uid", "s.id", &op::protectionView, ofPart},
    {"leak_decision", leakDecisionColumns, leakDecisionSelect, "a.uid", "s.id", &op::protectionView, ofPart},
    {"student_plan", planColumns, planSelect, "a.uid", "s.id", &op::planView, nullptr},
    {"plan_measure", planMeasureColumns, planMeasureSelect, "a.uid", "s.id", &op::planView, nullptr},
    {"plan_entry", planEntryColumns, planEntrySelect, "a.uid", "s.id", &op::planView, nullptr},
};

} // namespace

std::span<const ExportTable> careExports()
{
    return exports;
}

} // namespace tingyu
