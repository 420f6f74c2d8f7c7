// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/rights_request.h"

#include "core/keeping/keeping_operations.h"
#include "core/school/columns.h"

namespace tingyu::keeping {
namespace {

const auto requestTable = QStringLiteral("rights_request");
const auto answeredState = QStringLiteral("answered");

constexpr char select[] =
    "SELECT r.id, r.uid, s.uid, s.name, r.kind, r.party, r.person, r.words, r.received_on, r.due_on, o.uid, "
    "o.name, r.state, r.held_reason, r.outcome, r.answered_on, r.answer FROM rights_request r JOIN student s "
    "ON "
    "s.id = r.student_id JOIN user o ON o.id = r.owner_id WHERE r.removed_utc IS NULL AND s.removed_utc IS "
    "NULL ";

RightsRequest fromRow(const Rows &rows)
{
    const auto uid = [&rows](int column) { return Uid::fromBytes(rows.bytes(column)).value_or(Uid()); };
    const auto day = [&rows](int column) { return QDate::fromString(rows.text(column), Qt::ISODate); };
    RightsRequest one;
    one.uid = uid(1);
    one.student = uid(2);
    one.studentName = rows.text(3);
    one.kind = rows.text(4);
    one.party = rows.text(5);
    one.person = rows.text(6);
    one.words = rows.text(7);
    one.received = day(8);
    one.due = day(9);
    one.owner = uid(10);
    one.ownerName = rows.text(11);
    one.state = rows.text(12);
    one.heldReason = rows.text(13);
    one.outcome = rows.text(14);
    one.answered = day(15);
    one.answer = rows.text(16);
    return one;
}

} // namespace

QStringList requestKinds()
{
    return {QStringLiteral("see"), QStringLiteral("correct"), QStringLiteral("withdraw"),
            QStringLiteral("erase")};
}

QStringList requestOutcomes()
{
    return {QStringLiteral("granted"), QStringLiteral("partly"), QStringLiteral("refused")};
}

Result<Uid> RequestService::record(const RightsRequest &request)
{
    const QDate today = m_place.clock().today();
    if (!requestKinds().contains(request.kind))
        return fail(Errc::BadInput, "request.kind");
    if (request.party != QLatin1String("guardian") && request.party != QLatin1String("student"))
        return fail(Errc::BadInput, "request.party");
    if (request.person.trimmed().isEmpty())
        return fail(Errc::BadInput, "request.person");
    if (!request.received.isValid() || request.received > today)
        return fail(Errc::BadInput, "request.received");
    const auto policy = loadKeepingPolicy();
    if (!policy)
        return policy.error();
    const QDate last = request.received.addDays(policy->answerTo(request.kind).days);
    const QDate due = request.due.isValid() ? request.due : last;
    if (due < request.received || due > last)
        return fail(Errc::BadInput, "request.due", {last.toString(Qt::ISODate)});
    return m_place.change(op::requestWrite, [&](Change &change) -> Result<Uid> {
        const auto student =
            m_place.db().value(QStringLiteral("SELECT id FROM student WHERE uid = ? AND removed_utc IS NULL"),
                               {request.student.bytes()});
        if (!student)
            return student.error();
        if (student->isNull())
            return fail(Errc::NotFound, "student.not_found");
        const Uid owner = request.owner.isNull() ? m_place.session().userUid : request.owner;
        const auto user = m_place.db().value(
            QStringLiteral("SELECT id FROM user WHERE uid = ? AND removed_utc IS NULL AND state = 'enabled'"),
            {owner.bytes()});
        if (!user)
            return user.error();
        if (user->isNull())
            return fail(Errc::NotFound, "user.unknown");
        const auto row = change.insert(requestTable, {{QStringLiteral("student_id"), *student},
                                                      {QStringLiteral("kind"), request.kind},
                                                      {QStringLiteral("party"), request.party},
                                                      {QStringLiteral("person"), request.person.trimmed()},
                                                      {QStringLiteral("words"), request.words.trimmed()},
                                                      {QStringLiteral("received_on"), request.received},
                                                      {QStringLiteral("due_on"), due},
                                                      {QStringLiteral("owner_id"), *user},
                                                      {QStringLiteral("state"), QStringLiteral("open")}});
        return row ? Result<Uid>(row->uid) : row.error();
    });
}

Result<std::pair<qint64, RightsRequest>> RequestService::open(const Uid &request)
{
    auto rows =
        m_place.db().select(QLatin1String(select) + QStringLiteral("AND r.uid = ?"), {request.bytes()});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return fail(Errc::NotFound, "request.unknown");
    std::pair found{rows->integer(0), fromRow(*rows)};
    if (found.second.state == answeredState)
        return fail(Errc::Conflict, "request.answered");
    return found;
}

Result<void> RequestService::hold(const Uid &request, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    return m_place.change(op::requestWrite, [&](Change &change) -> Result<void> {
        const auto found = open(request);
        if (!found)
            return found.error();
        const auto done = change.update(requestTable, found->first,
                                        {{QStringLiteral("state"), QStringLiteral("held")},
                                         {QStringLiteral("held_reason"), reason.trimmed()}});
        return done ? Result<void>() : done.error();
    });
}

Result<void> RequestService::goOn(const Uid &request)
{
    return m_place.change(op::requestWrite, [&](Change &change) -> Result<void> {
        const auto found = open(request);
        if (!found)
            return found.error();
        const auto done =
            change.update(requestTable, found->first, {{QStringLiteral("state"), QStringLiteral("open")}});
        return done ? Result<void>() : done.error();
    });
}

Result<void> RequestService::answer(const Uid &request, const QString &outcome, const QString &words)
{
    if (!requestOutcomes().contains(outcome))
        return fail(Errc::BadInput, "request.outcome");
    if (words.trimmed().isEmpty())
        return fail(Errc::BadInput, "request.answer");
    return m_place.change(op::requestWrite, [&](Change &change) -> Result<void> {
        const auto found = open(request);
        if (!found)
            return found.error();
        const auto done = change.update(requestTable, found->first,
                                        {{QStringLiteral("state"), answeredState},
                                         {QStringLiteral("outcome"), outcome},
                                         {QStringLiteral("answered_on"), m_place.clock().today()},
                                         {QStringLiteral("answer"), words.trimmed()}});
        return done ? Result<void>() : done.error();
    });
}

Result<QList<RightsRequest>> RequestService::list(const std::optional<Uid> &student, bool openOnly)
{
    if (auto allowed = m_place.allow(op::requestView); !allowed)
        return allowed.error();
    QString sql = QLatin1String(select);
    QVariantList values;
    if (student) {
        sql += QStringLiteral("AND s.uid = ? ");
        values.append(student->bytes());
    }
    if (openOnly)
        sql += QStringLiteral("AND r.state <> 'answered' ");
    sql += QStringLiteral("ORDER BY r.state = 'answered', r.due_on, r.id");
    return columns::all<RightsRequest>(m_place.db(), sql, values, fromRow);
}

Result<RightsRequest> RequestService::get(const Uid &request)
{
    if (auto allowed = m_place.allow(op::requestView); !allowed)
        return allowed.error();
    auto rows =
        m_place.db().select(QLatin1String(select) + QStringLiteral("AND r.uid = ?"), {request.bytes()});
    if (!rows)
        return rows.error();
    return rows->next() ? Result<RightsRequest>(fromRow(*rows)) : fail(Errc::NotFound, "request.unknown");
}

} // namespace tingyu::keeping
