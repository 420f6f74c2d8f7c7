// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/session_repository.h"

#include "core/room/appointments/client_repository.h"
#include "core/room/time_columns.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr int keeperColumn = 23;
constexpr int clientColumn = 24;

const auto recordColumns =
    QStringLiteral("SELECT r.id, r.uid, r.series_id, a.uid, a.number, r.number, r.author_id, u.uid, "
                   "ifnull(r.signed_author, u.name), "
                   "r.kind, r.at, r.minutes, r.room_id, m.uid, ifnull(r.signed_room, m.name), r.place, "
                   "p.uid, r.signed_at, r.late, "
                   "r.case_uid, r.parent_id, q.uid, q.name");
const auto recordJoins = QStringLiteral(
    " FROM session_record r JOIN counselling_series a ON a.id = r.series_id LEFT JOIN user u ON u.id = "
    "r.author_id LEFT JOIN counselling_room m ON m.id = r.room_id LEFT JOIN appointment p ON p.id = "
    "r.appointment_id LEFT JOIN client q ON q.id = r.parent_id ");
const auto isLiving = QStringLiteral("WHERE r.removed_utc IS NULL AND a.removed_utc IS NULL ");

QString selectRecord()
{
    return recordColumns % recordJoins % isLiving;
}

QString selectWithClient()
{
    return recordColumns % QStringLiteral(", a.keeper_id, ") % columns::clientSelected() % recordJoins %
           QStringLiteral("JOIN client c ON c.id = a.client_id ") % columns::clientJoins() % isLiving;
}

SessionRecord recordFrom(const Rows &rows)
{
    SessionRecord record;
    record.id = columns::idAt<SessionRecordId>(rows, 0);
    record.uid = columns::uidAt(rows, 1);
    record.seriesId = columns::idAt<SeriesId>(rows, 2);
    record.seriesUid = columns::uidAt(rows, 3);
    record.seriesNumber = static_cast<int>(rows.integer(4));
    record.number = static_cast<int>(rows.integer(5));
    record.authorId = columns::idAt<UserId>(rows, 6);
    record.authorUid = columns::uidAt(rows, 7);
    record.authorName = rows.text(8);
    record.kind = sessionKindFromCode(rows.text(9)).value_or(SessionKind::FaceToFace);
    record.at = columns::wallTimeAt(rows, 10);
    record.minutes = static_cast<int>(rows.integer(11));
    if (!rows.isNull(12)) {
        record.roomId = columns::idAt<RoomId>(rows, 12);
        record.roomUid = columns::uidAt(rows, 13);
        record.roomName = rows.text(14);
    }
    record.place = rows.text(15);
    record.appointmentUid = columns::uidAt(rows, 16);
    if (!rows.isNull(17))
        record.signedAt = columns::wallTimeAt(rows, 17);
    record.isLate = rows.boolean(18);
    record.caseUid = columns::uidAt(rows, 19);
    if (!rows.isNull(20)) {
        record.parentId = columns::idAt<ClientId>(rows, 20);
        record.parentUid = columns::uidAt(rows, 21);
        record.parentName = rows.text(22);
    }
    return record;
}

SessionOfClient withClientFrom(const Rows &rows)
{
    return {recordFrom(rows), columns::clientAt(rows, clientColumn),
            columns::idAt<UserId>(rows, keeperColumn)};
}

Fields fieldsOf(const SessionRecord &record, QDate nextOn, const QVariant &appointment)
{
    return {{QStringLiteral("series_id"), record.seriesId.value()},
            {QStringLiteral("number"), record.number},
            {QStringLiteral("author_id"), record.authorId.value()},
            {QStringLiteral("parent_id"), columns::reference(record.parentId)},
            {QStringLiteral("kind"), sessionKindCode(record.kind)},
            {QStringLiteral("at"), record.at.toString()},
            {QStringLiteral("minutes"), record.minutes},
            {QStringLiteral("room_id"), columns::reference(record.roomId)},
            {QStringLiteral("place"), columns::text(record.place)},
            {QStringLiteral("appointment_id"), appointment},
            {QStringLiteral("next_on"), columns::date(nextOn)},
            {QStringLiteral("case_uid"),
             record.caseUid.isNull() ? QVariant() : QVariant(record.caseUid.bytes())}};
}

