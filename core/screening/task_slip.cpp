// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/task_slip.h"

#include "core/school/columns.h"
#include "core/school/existing_student.h"
#include "core/school/school.h"
#include "core/screening/screening_operations.h"

#include <algorithm>
#include <iterator>

namespace tingyu {
namespace {

constexpr int firstNumber = 1001; // four figures from the first slip on, so that none is mistaken for a box
constexpr int usualBoxes = 4;     // from the fifth on something was seen

const auto slipSelect = QStringLiteral(
    "SELECT t.uid, t.student_id, s.uid, s.name, c.stage, c.grade, c.number, c.name, t.number, t.tasks,"
    " t.given_on, t.due_on, t.returned_on, t.returned, t.note FROM task_slip t"
    " JOIN student s ON s.id = t.student_id LEFT JOIN school_class c ON c.id = s.class_id"
    " WHERE t.removed_utc IS NULL AND s.removed_utc IS NULL ");

TaskSlip slipFromRow(const Rows &row)
{
    TaskSlip slip;
    slip.uid = columns::uidAt(row, 0);
    slip.student = columns::idAt<StudentId>(row, 1);
    slip.studentUid = columns::uidAt(row, 2);
    slip.studentName = row.text(3);
    if (!row.isNull(4)) {
        slip.className =
            classLabel(schoolStageFromCode(row.text(4)).value_or(SchoolStage::Primary),
                       static_cast<int>(row.integer(5)), static_cast<int>(row.integer(6)), row.text(7));
    }
    slip.number = static_cast<int>(row.integer(8));
    slip.tasks = row.text(9).split(u',', Qt::SkipEmptyParts);
    slip.givenOn = columns::dateAt(row, 10);
    slip.dueOn = columns::dateAt(row, 11);
    slip.returnedOn = columns::dateAt(row, 12);
    slip.returned = row.text(13).split(u',', Qt::SkipEmptyParts);
    slip.note = row.text(14);
    return slip;
}

/// Boxes that say something of the student, not of the task.
bool sawSomething(const QStringList &returned)
{
    return std::any_of(std::begin(slipReturns) + usualBoxes, std::end(slipReturns),
                       [&returned](const char *code) { return returned.contains(QLatin1String(code)); });
}

} // namespace

Result<SlipLine> readSlipLine(const QString &line)
{
    QString plain = line.normalized(QString::NormalizationForm_KC).trimmed();
    for (const QChar separator : {QChar(u','), QChar(u'、'), QChar(u'，'), QChar(u';')})
        plain.replace(separator, u' ');
    const QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    SlipLine read;
    bool isNumber = false;
    read.number = words.value(0).toInt(&isNumber);
    if (!isNumber || read.number < firstNumber)
        return fail(Errc::BadInput, "slip.line");
    qsizetype at = 1;
    for (; at < words.size(); ++at) {
        const int box = words.at(at).toInt(&isNumber);
        if (!isNumber)
            break;
        if (box < 1 || box > static_cast<int>(std::size(slipReturns)))
            return fail(Errc::BadInput, "slip.box", {words.at(at)});
        const QString code = QString::fromLatin1(slipReturns[box - 1]);
        if (!read.returned.contains(code))
            read.returned.append(code);
    }
    if (read.returned.isEmpty())
        return fail(Errc::BadInput, "slip.no_box");
    read.note = words.mid(at).join(u' ');
    return read;
}

Result<QList<TaskSlip>> TaskSlipService::read(const QString &where, const QVariantList &parameters)
{
    return columns::all<TaskSlip>(m_workplace.db(), slipSelect % where, parameters, slipFromRow);
}

Result<TaskSlip> TaskSlipService::give(const Uid &student, const QStringList &tasks, QDate due)
{
    return m_workplace.change(op::slipWrite, [&](Change &change) -> Result<TaskSlip> {
        QStringList known;
        for (const char *task : slipTasks) {
            if (tasks.contains(QLatin1String(task)))
                known.append(QString::fromLatin1(task));
        }
        if (known.isEmpty())
            return fail(Errc::BadInput, "slip.no_task");
        const QDate today = change.clock().today();
        if (!due.isValid() || due < today)
            return fail(Errc::BadInput, "slip.due");
        auto whose = existingStudent(change.db(), student);
        if (!whose)
            return whose.error();
        auto last = change.db().value(QStringLiteral("SELECT max(number) FROM task_slip"));
        if (!last)
            return last.error();
        auto added = change.insert(QStringLiteral("task_slip"),
                                   {{QStringLiteral("student_id"), whose->id.value()},
                                    {QStringLiteral("number"), std::max(last->toInt() + 1, firstNumber)},
                                    {QStringLiteral("tasks"), known.join(u',')},
                                    {QStringLiteral("given_on"), columns::date(today)},
                                    {QStringLiteral("due_on"), columns::date(due)}});
        if (!added)
            return added.error();
        auto slips = read(QStringLiteral("AND t.id = ?"), {added->id});
        if (!slips)
            return slips.error();
        return slips->first();
    });
}

Result<TaskSlip> TaskSlipService::takeBack(const QString &line)
{
    return m_workplace.change(op::slipWrite, [&](Change &change) -> Result<TaskSlip> {
        auto read = readSlipLine(line);
        if (!read)
            return read.error();
        auto slips = this->read(QStringLiteral("AND t.number = ?"), {read->number});
        if (!slips)
            return slips.error();
        if (slips->isEmpty())
            return fail(Errc::NotFound, "slip.unknown", {QString::number(read->number)});
        TaskSlip slip = slips->first();
        if (slip.isBack())
            return fail(Errc::Conflict, "slip.back", {QString::number(read->number)});
        auto id = change.db().value(
            QStringLiteral("SELECT id FROM task_slip WHERE number = ? AND removed_utc IS NULL"),
            {read->number});
        if (!id)
            return id.error();
        slip.returnedOn = change.clock().today();
        slip.returned = read->returned;
        slip.note = read->note;
        if (auto put = change.update(QStringLiteral("task_slip"), id->toLongLong(),
                                     {{QStringLiteral("returned_on"), columns::date(slip.returnedOn)},
                                      {QStringLiteral("returned"), slip.returned.join(u',')},
                                      {QStringLiteral("note"), columns::text(slip.note)}});
            !put)
            return put.error();
        const bool isConcern = sawSomething(slip.returned);
        if (!isConcern && !slip.returned.contains(QLatin1String("usual")))
            return slip; // it says what was done, nothing of the student
        if (auto added = change.insert(
                QStringLiteral("evidence"),
                {{QStringLiteral("student_id"), slip.student.value()},
                 {QStringLiteral("source"), QStringLiteral("observation")},
                 {QStringLiteral("on_date"), columns::date(slip.returnedOn)},
                 {QStringLiteral("finding"), isConcern ? QStringLiteral("concern") : QStringLiteral("none")},
                 {QStringLiteral("note"), columns::text(slip.note)}});
            !added)
            return added.error();
        return slip;
    });
}

Result<TaskSlip> TaskSlipService::get(const Uid &uid)
{
    if (auto viewed = m_workplace.viewed(op::evidenceView, {QStringLiteral("task_slip"), uid}); !viewed)
        return viewed.error();
    auto slips = read(QStringLiteral("AND t.uid = ?"), {uid.bytes()});
    if (!slips)
        return slips.error();
    if (slips->isEmpty())
        return fail(Errc::NotFound, "slip.unknown");
    return slips->first();
}

Result<QList<TaskSlip>> TaskSlipService::list()
{
    if (auto allowed = m_workplace.allow(op::evidenceView); !allowed)
        return allowed.error();
    return read(QStringLiteral("ORDER BY t.returned_on IS NOT NULL, t.returned_on DESC, t.due_on, t.number"),
                {});
}

} // namespace tingyu
