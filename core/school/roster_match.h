// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roster_plan.h"

namespace tingyu {

/// Finds the stored student a row speaks of; each student is found once.
class RosterMatcher
{
public:
    explicit RosterMatcher(const RosterStock &stock);
    struct Found
    {
        qsizetype student = -1; ///< place in RosterStock::students
        RosterMatch match = RosterMatch::None;
    };
    Found find(const RosterRow &row) const;
    /// False when an earlier row took this student.
    bool claim(qsizetype student, int row);
    /// Row that took the student; 0 when none did.
    int claimedBy(qsizetype student) const { return m_claimed.value(student, 0); }
    bool isClaimed(qsizetype student) const { return m_claimed.contains(student); }

private:
    void addJoined();
    Found byNumber(const Student &student) const;
    Found byStudentNo(const Student &student) const;
    Found byPerson(const RosterRow &row) const;
    QString classKeyOf(SchoolClassId id) const { return m_classKeys.value(id); }

    const RosterStock &m_stock;
    QHash<QString, qsizetype> m_byRoll;
    QHash<QString, qsizetype> m_byId;
    QMultiHash<QString, qsizetype> m_byNo;
    QMultiHash<QString, qsizetype> m_byName;
    QHash<SchoolClassId, QString> m_classKeys;
    QHash<qsizetype, int> m_claimed;
};

/// What makes a class the same from year to year of the same roll: grade and number or word.
QString rosterClassKey(const SchoolClass &one);

} // namespace tingyu
