// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/sheet_repository.h"

#include "core/school/columns.h"
#include "core/school/school.h"
#include "core/screening/screening_consent.h"

namespace tingyu {
namespace {

const QString selectSheet =
    QStringLiteral("SELECT id, uid, rev, campaign_id, student_id, scale_id, scale_version, scale_hash, "
                   "text_id, source, purpose,"
                   " answered_on, outside_window, answers, doubtful, status, validity, created_by, duration_s"
                   " FROM sheet WHERE removed_utc IS NULL ");
const QString selectFlag = QStringLiteral(
    "SELECT f.id, f.uid, f.sheet_id, h.uid, h.student_id, s.name, c.stage, c.grade, c.number, c.name, "
    "s.student_no,"
    " h.scale_id, f.flag_id, f.raised_at, f.contact_at, f.contact_by, f.contact_with, f.contact_note, "
    "s.class_id"
    " FROM sheet_flag f JOIN sheet h ON h.id = f.sheet_id JOIN student s ON s.id = h.student_id"
    " LEFT JOIN school_class c ON c.id = s.class_id WHERE f.removed_utc IS NULL AND h.removed_utc IS NULL ");

QString statusCode(SheetStatus status)
{
    return status == SheetStatus::Complete ? QStringLiteral("complete") : QStringLiteral("incomplete");
}

SheetStatus statusFromCode(const QString &code)
{
    return code == QLatin1String("complete") ? SheetStatus::Complete : SheetStatus::Incomplete;
}

SheetSource sourceFromCode(const QString &code)
{
    for (const SheetSource source : {SheetSource::Keyed, SheetSource::File, SheetSource::Screen}) {
        if (code == sheetSourceCode(source))
            return source;
    }
    return SheetSource::File;
}

AnswerSheet sheetFromRow(const Rows &row)
{
    AnswerSheet sheet;
    sheet.id = columns::idAt<SheetId>(row, 0);
    sheet.uid = columns::uidAt(row, 1);
    sheet.rev = row.integer(2);
    if (!row.isNull(3))
        sheet.campaign = columns::idAt<CampaignId>(row, 3);
    sheet.student = columns::idAt<StudentId>(row, 4);
    sheet.scaleId = row.text(5);
    sheet.scaleVersion = row.text(6);
    sheet.scaleHash = row.text(7);
    sheet.textId = row.text(8);
    sheet.source = sourceFromCode(row.text(9));
    sheet.purpose = row.text(10);
    sheet.answeredOn = columns::dateAt(row, 11);
    sheet.outsideWindow = row.boolean(12);
    sheet.answers = answersFromJson(row.text(13));
    sheet.doubtfulItems = row.text(14).split(QLatin1Char(','), Qt::SkipEmptyParts);
    sheet.status = statusFromCode(row.text(15));
    sheet.validity = sheetValidityFromCode(row.text(16));
    sheet.createdBy = columns::idAt<UserId>(row, 17);
    if (!row.isNull(18))
        sheet.durationSeconds = static_cast<int>(row.integer(18));
    return sheet;
}

SheetFlag flagFromRow(const Rows &row)
{
    SheetFlag flag;
    flag.id = columns::idAt<SheetFlagId>(row, 0);
    flag.uid = columns::uidAt(row, 1);
    flag.sheet = columns::idAt<SheetId>(row, 2);
    flag.sheetUid = columns::uidAt(row, 3);
    flag.student = columns::idAt<StudentId>(row, 4);
    flag.studentName = row.text(5);
    if (!row.isNull(6)) {
        flag.className =
            classLabel(schoolStageFromCode(row.text(6)).value_or(SchoolStage::Primary),
                       static_cast<int>(row.integer(7)), static_cast<int>(row.integer(8)), row.text(9));
    }
    flag.schoolNo = row.text(10);
    flag.scaleId = row.text(11);
    flag.flagId = row.text(12);
    flag.raisedAt = WallTime::parse(row.text(13)).value_or(WallTime());
    if (!row.isNull(14))
        flag.contactAt = WallTime::parse(row.text(14));
    flag.contactBy = columns::idAt<UserId>(row, 15);
    flag.contactWith = row.text(16);
    flag.contactNote = row.text(17);
    return flag;
}

Result<void> ignoringRow(const Result<RowRef> &row)
{
    return outcomeOf(row);
}

} // namespace

qint64 SheetFlag::elapsedMinutes(const WallTime &now) const
{
    const WallTime end = contactAt.value_or(now);
    return raisedAt.date.daysTo(end.date) * 1440 + raisedAt.time.secsTo(end.time) / 60;
}

Result<AnswerSheet> SheetRepository::add(Change &change, const AnswerSheet &sheet)
{
    auto row = change.insert(
        QStringLiteral("sheet"),
        Fields{
            {QStringLiteral("campaign_id"), sheet.campaign ? QVariant(sheet.campaign->value()) : QVariant()},
            {QStringLiteral("student_id"), sheet.student.value()},
            {QStringLiteral("scale_id"), sheet.scaleId},
            {QStringLiteral("scale_version"), sheet.scaleVersion},
            {QStringLiteral("scale_hash"), sheet.scaleHash},
            {QStringLiteral("text_id"), columns::text(sheet.textId)},
            {QStringLiteral("source"), sheetSourceCode(sheet.source)},
            {QStringLiteral("purpose"), columns::text(sheet.purpose)},
            {QStringLiteral("answered_on"), columns::date(sheet.answeredOn)},
            {QStringLiteral("outside_window"), sheet.outsideWindow ? 1 : 0},
            {QStringLiteral("answers"), answersToJson(sheet.answers)},
            {QStringLiteral("doubtful"), columns::text(sheet.doubtfulItems.join(QLatin1Char(',')))},
            {QStringLiteral("status"), statusCode(sheet.status)},
            {QStringLiteral("validity"), sheetValidityCode(sheet.validity)},
            {QStringLiteral("file_sha256"),
             sheet.fileSha256.isEmpty() ? QVariant() : QVariant(sheet.fileSha256)},
            {QStringLiteral("duration_s"),
             sheet.durationSeconds ? QVariant(*sheet.durationSeconds) : QVariant()}},
        sheet.uid);
    if (!row)
        return row.error();
    AnswerSheet added = sheet;
    added.id = SheetId(row->id);
    added.uid = row->uid;
    added.rev = 1;
    return added;
}

Result<void> SheetRepository::updateAnswers(Change &change, const AnswerSheet &sheet)
{
    auto updated = change.update(
        QStringLiteral("sheet"), sheet.id.value(),
        Fields{{QStringLiteral("answers"), answersToJson(sheet.answers)},
               {QStringLiteral("doubtful"), columns::text(sheet.doubtfulItems.join(QLatin1Char(',')))},
               {QStringLiteral("status"), statusCode(sheet.status)},
               {QStringLiteral("validity"), sheetValidityCode(sheet.validity)}});
    return outcomeOf(updated);
}

Result<void> SheetRepository::addResult(Change &change, const StoredResult &result)
{
    return ignoringRow(
        change.insert(QStringLiteral("score_result"),
                      Fields{{QStringLiteral("sheet_id"), result.sheet.value()},
                             {QStringLiteral("engine_version"), result.engineVersion},
                             {QStringLiteral("scale_version"), result.scaleVersion},
                             {QStringLiteral("scale_hash"), result.scaleHash},
                             {QStringLiteral("norm_version"), columns::text(result.normVersion)},
                             {QStringLiteral("sex"), columns::text(result.sex)},
                             {QStringLiteral("age"), result.age ? QVariant(*result.age) : QVariant()},
                             {QStringLiteral("grade"), result.grade ? QVariant(*result.grade) : QVariant()},
                             {QStringLiteral("missing"), result.missing},
                             {QStringLiteral("result"), QString::fromUtf8(result.json)}}));
}

Result<void> SheetRepository::addFlag(Change &change, SheetId sheet, const QString &flagId,
                                      const WallTime &raisedAt)
{
    return ignoringRow(change.insert(QStringLiteral("sheet_flag"),
                                     Fields{{QStringLiteral("sheet_id"), sheet.value()},
                                            {QStringLiteral("flag_id"), flagId},
                                            {QStringLiteral("raised_at"), raisedAt.toString()}}));
}

Result<std::optional<AnswerSheet>> SheetRepository::first(const QString &where,
                                                          const QVariantList &parameters)
{
    return columns::first<AnswerSheet>(m_db, selectSheet % where, parameters, sheetFromRow);
}

Result<std::optional<AnswerSheet>> SheetRepository::byId(SheetId id)
{
    return first(QStringLiteral("AND id = ?"), {id.value()});
}

Result<std::optional<AnswerSheet>> SheetRepository::byUid(const Uid &uid)
{
    return first(QStringLiteral("AND uid = ?"), {uid.bytes()});
}

Result<std::optional<AnswerSheet>> SheetRepository::of(CampaignId campaign, StudentId student,
                                                       const QString &scaleId)
{
    return first(QStringLiteral("AND campaign_id = ? AND student_id = ? AND scale_id = ?"),
                 {campaign.value(), student.value(), scaleId});
}

Result<QList<AnswerSheet>> SheetRepository::ofStudent(StudentId student)
{
    return columns::all<AnswerSheet>(
        m_db, selectSheet % QStringLiteral("AND student_id = ? ORDER BY answered_on DESC, id DESC"),
        {student.value()}, sheetFromRow);
}

Result<QList<AnswerSheet>> SheetRepository::ofScale(const QString &scaleId,
                                                    std::optional<CampaignId> campaign)
{
    const QString where = QStringLiteral("AND scale_id = ? ");
    if (!campaign)
        return columns::all<AnswerSheet>(m_db, selectSheet % where % QStringLiteral("ORDER BY id"), {scaleId},
                                         sheetFromRow);
    return columns::all<AnswerSheet>(m_db,
                                     selectSheet % where % QStringLiteral("AND campaign_id = ? ORDER BY id"),
                                     {scaleId, campaign->value()}, sheetFromRow);
}

Result<QList<StoredResult>> SheetRepository::results(SheetId sheet)
{
    return columns::all<StoredResult>(
        m_db,
        QStringLiteral(
            "SELECT uid, sheet_id, engine_version, scale_version, scale_hash, norm_version, sex, age,"
            " missing, created_utc, result, grade FROM score_result"
            " WHERE sheet_id = ? AND removed_utc IS NULL ORDER BY id DESC"),
        {sheet.value()}, [](const Rows &row) {
            StoredResult result;
            result.uid = columns::uidAt(row, 0);
            result.sheet = columns::idAt<SheetId>(row, 1);
            result.engineVersion = static_cast<int>(row.integer(2));
            result.scaleVersion = row.text(3);
            result.scaleHash = row.text(4);
            result.normVersion = row.text(5);
            result.sex = row.text(6);
            if (!row.isNull(7))
                result.age = static_cast<int>(row.integer(7));
            result.missing = static_cast<int>(row.integer(8));
            result.scoredUtc = row.text(9);
            result.json = row.text(10).toUtf8();
            if (!row.isNull(11))
                result.grade = static_cast<int>(row.integer(11));
            return result;
        });
}

Result<QList<SheetRepository::State>> SheetRepository::states(CampaignId campaign)
{
    return columns::all<State>(
        m_db,
        QStringLiteral("SELECT student_id, scale_id, status, validity, doubtful FROM sheet"
                       " WHERE campaign_id = ? AND removed_utc IS NULL"),
        {campaign.value()}, [](const Rows &row) {
            return State{columns::idAt<StudentId>(row, 0), row.text(1), statusFromCode(row.text(2)),
                         sheetValidityFromCode(row.text(3)), !row.text(4).isEmpty()};
        });
}

Result<QList<SheetRepository::ClassResult>> SheetRepository::classResults(CampaignId campaign,
                                                                          const QString &scaleId)
{
    return columns::all<ClassResult>(
        m_db,
        QStringLiteral(
            "SELECT s.class_id, h.student_id, h.validity, h.status, r.result FROM sheet h"
            " JOIN student s ON s.id = h.student_id"
            " JOIN score_result r ON r.sheet_id = h.id AND r.removed_utc IS NULL"
            "  AND r.id = (SELECT max(id) FROM score_result WHERE sheet_id = h.id AND removed_utc IS NULL)"
            " WHERE h.campaign_id = ? AND h.scale_id = ? AND h.removed_utc IS NULL AND") %
            withoutWithdrawn(QStringLiteral("h.student_id")) % QStringLiteral(" ORDER BY h.id"),
        {campaign.value(), scaleId}, [](const Rows &row) {
            return ClassResult{columns::idAt<SchoolClassId>(row, 0), columns::idAt<StudentId>(row, 1),
                               sheetValidityFromCode(row.text(2)), statusFromCode(row.text(3)),
                               row.text(4).toUtf8()};
        });
}

Result<QList<SheetFlag>> SheetRepository::flags(const QString &where, const QVariantList &parameters)
{
    return columns::all<SheetFlag>(m_db, selectFlag % where, parameters, flagFromRow);
}

Result<QList<SheetFlag>> SheetRepository::openFlags()
{
    return flags(QStringLiteral("AND f.contact_at IS NULL ORDER BY f.raised_at, f.id"), {});
}

Result<qint64> SheetRepository::openFlagCount()
{
    auto count = m_db.value(QStringLiteral("SELECT count(DISTINCT sheet_id) FROM sheet_flag"
                                           " WHERE contact_at IS NULL AND removed_utc IS NULL"));
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<QList<SheetFlag>> SheetRepository::flagsOf(SheetId sheet)
{
    return flags(QStringLiteral("AND f.sheet_id = ? ORDER BY f.id"), {sheet.value()});
}

Result<void> SheetRepository::recordContact(Change &change, SheetFlagId flag, const WallTime &at, UserId by,
                                            const QString &with, const QString &note)
{
    auto updated = change.update(QStringLiteral("sheet_flag"), flag.value(),
                                 Fields{{QStringLiteral("contact_at"), at.toString()},
                                        {QStringLiteral("contact_by"), by.value()},
                                        {QStringLiteral("contact_with"), columns::text(with)},
                                        {QStringLiteral("contact_note"), columns::text(note)}});
    return outcomeOf(updated);
}

} // namespace tingyu
