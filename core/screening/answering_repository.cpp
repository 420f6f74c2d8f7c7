// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/answering_repository.h"

#include "core/school/columns.h"

namespace tingyu {

Result<std::vector<AnsweringKey>> AnsweringRepository::keys(bool withSecret)
{
    auto rows = m_db.select(QStringLiteral("SELECT id, public_key, CASE WHEN ? THEN secret_key END FROM"
                                           " answering_key WHERE removed_utc IS NULL ORDER BY id DESC"),
                            {withSecret ? 1 : 0});
    if (!rows)
        return rows.error();
    std::vector<AnsweringKey> keys;
    while (rows->next()) {
        AnsweringKey key{columns::idAt<AnsweringKeyId>(*rows, 0), rows->bytes(1), {}};
        if (withSecret) {
            QByteArray secret = rows->bytes(2);
            key.secretKey = SecretBytes::take(secret);
        }
        keys.push_back(std::move(key));
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return keys;
}

Result<AnsweringKeyId> AnsweringRepository::addKey(Change &change, AnsweringKey key)
{
    const QByteArray secret(reinterpret_cast<const char *>(key.secretKey.data()),
                            static_cast<qsizetype>(key.secretKey.size()));
    auto row =
        change.insert(QStringLiteral("answering_key"), Fields{{QStringLiteral("public_key"), key.publicKey},
                                                              {QStringLiteral("secret_key"), secret}});
    if (!row)
        return row.error();
    return AnsweringKeyId(row->id);
}

Result<AnsweringStationId> AnsweringRepository::addStation(Change &change, const AnsweringStation &station)
{
    auto row = change.insert(
        QStringLiteral("answering_station"),
        Fields{{QStringLiteral("kind"), station.isRoom ? QStringLiteral("room") : QStringLiteral("folder")},
               {QStringLiteral("campaign_id"), station.campaign.value()},
               {QStringLiteral("key_id"), station.key.value()},
               {QStringLiteral("made_at"), station.madeAt.toString()},
               {QStringLiteral("salt"), station.salt},
               {QStringLiteral("seal"), station.seal}},
        station.uid);
    if (!row)
        return row.error();
    return AnsweringStationId(row->id);
}

Result<std::optional<AnsweringStation>> AnsweringRepository::first(const QString &where,
                                                                   const QVariantList &parameters)
{
    auto rows =
        m_db.select(QStringLiteral("SELECT id, uid, kind, campaign_id, key_id, made_at, salt, seal FROM"
                                   " answering_station WHERE removed_utc IS NULL AND ") +
                        where,
                    parameters);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<AnsweringStation>();
    AnsweringStation station;
    station.id = columns::idAt<AnsweringStationId>(*rows, 0);
    station.uid = columns::uidAt(*rows, 1);
    station.isRoom = rows->text(2) == QLatin1String("room");
    station.campaign = columns::idAt<CampaignId>(*rows, 3);
    station.key = columns::idAt<AnsweringKeyId>(*rows, 4);
    station.madeAt = WallTime::parse(rows->text(5)).value_or(WallTime());
    station.salt = rows->bytes(6);
    station.seal = rows->bytes(7);
    return std::optional(station);
}

Result<std::optional<AnsweringStation>> AnsweringRepository::station(const Uid &uid)
{
    return first(QStringLiteral("uid = ?"), {uid.bytes()});
}

Result<std::optional<AnsweringStation>> AnsweringRepository::roomStation(CampaignId campaign,
                                                                         AnsweringKeyId key)
{
    return first(QStringLiteral("kind = 'room' AND campaign_id = ? AND key_id = ?"),
                 {campaign.value(), key.value()});
}

Result<void> AnsweringRepository::addSlip(Change &change, const AnsweringSlip &slip)
{
    return outcomeOf(change.insert(QStringLiteral("answering_slip"),
                                   Fields{{QStringLiteral("station_id"), slip.station.value()},
                                          {QStringLiteral("student_id"), slip.student.value()},
                                          {QStringLiteral("slip"), slip.slip},
                                          {QStringLiteral("code_key"), slip.codeKey}}));
}

Result<std::optional<AnsweringSlip>> AnsweringRepository::slip(const QByteArray &slip)
{
    auto rows =
        m_db.select(QStringLiteral("SELECT id, station_id, student_id, slip, code_key FROM answering_slip"
                                   " WHERE slip = ? AND removed_utc IS NULL"),
                    {slip});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<AnsweringSlip>();
    return std::optional(AnsweringSlip{columns::idAt<AnsweringSlipId>(*rows, 0),
                                       columns::idAt<AnsweringStationId>(*rows, 1),
                                       columns::idAt<StudentId>(*rows, 2), rows->bytes(3), rows->bytes(4)});
}

Result<bool> AnsweringRepository::hasBox(const QByteArray &box)
{
    auto count = m_db.value(
        QStringLiteral("SELECT count(*) FROM answering_box WHERE box = ? AND removed_utc IS NULL"), {box});
    if (!count)
        return count.error();
    return count->toInt() > 0;
}

Result<void> AnsweringRepository::addBox(Change &change, const AnsweringBox &box)
{
    return outcomeOf(change.insert(
        QStringLiteral("answering_box"),
        Fields{{QStringLiteral("box"), box.box},
               {QStringLiteral("slip_id"), box.slip.value()},
               {QStringLiteral("kind"), box.isTalk ? QStringLiteral("talk") : QStringLiteral("sheet")},
               {QStringLiteral("scale_id"), columns::text(box.scaleId)},
               {QStringLiteral("outcome"), box.outcome},
               {QStringLiteral("reason"), columns::text(box.reason)},
               {QStringLiteral("closed_at"), box.closedAt.toString()},
               {QStringLiteral("sheet_id"), columns::reference(box.sheet)}}));
}

Result<bool> AnsweringRepository::isWaiting(StudentId student)
{
    auto count = m_db.value(QStringLiteral("SELECT count(*) FROM waitlist_entry w JOIN client c ON c.id ="
                                           " w.client_id WHERE c.student_id = ? AND c.kind = 'student' AND"
                                           " w.state = 'waiting' AND w.removed_utc IS NULL"),
                            {student.value()});
    if (!count)
        return count.error();
    return count->toInt() > 0;
}

} // namespace tingyu
