// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/papers/papers_exports.h"

namespace tingyu {
namespace {

constexpr ExportKind uid = ExportKind::Uid;
constexpr ExportKind integer = ExportKind::Integer;
constexpr ExportKind flag = ExportKind::Flag;

constexpr ExportColumn visitorColumns[] = {
    {"uid", uid}, {"duty_uid", uid}, {"position", integer}, {"code"},       {"sex"},        {"grade"},
    {"kind"},     {"outcome"},       {"created_utc"},       {"created_by"}, {"changed_utc"}};
constexpr char visitorSelect[] =
    "SELECT a.uid, d.uid, a.position, a.code, a.sex, a.grade, a.kind, a.outcome, a.created_utc, m.name, "
    "a.changed_utc FROM duty_visit a JOIN duty d ON d.id = a.duty_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND d.removed_utc IS NULL";

constexpr ExportColumn gapColumns[] = {{"uid", uid},    {"room_uid", uid}, {"on_date"},
                                       {"from_time"},   {"to_time"},       {"reason"},
                                       {"created_utc"}, {"created_by"},    {"changed_utc"}};
constexpr char gapSelect[] =
    "SELECT a.uid, r.uid, a.on_date, a.from_time, a.to_time, a.reason, a.created_utc, m.name, a.changed_utc "
    "FROM duty_gap a JOIN counselling_room r ON r.id = a.room_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn outreachColumns[] = {
    {"uid", uid},          {"on_date"}, {"unit_uid", uid}, {"person"},     {"minutes", integer},
    {"visitors", integer}, {"note"},    {"created_utc"},   {"created_by"}, {"changed_utc"}};
constexpr char outreachSelect[] =
    "SELECT a.uid, a.on_date, n.uid, ifnull(u.name, f.name), a.minutes, a.visitors, a.note, a.created_utc, "
    "m.name, a.changed_utc FROM outreach_visit a JOIN school_unit n ON n.id = a.unit_id "
    "LEFT JOIN user u ON u.id = a.user_id LEFT JOIN staff f ON f.id = a.staff_id "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn ruleColumns[] = {{"uid", uid},    {"kind"},        {"number", integer},
                                        {"body"},        {"approved_on"}, {"approved_by"},
                                        {"created_utc"}, {"created_by"},  {"changed_utc"}};
constexpr char ruleSelect[] =
    "SELECT a.uid, a.kind, a.number, a.body, a.approved_on, a.approved_by, a.created_utc, m.name, "
    "a.changed_utc FROM room_rule a LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportColumn registerColumns[] = {{"uid", uid},
                                            {"item"},
                                            {"name"},
                                            {"room_uid", uid},
                                            {"is_there", flag},
                                            {"quantity", integer},
                                            {"area", ExportKind::Real},
                                            {"checked_on"},
                                            {"note"},
                                            {"created_utc"},
                                            {"created_by"},
                                            {"changed_utc"}};
constexpr char registerSelect[] =
    "SELECT a.uid, a.item, a.name, r.uid, a.is_there, a.quantity, a.area, a.checked_on, a.note, "
    "a.created_utc, m.name, a.changed_utc FROM register_line a "
    "LEFT JOIN counselling_room r ON r.id = a.room_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn photoColumns[] = {
    {"uid", uid},    {"line_uid", uid}, {"name"},       {"content", ExportKind::Binary},
    {"created_utc"}, {"created_by"},    {"changed_utc"}};
constexpr char photoSelect[] =
    "SELECT a.uid, l.uid, a.name, a.content, a.created_utc, m.name, a.changed_utc FROM register_photo a "
    "JOIN register_line l ON l.id = a.line_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL AND l.removed_utc IS NULL";

constexpr ExportColumn useColumns[] = {{"uid", uid},        {"room_uid", uid}, {"purpose"},
                                       {"on_date"},         {"from_time"},     {"minutes", integer},
                                       {"people", integer}, {"person"},        {"note"},
                                       {"created_utc"},     {"created_by"},    {"changed_utc"}};
constexpr char useSelect[] =
    "SELECT a.uid, r.uid, a.purpose, a.on_date, a.from_time, a.minutes, a.people, ifnull(u.name, f.name), "
    "a.note, a.created_utc, m.name, a.changed_utc FROM room_use a "
    "LEFT JOIN counselling_room r ON r.id = a.room_id LEFT JOIN user u ON u.id = a.user_id "
    "LEFT JOIN staff f ON f.id = a.staff_id LEFT JOIN user m ON m.id = a.created_by "
    "WHERE a.removed_utc IS NULL";

constexpr ExportColumn helpColumns[] = {{"uid", uid},    {"code"},       {"kind"},       {"name"},
                                        {"region"},      {"phone"},      {"hours"},      {"contact"},
                                        {"address"},     {"source"},     {"checked_on"}, {"note"},
                                        {"created_utc"}, {"created_by"}, {"changed_utc"}};
constexpr char helpSelect[] =
    "SELECT a.uid, a.code, a.kind, a.name, a.region, a.phone, a.hours, a.contact, a.address, a.source, "
    "a.checked_on, a.note, a.created_utc, m.name, a.changed_utc FROM help_place a "
    "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL";

constexpr ExportTable exports[] = {
    {"duty_visit", visitorColumns, visitorSelect, "a.uid", nullptr},
    {"duty_gap", gapColumns, gapSelect, "a.uid", nullptr},
    {"outreach_visit", outreachColumns, outreachSelect, "a.uid", nullptr},
    {"room_rule", ruleColumns, ruleSelect, "a.uid", nullptr},
    {"register_line", registerColumns, registerSelect, "a.uid", nullptr},
    {"register_photo", photoColumns, photoSelect, "a.uid", nullptr},
    {"room_use", useColumns, useSelect, "a.uid", nullptr},
    {"help_place", helpColumns, helpSelect, "a.uid", nullptr},
};

} // namespace

std::span<const ExportTable> paperExports()
{
    return exports;
}

} // namespace tingyu
