// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_repository.h"

#include "core/care/case_json.h"
#include "core/vault/record_number.h"

#include <QJsonDocument>

namespace tingyu {
namespace {

const QString &caseColumns()
{
    static const QString sql = QStringLiteral(
        "SELECT c.id, c.uid, c.rev, c.student_id, s.uid, c.number, c.kind, c.state, c.opened_on, c.reason, "
        "c.owner_id, u.name, c.closed_on, c.closing_reason FROM care_case c JOIN student s ON s.id = "
        "c.student_id "
        "LEFT JOIN user u ON u.id = c.owner_id WHERE c.removed_utc IS NULL");
    return sql;
}

CareCase caseFrom(const Rows &rows)
{
    CareCase one;
    one.id = columns::idAt<CareCaseId>(rows, 0);
    one.uid = columns::uidAt(rows, 1);
    one.rev = rows.integer(2);
    one.studentId = columns::idAt<StudentId>(rows, 3);
    one.studentUid = columns::uidAt(rows, 4);
    one.number = static_cast<int>(rows.integer(5));
    one.kind = caseKindFromCode(rows.text(6)).value_or(CaseKind::Protection);
    one.state = caseStateFromCode(rows.text(7)).value_or(CaseState::Open);
    one.openedOn = columns::dateAt(rows, 8);
    one.reason = rows.text(9);
    one.ownerId = columns::idAt<UserId>(rows, 10);
    one.ownerName = rows.text(11);
    one.closedOn = columns::dateAt(rows, 12);
    one.closingReason = rows.text(13);
    return one;
}

Fields fieldsOf(const CareCase &one)
{
    return {{QStringLiteral("student_id"), one.studentId.value()},
            {QStringLiteral("number"), one.number},
            {QStringLiteral("kind"), caseKindCode(one.kind)},
            {QStringLiteral("state"), caseStateCode(one.state)},
            {QStringLiteral("opened_on"), columns::date(one.openedOn)},
            {QStringLiteral("reason"), columns::text(one.reason)},
            {QStringLiteral("owner_id"), one.ownerId.value()},
            {QStringLiteral("closed_on"), columns::date(one.closedOn)},
            {QStringLiteral("closing_reason"), columns::text(one.closingReason)}};
}

CaseVersion versionFrom(const Rows &rows)
{
    CaseVersion one;
    one.number = static_cast<int>(rows.integer(0));
    one.at = WallTime::parse(rows.text(1)).value_or(WallTime{});
    one.madeBy = columns::idAt<UserId>(rows, 2);
    one.madeByName = rows.text(3);
    one.approvedBy = columns::idAt<UserId>(rows, 4);
    one.approvedByName = rows.text(5);
    one.approvedAt = WallTime::parse(rows.text(6));
    one.signer = rows.text(7);
    one.signerPost = rows.text(8);
    one.signedOn = columns::dateAt(rows, 9);
    return one;
}

const QString &versionColumns()
{
    static const QString sql = QStringLiteral(
        "SELECT v.number, v.at, v.made_by, m.name, v.approved_by, a.name, v.approved_at, v.signer, "
        "v.signer_post, "
        "v.signed_on, v.content FROM case_version v LEFT JOIN user m ON m.id = v.made_by "
        "LEFT JOIN user a ON a.id = v.approved_by WHERE v.removed_utc IS NULL AND v.case_id = ?");
    return sql;
}

OpinionPart partFrom(const Rows &rows)
{
    OpinionPart one;
    one.id = columns::idAt<CaseItemId>(rows, 0);
    one.uid = columns::uidAt(rows, 1);
    one.code = rows.text(2);
    one.text = rows.text(3);
    one.verdict = rows.text(4);
    one.reason = rows.text(5);
    one.who = rows.text(6);
    one.until = columns::dateAt(rows, 7);
    one.done = columns::dateAt(rows, 8);
    return one;
}

const QString &partColumns()
{
    static const QString sql = QStringLiteral("SELECT id, uid, code, text, verdict, reason, who, until, done "
                                              "FROM opinion_part WHERE removed_utc IS NULL");
    return sql;
}

Fields fieldsOf(const Opinion &one)
{
    return {{QStringLiteral("version"), one.version},
            {QStringLiteral("received_on"), columns::date(one.receivedOn)},
            {QStringLiteral("received_way"), columns::text(one.receivedWay)},
            {QStringLiteral("checked_by"), columns::text(one.checkedBy)},
            {QStringLiteral("parents_told"), columns::date(one.parentsTold)},
            {QStringLiteral("feedback_sent"), columns::date(one.feedbackSent)}};
}

Fields fieldsOf(const OpinionPart &one)
{
    return {{QStringLiteral("code"), columns::text(one.code)},
            {QStringLiteral("text"), columns::text(one.text)},
            {QStringLiteral("verdict"), columns::text(one.verdict)},
            {QStringLiteral("reason"), columns::text(one.reason)},
            {QStringLiteral("who"), columns::text(one.who)},
            {QStringLiteral("until"), columns::date(one.until)},
            {QStringLiteral("done"), columns::date(one.done)}};
}

Result<int> figure(Connection &db, const QString &sql, const QVariantList &parameters = {})
{
    auto value = db.value(sql, parameters);
    if (!value)
        return value.error();
    return value->toInt();
}

} // namespace

Result<std::optional<CareCase>> CaseRepository::byUid(const Uid &uid)
{
    static const QString sql = caseColumns() + QStringLiteral(" AND c.uid = ?");
    return columns::first<CareCase>(m_db, sql, {uid.bytes()}, caseFrom);
}

Result<QList<CareCase>> CaseRepository::list(const CaseFilter &filter)
{
    QString sql = caseColumns();
    QVariantList parameters;
    if (filter.studentId.isValid()) {
        sql += QStringLiteral(" AND c.student_id = ?");
        parameters.append(filter.studentId.value());
    }
    if (filter.state) {
        sql += QStringLiteral(" AND c.state = ?");
        parameters.append(caseStateCode(*filter.state));
    }
    if (filter.kind) {
        sql += QStringLiteral(" AND c.kind = ?");
        parameters.append(caseKindCode(*filter.kind));
    }
    sql += QStringLiteral(" ORDER BY c.state = 'closed', c.opened_on DESC, c.id DESC");
    return columns::all<CareCase>(m_db, sql, parameters, caseFrom);
}

Result<CaseCounts> CaseRepository::counts(QDate from, QDate to)
{
    auto counts = columns::first<CaseCounts>(
        m_db,
        QStringLiteral(
            "SELECT ifnull(sum(open_then AND kind = 'crisis'), 0), ifnull(sum(open_then AND kind = "
            "'concern'), 0), "
            "ifnull(sum(open_then AND kind = 'protection'), 0), ifnull(sum(opened_on >= ?1), 0), "
            "ifnull(sum(closed_on >= ?1 AND closed_on <= ?2), 0) FROM (SELECT kind, opened_on, closed_on, "
            "closed_on IS NULL OR closed_on > ?2 AS open_then FROM care_case WHERE removed_utc IS NULL AND "
            "opened_on <= ?2)"),
        {columns::date(from), columns::date(to)}, [](const Rows &rows) {
            const auto at = [&](int column) { return static_cast<int>(rows.integer(column)); };
            return CaseCounts{at(0), at(1), at(2), at(3), at(4)};
        });
    if (!counts)
        return counts.error();
    return counts->value_or(CaseCounts());
}

Result<int> CaseRepository::nextNumber()
{
    const auto next = tingyu::nextNumber(m_db, "care_case", "number");
    return next ? Result<int>(static_cast<int>(*next)) : next.error();
}

Result<RowRef> CaseRepository::add(Change &change, const CareCase &one)
{
    return change.insert(QStringLiteral("care_case"), fieldsOf(one), one.uid);
}

Result<bool> CaseRepository::update(Change &change, const CareCase &one)
{
    return change.update(QStringLiteral("care_case"), one.id.value(), fieldsOf(one));
}

Result<CaseContent> CaseRepository::content(CareCaseId id)
{
    CaseContent content;
    auto fields = columns::all<std::pair<QString, QString>>(
        m_db, QStringLiteral("SELECT code, text FROM case_field WHERE case_id = ? AND removed_utc IS NULL"),
        {id.value()}, [](const Rows &rows) { return std::pair(rows.text(0), rows.text(1)); });
    if (!fields)
        return fields.error();
    for (const auto &[code, text] : std::as_const(*fields))
        content.fields.insert(code, text);
    Result<void> state;
    const auto load = [&]<class Item>(QList<Item> *into) {
        if (!state)
            return;
        auto list = items<Item>(id);
        if (list)
            *into = *std::move(list);
        else
            state = list.error();
    };
    load(&content.events);
    load(&content.people);
    load(&content.assessments);
    load(&content.medications);
    load(&content.measures);
    load(&content.contacts);
    load(&content.questions);
    load(&content.steps);
    load(&content.attachments);
    if (!state)
        return state.error();
    if (auto counted = countPictures(id, &content.attachments); !counted)
        return counted.error();
    return content;
}

Result<void> CaseRepository::countPictures(CareCaseId id, QList<CaseAttachment> *attachments)
{
    auto rows =
        m_db.select(QStringLiteral("SELECT a.uid, count(p.id), count(v.id) FROM case_page p JOIN "
                                   "case_attachment a ON a.id = p.attachment_id LEFT JOIN case_page_cover v "
                                   "ON v.page_id = p.id AND v.removed_utc IS NULL WHERE p.case_id = ? AND "
                                   "p.removed_utc IS NULL GROUP BY a.id"),
                    {id.value()});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const Uid uid = columns::uidAt(*rows, 0);
        for (CaseAttachment &one : *attachments) {
            if (one.uid != uid)
                continue;
            one.pictures = static_cast<int>(rows->integer(1));
            one.coveredPictures = static_cast<int>(rows->integer(2));
        }
    }
    return rows->finished();
}

