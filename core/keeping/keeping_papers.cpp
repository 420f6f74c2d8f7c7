// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/keeping_papers.h"

#include "core/keeping/erasure_service.h"
#include "core/keeping/family_part.h"
#include "core/keeping/keeping_operations.h"
#include "core/vault/audit_service.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace tingyu::keeping {
namespace {

using report::Value;
using Row = QList<Value>;

constexpr qsizetype mostTitles = 400;

Value textOf(const QString &words)
{
    return Value::orDash(words);
}

Value momentOf(const QString &utc)
{
    const QDateTime at = fromUtcStamp(utc).toLocalTime();
    return Value::moment({at.date(), at.time()});
}

QList<Row> rowsOf(const QMap<QString, int> &counts)
{
    QList<Row> rows;
    for (const QString &category : categories()) {
        if (const int count = counts.value(category); count > 0)
            rows.append({Value::code(QStringLiteral("category"), category), Value::count(count)});
    }
    return rows;
}

Value partsOf(const QMap<QString, int> &counts)
{
    QList<Value> parts;
    for (const QString &category : categories()) {
        if (const int count = counts.value(category); count > 0)
            parts.append(Value::code(QStringLiteral("part"), category, {Value::count(count)}));
    }
    return Value::join(parts);
}

/// Of the vault as a whole and of blank sheets there is nothing to be seen about anybody; a refusal is told.
bool isOfARecord(const AuditEntry &entry)
{
    return entry.object.type != QLatin1String("vault") &&
           (!entry.object.type.isEmpty() || entry.outcome == Outcome::Denied);
}

/// What is printed has two lines, one of the record and one of its serial, written together: the first tells
/// whose it was. A paper that is of no record, a list of a class, has the second alone.
void dropSerialsOfRecords(QList<AuditEntry> &entries)
{
    QMap<qint64, QString> records;
    for (const AuditEntry &entry : std::as_const(entries)) {
        if (entry.object.type != QLatin1String("export_log"))
            records.insert(entry.seq, entry.action);
    }
    entries.removeIf([&records](const AuditEntry &entry) {
        return entry.object.type == QLatin1String("export_log") &&
               (records.value(entry.seq - 1) == entry.action || records.value(entry.seq + 1) == entry.action);
    });
}

/// Records by themselves, and what is written into the file itself: contacts, observations, consents. How the
/// room classes a file follows what it knows, of a case of protection too.
bool isTold(const AuditLog &audit, const QString &table)
{
    const RecordType::Child *child = nullptr;
    const RecordType *record = audit.typeOf(table, &child);
    return record != nullptr &&
           (child == nullptr || (QLatin1String(record->type) == QLatin1String("student") &&
                                 table != QLatin1String("file_class")));
}

/// The records of a student by type and day, titles alone.
Result<QList<Row>> titlesOf(Workplace &place, const ErasurePlan &plan, const PaperWords &words)
{
    QMap<std::pair<int, QString>, QStringList> days; // category and type -> days
    const QStringList order = categories();
    for (auto one = plan.rows.cbegin(); one != plan.rows.cend(); ++one) {
        if (!isTold(place.audit(), one.key()))
            continue;
        auto rows = place.db().select(
            QStringLiteral(
                "SELECT created_utc FROM \"%1\" WHERE removed_utc IS NULL AND id IN (SELECT value FROM "
                "json_each(?)) ORDER BY id")
                .arg(one.key()),
            {jsonOf(*one)});
        if (!rows)
            return rows.error();
        QStringList &known = days[{static_cast<int>(order.indexOf(categoryOf(one.key()))), one.key()}];
        while (rows->next())
            known.append(rows->text(0).left(10));
        if (auto ended = rows->finished(); !ended)
            return ended.error();
    }
    QList<Row> rows;
    for (auto one = days.cbegin(); one != days.cend() && rows.size() < mostTitles; ++one) {
        if (one->isEmpty())
            continue;
        const auto [first, last] = std::minmax_element(one->cbegin(), one->cend());
        rows.append({Value::code(QStringLiteral("category"), order.value(one.key().first)),
                     Value::of(words.object(one.key().second)), Value::count(static_cast<int>(one->size())),
                     Value::day(QDate::fromString(*first, Qt::ISODate)),
                     Value::day(QDate::fromString(*last, Qt::ISODate))});
    }
    return rows;
}

/// Who looked, how often, from when to when.
QList<Row> viewersOf(const QList<AuditEntry> &entries)
{
    struct Looks
    {
        int count = 0;
        QString first;
        QString last;
    };
    QMap<QString, Looks> looks;
    for (const AuditEntry &entry : entries) {
        if (!isAccess(entry) || entry.outcome != Outcome::Ok)
            continue;
        Looks &one = looks[entry.user];
        ++one.count;
        one.first = one.first.isEmpty() ? entry.atUtc : std::min(one.first, entry.atUtc);
        one.last = std::max(one.last, entry.atUtc);
    }
    QList<Row> rows;
    for (auto one = looks.cbegin(); one != looks.cend(); ++one)
        rows.append({textOf(one.key()), Value::count(one->count), momentOf(one->first), momentOf(one->last)});
    return rows;
}

/// How it left, by what the export log calls it. What the staff wrote for whom is not for the family: it may
/// say that the police asked.
Value wayOf(const QString &kind)
{
    static const QStringList told{QStringLiteral("student-print"),    QStringLiteral("student-export"),
                                  QStringLiteral("student-booklet"),  QStringLiteral("student-document"),
                                  QStringLiteral("sheet-print"),      QStringLiteral("course-print"),
                                  QStringLiteral("guardian-letter"),  QStringLiteral("task-slip"),
                                  QStringLiteral("case-print"),       QStringLiteral("session-print"),
                                  QStringLiteral("series-print"),     QStringLiteral("first-hour-print"),
                                  QStringLiteral("consent-print"),    QStringLiteral("session-attachment"),
                                  QStringLiteral("appointment_slip"), QStringLiteral("file-handover-print"),
                                  QStringLiteral("rights-answer")};
    return Value::code(QStringLiteral("way"), told.contains(kind) ? kind : QStringLiteral("other"));
}

/// Ruled lines that anybody could fill in are no answer: a table without a row says so.
QList<Row> orNone(QList<Row> rows, int columns)
{
    if (rows.isEmpty()) {
        rows.append(Row(columns, Value::orDash({})));
        rows.first().first() = Value::code(QStringLiteral("way"), QStringLiteral("none"));
    }
    return rows;
}

Result<QList<Row>> leftOf(Workplace &place, const ErasurePlan &plan, const PaperWords &words)
{
    QList<Row> rows;
    auto papers = place.db().select(QStringLiteral(
        "SELECT e.at_local, e.object_type, e.object_uid, e.serial, e.kind, u.name FROM export_log "
        "e LEFT JOIN user u ON u.id = e.user_id WHERE e.removed_utc IS NULL ORDER BY e.serial"));
    if (!papers)
        return papers.error();
    while (papers->next()) {
        if (!plan.uids.contains(papers->bytes(2)))
            continue;
        const auto at = WallTime::parse(papers->text(0));
        rows.append({at ? Value::moment(*at) : Value(), Value::of(words.object(papers->text(1))),
                     Value::of(QStringLiteral("T-%1").arg(papers->integer(3), 6, 10, QLatin1Char('0'))),
                     wayOf(papers->text(4)), textOf(papers->text(5))});
    }
    if (auto ended = papers->finished(); !ended)
        return ended.error();
    *papers = Rows();
    for (const QString &table :
         {QStringLiteral("exchange_consultation"), QStringLiteral("exchange_handover")}) {
        auto sent = place.db().select(
            QStringLiteral(
                "SELECT a.created_utc, u.name, m.name FROM %1 a JOIN exchange_unit u ON u.id = a.unit_id "
                "LEFT JOIN user m ON m.id = a.created_by WHERE a.removed_utc IS NULL AND a.id IN (SELECT "
                "value FROM json_each(?)) ORDER BY a.id")
                .arg(table),
            {jsonOf(plan.rows.value(table))});
        if (!sent)
            return sent.error();
        while (sent->next())
            rows.append({momentOf(sent->text(0)), Value::of(words.object(table)), Value::orDash({}),
                         textOf(sent->text(1)), textOf(sent->text(2))});
        if (auto ended = sent->finished(); !ended)
            return ended.error();
    }
    return rows;
}

} // namespace

