// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/consultation_repository.h"

#include "core/school/columns.h"

#include <QHash>

#include <tuple>

namespace tingyu::exchange {
namespace {

const auto sentTable = QStringLiteral("exchange_consultation");
const auto caseTable = QStringLiteral("exchange_case");
const auto pageTable = QStringLiteral("exchange_case_page");
const QString selectConsultation = QStringLiteral(
    "SELECT id, uid, case_id, unit_id, ref, level, version, serial, reason, second, second_name, reply_rev, "
    "ifnull(replied_utc, ''), ifnull(seen_utc, ''), changed_utc, consent, consent_words, keep_until FROM "
    "exchange_consultation WHERE removed_utc IS NULL ");
const QString selectCase = QStringLiteral(
    "SELECT c.id, c.uid, c.unit_id, c.period, c.ref, c.level, c.kind, c.version, c.second, c.purpose, "
    "c.changed_utc, ifnull(r.number, 0), ifnull(r.version, 0), c.student_name, c.student_sex, "
    "c.student_birth, c.student_class, c.epoch, c.seq, "
    "(SELECT count(*) FROM exchange_case_page p WHERE p.case_id = c.id AND p.removed_utc IS NULL), "
    "c.consent, c.keep_until%1 FROM exchange_case c LEFT JOIN "
    "(SELECT case_id, max(number) AS number, version FROM exchange_reply WHERE removed_utc IS NULL GROUP BY "
    "case_id) r ON r.case_id = c.id WHERE c.removed_utc IS NULL ");

QVariant stateText(const std::optional<ConsentState> &consent)
{
    return columns::text(consent ? consentStateCode(*consent) : QString());
}

Consultation consultationFrom(const Rows &rows)
{
    Consultation one;
    one.id = rows.integer(0);
    one.uid = columns::uidAt(rows, 1);
    one.caseId = columns::idAt<CareCaseId>(rows, 2);
    one.unit = columns::idAt<EnrolledUnitId>(rows, 3);
    one.ref = rows.bytes(4);
    one.level = levelFromCode(rows.text(5)).value_or(Level::Pseudonyms);
    one.version = static_cast<int>(rows.integer(6));
    one.serial = static_cast<int>(rows.integer(7));
    one.reason = rows.text(8);
    one.second = secondFromCode(rows.text(9)).value_or(Second::None);
    one.secondName = rows.text(10);
    one.replyNumber = static_cast<int>(rows.integer(11));
    one.repliedUtc = rows.text(12);
    one.seenUtc = rows.text(13);
    one.sentUtc = rows.text(14);
    one.consent = consentStateFromCode(rows.text(15));
    one.consentWords = rows.text(16);
    one.keepUntil = columns::dateAt(rows, 17);
    return one;
}

ReceivedCase caseFrom(const Rows &rows)
{
    ReceivedCase one;
    one.id = columns::idAt<ReceivedCaseId>(rows, 0);
    one.uid = columns::uidAt(rows, 1);
    one.unit = columns::idAt<EnrolledUnitId>(rows, 2);
    one.period = rows.text(3);
    one.ref = rows.bytes(4);
    one.level = levelFromCode(rows.text(5)).value_or(Level::Pseudonyms);
    one.kind = caseKindFromCode(rows.text(6)).value_or(CaseKind::Concern);
    one.version = static_cast<int>(rows.integer(7));
    one.second = secondFromCode(rows.text(8)).value_or(Second::None);
    one.purpose = rows.text(9);
    one.cameUtc = rows.text(10);
    one.replyNumber = static_cast<int>(rows.integer(11));
    one.repliedVersion = static_cast<int>(rows.integer(12));
    one.student = {rows.text(13), rows.text(14), rows.text(15), rows.text(16)};
    one.number = {rows.integer(17), rows.integer(18)};
    one.pages = static_cast<int>(rows.integer(19));
    one.consent = consentStateFromCode(rows.text(20));
    one.keepUntil = columns::dateAt(rows, 21);
    return one;
}

} // namespace

Result<QList<Consultation>> ConsultationRepository::sent()
{
    return columns::all<Consultation>(m_db, selectConsultation % QStringLiteral("ORDER BY id DESC"), {},
                                      consultationFrom);
}

Result<std::optional<Consultation>> ConsultationRepository::sentTo(CareCaseId one, EnrolledUnitId unit)
{
    return columns::first<Consultation>(
        m_db, selectConsultation % QStringLiteral("AND case_id = ? AND unit_id = ?"),
        {one.value(), unit.value()}, consultationFrom);
}

Result<std::optional<Consultation>> ConsultationRepository::byRef(EnrolledUnitId unit, const QByteArray &ref)
{
    return columns::first<Consultation>(m_db,
                                        selectConsultation % QStringLiteral("AND unit_id = ? AND ref = ?"),
                                        {unit.value(), ref}, consultationFrom);
}

Result<void> ConsultationRepository::setSent(Change &change, const Consultation &one)
{
    Fields fields{{QStringLiteral("level"), levelCode(one.level)},
                  {QStringLiteral("version"), one.version},
                  {QStringLiteral("serial"), one.serial},
                  {QStringLiteral("reason"), one.reason},
                  {QStringLiteral("second"), secondCode(one.second)},
                  {QStringLiteral("second_name"), columns::text(one.secondName)},
                  {QStringLiteral("consent"), stateText(one.consent)},
                  {QStringLiteral("consent_words"), columns::text(one.consentWords)},
                  {QStringLiteral("keep_until"), columns::date(one.keepUntil)}};
    auto before = sentTo(one.caseId, one.unit);
    if (!before)
        return before.error();
    if (*before)
        return outcomeOf(change.update(sentTable, (*before)->id, fields));
    fields.append({QStringLiteral("case_id"), one.caseId.value()});
    fields.append({QStringLiteral("unit_id"), one.unit.value()});
    fields.append({QStringLiteral("ref"), one.ref});
    return outcomeOf(change.insert(sentTable, fields));
}

Result<void> ConsultationRepository::setReplied(Change &change, qint64 id, int number)
{
    return outcomeOf(
        change.update(sentTable, id,
                      {{QStringLiteral("reply_rev"), number},
                       {QStringLiteral("replied_utc"), change.clock().nowUtc().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("seen_utc"), QVariant()}}));
}

Result<void> ConsultationRepository::setSeen(Change &change, qint64 id)
{
    return outcomeOf(change.update(
        sentTable, id, {{QStringLiteral("seen_utc"), change.clock().nowUtc().toString(Qt::ISODateWithMs)}}));
}

Result<QList<ReceivedCase>> ConsultationRepository::cases()
{
    return columns::all<ReceivedCase>(
        m_db,
        selectCase.arg(QString()) %
            QStringLiteral("ORDER BY ifnull(r.version, 0) >= c.version, c.changed_utc DESC"),
        {}, caseFrom);
}

Result<std::optional<ReceivedCase>> ConsultationRepository::caseByUid(const Uid &uid)
{
    return columns::first<ReceivedCase>(
        m_db, selectCase.arg(QStringLiteral(", c.document")) % QStringLiteral("AND c.uid = ?"), {uid.bytes()},
        [](const Rows &rows) {
            ReceivedCase one = caseFrom(rows);
            one.document = rows.bytes(22);
            return one;
        });
}

Result<void> ConsultationRepository::setCases(Change &change, const CasesCame &came,
                                              const QList<TravellingCase> &cases)
{
    auto there = columns::all<ReceivedCase>(
        m_db, selectCase.arg(QString()) % QStringLiteral("AND c.unit_id = ?"), {came.unit.value()}, caseFrom);
    if (!there)
        return there.error();
    QHash<QByteArray, const ReceivedCase *> byRef;
    for (const ReceivedCase &one : std::as_const(*there))
        byRef.insert(one.ref, &one);
    for (const TravellingCase &one : cases) {
        const Fields fields{{QStringLiteral("unit_id"), came.unit.value()},
                            {QStringLiteral("period"), came.period},
                            {QStringLiteral("ref"), one.ref},
                            {QStringLiteral("level"), levelCode(one.level)},
                            {QStringLiteral("kind"), caseKindCode(one.kind)},
                            {QStringLiteral("version"), one.version},
                            {QStringLiteral("second"), secondCode(one.second)},
                            {QStringLiteral("consent"), stateText(one.consent)},
                            {QStringLiteral("keep_until"), columns::date(one.keepUntil)},
                            {QStringLiteral("purpose"), columns::text(came.purpose)},
                            {QStringLiteral("student_name"), columns::text(one.student.name)},
                            {QStringLiteral("student_sex"), columns::text(one.student.sex)},
                            {QStringLiteral("student_birth"), columns::text(one.student.birth)},
                            {QStringLiteral("student_class"), columns::text(one.student.className)},
                            {QStringLiteral("document"), one.document},
                            {QStringLiteral("epoch"), came.number.epoch},
                            {QStringLiteral("seq"), came.number.seq}};
        const ReceivedCase *known = byRef.value(one.ref);
        ReceivedCaseId id = known == nullptr ? ReceivedCaseId() : known->id;
        if (known == nullptr) {
            auto added = change.insert(caseTable, fields);
            if (!added)
                return added.error();
            id = ReceivedCaseId(added->id);
        } else if (std::tie(known->period, known->number) < std::tie(came.period, came.number)) {
            if (auto written = change.update(caseTable, known->id.value(), fields); !written)
                return written.error();
        } else {
            continue;
        }
        if (auto kept = setPages(change, id, one.pages); !kept)
            return kept;
    }
    return {};
}

Result<QList<TravellingPage>> ConsultationRepository::pages(ReceivedCaseId id)
{
    return columns::all<TravellingPage>(
        m_db,
        QStringLiteral("SELECT title, content FROM exchange_case_page WHERE case_id = ? AND removed_utc IS "
                       "NULL ORDER BY number"),
        {id.value()}, [](const Rows &rows) {
            return TravellingPage{rows.text(0), rows.bytes(1)};
        });
}

Result<void> ConsultationRepository::setPages(Change &change, ReceivedCaseId id,
                                              const QList<TravellingPage> &pages)
{
    auto before = this->pages(id);
    if (!before)
        return before.error();
    if (*before == pages)
        return {};
    auto rows = columns::all<qint64>(
        m_db, QStringLiteral("SELECT id FROM exchange_case_page WHERE case_id = ? AND removed_utc IS NULL"),
        {id.value()}, [](const Rows &row) { return row.integer(0); });
    if (!rows)
        return rows.error();
    for (const qint64 row : std::as_const(*rows)) {
        if (auto removed = change.remove(pageTable, row); !removed)
            return removed;
    }
    int number = 0;
    for (const TravellingPage &page : pages) {
        auto added = change.insert(pageTable, {{QStringLiteral("case_id"), id.value()},
                                               {QStringLiteral("number"), ++number},
                                               {QStringLiteral("title"), columns::text(page.title)},
                                               {QStringLiteral("content"), page.bytes}});
        if (!added)
            return added.error();
    }
    return {};
}

Result<void> ConsultationRepository::addReply(Change &change, ReceivedCaseId id, int number,
                                              const TravellingReply &reply)
{
    return outcomeOf(change.insert(QStringLiteral("exchange_reply"),
                                   {{QStringLiteral("case_id"), id.value()},
                                    {QStringLiteral("number"), number},
                                    {QStringLiteral("version"), reply.version},
                                    {QStringLiteral("expert"), reply.expert},
                                    {QStringLiteral("answers"), linesOf(rowsOfReply(reply))}}));
}

Result<QList<StreamRow>> ConsultationRepository::lastReply(ReceivedCaseId id)
{
    auto lines = columns::first<QByteArray>(
        m_db,
        QStringLiteral(
            "SELECT answers FROM exchange_reply WHERE case_id = ? AND removed_utc IS NULL ORDER BY "
            "number DESC LIMIT 1"),
        {id.value()}, [](const Rows &rows) { return rows.bytes(0); });
    if (!lines)
        return lines.error();
    return *lines ? rowsOf(**lines) : QList<StreamRow>();
}

} // namespace tingyu::exchange
