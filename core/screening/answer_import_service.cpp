// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/answer_import_service.h"

#include "core/scales/library.h"
#include "core/school/columns.h"
#include "core/school/school_repository.h"
#include "core/screening/answer_lines.h"
#include "core/screening/answer_profile_store.h"
#include "core/screening/screening_operations.h"

#include <QCryptographicHash>

namespace tingyu {
namespace {

QString nameAndClass(const QString &name, const QString &className)
{
    return name % QLatin1Char('\n') % className;
}

const QString waitingRows = QStringLiteral(
    "SELECT id, uid, scale_id, row_number, given_name, given_class, given_number FROM unmatched_row"
    " WHERE removed_utc IS NULL AND state = 'waiting' ");

} // namespace

AnswerMatcher::AnswerMatcher(const QList<StudentKey> &students,
                             const QHash<SchoolClassId, QString> &classLabels)
    : m_students(students)
{
    for (qsizetype i = 0; i < m_students.size(); ++i) {
        const StudentKey &student = m_students.at(i);
        for (const QString &number : {student.studentNo, student.rollNumber}) {
            if (!number.isEmpty())
                m_byNumber[number].append(i);
        }
        const QString label = classLabels.value(student.classId);
        QStringList names = student.formerNames.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        names.append(student.name);
        for (const QString &name : std::as_const(names))
            m_byNameAndClass[nameAndClass(name, label)].append(i);
    }
}

std::optional<StudentId> AnswerMatcher::find(const AnswerRow &row, QString *code) const
{
    for (const QString &number : {row.rollNumber, row.studentNo}) {
        if (number.isEmpty())
            continue;
        const QList<qsizetype> found = m_byNumber.value(number);
        if (found.size() > 1) {
            *code = QStringLiteral("several_students");
            return std::nullopt;
        }
        if (found.isEmpty())
            continue;
        const StudentKey &student = m_students.at(found.first());
        const bool sameName = row.name.isEmpty() || row.name == student.name ||
                              student.formerNames.split(QLatin1Char('\n')).contains(row.name);
        if (!sameName) {
            *code = QStringLiteral("name_differs");
            return std::nullopt;
        }
        return student.id;
    }
    const QList<qsizetype> found =
        row.name.isEmpty() || row.className.isEmpty()
            ? QList<qsizetype>()
            : m_byNameAndClass.value(nameAndClass(row.name, classKey(row.className)));
    if (found.size() == 1)
        return m_students.at(found.first()).id;
    *code = found.isEmpty() ? QStringLiteral("unknown_student") : QStringLiteral("several_students");
    return std::nullopt;
}

struct AnswerImportService::Job
{
    Campaign campaign;
    QString scaleId;
    QByteArray fileSha256;
    QString textId; ///< the wording that was answered
    AnswerMatcher matcher;
    QSet<StudentId> asked; ///< students of the campaign's classes
    QSet<StudentId> *seen; ///< those the file has named so far
};

AnswerImportService::AnswerImportService(Workplace &workplace, scales::ScaleLibrary &library,
                                         SheetService &sheets)
    : m_workplace(workplace), m_library(library), m_sheets(sheets)
{
}

/// What a file is answered to.
struct AnswerImportService::Target
{
    Campaign campaign;
    QString scaleId;
    scales::DefinitionPtr definition;
};

Result<AnswerImportService::Target> AnswerImportService::target(const Uid &uid, const QString &wanted)
{
    if (auto allowed = m_workplace.allow(op::campaignImport); !allowed)
        return allowed.error();
    auto campaign = CampaignRepository(m_workplace.db()).byUid(uid);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    QString scaleId = wanted;
    if (scaleId.isEmpty() && (*campaign)->scales.size() == 1)
        scaleId = (*campaign)->scales.first();
    if (!(*campaign)->scales.contains(scaleId))
        return fail(Errc::BadInput, "import.which_scale", {(*campaign)->scales.join(QLatin1Char(' '))});
    auto definition = m_library.find(scaleId);
    if (!definition)
        return definition.error();
    return Target{**campaign, scaleId, *definition};
}

Result<AnswerFilePreview> AnswerImportService::previewFile(const Uid &uid, const QByteArray &bytes,
                                                           const AnswerImportOptions &options,
                                                           const Progress &progress)
{
    auto what = target(uid, options.scaleId);
    if (!what)
        return what.error();
    auto table = readAnswerFile(bytes, *what->definition, progress);
    if (!table)
        return table.error();
    AnswerFilePreview preview{what->scaleId, {}, options.profile, false};
    if (options.profile.isEmpty() && !options.asGiven) {
        const QStringList headings = findColumns(*table, *what->definition, {}).headings();
        auto kept = AnswerProfileStore(m_workplace.db()).find(what->scaleId, headings);
        if (!kept)
            return kept.error();
        preview.remembered = kept->has_value();
        preview.profile = kept->value_or(AnswerProfile());
    }
    preview.preview = AnswerReader(std::move(*table), *what->definition, preview.profile).preview();
    return preview;
}

Result<AnswerImportOutcome> AnswerImportService::importFile(const Uid &uid, const QByteArray &bytes,
                                                            const AnswerImportOptions &given,
                                                            const Progress &progress)
{
    auto what = target(uid, given.scaleId);
    if (!what)
        return what.error();
    AnswerImportOptions options = given;
    options.fileSha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    auto table = readAnswerFile(bytes, *what->definition, progress);
    if (!table)
        return table.error();
    return importTable(*what, std::move(*table), options, progress);
}

Result<AnswerImportOutcome> AnswerImportService::import(const Uid &uid, const Workbook &workbook,
                                                        const AnswerImportOptions &options,
                                                        const Progress &progress)
{
    auto what = target(uid, options.scaleId);
    if (!what)
        return what.error();
    return importTable(*what, codedTable(workbook), options, progress);
}

Result<AnswerImportOutcome> AnswerImportService::importTable(const Target &what, CodedTable table,
                                                             const AnswerImportOptions &options,
                                                             const Progress &progress)
{
    const AnswerReader reader(std::move(table), *what.definition, options.profile);
    if (auto good = reader.check(); !good)
        return good.error();
    const QString &text = options.profile.textId;
    if (!text.isEmpty() && !m_library.textNamed(what.scaleId, text))
        return fail(Errc::BadInput, "answers.profile_text", {what.scaleId});
    auto done = importRows(what, reader, options, progress);
    if (done)
        done->changeSet = options.dryRun ? 0 : m_workplace.lastChangeSet();
    return done;
}

Result<AnswerImportOutcome> AnswerImportService::importRows(const Target &what, const AnswerReader &reader,
                                                            const AnswerImportOptions &options,
                                                            const Progress &progress)
{
    CampaignRepository campaigns(m_workplace.db());
    auto students = StudentRepository(m_workplace.db()).keys();
    if (!students)
        return students.error();
    auto classes = campaigns.classes(what.campaign);
    if (!classes)
        return classes.error();
    auto members = campaigns.memberClasses(what.campaign);
    if (!members)
        return members.error();
    QHash<SchoolClassId, QString> labels;
    for (const ClassCoverage &one : std::as_const(*classes))
        labels.insert(one.id, classKey(one.className));
    QSet<StudentId> seen;
    Job job{what.campaign,
            what.scaleId,
            options.fileSha256,
            options.profile.textId,
            AnswerMatcher(*students, labels),
            {},
            &seen};
    for (const CampaignRepository::MemberClass &member : std::as_const(*members))
        job.asked.insert(member.student);
    members->clear();
    students->clear();

    AnswerImportOutcome outcome;
    const auto body = [&](Change &change) -> Result<AnswerImportOutcome> {
        for (qsizetype i = 0; i < reader.size(); ++i) {
            if (!keepGoing(progress, i, reader.size()))
                return fail(Errc::Cancelled, "import.cancelled");
            if (auto imported = importRow(change, job, reader.row(i), outcome); !imported)
                return imported.error();
        }
        if (options.dryRun) // what it would do is known; nothing of it stays
            return fail(Errc::Cancelled, "import.dry_run");
        if (options.remember && !options.profile.isEmpty()) {
            auto kept = AnswerProfileStore(m_workplace.db())
                            .keep(change, what.scaleId, reader.columns().headings(), options.profile);
            if (!kept)
                return kept.error();
        }
        change.mention({QStringLiteral("campaign"), job.campaign.uid}, QStringLiteral("import"));
        return outcome;
    };
    auto done = m_workplace.change(op::campaignImport, body);
    if (!done && options.dryRun && done.error().subject == QLatin1String("import.dry_run"))
        return outcome;
    return done;
}

Result<void> AnswerImportService::importRow(Change &change, const Job &job, const AnswerRow &row,
                                            AnswerImportOutcome &outcome)
{
    ++outcome.read;
    const auto reject = [&](const QString &code, const QString &column = {}) {
        outcome.problems.append({row.number, column, code});
        ++outcome.rejected;
    };
    if (!row.rejected.isEmpty()) {
        reject(row.rejected, row.rejectedColumn);
        return {};
    }
    QString code;
    const auto student = job.matcher.find(row, &code);
    if (!student) {
        outcome.problems.append({row.number, {}, code});
        ++outcome.unmatched;
        return keepUnmatched(change, job, row);
    }
    if (!job.asked.contains(*student)) {
        reject(QStringLiteral("not_in_campaign"));
        return {};
    }
    if (job.seen->contains(*student)) {
        reject(QStringLiteral("twice_in_file"));
        return {};
    }
    job.seen->insert(*student);
    NewSheet sheet;
    sheet.campaign = job.campaign.id;
    sheet.student = *student;
    sheet.scaleId = job.scaleId;
    sheet.textId = job.textId;
    sheet.source = SheetSource::File;
    sheet.answeredOn = row.date.isValid() ? row.date : change.clock().today();
    sheet.answers = row.answers;
    sheet.doubtfulItems = row.doubtful;
    sheet.fileSha256 = job.fileSha256;
    auto stored = m_sheets.storeIn(change, sheet, &job.campaign);
    if (!stored) {
        if (stored.error().subject == QLatin1String("sheet.not_willing")) {
            ++outcome.refused;
            return {};
        }
        if (stored.error().subject == QLatin1String("sheet.twice")) {
            reject(QStringLiteral("already_there"));
            return {};
        }
        return stored.error();
    }
    if (sheet.answeredOn < job.campaign.from || sheet.answeredOn > job.campaign.to)
        outcome.problems.append({row.number, {}, QStringLiteral("outside_window")});
    ++(stored->status == SheetStatus::Complete ? outcome.scored : outcome.incomplete);
    outcome.flagged += stored->flagged ? 1 : 0;
    outcome.queued += stored->queued ? 1 : 0;
    return {};
}

Result<void> AnswerImportService::keepUnmatched(Change &change, const Job &job, const AnswerRow &row)
{
    auto kept = change.insert(
        QStringLiteral("unmatched_row"),
        Fields{{QStringLiteral("campaign_id"), job.campaign.id.value()},
               {QStringLiteral("scale_id"), job.scaleId},
               {QStringLiteral("file_sha256"), job.fileSha256.isNull() ? QByteArray("") : job.fileSha256},
               {QStringLiteral("row_number"), row.number},
               {QStringLiteral("given_name"), columns::text(row.name)},
               {QStringLiteral("given_class"), columns::text(row.className)},
               {QStringLiteral("given_number"),
                columns::text(row.rollNumber.isEmpty() ? row.studentNo : row.rollNumber)},
               {QStringLiteral("answered_on"), columns::date(row.date)},
               {QStringLiteral("answers"), answersToJson(row.answers)},
               {QStringLiteral("doubtful"), row.doubtful.join(QLatin1Char(','))},
               {QStringLiteral("text_id"), columns::text(job.textId)},
               {QStringLiteral("state"), QStringLiteral("waiting")}});
    return outcomeOf(kept);
}

Result<QList<UnmatchedRow>> AnswerImportService::pairingList(CampaignId campaign)
{
    if (auto allowed = m_workplace.allow(op::campaignImport); !allowed)
        return allowed.error();
    return columns::all<UnmatchedRow>(m_workplace.db(),
                                      waitingRows % QStringLiteral("AND campaign_id = ? ORDER BY id"),
                                      {campaign.value()}, [](const Rows &row) {
                                          return UnmatchedRow{columns::idAt<UnmatchedRowId>(row, 0),
                                                              columns::uidAt(row, 1),
                                                              row.text(2),
                                                              static_cast<int>(row.integer(3)),
                                                              row.text(4),
                                                              row.text(5),
                                                              row.text(6)};
                                      });
}

struct AnswerImportService::Waiting
{
    UnmatchedRow row;
    CampaignId campaign;
    Answers answers;
    QDate answeredOn;
    QByteArray fileSha256;
    QStringList doubtful;
    QString textId;
};

Result<AnswerImportService::Waiting> AnswerImportService::waiting(const Uid &uid)
{
    auto rows = m_workplace.db().select(
        QStringLiteral("SELECT id, campaign_id, scale_id, answers, answered_on, file_sha256, row_number,"
                       " given_name, given_class, given_number, doubtful, text_id FROM unmatched_row"
                       " WHERE uid = ? AND removed_utc IS NULL AND state = 'waiting'"),
        {uid.bytes()});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return fail(Errc::NotFound, "import.row_gone");
    Waiting waiting;
    waiting.row = {columns::idAt<UnmatchedRowId>(*rows, 0),
                   uid,
                   rows->text(2),
                   static_cast<int>(rows->integer(6)),
                   rows->text(7),
                   rows->text(8),
                   rows->text(9)};
    waiting.campaign = columns::idAt<CampaignId>(*rows, 1);
    waiting.answers = answersFromJson(rows->text(3));
    waiting.answeredOn = columns::dateAt(*rows, 4);
    waiting.fileSha256 = rows->bytes(5);
    waiting.textId = rows->text(11);
    waiting.doubtful = rows->text(10).split(QLatin1Char(','), Qt::SkipEmptyParts);
    return waiting;
}

Result<QSet<StudentId>> AnswerImportService::asked(CampaignId id)
{
    CampaignRepository campaigns(m_workplace.db());
    auto campaign = campaigns.byId(id);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    auto members = campaigns.memberClasses(**campaign);
    if (!members)
        return members.error();
    QSet<StudentId> students;
    for (const CampaignRepository::MemberClass &member : std::as_const(*members))
        students.insert(member.student);
    return students;
}

Result<QList<PairCandidate>> AnswerImportService::candidates(const Uid &uid)
{
    if (auto allowed = m_workplace.allow(op::campaignImport); !allowed)
        return allowed.error();
    auto row = waiting(uid);
    if (!row)
        return row.error();
    auto free = asked(row->campaign);
    if (!free)
        return free.error();
    auto states = SheetRepository(m_workplace.db()).states(row->campaign);
    if (!states)
        return states.error();
    for (const SheetRepository::State &state : std::as_const(*states)) {
        if (state.scaleId == row->row.scaleId)
            free->remove(state.student);
    }
    auto students = StudentRepository(m_workplace.db()).keys();
    if (!students)
        return students.error();
    students->removeIf([&free](const StudentKey &student) { return !free->contains(student.id); });
    QHash<SchoolClassId, QString> labels;
    auto classes = SchoolRepository(m_workplace.db()).classes();
    if (!classes)
        return classes.error();
    for (const SchoolClass &one : std::as_const(*classes))
        labels.insert(one.id, classLabel(one));
    return pairCandidates(row->row, *students, labels);
}

Result<StoredSheet> AnswerImportService::pair(const Uid &uid, StudentId student)
{
    return m_workplace.change(op::campaignImport, [&](Change &change) -> Result<StoredSheet> {
        auto row = waiting(uid);
        if (!row)
            return row.error();
        auto students = asked(row->campaign);
        if (!students)
            return students.error();
        if (!students->contains(student))
            return fail(Errc::BadInput, "import.not_asked");
        NewSheet sheet;
        sheet.campaign = row->campaign;
        sheet.student = student;
        sheet.scaleId = row->row.scaleId;
        sheet.textId = row->textId;
        sheet.source = SheetSource::File;
        sheet.answers = row->answers;
        sheet.doubtfulItems = row->doubtful;
        sheet.answeredOn = row->answeredOn;
        sheet.fileSha256 = row->fileSha256;
        auto stored = m_sheets.storeIn(change, sheet);
        if (!stored)
            return stored;
        change.setReason(QStringLiteral("paired"));
        if (auto paired = change.update(QStringLiteral("unmatched_row"), row->row.id.value(),
                                        Fields{{QStringLiteral("state"), QStringLiteral("paired")},
                                               {QStringLiteral("student_id"), student.value()}});
            !paired)
            return paired.error();
        return stored;
    });
}

Result<void> AnswerImportService::drop(const Uid &uid, const QString &reason)
{
    return m_workplace.change(op::campaignImport, [&](Change &change) -> Result<void> {
        auto row = waiting(uid);
        if (!row)
            return row.error();
        if (reason.trimmed().isEmpty())
            return fail(Errc::BadInput, "reason.missing");
        change.setReason(QStringLiteral("dropped"));
        auto dropped = change.update(QStringLiteral("unmatched_row"), row->row.id.value(),
                                     Fields{{QStringLiteral("state"), QStringLiteral("dropped")},
                                            {QStringLiteral("reason"), reason.trimmed()}});
        return outcomeOf(dropped);
    });
}

} // namespace tingyu
