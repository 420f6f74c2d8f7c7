// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ledger_lines.h"

#include "core/care/care_operations.h"
#include "core/report/case_report_service.h"
#include "core/report/ledger_service.h"
#include "core/report/ledger_words.h"
#include "core/room/groups/group_operations.h"
#include "core/room/logs/room_log_operations.h"
#include "core/room/room_operations.h"
#include "core/room/sessions/session_operations.h"
#include "core/school/facts_repository.h"
#include "core/school/file_code.h"
#include "core/school/school_operations.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"
#include "core/screening/screening_operations.h"
#include "core/vault/user_repository.h"

#include <algorithm>

namespace tingyu::report {
using namespace ledger;

namespace {

/// Names of students and of those who belong to them: what a ledger by codes is not to hold. Who works here
/// and which class is meant may stand in it.
bool namesAFamily(LeakKind kind)
{
    switch (kind) {
    case LeakKind::Name:
    case LeakKind::FormerName:
    case LeakKind::Nickname:
    case LeakKind::GivenName:
    case LeakKind::Family:
    case LeakKind::Pinyin:
    case LeakKind::Phone:
    case LeakKind::IdNumber:
    case LeakKind::StudentNo:
    case LeakKind::Email:
    case LeakKind::ChatId:
        return true;
    case LeakKind::Staff:
    case LeakKind::School:
    case LeakKind::Place:
    case LeakKind::Hospital:
    case LeakKind::SchoolClass:
    case LeakKind::Number:
    case LeakKind::Birth:
    case LeakKind::Date:
        return false;
    }
    return true;
}

void cover(Value *value, const LeakChecker &checker)
{
    for (Value &part : value->parts)
        cover(&part, checker);
    if (value->kind != Value::Kind::Text)
        return;
    QList<LeakFinding> found = checker.check(value->text, {});
    found.removeIf([](const LeakFinding &one) { return !namesAFamily(one.kind); });
    value->text = covered(value->text, found);
}

} // namespace

const Operation &ledgerSource(const QString &ledger)
{
    static const QHash<QString, const Operation *> sources = {
        {coded("files"), &op::studentView},    {coded("room"), &op::dutyView},
        {coded("lessons"), &op::lessonView},   {coded("groups"), &op::groupList},
        {coded("sessions"), &op::sessionList}, {coded("phone"), &op::phoneList},
        {coded("watched"), &op::evidenceView}, {coded("cases"), &op::caseView},
        {coded("referrals"), &op::caseView},   {coded("warnings"), &op::reviewList},
        {coded("parents"), &op::caseView},     {coded("teachers"), &op::reviewView},
        {coded("advice"), &op::adviceView},    {coded("staff"), &op::sessionList}};
    return *sources.value(ledger, &op::caseView);
}

LedgerReader::Line &LedgerReader::append(const QString &ledger, QDate on, const ObjectRef &source)
{
    Line line;
    line.row.ledger = ledger;
    line.row.on = on;
    line.row.source = source;
    m_lines.append(line);
    return m_lines.last();
}

Result<QString> LedgerReader::userName(UserId id)
{
    if (!id.isValid())
        return QString();
    if (const auto known = m_users.constFind(id); known != m_users.cend())
        return *known;
    auto user = UserRepository(m_place.db()).byId(id);
    if (!user)
        return user.error();
    return *m_users.insert(id, *user ? (*user)->name : QString());
}

Result<void> LedgerReader::add(const QString &ledger)
{
    if (ledger == QLatin1String("files"))
        return files();
    if (ledger == QLatin1String("room"))
        return room();
    if (ledger == QLatin1String("lessons"))
        return lessons();
    if (ledger == QLatin1String("groups"))
        return groups();
    if (ledger == QLatin1String("sessions") || ledger == QLatin1String("staff"))
        return sessions(ledger);
    if (ledger == QLatin1String("phone")) {
        if (auto read = sessions(ledger); !read)
            return read;
        return calls();
    }
    if (ledger == QLatin1String("watched"))
        return watched();
    if (ledger == QLatin1String("cases"))
        return cases();
    if (ledger == QLatin1String("referrals"))
        return referrals();
    if (ledger == QLatin1String("warnings"))
        return warnings();
    if (ledger == QLatin1String("parents"))
        return parents();
    return advice(ledger);
}

Result<void> LedgerReader::files()
{
    auto decided = FactsRepository(m_place.db()).fileClassesBetween(m_question.span.from, m_question.span.to);
    if (!decided)
        return decided.error();
    for (const FileClassEntry &one : std::as_const(*decided)) {
        Line &line = append(coded("files"), one.from, {coded("file_class"), one.uid});
        line.student = one.studentId;
        line.row.summary = Value::of(one.reason);
        line.row.result = what("file_class", {word("file_class", fileClassCode(one.fileClass))});
        line.row.who = Value::of(one.decidedBy);
    }
    return {};
}

Result<void> LedgerReader::nameStudents()
{
    QSet<StudentId> wanted;
    for (const Line &line : std::as_const(m_lines)) {
        if (line.student.isValid())
            wanted.insert(line.student);
    }
    auto students = StudentRepository(m_place.db()).ofIds(wanted.values());
    if (!students)
        return students.error();
    QHash<StudentId, Student> known;
    for (const Student &one : std::as_const(*students))
        known.insert(one.id, one);
    for (Line &line : m_lines) {
        const auto student = known.constFind(line.student);
        if (student == known.cend())
            continue;
        const Value who = Value::of(m_question.withNames ? student->name : fileCode(student->uid));
        line.row.whom = line.isParent ? what("parent_of", {who}) : who;
        line.row.classId = student->classId;
    }
    return {};
}

Result<void> LedgerReader::coverNames()
{
    CaseReportFacts nobody;
    auto school = SchoolRepository(m_place.db()).school();
    if (!school)
        return school.error();
    nobody.school = school->value_or(School{});
    auto terms = leakTermsFor(m_place, nobody);
    if (!terms)
        return terms.error();
    const LeakChecker checker(*terms);
    for (Line &line : m_lines) {
        for (Value *value : {&line.row.summary, &line.row.measure, &line.row.result, &line.row.files})
            cover(value, checker);
        if (!line.student.isValid() && line.row.ledger != QLatin1String("teachers"))
            cover(&line.row.whom, checker);
    }
    return {};
}

Result<QList<LedgerRow>> LedgerReader::rows()
{
    if (auto done = nameStudents(); !done)
        return done.error();
    if (!m_question.withNames) {
        if (auto done = coverNames(); !done)
            return done.error();
    }
    QList<LedgerRow> all;
    for (const Line &line : std::as_const(m_lines))
        all.append(line.row);
    return all;
}

} // namespace tingyu::report
