// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/student_search.h"

#include "core/base/text.h"
#include "core/school/class_reach.h"
#include "core/school/school_operations.h"
#include "core/school/school_repository.h"

namespace tingyu {
namespace {

/// More changed students than this are read anew in one pass.
constexpr qsizetype mostFollowed = 2000;

} // namespace

void StudentSearch::forget()
{
    m_index.clear();
    m_seenChange = -1;
}

Result<void> StudentSearch::rebuild()
{
    StudentRepository students(m_place.db());
    auto change = students.lastChange();
    if (!change)
        return change.error();
    auto classes = SchoolRepository(m_place.db()).classes();
    if (!classes)
        return classes.error();
    m_index.clear();
    m_index.setClasses(*classes);
    auto read = students.forIndex({}, [this](const IndexedStudent &student) { m_index.put(student); });
    if (!read) {
        forget();
        return read.error();
    }
    m_seenChange = *change;
    return {};
}

Result<void> StudentSearch::follow()
{
    StudentRepository students(m_place.db());
    auto change = students.lastChange();
    if (!change)
        return change.error();
    if (*change == m_seenChange)
        return {};
    if (*change < m_seenChange)
        return rebuild();
    auto ids = students.changedSince(m_seenChange, mostFollowed + 1);
    if (!ids)
        return ids.error();
    if (ids->size() > mostFollowed)
        return rebuild();
    auto classes = SchoolRepository(m_place.db()).classes();
    if (!classes)
        return classes.error();
    m_index.setClasses(*classes);
    for (const StudentId id : std::as_const(*ids))
        m_index.remove(id); // stays out when the row is gone
    if (!ids->isEmpty()) {
        auto read = students.forIndex(*ids, [this](const IndexedStudent &student) { m_index.put(student); });
        if (!read) {
            forget();
            return read.error();
        }
    }
    m_seenChange = *change;
    return {};
}

Result<void> StudentSearch::prepare()
{
    return m_seenChange < 0 ? rebuild() : follow();
}

Result<QList<StudentHeader>> StudentSearch::find(const QString &typed, int limit)
{
    auto reach = reachableClasses(m_place, op::studentFind);
    if (!reach)
        return reach.error();
    if (auto ready = prepare(); !ready)
        return ready.error();
    StudentIndex::Scope scope;
    scope.within = *reach;
    scope.guardedNumbers = isAllowed(op::studentView, m_place.session(), {});
    return StudentRepository(m_place.db()).headers(m_index.find(typed, limit, scope));
}

Result<StudentMatch> StudentLookup::resolve(const QString &typed)
{
    auto reach = reachableClasses(m_place, op::studentFind);
    if (!reach)
        return reach.error();
    StudentRepository students(m_place.db());
    const QString plain = text::squeezed(typed);
    QList<StudentHeader> found;
    const auto keep = [&](Result<QList<StudentHeader>> &&some) -> Result<void> {
        if (!some)
            return some.error();
        found = std::move(*some);
        if (*reach)
            found.removeIf([&](const StudentHeader &one) { return !(*reach)->contains(one.classId); });
        const auto isCurrent = [](const StudentHeader &one) {
            return one.status == RollStatus::OnRoll || one.status == RollStatus::OnLeave;
        };
        if (std::any_of(found.cbegin(), found.cend(), isCurrent))
            found.removeIf([&](const StudentHeader &one) { return !isCurrent(one); });
        return {};
    };
    if (const auto uid = Uid::fromString(plain)) {
        auto student = students.byUid(*uid);
        if (!student)
            return student.error();
        if (*student) {
            if (auto kept = keep(students.headers({(*student)->id})); !kept)
                return kept.error();
        }
    }
    if (found.isEmpty()) {
        if (auto kept = keep(students.byNumber(plain)); !kept)
            return kept.error();
    }
    if (found.isEmpty() && !plain.isEmpty()) {
        if (auto kept = keep(students.byName(text::normalName(typed))); !kept)
            return kept.error();
    }
    if (found.isEmpty())
        return fail(Errc::NotFound, "student.not_found");
    if (found.size() == 1)
        return StudentMatch{found.first(), {}};
    return StudentMatch{std::nullopt, found};
}

} // namespace tingyu
