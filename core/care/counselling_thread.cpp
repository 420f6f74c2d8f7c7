// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/counselling_thread.h"

#include "core/room/sessions/series_service.h"
#include "core/screening/result_reading.h"
#include "core/screening/screening_operations.h"
#include "core/screening/sheet_service.h"

namespace tingyu {

std::optional<ReliableChange> changeSince(const QList<ThreadScore::Point> &points, QDate openedOn,
                                          std::optional<double> sem)
{
    if (points.size() < 2)
        return std::nullopt;
    qsizetype begin = 0;
    for (qsizetype i = 0; i + 1 < points.size() && points.at(i).on <= openedOn; ++i)
        begin = i;
    return reliableChange(points.at(begin).value, points.constLast().value, sem);
}

Result<std::optional<ThreadScore>> CounsellingThreadService::scoreOver(StudentId student,
                                                                       const QString &scaleId, QDate openedOn)
{
    const auto definition = m_library.find(scaleId);
    const scales::Score *score = definition ? summaryScore(**definition) : nullptr;
    if (score == nullptr) // a scale taken away since, or one without a score to show
        return std::optional<ThreadScore>();
    auto course = SheetService(m_place, m_library).course(student, scaleId);
    if (!course)
        return course.error();
    ThreadScore over;
    over.scaleId = scaleId;
    over.scale = (*definition)->abbr;
    over.scoreId = score->id;
    for (const SheetService::Point &point : std::as_const(*course)) {
        const StoredScore *stored = point.result.score(score->id);
        if (point.validity == SheetValidity::Invalid || stored == nullptr || stored->exact.isNull())
            continue;
        over.points.append({point.on, stored->exact.toDouble(), point.sheet});
    }
    over.change = changeSince(over.points, openedOn, measurementError(scaleId, score->id));
    return over.points.isEmpty() ? std::optional<ThreadScore>() : std::optional(over);
}

Result<CounsellingThread> CounsellingThreadService::show(const Uid &uid)
{
    auto file = SeriesService(m_place).show(uid);
    if (!file)
        return file.error();
    CounsellingThread thread;
    thread.file = *std::move(file);
    const Client &client = thread.file.series.client;
    const StudentId student = client.kind == ClientKind::Parent ? StudentId() : client.studentId;
    if (!student.isValid() || !isAllowed(op::sheetView, m_place.session(), {}))
        return thread;
    auto sheets = SheetService(m_place, m_library).ofStudent(student);
    if (!sheets)
        return sheets.error();
    QStringList scaleIds;
    for (const AnswerSheet &sheet : std::as_const(*sheets)) {
        if (scaleIds.contains(sheet.scaleId))
            continue;
        scaleIds.append(sheet.scaleId);
        auto over = scoreOver(student, sheet.scaleId, thread.file.series.openedOn);
        if (!over)
            return over.error();
        if (*over)
            thread.scores.append(**over);
    }
    return thread;
}

} // namespace tingyu
