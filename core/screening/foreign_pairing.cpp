// SPDX-License-Identifier: GPL-3.0-or-later
// Results scored elsewhere: what is kept of a row, and rows that fit no student until a person says whose
// they are.
#include "core/school/columns.h"
#include "core/school/school_repository.h"
#include "core/screening/foreign_result_service.h"
#include "core/screening/screening_operations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu {
namespace {

QByteArray resultsJson(const QList<ForeignRow::Result> &results)
{
    QJsonArray all;
    for (const ForeignRow::Result &one : results)
        all.append(QJsonObject{{QStringLiteral("scale"), one.scale},
                               {QStringLiteral("score"), one.score},
                               {QStringLiteral("level"), one.level}});
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

QList<ForeignRow::Result> resultsFrom(const QString &json)
{
    QList<ForeignRow::Result> results;
    const QJsonArray all = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &value : all) {
        const QJsonObject one = value.toObject();
        results.append({one.value(QStringLiteral("scale")).toString(),
                        one.value(QStringLiteral("score")).toString(),
                        one.value(QStringLiteral("level")).toString()});
    }
    return results;
}

QByteArray keyOf(const QStringList &parts)
{
    return parts.join(QLatin1Char('\n')).toUtf8();
}

QByteArray resultKey(const QString &platform, const ForeignRow::Result &result, StudentId student, QDate on)
{
    return keyOf({platform, result.scale, result.score, result.level, QString::number(student.value()),
                  on.toString(Qt::ISODate)});
}

QString numberOf(const AnswerRow &who)
{
    return who.rollNumber.isEmpty() ? who.studentNo : who.rollNumber;
}

} // namespace

Result<QSet<QByteArray>> ForeignResultService::known()
{
    auto rows = m_workplace.db().select(
        QStringLiteral("SELECT platform, scale_name, score_words, level_words, student_id, tested_on"
                       " FROM foreign_result WHERE removed_utc IS NULL"));
    if (!rows)
        return rows.error();
    QSet<QByteArray> there;
    while (rows->next())
        there.insert(resultKey(rows->text(0), {rows->text(1), rows->text(2), rows->text(3)},
                               columns::idAt<StudentId>(*rows, 4), columns::dateAt(*rows, 5)));
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    return there;
}

Result<QSet<QByteArray>> ForeignResultService::knownRows()
{
    auto rows = m_workplace.db().select(
        QStringLiteral("SELECT platform, given_name, given_class, given_number, tested_on, results"
                       " FROM foreign_row WHERE removed_utc IS NULL"));
    if (!rows)
        return rows.error();
    QSet<QByteArray> there;
    while (rows->next())
        there.insert(keyOf({rows->text(0), rows->text(1), rows->text(2), rows->text(3),
                            columns::dateAt(*rows, 4).toString(Qt::ISODate), rows->text(5)}));
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    return there;
}

Result<int> ForeignResultService::keep(Change &change, StudentId student, const Incoming &incoming,
                                       QSet<QByteArray> &there)
{
    int added = 0;
    for (const ForeignRow::Result &result : incoming.results) {
        const QByteArray key = resultKey(incoming.platform, result, student, incoming.on);
        if (there.contains(key))
            continue;
        there.insert(key);
        auto kept = change.insert(QStringLiteral("foreign_result"),
                                  Fields{{QStringLiteral("student_id"), student.value()},
                                         {QStringLiteral("platform"), incoming.platform},
                                         {QStringLiteral("scale_name"), result.scale},
                                         {QStringLiteral("score_words"), columns::text(result.score)},
                                         {QStringLiteral("level_words"), columns::text(result.level)},
                                         {QStringLiteral("tested_on"), columns::date(incoming.on)},
                                         {QStringLiteral("file_sha256"), incoming.sha},
                                         {QStringLiteral("row_number"), incoming.row}});
        if (!kept)
            return kept.error();
        ++added;
    }
    return added;
}

Result<bool> ForeignResultService::keepRow(Change &change, const Incoming &incoming, const AnswerRow &who,
                                           QSet<QByteArray> &waiting)
{
    const QString results = QString::fromUtf8(resultsJson(incoming.results));
    const QByteArray key = keyOf({incoming.platform, who.name, who.className, numberOf(who),
                                  incoming.on.toString(Qt::ISODate), results});
    if (waiting.contains(key))
        return false;
    waiting.insert(key);
    auto kept = change.insert(QStringLiteral("foreign_row"),
                              Fields{{QStringLiteral("platform"), incoming.platform},
                                     {QStringLiteral("file_sha256"), incoming.sha},
                                     {QStringLiteral("row_number"), incoming.row},
                                     {QStringLiteral("given_name"), columns::text(who.name)},
                                     {QStringLiteral("given_class"), columns::text(who.className)},
                                     {QStringLiteral("given_number"), columns::text(numberOf(who))},
                                     {QStringLiteral("tested_on"), columns::date(incoming.on)},
                                     {QStringLiteral("results"), results},
                                     {QStringLiteral("state"), QStringLiteral("waiting")}});
    if (!kept)
        return kept.error();
    return true;
}

