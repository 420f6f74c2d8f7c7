// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/appointment_repository.h"

#include "core/room/appointments/client_repository.h"
#include "core/room/appointments/request_columns.h"
#include "core/room/person_columns.h"
#include "core/vault/record_number.h"

namespace tingyu {
namespace {

constexpr int ownColumns = 39;

const QString &selectAppointment()
{
    static const QString sql =
        QStringLiteral(
            "SELECT a.id, a.uid, a.kind, u.id, u.uid, u.name, a.staff_id, f.uid, f.name, "
            "coalesce(u.id, a.created_by), a.room_id, r.uid, r.name, a.at, a.minutes, "
            "a.title, a.state, a.state_reason, a.arrived_at, a.walk_in, a.first_at, a.moves, a.series, "
            "a.register_year, a.register_number, a.registered_on, ") %
        columns::requestSelected() %
        QStringLiteral(
            ", m.name, a.client_id, "
            "a.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM appointment e WHERE e.client_id = "
            "a.client_id AND (e.at, e.id) < (a.at, a.id) AND e.state IN ('booked', 'arrived') AND "
            "e.removed_utc IS NULL), a.meeting_id, gm.uid, cg.uid, ") %
        columns::clientSelected() %
        QStringLiteral(" FROM appointment a LEFT JOIN staff f ON f.id = a.staff_id "
                       "LEFT JOIN user u ON u.id = coalesce(a.user_id, f.user_id) "
                       "LEFT JOIN counselling_room r ON r.id = a.room_id "
                       "LEFT JOIN group_meeting gm ON gm.id = a.meeting_id "
                       "LEFT JOIN counselling_group cg ON cg.id = gm.group_id "
                       "LEFT JOIN user m ON m.id = a.created_by LEFT JOIN client c ON c.id = a.client_id ") %
        columns::clientJoins() % QStringLiteral("WHERE a.removed_utc IS NULL ");
    return sql;
}

/// Meetings `t` with each who leads them, `lu` a user or `lf` of the staff.
QString ledMeetings()
{
    return QStringLiteral(
        "FROM group_meeting t JOIN group_staff ls ON ls.group_id = t.group_id LEFT JOIN staff lf "
        "ON lf.id = ls.staff_id LEFT JOIN user lu ON lu.id = coalesce(ls.user_id, lf.user_id) "
        "WHERE ls.role = 'leader' AND ls.removed_utc IS NULL ");
}

void readBooking(const Rows &rows, Appointment *appointment)
{
    appointment->state = appointmentStateFromCode(rows.text(16)).value_or(AppointmentState::Booked);
    appointment->cancelReason = rows.text(17);
    if (!rows.isNull(18))
        appointment->arrivedAt = columns::wallTimeAt(rows, 18);
    appointment->isWalkIn = rows.boolean(19);
    if (!rows.isNull(20))
        appointment->firstAt = columns::wallTimeAt(rows, 20);
    appointment->moves = static_cast<int>(rows.integer(21));
    appointment->series = columns::uidAt(rows, 22);
    appointment->registerYear = static_cast<int>(rows.integer(23));
    appointment->registerNumber = static_cast<int>(rows.integer(24));
    appointment->registeredOn = columns::dateAt(rows, 25);
}

Appointment appointmentFrom(const Rows &rows)
{
    Appointment appointment;
    appointment.id = columns::idAt<AppointmentId>(rows, 0);
    appointment.uid = columns::uidAt(rows, 1);
    appointment.kind = appointmentKindFromCode(rows.text(2)).value_or(AppointmentKind::Client);
    appointment.counsellor = columns::personAt(rows, 3).value_or(RoomPerson());
    appointment.counsellorUserId = columns::idAt<UserId>(rows, 9);
    if (!rows.isNull(10)) {
        appointment.roomId = columns::idAt<RoomId>(rows, 10);
        appointment.roomUid = columns::uidAt(rows, 11);
        appointment.roomName = rows.text(12);
    }
    appointment.at = columns::wallTimeAt(rows, 13);
    appointment.minutes = static_cast<int>(rows.integer(14));
    appointment.title = rows.text(15);
    readBooking(rows, &appointment);
    appointment.request = columns::requestAt(rows, 26);
    appointment.handledBy = rows.text(33);
    if (!rows.isNull(34))
        appointment.client = columns::clientAt(rows, ownColumns);
    appointment.isFirst = rows.boolean(35);
    if (!rows.isNull(36)) {
        appointment.meetingId = columns::idAt<GroupMeetingId>(rows, 36);
        appointment.meetingUid = columns::uidAt(rows, 37);
        appointment.groupUid = columns::uidAt(rows, 38);
    }
    return appointment;
}

QVariant wallTime(const std::optional<WallTime> &at)
{
    return at ? QVariant(at->toString()) : QVariant();
}

Fields fieldsOf(const Appointment &one)
{
    const bool isNumbered = one.registerNumber > 0;
    return Fields{{QStringLiteral("kind"), appointmentKindCode(one.kind)},
                  {QStringLiteral("client_id"), columns::reference(one.client.id)},
                  {QStringLiteral("title"), columns::text(one.title)},
                  {QStringLiteral("meeting_id"), columns::reference(one.meetingId)},
                  {QStringLiteral("user_id"), columns::reference(one.counsellor.userId)},
                  {QStringLiteral("staff_id"), columns::reference(one.counsellor.staffId)},
                  {QStringLiteral("room_id"), columns::reference(one.roomId)},
                  {QStringLiteral("at"), one.at.toString()},
                  {QStringLiteral("minutes"), one.minutes},
                  {QStringLiteral("state"), appointmentStateCode(one.state)},
                  {QStringLiteral("state_reason"), columns::text(one.cancelReason)},
                  {QStringLiteral("arrived_at"), wallTime(one.arrivedAt)},
                  {QStringLiteral("walk_in"), one.isWalkIn ? 1 : 0},
                  {QStringLiteral("first_at"), wallTime(one.firstAt)},
                  {QStringLiteral("moves"), one.moves},
                  {QStringLiteral("series"), one.series.isNull() ? QVariant() : QVariant(one.series.bytes())},
                  {QStringLiteral("register_year"), isNumbered ? QVariant(one.registerYear) : QVariant()},
                  {QStringLiteral("register_number"), isNumbered ? QVariant(one.registerNumber) : QVariant()},
                  {QStringLiteral("registered_on"), columns::date(one.registeredOn)}} +
           columns::requestFields(one.request);
}

/// Condition on `appointment` alone, so that the index of what is unsettled answers it.
QString unsettledCondition(const std::optional<Uid> &counsellor, QVariantList *parameters)
{
    QString sql = QStringLiteral("state = 'booked' AND kind <> 'placeholder' AND removed_utc IS NULL ");
    if (counsellor) {
        sql += QStringLiteral(
            "AND (user_id IN (SELECT id FROM user WHERE uid = ?) OR staff_id IN (SELECT g.id "
            "FROM staff g LEFT JOIN user w ON w.id = g.user_id WHERE g.uid = ? OR w.uid = ?)) ");
        *parameters << counsellor->bytes() << counsellor->bytes() << counsellor->bytes();
    }
    return sql;
}

QString dayStart(QDate date)
{
    return WallTime{date, QTime(0, 0)}.toString();
}

} // namespace

Result<std::optional<Appointment>> AppointmentRepository::byUid(const Uid &uid)
{
    return one(QStringLiteral("AND a.uid = ?"), uid.bytes());
}

Result<std::optional<Appointment>> AppointmentRepository::ofMeeting(GroupMeetingId id)
{
    return one(QStringLiteral("AND a.meeting_id = ?"), id.value());
}

Result<std::optional<Appointment>> AppointmentRepository::one(const QString &where, const QVariant &value)
{
    auto found = columns::all<Appointment>(m_db, selectAppointment() % where, {value}, appointmentFrom);
    if (!found)
        return found.error();
    if (auto filled = fillMembers(&*found); !filled)
        return filled.error();
    return found->isEmpty() ? std::optional<Appointment>() : std::optional(found->constFirst());
}

Result<QList<Appointment>> AppointmentRepository::list(const AppointmentFilter &filter)
{
    // An appointment of the evening before may reach into the first day.
    const WallTime start{filter.from, QTime(0, 0)};
    QString sql = selectAppointment() % QStringLiteral("AND a.at > ? AND a.at < ? ");
    QVariantList parameters{plusMinutes(start, -longestAppointment).toString(),
                            dayStart(filter.to.addDays(1))};
    if (filter.counsellor) {
        sql += QStringLiteral("AND (u.uid = ? OR f.uid = ? OR a.meeting_id IN (SELECT t.id ") %
               ledMeetings() % QStringLiteral("AND (lu.uid = ? OR lf.uid = ?))) ");
        for (int i = 0; i < 4; ++i)
            parameters << filter.counsellor->bytes();
    }
    if (filter.room) {
        sql += QStringLiteral("AND r.uid = ? ");
        parameters << filter.room->bytes();
    }
    if (!filter.withCancelled)
        sql += QStringLiteral("AND a.state <> 'cancelled' ");
    auto found = columns::all<Appointment>(m_db, sql % QStringLiteral("ORDER BY a.at, a.id"), parameters,
                                           appointmentFrom);
    if (!found)
        return found;
    found->removeIf([&](const Appointment &one) { return one.endsAt() <= start; });
    if (auto filled = fillLeaders(&*found); !filled)
        return filled.error();
    return found;
}

Result<QList<Appointment>> AppointmentRepository::around(const Appointment &wanted)
{
    auto found = columns::all<Appointment>(
        m_db,
        selectAppointment() % QStringLiteral("AND a.at > ? AND a.at < ? AND a.state IN ('booked', 'arrived') "
                                             "ORDER BY a.at, a.id"),
        {plusMinutes(wanted.at, -longestAppointment).toString(), wanted.endsAt().toString()},
        appointmentFrom);
    if (!found)
        return found;
    found->removeIf([&](const Appointment &one) { return !overlap(one, wanted); });
    if (auto filled = fillMembers(&*found); !filled)
        return filled.error();
    return found;
}

Result<QList<Appointment>> AppointmentRepository::ofClient(ClientId id)
{
    return columns::all<Appointment>(
        m_db, selectAppointment() % QStringLiteral("AND a.client_id = ? ORDER BY a.at DESC, a.id DESC"),
        {id.value()}, appointmentFrom);
}

Result<QList<Appointment>> AppointmentRepository::ofStudent(StudentId id)
{
    return columns::all<Appointment>(
        m_db,
        selectAppointment() %
            QStringLiteral("AND a.id IN (SELECT o.id FROM client y JOIN appointment o ON o.client_id = y.id "
                           "WHERE y.student_id = ?1 UNION SELECT g.appointment_id FROM appointment_student g "
                           "WHERE g.student_id = ?1 AND g.removed_utc IS NULL) "
                           "ORDER BY a.at DESC, a.id DESC"),
        {id.value()}, appointmentFrom);
}

Result<QList<Appointment>> AppointmentRepository::ofSeries(const Uid &series, const WallTime &from)
{
    return columns::all<Appointment>(
        m_db,
        selectAppointment() %
            QStringLiteral("AND a.series = ? AND a.at >= ? AND a.state = 'booked' ORDER BY a.at, a.id"),
        {series.bytes(), from.toString()}, appointmentFrom);
}

Result<QList<Appointment>> AppointmentRepository::overdue(const WallTime &now,
                                                          const OverdueQuestion &question)
{
    QVariantList parameters;
    const QString condition = unsettledCondition(question.counsellor, &parameters);
    parameters << now.toString() << (question.limit > 0 ? question.limit : -1);
    auto found = columns::all<Appointment>(
        m_db,
        selectAppointment() % QStringLiteral("AND a.id IN (SELECT id FROM appointment WHERE ") % condition %
            QStringLiteral("AND at < ? ORDER BY at, id LIMIT ?) ORDER BY +a.at, a.id"),
        parameters, appointmentFrom);
    if (found)
        found->removeIf([&](const Appointment &one) { return now < one.endsAt(); });
    return found;
}

Result<OverdueCount> AppointmentRepository::overdueCount(const WallTime &now,
                                                         const std::optional<Uid> &counsellor)
{
    // Only those that began within the longest time before now may still be going on.
    const QString surely = plusMinutes(now, -longestAppointment).toString();
    QVariantList parameters;
    const QString condition = unsettledCondition(counsellor, &parameters);
    const QString from = QStringLiteral("FROM appointment WHERE ") % condition;
    const QVariantList past = parameters + QVariantList{surely};
    auto count = m_db.value(QStringLiteral("SELECT count(*) ") % from % QStringLiteral("AND at < ?"), past);
    if (!count)
        return count.error();
    Result<QVariant> oldest = QVariant();
    if (count->toInt() > 0)
        oldest = m_db.value(
            QStringLiteral("SELECT at ") % from % QStringLiteral("AND at < ? ORDER BY at LIMIT 1"), past);
    if (!oldest)
        return oldest.error();
    OverdueCount sum{count->toInt(), WallTime::parse(oldest->toString()).value_or(WallTime())};
    auto near = columns::all<Appointment>(m_db,
                                          QStringLiteral("SELECT at, minutes ") % from %
                                              QStringLiteral("AND at >= ? AND at < ? ORDER BY at"),
                                          past + QVariantList{now.toString()}, [](const Rows &rows) {
                                              Appointment one;
                                              one.at = columns::wallTimeAt(rows, 0);
                                              one.minutes = static_cast<int>(rows.integer(1));
                                              return one;
                                          });
    if (!near)
        return near.error();
    for (const Appointment &one : std::as_const(*near)) {
        if (now < one.endsAt())
            continue;
        ++sum.count;
        if (!sum.oldest.isValid())
            sum.oldest = one.at;
    }
    return sum;
}

Result<QList<Appointment>> AppointmentRepository::registered(QDate from, QDate to)
{
    return columns::all<Appointment>(
        m_db,
        selectAppointment() %
            QStringLiteral("AND a.registered_on BETWEEN ? AND ? AND a.kind IN ('client', 'group') "
                           "ORDER BY a.kind, a.register_year, a.register_number, a.at, a.id"),
        {columns::date(from), columns::date(to)}, appointmentFrom);
}

Result<QList<Appointment>> AppointmentRepository::search(const QString &text, UserId reader, bool allStaff,
                                                         int limit)
{
    return columns::all<Appointment>(
        m_db,
        selectAppointment() %
            QStringLiteral(
                "AND (instr(lower(s.name), lower(?1)) OR instr(lower(c.name), lower(?1)) OR "
                "instr(lower(w.name), lower(?1)) OR "
                "(c.kind = 'code' AND instr(lower(printf('C-%04d', c.code_number)), lower(?1))) OR "
                "instr(lower(a.title), lower(?1)) OR "
                "instr(lower(a.note), lower(?1)) OR instr(lower(a.contact), lower(?1)) OR "
                "instr(lower(a.wanted_time), lower(?1)) OR "
                "instr(lower(a.state_reason), lower(?1))) "
                "AND (c.kind IS NOT 'staff' OR ?2 OR coalesce(u.id, a.created_by) = ?3) ORDER BY "
                "a.at DESC, a.id DESC LIMIT ?4"),
        {text, allStaff ? 1 : 0, reader.value(), limit}, appointmentFrom);
}

Result<QList<VisitDay>> AppointmentRepository::visits(QDate from, QDate to)
{
    return columns::all<VisitDay>(
        m_db,
        QStringLiteral(
            "SELECT substr(at, 1, 10), sum(state = 'arrived'), sum(state = 'arrived' AND walk_in), "
            "sum(state = 'no-show'), sum(state = 'cancelled'), sum(state = 'booked') FROM appointment "
            "WHERE removed_utc IS NULL AND kind = 'client' AND at >= ? AND at < ? GROUP BY 1 ORDER BY 1"),
        {dayStart(from), dayStart(to.addDays(1))}, [](const Rows &rows) {
            const auto count = [&](int column) { return static_cast<int>(rows.integer(column)); };
            return VisitDay{columns::dateAt(rows, 0), count(1), count(2), count(3), count(4), count(5)};
        });
}

Result<int> AppointmentRepository::nextNumber(int registerYear)
{
    const auto next = tingyu::nextNumber(m_db, "appointment", "register_number",
                                         QStringLiteral("register_year = ?"), {registerYear});
    return next ? Result<int>(static_cast<int>(*next)) : next.error();
}

Result<RowRef> AppointmentRepository::add(Change &change, const Appointment &appointment)
{
    return change.insert(QStringLiteral("appointment"), fieldsOf(appointment), appointment.uid);
}

Result<bool> AppointmentRepository::update(Change &change, const Appointment &appointment)
{
    return change.update(QStringLiteral("appointment"), appointment.id.value(), fieldsOf(appointment));
}

Result<void> AppointmentRepository::remove(Change &change, AppointmentId id)
{
    return change.remove(QStringLiteral("appointment"), id.value());
}

Result<void> AppointmentRepository::setMembers(Change &change, AppointmentId id,
                                               const QList<StudentId> &wanted)
{
    const QString table = QStringLiteral("appointment_student");
    struct Row
    {
        qint64 id = 0;
        StudentId student;
    };
    auto rows = columns::all<Row>(m_db,
                                  QStringLiteral("SELECT id, student_id FROM appointment_student "
                                                 "WHERE appointment_id = ? AND removed_utc IS NULL"),
                                  {id.value()}, [](const Rows &row) {
                                      return Row{row.integer(0), columns::idAt<StudentId>(row, 1)};
                                  });
    if (!rows)
        return rows.error();
    QList<StudentId> there;
    for (const Row &row : std::as_const(*rows)) {
        if (wanted.contains(row.student)) {
            there.append(row.student);
        } else if (auto removed = change.remove(table, row.id); !removed) {
            return removed.error();
        }
    }
    for (const StudentId student : wanted) {
        if (there.contains(student))
            continue;
        there.append(student);
        auto added = change.insert(table, {{QStringLiteral("appointment_id"), id.value()},
                                           {QStringLiteral("student_id"), student.value()}});
        if (!added)
            return added.error();
    }
    return {};
}

Result<QList<StudentId>> AppointmentRepository::members(AppointmentId id)
{
    return columns::all<StudentId>(
        m_db,
        QStringLiteral("SELECT student_id FROM appointment_student WHERE "
                       "appointment_id = ? AND removed_utc IS NULL ORDER BY student_id"),
        {id.value()}, [](const Rows &rows) { return columns::idAt<StudentId>(rows, 0); });
}

Result<void> AppointmentRepository::fillMembers(QList<Appointment> *appointments)
{
    for (Appointment &one : *appointments) {
        if (one.kind != AppointmentKind::Group)
            continue;
        auto students = members(one.id);
        if (!students)
            return students.error();
        one.members = *students;
    }
    return fillLeaders(appointments);
}

Result<void> AppointmentRepository::fillLeaders(QList<Appointment> *appointments)
{
    for (Appointment &one : *appointments) {
        if (!one.meetingId.isValid())
            continue;
        auto people = columns::all<Uid>(m_db,
                                        QStringLiteral("SELECT coalesce(lu.uid, lf.uid) ") % ledMeetings() %
                                            QStringLiteral("AND t.id = ? ORDER BY ls.id"),
                                        {one.meetingId.value()},
                                        [](const Rows &rows) { return columns::uidAt(rows, 0); });
        if (!people)
            return people.error();
        one.leaders = *people;
    }
    return {};
}

} // namespace tingyu
