// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student_index.h"
#include "core/school/student_service.h"

namespace tingyu {

/// Search while typing over the students the person may find (StudentIndex says how words fit and rank). The
/// index is made at the first search and follows every change by itself, undo and import included: before
/// each search it reads the ids of students changed since the last.
class StudentSearch
{
public:
    explicit StudentSearch(Workplace &place) : m_place(place) {}

    /// Best first. Errc::Denied for who may find nobody.
    Result<QList<StudentHeader>> find(const QString &typed, int limit = 20);
    /// Brings the index up to date now, so that the first keystroke need not wait.
    Result<void> prepare();
    /// Drops the index; needed after rows were erased behind the history of changes.
    void forget();
    const StudentIndex &index() const { return m_index; }

private:
    Result<void> rebuild();
    Result<void> follow();

    Workplace &m_place;
    StudentIndex m_index;
    qint64 m_seenChange = -1; ///< last row of the change table the index knows; -1 = no index yet
};

/// What a person meant by a text: a uid, a student number, a national or local roll number, or a name that
/// only one student on the roll has (of several by that name, candidates).
struct StudentMatch
{
    std::optional<StudentHeader> one;
    QList<StudentHeader> candidates; ///< more than one; empty when `one` is there
};

class StudentLookup
{
public:
    explicit StudentLookup(Workplace &place) : m_place(place) {}
    /// Errc::NotFound "student.not_found" when nobody fits among those the person may find; a uid or number
    /// goes before a name. Students who have left fit only when nobody on the roll does.
    Result<StudentMatch> resolve(const QString &typed);

private:
    Workplace &m_place;
};

} // namespace tingyu
