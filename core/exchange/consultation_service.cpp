// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/consultation_service.h"

#include "core/base/text.h"
#include "core/care/case_page_repository.h"
#include "core/care/case_service.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/second_person.h"
#include "core/exchange/streams.h"
#include "core/report/document_json.h"
#include "core/school/facts_repository.h"
#include "core/school/student_repository.h"

#include <algorithm>

namespace tingyu::exchange {
namespace {

constexpr qsizetype longestConsentWords = 2'000;

report::CaseReportRequest requestFor(const ConsultationOrder &order, const Uid &one, const QString &recipient)
{
    report::CaseReportRequest request;
    request.caseUid = one;
    request.deidentify = order.level == Level::Pseudonyms;
    request.reason = order.reason;
    request.recipient = recipient;
    request.language = order.language;
    return request;
}

/// As the roll of a package says it.
QString sexWord(Sex sex)
{
    return sex == Sex::Male     ? QStringLiteral("male")
           : sex == Sex::Female ? QStringLiteral("female")
                                : QStringLiteral("unknown");
}

Result<TravellingStudent> studentOf(Workplace &place, StudentId id)
{
    StudentRepository students(place.db());
    auto student = students.byId(id);
    auto header = students.header(id);
    if (!student || !header)
        return student ? header.error() : student.error();
    if (!*student || !*header)
        return fail(Errc::NotFound, "student.not_found");
    return TravellingStudent{text::tidy((*student)->name), sexWord((*student)->sex),
                             (*student)->birthDate.toString(Qt::ISODate), (*header)->classLabel};
}

using PreviewPage = ConsultationService::Preview::Page;

/// The pages of one case: which of them go, and why one that was asked for may not.
Result<QList<PreviewPage>> pagesOf(Workplace &place, const ConsultationOrder &order, const CareCase &one)
{
    auto pages = CasePageRepository(place.db()).of(one.id);
    if (!pages)
        return pages.error();
    QList<PreviewPage> shown;
    qsizetype going = 0;
    for (const CasePage &page : std::as_const(*pages)) {
        const bool isAsked = order.pages ? order.pages->contains(page.uid) : page.cover.has_value();
        if (isAsked && !page.cover)
            return fail(Errc::Conflict, "consultation.page_uncovered",
                        {one.code(), QString::number(page.number)});
        const bool goes = isAsked && order.level == Level::Identified;
        going += goes ? 1 : 0;
        shown.append({page, goes});
    }
    if (going > mostSentPages)
        return fail(Errc::LimitExceeded, "consultation.too_many_pages",
                    {one.code(), QString::number(going), QString::number(mostSentPages)});
    return shown;
}

/// Of all cases: every page that was asked for is one of theirs, and together they are not too much.
Result<void> checkPages(const ConsultationOrder &order, const QList<QList<PreviewPage>> &pages)
{
    constexpr qint64 bytesPerMegabyte = 1024LL * 1024;
    qint64 bytes = 0;
    qsizetype known = 0;
    for (const QList<PreviewPage> &ofOne : pages) {
        for (const PreviewPage &page : ofOne) {
            bytes += page.goes ? page.page.cover->bytes : 0;
            known += order.pages && order.pages->contains(page.page.uid) ? 1 : 0;
        }
    }
    if (order.pages && known != order.pages->size())
        return fail(Errc::NotFound, "record.not_found");
    if (bytes > mostPageBytes)
        return fail(Errc::LimitExceeded, "consultation.pages_too_large",
                    {QString::number(mostPageBytes / bytesPerMegabyte)});
    return {};
}

Result<QList<TravellingPage>> travellingPages(Workplace &place, const QList<PreviewPage> &shown)
{
    QList<TravellingPage> pages;
    for (const PreviewPage &one : shown) {
        if (!one.goes)
            continue;
        auto bytes = CasePageRepository(place.db()).covered(one.page.id);
        if (!bytes)
            return bytes.error();
        constexpr qsizetype longestTitle = 200; // as FieldKind::Text allows
        QString title = text::tidy(one.page.title).left(longestTitle);
        if (!title.isEmpty() && title.back().isHighSurrogate())
            title.chop(1); // no half of a character travels
        pages.append({text::tidy(title), *std::move(bytes)});
    }
    return pages;
}

/// What the audit line of a named case says of the guardian.
QString consentReason(ConsentState state)
{
    return QStringLiteral("consent-") % consentStateCode(state);
}

bool isAgainst(ConsentState state)
{
    return state == ConsentState::Refused || state == ConsentState::Withdrawn;
}

/// Why a case goes without a consent; empty where there is one.
QString wordsFor(const ConsultationOrder &order, ConsentState state)
{
    if (state == ConsentState::Given)
        return {};
    const QString words = text::prose(order.consentWords).trimmed();
    return words.isEmpty() ? text::tidy(order.reason) : words;
}

Result<void> checkKeeping(const ConsultationOrder &order, QDate today)
{
    if (!order.keepUntil.isValid())
        return {};
    if (order.level == Level::Pseudonyms)
        return fail(Errc::BadInput, "consultation.keep_named");
    return order.keepUntil < today ? fail(Errc::BadInput, "consultation.keep_until") : Result<void>();
}

Result<void> checkOrder(const ConsultationOrder &order)
{
    if (order.level == Level::Figures)
        return fail(Errc::BadInput, "consultation.level");
    if (order.cases.isEmpty())
        return fail(Errc::BadInput, "consultation.none");
    if (!isPeriod(PeriodKind::Month, order.period))
        return fail(Errc::BadInput, "stream.period", {consultationStream, order.period});
    if (order.to.size() > 1) // what one was asked this month travels along, and is not for another
        return fail(Errc::BadInput, "consultation.receivers");
    if (order.level == Level::Pseudonyms && order.pages && !order.pages->isEmpty())
        return fail(Errc::BadInput, "consultation.pages_named");
    if (order.consentWords.size() > longestConsentWords)
        return fail(Errc::BadInput, "text.too_long");
    return {};
}

} // namespace

Result<ConsultationService::Preview> ConsultationService::preview(const ConsultationOrder &order)
{
    if (auto allowed = m_place.allow(op::exchangeConsult); !allowed)
        return allowed.error();
    if (auto checked = checkOrder(order); !checked)
        return checked.error();
    if (auto checked = checkKeeping(order, m_place.clock().today()); !checked)
        return checked.error();
    PackageSender sender(m_place);
    auto units = sender.receivers(order.to);
    if (!units)
        return units.error();
    auto number = sender.next(*units, consultationStream, order.period);
    if (!number)
        return number.error();
    Preview shown{{}, number->number};
    for (const Uid &one : order.cases) {
        auto report = report::CaseReportService(m_place).preview(requestFor(order, one, {}));
        if (!report)
            return report.error();
        shown.reports.append(*std::move(report));
        auto careCase = tingyu::caseByUid(m_place, one);
        if (!careCase)
            return careCase.error();
        auto pages = pagesOf(m_place, order, *careCase);
        if (!pages)
            return pages.error();
        shown.pages.append(*std::move(pages));
    }
    if (auto checked = checkPages(order, shown.pages); !checked)
        return checked.error();
    if (order.level == Level::Identified) {
        auto said = consents(order.cases);
        if (!said)
            return said.error();
        shown.consents = *std::move(said);
    }
    return shown;
}

Result<QList<CaseConsent>> ConsultationService::consents(const QList<Uid> &cases)
{
    if (auto allowed = m_place.allow(op::exchangeConsult); !allowed)
        return allowed.error();
    QList<CaseConsent> all;
    for (const Uid &uid : cases) {
        auto one = tingyu::caseByUid(m_place, uid);
        if (!one)
            return one.error();
        if (auto allowed = m_place.allow(viewOperation(one->kind), scopeOf(*one)); !allowed)
            return allowed.error();
        auto said = FactsRepository(m_place.db()).consents(one->studentId);
        if (!said)
            return said.error();
        all.append({one->code(), consentState(*said, ConsentParty::Guardian, ConsentScope::Consultation,
                                              m_place.clock().today())});
    }
    return all;
}

Result<SentFile> ConsultationService::send(const ConsultationOrder &order, const QString &path,
                                           const Progress &progress)
{
    if (auto allowed = m_place.allow(op::exchangeConsult); !allowed)
        return allowed.error();
    if (text::tidy(order.reason).isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    if (order.level == Level::Identified) {
        if (auto agreed = checkSecond(m_place, agreeing, order.second, order.secondName); !agreed)
            return agreed.error();
    }
    PackageSender sender(m_place);
    auto units = sender.receivers(order.to);
    if (!units)
        return units.error();
    const EnrolledUnit &unit = units->constFirst();
    // First all of them, so that nothing is on record as printed where one may not leave.
    auto shown = preview(order);
    if (!shown)
        return shown.error();
    for (const report::CaseReport &report : std::as_const(shown->reports)) {
        if (!report.mayLeave())
            return fail(Errc::Conflict, "consultation.leaks",
                        {report.document.frame.recordCode, QString::number(report.leaks.size())});
    }
    for (const CaseConsent &one : std::as_const(shown->consents)) {
        if (isAgainst(one.state) && text::prose(order.consentWords).trimmed().isEmpty())
            return fail(Errc::BadInput, "consultation.consent", {one.code});
    }
    ConsultationRepository repository(m_place.db());
    QList<TravellingCase> travelling;
    QList<Consultation> records;
    for (qsizetype at = 0; at < order.cases.size(); ++at) {
        const Uid &uid = order.cases.at(at);
        auto one = tingyu::caseByUid(m_place, uid);
        if (!one)
            return one.error();
        auto known = repository.sentTo(one->id, unit.id);
        if (!known)
            return known.error();
        auto report = report::CaseReportService(m_place).issue(requestFor(order, uid, unit.card.name));
        if (!report)
            return report.error();
        const bool isNamed = order.level == Level::Identified;
        Consultation record;
        record.caseId = one->id;
        record.unit = unit.id;
        record.ref = *known ? (*known)->ref : crypto::randomBytes(caseRefBytes);
        record.level = order.level;
        record.version = report->document.frame.version;
        record.serial = report->serial;
        record.reason = text::tidy(order.reason);
        record.second = isNamed ? order.second : Second::None;
        record.secondName = isNamed ? text::tidy(order.secondName) : QString();
        TravellingStudent student;
        if (isNamed) {
            record.consent = shown->consents.at(at).state;
            record.consentWords = wordsFor(order, *record.consent);
            record.keepUntil = order.keepUntil;
            auto its = studentOf(m_place, one->studentId);
            if (!its)
                return its.error();
            student = *std::move(its);
        }
        auto pages = travellingPages(m_place, shown->pages.at(at));
        if (!pages)
            return pages.error();
        travelling.append({record.ref, one->kind, record.level, record.version, record.second,
                           report::toJson(report->document), student, *std::move(pages), record.consent,
                           record.keepUntil});
        records.append(record);
    }
    const Parcel parcel{op::exchangeConsult,
                        container::Type::Report,
                        *units,
                        consultationStream,
                        order.period,
                        order.level,
                        text::tidy(order.reason),
                        {rowsOfCases(travelling), 0},
                        [&](Change &change) -> Result<void> {
                            for (qsizetype at = 0; at < records.size(); ++at) {
                                const Consultation &record = records.at(at);
                                if (auto kept = repository.setSent(change, record); !kept)
                                    return kept;
                                if (record.consent)
                                    change.mention({QStringLiteral("care_case"), order.cases.at(at)},
                                                   consentReason(*record.consent));
                            }
                            return {};
                        }};
    auto sent = sender.write(parcel, path, progress);
    if (sent)
        sent->records = travelling.size(); // people count cases, not lines
    return sent;
}

Result<QStringList> ConsultationService::whoElse()
{
    if (auto allowed = m_place.allow(op::exchangeConsult); !allowed)
        return allowed.error();
    return exchange::whoElse(m_place, agreeing);
}

Result<QList<Consultation>> ConsultationService::sent()
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    return ConsultationRepository(m_place.db()).sent();
}

Result<QList<std::pair<Consultation, CareCase>>> ConsultationService::unread()
{
    QList<std::pair<Consultation, CareCase>> answered;
    if (!isAllowed(op::exchangeConsult, m_place.session(), {}))
        return answered;
    auto sent = ConsultationRepository(m_place.db()).sent();
    auto cases = CaseRepository(m_place.db()).list({});
    if (!sent || !cases)
        return sent ? cases.error() : sent.error();
    for (const Consultation &one : std::as_const(*sent)) {
        const auto its = std::find_if(cases->cbegin(), cases->cend(),
                                      [&one](const CareCase &care) { return care.id == one.caseId; });
        if (one.waitsToBeRead() && its != cases->cend() &&
            isAllowed(viewOperation(its->kind), m_place.session(), scopeOf(*its)))
            answered.append({one, *its});
    }
    return answered;
}

Result<void> ConsultationService::seen(const Uid &careCase)
{
    auto one = tingyu::caseByUid(m_place, careCase);
    if (!one)
        return one.error();
    if (auto allowed = m_place.allow(viewOperation(one->kind), scopeOf(*one)); !allowed)
        return allowed;
    return m_place.change(op::exchangeConsult, [&](Change &change) -> Result<void> {
        auto sent = ConsultationRepository(m_place.db()).sent();
        if (!sent)
            return sent.error();
        for (const Consultation &record : std::as_const(*sent)) {
            if (record.caseId != one->id || !record.waitsToBeRead())
                continue;
            if (auto seen = ConsultationRepository::setSeen(change, record.id); !seen)
                return seen;
        }
        return {};
    });
}

} // namespace tingyu::exchange
