// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/student_plan.h"

#include "core/care/care_operations.h"
#include "core/school/columns.h"
#include "core/school/school.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr qsizetype longestText = 4000;

const auto plans = QStringLiteral("student_plan");
const auto measures = QStringLiteral("plan_measure");
const auto entries = QStringLiteral("plan_entry");
const auto review_ = QStringLiteral("review");

constexpr char planSelect[] =
    "SELECT p.id, p.uid, s.uid, p.begun_on, p.signs, p.assessment, p.cause_body, p.cause_mind, "
    "p.cause_social, p.goals, p.family_part, p.helper, p.review_on, p.ended_on, p.outcome FROM student_plan "
    "p "
    "JOIN student s ON s.id = p.student_id WHERE p.removed_utc IS NULL AND s.removed_utc IS NULL ";

struct Stored
{
    qint64 id = 0;
    StudentPlan plan;
};

Stored planFromRow(const Rows &row)
{
    Stored one;
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

Result<void> readParts(Connection &db, Stored &one)
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

Result<void> checkLengths(const QStringList &texts)
{
    const bool isLong = std::any_of(texts.cbegin(), texts.cend(),
                                    [](const QString &text) { return text.size() > longestText; });
    return isLong ? Result<void>(fail(Errc::BadInput, "text.too_long", {QString::number(longestText)}))
                  : Result<void>();
}

Result<void> check(const StudentPlan &plan, QDate today)
{
    if (plan.goals.trimmed().isEmpty())
        return fail(Errc::BadInput, "plan.no_goals");
    if (!plan.begun.isValid() || plan.begun > today)
        return fail(Errc::BadInput, "plan.begun");
    if (!plan.reviewOn.isValid() || plan.reviewOn < plan.begun)
        return fail(Errc::BadInput, "plan.review");
    return checkLengths({plan.signs, plan.assessment, plan.causeBody, plan.causeMind, plan.causeSocial,
                         plan.goals, plan.familyPart, plan.helper});
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

Result<void> insertMeasure(Change &change, qint64 plan, const PlanMeasure &measure)
{
    if (measure.words.trimmed().isEmpty())
        return fail(Errc::BadInput, "plan.measure");
    if (auto fits = checkLengths({measure.words, measure.who}); !fits)
        return fits;
    Fields fields = fieldsOf(measure);
    fields.prepend({QStringLiteral("plan_id"), plan});
    return outcomeOf(change.insert(measures, fields));
}

Result<void> insertEntry(Change &change, qint64 plan, const PlanEntry &entry)
{
    if (entry.words.trimmed().isEmpty())
        return fail(Errc::BadInput, "plan.entry");
    if (!entry.on.isValid() || entry.on > change.clock().today())
        return fail(Errc::BadInput, "plan.entry_day");
    if (auto fits = checkLengths({entry.words, entry.person}); !fits)
        return fits;
    return outcomeOf(
        change.insert(entries, {{QStringLiteral("plan_id"), plan},
                                {QStringLiteral("kind"), entry.kind},
                                {QStringLiteral("on_date"), columns::date(entry.on)},
                                {QStringLiteral("person"), columns::text(entry.person.trimmed())},
                                {QStringLiteral("words"), entry.words.trimmed()}}));
}

/// A measure of a plan that is active: its own row.
Result<qint64> measureId(Connection &db, const Uid &uid, const std::optional<Uid> &plan)
{
    auto rows =
        db.select(QStringLiteral("SELECT m.id, p.uid, p.state FROM plan_measure m JOIN student_plan p "
                                 "ON p.id = m.plan_id WHERE m.uid = ? AND m.removed_utc IS NULL AND "
                                 "p.removed_utc IS NULL"),
                  {uid.bytes()});
    if (!rows)
        return rows.error();
    if (!rows->next() || (plan && columns::uidAt(*rows, 1) != *plan))
        return fail(Errc::NotFound, "plan.measure_unknown");
    if (rows->text(2) != QLatin1String("active"))
        return fail(Errc::Conflict, "plan.ended");
    return rows->integer(0);
}

} // namespace

QStringList planEntryKinds()
{
    return QStringList{QStringLiteral("visit")} + planServiceKinds() + QStringList{review_};
}

QStringList planServiceKinds()
{
    return {QStringLiteral("relief"), QStringLiteral("assessment"), QStringLiteral("follow-up")};
}

QStringList StudentPlan::missing() const
{
    QStringList parts;
    if (helper.trimmed().isEmpty())
        parts.append(QStringLiteral("helper"));
    for (const QString &kind : planServiceKinds()) {
        if (std::none_of(entries.cbegin(), entries.cend(),
                         [&kind](const PlanEntry &one) { return one.kind == kind; }))
            parts.append(kind);
    }
    return parts;
}

QHash<Uid, PlanStanding> byStudent(const QList<PlanStanding> &standings)
{
    QHash<Uid, PlanStanding> all;
    for (const PlanStanding &one : standings)
        all.insert(one.student, one);
    return all;
}

Result<QList<StudentPlan>> StudentPlanService::ofStudent(const Uid &student)
{
    if (auto viewed = m_place.viewed(op::planView, {QStringLiteral("student"), student}); !viewed)
        return viewed.error();
    auto stored = columns::all<Stored>(
        m_place.db(),
        QLatin1String(planSelect) +
            QStringLiteral("AND s.uid = ? ORDER BY p.state = 'ended', p.begun_on DESC, p.id DESC"),
        {student.bytes()}, planFromRow);
    if (!stored)
        return stored.error();
    QList<StudentPlan> all;
    for (Stored &one : *stored) {
        if (auto done = readParts(m_place.db(), one); !done)
            return done.error();
        all.append(one.plan);
    }
    return all;
}

Result<StudentPlan> StudentPlanService::get(const Uid &plan)
{
    if (auto viewed = m_place.viewed(op::planView, {plans, plan}); !viewed)
        return viewed.error();
    auto found =
        columns::first<Stored>(m_place.db(), QLatin1String(planSelect) + QStringLiteral("AND p.uid = ?"),
                               {plan.bytes()}, planFromRow);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Errc::NotFound, "plan.unknown");
    if (auto done = readParts(m_place.db(), **found); !done)
        return done.error();
    return (*found)->plan;
}

