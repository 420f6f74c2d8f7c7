// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/campaign_repository.h"

#include "core/school/columns.h"
#include "core/school/school.h"

namespace tingyu {
namespace {

const QString selectCampaign = QStringLiteral(
    "SELECT id, uid, rev, name, kind, from_date, to_date, all_classes, person_in_charge, consent_text,"
    " state, stand_in, stand_in_phone FROM campaign WHERE removed_utc IS NULL ");
/// Who was meant stays who was meant: the class is the one on the campaign's last day, and who left after
/// that day was there. Else a school that goes up a year would take the roll from under last year's figures.
const QString memberFilter = QStringLiteral(
    " FROM student s JOIN school_class c ON c.id = ifnull((SELECT e.from_class_id FROM roll_event e WHERE"
    " e.student_id = s.id AND e.removed_utc IS NULL AND e.from_class_id IS NOT NULL AND e.to_class_id IS NOT"
    " NULL AND e.on_date > ? ORDER BY e.on_date, e.id LIMIT 1), s.class_id)"
    " WHERE s.removed_utc IS NULL AND c.removed_utc IS NULL"
    " AND (s.status IN ('on_roll', 'on_leave') OR s.status_since > ?)"
    " AND (? = 1 OR c.id IN (SELECT class_id FROM campaign_class WHERE campaign_id = ? AND removed_utc IS "
    "NULL))");

QVariantList memberParameters(const Campaign &campaign)
{
    const QVariant last = columns::date(campaign.to);
    return {last, last, campaign.allClasses ? 1 : 0, campaign.id.value()};
}

/// Columns that came later hold NULL for nothing: rows written before them stay as their audit line has them.
QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

Fields fieldsOf(const Campaign &campaign)
{
    return {{QStringLiteral("name"), campaign.name},
            {QStringLiteral("kind"), campaignKindCode(campaign.kind)},
            {QStringLiteral("from_date"), columns::date(campaign.from)},
            {QStringLiteral("to_date"), columns::date(campaign.to)},
            {QStringLiteral("all_classes"), campaign.allClasses ? 1 : 0},
            {QStringLiteral("person_in_charge"), columns::reference(campaign.personInCharge)},
            {QStringLiteral("consent_text"), columns::text(campaign.consentText)},
            {QStringLiteral("stand_in"), orNull(campaign.standIn)},
            {QStringLiteral("stand_in_phone"), orNull(campaign.standInPhone)},
            {QStringLiteral("state"), campaign.closed ? QStringLiteral("closed") : QStringLiteral("open")}};
}

/// Brings the living child rows in line with `wanted`: removes what is not wanted, adds what is not there.
Result<void> bringInLine(Change &change, const QString &table, const QString &column, CampaignId campaign,
                         const QVariantList &wanted, bool ordered)
{
    auto rows = change.db().select(
        QStringLiteral("SELECT id, %1 FROM %2 WHERE campaign_id = ? AND removed_utc IS NULL")
            .arg(column, table),
        {campaign.value()});
    if (!rows)
        return rows.error();
    QList<std::pair<qint64, QVariant>> there;
    while (rows->next())
        there.append({rows->integer(0), rows->value(1)});
    if (auto finished = rows->finished(); !finished)
        return finished;
    QVariantList kept;
    for (const auto &[id, value] : std::as_const(there)) {
        if (wanted.contains(value)) {
            kept.append(value);
        } else if (auto removed = change.remove(table, id); !removed) {
            return removed;
        }
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (kept.contains(wanted.at(i)))
            continue;
        Fields fields{{QStringLiteral("campaign_id"), campaign.value()}, {column, wanted.at(i)}};
        if (ordered)
            fields.append({QStringLiteral("position"), i});
        if (auto added = change.insert(table, fields); !added)
            return added.error();
    }
    return {};
}

template<class IdType>
QVariantList idValues(const QList<IdType> &ids)
{
    QVariantList values;
    for (const IdType &id : ids)
        values.append(id.value());
    return values;
}

} // namespace

Result<Campaign> CampaignRepository::fromRow(const Rows &row)
{
    Campaign campaign;
    campaign.id = columns::idAt<CampaignId>(row, 0);
    campaign.uid = columns::uidAt(row, 1);
    campaign.rev = row.integer(2);
    campaign.name = row.text(3);
    campaign.kind = campaignKindFromCode(row.text(4)).value_or(CampaignKind::Census);
    campaign.from = columns::dateAt(row, 5);
    campaign.to = columns::dateAt(row, 6);
    campaign.allClasses = row.boolean(7);
    campaign.personInCharge = columns::idAt<UserId>(row, 8);
    campaign.consentText = row.text(9);
    campaign.closed = row.text(10) == QLatin1String("closed");
    campaign.standIn = row.text(11);
    campaign.standInPhone = row.text(12);
    return campaign;
}

static Result<Campaign> withLists(Connection &db, Campaign campaign)
{
    const QVariantList id{campaign.id.value()};
    auto scales = columns::all<QString>(
        db,
        QStringLiteral("SELECT scale_id FROM campaign_scale WHERE campaign_id = ? AND removed_utc IS NULL"
                       " ORDER BY position, id"),
        id, [](const Rows &row) { return row.text(0); });
    if (!scales)
        return scales.error();
    auto classes = columns::all<SchoolClassId>(
        db,
        QStringLiteral("SELECT class_id FROM campaign_class WHERE campaign_id = ? AND removed_utc IS NULL"
                       " ORDER BY id"),
        id, [](const Rows &row) { return columns::idAt<SchoolClassId>(row, 0); });
    if (!classes)
        return classes.error();
    auto watchers = columns::all<UserId>(
        db,
        QStringLiteral("SELECT user_id FROM campaign_watcher WHERE campaign_id = ? AND removed_utc IS NULL"
                       " ORDER BY id"),
        id, [](const Rows &row) { return columns::idAt<UserId>(row, 0); });
    if (!watchers)
        return watchers.error();
    campaign.scales = *scales;
    campaign.classes = *classes;
    campaign.watchers = *watchers;
    return campaign;
}

Result<void> CampaignRepository::writeLists(Change &change, const Campaign &campaign)
{
    QVariantList scales;
    for (const QString &scale : campaign.scales)
        scales.append(scale);
    if (auto done = bringInLine(change, QStringLiteral("campaign_scale"), QStringLiteral("scale_id"),
                                campaign.id, scales, true);
        !done)
        return done;
    if (auto done =
            bringInLine(change, QStringLiteral("campaign_class"), QStringLiteral("class_id"), campaign.id,
                        campaign.allClasses ? QVariantList() : idValues(campaign.classes), false);
        !done)
        return done;
    return bringInLine(change, QStringLiteral("campaign_watcher"), QStringLiteral("user_id"), campaign.id,
                       idValues(campaign.watchers), false);
}

Result<Campaign> CampaignRepository::add(Change &change, const Campaign &campaign)
{
    auto row = change.insert(QStringLiteral("campaign"), fieldsOf(campaign), campaign.uid);
    if (!row)
        return row.error();
    Campaign added = campaign;
    added.id = CampaignId(row->id);
    added.uid = row->uid;
    added.rev = 1;
    if (auto written = writeLists(change, added); !written)
        return written.error();
    return added;
}

Result<void> CampaignRepository::update(Change &change, const Campaign &campaign)
{
    if (auto written = change.update(QStringLiteral("campaign"), campaign.id.value(), fieldsOf(campaign));
        !written)
        return written.error();
    return writeLists(change, campaign);
}

Result<std::optional<Campaign>> CampaignRepository::byId(CampaignId id)
{
    auto rows = m_db.select(selectCampaign % QStringLiteral("AND id = ?"), {id.value()});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<Campaign>();
    auto campaign = fromRow(*rows);
    if (!campaign)
        return campaign.error();
    auto whole = withLists(m_db, *campaign);
    if (!whole)
        return whole.error();
    return std::optional<Campaign>(*whole);
}

Result<std::optional<Campaign>> CampaignRepository::byUid(const Uid &uid)
{
    auto id = m_db.value(QStringLiteral("SELECT id FROM campaign WHERE uid = ? AND removed_utc IS NULL"),
                         {uid.bytes()});
    if (!id)
        return id.error();
    return byId(CampaignId(id->toLongLong()));
}

Result<QList<Campaign>> CampaignRepository::list()
{
    auto ids = columns::all<CampaignId>(
        m_db,
        QStringLiteral("SELECT id FROM campaign WHERE removed_utc IS NULL ORDER BY from_date DESC, id DESC"),
        {}, [](const Rows &row) { return columns::idAt<CampaignId>(row, 0); });
    if (!ids)
        return ids.error();
    QList<Campaign> campaigns;
    for (const CampaignId id : *ids) {
        auto campaign = byId(id);
        if (!campaign)
            return campaign.error();
        if (*campaign)
            campaigns.append(**campaign);
    }
    return campaigns;
}

Result<QList<ClassCoverage>> CampaignRepository::classes(const Campaign &campaign)
{
    return columns::all<ClassCoverage>(
        m_db,
        QStringLiteral("SELECT DISTINCT c.id, c.stage, c.grade, c.number, c.name, c.unit_id") % memberFilter %
            QStringLiteral(" ORDER BY c.grade, c.unit_id, c.number, c.name, c.id"),
        memberParameters(campaign), [](const Rows &row) {
            const SchoolStage stage = schoolStageFromCode(row.text(1)).value_or(SchoolStage::Primary);
            const int grade = static_cast<int>(row.integer(2));
            return ClassCoverage{columns::idAt<SchoolClassId>(row, 0),
                                 classLabel(stage, grade, static_cast<int>(row.integer(3)), row.text(4)),
                                 gradeLabel(stage, grade),
                                 {}};
        });
}

Result<QList<CampaignRepository::MemberClass>> CampaignRepository::memberClasses(const Campaign &campaign)
{
    return columns::all<MemberClass>(
        m_db, QStringLiteral("SELECT s.id, c.id") % memberFilter, memberParameters(campaign),
        [](const Rows &row) {
            return MemberClass{columns::idAt<StudentId>(row, 0), columns::idAt<SchoolClassId>(row, 1)};
        });
}

Result<QList<CampaignMember>> CampaignRepository::members(const Campaign &campaign,
                                                          std::optional<SchoolClassId> only)
{
    QString sql = QStringLiteral("SELECT s.id, s.uid, s.name, s.student_no") % memberFilter;
    QVariantList parameters = memberParameters(campaign);
    if (only) {
        sql += QStringLiteral(" AND c.id = ?");
        parameters.append(only->value());
    }
    // A class stack lies in the order of the school's numbers where there are any.
    sql += QStringLiteral(
        " ORDER BY c.grade, c.unit_id, c.number, c.id, s.student_no = '', length(s.student_no),"
        " s.student_no, s.sort_key, s.id");
    return columns::all<CampaignMember>(m_db, sql, parameters, [](const Rows &row) {
        CampaignMember member;
        member.id = columns::idAt<StudentId>(row, 0);
        member.uid = columns::uidAt(row, 1);
        member.name = row.text(2);
        member.schoolNo = row.text(3);
        return member;
    });
}

Result<QHash<StudentId, CampaignMark>> CampaignRepository::marks(CampaignId id)
{
    auto rows = m_db.select(
        QStringLiteral(
            "SELECT student_id, mark FROM campaign_mark WHERE campaign_id = ? AND removed_utc IS NULL"),
        {id.value()});
    if (!rows)
        return rows.error();
    QHash<StudentId, CampaignMark> marks;
    while (rows->next()) {
        marks.insert(columns::idAt<StudentId>(*rows, 0),
                     campaignMarkFromCode(rows->text(1)).value_or(CampaignMark::Refused));
    }
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    return marks;
}

Result<std::optional<UserId>> CampaignRepository::userNamed(const QString &name)
{
    return columns::first<UserId>(
        m_db,
        QStringLiteral("SELECT id FROM user WHERE name = ? AND state = 'enabled' AND removed_utc IS NULL"),
        {name}, [](const Rows &row) { return columns::idAt<UserId>(row, 0); });
}

Result<QList<CampaignPerson>> CampaignRepository::people()
{
    return columns::all<CampaignPerson>(
        m_db,
        QStringLiteral("SELECT id, name FROM user WHERE state = 'enabled' AND removed_utc IS NULL"
                       " AND (roles & ?) <> 0 ORDER BY name"),
        {static_cast<int>(RoleSet{Role::Head, Role::Counsellor}.bits())}, [](const Rows &row) {
            return CampaignPerson{columns::idAt<UserId>(row, 0), row.text(1)};
        });
}

Result<QHash<StudentId, QDate>> CampaignRepository::birthDates(const Campaign &campaign)
{
    auto rows = m_db.select(QStringLiteral("SELECT s.id, s.birth_date") % memberFilter %
                                QStringLiteral(" AND s.birth_date IS NOT NULL"),
                            memberParameters(campaign));
    if (!rows)
        return rows.error();
    QHash<StudentId, QDate> births;
    while (rows->next())
        births.insert(columns::idAt<StudentId>(*rows, 0), columns::dateAt(*rows, 1));
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    return births;
}

Result<void> CampaignRepository::setMark(Change &change, CampaignId id, StudentId student,
                                         std::optional<CampaignMark> mark)
{
    const QString table = QStringLiteral("campaign_mark");
    auto there =
        m_db.value(QStringLiteral("SELECT id FROM campaign_mark WHERE campaign_id = ? AND student_id = ?"
                                  " AND removed_utc IS NULL"),
                   {id.value(), student.value()});
    if (!there)
        return there.error();
    const qint64 row = there->toLongLong();
    if (!mark)
        return row == 0 ? Result<void>() : change.remove(table, row);
    const Fields value{{QStringLiteral("mark"), campaignMarkCode(*mark)}};
    if (row != 0) {
        auto updated = change.update(table, row, value);
        return outcomeOf(updated);
    }
    auto added = change.insert(table, Fields{{QStringLiteral("campaign_id"), id.value()},
                                             {QStringLiteral("student_id"), student.value()},
                                             value.first()});
    return outcomeOf(added);
}

} // namespace tingyu
