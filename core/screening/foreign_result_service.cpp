// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/foreign_result_service.h"

#include "core/school/columns.h"
#include "core/school/existing_student.h"
#include "core/school/school_repository.h"
#include "core/screening/answer_import_service.h"
#include "core/screening/answer_profile_store.h"
#include "core/screening/screening_operations.h"

#include <QCryptographicHash>

namespace tingyu {
namespace {

const QString anyScale = QStringLiteral("*"); ///< of the remembered profile

const QString resultColumns = QStringLiteral(
    "SELECT f.uid, f.student_id, s.name, c.stage, c.grade, c.number, f.platform, f.scale_name, f.score_words,"
    " f.level_words, f.tested_on, f.file_sha256, f.row_number, f.asked_at, f.asked_reason, f.decision,"
    " f.decided_at, f.decision_reason, f.id, s.class_id FROM foreign_result f"
    " JOIN student s ON s.id = f.student_id LEFT JOIN school_class c ON c.id = s.class_id"
    " WHERE f.removed_utc IS NULL AND s.removed_utc IS NULL ");

ForeignResult fromRow(const Rows &row)
{
    ForeignResult result;
    result.uid = columns::uidAt(row, 0);
    result.student = columns::idAt<StudentId>(row, 1);
    result.studentName = row.text(2);
    result.platform = row.text(6);
    result.scaleName = row.text(7);
    result.score = row.text(8);
    result.level = row.text(9);
    result.on = columns::dateAt(row, 10);
    result.fileSha256 = row.bytes(11);
    result.row = static_cast<int>(row.integer(12));
    if (!row.isNull(13))
        result.askedAt = WallTime::parse(row.text(13));
    result.askedReason = row.text(14);
    if (!row.isNull(15))
        result.decision = reviewDecisionFromCode(row.text(15));
    if (!row.isNull(16))
        result.decidedAt = WallTime::parse(row.text(16));
    result.decisionReason = row.text(17);
    return result;
}

Result<QHash<SchoolClassId, QString>> classLabels(Connection &db)
{
    auto classes = SchoolRepository(db).classes();
    if (!classes)
        return classes.error();
    QHash<SchoolClassId, QString> labels;
    for (const SchoolClass &one : std::as_const(*classes))
        labels.insert(one.id, classLabel(one));
    return labels;
}

} // namespace

Result<ForeignPreview> ForeignResultService::previewFile(const QByteArray &bytes,
                                                         const ForeignImportOptions &options,
                                                         const Progress &progress)
{
    if (auto allowed = m_workplace.allow(op::foreignImport); !allowed)
        return allowed.error();
    auto table = readCodedTable(bytes, manyRows(), progress);
    if (!table)
        return table.error();
    ForeignPreview preview;
    preview.profile = options.profile;
    if (options.profile.isEmpty()) {
        auto kept = AnswerProfileStore(m_workplace.db())
                        .find(anyScale, ForeignReader(*table, {}, options.scaleName).headings());
        if (!kept)
            return kept.error();
        preview.remembered = kept->has_value();
        preview.profile = kept->value_or(AnswerProfile());
    }
    const ForeignReader reader(std::move(*table), preview.profile, options.scaleName);
    if (const auto good = reader.check(); !good)
        preview.problem = good.error();
    preview.columns = reader.columns();
    preview.count = reader.size();
    for (qsizetype i = 0; i < std::min<qsizetype>(reader.size(), 5); ++i)
        preview.rows.append(reader.row(i));
    return preview;
}

Result<ForeignImportOutcome> ForeignResultService::importFile(const QByteArray &bytes,
                                                              const ForeignImportOptions &given,
                                                              const Progress &progress)
{
    if (auto allowed = m_workplace.allow(op::foreignImport); !allowed)
        return allowed.error();
    ForeignImportOptions options = given;
    options.platform = given.platform.trimmed();
    if (options.platform.isEmpty())
        return fail(Errc::BadInput, "foreign.no_platform");
    auto table = readCodedTable(bytes, manyRows(), progress);
    if (!table)
        return table.error();
    const ForeignReader reader(std::move(*table), options.profile, options.scaleName);
    if (auto good = reader.check(); !good)
        return good.error();
    const QByteArray sha = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    ForeignImportOutcome outcome;
    const auto body = [&](Change &change) -> Result<ForeignImportOutcome> {
        if (auto rows = importRows(change, reader, options, sha, progress, outcome); !rows)
            return rows.error();
        if (options.dryRun)
            return fail(Errc::Cancelled, "import.dry_run");
        if (options.remember && !options.profile.isEmpty()) {
            auto kept = AnswerProfileStore(m_workplace.db())
                            .keep(change, anyScale, reader.headings(), options.profile);
            if (!kept)
                return kept.error();
        }
        return outcome;
    };
    auto done = m_workplace.change(op::foreignImport, body);
    if (!done && options.dryRun && done.error().subject == QLatin1String("import.dry_run"))
        return outcome;
    if (done)
        done->changeSet = m_workplace.lastChangeSet();
    return done;
}

Result<void> ForeignResultService::importRows(Change &change, const ForeignReader &reader,
                                              const ForeignImportOptions &options, const QByteArray &sha,
                                              const Progress &progress, ForeignImportOutcome &outcome)
{
    auto students = StudentRepository(m_workplace.db()).keys();
    if (!students)
        return students.error();
    auto labels = classLabels(m_workplace.db());
    if (!labels)
        return labels.error();
    for (QString &label : *labels)
        label = classKey(label);
    const AnswerMatcher matcher(*students, *labels);
    auto there = known();
    if (!there)
        return there.error();
    auto waiting = knownRows();
    if (!waiting)
        return waiting.error();
    for (qsizetype i = 0; i < reader.size(); ++i) {
        if (!keepGoing(progress, i, reader.size()))
            return fail(Errc::Cancelled, "import.cancelled");
        const ForeignRow row = reader.row(i);
        if (row.results.isEmpty() && row.who.name.isEmpty() && row.who.studentNo.isEmpty())
            continue; // nothing in it that is read
        ++outcome.read;
        if (row.results.isEmpty()) {
            ++outcome.rejected;
            outcome.problems.append({row.who.number, {}, QStringLiteral("no_result")});
            continue;
        }
        const Incoming incoming{options.platform, sha, row.who.number,
                                row.who.date.isValid() ? row.who.date : options.on, row.results};
        QString code;
        const auto student = matcher.find(row.who, &code);
        if (!student) {
            auto kept = keepRow(change, incoming, row.who, *waiting);
            if (!kept)
                return kept.error();
            if (*kept) {
                ++outcome.unmatched;
                outcome.problems.append({row.who.number, {}, code});
            } else {
                ++outcome.there;
            }
            continue;
        }
        auto added = keep(change, *student, incoming, *there);
        if (!added)
            return added.error();
        outcome.results += *added;
        ++(*added > 0 ? outcome.taken : outcome.there);
    }
    return {};
}

Result<QList<ForeignResult>> ForeignResultService::ofStudentIn(Connection &db, StudentId student)
{
    return columns::all<ForeignResult>(
        db, resultColumns % QStringLiteral("AND f.student_id = ? ORDER BY f.tested_on DESC, f.id DESC"),
        {student.value()}, fromRow);
}

Result<QList<ForeignResult>> ForeignResultService::ofStudent(const Uid &uid)
{
    auto student = existingStudent(m_workplace.db(), uid);
    if (!student)
        return student.error();
    if (auto viewed = m_workplace.viewed(op::foreignView, {QStringLiteral("student"), uid}); !viewed)
        return viewed.error();
    return ofStudentIn(m_workplace.db(), student->id);
}

Result<QList<ForeignResult>> ForeignResultService::waiting()
{
    if (auto allowed = m_workplace.allow(op::foreignView); !allowed)
        return allowed.error();
    auto labels = classLabels(m_workplace.db());
    if (!labels)
        return labels.error();
    return columns::all<ForeignResult>(
        m_workplace.db(),
        resultColumns % QStringLiteral("AND f.asked_at IS NOT NULL AND f.decision IS NULL"
                                       " ORDER BY f.asked_at, f.id"),
        {}, [&labels](const Rows &row) {
            ForeignResult result = fromRow(row);
            result.className = labels->value(columns::idAt<SchoolClassId>(row, 19));
            return result;
        });
}

Result<ForeignResult> ForeignResultService::one(const Uid &uid, qint64 *id)
{
    auto found =
        columns::all<ForeignResult>(m_workplace.db(), resultColumns % QStringLiteral("AND f.uid = ?"),
                                    {uid.bytes()}, [id](const Rows &row) {
                                        *id = row.integer(18);
                                        return fromRow(row);
                                    });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return fail(Errc::NotFound, "foreign.unknown");
    return found->first();
}

Result<void> ForeignResultService::ask(const Uid &uid, const QString &reason)
{
    return m_workplace.change(op::foreignReview, [&](Change &change) -> Result<void> {
        qint64 id = 0;
        auto result = one(uid, &id);
        if (!result)
            return result.error();
        if (reason.trimmed().isEmpty())
            return fail(Errc::BadInput, "review.no_reason");
        if (result->askedAt)
            return fail(Errc::Conflict, "foreign.asked");
        return outcomeOf(
            change.update(QStringLiteral("foreign_result"), id,
                          Fields{{QStringLiteral("asked_at"), change.clock().nowLocal().toString()},
                                 {QStringLiteral("asked_reason"), reason.trimmed()}}));
    });
}

Result<void> ForeignResultService::decide(const Uid &uid, ReviewDecision decision, const QString &reason)
{
    return m_workplace.change(op::foreignReview, [&](Change &change) -> Result<void> {
        qint64 id = 0;
        auto result = one(uid, &id);
        if (!result)
            return result.error();
        if (reason.trimmed().isEmpty())
            return fail(Errc::BadInput, "review.no_reason");
        if (result->decision)
            return fail(Errc::Conflict, "review.decided");
        return outcomeOf(
            change.update(QStringLiteral("foreign_result"), id,
                          Fields{{QStringLiteral("decision"), reviewDecisionCode(decision)},
                                 {QStringLiteral("decided_at"), change.clock().nowLocal().toString()},
                                 {QStringLiteral("decision_reason"), reason.trimmed()}}));
    });
}

} // namespace tingyu