Result<qint64> StudentPlanService::activeId(const Uid &plan)
{
    auto found =
        columns::first<Stored>(m_place.db(), QLatin1String(planSelect) + QStringLiteral("AND p.uid = ?"),
                               {plan.bytes()}, planFromRow);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Errc::NotFound, "plan.unknown");
    if (!(*found)->plan.isActive())
        return fail(Errc::Conflict, "plan.ended");
    return (*found)->id;
}

Result<Uid> StudentPlanService::begin(const Uid &student, const StudentPlan &plan)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<Uid> {
        if (auto right = check(plan, change.clock().today()); !right)
            return right.error();
        const auto id =
            change.db().value(QStringLiteral("SELECT id FROM student WHERE uid = ? AND removed_utc IS NULL"),
                              {student.bytes()});
        if (!id)
            return id.error();
        if (id->isNull())
            return fail(Errc::NotFound, "student.not_found");
        const auto there =
            change.db().value(QStringLiteral("SELECT id FROM student_plan WHERE student_id = ? AND state = "
                                             "'active' AND removed_utc IS NULL"),
                              {*id});
        if (!there)
            return there.error();
        if (!there->isNull())
            return fail(Errc::Conflict, "plan.there");
        Fields fields = fieldsOf(plan);
        fields.prepend({QStringLiteral("student_id"), *id});
        fields.append({QStringLiteral("state"), QStringLiteral("active")});
        const auto row = change.insert(plans, fields);
        if (!row)
            return row.error();
        for (const PlanMeasure &one : plan.measures) {
            if (auto added = insertMeasure(change, row->id, one); !added)
                return added.error();
        }
        return row->uid;
    });
}

Result<void> StudentPlanService::edit(const StudentPlan &plan)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<void> {
        if (auto right = check(plan, change.clock().today()); !right)
            return right;
        const auto id = activeId(plan.uid);
        if (!id)
            return id.error();
        return outcomeOf(change.update(plans, *id, fieldsOf(plan)));
    });
}

