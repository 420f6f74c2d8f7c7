// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/student_plan_repository.h"

#include "core/school/columns.h"
#include "core/school/school.h"

namespace tingyu {
namespace {

const auto plans = QStringLiteral("student_plan");
const auto measures = QStringLiteral("plan_measure");
const auto entries = QStringLiteral("plan_entry");

constexpr char planSelect[] =
    "SELECT p.id, p.uid, s.uid, p.begun_on, p.signs, p.assessment, p.cause_body, p.cause_mind, "
    "p.cause_social, p.goals, p.family_part, p.helper, p.review_on, p.ended_on, p.outcome FROM student_plan "
    "p "
    "JOIN student s ON s.id = p.student_id WHERE p.removed_utc IS NULL AND s.removed_utc IS NULL ";

StoredPlan planFromRow(const Rows &row)
{
    StoredPlan one;
    one.id = row.integer(0);
    StudentPlan &plan = one.plan;
    plan.uid = columns::uidAt(row, 1);
    plan.student = columns::uidAt(row, 2);
    plan.begun = columns::dateAt(row, 3);
    plan.signs = row.text(4);
    plan.assessment = row.text(5);
    plan.causeBody = row.text(6);
    plan.causeMind = row.text(7);
    plan.causeSocial = row.text(8);
    plan.goals = row.text(9);
    plan.familyPart = row.text(10);
    plan.helper = row.text(11);
    plan.reviewOn = columns::dateAt(row, 12);
    plan.ended = columns::dateAt(row, 13);
    plan.outcome = row.text(14);
    return one;
}

Result<void> readParts(Connection &db, StoredPlan &one)
{
    auto what = columns::all<PlanMeasure>(
        db,
        QStringLiteral("SELECT uid, words, who, until_on, done_on FROM plan_measure WHERE plan_id = ? AND "
                       "removed_utc IS NULL ORDER BY id"),
        {one.id}, [](const Rows &row) {
            return PlanMeasure{columns::uidAt(row, 0), row.text(1), row.text(2), columns::dateAt(row, 3),
                               columns::dateAt(row, 4)};
        });
    if (!what)
        return what.error();
    one.plan.measures = *std::move(what);
    auto done = columns::all<PlanEntry>(
        db,
        QStringLiteral(
            "SELECT e.uid, e.kind, e.on_date, e.person, e.words, u.name FROM plan_entry e LEFT JOIN user u "
            "ON "
            "u.id = e.created_by WHERE e.plan_id = ? AND e.removed_utc IS NULL ORDER BY e.on_date DESC, e.id "
            "DESC"),
        {one.id}, [](const Rows &row) {
            return PlanEntry{columns::uidAt(row, 0),
                             row.text(1),
                             columns::dateAt(row, 2),
                             row.text(3),
                             row.text(4),
                             row.text(5)};
        });
    if (!done)
        return done.error();
    one.plan.entries = *std::move(done);
    return {};
}

Fields fieldsOf(const StudentPlan &plan)
{
    return {{QStringLiteral("begun_on"), columns::date(plan.begun)},
            {QStringLiteral("signs"), columns::text(plan.signs.trimmed())},
            {QStringLiteral("assessment"), columns::text(plan.assessment.trimmed())},
            {QStringLiteral("cause_body"), columns::text(plan.causeBody.trimmed())},
            {QStringLiteral("cause_mind"), columns::text(plan.causeMind.trimmed())},
            {QStringLiteral("cause_social"), columns::text(plan.causeSocial.trimmed())},
            {QStringLiteral("goals"), plan.goals.trimmed()},
            {QStringLiteral("family_part"), columns::text(plan.familyPart.trimmed())},
            {QStringLiteral("helper"), columns::text(plan.helper.trimmed())},
            {QStringLiteral("review_on"), columns::date(plan.reviewOn)}};
}

Fields fieldsOf(const PlanMeasure &measure)
{
    return {{QStringLiteral("words"), measure.words.trimmed()},
            {QStringLiteral("who"), columns::text(measure.who.trimmed())},
            {QStringLiteral("until_on"), columns::date(measure.until)},
            {QStringLiteral("done_on"), columns::date(measure.done)}};
}

} // namespace

Result<QList<StudentPlan>> StudentPlanRepository::ofStudent(const Uid &student)
{
    auto stored = columns::all<StoredPlan>(
        m_db,
        QLatin1String(planSelect) +
            QStringLiteral("AND s.uid = ? ORDER BY p.state = 'ended', p.begun_on DESC, p.id DESC"),
        {student.bytes()}, planFromRow);
    if (!stored)
        return stored.error();
    QList<StudentPlan> all;
    for (StoredPlan &one : *stored) {
        if (auto done = readParts(m_db, one); !done)
            return done.error();
        all.append(one.plan);
    }
    return all;
}

Result<std::optional<StoredPlan>> StudentPlanRepository::byUid(const Uid &plan)
{
    auto found = columns::first<StoredPlan>(m_db, QLatin1String(planSelect) + QStringLiteral("AND p.uid = ?"),
                                            {plan.bytes()}, planFromRow);
    if (!found || !*found)
        return found;
    if (auto done = readParts(m_db, **found); !done)
        return done.error();
    return found;
}

Result<QList<PlanChange>> StudentPlanRepository::history(const Uid &plan)
{
    return columns::all<PlanChange>(
        m_db,
        QStringLiteral(
            "SELECT t.at_utc, u.name, c.field, coalesce(c.old_value, ''), coalesce(c.new_value, '') FROM "
            "change c JOIN change_set t ON t.id = c.set_id LEFT JOIN user u ON u.id = t.user_id WHERE "
            "c.table_name = 'student_plan' AND c.row_uid = ? AND c.field NOT IN ('', 'removed_utc', 'state') "
            "AND c.old_value IS NOT NULL AND c.old_value <> '' ORDER BY c.id DESC"),
        {plan.bytes()}, [](const Rows &row) {
            return PlanChange{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
        });
}

Result<QList<PlanStanding>> StudentPlanRepository::standings(const std::optional<Uid> &student)
{
    QVariantList values;
    QString sql = QStringLiteral(
        "SELECT * FROM (SELECT s.uid, s.name, c.stage, c.grade, c.number, c.name, s.status IN ('on_roll', "
        "'on_leave') AND "
        "(s.file_class IN ('focus', 'crisis') OR EXISTS (SELECT 1 FROM watch_entry w WHERE w.student_id = "
        "s.id AND w.ended_on IS NULL AND w.removed_utc IS NULL)) AS watched, (SELECT p.review_on FROM "
        "student_plan p WHERE p.student_id = s.id AND p.state = 'active' AND p.removed_utc IS NULL) AS "
        "review, s.sort_key FROM student s LEFT JOIN school_class c ON c.id = s.class_id WHERE s.removed_utc "
        "IS NULL");
    if (student) {
        sql += QStringLiteral(" AND s.uid = ?");
        values.append(student->bytes());
    }
    sql += QStringLiteral(")");
    if (!student)
        sql += QStringLiteral(" WHERE watched OR review IS NOT NULL");
    sql += QStringLiteral(" ORDER BY review IS NOT NULL, review, stage, grade, number, sort_key");
    return columns::all<PlanStanding>(m_db, sql, values, [](const Rows &row) {
        PlanStanding one;
        one.student = columns::uidAt(row, 0);
        one.studentName = row.text(1);
        if (!row.isNull(2))
            one.className =
                classLabel(schoolStageFromCode(row.text(2)).value_or(SchoolStage::Primary),
                           static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4)), row.text(5));
        one.isWatched = row.boolean(6);
        one.reviewOn = columns::dateAt(row, 7);
        return one;
    });
}

