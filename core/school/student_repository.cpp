// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/student_repository.h"

#include "core/school/columns.h"
#include "core/school/school.h"
#include "core/school/sort_key.h"

namespace tingyu {
namespace {

const QString &studentColumns()
{
    static const QString sql = QStringLiteral(
        "s.id, s.uid, s.rev, s.name, s.former_names, s.sex, s.birth_date, s.id_kind, s.id_number, "
        "s.roll_number, "
        "s.roll_number_2, s.student_no, s.seat_no, s.class_id, s.nationality, s.ethnicity, s.boarding, "
        "s.only_child, "
        "s.health, s.household, s.address, s.phone, s.entered_month, s.status, s.status_since, s.file_class");
    return sql;
}

Student studentFrom(const Rows &rows)
{
    Student one;
    one.id = columns::idAt<StudentId>(rows, 0);
    one.uid = columns::uidAt(rows, 1);
    one.rev = rows.integer(2);
    one.name = rows.text(3);
    one.formerNames = rows.text(4).split(u'\n', Qt::SkipEmptyParts);
    one.sex = sexFromCode(rows.text(5));
    one.birthDate = columns::dateAt(rows, 6);
    one.idKind = rows.text(7);
    one.idNumber = rows.text(8);
    one.rollNumber = rows.text(9);
    one.rollNumberLocal = rows.text(10);
    one.studentNo = rows.text(11);
    one.seatNo = rows.text(12);
    one.classId = columns::idAt<SchoolClassId>(rows, 13);
    one.nationality = rows.text(14);
    one.ethnicity = rows.text(15);
    one.boarding = columns::flagAt(rows, 16);
    one.onlyChild = columns::flagAt(rows, 17);
    one.health = rows.text(18);
    one.household = rows.text(19);
    one.address = rows.text(20);
    one.phone = rows.text(21);
    one.enteredMonth = rows.text(22);
    one.status = rollStatusFromCode(rows.text(23)).value_or(RollStatus::OnRoll);
    one.statusSince = columns::dateAt(rows, 24);
    one.fileClass = fileClassFromCode(rows.text(25)).value_or(FileClass::General);
    return one;
}

Fields fieldsOf(const Student &one)
{
    using namespace columns;
    return {{QStringLiteral("name"), columns::text(one.name)},
            {QStringLiteral("sort_key"), columns::text(sortKey(one.name))},
            {QStringLiteral("former_names"), columns::text(one.formerNames.join(u'\n'))},
            {QStringLiteral("sex"), columns::text(sexCode(one.sex))},
            {QStringLiteral("birth_date"), date(one.birthDate)},
            {QStringLiteral("id_kind"), columns::text(one.idKind)},
            {QStringLiteral("id_number"), columns::text(one.idNumber)},
            {QStringLiteral("roll_number"), columns::text(one.rollNumber)},
            {QStringLiteral("roll_number_2"), columns::text(one.rollNumberLocal)},
            {QStringLiteral("student_no"), columns::text(one.studentNo)},
            {QStringLiteral("seat_no"), columns::text(one.seatNo)},
            {QStringLiteral("class_id"), reference(one.classId)},
            {QStringLiteral("nationality"), columns::text(one.nationality)},
            {QStringLiteral("ethnicity"), columns::text(one.ethnicity)},
            {QStringLiteral("boarding"), flag(one.boarding)},
            {QStringLiteral("only_child"), flag(one.onlyChild)},
            {QStringLiteral("health"), columns::text(one.health)},
            {QStringLiteral("household"), columns::text(one.household)},
            {QStringLiteral("address"), columns::text(one.address)},
            {QStringLiteral("phone"), columns::text(one.phone)},
            {QStringLiteral("entered_month"), columns::text(one.enteredMonth)},
            {QStringLiteral("status"), columns::text(rollStatusCode(one.status))},
            {QStringLiteral("status_since"), date(one.statusSince)}};
}

const QString &headerColumns()
{
    static const QString sql =
        QStringLiteral("s.id, s.uid, s.name, s.class_id, s.student_no, s.seat_no, s.sex, s.status, "
                       "c.stage, c.grade, c.number, c.name");
    return sql;
}
constexpr int afterHeader = 12;

const QString &headerFrom()
{
    static const QString sql = QStringLiteral(
        " FROM student s LEFT JOIN school_class c ON c.id = s.class_id WHERE s.removed_utc IS NULL");
    return sql;
}

/// Stage, grade, number and name of a class from `column` on.
QString labelAt(const Rows &rows, int column)
{
    return classLabel(schoolStageFromCode(rows.text(column)).value_or(SchoolStage::Primary),
                      static_cast<int>(rows.integer(column + 1)), static_cast<int>(rows.integer(column + 2)),
                      rows.text(column + 3));
}

StudentHeader headerOf(const Rows &rows)
{
    StudentHeader one;
    one.id = columns::idAt<StudentId>(rows, 0);
    one.uid = columns::uidAt(rows, 1);
    one.name = rows.text(2);
    one.classId = columns::idAt<SchoolClassId>(rows, 3);
    one.studentNo = rows.text(4);
    one.seatNo = rows.text(5);
    one.sex = sexFromCode(rows.text(6));
    one.status = rollStatusFromCode(rows.text(7)).value_or(RollStatus::OnRoll);
    if (one.classId.isValid())
        one.classLabel = labelAt(rows, 8);
    return one;
}

const QString &keyColumns()
{
    static const QString sql = QStringLiteral("SELECT id, uid, name, former_names, roll_number, id_number, "
                                              "student_no, birth_date, class_id, status, rev "
                                              "FROM student WHERE removed_utc IS NULL");
    return sql;
}

StudentKey keyFrom(const Rows &rows)
{
    StudentKey key;
    key.id = columns::idAt<StudentId>(rows, 0);
    key.uid = columns::uidAt(rows, 1);
    key.name = rows.text(2);
    key.formerNames = rows.text(3);
    key.rollNumber = rows.text(4);
    key.idNumber = rows.text(5);
    key.studentNo = rows.text(6);
    key.birthDate = columns::dateAt(rows, 7);
    key.classId = columns::idAt<SchoolClassId>(rows, 8);
    key.status = rollStatusFromCode(rows.text(9)).value_or(RollStatus::OnRoll);
    key.rev = rows.integer(10);
    return key;
}

QString marks(qsizetype count)
{
    QString text = QStringLiteral("?,").repeated(count);
    text.chop(1);
    return text;
}

/// The filter as SQL after "WHERE s.removed_utc IS NULL", with its values appended to `values`.
QString restriction(const StudentFilter &filter, QVariantList *values)
{
    QString sql;
    if (filter.classId.isValid()) {
        sql += QStringLiteral(" AND s.class_id = ?");
        values->append(filter.classId.value());
    }
    if (filter.grade > 0) {
        sql += QStringLiteral(" AND c.grade = ?");
        values->append(filter.grade);
    }
    if (!filter.statuses.isEmpty()) {
        sql += QStringLiteral(" AND s.status IN (") + marks(filter.statuses.size()) + u')';
        for (const RollStatus status : filter.statuses)
            values->append(rollStatusCode(status));
    }
    if (filter.fileClass) {
        sql += QStringLiteral(" AND s.file_class = ?");
        values->append(fileClassCode(*filter.fileClass));
    }
    if (filter.watchedOnly)
        sql += QStringLiteral(" AND s.file_class <> 'general'");
    if (!filter.tag.isEmpty()) {
        sql += QStringLiteral(
            " AND EXISTS (SELECT 1 FROM vulnerability_tag t WHERE t.student_id = s.id AND t.code = ? AND "
            "t.removed_utc IS NULL AND t.from_date <= ? AND t.expires_on >= ? AND "
            "(t.to_date IS NULL OR t.to_date >= ?))");
        const QVariant day = columns::date(filter.tagDate);
        values->append(filter.tag);
        for (int i = 0; i < 3; ++i)
            values->append(day);
    }
    if (filter.boarding) {
        sql += QStringLiteral(" AND s.boarding = ?");
        values->append(*filter.boarding ? 1 : 0);
    }
    if (filter.within) {
        sql += QStringLiteral(" AND s.class_id IN (") + marks(filter.within->size()) + u')';
        for (const SchoolClassId id : *filter.within)
            values->append(id.value());
    }
    return sql;
}

QString orderSql(StudentOrder order)
{
    switch (order) {
    case StudentOrder::Name:
        return QStringLiteral(" ORDER BY s.sort_key, s.name, s.id");
    case StudentOrder::Class:
        return QStringLiteral(" ORDER BY c.grade, c.number, c.name, s.seat_no + 0, s.sort_key, s.name, s.id");
    case StudentOrder::Number:
        return QStringLiteral(" ORDER BY s.student_no = '', s.student_no, s.sort_key, s.id");
    case StudentOrder::FileClass:
        return QStringLiteral(
            " ORDER BY CASE s.file_class WHEN 'crisis' THEN 0 WHEN 'focus' THEN 1 WHEN 'attention' THEN 2 "
            "ELSE 3 END, c.grade, c.number, s.sort_key, s.id");
    }
    return {};
}

QVariantList valuesOf(const QList<StudentId> &ids, qsizetype from, qsizetype count)
{
    QVariantList values;
    for (qsizetype i = from; i < from + count; ++i)
        values.append(ids.at(i).value());
    return values;
}

constexpr qsizetype idsAtOnce = 200;

} // namespace

Result<RowRef> StudentRepository::add(Change &change, const Student &student)
{
    return change.insert(QStringLiteral("student"), fieldsOf(student), student.uid);
}

Result<bool> StudentRepository::update(Change &change, const Student &student)
{
    return change.update(QStringLiteral("student"), student.id.value(), fieldsOf(student));
}

Result<void> StudentRepository::remove(Change &change, StudentId id)
{
    return change.remove(QStringLiteral("student"), id.value());
}

Result<void> StudentRepository::setFileClass(Change &change, StudentId id, FileClass fileClass)
{
    auto changed = change.update(QStringLiteral("student"), id.value(),
                                 {{QStringLiteral("file_class"), fileClassCode(fileClass)}});
    return outcomeOf(changed);
}

Result<std::optional<Student>> StudentRepository::byId(StudentId id)
{
    static const QString sql = QStringLiteral("SELECT ") + studentColumns() +
                               QStringLiteral(" FROM student s WHERE s.id = ? AND s.removed_utc IS NULL");
    return columns::first<Student>(m_db, sql, {id.value()}, studentFrom);
}

Result<std::optional<Student>> StudentRepository::byUid(const Uid &uid)
{
    static const QString sql = QStringLiteral("SELECT ") + studentColumns() +
                               QStringLiteral(" FROM student s WHERE s.uid = ? AND s.removed_utc IS NULL");
    auto found = columns::first<Student>(m_db, sql, {uid.bytes()}, studentFrom);
    if (!found || *found)
        return found;
    // A file that was joined into another one goes on being known by its uid.
    static const QString joined =
        QStringLiteral("SELECT ") + studentColumns() +
        QStringLiteral(" FROM student_join j JOIN student s ON s.id = j.student_id WHERE j.other_uid = ? AND "
                       "j.removed_utc IS NULL AND s.removed_utc IS NULL");
    return columns::first<Student>(m_db, joined, {uid.bytes()}, studentFrom);
}

Result<std::optional<StudentHeader>> StudentRepository::header(StudentId id)
{
    static const QString sql =
        QStringLiteral("SELECT ") + headerColumns() + headerFrom() + QStringLiteral(" AND s.id = ?");
    return columns::first<StudentHeader>(m_db, sql, {id.value()}, headerOf);
}

Result<QList<StudentHeader>> StudentRepository::headers(const QList<StudentId> &ids)
{
    QHash<StudentId, StudentHeader> found;
    for (qsizetype from = 0; from < ids.size(); from += idsAtOnce) {
        const qsizetype count = std::min(idsAtOnce, ids.size() - from);
        const QString sql = QStringLiteral("SELECT ") + headerColumns() + headerFrom() +
                            QStringLiteral(" AND s.id IN (") + marks(count) + u')';
        auto some = columns::all<StudentHeader>(m_db, sql, valuesOf(ids, from, count), headerOf);
        if (!some)
            return some.error();
        for (const StudentHeader &one : std::as_const(*some))
            found.insert(one.id, one);
    }
    QList<StudentHeader> ordered;
    for (const StudentId id : ids) {
        if (const auto it = found.constFind(id); it != found.constEnd())
            ordered.append(*it);
    }
    return ordered;
}

Result<QList<StudentHeader>> StudentRepository::byNumber(const QString &number)
{
    static const QString sql =
        QStringLiteral("SELECT ") + headerColumns() + headerFrom() +
        QStringLiteral(" AND (s.student_no = ? OR s.roll_number = ? OR s.roll_number_2 = ?) ORDER BY s.id");
    static const QString joined =
        QStringLiteral("SELECT ") + headerColumns() + headerFrom() +
        QStringLiteral(" AND s.id IN (SELECT student_id FROM student_join WHERE removed_utc IS NULL AND ? IN "
                       "(student_no, roll_number)) ORDER BY s.id");
    if (number.isEmpty())
        return QList<StudentHeader>();
    auto found = columns::all<StudentHeader>(m_db, sql, {number, number, number}, headerOf);
    if (!found || !found->isEmpty())
        return found;
    return columns::all<StudentHeader>(m_db, joined, {number}, headerOf);
}

Result<QList<StudentHeader>> StudentRepository::byName(const QString &name)
{
    static const QString sql = QStringLiteral("SELECT ") + headerColumns() + headerFrom() +
                               QStringLiteral(" AND s.name = ? ORDER BY s.id");
    return columns::all<StudentHeader>(m_db, sql, {name}, headerOf);
}

Result<QList<Student>> StudentRepository::ofIds(const QList<StudentId> &ids)
{
    QList<Student> students;
    for (qsizetype from = 0; from < ids.size(); from += idsAtOnce) {
        const qsizetype count = std::min(idsAtOnce, ids.size() - from);
        const QString sql = QStringLiteral("SELECT ") + studentColumns() +
                            QStringLiteral(" FROM student s WHERE s.removed_utc IS NULL AND s.id IN (") +
                            marks(count) + QStringLiteral(") ORDER BY s.id");
        auto some = columns::all<Student>(m_db, sql, valuesOf(ids, from, count), studentFrom);
        if (!some)
            return some.error();
        students += *some;
    }
    return students;
}

Result<QList<StudentKey>> StudentRepository::keys()
{
    static const QString sql = keyColumns() + QStringLiteral(" ORDER BY id");
    return columns::all<StudentKey>(m_db, sql, {}, keyFrom);
}

Result<QList<StudentKey>> StudentRepository::sameNumbers(const Student &student)
{
    // One SELECT a number, so that each uses its own index.
    QList<StudentKey> found;
    const std::pair<QString, QString> numbers[] = {{QStringLiteral("roll_number"), student.rollNumber},
                                                   {QStringLiteral("id_number"), student.idNumber},
                                                   {QStringLiteral("student_no"), student.studentNo}};
    for (const auto &[column, value] : numbers) {
        if (value.isEmpty())
            continue;
        const QString sql = keyColumns() + QStringLiteral(" AND ") + column + QStringLiteral(" = ? AND ") +
                            column + QStringLiteral(" <> '' ORDER BY id");
        auto some = columns::all<StudentKey>(m_db, sql, {value}, keyFrom);
        if (!some)
            return some.error();
        found += *some;
    }
    return found;
}

Result<QList<ClassCount>> StudentRepository::countsByClass()
{
    static const QString sql = QStringLiteral(
        "SELECT s.class_id, c.stage, c.grade, c.number, c.name, sum(s.status = 'on_roll'), sum(s.status = "
        "'on_leave') "
        "FROM student s LEFT JOIN school_class c ON c.id = s.class_id WHERE s.removed_utc IS NULL "
        "AND s.status IN ('on_roll', 'on_leave') GROUP BY s.class_id "
        "ORDER BY s.class_id IS NULL, c.school_year, c.grade, c.number, c.name, c.id");
    return columns::all<ClassCount>(m_db, sql, {}, [](const Rows &rows) {
        ClassCount one;
        one.classId = columns::idAt<SchoolClassId>(rows, 0);
        if (one.classId.isValid())
            one.classLabel = labelAt(rows, 1);
        one.onRoll = rows.integer(5);
        one.onLeave = rows.integer(6);
        return one;
    });
}

Result<QList<StudentRow>> StudentRepository::page(const StudentFilter &filter, StudentOrder order, int offset,
                                                  int limit)
{
    QVariantList values;
    const QString sql = QStringLiteral("SELECT ") + headerColumns() +
                        QStringLiteral(", s.file_class, s.boarding") + headerFrom() +
                        restriction(filter, &values) + orderSql(order) + QStringLiteral(" LIMIT ? OFFSET ?");
    values << limit << offset;
    return columns::all<StudentRow>(m_db, sql, values, [](const Rows &rows) {
        return StudentRow{headerOf(rows), fileClassFromCode(rows.text(afterHeader)),
                          rows.boolean(afterHeader + 1)};
    });
}

Result<qint64> StudentRepository::count(const StudentFilter &filter)
{
    QVariantList values;
    const QString sql = QStringLiteral("SELECT count(*)") + headerFrom() + restriction(filter, &values);
    auto total = m_db.value(sql, values);
    if (!total)
        return total.error();
    return total->toLongLong();
}

Result<void> StudentRepository::forIndex(const QList<StudentId> &ids,
                                         const std::function<void(const IndexedStudent &)> &take)
{
    const QString head = QStringLiteral(
        "SELECT s.id, s.name, s.former_names, s.student_no, s.roll_number, s.roll_number_2, s.id_number, "
        "s.phone, "
        "s.class_id, s.status, (SELECT group_concat(k.phone, char(10)) FROM student_contact k "
        "WHERE k.student_id = s.id AND k.removed_utc IS NULL) FROM student s WHERE s.removed_utc IS NULL");
    const qsizetype parts = ids.isEmpty() ? 1 : (ids.size() + idsAtOnce - 1) / idsAtOnce;
    for (qsizetype part = 0; part < parts; ++part) {
        const qsizetype from = part * idsAtOnce;
        const qsizetype count = ids.isEmpty() ? 0 : std::min(idsAtOnce, ids.size() - from);
        const QString some =
            count > 0 ? QString(QStringLiteral(" AND s.id IN (") + marks(count) + u')') : QString();
        auto rows = m_db.select(head + some + QStringLiteral(" ORDER BY s.id"), valuesOf(ids, from, count));
        if (!rows)
            return rows.error();
        while (rows->next()) {
            IndexedStudent one;
            one.id = columns::idAt<StudentId>(*rows, 0);
            one.name = rows->text(1);
            one.formerNames = rows->text(2).split(u'\n', Qt::SkipEmptyParts);
            one.openNumbers = {rows->text(3), rows->text(4), rows->text(5)};
            one.guardedNumbers = {rows->text(6), rows->text(7)};
            one.guardedNumbers += rows->text(10).split(u'\n', Qt::SkipEmptyParts);
            one.classId = columns::idAt<SchoolClassId>(*rows, 8);
            one.status = rollStatusFromCode(rows->text(9)).value_or(RollStatus::OnRoll);
            take(one);
        }
        if (auto finished = rows->finished(); !finished)
            return finished.error();
    }
    return {};
}

Result<qint64> StudentRepository::lastChange()
{
    auto last = m_db.value(QStringLiteral("SELECT ifnull(max(id), 0) FROM change"));
    if (!last)
        return last.error();
    return last->toLongLong();
}

Result<QList<StudentId>> StudentRepository::changedSince(qint64 change, qsizetype limit)
{
    return columns::all<StudentId>(
        m_db,
        QStringLiteral("SELECT DISTINCT root_id FROM change WHERE id > ? AND root_type = 'student' LIMIT ?"),
        {change, static_cast<qint64>(limit)},
        [](const Rows &rows) { return columns::idAt<StudentId>(rows, 0); });
}

} // namespace tingyu