/// The rows of one list of a session, brought to what is wanted: by the column that names them.
struct ChildRows
{
    Connection &db;
    Change &change;
    QString table;
    QString key;

    Result<void> set(SessionRecordId session, const QList<Fields> &wanted)
    {
        auto stored = columns::all<std::pair<QString, qint64>>(
            db,
            QStringLiteral("SELECT %1, id FROM %2 WHERE session_id = ? AND removed_utc IS NULL")
                .arg(key, table),
            {session.value()}, [](const Rows &rows) { return std::pair(rows.text(0), rows.integer(1)); });
        if (!stored)
            return stored.error();
        for (const Fields &fields : wanted) {
            const QString name = fields.constFirst().second.toString();
            const auto known = std::find_if(stored->begin(), stored->end(),
                                            [&name](const auto &row) { return row.first == name; });
            if (auto written =
                    known == stored->end() ? added(session, fields) : updated(known->second, fields);
                !written)
                return written;
            if (known != stored->end())
                stored->erase(known);
        }
        for (const auto &[name, id] : std::as_const(*stored)) {
            if (auto removed = change.remove(table, id); !removed)
                return removed;
        }
        return {};
    }

private:
    Result<void> added(SessionRecordId session, Fields fields)
    {
        fields.prepend({QStringLiteral("session_id"), session.value()});
        auto row = change.insert(table, fields);
        return outcomeOf(row);
    }
    Result<void> updated(qint64 id, const Fields &fields)
    {
        auto done = change.update(table, id, fields);
        return outcomeOf(done);
    }
};

/// Conditions on `session_record` alone, so that the index of what waits answers them.
QString unsignedCondition(const UnsignedFilter &filter, QVariantList *parameters)
{
    QString sql = QStringLiteral("signed_at IS NULL AND removed_utc IS NULL ");
    if (filter.authorId.isValid()) {
        // The plus keeps the index of authors from being chosen.
        sql += QStringLiteral("AND +author_id = ? ");
        parameters->append(filter.authorId.value());
    }
    return sql;
}

/// Of the series the list may not speak of to the reader; behind IN or NOT IN.
QString hiddenSeries(const UnsignedFilter &filter, QVariantList *parameters)
{
    *parameters << filter.reader.value() << (filter.withStaff ? 1 : 0);
    return QStringLiteral("(SELECT s.id FROM counselling_series s JOIN client k ON k.id = s.client_id WHERE "
                          "s.removed_utc IS NOT NULL OR (k.kind = 'staff' AND s.keeper_id <> ? AND NOT ?)) ");
}

QString unsignedShown(const UnsignedFilter &filter, QVariantList *parameters)
{
    const QString condition = unsignedCondition(filter, parameters);
    return condition % QStringLiteral("AND series_id NOT IN ") % hiddenSeries(filter, parameters);
}

QString likePattern(const QString &text)
{
    QString pattern;
    for (const QChar character : text) {
        if (character == u'%' || character == u'_' || character == u'\\')
            pattern += u'\\';
        pattern += character;
    }
    return u'%' + pattern + u'%';
}

} // namespace

Result<std::optional<SessionRecord>> SessionRepository::byUid(const Uid &uid)
{
    return columns::first<SessionRecord>(m_db, selectRecord() % QStringLiteral("AND r.uid = ?"),
                                         {uid.bytes()}, recordFrom);
}

Result<QList<SessionOfClient>> SessionRepository::list(const SessionFilter &filter)
{
    QString sql = selectWithClient();
    QVariantList parameters;
    const auto narrow = [&](const char *condition, const QVariant &value) {
        sql += QLatin1String(condition);
        parameters.append(value);
    };
    if (filter.from.isValid())
        narrow("AND r.at >= ? ", WallTime{filter.from, QTime(0, 0)}.toString());
    if (filter.to.isValid())
        narrow("AND r.at < ? ", WallTime{filter.to.addDays(1), QTime(0, 0)}.toString());
    if (filter.seriesId.isValid())
        narrow("AND r.series_id = ? ", filter.seriesId.value());
    if (filter.studentId.isValid())
        narrow("AND c.student_id = ? ", filter.studentId.value());
    // Days narrow more than whoever wrote: the plus keeps the index of authors from being chosen.
    if (filter.authorId.isValid())
        narrow(filter.from.isValid() ? "AND +r.author_id = ? " : "AND r.author_id = ? ",
               filter.authorId.value());
    if (filter.isSigned)
        sql += *filter.isSigned ? QStringLiteral("AND r.signed_at IS NOT NULL ")
                                : QStringLiteral("AND r.signed_at IS NULL ");
    return columns::all<SessionOfClient>(m_db, sql % QStringLiteral("ORDER BY r.at DESC, r.id DESC"),
                                         parameters, withClientFrom);
}