Result<report::Printed> KeepingPapers::destructionList(const QList<Uid> &students,
                                                       const report::PrintOrder &order, report::PrintWay way)
{
    if (students.isEmpty())
        return fail(Errc::BadInput, "erasure.nobody");
    ErasureService service(m_place);
    report::FormValues values;
    QList<Row> rows;
    for (const Uid &student : students) {
        const auto preview = service.preview(student);
        if (!preview)
            return preview.error();
        rows.append({Value::count(static_cast<int>(rows.size()) + 1), Value::of(preview->name),
                     textOf(preview->classLabel), textOf(preview->studentNo), partsOf(preview->counts),
                     textOf(preview->hold)});
    }
    values.fields = {
        {QStringLiteral("count"), Value::count(static_cast<int>(rows.size()))},
        {QStringLiteral("written_on"), Value::day(m_place.clock().today())},
        {QStringLiteral("method"), Value::code(QStringLiteral("method"), QStringLiteral("vault"))}};
    values.tables.insert(QStringLiteral("files"), rows);
    const ObjectRef object = students.size() == 1 ? ObjectRef{QStringLiteral("student"), students.first()}
                                                  : ObjectRef{QStringLiteral("vault"), {}};
    return report::printForm(
        m_place, {op::erasurePrint, "form28_destruction", "destruction-list", object, QStringLiteral("list")},
        order, way, values);
}

