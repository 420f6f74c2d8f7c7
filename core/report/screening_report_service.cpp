// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/screening_report_service.h"

#include "core/report/form_print.h"
#include "core/report/group_extras.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"
#include "core/screening/campaign_service.h"
#include "core/screening/scale_shelf_service.h"
#include "core/screening/screening_operations.h"

#include <algorithm>

namespace tingyu::report {
namespace {

/// The wording with this id, in whichever language it is.
std::optional<scales::TextPack> wordingOf(scales::ScaleLibrary &library, const AnswerSheet &sheet)
{
    return library.textNamed(sheet.scaleId, sheet.textId);
}

Result<void> readStudent(Workplace &place, StudentId id, ScreeningReportFacts *facts)
{
    auto student = StudentRepository(place.db()).byId(id);
    if (!student)
        return student.error();
    if (!*student)
        return fail(Errc::NotFound, "student.not_found");
    facts->student = **student;
    if (!facts->student.classId.isValid())
        return {};
    auto schoolClass = SchoolRepository(place.db()).classById(facts->student.classId);
    if (!schoolClass)
        return schoolClass.error();
    if (*schoolClass) {
        facts->classLabel = classLabel(**schoolClass);
        facts->stage = (*schoolClass)->stage;
    }
    return {};
}

} // namespace

Result<ScreeningReportFacts> ScreeningReportService::gather(const Uid &sheet)
{
    SheetService sheets(m_place, m_library);
    auto view = sheets.view(sheet);
    if (!view)
        return view.error();
    auto definition = m_library.asStored(view->sheet.scaleId, view->latest.scaleHash);
    if (!definition)
        return definition.error();
    auto course = sheets.course(view->sheet.student, view->sheet.scaleId);
    if (!course)
        return course.error();
    ScreeningReportFacts facts;
    facts.view = *std::move(view);
    facts.definition = *definition;
    facts.wording = wordingOf(m_library, facts.view.sheet);
    for (const SheetService::Point &point : std::as_const(*course)) {
        facts.course.append(point);
        if (point.sheet == sheet)
            break;
    }
    facts.printer = m_place.session().userName;
    if (auto read = readStudent(m_place, facts.view.sheet.student, &facts); !read)
        return read.error();
    return facts;
}

Result<ClassSummaryFacts> ScreeningReportService::gatherSummary(const Uid &uid, SchoolClassId only)
{
    CampaignService campaigns(m_place, m_library);
    auto campaign = campaigns.get(uid);
    if (!campaign)
        return campaign.error();
    auto status = campaigns.status(campaign->id);
    if (!status)
        return status.error();
    const auto takesPart = [&](const ClassCoverage &one) { return one.id == only; };
    if (only.isValid() && std::none_of(status->classes.begin(), status->classes.end(), takesPart))
        return fail(Errc::NotFound, "campaign.class");
    ClassSummaryFacts facts;
    facts.only = only;
    facts.campaign = *std::move(campaign);
    facts.status = *std::move(status);
    facts.printer = m_place.session().userName;
    GroupService groups(m_place, m_library);
    for (const QString &scale : std::as_const(facts.campaign.scales)) {
        auto definition = m_library.find(scale);
        if (!definition)
            return definition.error();
        auto figures = groups.figures(facts.campaign.id, scale);
        if (!figures)
            return figures.error();
        auto translated = ScaleShelfService(m_place, m_library).isTranslated(facts.campaign.id, scale);
        if (!translated)
            return translated.error();
        facts.scales.append({*definition, *std::move(figures), *translated});
    }
    return facts;
}

Result<Printed> ScreeningReportService::print(const Way &way, const ObjectRef &object,
                                              const PrintOrder &order, const FormValues &values)
{
    return printForm(m_place, {*way.operation, way.form, way.kind, object}, order,
                     way.record ? PrintWay::Issue : PrintWay::Preview, values);
}

Result<Printed> ScreeningReportService::makeReport(const Uid &sheet, const PrintOrder &order, bool record)
{
    const ObjectRef object{QStringLiteral("sheet"), sheet};
    if (auto allowed = m_place.allow(op::sheetPrint, {}, object); !allowed)
        return allowed.error();
    auto facts = gather(sheet);
    if (!facts)
        return facts.error();
    return print({&op::sheetPrint, "screening_report", "sheet-print", record}, object, order,
                 screeningReportValues(*facts, order.language));
}

Result<Printed> ScreeningReportService::makeSummary(const Uid &campaign, const PrintOrder &order,
                                                    SchoolClassId only, bool record)
{
    const ObjectRef object{QStringLiteral("campaign"), campaign};
    if (auto allowed = m_place.allow(op::campaignPrint, {}, object); !allowed)
        return allowed.error();
    auto facts = gatherSummary(campaign, only);
    if (!facts)
        return facts.error();
    QList<GroupExtras> extras;
    for (const ClassSummaryFacts::Scale &scale : std::as_const(facts->scales)) {
        auto spread = DistributionService(m_place, m_library)
                          .of(facts->campaign.id, scale.definition->id, scale.figures);
        if (!spread)
            return spread.error();
        auto earlier = GroupService(m_place, m_library).earlier(facts->campaign.id, scale.definition->id);
        if (!earlier)
            return earlier.error();
        extras.append({*std::move(spread), *std::move(earlier)});
    }
    FormValues values = classSummaryValues(*facts, order.language);
    addGroupExtras(&values, *facts, extras, order.language);
    return print({&op::campaignPrint, "class_summary", "campaign-print", record}, object, order, values);
}

Result<Printed> ScreeningReportService::preview(const Uid &sheet, const PrintOrder &order)
{
    return makeReport(sheet, order, false);
}

Result<Printed> ScreeningReportService::issue(const Uid &sheet, const PrintOrder &order)
{
    return makeReport(sheet, order, true);
}

Result<Printed> ScreeningReportService::previewSummary(const Uid &campaign, const PrintOrder &order,
                                                       SchoolClassId only)
{
    return makeSummary(campaign, order, only, false);
}

Result<Printed> ScreeningReportService::issueSummary(const Uid &campaign, const PrintOrder &order,
                                                     SchoolClassId only)
{
    return makeSummary(campaign, order, only, true);
}

} // namespace tingyu::report
