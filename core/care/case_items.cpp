// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_items.h"

#include "core/school/columns.h"

namespace tingyu {
namespace {

using columns::dateAt;
using columns::idAt;
using columns::uidAt;

QVariant timeValue(const WallTime &time)
{
    return time.isValid() ? QVariant(time.toString()) : QVariant();
}

WallTime timeAt(const Rows &rows, int column)
{
    return WallTime::parse(rows.text(column)).value_or(WallTime{});
}

} // namespace

const char *const ItemTable<CaseEvent>::name = "case_event";
const char *const ItemTable<CaseEvent>::columns = "at, text, source";
const char *const ItemTable<CaseEvent>::order = "at, id";
CaseEvent ItemTable<CaseEvent>::from(const Rows &rows)
{
    return {idAt<CaseItemId>(rows, 0), uidAt(rows, 1), timeAt(rows, 2), rows.text(3), rows.text(4)};
}
Fields ItemTable<CaseEvent>::fields(const CaseEvent &item)
{
    return {{QStringLiteral("at"), timeValue(item.at)},
            {QStringLiteral("text"), columns::text(item.text)},
            {QStringLiteral("source"), columns::text(item.source)}};
}

const char *const ItemTable<CasePerson>::name = "case_person";
const char *const ItemTable<CasePerson>::columns = "position, kind, name, student_id";
const char *const ItemTable<CasePerson>::order = "position, id";
CasePerson ItemTable<CasePerson>::from(const Rows &rows)
{
    return {idAt<CaseItemId>(rows, 0),
            uidAt(rows, 1),
            static_cast<int>(rows.integer(2)),
            rows.text(3),
            rows.text(4),
            idAt<StudentId>(rows, 5)};
}
Fields ItemTable<CasePerson>::fields(const CasePerson &item)
{
    return {{QStringLiteral("position"), item.position},
            {QStringLiteral("kind"), columns::text(item.kind)},
            {QStringLiteral("name"), columns::text(item.name)},
            {QStringLiteral("student_id"), columns::reference(item.studentId)}};
}

const char *const ItemTable<CaseAssessment>::name = "case_assessment";
const char *const ItemTable<CaseAssessment>::columns =
    "sheet_uid, scale, edition, informant, on_date, score, cutoff, validity, missing, critical, change";
const char *const ItemTable<CaseAssessment>::order = "on_date, id";
CaseAssessment ItemTable<CaseAssessment>::from(const Rows &rows)
{
    CaseAssessment item;
    item.id = idAt<CaseItemId>(rows, 0);
    item.uid = uidAt(rows, 1);
    item.sheetUid = uidAt(rows, 2);
    item.scale = rows.text(3);
    item.edition = rows.text(4);
    item.informant = rows.text(5);
    item.on = dateAt(rows, 6);
    item.score = rows.text(7);
    item.cutoff = rows.text(8);
    item.validity = rows.text(9);
    item.missing = rows.text(10);
    item.critical = rows.text(11);
    item.change = rows.text(12);
    return item;
}
Fields ItemTable<CaseAssessment>::fields(const CaseAssessment &item)
{
    return {
        {QStringLiteral("sheet_uid"), item.sheetUid.isNull() ? QVariant() : QVariant(item.sheetUid.bytes())},
        {QStringLiteral("scale"), columns::text(item.scale)},
        {QStringLiteral("edition"), columns::text(item.edition)},
        {QStringLiteral("informant"), columns::text(item.informant)},
        {QStringLiteral("on_date"), columns::date(item.on)},
        {QStringLiteral("score"), columns::text(item.score)},
        {QStringLiteral("cutoff"), columns::text(item.cutoff)},
        {QStringLiteral("validity"), columns::text(item.validity)},
        {QStringLiteral("missing"), columns::text(item.missing)},
        {QStringLiteral("critical"), columns::text(item.critical)},
        {QStringLiteral("change"), columns::text(item.change)}};
}

const char *const ItemTable<CaseMedication>::name = "case_medication";
const char *const ItemTable<CaseMedication>::columns = "name, dose, since, adherence";
const char *const ItemTable<CaseMedication>::order = "since, id";
CaseMedication ItemTable<CaseMedication>::from(const Rows &rows)
{
    return {idAt<CaseItemId>(rows, 0), uidAt(rows, 1), rows.text(2), rows.text(3),
            dateAt(rows, 4),           rows.text(5)};
}
Fields ItemTable<CaseMedication>::fields(const CaseMedication &item)
{
    return {{QStringLiteral("name"), columns::text(item.name)},
            {QStringLiteral("dose"), columns::text(item.dose)},
            {QStringLiteral("since"), columns::date(item.since)},
            {QStringLiteral("adherence"), columns::text(item.adherence)}};
}

const char *const ItemTable<CaseMeasure>::name = "case_measure";
const char *const ItemTable<CaseMeasure>::columns = "kind, what, at, who";
const char *const ItemTable<CaseMeasure>::order = "at, id";
CaseMeasure ItemTable<CaseMeasure>::from(const Rows &rows)
{
    return {idAt<CaseItemId>(rows, 0), uidAt(rows, 1), rows.text(2), rows.text(3),
            timeAt(rows, 4),           rows.text(5)};
}
Fields ItemTable<CaseMeasure>::fields(const CaseMeasure &item)
{
    return {{QStringLiteral("kind"), columns::text(item.kind)},
            {QStringLiteral("what"), columns::text(item.what)},
            {QStringLiteral("at"), timeValue(item.at)},
            {QStringLiteral("who"), columns::text(item.who)}};
}

const char *const ItemTable<CaseContact>::name = "case_contact";
const char *const ItemTable<CaseContact>::columns = "at, way, with_whom, content, reaction";
const char *const ItemTable<CaseContact>::order = "at, id";
CaseContact ItemTable<CaseContact>::from(const Rows &rows)
{
    return {idAt<CaseItemId>(rows, 0),
            uidAt(rows, 1),
            timeAt(rows, 2),
            rows.text(3),
            rows.text(4),
            rows.text(5),
            rows.text(6)};
}
Fields ItemTable<CaseContact>::fields(const CaseContact &item)
{
    return {{QStringLiteral("at"), timeValue(item.at)},
            {QStringLiteral("way"), columns::text(item.way)},
            {QStringLiteral("with_whom"), columns::text(item.with)},
            {QStringLiteral("content"), columns::text(item.content)},
            {QStringLiteral("reaction"), columns::text(item.reaction)}};
}

const char *const ItemTable<CaseQuestion>::name = "case_question";
const char *const ItemTable<CaseQuestion>::columns = "number, text";
const char *const ItemTable<CaseQuestion>::order = "number, id";
CaseQuestion ItemTable<CaseQuestion>::from(const Rows &rows)
{
    return {idAt<CaseItemId>(rows, 0), uidAt(rows, 1), static_cast<int>(rows.integer(2)), rows.text(3)};
}
Fields ItemTable<CaseQuestion>::fields(const CaseQuestion &item)
{
    return {{QStringLiteral("number"), item.number}, {QStringLiteral("text"), columns::text(item.text)}};
}

const char *const ItemTable<CaseStep>::name = "case_step";
const char *const ItemTable<CaseStep>::columns = "step, who, until";
const char *const ItemTable<CaseStep>::order = "id";
CaseStep ItemTable<CaseStep>::from(const Rows &rows)
{
    return {idAt<CaseItemId>(rows, 0), uidAt(rows, 1), rows.text(2), rows.text(3), dateAt(rows, 4)};
}
Fields ItemTable<CaseStep>::fields(const CaseStep &item)
{
    return {{QStringLiteral("step"), columns::text(item.step)},
            {QStringLiteral("who"), columns::text(item.who)},
            {QStringLiteral("until"), columns::date(item.until)}};
}

const char *const ItemTable<CaseAttachment>::name = "case_attachment";
const char *const ItemTable<CaseAttachment>::columns = "name, pages, covered";
const char *const ItemTable<CaseAttachment>::order = "id";
CaseAttachment ItemTable<CaseAttachment>::from(const Rows &rows)
{
    CaseAttachment item;
    item.id = idAt<CaseItemId>(rows, 0);
    item.uid = uidAt(rows, 1);
    item.name = rows.text(2);
    item.pages = static_cast<int>(rows.integer(3));
    item.covered = rows.boolean(4);
    return item;
}
Fields ItemTable<CaseAttachment>::fields(const CaseAttachment &item)
{
    return {{QStringLiteral("name"), columns::text(item.name)},
            {QStringLiteral("pages"), item.pages},
            {QStringLiteral("covered"), item.covered ? 1 : 0}};
}

} // namespace tingyu
