// SPDX-License-Identifier: GPL-3.0-or-later
// What was exchanged, in the open export. The lines of a package on single pupils (L2) may hold what
// counsellors keep: they are read by who sent it, and by the head on purpose.
#include "core/exchange/exchange_exports.h"

#include "core/care/care_operations.h"

namespace tingyu {
namespace {

constexpr ExportKind uid = ExportKind::Uid;
constexpr ExportKind integer = ExportKind::Integer;
constexpr ExportKind binary = ExportKind::Binary;

constexpr char ofSender[] = "a.created_by = ?1";
constexpr char ofKeeper[] = "h.keeper_id = ?1";
constexpr char ofLines[] = "a.level <> 'L2' OR a.created_by = ?1";

constexpr ExportColumn unitColumns[] = {{"uid", uid},    {"name"},       {"kind"},       {"key_id", binary},
                                        {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char unitSelect[] = "SELECT a.uid, a.name, a.kind, a.key_id, a.created_utc, m.name, a.changed_utc "
                              "FROM exchange_unit a LEFT JOIN user m ON m.id = a.created_by "
                              "WHERE a.removed_utc IS NULL";

constexpr ExportColumn sentColumns[] = {{"uid", uid},
                                        {"unit_uid", uid},
                                        {"package_id", binary},
                                        {"stream"},
                                        {"period"},
                                        {"level"},
                                        {"epoch", integer},
                                        {"seq", integer},
                                        {"hash", binary},
                                        {"records", integer},
                                        {"withheld", integer},
                                        closed("lines", binary),
                                        {"receipted_utc"},
                                        {"outcome"},
                                        {"outcome_reason"},
                                        {"created_utc"},
                                        {"created_by"},
                                        {"changed_utc"}};
constexpr char sentSelect[] =
    "SELECT a.uid, u.uid, a.package_id, a.stream, a.period, a.level, a.epoch, a.seq, a.hash, a.records, "
    "a.withheld, a.lines, a.receipted_utc, a.outcome, a.outcome_reason, a.created_utc, m.name, a.changed_utc "
    "FROM exchange_sent a "
    "JOIN exchange_unit u ON u.id = a.unit_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn receivedColumns[] = {{"uid", uid},
                                            {"unit_uid", uid},
                                            {"stream"},
                                            {"period"},
                                            {"level"},
                                            {"epoch", integer},
                                            {"seq", integer},
                                            {"package_id", binary},
                                            {"hash", binary},
                                            {"made_utc"},
                                            closed("lines", binary),
                                            {"first_utc"},
                                            {"created_utc"},
                                            {"created_by"},
                                            {"changed_utc"}};
constexpr char receivedSelect[] =
    "SELECT a.uid, u.uid, a.stream, a.period, a.level, a.epoch, a.seq, a.package_id, a.hash, a.made_utc, "
    "a.lines, a.first_utc, a.created_utc, m.name, a.changed_utc FROM exchange_received a "
    "JOIN exchange_unit u ON u.id = a.unit_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn seenColumns[] = {{"uid", uid},     {"unit_uid", uid}, {"hash", binary},
                                        {"stream"},       {"period"},        {"epoch", integer},
                                        {"seq", integer}, {"verdict"},       {"allowed_utc"},
                                        {"created_utc"},  {"created_by"},    {"changed_utc"}};
constexpr char seenSelect[] = "SELECT a.uid, u.uid, a.hash, a.stream, a.period, a.epoch, a.seq, a.verdict, "
                              "a.allowed_utc, a.created_utc, m.name, "
                              "a.changed_utc FROM exchange_seen a JOIN exchange_unit u ON u.id = a.unit_id "
                              "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn damagedColumns[] = {{"uid", uid},    {"unit_uid", uid}, {"hash", binary},
                                           {"asked_utc"},   {"created_utc"},   {"created_by"},
                                           {"changed_utc"}};
constexpr char damagedSelect[] =
    "SELECT a.uid, u.uid, a.hash, a.asked_utc, a.created_utc, m.name, a.changed_utc FROM exchange_damaged a "
    "JOIN exchange_unit u ON u.id = a.unit_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn expectedColumns[] = {{"uid", uid},    {"name"},       {"region"},     {"phone"},
                                            {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char expectedSelect[] =
    "SELECT a.uid, a.name, a.region, a.phone, a.created_utc, m.name, a.changed_utc FROM exchange_expected a "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn reviewColumns[] = {{"uid", uid},   {"unit_uid", uid}, {"package_id", binary},
                                          {"outcome"},    {"reason"},        {"created_utc"},
                                          {"created_by"}, {"changed_utc"}};
constexpr char reviewSelect[] =
    "SELECT a.uid, u.uid, a.package_id, a.outcome, a.reason, a.created_utc, m.name, a.changed_utc FROM "
    "exchange_review a JOIN exchange_unit u ON u.id = a.unit_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn consultationColumns[] = {
    {"uid", uid},     {"case_uid", uid},     closed("unit_uid", uid), closed("ref", binary),
    closed("level"),  {"version", integer},  {"serial", integer},     closed("reason"),
    closed("second"), closed("second_name"), {"reply_rev", integer},  {"replied_utc"},
    {"seen_utc"},     {"created_utc"},       {"created_by"},          {"changed_utc"}};
constexpr char consultationSelect[] =
    "SELECT a.uid, k.uid, u.uid, a.ref, a.level, a.version, a.serial, a.reason, a.second, a.second_name, "
    "a.reply_rev, a.replied_utc, a.seen_utc, a.created_utc, m.name, a.changed_utc FROM exchange_consultation "
    "a "
    "JOIN care_case k ON k.id = a.case_id JOIN exchange_unit u ON u.id = a.unit_id "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

/// What came to the office its head reads, as who answers it does.
constexpr ExportColumn caseColumns[] = {
    {"uid", uid},    {"unit_uid", uid},    {"period"},        {"ref", binary},      {"level"},
    {"kind"},        {"version", integer}, {"second"},        {"purpose"},          {"student_name"},
    {"student_sex"}, {"student_birth"},    {"student_class"}, {"document", binary}, {"created_utc"},
    {"created_by"},  {"changed_utc"}};
constexpr char caseSelect[] =
    "SELECT a.uid, u.uid, a.period, a.ref, a.level, a.kind, a.version, a.second, a.purpose, a.student_name, "
    "a.student_sex, a.student_birth, a.student_class, a.document, "
    "a.created_utc, m.name, a.changed_utc FROM exchange_case a JOIN exchange_unit u ON u.id = a.unit_id "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn casePageColumns[] = {{"uid", uid},   {"case_uid", uid},   {"number", integer},
                                            {"title"},      {"content", binary}, {"created_utc"},
                                            {"created_by"}, {"changed_utc"}};
constexpr char casePageSelect[] =
    "SELECT a.uid, c.uid, a.number, a.title, a.content, a.created_utc, m.name, a.changed_utc FROM "
    "exchange_case_page a JOIN exchange_case c ON c.id = a.case_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND c.removed_utc IS NULL";

constexpr ExportColumn replyColumns[] = {{"uid", uid},         {"case_uid", uid}, {"number", integer},
                                         {"version", integer}, {"expert"},        {"answers", binary},
                                         {"created_utc"},      {"created_by"},    {"changed_utc"}};
constexpr char replySelect[] =
    "SELECT a.uid, c.uid, a.number, a.version, a.expert, a.answers, a.created_utc, m.name, a.changed_utc "
    "FROM "
    "exchange_reply a JOIN exchange_case c ON c.id = a.case_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn itemColumns[] = {{"uid", uid},   {"unit_uid", uid},   {"ref", binary},
                                        {"kind"},       {"title"},           {"body"},
                                        {"made_on"},    {"scale"},           {"scale_version"},
                                        {"licence"},    {"student_name"},    {"student_class"},
                                        {"second"},     {"payload", binary}, {"number", integer},
                                        {"read_on"},    {"acted_on"},        {"created_utc"},
                                        {"created_by"}, {"changed_utc"}};
