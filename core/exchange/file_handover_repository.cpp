// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/file_handover_repository.h"

#include "core/school/columns.h"

namespace tingyu::exchange {
namespace {

const auto handoverTable = QStringLiteral("exchange_handover");
const auto partTable = QStringLiteral("exchange_handover_part");

// What became of one of ours stands with the package that it left in.
const QString selectHandover = QStringLiteral(
    "SELECT a.id, a.uid, a.ours, a.unit_id, u.name, a.student_id, s.uid, a.ref, a.number, a.on_date, "
    "a.reason, a.words, a.from_name, a.to_name, a.witness, a.second, a.second_name, a.consent, "
    "a.consent_words, a.student_name, a.student_birth, a.student_class, "
    "ifnull(a.package_id, p.package_id), ifnull(a.package_hash, p.hash), "
    "CASE WHEN a.ours = 0 THEN a.state WHEN p.outcome = 'accepted' THEN 'taken' WHEN p.outcome = 'returned' "
    "THEN 'returned' WHEN p.receipted_utc IS NOT NULL THEN 'arrived' ELSE 'sent' END, "
    "CASE WHEN a.ours = 1 THEN ifnull(p.outcome_reason, '') ELSE a.state_words END, "
    "CASE WHEN a.ours = 1 THEN ifnull(p.receipted_utc, a.created_utc) ELSE a.changed_utc END, "
    "a.keeper_id, ifnull(k.name, '') "
    "FROM exchange_handover a JOIN exchange_unit u ON u.id = a.unit_id "
    "LEFT JOIN student s ON s.id = a.student_id LEFT JOIN user k ON k.id = a.keeper_id "
    "LEFT JOIN exchange_sent p ON a.ours = 1 AND p.removed_utc IS NULL AND p.unit_id = a.unit_id AND "
    "p.stream = 'handover' AND p.period = lower(hex(a.ref)) WHERE a.removed_utc IS NULL ");

constexpr int partColumns = 9;
const QString selectPart = QStringLiteral(
    "p.uid, p.kind, p.code, p.from_date, p.to_date, p.pages, p.restricted, p.check_value, p.handover_id");

HandoverState stateFrom(const QString &code)
{
    for (const HandoverState state :
         {HandoverState::Arrived, HandoverState::Waiting, HandoverState::Taken, HandoverState::Returned}) {
        if (code == handoverStateCode(state))
            return state;
    }
    return HandoverState::Sent;
}

FileHandover handoverFrom(const Rows &rows)
{
    FileHandover one;
    one.id = columns::idAt<FileHandoverId>(rows, 0);
    one.uid = columns::uidAt(rows, 1);
    one.isOurs = rows.boolean(2);
    one.unit = columns::idAt<EnrolledUnitId>(rows, 3);
    one.unitName = rows.text(4);
    if (!rows.isNull(5)) {
        one.student = columns::idAt<StudentId>(rows, 5);
        one.studentUid = columns::uidAt(rows, 6);
    }
    one.ref = rows.bytes(7);
    one.number = static_cast<int>(rows.integer(8));
    one.on = columns::dateAt(rows, 9);
    one.reason = handoverReasonFromCode(rows.text(10)).value_or(HandoverReason::Transfer);
    one.words = rows.text(11);
    one.fromName = rows.text(12);
    one.toName = rows.text(13);
    one.witness = rows.text(14);
    one.second = secondFromCode(rows.text(15)).value_or(Second::None);
    one.secondName = rows.text(16);
    one.consent = consentStateFromCode(rows.text(17)).value_or(ConsentState::NotAsked);
    one.consentWords = rows.text(18);
    one.studentName = rows.text(19);
    one.studentBirth = rows.text(20);
    one.studentClass = rows.text(21);
    one.packageId = rows.bytes(22);
    one.hash = rows.bytes(23);
    one.state = stateFrom(rows.text(24));
    one.stateWords = rows.text(25);
    one.stateOn = rows.text(26);
    if (!rows.isNull(27))
        one.keeper = columns::idAt<UserId>(rows, 27);
    one.keeperName = rows.text(28);
    return one;
}

HandedPart partFrom(const Rows &rows)
{
    HandedPart part;
    part.uid = columns::uidAt(rows, 0);
    part.kind = handedKindFromCode(rows.text(1)).value_or(HandedKind::File);
    part.code = rows.text(2);
    part.from = columns::dateAt(rows, 3);
    part.to = columns::dateAt(rows, 4);
    part.pages = static_cast<int>(rows.integer(5));
    part.isRestricted = rows.boolean(6);
    part.check = rows.bytes(7);
    return part;
}

Result<Uid> add(Change &change, const FileHandover &one, const Fields &beside, bool withDocuments)
{
    Fields fields{{QStringLiteral("ours"), one.isOurs ? 1 : 0},
                  {QStringLiteral("unit_id"), one.unit.value()},
                  {QStringLiteral("student_id"), columns::reference(one.student)},
                  {QStringLiteral("ref"), one.ref},
                  {QStringLiteral("number"), one.number},
                  {QStringLiteral("on_date"), columns::date(one.on)},
                  {QStringLiteral("reason"), handoverReasonCode(one.reason)},
                  {QStringLiteral("words"), columns::text(one.words)},
                  {QStringLiteral("from_name"), columns::text(one.fromName)},
                  {QStringLiteral("to_name"), columns::text(one.toName)},
                  {QStringLiteral("witness"), columns::text(one.witness)},
                  {QStringLiteral("second"), secondCode(one.second)},
                  {QStringLiteral("second_name"), columns::text(one.secondName)},
                  {QStringLiteral("consent"), consentStateCode(one.consent)},
                  {QStringLiteral("consent_words"), columns::text(one.consentWords)},
                  {QStringLiteral("student_name"), columns::text(one.studentName)},
                  {QStringLiteral("student_birth"), columns::text(one.studentBirth)},
                  {QStringLiteral("student_class"), columns::text(one.studentClass)}};
    auto row = change.insert(handoverTable, fields + beside);
    if (!row)
        return row.error();
    int position = 0;
    for (const HandedPart &part : one.parts) {
        auto added = change.insert(
            partTable, {{QStringLiteral("handover_id"), row->id},
                        {QStringLiteral("position"), ++position},
                        {QStringLiteral("kind"), handedKindCode(part.kind)},
                        {QStringLiteral("code"), columns::text(part.code)},
                        {QStringLiteral("from_date"), columns::date(part.from)},
                        {QStringLiteral("to_date"), columns::date(part.to)},
                        {QStringLiteral("pages"), part.pages},
                        {QStringLiteral("restricted"), part.isRestricted ? 1 : 0},
                        {QStringLiteral("check_value"), part.check},
                        {QStringLiteral("document"), withDocuments ? QVariant(part.document) : QVariant()}});
        if (!added)
            return added.error();
    }
    return row->uid;
}

} // namespace

Result<QList<FileHandover>> FileHandoverRepository::list()
{
    return columns::all<FileHandover>(m_db, selectHandover % QStringLiteral("ORDER BY a.id DESC"), {},
                                      handoverFrom);
}

Result<QList<HandedPart>> FileHandoverRepository::partsOf(FileHandoverId id)
{
    return columns::all<HandedPart>(
        m_db,
        QStringLiteral("SELECT ") % selectPart %
            QStringLiteral(" FROM exchange_handover_part p WHERE p.removed_utc IS NULL AND p.handover_id = ? "
                           "ORDER BY p.position"),
        {id.value()}, partFrom);
}

Result<void> FileHandoverRepository::readParts(QList<FileHandover> *handovers)
{
    for (FileHandover &one : *handovers) {
        auto parts = partsOf(one.id);
        if (!parts)
            return parts.error();
        one.parts = *std::move(parts);
    }
    return {};
}

Result<QList<FileHandover>> FileHandoverRepository::ofStudent(StudentId student)
{
    auto all = columns::all<FileHandover>(
        m_db, selectHandover % QStringLiteral("AND a.student_id = ? ORDER BY a.id DESC"), {student.value()},
        handoverFrom);
    if (!all)
        return all;
    auto read = readParts(&*all);
    return read ? all : Result<QList<FileHandover>>(read.error());
}

Result<std::optional<FileHandover>> FileHandoverRepository::byUid(const Uid &uid)
{
    auto all = columns::all<FileHandover>(m_db, selectHandover % QStringLiteral("AND a.uid = ?"),
                                          {uid.bytes()}, handoverFrom);
    if (!all)
        return all.error();
    if (auto read = readParts(&*all); !read)
        return read.error();
    return all->isEmpty() ? std::optional<FileHandover>() : std::optional<FileHandover>(all->constFirst());
}

Result<std::optional<FileHandover>> FileHandoverRepository::cameByRef(EnrolledUnitId unit,
                                                                      const QByteArray &ref)
{
    return columns::first<FileHandover>(
        m_db, selectHandover % QStringLiteral("AND a.ours = 0 AND a.unit_id = ? AND a.ref = ?"),
        {unit.value(), ref}, handoverFrom);
}

Result<HandedFacts> FileHandoverRepository::facts(FileHandoverId id)
{
    auto lines = m_db.value(QStringLiteral("SELECT facts FROM exchange_handover WHERE id = ?"), {id.value()});
    if (!lines)
        return lines.error();
    return factsOf(rowsOf(lines->toByteArray()));
}

Result<std::optional<FileHandoverRepository::PartOf>> FileHandoverRepository::part(const Uid &uid)
{
    using Read = std::pair<FileHandoverId, HandedPart>;
    auto part = columns::first<Read>(
        m_db,
        QStringLiteral("SELECT ") % selectPart %
            QStringLiteral(", p.document FROM exchange_handover_part p WHERE p.removed_utc IS NULL AND "
                           "p.uid = ?"),
        {uid.bytes()}, [](const Rows &rows) {
            Read read(columns::idAt<FileHandoverId>(rows, partColumns - 1), partFrom(rows));
            read.second.document = rows.bytes(partColumns);
            return read;
        });
    if (!part)
        return part.error();
    if (!*part)
        return std::optional<PartOf>();
    auto handover = columns::first<FileHandover>(m_db, selectHandover % QStringLiteral("AND a.id = ?"),
                                                 {(*part)->first.value()}, handoverFrom);
    if (!handover)
        return handover.error();
    return *handover ? std::optional<PartOf>({**handover, (*part)->second}) : std::optional<PartOf>();
}

Result<int> FileHandoverRepository::nextNumber()
{
    auto last =
        m_db.value(QStringLiteral("SELECT ifnull(max(number), 0) FROM exchange_handover WHERE ours = 1"), {});
    if (!last)
        return last.error();
    return last->toInt() + 1;
}

Result<Uid> FileHandoverRepository::addOurs(Change &change, const FileHandover &handover)
{
    return add(change, handover, {{QStringLiteral("state"), QStringLiteral("sent")}}, false);
}

Result<Uid> FileHandoverRepository::addCame(Change &change, const TravellingFile &file)
{
    return add(change, file.head,
               {{QStringLiteral("package_id"), file.head.packageId},
                {QStringLiteral("package_hash"), file.head.hash},
                {QStringLiteral("facts"), linesOf(rowsOfFacts(file.facts))},
                {QStringLiteral("state"), handoverStateCode(HandoverState::Waiting)}},
               true);
}

Result<void> FileHandoverRepository::setTaken(Change &change, FileHandoverId id, StudentId student,
                                              UserId keeper)
{
    return outcomeOf(change.update(handoverTable, id.value(),
                                   {{QStringLiteral("student_id"), student.value()},
                                    {QStringLiteral("keeper_id"), keeper.value()},
                                    {QStringLiteral("state"), handoverStateCode(HandoverState::Taken)}}));
}

Result<void> FileHandoverRepository::setReturned(Change &change, FileHandoverId id, const QString &words)
{
    return outcomeOf(change.update(handoverTable, id.value(),
                                   {{QStringLiteral("state_words"), columns::text(words)},
                                    {QStringLiteral("state"), handoverStateCode(HandoverState::Returned)}}));
}

Result<QList<TimelineEntry>> handoverTimeline(Workplace &place, StudentId student)
{
    auto handovers = FileHandoverRepository(place.db()).ofStudent(student);
    if (!handovers)
        return handovers.error();
    QList<TimelineEntry> entries;
    for (const FileHandover &one : std::as_const(*handovers))
        entries.append({one.on,
                        {},
                        one.isOurs ? QStringLiteral("handover.sent") : QStringLiteral("handover.taken"),
                        {one.unitName},
                        one.words,
                        {QStringLiteral("exchange_handover"), one.uid}});
    return entries;
}

} // namespace tingyu::exchange
