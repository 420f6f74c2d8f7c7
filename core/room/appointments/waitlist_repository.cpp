// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/waitlist_repository.h"

#include "core/room/appointments/client_repository.h"
#include "core/room/appointments/request_columns.h"
#include "core/room/person_columns.h"

namespace tingyu {
namespace {

constexpr int entryColumns = 23;

const QString &selectEntry()
{
    static const QString sql =
        QStringLiteral("SELECT a.id, a.uid, u.id, u.uid, u.name, a.staff_id, f.uid, f.name, "
                       "coalesce(u.id, a.created_by), a.entered_on, m.name, ") %
        columns::requestSelected() %
        QStringLiteral(", a.state, a.appointment_id, p.uid, a.closed_on, a.drop_reason, ") %
        columns::clientSelected() %
        QStringLiteral(" FROM waitlist_entry a LEFT JOIN staff f ON f.id = a.staff_id "
                       "LEFT JOIN user u ON u.id = coalesce(a.user_id, f.user_id) "
                       "LEFT JOIN user m ON m.id = a.created_by "
                       "LEFT JOIN appointment p ON p.id = a.appointment_id "
                       "JOIN client c ON c.id = a.client_id ") %
        columns::clientJoins() % QStringLiteral("WHERE a.removed_utc IS NULL ");
    return sql;
}

WaitlistEntry entryFrom(const Rows &rows)
{
    WaitlistEntry entry;
    entry.id = columns::idAt<WaitlistEntryId>(rows, 0);
    entry.uid = columns::uidAt(rows, 1);
    entry.counsellor = columns::personAt(rows, 2);
    entry.readerUserId = columns::idAt<UserId>(rows, 8);
    entry.enteredOn = columns::dateAt(rows, 9);
    entry.enteredBy = rows.text(10);
    entry.request = columns::requestAt(rows, 11);
    entry.state = waitlistStateFromCode(rows.text(18)).value_or(WaitlistState::Waiting);
    if (!rows.isNull(19)) {
        entry.appointmentId = columns::idAt<AppointmentId>(rows, 19);
        entry.appointmentUid = columns::uidAt(rows, 20);
    }
    entry.closedOn = columns::dateAt(rows, 21);
    entry.dropReason = rows.text(22);
    entry.client = columns::clientAt(rows, entryColumns);
    return entry;
}

Fields fieldsOf(const WaitlistEntry &entry)
{
    const RoomPerson counsellor = entry.counsellor.value_or(RoomPerson());
    return Fields{{QStringLiteral("client_id"), columns::reference(entry.client.id)},
                  {QStringLiteral("user_id"), columns::reference(counsellor.userId)},
                  {QStringLiteral("staff_id"), columns::reference(counsellor.staffId)},
                  {QStringLiteral("entered_on"), columns::date(entry.enteredOn)},
                  {QStringLiteral("state"), waitlistStateCode(entry.state)},
                  {QStringLiteral("appointment_id"), columns::reference(entry.appointmentId)},
                  {QStringLiteral("closed_on"), columns::date(entry.closedOn)},
                  {QStringLiteral("drop_reason"), columns::text(entry.dropReason)}} +
           columns::requestFields(entry.request);
}

} // namespace

Result<std::optional<WaitlistEntry>> WaitlistRepository::byUid(const Uid &uid)
{
    return columns::first<WaitlistEntry>(m_db, selectEntry() % QStringLiteral("AND a.uid = ?"), {uid.bytes()},
                                         entryFrom);
}

Result<QList<WaitlistEntry>> WaitlistRepository::waiting()
{
    return columns::all<WaitlistEntry>(
        m_db,
        selectEntry() % QStringLiteral("AND a.state = 'waiting' ORDER BY CASE a.urgency WHEN 'urgent' THEN 0 "
                                       "WHEN 'soon' THEN 1 ELSE 2 END, a.entered_on, a.id"),
        {}, entryFrom);
}

Result<QList<WaitlistEntry>> WaitlistRepository::closed(QDate from, QDate to)
{
    return columns::all<WaitlistEntry>(
        m_db,
        selectEntry() %
            QStringLiteral("AND a.closed_on BETWEEN ? AND ? ORDER BY a.closed_on DESC, a.id DESC"),
        {columns::date(from), columns::date(to)}, entryFrom);
}

Result<RowRef> WaitlistRepository::add(Change &change, const WaitlistEntry &entry)
{
    return change.insert(QStringLiteral("waitlist_entry"), fieldsOf(entry), entry.uid);
}

Result<bool> WaitlistRepository::update(Change &change, const WaitlistEntry &entry)
{
    return change.update(QStringLiteral("waitlist_entry"), entry.id.value(), fieldsOf(entry));
}

} // namespace tingyu
