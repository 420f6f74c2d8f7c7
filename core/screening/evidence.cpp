// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/evidence.h"

#include "core/school/columns.h"
#include "core/school/existing_student.h"
#include "core/school/school.h"
#include "core/screening/screening.h"
#include "core/screening/screening_operations.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr int longestNote = 2000;
constexpr int longestInterval = 400;

const auto evidenceSelect = QStringLiteral(
    "SELECT e.student_id, e.uid, e.source, e.on_date, e.finding, e.note, u.name FROM evidence e"
    " LEFT JOIN user u ON u.id = e.created_by WHERE e.removed_utc IS NULL");

struct Said
{
    StudentId student;
    Evidence evidence;
};

Said saidFromRow(const Rows &row)
{
    return {columns::idAt<StudentId>(row, 0),
            {columns::uidAt(row, 1),
             evidenceSourceFromCode(row.text(2)).value_or(EvidenceSource::Observation),
             columns::dateAt(row, 3), row.text(4) == QLatin1String("concern"), row.text(5), row.text(6)}};
}

QString codes(const QList<EvidenceSource> &sources)
{
    QStringList all;
    for (const EvidenceSource source : sources)
        all.append(evidenceSourceCode(source));
    return all.join(u',');
}

QList<EvidenceSource> sourcesOf(const QString &text)
{
    QList<EvidenceSource> sources;
    for (const QString &code : text.split(u',', Qt::SkipEmptyParts)) {
        if (const auto source = evidenceSourceFromCode(code))
            sources.append(*source);
    }
    return sources;
}

/// What reviews decided, as a word of the test; the latest last.
Result<QList<Said>> decidedReviews(Connection &db)
{
    return columns::all<Said>(
        db,
        QStringLiteral(
            "SELECT h.student_id, r.uid, r.decision, substr(r.decided_at, 1, 10), r.reason, u.name"
            " FROM review r JOIN sheet h ON h.id = r.sheet_id LEFT JOIN user u ON u.id = r.decided_by"
            " WHERE r.state = 'decided' AND r.removed_utc IS NULL AND h.removed_utc IS NULL"
            " ORDER BY r.decided_at, r.id"),
        {}, [](const Rows &row) {
            const auto decision = reviewDecisionFromCode(row.text(2));
            return Said{columns::idAt<StudentId>(row, 0),
                        {columns::uidAt(row, 1), EvidenceSource::Test, columns::dateAt(row, 3),
                         decision != ReviewDecision::NotConfirmed, row.text(4), row.text(5)}};
        });
}

const auto watchSelect =
    QStringLiteral("SELECT w.student_id, w.uid, w.since, w.reason, w.sources, w.monitor_days, w.ended_on,"
                   " w.end_reason, u.name, s.uid, s.name, c.id, c.stage, c.grade, c.number, c.name"
                   " FROM watch_entry w JOIN student s ON s.id = w.student_id"
                   " LEFT JOIN user u ON u.id = w.created_by LEFT JOIN school_class c ON c.id = s.class_id"
                   " WHERE w.removed_utc IS NULL AND s.removed_utc IS NULL");

WatchEntry watchFromRow(const Rows &row)
{
    return {columns::uidAt(row, 1),           columns::dateAt(row, 2), row.text(3), sourcesOf(row.text(4)),
            static_cast<int>(row.integer(5)), columns::dateAt(row, 6), row.text(7), row.text(8)};
}

QString classAt(const Rows &row, int column)
{
    return row.isNull(column)
               ? QString()
               : classLabel(schoolStageFromCode(row.text(column)).value_or(SchoolStage::Primary),
                            static_cast<int>(row.integer(column + 1)),
                            static_cast<int>(row.integer(column + 2)), row.text(column + 3));
}

} // namespace

QString evidenceSourceCode(EvidenceSource source)
{
    switch (source) {
    case EvidenceSource::Test:
        return QStringLiteral("test");
    case EvidenceSource::Observation:
        return QStringLiteral("observation");
    case EvidenceSource::HomeVisit:
        return QStringLiteral("home-visit");
    case EvidenceSource::Community:
        return QStringLiteral("community");
    case EvidenceSource::Parent:
        return QStringLiteral("parent");
    }
    return {};
}

std::optional<EvidenceSource> evidenceSourceFromCode(const QString &code)
{
    for (const EvidenceSource source : evidenceSources) {
        if (code == evidenceSourceCode(source))
            return source;
    }
    return std::nullopt;
}