Result<QList<SessionOfClient>> SessionRepository::unsignedOnes(const UnsignedFilter &filter)
{
    QVariantList parameters;
    const QString condition = unsignedShown(filter, &parameters);
    parameters.append(filter.limit);
    return columns::all<SessionOfClient>(
        m_db,
        selectWithClient() % QStringLiteral("AND r.id IN (SELECT id FROM session_record WHERE ") % condition %
            QStringLiteral("ORDER BY at, id LIMIT ?) ORDER BY +r.at, r.id"),
        parameters, withClientFrom);
}

Result<SessionRepository::UnsignedSum> SessionRepository::unsignedSum(const UnsignedFilter &filter,
                                                                      const WallTime &bound)
{
    const QString from = QStringLiteral("FROM session_record WHERE ");
    // Many are counted along an index; what is hidden, and what is still in time, are few and looked at.
    QVariantList all;
    const QString everything = unsignedCondition(filter, &all);
    auto waiting = m_db.value(QStringLiteral("SELECT count(*) ") % from % everything, all);
    if (!waiting)
        return waiting.error();
    QVariantList few;
    const QString hidden =
        unsignedCondition(filter, &few) % QStringLiteral("AND series_id IN ") % hiddenSeries(filter, &few);
    auto left = m_db.value(QStringLiteral("SELECT count(*) ") % from % hidden, few);
    if (!left)
        return left.error();
    QVariantList seen;
    const QString shown = unsignedShown(filter, &seen);
    Result<QVariant> oldest = QVariant();
    if (waiting->toInt() > left->toInt())
        oldest = m_db.value(
            QStringLiteral("SELECT at ") % from % shown % QStringLiteral("ORDER BY at LIMIT 1"), seen);
    if (!oldest)
        return oldest.error();
    // A session lasts a day at most: what began earlier than that before the bound ended before it.
    const WallTime surely{bound.date.addDays(-1), bound.time};
    auto recent = columns::all<SessionRecord>(
        m_db, QStringLiteral("SELECT at, minutes ") % from % shown % QStringLiteral("AND at >= ?"),
        seen + QVariantList{surely.toString()}, [](const Rows &rows) {
            SessionRecord record;
            record.at = columns::wallTimeAt(rows, 0);
            record.minutes = static_cast<int>(rows.integer(1));
            return record;
        });
    if (!recent)
        return recent.error();
    const auto inTime = std::count_if(recent->cbegin(), recent->cend(),
                                      [&](const SessionRecord &one) { return !(one.endsAt() < bound); });
    UnsignedSum sum;
    sum.waiting = waiting->toInt() - left->toInt();
    sum.endedBefore = sum.waiting - static_cast<int>(inTime);
    sum.oldest = WallTime::parse(oldest->toString()).value_or(WallTime());
    return sum;
}

Result<QList<SessionKindCount>> SessionRepository::kindCounts(QDate from, QDate to)
{
    return columns::all<SessionKindCount>(
        m_db,
        QStringLiteral("SELECT kind, count(*), sum(signed_at IS NULL), sum(late) FROM session_record WHERE "
                       "removed_utc IS NULL AND at >= ? AND at < ? GROUP BY kind"),
        {WallTime{from, QTime(0, 0)}.toString(), WallTime{to.addDays(1), QTime(0, 0)}.toString()},
        [](const Rows &rows) {
            return SessionKindCount{sessionKindFromCode(rows.text(0)).value_or(SessionKind::FaceToFace),
                                    static_cast<int>(rows.integer(1)), static_cast<int>(rows.integer(2)),
                                    static_cast<int>(rows.integer(3))};
        });
}

