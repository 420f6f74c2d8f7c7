// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/case_report_service.h"

#include "core/care/care_operations.h"
#include "core/care/case_json.h"
#include "core/care/case_page_repository.h"
#include "core/care/case_service.h"
#include "core/report/print_order.h"
#include "core/room/papers/help_service.h"
#include "core/screening/foreign_result_service.h"

namespace tingyu::report {
namespace {

const QString form12 = QStringLiteral("form12_crisis_report");
const QString form13 = QStringLiteral("form13_consultation_opinion");

Result<Frame> frameFor(Workplace &place, const CaseReportRequest &request, const CaseReportFacts &facts)
{
    auto frame = printFrame(place, {request.reason, request.copies, request.language});
    if (!frame)
        return frame;
    frame->variant = request.variant;
    frame->recordCode = facts.head.code();
    frame->version = facts.version;
    frame->approved = facts.approval.has_value();
    frame->deidentified = request.deidentify;
    return frame;
}

/// The version that says exactly what the case says now, and its approval.
Result<void> readVersion(Workplace &place, CaseReportFacts *facts)
{
    CaseRepository cases(place.db());
    auto latest = cases.highest("case_version", "number", facts->head.id);
    if (!latest)
        return latest.error();
    if (*latest == 0)
        return {};
    auto version = cases.version(facts->head.id, *latest);
    if (!version)
        return version.error();
    if (!*version || canonical((*version)->content) != canonical(facts->content))
        return {};
    facts->version = *latest;
    if ((*version)->isApproved())
        facts->approval = **version;
    return {};
}

/// Results scored elsewhere stand under a heading of their own, never among our scores.
Result<QList<QList<Value>>> outsideResults(Workplace &place, StudentId student)
{
    auto results = ForeignResultService::ofStudentIn(place.db(), student);
    if (!results)
        return results.error();
    QList<QList<Value>> rows;
    for (const ForeignResult &one : std::as_const(*results))
        rows.append({Value::of(one.platform), Value::of(one.scaleName), Value::day(one.on),
                     Value::orDash(one.score), Value::orDash(one.level)});
    return rows;
}

Result<Document> documentOf(Workplace &place, const CaseReportRequest &request, const Form &form,
                            const CaseReportFacts &facts, const Opinion *opinion, int serial)
{
    auto frame = frameFor(place, request, facts);
    if (!frame)
        return frame.error();
    if (serial > 0)
        frame->serial = serialText(serial);
    if (form.id == form13) {
        frame->variant.clear();
        frame->approved = true;
        return fillForm(form, *frame, opinionValues(facts, form, opinion));
    }
    FormValues values = caseReportValues(facts, form, *frame);
    auto outside = outsideResults(place, facts.student.id);
    if (!outside)
        return outside.error();
    values.tables.insert(QStringLiteral("foreign"), *outside);
    return fillForm(form, *frame, values);
}

/// Covered pages, as they may leave.
Result<QList<PagePicture>> picturesOf(Workplace &place, CareCaseId id)
{
    CasePageRepository repository(place.db());
    auto pages = repository.of(id);
    if (!pages)
        return pages.error();
    QList<PagePicture> pictures;
    for (const CasePage &page : std::as_const(*pages)) {
        if (!page.cover)
            continue;
        auto bytes = repository.covered(page.id);
        if (!bytes)
            return bytes.error();
        pictures.append({pageCaption(page.number, page.title), *std::move(bytes)});
    }
    return pictures;
}

struct Checked
{
    Redacted redacted;
    QList<LeakFinding> leaks;
};

Result<Checked> deidentified(Workplace &place, const Document &document, const FormWords &words,
                             const CaseReportFacts &facts)
{
    Checked checked{redact(document, words, redactionInput(facts)), {}};
    auto terms = leakTermsFor(place, facts);
    if (!terms)
        return terms.error();
    auto kept = CaseRepository(place.db()).keptWords(facts.head.id);
    if (!kept)
        return kept.error();
    QList<LeakDecision> decisions;
    for (const auto &[where, word] : std::as_const(*kept))
        decisions.append({where, word});
    checked.leaks = undecided(LeakChecker(*terms).check(checked.redacted.document), decisions);
    return checked;
}

Result<std::optional<Opinion>> findOpinion(Workplace &place, CareCaseId id, const Uid &uid)
{
    if (uid.isNull())
        return std::optional<Opinion>();
    auto opinions = CaseRepository(place.db()).opinions(id);
    if (!opinions)
        return opinions.error();
    for (const Opinion &one : std::as_const(*opinions)) {
        if (one.uid == uid)
            return std::optional(one);
    }
    return fail(Errc::NotFound, "record.not_found");
}

} // namespace

Result<Document> CaseReportService::blank(const QString &formId, const QString &variant)
{
    auto form = loadForm(formId);
    if (!form)
        return form.error();
    Frame frame;
    frame.variant = variant;
    frame.blank = true;
    return fillForm(*form, frame, {});
}

Result<CaseReport> CaseReportService::make(const CaseReportRequest &request, const QString &formId,
                                           const Uid &opinionUid, bool record)
{
    auto words = loadWords(formId, request.language);
    if (!words)
        return words.error();
    auto head = caseByUid(m_place, request.caseUid);
    if (!head)
        return head.error();
    const ObjectRef object{QStringLiteral("care_case"), request.caseUid};
    if (auto allowed = m_place.allow(viewOperation(head->kind), scopeOf(*head), object); !allowed)
        return allowed.error();
    if (auto allowed = m_place.allow(op::casePrint, {}, object); !allowed)
        return allowed.error();
    if (auto viewed = m_place.viewed(viewOperation(head->kind), object, scopeOf(*head)); !viewed)
        return viewed.error();
    auto facts = gatherCaseFacts(m_place, *head);
    if (!facts)
        return facts.error();
    if (auto read = readVersion(m_place, &*facts); !read)
        return read.error();
    auto help = HelpService(m_place).list(request.language == Language::English);
    if (!help)
        return help.error();
    facts->help = *std::move(help);
    auto opinion = findOpinion(m_place, head->id, opinionUid);
    if (!opinion)
        return opinion.error();
    const Opinion *typed = *opinion ? &**opinion : nullptr;

    CaseReport report;
    // Twice: first to see whether it may leave, then with what the record of the print gave it.
    for (int pass = 0; pass < 2; ++pass) {
        auto document = documentOf(m_place, request, words->form(), *facts, typed, report.serial);
        if (!document)
            return document.error();
        report.document = *std::move(document);
        if (request.deidentify) {
            auto checked = deidentified(m_place, report.document, *words, *facts);
            if (!checked)
                return checked.error();
            report.document = checked->redacted.document;
            report.withheld = checked->redacted.withheld;
            report.leaks = checked->leaks;
        }
        if (request.withPages && !request.deidentify && formId == form12) {
            auto pictures = picturesOf(m_place, head->id);
            if (!pictures)
                return pictures.error();
            appendPictures(&report.document, *pictures);
        }
        if (!record || !report.mayLeave() || report.serial > 0)
            return report;
        CasePrint print;
        print.form = formId;
        print.variant = request.variant;
        print.copies = request.copies;
        print.deidentified = request.deidentify;
        print.reason = request.reason;
        print.recipient = request.recipient;
        auto logged = CaseVersionService(m_place).logPrint(request.caseUid, print);
        if (!logged)
            return logged.error();
        report.serial = logged->serial;
        facts->version = logged->version;
    }
    return report;
}

Result<CaseReport> CaseReportService::preview(const CaseReportRequest &request)
{
    return make(request, form12, {}, false);
}

Result<CaseReport> CaseReportService::issue(const CaseReportRequest &request)
{
    return make(request, form12, {}, true);
}

Result<CaseReport> CaseReportService::previewOpinionSheet(const CaseReportRequest &request,
                                                          const Uid &opinion)
{
    return make(request, form13, opinion, false);
}

Result<CaseReport> CaseReportService::issueOpinionSheet(const CaseReportRequest &request, const Uid &opinion)
{
    return make(request, form13, opinion, true);
}

} // namespace tingyu::report