Result<void> StudentPlanService::putMeasure(const Uid &plan, const PlanMeasure &measure)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<void> {
        const auto id = activeId(plan);
        if (!id)
            return id.error();
        if (measure.uid.isNull())
            return insertMeasure(change, *id, measure);
        if (measure.words.trimmed().isEmpty())
            return fail(Errc::BadInput, "plan.measure");
        if (auto fits = checkLengths({measure.words, measure.who}); !fits)
            return fits;
        const auto row = measureId(change.db(), measure.uid, plan);
        if (!row)
            return row.error();
        return outcomeOf(change.update(measures, *row, fieldsOf(measure)));
    });
}

Result<void> StudentPlanService::removeMeasure(const Uid &measure)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<void> {
        const auto row = measureId(change.db(), measure, {});
        if (!row)
            return row.error();
        return change.remove(measures, *row);
    });
}

Result<void> StudentPlanService::addEntry(const Uid &plan, const PlanEntry &entry)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<void> {
        if (entry.kind == review_ || !planEntryKinds().contains(entry.kind))
            return fail(Errc::BadInput, "plan.kind");
        const auto id = activeId(plan);
        if (!id)
            return id.error();
        return insertEntry(change, *id, entry);
    });
}

Result<void> StudentPlanService::review(const Uid &plan, const QString &words, QDate next)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<void> {
        const QDate today = change.clock().today();
        if (!next.isValid() || next <= today)
            return fail(Errc::BadInput, "plan.review");
        const auto id = activeId(plan);
        if (!id)
            return id.error();
        if (auto added = insertEntry(change, *id, {{}, review_, today, change.session().userName, words, {}});
            !added)
            return added;
        return outcomeOf(change.update(plans, *id, {{QStringLiteral("review_on"), columns::date(next)}}));
    });
}

Result<void> StudentPlanService::end(const Uid &plan, const QString &outcome)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<void> {
        if (outcome.trimmed().isEmpty())
            return fail(Errc::BadInput, "plan.no_outcome");
        if (auto fits = checkLengths({outcome}); !fits)
            return fits;
        const auto id = activeId(plan);
        if (!id)
            return id.error();
        return outcomeOf(change.update(plans, *id,
                                       {{QStringLiteral("state"), QStringLiteral("ended")},
                                        {QStringLiteral("ended_on"), columns::date(change.clock().today())},
                                        {QStringLiteral("outcome"), outcome.trimmed()}}));
    });
}

Result<QList<PlanChange>> StudentPlanService::history(const Uid &plan)
{
    if (auto viewed = m_place.viewed(op::planView, {plans, plan}); !viewed)
        return viewed.error();
    return columns::all<PlanChange>(
        m_place.db(),
        QStringLiteral(
            "SELECT t.at_utc, u.name, c.field, coalesce(c.old_value, ''), coalesce(c.new_value, '') FROM "
            "change c JOIN change_set t ON t.id = c.set_id LEFT JOIN user u ON u.id = t.user_id WHERE "
            "c.table_name = 'student_plan' AND c.row_uid = ? AND c.field NOT IN ('', 'removed_utc', 'state') "
            "AND c.old_value IS NOT NULL AND c.old_value <> '' ORDER BY c.id DESC"),
        {plan.bytes()}, [](const Rows &row) {
            return PlanChange{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
        });
}

Result<QList<PlanStanding>> StudentPlanService::read(const std::optional<Uid> &student)
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
    return columns::all<PlanStanding>(m_place.db(), sql, values, [](const Rows &row) {
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

Result<QList<PlanStanding>> StudentPlanService::standings()
{
    if (auto allowed = m_place.allow(op::planView); !allowed)
        return allowed.error();
    return read({});
}

Result<PlanStanding> StudentPlanService::standingOf(const Uid &student)
{
    if (auto allowed = m_place.allow(op::planView); !allowed)
        return allowed.error();
    auto found = read(student);
    if (!found)
        return found.error();
    return found->isEmpty() ? Result<PlanStanding>(fail(Errc::NotFound, "student.not_found"))
                            : Result<PlanStanding>(found->first());
}

} // namespace tingyu