QList<EvidenceSource> EvidenceRow::concerns() const
{
    QList<EvidenceSource> sources;
    for (const EvidenceSource source : evidenceSources) {
        const auto said = latest.constFind(source);
        if (said != latest.cend() && said->isConcern)
            sources.append(source);
    }
    return sources;
}

QDate EvidenceRow::nextTest() const
{
    if (!watch || watch->monitorDays == 0)
        return {};
    const QDate from = lastSheet.isValid() && lastSheet > watch->since ? lastSheet : watch->since;
    return from.addDays(watch->monitorDays);
}

Result<QList<EvidenceRow>> EvidenceService::read(std::optional<StudentId> only)
{
    Connection &db = m_workplace.db();
    auto said = decidedReviews(db);
    if (!said)
        return said.error();
    auto written =
        columns::all<Said>(db, evidenceSelect % QStringLiteral(" ORDER BY e.on_date, e.id"), {}, saidFromRow);
    if (!written)
        return written.error();
    QHash<StudentId, EvidenceRow> rows;
    const auto take = [&](const QList<Said> &words) {
        for (const Said &one : words) {
            if (only && one.student != *only)
                continue;
            EvidenceRow &row = rows[one.student];
            auto there = row.latest.find(one.evidence.source);
            if (there == row.latest.end())
                row.latest.insert(one.evidence.source, one.evidence);
            else if (there->on <= one.evidence.on)
                *there = one.evidence;
        }
    };
    take(*said);
    take(*written);
    struct Watched
    {
        StudentId student;
        WatchEntry entry;
    };
    auto watched = columns::all<Watched>(
        db, watchSelect % QStringLiteral(" AND w.ended_on IS NULL ORDER BY w.id"), {}, [](const Rows &row) {
            return Watched{columns::idAt<StudentId>(row, 0), watchFromRow(row)};
        });
    if (!watched)
        return watched.error();
    for (const Watched &one : std::as_const(*watched)) {
        if (!only || one.student == *only)
            rows[one.student].watch = one.entry;
    }
    QList<EvidenceRow> list;
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        auto header =
            db.select(QStringLiteral(
                          "SELECT s.uid, s.name, c.stage, c.grade, c.number, c.name, (SELECT max(answered_on)"
                          " FROM sheet WHERE student_id = s.id AND removed_utc IS NULL) FROM student s"
                          " LEFT JOIN school_class c ON c.id = s.class_id"
                          " WHERE s.id = ? AND s.removed_utc IS NULL"),
                      {row.key().value()});
        if (!header)
            return header.error();
        if (!header->next())
            continue;
        row->student = row.key();
        row->studentUid = columns::uidAt(*header, 0);
        row->studentName = header->text(1);
        row->className = classAt(*header, 2);
        row->lastSheet = columns::dateAt(*header, 6);
        list.append(*row);
    }
    std::sort(list.begin(), list.end(), [](const EvidenceRow &one, const EvidenceRow &other) {
        const auto mine = one.concerns().size();
        const auto theirs = other.concerns().size();
        if (mine != theirs)
            return mine > theirs;
        return std::tie(one.className, one.studentName) < std::tie(other.className, other.studentName);
    });
    return list;
}

Result<QList<EvidenceRow>> EvidenceService::matrix()
{
    if (auto allowed = m_workplace.allow(op::evidenceView); !allowed)
        return allowed.error();
    return read(std::nullopt);
}

Result<QList<Evidence>> EvidenceService::ofStudent(const Uid &uid)
{
    if (auto viewed = m_workplace.viewed(op::evidenceView, {QStringLiteral("student"), uid}); !viewed)
        return viewed.error();
    auto student = existingStudent(m_workplace.db(), uid);
    if (!student)
        return student.error();
    auto decided = decidedReviews(m_workplace.db());
    if (!decided)
        return decided.error();
    auto written = columns::all<Said>(
        m_workplace.db(), evidenceSelect % QStringLiteral(" AND e.student_id = ? ORDER BY e.on_date, e.id"),
        {student->id.value()}, saidFromRow);
    if (!written)
        return written.error();
    QList<Evidence> all;
    for (const Said &one : *decided + *written) {
        if (one.student == student->id)
            all.append(one.evidence);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Evidence &one, const Evidence &other) { return one.on > other.on; });
    return all;
}

Result<QList<WatchEntry>> EvidenceService::watchesOf(const Uid &uid)
{
    if (auto viewed = m_workplace.viewed(op::evidenceView, {QStringLiteral("student"), uid}); !viewed)
        return viewed.error();
    auto student = existingStudent(m_workplace.db(), uid);
    if (!student)
        return student.error();
    return columns::all<WatchEntry>(
        m_workplace.db(),
        watchSelect % QStringLiteral(" AND w.student_id = ? ORDER BY w.since DESC, w.id DESC"),
        {student->id.value()}, watchFromRow);
}

