// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/roster_plan.h"

#include "core/school/roster_match.h"
#include "core/school/roster_merge.h"

#include <algorithm>

namespace tingyu {
namespace {

/// The keys of rows seen, in the order in which rows are matched: a row is known by its first key that is
/// there.
class SeenKeys
{
public:
    /// Row that had the key before; 0 when none had.
    int before(const RosterRow &row, const QString &classKey)
    {
        const Student &one = row.student;
        int earlier = 0;
        const auto look = [&](QHash<QString, int> &seen, const QString &key) {
            if (key.isEmpty())
                return;
            if (earlier == 0)
                earlier = seen.value(key, 0);
            if (!seen.contains(key))
                seen.insert(key, row.row);
        };
        look(m_rolls, one.rollNumber);
        look(m_ids, one.idNumber);
        if (!one.rollNumber.isEmpty() || !one.idNumber.isEmpty())
            return earlier;
        look(m_numbers, one.studentNo);
        if (one.studentNo.isEmpty())
            look(m_people, one.name % QLatin1Char('|') % one.birthDate.toString(Qt::ISODate) %
                               QLatin1Char('|') % classKey);
        return earlier;
    }

private:
    QHash<QString, int> m_rolls;
    QHash<QString, int> m_ids;
    QHash<QString, int> m_numbers;
    QHash<QString, int> m_people;
};

class Planner
{
public:
    Planner(const RosterTable &table, const RosterStock &stock)
        : m_table(table), m_stock(stock), m_matcher(stock)
    {
        for (const SchoolClass &one : stock.classes) {
            if (one.schoolYear == stock.schoolYear)
                m_classes.insert(rosterClassKey(one), one);
        }
        m_plan.problems = table.problems;
        m_plan.schoolYear = stock.schoolYear;
    }

    RosterPlan made()
    {
        for (qsizetype i = 0; i < m_table.rows.size(); ++i) {
            RosterPlanRow row = planned(m_table.rows.at(i));
            row.source = i;
            switch (row.action) {
            case RosterAction::Added:
                ++m_plan.added;
                break;
            case RosterAction::Updated:
                ++m_plan.updated;
                break;
            case RosterAction::Unchanged:
                ++m_plan.unchanged;
                break;
            case RosterAction::Rejected:
                ++m_plan.rejected;
                break;
            }
            m_plan.rows.append(std::move(row));
        }
        listMissing();
        sortProblems();
        return std::move(m_plan);
    }

private:
    RosterPlanRow rejected(const RosterRow &file, const char *code, const QStringList &detail = {})
    {
        m_plan.problems.append(
            {m_table.sheets.at(file.sheet).name, file.row, {}, QString::fromLatin1(code), detail});
        RosterPlanRow row;
        row.action = RosterAction::Rejected;
        return row;
    }

    RosterPlanRow planned(const RosterRow &file)
    {
        if (file.student.name.isEmpty())
            return rejected(file, "roster.no_name");
        RosterPlanRow row;
        row.intoClass = place(file);
        const QString classKey = row.intoClass ? rosterClassKey(*row.intoClass) : QString();
        if (const int earlier = m_seen.before(file, classKey); earlier > 0)
            return rejected(file, "roster.repeated", {QString::number(earlier)});
        const auto found = m_matcher.find(file);
        if (found.student < 0) {
            newRosterRow(file, row);
            return row;
        }
        if (!m_matcher.claim(found.student, file.row))
            return rejected(file, "roster.repeated", {QString::number(m_matcher.claimedBy(found.student))});
        const Student &stored = m_stock.students.at(found.student);
        row.match = found.match;
        mergeRosterRow(file, stored, m_stock.contacts.value(stored.id), m_stock.tags.value(stored.id),
                       m_stock, row);
        return row;
    }

    std::optional<SchoolClass> place(const RosterRow &file)
    {
        auto wanted = rosterClassPlace(file.schoolClass, m_stock.schoolYear);
        if (!wanted) {
            if (!file.schoolClass.original.isEmpty())
                m_plan.problems.append({m_table.sheets.at(file.sheet).name,
                                        file.row,
                                        {},
                                        QStringLiteral("roster.class_unclear"),
                                        {}});
            return std::nullopt;
        }
        m_grades.insert(wanted->grade);
        const auto there = m_classes.constFind(rosterClassKey(*wanted));
        return there == m_classes.cend() ? *wanted : *there;
    }

    void listMissing()
    {
        QHash<SchoolClassId, const SchoolClass *> classes;
        for (const SchoolClass &one : m_stock.classes)
            classes.insert(one.id, &one);
        for (qsizetype i = 0; i < m_stock.students.size(); ++i) {
            const Student &student = m_stock.students.at(i);
            if (student.status != RollStatus::OnRoll || m_matcher.isClaimed(i))
                continue;
            const SchoolClass *one = classes.value(student.classId, nullptr);
            RosterMissing missing{student.id, student.uid,       student.name,
                                  {},         student.studentNo, m_grades.isEmpty()};
            if (one != nullptr) {
                missing.classLabel = classLabel(*one);
                missing.gradeInFile = m_grades.isEmpty() || m_grades.contains(one->grade);
            }
            m_plan.missing.append(missing);
        }
        std::stable_sort(
            m_plan.missing.begin(), m_plan.missing.end(),
            [](const RosterMissing &a, const RosterMissing &b) { return a.gradeInFile && !b.gradeInFile; });
    }

    void sortProblems()
    {
        QHash<QString, qsizetype> order;
        for (qsizetype i = 0; i < m_table.sheets.size(); ++i)
            order.insert(m_table.sheets.at(i).name, i);
        std::stable_sort(m_plan.problems.begin(), m_plan.problems.end(),
                         [&order](const RosterProblem &a, const RosterProblem &b) {
                             return std::pair(order.value(a.sheet), a.row) <
                                    std::pair(order.value(b.sheet), b.row);
                         });
    }

    const RosterTable &m_table;
    const RosterStock &m_stock;
    RosterMatcher m_matcher;
    SeenKeys m_seen;
    QHash<QString, SchoolClass> m_classes;
    QSet<int> m_grades;
    RosterPlan m_plan;
};

} // namespace

QString rosterActionCode(RosterAction action)
{
    switch (action) {
    case RosterAction::Added:
        return QStringLiteral("added");
    case RosterAction::Updated:
        return QStringLiteral("updated");
    case RosterAction::Unchanged:
        return QStringLiteral("unchanged");
    case RosterAction::Rejected:
        return QStringLiteral("rejected");
    }
    return {};
}

std::optional<SchoolClass> rosterClassPlace(const ClassText &text, int schoolYear)
{
    if (!text.grade.grade || (!text.number && text.word.isEmpty()))
        return std::nullopt;
    SchoolClass place;
    place.grade = *text.grade.grade;
    place.stage = ordinaryStage(place.grade);
    place.number = text.number.value_or(0);
    place.name = text.number ? QString() : text.word;
    place.schoolYear = schoolYear;
    place.entryYear = text.grade.cohort.value_or(0);
    return place;
}

RosterPlan planRoster(const RosterTable &table, const RosterStock &stock)
{
    return Planner(table, stock).made();
}

} // namespace tingyu
