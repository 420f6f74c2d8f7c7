// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/care_counts.h"

#include "core/care/case_file.h"
#include "core/school/columns.h"
#include "core/school/student.h"
#include "core/screening/screening.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>
#include <utility>

namespace tingyu::exchange {
namespace {

using Coded = std::pair<QString, QList<int>>; ///< a code, and counts of it

Result<QList<Coded>> coded(Connection &db, const QString &sql, const QVariantList &parameters, int counts)
{
    return columns::all<Coded>(db, sql, parameters, [counts](const Rows &rows) {
        Coded one(rows.text(0), {});
        for (int i = 1; i <= counts; ++i)
            one.second.append(static_cast<int>(rows.integer(i)));
        return one;
    });
}

QStringList decisions()
{
    QStringList codes;
    for (const ReviewDecision decision :
         {ReviewDecision::Confirmed, ReviewDecision::NotConfirmed, ReviewDecision::Watch})
        codes.append(reviewDecisionCode(decision));
    return codes;
}

const QString waiting = QStringLiteral("waiting");

/// The class that a person had given the file last by the end of a day (?1).
const QString classThen = QStringLiteral(
    "ifnull((SELECT f.class FROM file_class f WHERE f.student_id = s.id AND f.removed_utc IS NULL AND "
    "f.from_date <= ?1 ORDER BY f.from_date DESC, f.id DESC LIMIT 1), 'general')");
const QString onRoll = QStringLiteral("s.removed_utc IS NULL AND s.status IN ('on_roll', 'on_leave')");

/// Codes of `codes` in their order, counts of the column `at` of those that were found.
QList<CareCount> countsOf(const char *table, const QStringList &codes, const QList<Coded> &found, int at = 0)
{
    QList<CareCount> counts;
    for (const QString &code : codes) {
        const auto its = std::find_if(found.cbegin(), found.cend(),
                                      [&code](const Coded &one) { return one.first == code; });
        counts.append({QLatin1String(table), code, its == found.cend() ? 0 : its->second.value(at)});
    }
    return counts;
}

/// Stamps are UTC, months are of this place's calendar.
Result<QList<Coded>> consultations(Connection &db, QDate from, QDate to)
{
    using Stamps = std::pair<QString, QString>;
    auto all = columns::all<Stamps>(
        db,
        QStringLiteral(
            "SELECT created_utc, ifnull(replied_utc, '') FROM exchange_consultation WHERE removed_utc IS "
            "NULL"),
        {}, [](const Rows &rows) { return Stamps(rows.text(0), rows.text(1)); });
    if (!all)
        return all.error();
    const auto isWithin = [from, to](const QString &stamp) {
        const QDate day = fromUtcStamp(stamp).toLocalTime().date();
        return day.isValid() && day >= from && day <= to;
    };
    Coded sent(QStringLiteral("sent"), {0});
    Coded answered(QStringLiteral("answered"), {0});
    for (const auto &[created, replied] : std::as_const(*all)) {
        sent.second[0] += isWithin(created) ? 1 : 0;
        answered.second[0] += isWithin(replied) ? 1 : 0;
    }
    return QList<Coded>{sent, answered};
}

} // namespace

QStringList careKinds()
{
    QStringList codes;
    for (const CaseKind kind : {CaseKind::Crisis, CaseKind::Concern, CaseKind::Protection})
        codes.append(caseKindCode(kind));
    return codes;
}

QStringList watchedClasses()
{
    QStringList codes;
    for (const FileClass one : {FileClass::Attention, FileClass::Focus, FileClass::Crisis})
        codes.append(fileClassCode(one));
    return codes;
}

Result<QList<CareCount>> careCounts(Connection &db, QDate from, QDate to)
{
    const QVariantList days{columns::date(from), columns::date(to), columns::date(to.addDays(1))};
    auto cases = coded(
        db,
        QStringLiteral("SELECT kind, sum(closed_on IS NULL OR closed_on > ?2), sum(opened_on >= ?1), "
                       "ifnull(sum(closed_on >= ?1 AND closed_on <= ?2), 0) FROM care_case WHERE removed_utc "
                       "IS NULL AND opened_on <= ?2 GROUP BY kind"),
        days.mid(0, 2), 3);
    auto events = coded(
        db,
        QStringLiteral("SELECT c.kind, count(*) FROM case_event e JOIN care_case c ON c.id = e.case_id WHERE "
                       "e.removed_utc IS NULL AND c.removed_utc IS NULL AND e.at >= ?1 AND e.at < ?2 GROUP "
                       "BY c.kind"),
        {days[0], days[2]}, 1);
    auto asked = consultations(db, from, to);
    auto reviews =
        coded(db,
              QStringLiteral("SELECT CASE WHEN decided_at IS NULL OR decided_at >= ?2 THEN '") % waiting %
                  QStringLiteral("' ELSE decision END AS said, count(*) FROM review WHERE removed_utc IS "
                                 "NULL AND since < ?2 AND (decided_at IS NULL OR decided_at >= ?1) GROUP BY "
                                 "said"),
              {days[0], days[2]}, 1);
    auto classes = coded(db,
                         QStringLiteral("SELECT ") % classThen %
                             QStringLiteral(" AS said, count(*) FROM student s WHERE ") % onRoll %
                             QStringLiteral(" GROUP BY said"),
                         {days[1]}, 1);
    for (const auto *one : {&cases, &events, &asked, &reviews, &classes}) {
        if (!*one)
            return one->error();
    }
    const QStringList kinds = careKinds();
    return countsOf("open", kinds, *cases, 0) + countsOf("opened", kinds, *cases, 1) +
           countsOf("closed", kinds, *cases, 2) + countsOf("events", kinds, *events) +
           countsOf("consultations", {QStringLiteral("sent"), QStringLiteral("answered")}, *asked) +
           countsOf("reviews", QStringList{waiting} + decisions(), *reviews) +
           countsOf("file_class", QStringList{fileClassCode(FileClass::General)} + watchedClasses(),
                    *classes);
}

Result<QList<CareGrade>> careGrades(Connection &db, QDate on)
{
    struct Pupils
    {
        QString stage;
        int grade = 0;
        QString code;
        int count = 0;
    };
    const auto counted = [&](const QString &sql) {
        return columns::all<Pupils>(db, sql, {columns::date(on)}, [](const Rows &rows) {
            return Pupils{rows.text(0), static_cast<int>(rows.integer(1)), rows.text(2),
                          static_cast<int>(rows.integer(3))};
        });
    };
    auto classes = counted(QStringLiteral("SELECT c.stage, c.grade, ") % classThen %
                           QStringLiteral(" AS said, count(*) FROM student s JOIN school_class c ON c.id = "
                                          "s.class_id WHERE c.removed_utc IS NULL AND ") %
                           onRoll %
                           QStringLiteral(" GROUP BY c.stage, c.grade, said ORDER BY c.grade, "
                                          "c.stage"));
    auto cases =
        counted(QStringLiteral("SELECT c.stage, c.grade, k.kind, count(*) FROM care_case k JOIN student s ON "
                               "s.id = k.student_id JOIN school_class c ON c.id = s.class_id WHERE "
                               "k.removed_utc IS NULL AND c.removed_utc IS NULL AND k.opened_on <= ?1 AND "
                               "(k.closed_on IS NULL OR k.closed_on > ?1) AND ") %
                onRoll % QStringLiteral(" GROUP BY c.stage, c.grade, k.kind"));
    if (!classes || !cases)
        return classes ? cases.error() : classes.error();
    const QStringList kinds = careKinds();
    const QStringList watched = watchedClasses();
    QList<CareGrade> grades;
    for (const Pupils &one : std::as_const(*classes)) {
        if (grades.isEmpty() || grades.last().stage != one.stage || grades.last().grade != one.grade)
            grades.append({one.stage, one.grade, QList<int>(kinds.size(), 0), QList<int>(watched.size(), 0)});
        if (const qsizetype at = watched.indexOf(one.code); at >= 0)
            grades.last().fileClass[at] = one.count;
    }
    for (const Pupils &one : std::as_const(*cases)) {
        const auto its = std::find_if(grades.begin(), grades.end(), [&one](const CareGrade &grade) {
            return grade.stage == one.stage && grade.grade == one.grade;
        });
        if (its != grades.end() && kinds.contains(one.code))
            its->open[kinds.indexOf(one.code)] = one.count;
    }
    return grades;
}

} // namespace tingyu::exchange