Result<QList<SessionOfClient>> SessionRepository::awaitingOpinion(UserId supervisor, QDate today)
{
    const QVariant day = columns::date(today);
    return columns::all<SessionOfClient>(
        m_db,
        selectWithClient() %
            QStringLiteral(
                "AND r.id IN (SELECT q.id FROM series_share h JOIN session_record q ON q.series_id "
                "= h.series_id WHERE h.user_id = ?1 AND h.supervision = 1 AND h.removed_utc IS NULL "
                "AND h.from_on <= ?2 AND (h.until_on IS NULL OR h.until_on >= ?2) AND "
                "(h.withdrawn_on IS NULL OR h.withdrawn_on > ?2) AND q.signed_at >= h.from_on AND "
                "q.removed_utc IS NULL AND NOT EXISTS (SELECT 1 FROM session_opinion o WHERE "
                "o.session_id = q.id AND o.supervisor_id = ?1)) ORDER BY r.at, r.id"),
        {supervisor.value(), day}, withClientFrom);
}

Result<QList<SessionOfClient>> SessionRepository::byIds(const QList<SessionRecordId> &ids)
{
    QList<SessionOfClient> found;
    for (const SessionRecordId id : ids) {
        auto one = columns::first<SessionOfClient>(m_db, selectWithClient() % QStringLiteral("AND r.id = ?"),
                                                   {id.value()}, withClientFrom);
        if (!one)
            return one.error();
        if (*one)
            found.append(**one);
    }
    return found;
}

Result<QList<SessionRecord>> SessionRepository::ofSeries(SeriesId id)
{
    return columns::all<SessionRecord>(
        m_db, selectRecord() % QStringLiteral("AND r.series_id = ? ORDER BY r.number"), {id.value()},
        recordFrom);
}

Result<int> SessionRepository::nextNumber(SeriesId id)
{
    auto last = m_db.value(
        QStringLiteral("SELECT ifnull(max(number), 0) + 1 FROM session_record WHERE series_id = ?"),
        {id.value()});
    if (!last)
        return last.error();
    return last->toInt();
}

Result<QVariant> SessionRepository::appointmentId(const Uid &uid)
{
    if (uid.isNull())
        return QVariant();
    auto id = m_db.value(QStringLiteral("SELECT id FROM appointment WHERE uid = ? AND removed_utc IS NULL"),
                         {uid.bytes()});
    if (id && id->isNull())
        return fail(Errc::NotFound, "appointment.not_found");
    return id;
}

Result<RowRef> SessionRepository::add(Change &change, const SessionRecord &record, QDate nextOn)
{
    auto appointment = appointmentId(record.appointmentUid);
    if (!appointment)
        return appointment.error();
    return change.insert(QStringLiteral("session_record"), fieldsOf(record, nextOn, *appointment),
                         record.uid);
}

Result<bool> SessionRepository::update(Change &change, const SessionRecord &record, QDate nextOn)
{
    auto appointment = appointmentId(record.appointmentUid);
    if (!appointment)
        return appointment.error();
    return change.update(QStringLiteral("session_record"), record.id.value(),
                         fieldsOf(record, nextOn, *appointment));
}

Result<bool> SessionRepository::sign(Change &change, const SessionRecord &record, const QString &classLabel)
{
    return change.update(QStringLiteral("session_record"), record.id.value(),
                         {{QStringLiteral("signed_at"), record.signedAt->toString()},
                          {QStringLiteral("late"), record.isLate ? 1 : 0},
                          {QStringLiteral("signed_class"), columns::text(classLabel)},
                          {QStringLiteral("signed_author"), columns::text(record.authorName)},
                          {QStringLiteral("signed_room"), columns::text(record.roomName)}});
}

Result<std::optional<QString>> SessionRepository::signedClass(SessionRecordId id)
{
    return columns::first<QString>(
        m_db,
        QStringLiteral("SELECT signed_class FROM session_record WHERE id = ? AND signed_class IS NOT NULL"),
        {id.value()}, [](const Rows &rows) { return rows.text(0); });
}

Result<void> SessionRepository::remove(Change &change, SessionRecordId id)
{
    return change.remove(QStringLiteral("session_record"), id.value());
}