constexpr char itemSelect[] =
    "SELECT a.uid, u.uid, a.ref, a.kind, a.title, a.body, a.made_on, a.scale, a.scale_version, a.licence, "
    "a.student_name, a.student_class, a.second, a.payload, a.number, a.read_on, a.acted_on, a.created_utc, "
    "m.name, "
    "a.changed_utc FROM exchange_item a LEFT JOIN exchange_unit u ON u.id = a.unit_id "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn deliveryColumns[] = {{"uid", uid},    {"item_uid", uid}, {"unit_uid", uid},
                                            {"came_on"},     {"read_on"},       {"acted_on"},
                                            {"created_utc"}, {"created_by"},    {"changed_utc"}};
constexpr char deliverySelect[] =
    "SELECT a.uid, i.uid, u.uid, a.came_on, a.read_on, a.acted_on, a.created_utc, m.name, a.changed_utc FROM "
    "exchange_delivery a JOIN exchange_item i ON i.id = a.item_id JOIN exchange_unit u ON u.id = a.unit_id "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

/// What a file of another school says; its documents as those of our own.
constexpr ExportColumn handoverColumns[] = {{"uid", uid},
                                            {"ours", integer},
                                            {"unit_uid", uid},
                                            {"student_uid", uid},
                                            {"ref", binary},
                                            {"number", integer},
                                            {"on_date"},
                                            {"reason"},
                                            {"words"},
                                            {"from_name"},
                                            {"to_name"},
                                            {"witness"},
                                            {"second"},
                                            {"second_name"},
                                            {"consent"},
                                            {"consent_words"},
                                            {"student_name"},
                                            {"student_birth"},
                                            {"student_class"},
                                            {"package_id", binary},
                                            {"package_hash", binary},
                                            {"facts", binary},
                                            {"state"},
                                            {"state_words"},
                                            {"keeper"},
                                            {"created_utc"},
                                            {"created_by"},
                                            {"changed_utc"}};
