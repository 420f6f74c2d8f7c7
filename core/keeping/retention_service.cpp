// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/retention_service.h"

#include "core/keeping/keeping_operations.h"
#include "core/school/school_repository.h"

#include <algorithm>

namespace tingyu::keeping {
namespace {

const auto holdTable = QStringLiteral("legal_hold");

/// The living row of the student; 0: none.
Result<qint64> idOf(Connection &db, const Uid &student)
{
    const auto id = db.value(QStringLiteral("SELECT id FROM student WHERE uid = ? AND removed_utc IS NULL"),
                             {student.bytes()});
    if (!id)
        return id.error();
    return id->isNull() ? fail(Errc::NotFound, "student.not_found") : Result<qint64>(id->toLongLong());
}

Result<qint64> standing(Connection &db, qint64 student)
{
    const auto id =
        db.value(QStringLiteral("SELECT id FROM legal_hold WHERE student_id = ? AND lifted_on IS NULL "
                                "AND removed_utc IS NULL"),
                 {student});
    return id ? Result<qint64>(id->toLongLong()) : id.error();
}

QDate dayOf(const Rows &rows, int column)
{
    return QDate::fromString(rows.text(column), Qt::ISODate);
}

} // namespace

Result<RetentionService::List> RetentionService::list(bool dueOnly)
{
    if (auto allowed = m_place.allow(op::retentionView); !allowed)
        return allowed.error();
    const auto policy = loadKeepingPolicy();
    const auto region =
        m_place.db().value(QStringLiteral("SELECT region FROM school WHERE removed_utc IS NULL"));
    if (!policy || !region)
        return policy ? region.error() : policy.error();
    List list;
    list.rule = policy->ruleFor(region->toString());
    auto rows = m_place.db().select(QStringLiteral(
        "SELECT s.uid, s.name, s.student_no, s.status_since, c.id, "
        "EXISTS (SELECT 1 FROM sheet WHERE student_id = s.id), "
        "EXISTS (SELECT 1 FROM client k JOIN counselling_series e ON e.client_id = k.id WHERE k.student_id = "
        "s.id), "
        "EXISTS (SELECT 1 FROM care_case WHERE student_id = s.id) OR EXISTS (SELECT 1 FROM student_plan "
        "WHERE "
        "student_id = s.id), "
        "(SELECT h.reason FROM legal_hold h WHERE h.student_id = s.id AND h.lifted_on IS NULL AND "
        "h.removed_utc IS "
        "NULL) "
        "FROM student s LEFT JOIN school_class c ON c.id = s.class_id "
        "WHERE s.removed_utc IS NULL AND s.status IN ('left', 'graduated') AND s.status_since IS NOT NULL "
        "ORDER BY s.status_since, s.sort_key, s.id"));
    if (!rows)
        return rows.error();
    const QDate today = m_place.clock().today();
    QList<qint64> classes;
    while (rows->next()) {
        KeptFile file;
        file.student = Uid::fromBytes(rows->bytes(0)).value_or(Uid());
        file.name = rows->text(1);
        file.studentNo = rows->text(2);
        file.left = dayOf(*rows, 3);
        file.until = keepUntil(list.rule, file.left, {rows->boolean(5), rows->boolean(6), rows->boolean(7)});
        file.isDue = file.until < today;
        file.hold = rows->text(8);
        if (dueOnly && !file.isDue)
            continue;
        list.files.append(file);
        classes.append(rows->integer(4));
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    *rows = Rows();
    QHash<qint64, QString> labels;
    for (qsizetype i = 0; i < classes.size(); ++i) {
        const qint64 id = classes.at(i);
        if (id > 0 && !labels.contains(id)) {
            const auto one = SchoolRepository(m_place.db()).classById(SchoolClassId(id));
            if (!one)
                return one.error();
            labels.insert(id, *one ? classLabel(**one) : QString());
        }
        list.files[i].classLabel = labels.value(id);
    }
    std::stable_sort(list.files.begin(), list.files.end(),
                     [](const KeptFile &a, const KeptFile &b) { return a.until < b.until; });
    return list;
}

Result<QList<LegalHold>> RetentionService::holds(const Uid &student)
{
    if (auto allowed = m_place.allow(op::retentionView); !allowed)
        return allowed.error();
    auto rows = m_place.db().select(
        QStringLiteral(
            "SELECT h.uid, h.from_on, h.reason, h.asked_by, h.lifted_on, h.lift_reason, m.name FROM "
            "legal_hold h JOIN student s ON s.id = h.student_id LEFT JOIN user m ON m.id = h.created_by "
            "WHERE s.uid = ? AND h.removed_utc IS NULL ORDER BY h.id DESC"),
        {student.bytes()});
    if (!rows)
        return rows.error();
    QList<LegalHold> holds;
    while (rows->next())
        holds.append({Uid::fromBytes(rows->bytes(0)).value_or(Uid()), dayOf(*rows, 1), rows->text(2),
                      rows->text(3), dayOf(*rows, 4), rows->text(5), rows->text(6)});
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return holds;
}

Result<Uid> RetentionService::hold(const Uid &student, const QString &reason, const QString &askedBy)
{
    if (reason.trimmed().isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    return m_place.change(op::holdSet, [&](Change &change) -> Result<Uid> {
        const auto id = idOf(m_place.db(), student);
        if (!id)
            return id.error();
        const auto there = standing(m_place.db(), *id);
        if (!there)
            return there.error();
        if (*there != 0)
            return fail(Errc::Conflict, "hold.there");
        const auto row = change.insert(holdTable, {{QStringLiteral("student_id"), *id},
                                                   {QStringLiteral("from_on"), m_place.clock().today()},
                                                   {QStringLiteral("reason"), reason.trimmed()},
                                                   {QStringLiteral("asked_by"), askedBy.trimmed()}});
        return row ? Result<Uid>(row->uid) : row.error();
    });
}

Result<void> RetentionService::lift(const Uid &student, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    return m_place.change(op::holdLift, [&](Change &change) -> Result<void> {
        const auto id = idOf(m_place.db(), student);
        if (!id)
            return id.error();
        const auto there = standing(m_place.db(), *id);
        if (!there)
            return there.error();
        if (*there == 0)
            return fail(Errc::NotFound, "hold.none");
        const auto done = change.update(holdTable, *there,
                                        {{QStringLiteral("lifted_on"), m_place.clock().today()},
                                         {QStringLiteral("lift_reason"), reason.trimmed()}});
        return done ? Result<void>() : done.error();
    });
}

} // namespace tingyu::keeping