Result<SessionContent> SessionRepository::content(SessionRecordId id)
{
    SessionContent content;
    auto fields = columns::all<std::pair<QString, QString>>(
        m_db,
        QStringLiteral("SELECT code, text FROM session_field WHERE session_id = ? AND removed_utc IS NULL"),
        {id.value()}, [](const Rows &rows) { return std::pair(rows.text(0), rows.text(1)); });
    if (!fields)
        return fields.error();
    for (const auto &[code, text] : std::as_const(*fields))
        content.fields.insert(code, text);
    auto concerns = columns::all<SessionConcern>(
        m_db,
        QStringLiteral("SELECT code, top FROM session_concern WHERE session_id = ? AND removed_utc IS NULL "
                       "ORDER BY id"),
        {id.value()}, [](const Rows &rows) {
            return SessionConcern{rows.text(0), rows.boolean(1)};
        });
    if (!concerns)
        return concerns.error();
    content.concerns = *std::move(concerns);
    auto risk = columns::all<RiskLine>(
        m_db,
        QStringLiteral("SELECT item, answer, words FROM session_risk WHERE session_id = ? AND removed_utc IS "
                       "NULL ORDER BY id"),
        {id.value()}, [](const Rows &rows) {
            return RiskLine{rows.text(0), riskAnswerFromCode(rows.text(1)).value_or(RiskAnswer::Unclear),
                            rows.text(2)};
        });
    if (!risk)
        return risk.error();
    content.risk = *std::move(risk);
    auto next = m_db.value(QStringLiteral("SELECT next_on FROM session_record WHERE id = ?"), {id.value()});
    if (!next)
        return next.error();
    content.nextOn = QDate::fromString(next->toString(), Qt::ISODate);
    return content;
}

Result<void> SessionRepository::setContent(Change &change, SessionRecordId id, const SessionContent &content)
{
    QList<Fields> fields;
    for (auto field = content.fields.cbegin(); field != content.fields.cend(); ++field)
        fields.append({{QStringLiteral("code"), field.key()}, {QStringLiteral("text"), field.value()}});
    QList<Fields> concerns;
    for (const SessionConcern &concern : content.concerns)
        concerns.append(
            {{QStringLiteral("code"), concern.code}, {QStringLiteral("top"), concern.isTop ? 1 : 0}});
    QList<Fields> risk;
    for (const RiskLine &line : content.risk)
        risk.append({{QStringLiteral("item"), line.item},
                     {QStringLiteral("answer"), riskAnswerCode(line.answer)},
                     {QStringLiteral("words"), columns::text(line.words)}});
    const QString code = QStringLiteral("code");
    if (auto set = ChildRows{m_db, change, QStringLiteral("session_field"), code}.set(id, fields); !set)
        return set;
    if (auto set = ChildRows{m_db, change, QStringLiteral("session_concern"), code}.set(id, concerns); !set)
        return set;
    return ChildRows{m_db, change, QStringLiteral("session_risk"), QStringLiteral("item")}.set(id, risk);
}

Result<QList<SessionAddendum>> SessionRepository::addenda(SessionRecordId id)
{
    return columns::all<SessionAddendum>(
        m_db,
        QStringLiteral(
            "SELECT d.uid, d.at, u.name, d.text FROM session_addendum d LEFT JOIN user u ON u.id = "
            "d.author_id WHERE d.session_id = ? ORDER BY d.id"),
        {id.value()}, [](const Rows &rows) {
            return SessionAddendum{columns::uidAt(rows, 0), columns::wallTimeAt(rows, 1), rows.text(2),
                                   rows.text(3)};
        });
}

Result<RowRef> SessionRepository::addAddendum(Change &change, SessionRecordId id,
                                              const SessionAddendum &addendum)
{
    return change.insert(QStringLiteral("session_addendum"),
                         {{QStringLiteral("session_id"), id.value()},
                          {QStringLiteral("at"), addendum.at.toString()},
                          {QStringLiteral("author_id"), change.session().userId.value()},
                          {QStringLiteral("text"), addendum.text}});
}

