// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/file_join_service.h"

#include "core/school/class_reach.h"
#include "core/school/columns.h"
#include "core/school/roll_operations.h"
#include "core/school/school_operations.h"
#include "core/school/school_repository.h"
#include "core/school/sort_key.h"
#include "core/school/student_repository.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

const auto studentTable = QStringLiteral("student");
const auto joinTable = QStringLiteral("student_join");
const auto apartTable = QStringLiteral("student_apart");

Result<QList<DoubleKey>> readKeys(Connection &db)
{
    return columns::all<DoubleKey>(
        db,
        QStringLiteral(
            "SELECT id, name, former_names, sort_key, id_number, roll_number, birth_date FROM student "
            "WHERE removed_utc IS NULL ORDER BY id"),
        {}, [](const Rows &rows) {
            return DoubleKey{columns::idAt<StudentId>(rows, 0),
                             rows.text(1),
                             rows.text(2).split(u'\n', Qt::SkipEmptyParts),
                             rows.text(3),
                             rows.text(4),
                             rows.text(5),
                             columns::dateAt(rows, 6)};
        });
}

QString reasonCodes(const QList<DoubleReason> &reasons)
{
    QStringList codes;
    for (const DoubleReason reason : reasons)
        codes.append(doubleReasonCode(reason));
    return codes.join(u',');
}

/// Of `student`: not chosen by anybody, because they follow from the others, or all of them are kept.
bool isDerived(const QString &column)
{
    static const QStringList names{QStringLiteral("removed_utc"), QStringLiteral("sort_key"),
                                   QStringLiteral("former_names"), QStringLiteral("status_since")};
    return names.contains(column);
}

const auto fileClassColumn = QStringLiteral("file_class");
const auto statusColumn = QStringLiteral("status");

int closeness(const QString &fileClass)
{
    return static_cast<int>(fileClassFromCode(fileClass).value_or(FileClass::General));
}

bool isBlank(const QVariant &value)
{
    return value.isNull() || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
}

} // namespace

struct FileJoinService::Pair
{
    Student kept;
    Student other;
    QHash<QString, QVariant> mine; ///< columns of student
    QHash<QString, QVariant> theirs;
    QList<DoubleReason> reasons;
};

Result<QList<JoinCandidate>> FileJoinService::candidates()
{
    if (auto allowed = m_place.allow(op::fileJoin); !allowed)
        return allowed.error();
    Connection &db = m_place.db();
    auto keys = readKeys(db);
    auto apart = columns::all<FilePair>(
        db, QStringLiteral("SELECT student_id, other_id FROM student_apart WHERE removed_utc IS NULL"), {},
        [](const Rows &rows) {
            return filePair(columns::idAt<StudentId>(rows, 0), columns::idAt<StudentId>(rows, 1));
        });
    if (!keys || !apart)
        return keys ? apart.error() : keys.error();
    QHash<StudentId, QDate> births;
    for (const DoubleKey &key : std::as_const(*keys))
        births.insert(key.id, key.birthDate);
    const QList<DoublePair> pairs = findDoubles(*keys, QSet<FilePair>(apart->cbegin(), apart->cend()));
    StudentRepository students(db);
    QList<JoinCandidate> all;
    for (const DoublePair &pair : pairs) {
        auto headers = students.headers({pair.one, pair.other});
        if (!headers)
            return headers.error();
        if (headers->size() == 2)
            all.append({headers->first(), headers->last(), births.value(pair.one), births.value(pair.other),
                        pair.reasons});
    }
    return all;
}

Result<FileJoinService::Pair> FileJoinService::pairOf(const Uid &kept, const Uid &other)
{
    StudentRepository students(m_place.db());
    auto one = students.byUid(kept);
    auto two = students.byUid(other);
    if (!one || !two)
        return one ? two.error() : one.error();
    if (!*one || !*two)
        return fail(Errc::NotFound, "student.not_found");
    if ((*one)->id == (*two)->id)
        return fail(Errc::BadInput, "join.same");
    Pair pair{**one, **two, {}, {}, {}};
    const auto keyOf = [](const Student &student) {
        return DoubleKey{student.id,       student.name,       student.formerNames, sortKey(student.name),
                         student.idNumber, student.rollNumber, student.birthDate};
    };
    const QList<DoublePair> found = findDoubles({keyOf(pair.kept), keyOf(pair.other)}, {});
    if (!found.isEmpty())
        pair.reasons = found.first().reasons;
    return pair;
}

Result<void> FileJoinService::apart(const Uid &one, const Uid &other)
{
    auto pair = pairOf(one, other);
    if (!pair)
        return pair.error();
    const FilePair ids = filePair(pair->kept.id, pair->other.id);
    return m_place.change(op::fileJoin, [&](Change &change) -> Result<void> {
        auto known = change.db().value(
            QStringLiteral(
                "SELECT 1 FROM student_apart WHERE removed_utc IS NULL AND ((student_id = ?1 AND other_id "
                "= ?2) OR (student_id = ?2 AND other_id = ?1))"),
            {ids.first.value(), ids.second.value()});
        if (!known)
            return known.error();
        if (!known->isNull())
            return {};
        return outcomeOf(change.insert(apartTable, {{QStringLiteral("student_id"), ids.first.value()},
                                                    {QStringLiteral("other_id"), ids.second.value()}}));
    });
}

