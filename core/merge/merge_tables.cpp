// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/merge_tables.h"

#include "core/vault/read_column.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>

namespace tingyu::merge {
namespace {

struct KeyRule
{
    const char *table;
    KeyKind kind;
    const char *columns;
    const char *onlyColumn = "";
    const char *onlyValue = "";
};
constexpr KeyRule keyRules[] = {
    {"school", KeyKind::Same, ""}, // there is one
    {"school_unit", KeyKind::Same, "name"},
    {"school_class", KeyKind::Same, "school_year,unit_id,stage,grade,number,name"},
    {"term", KeyKind::Same, "school_year,number"},
    {"calendar_day", KeyKind::Same, "on_date"},
    {"student_join", KeyKind::Same, "other_uid"},
    {"student_apart", KeyKind::Same, "student_id,other_id"},
    {"campaign_mark", KeyKind::Same, "campaign_id,student_id"},
    {"campaign_exception", KeyKind::Same, "campaign_id,student_id"},
    {"campaign_handout", KeyKind::Same, "campaign_id,class_id,item"},
    {"campaign_look", KeyKind::Same, "campaign_id,on_date"},
    {"sheet", KeyKind::Whole, "campaign_id,student_id,scale_id"},
    {"review", KeyKind::Same, "sheet_id"},
    {"alert_choice", KeyKind::Same, "scale_id,flag_id"},
    {"own_scale", KeyKind::Same, "hash"},
    {"scale_text", KeyKind::Same, "scale_id,text_id"},
    {"sheet_use", KeyKind::Same, "sheet_id"},
    {"campaign_reason", KeyKind::Same, "campaign_id,scale_id"},
    {"answering_key", KeyKind::Same, "public_key"},
    {"answering_slip", KeyKind::Same, "slip"},
    {"answering_box", KeyKind::Same, "box"},
    {"queue_rule", KeyKind::Same, "campaign_id"},
    {"review_plan", KeyKind::Same, "review_id"},
    {"watch_entry", KeyKind::Same, "student_id", "end_reason", ""},
    {"task_slip", KeyKind::Numbered, "number"},
    {"answer_profile", KeyKind::Same, "scale_id,heading_key"},
    {"second_keying", KeyKind::Whole, "sheet_id"},
    {"paper_code", KeyKind::Same, "campaign_id,student_id"},
    {"paper_sheet", KeyKind::Same, "campaign_id,student_id,scale_id"},
    {"care_case", KeyKind::Numbered, "number"},
    {"case_field", KeyKind::Same, "case_id,code"},
    {"case_version", KeyKind::Numbered, "case_id,number"},
    {"opinion_part", KeyKind::Same, "opinion_id,code"},
    {"case_print", KeyKind::Numbered, "serial"},
    {"case_page_cover", KeyKind::Whole, "page_id"},
    {"leak_decision", KeyKind::Same, "case_id,place,word"},
    {"student_plan", KeyKind::Same, "student_id", "state", "active"},
    {"counselling_room", KeyKind::Same, "name,unit_id"},
    {"client", KeyKind::Same, "student_id", "kind", "student"},
    {"client", KeyKind::Same, "staff_id", "kind", "staff"},
    {"client", KeyKind::Numbered, "code_number"},
    {"appointment", KeyKind::Numbered, "register_year,register_number"},
    {"appointment", KeyKind::Whole, "meeting_id"},
    {"counselling_series", KeyKind::Numbered, "number"},
    {"session_record", KeyKind::Numbered, "series_id,number"},
    {"session_field", KeyKind::Same, "session_id,code"},
    {"session_concern", KeyKind::Same, "session_id,code"},
    {"session_risk", KeyKind::Same, "session_id,item"},
    {"series_handover", KeyKind::Numbered, "number"},
    {"secrecy_breach", KeyKind::Numbered, "number"},
    {"room_rule", KeyKind::Numbered, "kind,number"},
    {"help_place", KeyKind::Same, "code"},
    {"group_attendance", KeyKind::Same, "meeting_id,member_id"},
    {"group_note", KeyKind::Same, "meeting_id,member_id"},
    {"month_sheet", KeyKind::Numbered, "month,revision"},
    {"erasure", KeyKind::Numbered, "number"},
};

struct ListRule
{
    const char *table;
    const char *columns;
};
/// Also what a CHECK of the schema binds together, else the half of it that was written last is refused.
constexpr ListRule groupRules[] = {
    {"term", "from_date,to_date"},
    {"teaching_period", "from_time,to_time"},
    {"student", "status,status_since"},
    {"campaign", "from_date,to_date"},
    {"campaign", "stand_in,stand_in_phone"},
    {"campaign_handout", "printed,printed_on"},
    {"campaign_handout", "handed_out,handed_on,returned,returned_on"},
    {"campaign_look", "looked_on,looked_by"},
    {"review", "state,decision,reason,no_talk_reason,decided_at,decided_by"},
    {"sheet",
     "scale_version,scale_hash,text_id,source,answered_on,outside_window,answers,doubtful,status,validity,"
     "file_sha256,duration_s"},
    {"watch_entry", "ended_on,end_reason"},
    {"second_keying", "state,first_wrong,second_wrong,agreed_on"},
    {"foreign_result", "score_words,level_words"},
    {"foreign_result", "asked_at,asked_reason,decision,decided_at,decision_reason"},
    {"task_slip", "returned_on,returned,note"},
    {"queue_rule", "reach,talk_minutes,counsellors,week_minutes,due_days"},
    {"sheet_flag", "contact_at,contact_by,contact_with,contact_note"},
    {"unmatched_row", "state,student_id,reason"},
    {"foreign_row", "state,student_id,reason"},
    {"care_case", "state,closed_on,closing_reason"},
    {"case_version", "approved_by,approved_at,signer,signer_post,signed_on"},
    {"opinion_part", "verdict,reason"},
    {"student_plan", "state,ended_on,outcome"},
    {"duty_turn", "user_id,staff_id"},
    {"duty_turn", "stand_in_user_id,stand_in_staff_id,stand_in_reason"},
    {"duty_turn", "on_date,from_time,to_time"},
    {"opening_slot", "weekday,from_time,to_time,valid_from,valid_to"},
    {"duty", "user_id,staff_id"},
    {"duty", "opened_at,closed_at,late,late_reason"},
    {"duty_gap", "from_time,to_time"},
    {"client", "kind,student_id,staff_id,code_number,joined_on,join_reason"},
    {"appointment", "kind,client_id,register_year,register_number,meeting_id"},
    {"appointment", "user_id,staff_id"},
    {"appointment", "at,minutes,first_at,moves"},
    {"appointment", "state,state_reason,arrived_at"},
    {"waitlist_entry", "user_id,staff_id"},
    {"waitlist_entry", "state,appointment_id,closed_on,drop_reason"},
    {"counselling_series", "assent,assent_on,assent_note"},
    {"series_closing", "reopened_on,reopen_reason"},
    {"series_share", "from_on,until_on"},
    {"session_record", "signed_at,signed_class,signed_author,signed_room"},
    {"series_handover", "from_id,to_id"},
    {"inspection_draw", "from_on,to_on"},
    {"group_staff", "user_id,staff_id"},
    {"group_member", "from_date,until_date,leave_reason"},
    {"group_meeting", "signed_at,signed_by,signed_group,signed_theme,signed_cognition,signed_skill,signed_"
                      "feeling,signed_leaders,signed_recorders,signed_room"},
    {"outreach_visit", "user_id,staff_id"},
    {"room_use", "user_id,staff_id"},
    {"room_rule", "approved_on,approved_by"},
    {"register_line", "item,name"},
    {"phone_call", "number_kept,number"},
    {"phone_call", "user_id,staff_id"},
    {"mailbox_letter", "sender_kind,sender,student_id"},
    {"mailbox_letter", "user_id,staff_id"},
    {"advice", "user_id,staff_id"},
    {"staff_log", "user_id,staff_id"},
    {"lesson", "user_id,staff_id"},
    {"legal_hold", "lifted_on,lift_reason"},
    {"rights_request", "received_on,due_on"},
    {"rights_request", "state,held_reason,outcome,answered_on,answer"},
    {"secrecy_pledge", "signed_on,valid_until"},
};

struct RankRule
{
    const char *table;
    const char *column;
    const char *lowToHigh;
};
/// While two PCs disagree, what asks for more care stands.
constexpr RankRule rankRules[] = {
    {"student", "file_class", "general,attention,focus,crisis"},
    {"care_case", "state", "closed,open"},
    {"care_case", "kind", "concern,protection,crisis"},
    {"review", "decision", "not-confirmed,watch,,confirmed"},
    {"session_risk", "answer", "no,unclear,yes"},
    {"appointment", "urgency", "ordinary,soon,urgent"},
    {"waitlist_entry", "urgency", "ordinary,soon,urgent"},
    {"counselling_series", "state", "closed,open"},
};

/// Users unlock each PC by themselves; the log, and the exchange with other units, is that of one PC.
bool isOfOnePc(const QString &table)
{
    static const QSet<QString> names{QStringLiteral("user"), QStringLiteral("purpose"),
                                     QStringLiteral("export_log")};
    return names.contains(table) || table.startsWith(QLatin1String("exchange_")) ||
           table.startsWith(QLatin1String("merge_"));
}

const auto notAuthorized = QStringLiteral("23"); ///< SQLITE_AUTH

/// The connection itself tells which tables it lets nobody rewrite.
Result<bool> isLedger(Connection &db, const Table &table)
{
    const QString &column = table.columns.constLast().name;
    const auto plan =
        db.select(QStringLiteral("EXPLAIN UPDATE \"%1\" SET \"%2\" = \"%2\"").arg(table.name, column));
    if (!plan && !(plan.error().subject == QLatin1String("vault.sql") &&
                   plan.error().detail.value(0) == notAuthorized))
        return plan.error();
    return !plan;
}

QStringList listed(const char *words)
{
    return QString::fromLatin1(words).split(u',');
}

void addRules(Table &table)
{
    const auto isOurs = [&table](const char *name) { return table.name == QLatin1String(name); };
    for (const KeyRule &rule : keyRules) {
        if (isOurs(rule.table))
            table.keys.append({rule.kind, rule.columns[0] == '\0' ? QStringList() : listed(rule.columns),
                               QString::fromLatin1(rule.onlyColumn), QString::fromLatin1(rule.onlyValue)});
    }
    for (const ListRule &rule : groupRules) {
        if (isOurs(rule.table))
            table.groups.append(listed(rule.columns));
    }
    for (const RankRule &rule : rankRules) {
        if (isOurs(rule.table))
            table.ranks.append({QString::fromLatin1(rule.column), listed(rule.lowToHigh)});
    }
}

Result<Table> read(Connection &db, const QString &name)
{
    static const QSet<QString> ofEveryRow{QStringLiteral("id"),         QStringLiteral("uid"),
                                          QStringLiteral("rev"),        QStringLiteral("created_utc"),
                                          QStringLiteral("created_by"), QStringLiteral("changed_utc"),
                                          QStringLiteral("changed_by"), QStringLiteral("origin")};
    Table table;
    table.name = name;
    QHash<QString, QString> targets;
    auto references =
        db.select(QStringLiteral("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)"), {name});
    if (!references)
        return references.error();
    while (references->next())
        targets.insert(references->text(0), references->text(1));
    if (auto ended = references->finished(); !ended)
        return ended.error();
    auto columns =
        db.select(QStringLiteral("SELECT name, \"notnull\" FROM pragma_table_info(?) ORDER BY cid"), {name});
    if (!columns)
        return columns.error();
    while (columns->next()) {
        const QString column = columns->text(0);
        if (ofEveryRow.contains(column))
            continue;
        QString target = targets.value(column);
        if (target.isEmpty() &&
            (column == QLatin1String("decided_by") || column == QLatin1String("contact_by") ||
             column == QLatin1String("person_in_charge")))
            target = QStringLiteral("user"); // the schema does not say so
        table.columns.append({column, target, columns->boolean(1)});
        table.isSigned = table.isSigned || (column == QLatin1String("signed_at") && !columns->boolean(1));
    }
    if (auto ended = columns->finished(); !ended)
        return ended.error();
    const auto ledger = isLedger(db, table);
    if (!ledger)
        return ledger.error();
    table.isLedger = *ledger;
    addRules(table);
    return table;
}

/// Which parts a signature closes is said by the triggers that keep it.
Result<void> findSignatures(Connection &db, QList<Table> &tables)
{
    const auto closed =
        readTexts(db, QStringLiteral("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name "
                                     "LIKE '%\\_signed\\_insert' ESCAPE '\\'"));
    if (!closed)
        return closed.error();
    QSet<QString> records;
    for (const Table &table : std::as_const(tables)) {
        if (table.isSigned)
            records.insert(table.name);
    }
    for (Table &table : tables) {
        if (!closed->contains(table.name))
            continue;
        for (const Column &column : std::as_const(table.columns)) {
            if (records.contains(column.target)) {
                table.signedTable = column.target;
                table.signedColumn = column.name;
            }
        }
    }
    return {};
}

QList<Table> inOrder(const QList<Table> &tables)
{
    QHash<QString, const Table *> byName;
    for (const Table &table : tables)
        byName.insert(table.name, &table);
    QList<Table> ordered;
    QSet<QString> seen;
    const std::function<void(const Table &)> visit = [&](const Table &table) {
        if (seen.contains(table.name))
            return;
        seen.insert(table.name);
        for (const bool isNeeded : {true, false}) { // where tables refer to each other, the need decides
            for (const Column &column : table.columns) {
                if (column.isNeeded == isNeeded && byName.contains(column.target))
                    visit(*byName.value(column.target));
            }
        }
        ordered.append(table);
    };
    for (const Table &table : tables)
        visit(table);
    return ordered;
}

} // namespace

const Column *Table::column(const QString &wanted) const
{
    const auto found = std::find_if(columns.cbegin(), columns.cend(),
                                    [&wanted](const Column &one) { return one.name == wanted; });
    return found == columns.cend() ? nullptr : &*found;
}

QStringList Table::groupOf(const QString &column) const
{
    const auto found = std::find_if(groups.cbegin(), groups.cend(),
                                    [&column](const QStringList &one) { return one.contains(column); });
    return found == groups.cend() ? QStringList{column} : *found;
}

std::optional<bool> Table::isGraver(const QStringList &group, const QHash<QString, QVariant> &one,
                                    const QHash<QString, QVariant> &other) const
{
    for (const Rank &rank : ranks) {
        if (!group.contains(rank.column))
            continue;
        const auto mine = rank.lowToHigh.indexOf(one.value(rank.column).toString());
        const auto theirs = rank.lowToHigh.indexOf(other.value(rank.column).toString());
        if (mine != theirs)
            return mine > theirs;
    }
    return std::nullopt;
}

const Table *tableNamed(const QList<Table> &tables, const QString &name)
{
    const auto found =
        std::find_if(tables.cbegin(), tables.cend(), [&name](const Table &one) { return one.name == name; });
    return found == tables.cend() ? nullptr : &*found;
}

Result<QList<Table>> tablesOf(Connection &db)
{
    const auto names = readTexts(
        db,
        QStringLiteral("SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM "
                       "pragma_table_info(m.name) WHERE name = 'removed_utc') ORDER BY m.name"));
    if (!names)
        return names.error();
    QList<Table> tables;
    for (const QString &name : *names) {
        if (isOfOnePc(name))
            continue;
        auto table = read(db, name);
        if (!table)
            return table.error();
        tables.append(*std::move(table));
    }
    if (auto found = findSignatures(db, tables); !found)
        return found.error();
    return inOrder(tables);
}

} // namespace tingyu::merge