Result<bool> CaseRepository::setField(Change &change, CareCaseId id, const QString &code, const QString &text)
{
    const QString table = QStringLiteral("case_field");
    auto stored = m_db.value(
        QStringLiteral("SELECT id FROM case_field WHERE case_id = ? AND code = ? AND removed_utc IS NULL"),
        {id.value(), code});
    if (!stored)
        return stored.error();
    if (!stored->isNull()) {
        if (!text.isEmpty())
            return change.update(table, stored->toLongLong(), {{QStringLiteral("text"), text}});
        if (auto removed = change.remove(table, stored->toLongLong()); !removed)
            return removed.error();
        return true;
    }
    if (text.isEmpty())
        return false;
    auto added = change.insert(table, {{QStringLiteral("case_id"), id.value()},
                                       {QStringLiteral("code"), code},
                                       {QStringLiteral("text"), text}});
    if (!added)
        return added.error();
    return true;
}

Result<std::optional<CareCase>> CaseRepository::ownerOf(const char *table, const Uid &item)
{
    const QString sql =
        caseColumns() +
        QStringLiteral(" AND c.id = (SELECT case_id FROM %1 WHERE uid = ?)").arg(QLatin1String(table));
    return columns::first<CareCase>(m_db, sql, {item.bytes()}, caseFrom);
}