Result<QList<SessionOpinion>> SessionRepository::opinions(SessionRecordId id)
{
    return columns::all<SessionOpinion>(
        m_db,
        QStringLiteral("SELECT o.uid, o.at, u.name, o.text FROM session_opinion o LEFT JOIN user u ON u.id = "
                       "o.supervisor_id WHERE o.session_id = ? ORDER BY o.id"),
        {id.value()}, [](const Rows &rows) {
            return SessionOpinion{columns::uidAt(rows, 0), columns::wallTimeAt(rows, 1), rows.text(2),
                                  rows.text(3)};
        });
}

Result<RowRef> SessionRepository::addOpinion(Change &change, SessionRecordId id,
                                             const SessionOpinion &opinion)
{
    return change.insert(QStringLiteral("session_opinion"),
                         {{QStringLiteral("session_id"), id.value()},
                          {QStringLiteral("at"), opinion.at.toString()},
                          {QStringLiteral("supervisor_id"), change.session().userId.value()},
                          {QStringLiteral("text"), opinion.text}});
}

Result<std::optional<SessionStretch::Bound>>
SessionRepository::stepBack(const std::optional<SessionStretch::Bound> &before, int count)
{
    QString sql = QStringLiteral("SELECT r.at, r.id FROM session_record r WHERE r.removed_utc IS NULL ");
    QVariantList parameters;
    if (before) {
        sql += QStringLiteral("AND (r.at, r.id) < (?, ?) ");
        parameters << before->at.toString() << before->id.value();
    }
    parameters << count - 1;
    return columns::first<SessionStretch::Bound>(
        m_db, sql % QStringLiteral("ORDER BY r.at DESC, r.id DESC LIMIT 1 OFFSET ?"), parameters,
        [](const Rows &rows) {
            return SessionStretch::Bound{columns::wallTimeAt(rows, 0),
                                         columns::idAt<SessionRecordId>(rows, 1)};
        });
}

Result<QList<SessionText>> SessionRepository::find(const QString &wanted, const ReaderQuestion &question,
                                                   const SessionStretch &stretch, int limit)
{
    // Texts of series the person may not read never enter, so that nothing about them shows, not even a
    // count.
    const auto readable = QStringLiteral(
        "(a.keeper_id = ?1 OR r.author_id = ?1 OR EXISTS (SELECT 1 FROM series_share h WHERE h.series_id = "
        "a.id AND h.user_id = ?1 AND h.removed_utc IS NULL AND h.from_on <= ?2 AND (h.until_on IS NULL OR "
        "?2 <= h.until_on) AND (h.withdrawn_on IS NULL OR ?2 < h.withdrawn_on)))");
    QVariantList parameters{question.reader.value(), question.on.toString(Qt::ISODate), likePattern(wanted),
                            limit};
    QString within;
    const auto bound = [&](const std::optional<SessionStretch::Bound> &one, const char *sign) {
        if (!one)
            return;
        const qsizetype at = parameters.size() + 1;
        within +=
            QStringLiteral(" AND (r.at, r.id) %1 (?%2, ?%3)").arg(QLatin1String(sign)).arg(at).arg(at + 1);
        parameters << one->at.toString() << one->id.value();
    };
    bound(stretch.from, ">=");
    bound(stretch.before, "<");
    const auto part = [&](const char *field, const char *text, const char *table) {
        return QStringLiteral(
                   "SELECT r.id, r.at, %1, %2 FROM session_record r JOIN counselling_series a ON a.id = "
                   "r.series_id JOIN %3 t ON t.session_id = r.id WHERE r.removed_utc IS NULL AND "
                   "a.removed_utc IS NULL AND t.removed_utc IS NULL AND %4 AND %2 LIKE ?3 ESCAPE '\\'%5")
            .arg(QLatin1String(field), QLatin1String(text), QLatin1String(table), readable, within);
    };
    const QString sql = part("t.code", "t.text", "session_field") % QStringLiteral(" UNION ALL ") %
                        part("'risk'", "t.words", "session_risk") % QStringLiteral(" UNION ALL ") %
                        part("'addendum'", "t.text", "session_addendum") %
                        QStringLiteral(" ORDER BY 2 DESC, 1 DESC LIMIT ?4");
    return columns::all<SessionText>(m_db, sql, parameters, [](const Rows &rows) {
        return SessionText{columns::idAt<SessionRecordId>(rows, 0), rows.text(2), rows.text(3)};
    });
}

} // namespace tingyu