Result<QList<JoinField>> FileJoinService::fieldsOf(const Pair &pair, const QList<merge::Table> &tables)
{
    const merge::Table *table = merge::tableNamed(tables, studentTable);
    if (table == nullptr)
        return fail(Errc::Internal, "merge.file");
    SchoolRepository school(m_place.db());
    const auto label = [&](const QVariant &id) -> Result<QVariant> {
        if (id.isNull())
            return QVariant();
        auto its = school.classById(SchoolClassId(id.toLongLong()));
        if (!its)
            return its.error();
        return *its ? QVariant(QString(schoolYearShown((*its)->schoolYear) + u' ' + classLabel(**its)))
                    : QVariant();
    };
    const auto isCurrent = [](const Student &one) {
        return one.status == RollStatus::OnRoll || one.status == RollStatus::OnLeave;
    };
    // Who is on the roll in one of the two files is on the roll, in that class.
    const bool otherIsHere = isCurrent(pair.other) && !isCurrent(pair.kept);
    QList<JoinField> fields;
    for (const merge::Column &column : table->columns) {
        const QVariant mine = pair.mine.value(column.name);
        const QVariant theirs = pair.theirs.value(column.name);
        if (isDerived(column.name) || mine == theirs || (isBlank(mine) && isBlank(theirs)))
            continue;
        JoinField field{column.name, mine, theirs, isBlank(mine), false};
        if (column.name == fileClassColumn) {
            field.isFixed = true;
            field.takeOther = closeness(theirs.toString()) > closeness(mine.toString());
        } else if (column.name == statusColumn) {
            field.takeOther = otherIsHere;
        } else if (!column.target.isEmpty()) {
            auto here = label(mine);
            auto there = label(theirs);
            if (!here || !there)
                return here ? there.error() : here.error();
            field.kept = *here;
            field.other = *there;
            field.takeOther = (otherIsHere && !isBlank(theirs)) || isBlank(mine);
        }
        fields.append(field);
    }
    return fields;
}

Result<int> FileJoinService::draftsOn(const Uid &student)
{
    auto count = m_place.db().value(
        QStringLiteral("SELECT count(*) FROM draft WHERE instr(person_key, ?) > 0"), {student.toString()});
    return count ? Result<int>(count->toInt()) : count.error();
}

namespace {

Result<QHash<QString, QVariant>> valuesOf(merge::MergeRepository &repository,
                                          const QList<merge::Table> &tables, StudentId id)
{
    const merge::Table *table = merge::tableNamed(tables, studentTable);
    QStringList names;
    for (const merge::Column &column : table->columns)
        names.append(column.name);
    auto values = repository.values(studentTable, id.value(), names);
    if (!values)
        return values.error();
    QHash<QString, QVariant> all;
    for (qsizetype i = 0; *values && i < names.size(); ++i)
        all.insert(names.at(i), (*values)->at(i));
    return all;
}

/// What the preview may tell: that there is a case of protection is its keeper's to know.
QString shownOnly(const merge::Reference &reference)
{
    return reference.table == QLatin1String("care_case") ? QStringLiteral(" AND kind <> 'protection'")
                                                         : QString();
}

} // namespace

Result<JoinLook> FileJoinService::look(const Uid &kept, const Uid &other)
{
    if (auto allowed = m_place.allow(op::fileJoin); !allowed)
        return allowed.error();
    auto pair = pairOf(kept, other);
    if (!pair)
        return pair.error();
    for (const Student *one : {&pair->kept, &pair->other}) {
        if (auto viewed = m_place.viewed(op::studentView, {studentTable, one->uid}, scopeOf(one->classId));
            !viewed)
            return viewed.error();
    }
    Connection &db = m_place.db();
    auto tables = merge::tablesOf(db);
    auto references = merge::referencesOf(db);
    auto headers = StudentRepository(db).headers({pair->kept.id, pair->other.id});
    if (!tables || !references || !headers)
        return !tables ? tables.error() : !references ? references.error() : headers.error();
    merge::MergeRepository repository(m_place);
    auto mine = valuesOf(repository, *tables, pair->kept.id);
    auto theirs = valuesOf(repository, *tables, pair->other.id);
    if (!mine || !theirs)
        return mine ? theirs.error() : mine.error();
    pair->mine = *std::move(mine);
    pair->theirs = *std::move(theirs);
    auto fields = fieldsOf(*pair, *tables);
    auto drafts = draftsOn(pair->other.uid);
    if (!fields || !drafts)
        return fields ? drafts.error() : fields.error();
    JoinLook look{headers->value(0), headers->value(1), pair->reasons, *std::move(fields), {}, *drafts};
    for (const merge::Reference &reference : references->value(studentTable)) {
        if (reference.table == apartTable)
            continue;
        auto count =
            db.value(QStringLiteral("SELECT count(*) FROM \"%1\" WHERE \"%2\" = ? AND removed_utc IS NULL")
                             .arg(reference.table, reference.column) +
                         shownOnly(reference),
                     {pair->other.id.value()});
        if (!count)
            return count.error();
        if (count->toInt() == 0)
            continue;
        const merge::Table *table = merge::tableNamed(*tables, reference.table);
        merge::RowCount &row = look.rows[reference.table];
        (table != nullptr && merge::staysAsItIs(*table) ? row.stays : row.moved) += count->toInt();
    }
    return look;
}