Result<int> CaseRepository::highest(const char *table, const char *column, CareCaseId id)
{
    return figure(m_db,
                  QStringLiteral("SELECT ifnull(max(%1), 0) FROM %2 WHERE case_id = ?")
                      .arg(QLatin1String(column), QLatin1String(table)),
                  {id.value()});
}

Result<QList<CaseVersion>> CaseRepository::versions(CareCaseId id)
{
    static const QString sql = versionColumns() + QStringLiteral(" ORDER BY v.number");
    return columns::all<CaseVersion>(m_db, sql, {id.value()}, versionFrom);
}

Result<std::optional<CaseVersion>> CaseRepository::version(CareCaseId id, int number)
{
    static const QString sql = versionColumns() + QStringLiteral(" AND v.number = ?");
    return columns::first<CaseVersion>(m_db, sql, {id.value(), number}, [](const Rows &rows) {
        CaseVersion one = versionFrom(rows);
        one.content = contentFromJson(QJsonDocument::fromJson(rows.text(10).toUtf8()).object());
        return one;
    });
}

Result<RowRef> CaseRepository::addVersion(Change &change, CareCaseId id, const CaseVersion &version)
{
    return change.insert(QStringLiteral("case_version"),
                         {{QStringLiteral("case_id"), id.value()},
                          {QStringLiteral("number"), version.number},
                          {QStringLiteral("at"), version.at.toString()},
                          {QStringLiteral("made_by"), version.madeBy.value()},
                          {QStringLiteral("content"), QString::fromUtf8(canonical(version.content))}});
}

