// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/erasure_rules.h"

#include "core/vault/read_column.h"

#include <algorithm>

namespace tingyu::keeping {
namespace {

struct UidRule
{
    const char *table;
    const char *column;
    const char *target;
    Fate fate;
};
constexpr UidRule uidRules[] = {
    {"case_assessment", "sheet_uid", "sheet", Fate::Unlink},
    {"handover_item", "record_uid", "counselling_series", Fate::Erase},
    {"handover_item", "record_uid", "care_case", Fate::Erase},
    {"inspection_item", "session_uid", "session_record", Fate::Erase},
    {"phone_call", "session_uid", "session_record", Fate::Erase},
    {"secrecy_breach", "case_uid", "care_case", Fate::Erase},
    {"secrecy_breach", "session_uid", "session_record", Fate::Erase},
    {"session_record", "case_uid", "care_case", Fate::Unlink},
    {"student_join", "other_uid", "student", Fate::Erase},
};

constexpr Twin twinRules[] = {{"student_join", "other_uid", "student"}};

constexpr Reach reachRules[] = {{"group_meeting", "group_id", "counselling_group"}};

struct ColumnRule
{
    const char *table;
    const char *column;
};
/// Columns that may be empty, and yet what they name is all the row is about.
constexpr ColumnRule erasedWith[] = {
    {"appointment", "client_id"},  {"case_person", "student_id"},       {"client", "student_id"},
    {"foreign_row", "student_id"}, {"exchange_handover", "student_id"}, {"mailbox_letter", "student_id"},
    {"phone_call", "student_id"},  {"secrecy_breach", "student_id"},    {"unmatched_row", "student_id"},
};

constexpr ColumnRule foreignUids[] = {
    {"audit", "user_uid"},        {"audit", "session_uid"},   {"audit", "object_uid"},
    {"change", "row_uid"},        {"erasure", "student_uid"}, {"export_log", "object_uid"},
    {"merge_alias", "other_uid"},
};

constexpr Numbering numberingRules[] = {
    {"appointment", "register_year,register_number"},
    {"care_case", "number"},
    {"case_print", "serial"},
    {"client", "code_number"},
    {"counselling_series", "number"},
    {"exchange_handover", "number"},
    {"secrecy_breach", "number"},
    {"task_slip", "number"},
};

struct CategoryRule
{
    const char *table; ///< or how its name begins
    const char *category;
};
/// The first that fits.
constexpr CategoryRule categoryRules[] = {
    {"consent", "consent"},
    {"rights_request", "consent"},
    {"legal_hold", "consent"},
    {"student_plan", "care"},
    {"student", "file"},
    {"growth_entry", "file"},
    {"risk_factor", "file"},
    {"vulnerability_tag", "file"},
    {"file_class", "file"},
    {"roll_event", "file"},
    {"case_print", "paper"},
    {"care_case", "care"},
    {"case_", "care"},
    {"opinion_part", "care"},
    {"watch_entry", "care"},
    {"evidence", "care"},
    {"task_slip", "care"},
    {"plan", "care"},
    {"counselling_series", "counselling"},
    {"session_", "counselling"},
    {"series_", "counselling"},
    {"first_hour", "counselling"},
    {"secrecy_", "counselling"},
    {"handover_item", "counselling"},
    {"inspection_item", "counselling"},
    {"client", "appointment"},
    {"appointment", "appointment"},
    {"waitlist", "appointment"},
    {"group_", "group"},
    {"phone_call", "log"},
    {"mailbox_letter", "log"},
    {"letter_scan", "log"},
    {"exchange_", "exchange"},
    {"paper_", "paper"},
    {"attachment", "file"},
    {"draft", "history"},
    {"change", "history"},
    {"merge_", "history"},
};
constexpr const char *printedOrder[] = {"file",        "consent",     "screening", "care",
                                        "counselling", "appointment", "group",     "log",
                                        "exchange",    "paper",       "history"};

/// Told by hand of somebody whom nothing links: whose it is nobody knows but by what stands there.
struct OwnedRule
{
    const char *table;
    const char *column;
    const char *through;
};
constexpr OwnedRule ownedRules[] = {
    {"case_person", "name", "student_id"},
    {"phone_call", "number", "student_id"},
};

/// What a person, a school, a class or a room is called, and where a school is.
constexpr ColumnRule ownNames[] = {
    {"case_person", "name"},  {"client", "name"},          {"counselling_room", "name"},
    {"erasure", "approver"},  {"erasure", "witness"},      {"exchange_unit", "name"},
    {"school", "address"},    {"school", "name"},          {"school", "principal"},
    {"school_class", "name"}, {"school_unit", "address"},  {"school_unit", "name"},
    {"staff", "name"},        {"student", "former_names"}, {"student", "name"},
    {"student", "sort_key"},  {"student_contact", "name"}, {"student_join", "name"},
    {"user", "name"},
};

constexpr ColumnRule ownNumbers[] = {
    {"campaign", "stand_in_phone"},
    {"client", "phone"},
    {"exchange_expected", "phone"},
    {"help_place", "phone"},
    {"paper_code", "code"},
    {"phone_call", "number"},
    {"school", "code"},
    {"school", "phone"},
    {"staff", "phone"},
    {"student", "id_number"},
    {"student", "phone"},
    {"student", "roll_number"},
    {"student", "roll_number_2"},
    {"student", "seat_no"},
    {"student", "student_no"},
    {"student_contact", "phone"},
    {"student_join", "id_number"},
    {"student_join", "roll_number"},
    {"student_join", "student_no"},
};

constexpr KnownBy nameRules[] = {
    {"client", "name"},  {"staff", "name"},           {"student", "former_names"},
    {"student", "name"}, {"student_contact", "name"}, {"student_join", "name"},
    {"user", "name"},
};
constexpr KnownBy numberRules[] = {
    {"student", "id_number"},       {"student", "roll_number"},    {"student", "roll_number_2"},
    {"student", "student_no"},      {"student_join", "id_number"}, {"student_join", "roll_number"},
    {"student_join", "student_no"},
};
/// What an appointment says of how to reach somebody is often a number and nothing else.
constexpr KnownBy phoneRules[] = {
    {"appointment", "contact"},
    {"waitlist_entry", "contact"},
    {"student", "phone"},
    {"student_contact", "phone"},
    {"client", "phone"},
    {"staff", "phone"},
    {"school", "phone"},
    {"help_place", "phone"},
    {"exchange_expected", "phone"},
    {"campaign", "stand_in_phone"},
};

bool isIn(std::span<const ColumnRule> rules, const QString &table, const QString &column)
{
    return std::any_of(rules.begin(), rules.end(), [&](const ColumnRule &rule) {
        return table == QLatin1String(rule.table) && column == QLatin1String(rule.column);
    });
}

/// A vault that is not at this schema yet is worked in by nobody; rules for tables to come do no harm.
Result<QStringList> namesOfTables(Connection &db)
{
    return readTexts(db, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'"));
}

} // namespace

Result<QList<Link>> linksOf(Connection &db)
{
    auto rows = db.select(QStringLiteral(
        "SELECT m.name, f.\"from\", f.\"table\", t.\"notnull\" FROM sqlite_master m "
        "JOIN pragma_foreign_key_list(m.name) f JOIN pragma_table_info(m.name) t ON t.name = f.\"from\" "
        "WHERE m.type = 'table' AND f.\"table\" <> 'user' ORDER BY m.name, f.\"from\""));
    if (!rows)
        return rows.error();
    QList<Link> links;
    while (rows->next()) {
        Link link{rows->text(0), rows->text(1), rows->text(2), false, Fate::Erase};
        if (!rows->boolean(3) && !isIn(erasedWith, link.table, link.column))
            link.fate = Fate::Unlink;
        links.append(link);
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    const auto tables = namesOfTables(db);
    if (!tables)
        return tables.error();
    for (const UidRule &rule : uidRules) {
        if (!tables->contains(QLatin1String(rule.table)))
            continue;
        links.append({QLatin1String(rule.table), QLatin1String(rule.column), QLatin1String(rule.target), true,
                      rule.fate});
    }
    return links;
}

bool isForeignUid(const QString &table, const QString &column)
{
    return isIn(foreignUids, table, column);
}

std::span<const Twin> twins()
{
    return twinRules;
}

std::span<const Reach> reaches()
{
    return reachRules;
}

std::span<const Numbering> numberings()
{
    return numberingRules;
}

QString categoryOf(const QString &table)
{
    for (const CategoryRule &rule : categoryRules) {
        if (table.startsWith(QLatin1String(rule.table)))
            return QLatin1String(rule.category);
    }
    return QStringLiteral("screening");
}

QStringList categories()
{
    QStringList all;
    for (const char *one : printedOrder)
        all.append(QLatin1String(one));
    return all;
}

bool isOwnName(const QString &table, const QString &column)
{
    return isIn(ownNames, table, column);
}

bool isOwnNumber(const QString &table, const QString &column)
{
    return isIn(ownNumbers, table, column);
}

QString ownedThrough(const QString &table, const QString &column)
{
    for (const OwnedRule &rule : ownedRules) {
        if (table == QLatin1String(rule.table) && column == QLatin1String(rule.column))
            return QLatin1String(rule.through);
    }
    return {};
}

std::span<const KnownBy> nameColumns()
{
    return nameRules;
}

std::span<const KnownBy> numberColumns()
{
    return numberRules;
}

std::span<const KnownBy> phoneColumns()
{
    return phoneRules;
}

} // namespace tingyu::keeping
