// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/roster_match.h"

#include <algorithm>

namespace tingyu {
namespace {

bool isTemporary(const QString &rollNumber)
{
    return rollNumber.startsWith(QLatin1Char('L'));
}

bool isCurrent(const Student &student)
{
    return student.status == RollStatus::OnRoll || student.status == RollStatus::OnLeave;
}

/// Two lasting numbers that differ belong to two people.
bool contradicts(const Student &a, const Student &b)
{
    const bool rolls = !a.rollNumber.isEmpty() && !b.rollNumber.isEmpty() && !isTemporary(a.rollNumber) &&
                       !isTemporary(b.rollNumber) && a.rollNumber != b.rollNumber;
    const bool ids = !a.idNumber.isEmpty() && !b.idNumber.isEmpty() && a.idNumber != b.idNumber;
    return rolls || ids;
}

} // namespace

QString rosterClassKey(const SchoolClass &one)
{
    return QString::number(one.grade) % QLatin1Char('/') % QString::number(one.number) % QLatin1Char('/') %
           one.name;
}

RosterMatcher::RosterMatcher(const RosterStock &stock) : m_stock(stock)
{
    for (const SchoolClass &one : stock.classes)
        m_classKeys.insert(one.id, rosterClassKey(one));
    for (qsizetype i = 0; i < stock.students.size(); ++i) {
        const Student &student = stock.students.at(i);
        // Where two share a number the one on the roll is meant.
        const auto put = [&](QHash<QString, qsizetype> &index, const QString &number) {
            if (!number.isEmpty() &&
                (!index.contains(number) || !isCurrent(stock.students.at(index.value(number)))))
                index.insert(number, i);
        };
        put(m_byRoll, student.rollNumber);
        put(m_byId, student.idNumber);
        if (!student.studentNo.isEmpty())
            m_byNo.insert(student.studentNo, i);
        m_byName.insert(student.name, i);
    }
    addJoined();
}

void RosterMatcher::addJoined()
{
    QHash<StudentId, qsizetype> places;
    for (qsizetype i = 0; i < m_stock.students.size(); ++i)
        places.insert(m_stock.students.at(i).id, i);
    for (const JoinedKey &key : m_stock.joined) {
        const auto place = places.constFind(key.student);
        if (place == places.cend())
            continue;
        if (!key.rollNumber.isEmpty() && !m_byRoll.contains(key.rollNumber))
            m_byRoll.insert(key.rollNumber, *place);
        if (!key.idNumber.isEmpty() && !m_byId.contains(key.idNumber))
            m_byId.insert(key.idNumber, *place);
        if (!key.studentNo.isEmpty() && !m_byNo.contains(key.studentNo))
            m_byNo.insert(key.studentNo, *place);
        if (key.name != m_stock.students.at(*place).name)
            m_byName.insert(key.name, *place);
    }
}

RosterMatcher::Found RosterMatcher::byNumber(const Student &student) const
{
    if (!student.rollNumber.isEmpty()) {
        if (const auto place = m_byRoll.constFind(student.rollNumber); place != m_byRoll.cend())
            return {*place, RosterMatch::RollNumber};
    }
    // A lasting 学籍号 of the form G holds the ID number.
    const QString held =
        student.rollNumber.startsWith(QLatin1Char('G')) ? student.rollNumber.mid(1) : QString();
    for (const QString &number : {student.idNumber, held}) {
        if (number.isEmpty())
            continue;
        if (const auto place = m_byId.constFind(number); place != m_byId.cend())
            return {*place, RosterMatch::IdNumber};
        if (const auto place = m_byRoll.constFind(QLatin1Char('G') % number); place != m_byRoll.cend())
            return {*place, RosterMatch::IdNumber};
    }
    return {};
}

RosterMatcher::Found RosterMatcher::byStudentNo(const Student &student) const
{
    Found found;
    if (student.studentNo.isEmpty())
        return found;
    const QList<qsizetype> places = m_byNo.values(student.studentNo);
    for (const qsizetype place : places) {
        const Student &stored = m_stock.students.at(place);
        // Numbers of those who left are given out again.
        const bool same = isCurrent(stored) || stored.name == student.name;
        if (same && !contradicts(stored, student) && (found.student < 0 || place < found.student))
            found = {place, RosterMatch::StudentNo};
    }
    return found;
}

RosterMatcher::Found RosterMatcher::byPerson(const RosterRow &row) const
{
    const auto wanted = rosterClassPlace(row.schoolClass, m_stock.schoolYear);
    const QString classKey = wanted ? rosterClassKey(*wanted) : QString();
    QList<qsizetype> places = m_byName.values(row.student.name);
    std::sort(places.begin(), places.end());
    Found loose;
    int looseCount = 0;
    for (const qsizetype place : std::as_const(places)) {
        const Student &stored = m_stock.students.at(place);
        if (m_claimed.contains(place) || classKeyOf(stored.classId) != classKey)
            continue;
        if (stored.birthDate == row.student.birthDate)
            return {place, RosterMatch::NameBirthClass};
        if (!stored.birthDate.isValid() || !row.student.birthDate.isValid()) {
            loose = {place, RosterMatch::NameBirthClass};
            ++looseCount;
        }
    }
    // Where one side does not know the birth date, the only one of that name in the class is meant.
    return looseCount == 1 && !contradicts(m_stock.students.at(loose.student), row.student) ? loose : Found{};
}

RosterMatcher::Found RosterMatcher::find(const RosterRow &row) const
{
    if (const Found found = byNumber(row.student); found.student >= 0)
        return found;
    if (const Found found = byStudentNo(row.student); found.student >= 0)
        return found;
    return byPerson(row);
}

bool RosterMatcher::claim(qsizetype student, int row)
{
    if (m_claimed.contains(student))
        return false;
    m_claimed.insert(student, row);
    return true;
}

} // namespace tingyu
