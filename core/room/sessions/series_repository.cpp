// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/series_repository.h"

#include "core/room/appointments/client_repository.h"
#include "core/room/time_columns.h"
#include "core/vault/record_number.h"

namespace tingyu {
namespace {

constexpr int seriesClientColumn = 12;
constexpr int itemClientColumn = 7;

const QString &selectSeries()
{
    static const QString sql =
        QStringLiteral("SELECT a.id, a.uid, a.number, a.keeper_id, u.uid, u.name, a.goals, a.opened_on, "
                       "a.assent, a.assent_on, a.assent_note, a.state, ") %
        columns::clientSelected() %
        QStringLiteral(" FROM counselling_series a JOIN client c ON c.id = a.client_id ") %
        columns::clientJoins() %
        QStringLiteral("LEFT JOIN user u ON u.id = a.keeper_id WHERE a.removed_utc IS NULL ");
    return sql;
}

CounsellingSeries seriesFrom(const Rows &rows)
{
    CounsellingSeries series;
    series.id = columns::idAt<SeriesId>(rows, 0);
    series.uid = columns::uidAt(rows, 1);
    series.number = static_cast<int>(rows.integer(2));
    series.keeperId = columns::idAt<UserId>(rows, 3);
    series.keeperUid = columns::uidAt(rows, 4);
    series.keeperName = rows.text(5);
    series.goals = rows.text(6);
    series.openedOn = columns::dateAt(rows, 7);
    series.assent = assentFromCode(rows.text(8)).value_or(Assent::NotAsked);
    series.assentOn = columns::dateAt(rows, 9);
    series.assentNote = rows.text(10);
    series.isOpen = rows.text(11) == QLatin1String("open");
    series.client = columns::clientAt(rows, seriesClientColumn);
    return series;
}

Fields fieldsOf(const CounsellingSeries &series)
{
    return {{QStringLiteral("number"), series.number},
            {QStringLiteral("client_id"), series.client.id.value()},
            {QStringLiteral("keeper_id"), series.keeperId.value()},
            {QStringLiteral("goals"), columns::text(series.goals)},
            {QStringLiteral("opened_on"), columns::date(series.openedOn)},
            {QStringLiteral("assent"), assentCode(series.assent)},
            {QStringLiteral("assent_on"), columns::date(series.assentOn)},
            {QStringLiteral("assent_note"), columns::text(series.assentNote)},
            {QStringLiteral("state"), series.isOpen ? QStringLiteral("open") : QStringLiteral("closed")}};
}

SeriesClosing closingFrom(const Rows &rows)
{
    SeriesClosing closing;
    closing.uid = columns::uidAt(rows, 0);
    closing.closedOn = columns::dateAt(rows, 1);
    closing.reason = closingReasonFromCode(rows.text(2)).value_or(ClosingReason::Other);
    closing.words = rows.text(3);
    closing.attainment = rows.text(4);
    closing.followUp = rows.text(5);
    closing.archivedOn = columns::dateAt(rows, 6);
    closing.archivist = rows.text(7);
    closing.closedBy = rows.text(8);
    closing.reopenedOn = columns::dateAt(rows, 9);
    closing.reopenReason = rows.text(10);
    return closing;
}

const auto selectShare = QStringLiteral(
    "SELECT h.uid, h.user_id, u.uid, u.name, h.supervision, h.reason, h.from_on, h.until_on, h.withdrawn_on "
    "FROM series_share h LEFT JOIN user u ON u.id = h.user_id WHERE h.removed_utc IS NULL ");

SeriesShare shareFrom(const Rows &rows)
{
    SeriesShare share;
    share.uid = columns::uidAt(rows, 0);
    share.userId = columns::idAt<UserId>(rows, 1);
    share.userUid = columns::uidAt(rows, 2);
    share.userName = rows.text(3);
    share.isSupervision = rows.boolean(4);
    share.reason = rows.text(5);
    share.from = columns::dateAt(rows, 6);
    share.until = columns::dateAt(rows, 7);
    share.withdrawnOn = columns::dateAt(rows, 8);
    return share;
}

const auto selectHandover = QStringLiteral(
    "SELECT h.uid, h.number, h.at, f.uid, f.name, t.uid, t.name, h.reason, h.words, h.witness, d.name, "
    "h.drafts FROM series_handover h LEFT JOIN user f ON f.id = h.from_id LEFT JOIN user t ON t.id = h.to_id "
    "LEFT JOIN user d ON d.id = h.decided_by WHERE h.removed_utc IS NULL ");

Handover handoverFrom(const Rows &rows)
{
    Handover handover;
    handover.uid = columns::uidAt(rows, 0);
    handover.number = static_cast<int>(rows.integer(1));
    handover.at = columns::wallTimeAt(rows, 2);
    handover.fromUid = columns::uidAt(rows, 3);
    handover.fromName = rows.text(4);
    handover.toUid = columns::uidAt(rows, 5);
    handover.toName = rows.text(6);
    handover.reason = handoverReasonFromCode(rows.text(7)).value_or(HandoverReason::NewPost);
    handover.words = rows.text(8);
    handover.witness = rows.text(9);
    handover.decidedBy = rows.text(10);
    handover.drafts = static_cast<int>(rows.integer(11));
    return handover;
}

HandoverItem itemFrom(const Rows &rows)
{
    HandoverItem item;
    item.kind = rows.text(0);
    item.recordUid = columns::uidAt(rows, 1);
    item.code = rows.text(2);
    item.records = static_cast<int>(rows.integer(3));
    item.unfinished = static_cast<int>(rows.integer(4));
    item.from = columns::dateAt(rows, 5);
    item.to = columns::dateAt(rows, 6);
    // A colleague who came as a client is named by the number of the series alone.
    if (!rows.isNull(itemClientColumn)) {
        const Client client = columns::clientAt(rows, itemClientColumn);
        item.client = client.kind == ClientKind::Staff ? QString() : client.name;
    }
    return item;
}

Result<int> nextOf(Connection &db, const char *table)
{
    const auto next = tingyu::nextNumber(db, table, "number");
    return next ? Result<int>(static_cast<int>(*next)) : next.error();
}

Result<bool> updateByUid(Connection &db, Change &change, const char *table, const Uid &uid,
                         const Fields &fields)
{
    const auto name = QString::fromLatin1(table);
    auto id = db.value(QStringLiteral("SELECT id FROM %1 WHERE uid = ? AND removed_utc IS NULL").arg(name),
                       {uid.bytes()});
    if (!id)
        return id.error();
    return change.update(name, id->toLongLong(), fields);
}

} // namespace

Result<std::optional<CounsellingSeries>> SeriesRepository::byUid(const Uid &uid)
{
    return columns::first<CounsellingSeries>(m_db, selectSeries() % QStringLiteral("AND a.uid = ?"),
                                             {uid.bytes()}, seriesFrom);
}

Result<std::optional<CounsellingSeries>> SeriesRepository::byId(SeriesId id)
{
    return columns::first<CounsellingSeries>(m_db, selectSeries() % QStringLiteral("AND a.id = ?"),
                                             {id.value()}, seriesFrom);
}

Result<QList<CounsellingSeries>> SeriesRepository::list(const SeriesFilter &filter)
{
    QString sql = selectSeries();
    QVariantList parameters;
    const auto narrow = [&](const char *condition, const QVariant &value) {
        sql += QLatin1String(condition);
        parameters.append(value);
    };
    if (filter.studentId.isValid())
        narrow("AND c.student_id = ? ", filter.studentId.value());
    if (filter.clientId.isValid())
        narrow("AND a.client_id = ? ", filter.clientId.value());
    if (filter.keeperId.isValid())
        narrow("AND a.keeper_id = ? ", filter.keeperId.value());
    if (filter.isOpen)
        narrow("AND a.state = ? ", *filter.isOpen ? QStringLiteral("open") : QStringLiteral("closed"));
    sql += QStringLiteral("ORDER BY a.state = 'closed', a.opened_on DESC, a.id DESC");
    return columns::all<CounsellingSeries>(m_db, sql, parameters, seriesFrom);
}

Result<QList<DueVisit>> SeriesRepository::dueVisits(UserId keeper, QDate today, QDate until)
{
    const QString sql =
        QStringLiteral("SELECT a.uid, a.number, r.next_on, ") % columns::clientSelected() %
        QStringLiteral(" FROM counselling_series a JOIN client c ON c.id = a.client_id ") %
        columns::clientJoins() %
        QStringLiteral(
            "JOIN session_record r ON r.id = (SELECT l.id FROM session_record l WHERE l.series_id = a.id AND "
            "l.removed_utc IS NULL ORDER BY l.number DESC LIMIT 1) WHERE a.removed_utc IS NULL AND a.state = "
            "'open' AND a.keeper_id = ?1 AND r.next_on <= ?3 AND NOT EXISTS (SELECT 1 FROM appointment p "
            "WHERE "
            "p.client_id = a.client_id AND p.at >= ?2 AND p.state IN ('booked', 'arrived') AND p.removed_utc "
            "IS NULL) ORDER BY r.next_on, a.id");
    return columns::all<DueVisit>(
        m_db, sql, {keeper.value(), columns::date(today), columns::date(until)}, [](const Rows &rows) {
            return DueVisit{columns::uidAt(rows, 0), static_cast<int>(rows.integer(1)),
                            columns::clientAt(rows, 3), columns::dateAt(rows, 2)};
        });
}

Result<int> SeriesRepository::nextNumber()
{
    return nextOf(m_db, "counselling_series");
}

Result<RowRef> SeriesRepository::add(Change &change, const CounsellingSeries &series)
{
    return change.insert(QStringLiteral("counselling_series"), fieldsOf(series), series.uid);
}

Result<bool> SeriesRepository::update(Change &change, const CounsellingSeries &series)
{
    return change.update(QStringLiteral("counselling_series"), series.id.value(), fieldsOf(series));
}

Result<QList<SeriesClosing>> SeriesRepository::closings(SeriesId id)
{
    return columns::all<SeriesClosing>(
        m_db,
        QStringLiteral("SELECT l.uid, l.closed_on, l.reason, l.words, l.attainment, l.follow_up, "
                       "l.archived_on, l.archivist, u.name, l.reopened_on, l.reopen_reason "
                       "FROM series_closing l LEFT JOIN user u ON u.id = l.closed_by "
                       "WHERE l.series_id = ? AND l.removed_utc IS NULL ORDER BY l.id"),
        {id.value()}, closingFrom);
}

Result<RowRef> SeriesRepository::addClosing(Change &change, SeriesId id, const SeriesClosing &closing,
                                            UserId closedBy)
{
    return change.insert(QStringLiteral("series_closing"),
                         {{QStringLiteral("series_id"), id.value()},
                          {QStringLiteral("closed_on"), columns::date(closing.closedOn)},
                          {QStringLiteral("reason"), closingReasonCode(closing.reason)},
                          {QStringLiteral("words"), columns::text(closing.words)},
                          {QStringLiteral("attainment"), columns::text(closing.attainment)},
                          {QStringLiteral("follow_up"), columns::text(closing.followUp)},
                          {QStringLiteral("archived_on"), columns::date(closing.archivedOn)},
                          {QStringLiteral("archivist"), columns::text(closing.archivist)},
                          {QStringLiteral("closed_by"), closedBy.value()}});
}

Result<bool> SeriesRepository::reopenClosing(Change &change, const SeriesClosing &closing)
{
    return updateByUid(m_db, change, "series_closing", closing.uid,
                       {{QStringLiteral("reopened_on"), columns::date(closing.reopenedOn)},
                        {QStringLiteral("reopen_reason"), columns::text(closing.reopenReason)}});
}

Result<QList<SeriesShare>> SeriesRepository::shares(SeriesId id)
{
    return columns::all<SeriesShare>(
        m_db, selectShare % QStringLiteral("AND h.series_id = ? ORDER BY h.from_on, h.id"), {id.value()},
        shareFrom);
}

Result<std::optional<SeriesShare>> SeriesRepository::share(const Uid &uid)
{
    return columns::first<SeriesShare>(m_db, selectShare % QStringLiteral("AND h.uid = ?"), {uid.bytes()},
                                       shareFrom);
}

Result<std::optional<CounsellingSeries>> SeriesRepository::seriesOfShare(const Uid &share)
{
    return columns::first<CounsellingSeries>(
        m_db,
        selectSeries() %
            QStringLiteral(
                "AND a.id = (SELECT series_id FROM series_share WHERE uid = ? AND removed_utc IS NULL)"),
        {share.bytes()}, seriesFrom);
}

Result<RowRef> SeriesRepository::addShare(Change &change, SeriesId id, const SeriesShare &share)
{
    return change.insert(QStringLiteral("series_share"),
                         {{QStringLiteral("series_id"), id.value()},
                          {QStringLiteral("user_id"), share.userId.value()},
                          {QStringLiteral("supervision"), share.isSupervision ? 1 : 0},
                          {QStringLiteral("reason"), share.reason},
                          {QStringLiteral("from_on"), columns::date(share.from)},
                          {QStringLiteral("until_on"), columns::date(share.until)}});
}

Result<bool> SeriesRepository::withdrawShare(Change &change, const Uid &uid, QDate on)
{
    return updateByUid(m_db, change, "series_share", uid,
                       {{QStringLiteral("withdrawn_on"), columns::date(on)}});
}

Result<QList<Handover>> SeriesRepository::handovers()
{
    return columns::all<Handover>(m_db, selectHandover % QStringLiteral("ORDER BY h.number DESC"), {},
                                  handoverFrom);
}

Result<std::optional<Handover>> SeriesRepository::handover(const Uid &uid)
{
    auto found = columns::first<Handover>(m_db, selectHandover % QStringLiteral("AND h.uid = ?"),
                                          {uid.bytes()}, handoverFrom);
    if (!found || !*found)
        return found;
    auto items = columns::all<HandoverItem>(
        m_db,
        QStringLiteral("SELECT i.kind, i.record_uid, i.code, i.records, i.unfinished, i.from_on, i.to_on, ") %
            columns::clientSelected() %
            QStringLiteral(" FROM handover_item i JOIN series_handover h ON h.id = i.handover_id "
                           "LEFT JOIN counselling_series a ON a.uid = i.record_uid LEFT JOIN client c ON "
                           "c.id = a.client_id ") %
            columns::clientJoins() % QStringLiteral("WHERE h.uid = ? ORDER BY i.id"),
        {uid.bytes()}, itemFrom);
    if (!items)
        return items.error();
    (*found)->items = *std::move(items);
    return found;
}

Result<int> SeriesRepository::nextHandoverNumber()
{
    return nextOf(m_db, "series_handover");
}

Result<RowRef> SeriesRepository::addHandover(Change &change, const Handover &handover, UserId from, UserId to)
{
    auto row = change.insert(QStringLiteral("series_handover"),
                             {{QStringLiteral("number"), handover.number},
                              {QStringLiteral("at"), handover.at.toString()},
                              {QStringLiteral("from_id"), from.value()},
                              {QStringLiteral("to_id"), to.value()},
                              {QStringLiteral("reason"), handoverReasonCode(handover.reason)},
                              {QStringLiteral("words"), columns::text(handover.words)},
                              {QStringLiteral("witness"), handover.witness},
                              {QStringLiteral("decided_by"), change.session().userId.value()},
                              {QStringLiteral("drafts"), handover.drafts}});
    if (!row)
        return row;
    for (const HandoverItem &item : handover.items) {
        auto added = change.insert(QStringLiteral("handover_item"),
                                   {{QStringLiteral("handover_id"), row->id},
                                    {QStringLiteral("kind"), item.kind},
                                    {QStringLiteral("record_uid"), item.recordUid.bytes()},
                                    {QStringLiteral("code"), item.code},
                                    {QStringLiteral("records"), item.records},
                                    {QStringLiteral("unfinished"), item.unfinished},
                                    {QStringLiteral("from_on"), columns::date(item.from)},
                                    {QStringLiteral("to_on"), columns::date(item.to)}});
        if (!added)
            return added;
    }
    return row;
}

Result<int> SeriesRepository::draftsOf(UserId user, const QString &form)
{
    auto count = m_db.value(QStringLiteral("SELECT count(*) FROM draft WHERE user_id = ? AND form = ?"),
                            {user.value(), form});
    if (!count)
        return count.error();
    return count->toInt();
}

} // namespace tingyu