Result<void> CaseRepository::approve(Change &change, CareCaseId id, const CaseVersion &version)
{
    auto row = m_db.value(
        QStringLiteral(
            "SELECT id FROM case_version WHERE case_id = ? AND number = ? AND removed_utc IS NULL"),
        {id.value(), version.number});
    if (!row)
        return row.error();
    auto updated =
        change.update(QStringLiteral("case_version"), row->toLongLong(),
                      {{QStringLiteral("approved_by"), columns::reference(version.approvedBy)},
                       {QStringLiteral("approved_at"),
                        version.approvedAt ? QVariant(version.approvedAt->toString()) : QVariant()},
                       {QStringLiteral("signer"), columns::text(version.signer)},
                       {QStringLiteral("signer_post"), columns::text(version.signerPost)},
                       {QStringLiteral("signed_on"), columns::date(version.signedOn)}});
    if (!updated)
        return updated.error();
    return {};
}

Result<QList<CasePrint>> CaseRepository::prints(CareCaseId id)
{
    return columns::all<CasePrint>(
        m_db,
        QStringLiteral("SELECT p.serial, p.form, p.variant, p.version, p.copies, p.deidentified, p.reason, "
                       "p.recipient, p.at, u.name FROM case_print p LEFT JOIN user u ON u.id = p.user_id "
                       "WHERE p.case_id = ? AND p.removed_utc IS NULL ORDER BY p.serial"),
        {id.value()}, [](const Rows &rows) {
            CasePrint one;
            one.serial = static_cast<int>(rows.integer(0));
            one.form = rows.text(1);
            one.variant = rows.text(2);
            one.version = static_cast<int>(rows.integer(3));
            one.copies = static_cast<int>(rows.integer(4));
            one.deidentified = rows.boolean(5);
            one.reason = rows.text(6);
            one.recipient = rows.text(7);
            one.at = WallTime::parse(rows.text(8)).value_or(WallTime{});
            one.userName = rows.text(9);
            return one;
        });
}

Result<RowRef> CaseRepository::addPrint(Change &change, CareCaseId id, const CasePrint &print, UserId user)
{
    return change.insert(QStringLiteral("case_print"),
                         {{QStringLiteral("case_id"), id.value()},
                          {QStringLiteral("serial"), print.serial},
                          {QStringLiteral("form"), print.form},
                          {QStringLiteral("variant"), columns::text(print.variant)},
                          {QStringLiteral("version"), print.version},
                          {QStringLiteral("copies"), print.copies},
                          {QStringLiteral("deidentified"), print.deidentified ? 1 : 0},
                          {QStringLiteral("reason"), print.reason},
                          {QStringLiteral("recipient"), columns::text(print.recipient)},
                          {QStringLiteral("at"), print.at.toString()},
                          {QStringLiteral("user_id"), user.value()}});
}