Result<QList<EvidenceService::WatchedStudent>> EvidenceService::watched(QDate from, QDate to)
{
    if (auto allowed = m_workplace.allow(op::evidenceView); !allowed)
        return allowed.error();
    return columns::all<WatchedStudent>(
        m_workplace.db(),
        watchSelect % QStringLiteral(" AND w.since <= ? AND (w.ended_on IS NULL OR w.ended_on >= ?)"
                                     " ORDER BY w.since, w.id"),
        {columns::date(to), columns::date(from)}, [](const Rows &row) {
            return WatchedStudent{columns::uidAt(row, 9), row.text(10), columns::idAt<SchoolClassId>(row, 11),
                                  classAt(row, 12), watchFromRow(row)};
        });
}

Result<void> EvidenceService::add(const Uid &uid, const Evidence &evidence)
{
    return m_workplace.change(op::evidenceWrite, [&](Change &change) -> Result<void> {
        if (!evidence.on.isValid())
            return fail(Errc::BadInput, "date.missing");
        if (evidence.isConcern && evidence.note.trimmed().isEmpty())
            return fail(Errc::BadInput, "evidence.no_note");
        if (evidence.note.size() > longestNote)
            return fail(Errc::BadInput, "text.too_long", {QString::number(longestNote)});
        auto student = existingStudent(change.db(), uid);
        if (!student)
            return student.error();
        return outcomeOf(
            change.insert(QStringLiteral("evidence"),
                          {{QStringLiteral("student_id"), student->id.value()},
                           {QStringLiteral("source"), evidenceSourceCode(evidence.source)},
                           {QStringLiteral("on_date"), columns::date(evidence.on)},
                           {QStringLiteral("finding"),
                            evidence.isConcern ? QStringLiteral("concern") : QStringLiteral("none")},
                           {QStringLiteral("note"), columns::text(evidence.note.trimmed())}}));
    });
}

Result<void> EvidenceService::watch(const Uid &uid, const QString &reason, int monitorDays)
{
    return m_workplace.change(op::watchWrite, [&](Change &change) -> Result<void> {
        if (reason.trimmed().isEmpty())
            return fail(Errc::BadInput, "watch.no_reason");
        if (monitorDays < 0 || monitorDays > longestInterval)
            return fail(Errc::BadInput, "watch.interval", {QString::number(longestInterval)});
        auto student = existingStudent(change.db(), uid);
        if (!student)
            return student.error();
        auto rows = read(student->id);
        if (!rows)
            return rows.error();
        const EvidenceRow row = rows->isEmpty() ? EvidenceRow() : rows->first();
        if (row.watch)
            return fail(Errc::Conflict, "watch.there");
        const QList<EvidenceSource> sources = row.concerns();
        if (sources.size() < leastWatchSources)
            return fail(Errc::Conflict, "watch.one_source", {QString::number(sources.size())});
        return outcomeOf(change.insert(QStringLiteral("watch_entry"),
                                       {{QStringLiteral("student_id"), student->id.value()},
                                        {QStringLiteral("since"), columns::date(change.clock().today())},
                                        {QStringLiteral("reason"), reason.trimmed()},
                                        {QStringLiteral("sources"), codes(sources)},
                                        {QStringLiteral("monitor_days"), monitorDays}}));
    });
}

Result<void> EvidenceService::endWatch(const Uid &uid, const QString &reason)
{
    return m_workplace.change(op::watchWrite, [&](Change &change) -> Result<void> {
        if (reason.trimmed().isEmpty())
            return fail(Errc::BadInput, "watch.no_reason");
        auto student = existingStudent(change.db(), uid);
        if (!student)
            return student.error();
        auto id = change.db().value(QStringLiteral("SELECT id FROM watch_entry WHERE student_id = ? AND"
                                                   " ended_on IS NULL AND removed_utc IS NULL"),
                                    {student->id.value()});
        if (!id)
            return id.error();
        if (id->isNull())
            return fail(Errc::NotFound, "watch.not_there");
        return outcomeOf(change.update(QStringLiteral("watch_entry"), id->toLongLong(),
                                       {{QStringLiteral("ended_on"), columns::date(change.clock().today())},
                                        {QStringLiteral("end_reason"), reason.trimmed()}}));
    });
}

} // namespace tingyu
