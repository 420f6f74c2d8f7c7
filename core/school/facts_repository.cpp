// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/facts_repository.h"

#include "core/school/columns.h"

namespace tingyu {
namespace {

const QString &growthColumns()
{
    static const QString sql =
        QStringLiteral("SELECT id, uid, student_id, kind, on_date, statement, stressor, source, "
                       "source_note FROM growth_entry WHERE removed_utc IS NULL");
    return sql;
}

GrowthEntry growthFrom(const Rows &rows)
{
    return {columns::idAt<Id<GrowthEntryTag>>(rows, 0),
            columns::uidAt(rows, 1),
            columns::idAt<StudentId>(rows, 2),
            growthKindFromCode(rows.text(3)).value_or(GrowthKind::Growth),
            columns::dateAt(rows, 4),
            rows.text(5),
            rows.text(6),
            rows.text(7),
            rows.text(8)};
}

Fields fieldsOf(const GrowthEntry &one)
{
    using namespace columns;
    return {{QStringLiteral("student_id"), one.studentId.value()},
            {QStringLiteral("kind"), growthKindCode(one.kind)},
            {QStringLiteral("on_date"), date(one.onDate)},
            {QStringLiteral("statement"), columns::text(one.statement)},
            {QStringLiteral("stressor"), columns::text(one.stressor)},
            {QStringLiteral("source"), columns::text(one.source)},
            {QStringLiteral("source_note"), columns::text(one.sourceNote)}};
}

const QString &factorColumns()
{
    static const QString sql =
        QStringLiteral("SELECT id, uid, student_id, code, from_date, to_date, source, note "
                       "FROM risk_factor WHERE removed_utc IS NULL");
    return sql;
}

RiskFactor factorFrom(const Rows &rows)
{
    return {columns::idAt<Id<RiskFactorTag>>(rows, 0),
            columns::uidAt(rows, 1),
            columns::idAt<StudentId>(rows, 2),
            rows.text(3),
            columns::dateAt(rows, 4),
            columns::dateAt(rows, 5),
            rows.text(6),
            rows.text(7)};
}

Fields fieldsOf(const RiskFactor &one)
{
    using namespace columns;
    return {{QStringLiteral("student_id"), one.studentId.value()},
            {QStringLiteral("code"), columns::text(one.code)},
            {QStringLiteral("from_date"), date(one.from)},
            {QStringLiteral("to_date"), date(one.to)},
            {QStringLiteral("source"), columns::text(one.source)},
            {QStringLiteral("note"), columns::text(one.note)}};
}

const QString &tagColumns()
{
    static const QString sql = QStringLiteral(
        "SELECT t.id, t.uid, t.student_id, t.code, t.from_date, t.to_date, t.expires_on, t.source, t.note "
        "FROM vulnerability_tag t WHERE t.removed_utc IS NULL");
    return sql;
}

VulnerabilityTag tagFrom(const Rows &rows)
{
    return {columns::idAt<Id<VulnerabilityTagTag>>(rows, 0),
            columns::uidAt(rows, 1),
            columns::idAt<StudentId>(rows, 2),
            rows.text(3),
            columns::dateAt(rows, 4),
            columns::dateAt(rows, 5),
            columns::dateAt(rows, 6),
            rows.text(7),
            rows.text(8)};
}

Fields fieldsOf(const VulnerabilityTag &one)
{
    using namespace columns;
    return {{QStringLiteral("student_id"), one.studentId.value()},
            {QStringLiteral("code"), columns::text(one.code)},
            {QStringLiteral("from_date"), date(one.from)},
            {QStringLiteral("to_date"), date(one.to)},
            {QStringLiteral("expires_on"), date(one.expiresOn)},
            {QStringLiteral("source"), columns::text(one.source)},
            {QStringLiteral("note"), columns::text(one.note)}};
}

const auto fileClassSelect = QStringLiteral(
    "SELECT f.id, f.uid, f.student_id, f.class, f.from_date, f.reason, u.name FROM file_class f "
    "LEFT JOIN user u ON u.id = f.decided_by WHERE f.removed_utc IS NULL");

FileClassEntry fileClassFromRow(const Rows &rows)
{
    return {columns::idAt<Id<FileClassEntryTag>>(rows, 0),
            columns::uidAt(rows, 1),
            columns::idAt<StudentId>(rows, 2),
            fileClassFromCode(rows.text(3)).value_or(FileClass::General),
            columns::dateAt(rows, 4),
            rows.text(5),
            rows.text(6)};
}

} // namespace

Result<QList<GrowthEntry>> FactsRepository::growth(StudentId student)
{
    static const QString sql = growthColumns() + QStringLiteral(" AND student_id = ? ORDER BY on_date, id");
    return columns::all<GrowthEntry>(m_db, sql, {student.value()}, growthFrom);
}

Result<std::optional<GrowthEntry>> FactsRepository::growthByUid(const Uid &uid)
{
    static const QString sql = growthColumns() + QStringLiteral(" AND uid = ?");
    return columns::first<GrowthEntry>(m_db, sql, {uid.bytes()}, growthFrom);
}

Result<RowRef> FactsRepository::addGrowth(Change &change, const GrowthEntry &entry)
{
    return change.insert(QStringLiteral("growth_entry"), fieldsOf(entry), entry.uid);
}

Result<bool> FactsRepository::updateGrowth(Change &change, const GrowthEntry &entry)
{
    return change.update(QStringLiteral("growth_entry"), entry.id.value(), fieldsOf(entry));
}

Result<void> FactsRepository::removeGrowth(Change &change, Id<GrowthEntryTag> id)
{
    return change.remove(QStringLiteral("growth_entry"), id.value());
}

Result<QList<RiskFactor>> FactsRepository::riskFactors(StudentId student)
{
    static const QString sql = factorColumns() + QStringLiteral(" AND student_id = ? ORDER BY from_date, id");
    return columns::all<RiskFactor>(m_db, sql, {student.value()}, factorFrom);
}

Result<std::optional<RiskFactor>> FactsRepository::riskFactorByUid(const Uid &uid)
{
    static const QString sql = factorColumns() + QStringLiteral(" AND uid = ?");
    return columns::first<RiskFactor>(m_db, sql, {uid.bytes()}, factorFrom);
}

Result<RowRef> FactsRepository::addRiskFactor(Change &change, const RiskFactor &factor)
{
    return change.insert(QStringLiteral("risk_factor"), fieldsOf(factor), factor.uid);
}

Result<bool> FactsRepository::updateRiskFactor(Change &change, const RiskFactor &factor)
{
    return change.update(QStringLiteral("risk_factor"), factor.id.value(), fieldsOf(factor));
}

Result<QList<FactsRepository::GradeCount>> FactsRepository::riskFactorsByGrade(QDate date)
{
    const QVariant day = columns::date(date);
    return columns::all<GradeCount>(
        m_db,
        QStringLiteral(
            "SELECT c.grade, f.code, count(DISTINCT s.id) FROM risk_factor f JOIN student s ON s.id = "
            "f.student_id "
            "JOIN school_class c ON c.id = s.class_id WHERE f.removed_utc IS NULL AND s.removed_utc IS NULL "
            "AND s.status = 'on_roll' AND f.from_date <= ? AND (f.to_date IS NULL OR f.to_date >= ?) "
            "GROUP BY c.grade, f.code ORDER BY c.grade, f.code"),
        {day, day}, [](const Rows &rows) {
            return GradeCount{static_cast<int>(rows.integer(0)), rows.text(1), rows.integer(2)};
        });
}

Result<QList<VulnerabilityTag>> FactsRepository::tags(StudentId student)
{
    static const QString sql =
        tagColumns() + QStringLiteral(" AND t.student_id = ? ORDER BY t.from_date, t.id");
    return columns::all<VulnerabilityTag>(m_db, sql, {student.value()}, tagFrom);
}

Result<QHash<StudentId, QList<VulnerabilityTag>>> FactsRepository::tagsOfAll()
{
    static const QString sql = tagColumns() + QStringLiteral(" ORDER BY t.student_id, t.from_date, t.id");
    auto tags = columns::all<VulnerabilityTag>(m_db, sql, {}, tagFrom);
    if (!tags)
        return tags.error();
    QHash<StudentId, QList<VulnerabilityTag>> byStudent;
    for (const VulnerabilityTag &one : std::as_const(*tags))
        byStudent[one.studentId].append(one);
    return byStudent;
}

Result<std::optional<VulnerabilityTag>> FactsRepository::tagByUid(const Uid &uid)
{
    static const QString sql = tagColumns() + QStringLiteral(" AND t.uid = ?");
    return columns::first<VulnerabilityTag>(m_db, sql, {uid.bytes()}, tagFrom);
}

Result<QList<VulnerabilityTag>> FactsRepository::tagsExpiring(QDate from, QDate to)
{
    static const QString sql =
        tagColumns() +
        QStringLiteral(
            " AND t.to_date IS NULL AND t.expires_on BETWEEN ? AND ? AND EXISTS (SELECT 1 FROM student s "
            "WHERE s.id = t.student_id AND s.removed_utc IS NULL AND s.status IN ('on_roll', 'on_leave')) "
            "ORDER BY t.expires_on, t.id");
    return columns::all<VulnerabilityTag>(m_db, sql, {columns::date(from), columns::date(to)}, tagFrom);
}

Result<RowRef> FactsRepository::addTag(Change &change, const VulnerabilityTag &tag)
{
    return change.insert(QStringLiteral("vulnerability_tag"), fieldsOf(tag), tag.uid);
}

Result<bool> FactsRepository::updateTag(Change &change, const VulnerabilityTag &tag)
{
    return change.update(QStringLiteral("vulnerability_tag"), tag.id.value(), fieldsOf(tag));
}

Result<QList<FileClassEntry>> FactsRepository::fileClasses(StudentId student)
{
    return columns::all<FileClassEntry>(
        m_db, fileClassSelect % QStringLiteral(" AND f.student_id = ? ORDER BY f.from_date, f.id"),
        {student.value()}, fileClassFromRow);
}

Result<QList<FileClassEntry>> FactsRepository::fileClassesBetween(QDate from, QDate to)
{
    return columns::all<FileClassEntry>(
        m_db,
        fileClassSelect %
            QStringLiteral(" AND f.from_date >= ? AND f.from_date <= ? AND EXISTS (SELECT 1 FROM "
                           "student s WHERE s.id = f.student_id AND s.removed_utc IS NULL) "
                           "ORDER BY f.from_date, f.id"),
        {columns::date(from), columns::date(to)}, fileClassFromRow);
}

Result<QList<FileClassEntry>> FactsRepository::fileClassesHolding(const QList<FileClass> &classes, QDate from,
                                                                  QDate to)
{
    auto entries = columns::all<FileClassEntry>(
        m_db,
        fileClassSelect %
            QStringLiteral(
                " AND f.from_date <= ? AND EXISTS (SELECT 1 FROM student s WHERE s.id = "
                "f.student_id AND s.removed_utc IS NULL) AND NOT EXISTS (SELECT 1 FROM file_class g "
                "WHERE g.student_id = f.student_id AND g.removed_utc IS NULL AND g.from_date <= ? "
                "AND (g.from_date, g.id) > (f.from_date, f.id)) ORDER BY f.from_date, f.id"),
        {columns::date(to), columns::date(from)}, fileClassFromRow);
    if (entries)
        entries->removeIf([&classes](const FileClassEntry &one) { return !classes.contains(one.fileClass); });
    return entries;
}

Result<RowRef> FactsRepository::addFileClass(Change &change, const FileClassEntry &entry, UserId decidedBy)
{
    return change.insert(QStringLiteral("file_class"),
                         {{QStringLiteral("student_id"), entry.studentId.value()},
                          {QStringLiteral("class"), fileClassCode(entry.fileClass)},
                          {QStringLiteral("from_date"), columns::date(entry.from)},
                          {QStringLiteral("reason"), columns::text(entry.reason)},
                          {QStringLiteral("decided_by"), decidedBy.value()}},
                         entry.uid);
}

Result<QList<Consent>> FactsRepository::consents(StudentId student)
{
    return columns::all<Consent>(
        m_db,
        QStringLiteral(
            "SELECT id, uid, student_id, party, scope, answer, on_date, expires_on, person, paper_ref, note "
            "FROM consent WHERE student_id = ? AND removed_utc IS NULL ORDER BY on_date, id"),
        {student.value()}, [](const Rows &rows) {
            return Consent{columns::idAt<Id<ConsentTag>>(rows, 0),
                           columns::uidAt(rows, 1),
                           columns::idAt<StudentId>(rows, 2),
                           consentPartyFromCode(rows.text(3)).value_or(ConsentParty::Guardian),
                           consentScopeFromCode(rows.text(4)).value_or(ConsentScope::Screening),
                           consentAnswerFromCode(rows.text(5)).value_or(ConsentAnswer::Refused),
                           columns::dateAt(rows, 6),
                           columns::dateAt(rows, 7),
                           rows.text(8),
                           rows.text(9),
                           rows.text(10)};
        });
}

Result<RowRef> FactsRepository::addConsent(Change &change, const Consent &consent)
{
    using namespace columns;
    return change.insert(QStringLiteral("consent"),
                         {{QStringLiteral("student_id"), consent.studentId.value()},
                          {QStringLiteral("party"), consentPartyCode(consent.party)},
                          {QStringLiteral("scope"), consentScopeCode(consent.scope)},
                          {QStringLiteral("answer"), consentAnswerCode(consent.answer)},
                          {QStringLiteral("on_date"), date(consent.onDate)},
                          {QStringLiteral("expires_on"), date(consent.expiresOn)},
                          {QStringLiteral("person"), columns::text(consent.person)},
                          {QStringLiteral("paper_ref"), columns::text(consent.paperRef)},
                          {QStringLiteral("note"), columns::text(consent.note)}},
                         consent.uid);
}

Result<QList<RollEvent>> FactsRepository::rollEvents(StudentId student)
{
    return columns::all<RollEvent>(
        m_db,
        QStringLiteral(
            "SELECT id, uid, student_id, kind, on_date, until_date, from_class_id, to_class_id, reason "
            "FROM roll_event WHERE student_id = ? AND removed_utc IS NULL ORDER BY on_date, id"),
        {student.value()}, [](const Rows &rows) {
            return RollEvent{columns::idAt<Id<RollEventTag>>(rows, 0),
                             columns::uidAt(rows, 1),
                             columns::idAt<StudentId>(rows, 2),
                             rollEventKindFromCode(rows.text(3)).value_or(RollEventKind::ClassChange),
                             columns::dateAt(rows, 4),
                             columns::dateAt(rows, 5),
                             columns::idAt<SchoolClassId>(rows, 6),
                             columns::idAt<SchoolClassId>(rows, 7),
                             rows.text(8)};
        });
}

Result<RowRef> FactsRepository::addRollEvent(Change &change, const RollEvent &event)
{
    using namespace columns;
    return change.insert(QStringLiteral("roll_event"),
                         {{QStringLiteral("student_id"), event.studentId.value()},
                          {QStringLiteral("kind"), rollEventKindCode(event.kind)},
                          {QStringLiteral("on_date"), date(event.onDate)},
                          {QStringLiteral("until_date"), date(event.until)},
                          {QStringLiteral("from_class_id"), reference(event.fromClass)},
                          {QStringLiteral("to_class_id"), reference(event.toClass)},
                          {QStringLiteral("reason"), columns::text(event.reason)}},
                         event.uid);
}

} // namespace tingyu