Result<QList<UnmatchedRow>> ForeignResultService::pairingList()
{
    if (auto allowed = m_workplace.allow(op::foreignImport); !allowed)
        return allowed.error();
    return columns::all<UnmatchedRow>(
        m_workplace.db(),
        QStringLiteral("SELECT id, uid, platform, row_number, given_name, given_class, given_number, results"
                       " FROM foreign_row WHERE removed_utc IS NULL AND state = 'waiting' ORDER BY id"),
        {}, [](const Rows &row) {
            QStringList what{row.text(2)};
            const QList<ForeignRow::Result> results = resultsFrom(row.text(7));
            for (const ForeignRow::Result &one : results) {
                if (!what.contains(one.scale))
                    what.append(one.scale);
            }
            return UnmatchedRow{columns::idAt<UnmatchedRowId>(row, 0),
                                columns::uidAt(row, 1),
                                what.join(QStringLiteral(" · ")),
                                static_cast<int>(row.integer(3)),
                                row.text(4),
                                row.text(5),
                                row.text(6)};
        });
}

Result<ForeignResultService::Waiting> ForeignResultService::waitingRow(const Uid &uid)
{
    auto rows = m_workplace.db().select(
        QStringLiteral("SELECT id, platform, file_sha256, row_number, given_name, given_class, given_number,"
                       " tested_on, results FROM foreign_row"
                       " WHERE uid = ? AND removed_utc IS NULL AND state = 'waiting'"),
        {uid.bytes()});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return fail(Errc::NotFound, "import.row_gone");
    Waiting waiting;
    const auto number = static_cast<int>(rows->integer(3));
    waiting.row = {columns::idAt<UnmatchedRowId>(*rows, 0),
                   uid,
                   rows->text(1),
                   number,
                   rows->text(4),
                   rows->text(5),
                   rows->text(6)};
    waiting.incoming = {rows->text(1), rows->bytes(2), number, columns::dateAt(*rows, 7),
                        resultsFrom(rows->text(8))};
    return waiting;
}

Result<QList<PairCandidate>> ForeignResultService::candidates(const Uid &uid)
{
    if (auto allowed = m_workplace.allow(op::foreignImport); !allowed)
        return allowed.error();
    auto waiting = waitingRow(uid);
    if (!waiting)
        return waiting.error();
    auto students = StudentRepository(m_workplace.db()).keys();
    if (!students)
        return students.error();
    auto classes = SchoolRepository(m_workplace.db()).classes();
    if (!classes)
        return classes.error();
    QHash<SchoolClassId, QString> labels;
    for (const SchoolClass &one : std::as_const(*classes))
        labels.insert(one.id, classLabel(one));
    return pairCandidates(waiting->row, *students, labels);
}

Result<int> ForeignResultService::pair(const Uid &uid, StudentId student)
{
    return m_workplace.change(op::foreignImport, [&](Change &change) -> Result<int> {
        auto waiting = waitingRow(uid);
        if (!waiting)
            return waiting.error();
        auto known = StudentRepository(m_workplace.db()).byId(student);
        if (!known)
            return known.error();
        if (!*known)
            return fail(Errc::NotFound, "student.not_found");
        auto there = this->known();
        if (!there)
            return there.error();
        change.setReason(QStringLiteral("paired"));
        auto added = keep(change, student, waiting->incoming, *there);
        if (!added)
            return added;
        auto paired = change.update(QStringLiteral("foreign_row"), waiting->row.id.value(),
                                    Fields{{QStringLiteral("state"), QStringLiteral("paired")},
                                           {QStringLiteral("student_id"), student.value()}});
        if (!paired)
            return paired.error();
        return added;
    });
}

Result<void> ForeignResultService::drop(const Uid &uid, const QString &reason)
{
    return m_workplace.change(op::foreignImport, [&](Change &change) -> Result<void> {
        auto waiting = waitingRow(uid);
        if (!waiting)
            return waiting.error();
        if (reason.trimmed().isEmpty())
            return fail(Errc::BadInput, "reason.missing");
        change.setReason(QStringLiteral("dropped"));
        return outcomeOf(change.update(QStringLiteral("foreign_row"), waiting->row.id.value(),
                                       Fields{{QStringLiteral("state"), QStringLiteral("dropped")},
                                              {QStringLiteral("reason"), reason.trimmed()}}));
    });
}

} // namespace tingyu