Result<report::Printed> KeepingPapers::certificate(const Uid &uid, const report::PrintOrder &order,
                                                   report::PrintWay way)
{
    const auto all = ErasureService(m_place).list();
    if (!all)
        return all.error();
    const auto found =
        std::find_if(all->cbegin(), all->cend(), [&uid](const Erasure &one) { return one.uid == uid; });
    if (found == all->cend())
        return fail(Errc::NotFound, "erasure.unknown");
    report::FormValues values;
    const ErasureWords &said = found->said;
    values.fields = {
        {QStringLiteral("number"), Value::of(erasureNumberText(found->number))},
        {QStringLiteral("person"), Value::of(found->student.toString().left(8))},
        {QStringLiteral("on"), Value::day(said.on)},
        {QStringLiteral("ground"), Value::code(QStringLiteral("ground"), groundCode(said.ground))},
        {QStringLiteral("words"), textOf(said.words)},
        {QStringLiteral("approver"),
         Value::join({Value::of(said.approver),
                      Value::code(QStringLiteral("approval"), approvalCode(said.approval))})},
        {QStringLiteral("witness"), Value::of(said.witness)},
        {QStringLiteral("done_by"), textOf(found->doneBy)},
        {QStringLiteral("method"), Value::code(QStringLiteral("method"), QStringLiteral("vault"))}};
    values.tables.insert(QStringLiteral("parts"), rowsOf(found->counts));
    return report::printForm(m_place,
                             {op::erasurePrint,
                              "form28_destruction",
                              "destruction-certificate",
                              {QStringLiteral("erasure"), uid},
                              QStringLiteral("certificate")},
                             order, way, values);
}