Result<JoinOutcome> FileJoinService::join(const JoinOrder &order)
{
    auto pair = pairOf(order.kept, order.other);
    if (!pair)
        return pair.error();
    auto outcome = m_place.change(op::fileJoin, [&](Change &change) -> Result<JoinOutcome> {
        Connection &db = change.db();
        auto drafts = draftsOn(pair->other.uid);
        if (!drafts)
            return drafts.error();
        if (*drafts > 0)
            return fail(Errc::Conflict, "join.drafts", {QString::number(*drafts)});
        auto tables = merge::tablesOf(db);
        auto references = merge::referencesOf(db);
        if (!tables || !references)
            return tables ? references.error() : tables.error();
        merge::MergeRepository repository(m_place);
        auto mine = valuesOf(repository, *tables, pair->kept.id);
        auto theirs = valuesOf(repository, *tables, pair->other.id);
        if (!mine || !theirs)
            return mine ? theirs.error() : mine.error();
        const qint64 kept = pair->kept.id.value();
        const qint64 other = pair->other.id.value();
        // Somebody had said that they are two children: that was a mistake.
        auto said = columns::all<qint64>(
            db,
            QStringLiteral("SELECT id FROM student_apart WHERE removed_utc IS NULL AND ((student_id = ?1 AND "
                           "other_id = ?2) OR (student_id = ?2 AND other_id = ?1))"),
            {kept, other}, [](const Rows &rows) { return rows.integer(0); });
        if (!said)
            return said.error();
        for (const qint64 id : std::as_const(*said)) {
            if (auto gone = change.remove(apartTable, id); !gone)
                return gone.error();
        }
        merge::FileJoin moving(m_place, change, *tables, *references);
        if (auto moved = moving.move(studentTable, other, kept); !moved)
            return moved.error();
        if (auto gone = change.remove(studentTable, other); !gone)
            return gone.error();
        const merge::Table *table = merge::tableNamed(*tables, studentTable);
        Fields fields;
        Student names = pair->kept;
        const bool takesName = order.fromOther.contains(QStringLiteral("name"));
        if (takesName)
            names.name = pair->other.name;
        keepFormerName(&names, takesName ? pair->kept.name : pair->other.name);
        for (const QString &name : std::as_const(pair->other.formerNames))
            keepFormerName(&names, name);
        names.formerNames.removeAll(names.name);
        for (const QString &name : order.fromOther) {
            if (table->column(name) == nullptr || isDerived(name) || name == fileClassColumn)
                continue;
            fields.append({name, theirs->value(name)});
            if (name == statusColumn)
                fields.append(
                    {QStringLiteral("status_since"), theirs->value(QStringLiteral("status_since"))});
        }
        if (closeness(theirs->value(fileClassColumn).toString()) >
            closeness(mine->value(fileClassColumn).toString()))
            fields.append({fileClassColumn, theirs->value(fileClassColumn)});
        fields.append({QStringLiteral("sort_key"), sortKey(names.name)});
        fields.append({QStringLiteral("former_names"), names.formerNames.join(u'\n')});
        if (auto written = change.update(studentTable, kept, fields); !written)
            return written.error();
        auto row =
            change.insert(joinTable, {{QStringLiteral("student_id"), kept},
                                      {QStringLiteral("other_uid"), pair->other.uid.bytes()},
                                      {QStringLiteral("reasons"), reasonCodes(pair->reasons)},
                                      {QStringLiteral("name"), pair->other.name},
                                      {QStringLiteral("birth_date"), columns::date(pair->other.birthDate)},
                                      {QStringLiteral("id_number"), columns::text(pair->other.idNumber)},
                                      {QStringLiteral("roll_number"), columns::text(pair->other.rollNumber)},
                                      {QStringLiteral("student_no"), columns::text(pair->other.studentNo)}});
        if (!row)
            return row.error();
        if (auto folded = repository.fold(change, studentTable, other, kept); !folded)
            return folded.error();
        return JoinOutcome{moving.counts(), 0, row->uid};
    });
    if (outcome)
        outcome->set = m_place.lastChangeSet();
    return outcome;
}

} // namespace tingyu