Result<std::optional<StudentPlanRepository::Whose>> StudentPlanRepository::student(const Uid &student)
{
    return columns::first<Whose>(
        m_db,
        QStringLiteral(
            "SELECT s.id, EXISTS (SELECT 1 FROM student_plan p WHERE p.student_id = s.id AND p.state "
            "= 'active' AND p.removed_utc IS NULL) FROM student s WHERE s.uid = ? AND s.removed_utc "
            "IS NULL"),
        {student.bytes()}, [](const Rows &row) {
            return Whose{row.integer(0), row.boolean(1)};
        });
}

Result<std::optional<StudentPlanRepository::Measure>> StudentPlanRepository::measure(const Uid &measure)
{
    return columns::first<Measure>(
        m_db,
        QStringLiteral(
            "SELECT m.id, p.uid, p.state = 'active' FROM plan_measure m JOIN student_plan p ON p.id "
            "= m.plan_id WHERE m.uid = ? AND m.removed_utc IS NULL AND p.removed_utc IS NULL"),
        {measure.bytes()}, [](const Rows &row) {
            return Measure{row.integer(0), columns::uidAt(row, 1), row.boolean(2)};
        });
}

Result<RowRef> StudentPlanRepository::add(Change &change, qint64 student, const StudentPlan &plan)
{
    Fields fields = fieldsOf(plan);
    fields.prepend({QStringLiteral("student_id"), student});
    fields.append({QStringLiteral("state"), QStringLiteral("active")});
    return change.insert(plans, fields);
}

Result<void> StudentPlanRepository::update(Change &change, qint64 plan, const StudentPlan &values)
{
    return outcomeOf(change.update(plans, plan, fieldsOf(values)));
}

Result<void> StudentPlanRepository::setReview(Change &change, qint64 plan, QDate next)
{
    return outcomeOf(change.update(plans, plan, {{QStringLiteral("review_on"), columns::date(next)}}));
}

Result<void> StudentPlanRepository::end(Change &change, qint64 plan, const QString &outcome)
{
    return outcomeOf(change.update(plans, plan,
                                   {{QStringLiteral("state"), QStringLiteral("ended")},
                                    {QStringLiteral("ended_on"), columns::date(change.clock().today())},
                                    {QStringLiteral("outcome"), outcome}}));
}

Result<void> StudentPlanRepository::addMeasure(Change &change, qint64 plan, const PlanMeasure &measure)
{
    Fields fields = fieldsOf(measure);
    fields.prepend({QStringLiteral("plan_id"), plan});
    return outcomeOf(change.insert(measures, fields));
}

Result<void> StudentPlanRepository::updateMeasure(Change &change, qint64 measure, const PlanMeasure &values)
{
    return outcomeOf(change.update(measures, measure, fieldsOf(values)));
}

Result<void> StudentPlanRepository::removeMeasure(Change &change, qint64 measure)
{
    return change.remove(measures, measure);
}

Result<void> StudentPlanRepository::addEntry(Change &change, qint64 plan, const PlanEntry &entry)
{
    return outcomeOf(
        change.insert(entries, {{QStringLiteral("plan_id"), plan},
                                {QStringLiteral("kind"), entry.kind},
                                {QStringLiteral("on_date"), columns::date(entry.on)},
                                {QStringLiteral("person"), columns::text(entry.person.trimmed())},
                                {QStringLiteral("words"), entry.words.trimmed()}}));
}

} // namespace tingyu
