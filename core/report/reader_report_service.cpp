// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reader_report_service.h"

#include "core/report/form_print.h"
#include "core/room/room_repository.h"
#include "core/scales/library.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"
#include "core/screening/campaign_repository.h"
#include "core/screening/result_reading.h"
#include "core/screening/review_repository.h"
#include "core/screening/screening_operations.h"
#include "core/screening/sheet_service.h"

namespace tingyu::report {
namespace {

/// The room's name, where there is one room; else a line to write on.
Result<QString> placeOf(Connection &db)
{
    auto rooms = RoomRepository(db).rooms();
    if (!rooms)
        return rooms.error();
    return rooms->size() == 1 ? rooms->first().name : QString();
}

Result<std::optional<ReviewDecision>> decisionOf(Connection &db, const AnswerSheet &sheet)
{
    ReviewFilter filter;
    filter.student = sheet.student;
    filter.withDecided = true;
    auto reviews = ReviewRepository(db).list(filter);
    if (!reviews)
        return reviews.error();
    for (const Review &review : std::as_const(*reviews)) {
        if (review.sheet == sheet.id)
            return review.decision;
    }
    return std::optional<ReviewDecision>();
}

} // namespace

Result<Printed> ReaderReportService::print(const Paper &paper, const PrintOrder &order, bool record,
                                           const FormValues &values)
{
    return printForm(m_place, {*paper.operation, paper.form, paper.kind, paper.object, paper.variant}, order,
                     record ? PrintWay::Issue : PrintWay::Preview, values);
}

Result<Printed> ReaderReportService::guardian(const Uid &uid, const PrintOrder &order, bool record)
{
    const ObjectRef object{QStringLiteral("sheet"), uid};
    if (auto allowed = m_place.allow(op::readerPrint, {}, object); !allowed)
        return allowed.error();
    auto view = SheetService(m_place, m_library).view(uid);
    if (!view)
        return view.error();
    auto definition = m_library.find(view->sheet.scaleId);
    if (!definition)
        return definition.error();
    auto student = StudentRepository(m_place.db()).byId(view->sheet.student);
    if (!student)
        return student.error();
    if (!*student)
        return fail(Errc::NotFound, "student.not_found");
    GuardianFacts facts;
    facts.student = (*student)->name;
    if ((*student)->classId.isValid()) {
        auto schoolClass = SchoolRepository(m_place.db()).classById((*student)->classId);
        if (!schoolClass)
            return schoolClass.error();
        if (*schoolClass)
            facts.classLabel = classLabel(**schoolClass);
    }
    facts.answeredOn = view->sheet.answeredOn;
    facts.writtenOn = m_place.clock().today();
    facts.teacher = m_place.session().userName;
    auto place = placeOf(m_place.db());
    if (!place)
        return place.error();
    facts.place = *place;
    auto decision = decisionOf(m_place.db(), view->sheet);
    if (!decision)
        return decision.error();
    const ReadResult result = resultFromJson(view->latest.json);
    const scales::Score *whole = summaryScore(**definition);
    const StoredScore *score = whole == nullptr ? nullptr : result.score(whole->id);
    const GuardianWord word =
        guardianWord(QueueReader(**definition).of(result), view->sheet.validity,
                     whole == nullptr || (score != nullptr && !score->exact.isNull()), *decision);
    return print({&op::readerPrint, "result_guardian", "guardian-letter", object, guardianWordCode(word)},
                 order, record, guardianValues(facts));
}

Result<Printed> ReaderReportService::slip(const Uid &uid, const PrintOrder &order, bool record)
{
    const ObjectRef object{QStringLiteral("task_slip"), uid};
    if (auto allowed = m_place.allow(op::readerPrint, {}, object); !allowed)
        return allowed.error();
    auto slip = TaskSlipService(m_place).get(uid);
    if (!slip)
        return slip.error();
    return print({&op::readerPrint, "task_slip", "task-slip", object, {}}, order, record,
                 slipValues(SlipFacts{*slip, m_place.session().userName}));
}

Result<Printed> ReaderReportService::repeats(const Uid &uid, const PrintOrder &order, bool record)
{
    const ObjectRef object{QStringLiteral("campaign"), uid};
    auto rows = RepeatService(m_place, m_library).list(uid);
    if (!rows)
        return rows.error();
    auto campaign = CampaignRepository(m_place.db()).byUid(uid);
    if (!campaign)
        return campaign.error();
    RepeatFacts facts;
    facts.campaign = *campaign ? (*campaign)->name : QString();
    facts.rows = *rows;
    for (const RepeatRow &row : std::as_const(*rows)) {
        auto definition = m_library.find(row.scaleId);
        if (!definition)
            return definition.error();
        facts.scaleNames.insert(row.scaleId, (*definition)->abbr);
    }
    return print({&op::sheetRepeat, "repeat_list", "repeat-list", object, {}}, order, record,
                 repeatValues(facts));
}

} // namespace tingyu::report