Result<report::Printed> KeepingPapers::answer(const Uid &uid, const PaperWords &words,
                                              const report::PrintOrder &order, report::PrintWay way)
{
    const auto request = RequestService(m_place).get(uid);
    if (!request)
        return request.error();
    if (request->state == QLatin1String("held"))
        return fail(Errc::Conflict, "request.held");
    const auto policy = loadKeepingPolicy();
    auto plan = planErasure(m_place.db(), {request->student});
    if (!policy || !plan)
        return policy ? plan.error() : policy.error();
    if (auto left = leaveFamilyPart(m_place.db(), &*plan); !left)
        return left.error();
    // Who may print the answer may tell who looked: the family has a right to it.
    QJsonArray uids;
    for (const QByteArray &one : plan->uids)
        uids.append(QString::fromLatin1(one.toHex().toUpper()));
    auto rows = m_place.db().select(
        QStringLiteral("SELECT a.t_utc, u.name, a.action, a.outcome, a.reason_code FROM audit a LEFT JOIN "
                       "user u ON u.uid = "
                       "a.user_uid WHERE hex(a.object_uid) IN (SELECT value FROM json_each(?))"),
        {QString::fromUtf8(QJsonDocument(uids).toJson(QJsonDocument::Compact))});
    if (!rows)
        return rows.error();
    QList<AuditEntry> entries;
    while (rows->next()) {
        AuditEntry entry;
        entry.atUtc = rows->text(0);
        entry.user = rows->text(1);
        entry.action = rows->text(2);
        entry.outcome = rows->text(3) == outcomeCode(Outcome::Ok) ? Outcome::Ok : Outcome::Denied;
        entry.reasonCode = rows->text(4);
        entries.append(entry);
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    *rows = Rows();
    const auto titles = titlesOf(m_place, *plan, words);
    const auto left = leftOf(m_place, *plan, words);
    if (!titles || !left)
        return titles ? left.error() : titles.error();
    const RuleWords law = policy->answerTo(request->kind).law;
    report::FormValues values;
    values.fields = {
        {QStringLiteral("student"), Value::of(request->studentName)},
        {QStringLiteral("person"), Value::of(request->person)},
        {QStringLiteral("party"), Value::code(QStringLiteral("party"), request->party)},
        {QStringLiteral("kind"), Value::code(QStringLiteral("kind"), request->kind)},
        {QStringLiteral("received"), Value::day(request->received)},
        {QStringLiteral("due"), Value::day(request->due)},
        {QStringLiteral("words"), textOf(request->words)},
        {QStringLiteral("law"), Value::of(order.language == report::Language::English ? law.en : law.zh)},
        {QStringLiteral("outcome"),
         request->outcome.isEmpty() ? Value() : Value::code(QStringLiteral("outcome"), request->outcome)},
        {QStringLiteral("answer"), Value::of(request->answer)}};
    values.tables.insert(QStringLiteral("kept"), *titles);
    values.tables.insert(QStringLiteral("seen"), orNone(viewersOf(entries), 4));
    values.tables.insert(QStringLiteral("left"), orNone(*left, 5));
    return report::printForm(
        m_place,
        {op::requestPrint, "rights_answer", "rights-answer", {QStringLiteral("rights_request"), uid}}, order,
        way, values);
}

Result<report::Printed> KeepingPapers::accessRegister(const AccessSpan &span, const PaperWords &words,
                                                      const report::PrintOrder &order, report::PrintWay way)
{
    if (!span.from.isValid() || !span.to.isValid() || span.to < span.from)
        return fail(Errc::BadInput, "access.span");
    AuditFilter filter;
    filter.since = span.from;
    filter.until = span.to;
    filter.accessOnly = true;
    filter.limit = std::numeric_limits<int>::max(); // what is left out below is still counted
    AuditService audit(m_place);
    auto entries = span.student ? audit.ofStudent(*span.student, filter) : audit.list(filter);
    if (!entries)
        return entries.error();
    entries->removeIf([](const AuditEntry &entry) { return !isOfARecord(entry); });
    dropSerialsOfRecords(*entries);
    const auto all = static_cast<int>(entries->size());
    const int shown = std::min(all, mostAccessLines);
    QList<Row> rows;
    for (int i = shown - 1; i >= 0; --i) { // the newest, the oldest of them first
        const AuditEntry &entry = entries->at(i);
        rows.append({momentOf(entry.atUtc), textOf(entry.user), Value::of(words.operation(entry.action)),
                     Value::of(words.object(entry.object.type)), textOf(entry.purpose),
                     Value::code(QStringLiteral("outcome"), outcomeCode(entry.outcome))});
    }
    report::FormValues values;
    QString whose;
    if (span.student) {
        const auto name = m_place.db().value(QStringLiteral("SELECT name FROM student WHERE uid = ?"),
                                             {span.student->bytes()});
        if (!name)
            return name.error();
        whose = name->toString();
    }
    values.fields = {{QStringLiteral("span"), Value::join({Value::day(span.from), Value::day(span.to)})},
                     {QStringLiteral("whose"), textOf(whose)},
                     {QStringLiteral("count"),
                      shown == all ? Value::count(all)
                                   : Value::code(QStringLiteral("counted"), QStringLiteral("newest"),
                                                 {Value::count(all), Value::count(shown)})}};
    values.tables.insert(QStringLiteral("looks"), rows);
    const ObjectRef object = span.student ? ObjectRef{QStringLiteral("student"), *span.student}
                                          : ObjectRef{QStringLiteral("vault"), {}};
    return report::printForm(m_place, {op::accessRegister, "form22_access", "access-register", object}, order,
                             way, values);
}

Result<report::Printed> KeepingPapers::pledge(const SecrecyPledge &pledge, const report::PrintOrder &order,
                                              report::PrintWay way)
{
    report::FormValues values;
    values.fields = {{QStringLiteral("name"), Value::of(pledge.userName)},
                     {QStringLiteral("post"), Value::of(pledge.post)},
                     {QStringLiteral("reach"), Value::of(pledge.reach)},
                     {QStringLiteral("until"), Value::day(pledge.until)}};
    return report::printForm(
        m_place, {op::pledgeWrite, "form23_pledge", "secrecy-pledge", {QStringLiteral("user"), pledge.user}},
        order, way, values);
}

Result<report::Printed> KeepingPapers::selfCheck(const QList<SelfCheckLine> &lines,
                                                 const report::PrintOrder &order, report::PrintWay way)
{
    report::FormValues values;
    QList<Row> rows;
    for (const SelfCheckLine &line : lines) {
        QList<Value> figures;
        for (const QString &figure : line.figures)
            figures.append(Value::of(figure));
        rows.append({Value::code(QStringLiteral("item"), line.item),
                     Value::code(QStringLiteral("measured"), line.item, figures),
                     Value::code(QStringLiteral("finding"), findingCode(line.finding)), Value()});
    }
    QList<Row> byHand;
    for (const char *item : {"paper", "keys", "screen", "sticks", "phones", "talk", "leavers", "incident"})
        byHand.append({Value::code(QStringLiteral("hand"), QLatin1String(item)),
                       Value::code(QStringLiteral("box"), QStringLiteral("yes_no")), Value()});
    values.fields = {{QStringLiteral("on"), Value::day(m_place.clock().today())}};
    values.tables.insert(QStringLiteral("measured"), rows);
    values.tables.insert(QStringLiteral("by_hand"), byHand);
    return report::printForm(
        m_place, {op::selfCheck, "form27_self_check", "self-check", {QStringLiteral("vault"), {}}}, order,
        way, values);
}

} // namespace tingyu::keeping