Result<QList<std::pair<QString, QString>>> CaseRepository::keptWords(CareCaseId id)
{
    return columns::all<std::pair<QString, QString>>(
        m_db,
        QStringLiteral(
            "SELECT place, word FROM leak_decision WHERE case_id = ? AND removed_utc IS NULL ORDER BY id"),
        {id.value()}, [](const Rows &rows) { return std::pair(rows.text(0), rows.text(1)); });
}

Result<RowRef> CaseRepository::keepWord(Change &change, CareCaseId id, const QString &place,
                                        const QString &word)
{
    return change.insert(QStringLiteral("leak_decision"), {{QStringLiteral("case_id"), id.value()},
                                                           {QStringLiteral("place"), place},
                                                           {QStringLiteral("word"), word}});
}

Result<QList<Opinion>> CaseRepository::opinions(CareCaseId id)
{
    auto list = columns::all<Opinion>(
        m_db,
        QStringLiteral(
            "SELECT o.id, o.uid, o.version, o.received_on, o.received_way, u.name, o.checked_by, "
            "o.parents_told, o.feedback_sent FROM case_opinion o LEFT JOIN user u ON u.id = o.typed_by "
            "WHERE o.case_id = ? AND o.removed_utc IS NULL ORDER BY o.received_on, o.id"),
        {id.value()}, [](const Rows &rows) {
            Opinion one;
            one.id = columns::idAt<CaseItemId>(rows, 0);
            one.uid = columns::uidAt(rows, 1);
            one.version = static_cast<int>(rows.integer(2));
            one.receivedOn = columns::dateAt(rows, 3);
            one.receivedWay = rows.text(4);
            one.typedBy = rows.text(5);
            one.checkedBy = rows.text(6);
            one.parentsTold = columns::dateAt(rows, 7);
            one.feedbackSent = columns::dateAt(rows, 8);
            return one;
        });
    if (!list)
        return list;
    static const QString sql = partColumns() + QStringLiteral(" AND opinion_id = ? ORDER BY id");
    for (Opinion &one : *list) {
        auto parts = columns::all<OpinionPart>(m_db, sql, {one.id.value()}, partFrom);
        if (!parts)
            return parts.error();
        one.parts = *std::move(parts);
    }
    return list;
}

Result<std::optional<OpinionPart>> CaseRepository::part(const Uid &uid)
{
    static const QString sql = partColumns() + QStringLiteral(" AND uid = ?");
    return columns::first<OpinionPart>(m_db, sql, {uid.bytes()}, partFrom);
}

Result<RowRef> CaseRepository::addOpinion(Change &change, CareCaseId id, const Opinion &opinion,
                                          UserId typedBy)
{
    Fields fields = fieldsOf(opinion);
    fields.append({QStringLiteral("case_id"), id.value()});
    fields.append({QStringLiteral("typed_by"), typedBy.value()});
    return change.insert(QStringLiteral("case_opinion"), fields, opinion.uid);
}

Result<bool> CaseRepository::updateOpinion(Change &change, const Opinion &opinion)
{
    return change.update(QStringLiteral("case_opinion"), opinion.id.value(), fieldsOf(opinion));
}

Result<RowRef> CaseRepository::addPart(Change &change, CareCaseId id, CaseItemId opinion,
                                       const OpinionPart &part)
{
    Fields fields = fieldsOf(part);
    fields.append({QStringLiteral("case_id"), id.value()});
    fields.append({QStringLiteral("opinion_id"), opinion.value()});
    return change.insert(QStringLiteral("opinion_part"), fields, part.uid);
}

Result<bool> CaseRepository::updatePart(Change &change, const OpinionPart &part)
{
    return change.update(QStringLiteral("opinion_part"), part.id.value(), fieldsOf(part));
}

} // namespace tingyu