constexpr char handoverSelect[] =
    "SELECT a.uid, a.ours, u.uid, s.uid, a.ref, a.number, a.on_date, a.reason, a.words, a.from_name, "
    "a.to_name, a.witness, a.second, a.second_name, a.consent, a.consent_words, a.student_name, "
    "a.student_birth, a.student_class, a.package_id, a.package_hash, a.facts, a.state, a.state_words, "
    "k.name, a.created_utc, m.name, a.changed_utc FROM exchange_handover a "
    "JOIN exchange_unit u ON u.id = a.unit_id LEFT JOIN student s ON s.id = a.student_id "
    "LEFT JOIN user k ON k.id = a.keeper_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn handoverPartColumns[] = {{"uid", uid},
                                                {"handover_uid", uid},
                                                {"position", integer},
                                                {"kind"},
                                                {"code"},
                                                {"from_date"},
                                                {"to_date"},
                                                {"pages", integer},
                                                {"restricted", integer},
                                                {"check_value", binary},
                                                closed("document", binary),
                                                {"created_utc"},
                                                {"created_by"},
                                                {"changed_utc"}};
constexpr char handoverPartSelect[] =
    "SELECT a.uid, h.uid, a.position, a.kind, a.code, a.from_date, a.to_date, a.pages, a.restricted, "
    "a.check_value, a.document, a.created_utc, m.name, a.changed_utc FROM exchange_handover_part a "
    "JOIN exchange_handover h ON h.id = a.handover_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND h.removed_utc IS NULL";

constexpr ExportTable exports[] = {
    {"exchange_unit", unitColumns, unitSelect, "a.uid", nullptr},
    {"exchange_sent", sentColumns, sentSelect, "a.uid", nullptr, &op::protectionView, ofLines},
    {"exchange_received", receivedColumns, receivedSelect, "a.uid", nullptr, &op::protectionView, ofLines},
    {"exchange_seen", seenColumns, seenSelect, "a.uid", nullptr},
    {"exchange_damaged", damagedColumns, damagedSelect, "a.uid", nullptr},
    {"exchange_expected", expectedColumns, expectedSelect, "a.uid", nullptr},
    {"exchange_review", reviewColumns, reviewSelect, "a.uid", nullptr},
    {"exchange_consultation", consultationColumns, consultationSelect, "a.uid", nullptr, &op::protectionView,
     ofSender},
    {"exchange_case", caseColumns, caseSelect, "a.uid", nullptr},
    {"exchange_case_page", casePageColumns, casePageSelect, "a.uid", nullptr},
    {"exchange_reply", replyColumns, replySelect, "a.uid", nullptr},
    {"exchange_item", itemColumns, itemSelect, "a.uid", nullptr},
    {"exchange_delivery", deliveryColumns, deliverySelect, "a.uid", nullptr},
    {"exchange_handover", handoverColumns, handoverSelect, "a.uid", nullptr},
    {"exchange_handover_part", handoverPartColumns, handoverPartSelect, "a.uid", nullptr, &op::protectionView,
     ofKeeper},
};

} // namespace

std::span<const ExportTable> exchangeExports()
{
    return exports;
}

} // namespace tingyu
