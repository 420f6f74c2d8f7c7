// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/file_handover_service.h"

#include "core/base/text.h"
#include "core/care/care_operations.h"
#include "core/care/case_repository.h"
#include "core/care/case_service.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/file_handover_repository.h"
#include "core/exchange/second_person.h"
#include "core/report/case_report_service.h"
#include "core/report/document_json.h"
#include "core/report/screening_report_service.h"
#include "core/report/session_report_service.h"
#include "core/report/student_report_service.h"
#include "core/room/sessions/series_service.h"
#include "core/room/sessions/session_operations.h"
#include "core/school/existing_student.h"
#include "core/school/student_repository.h"
#include "core/school/timeline.h"
#include "core/screening/screening_operations.h"
#include "core/screening/sheet_repository.h"

#include <QRegularExpression>

#include <algorithm>

namespace tingyu::exchange {
namespace {

constexpr qsizetype longestHandedName = 60;
constexpr qsizetype longestWords = 2'000;
constexpr qsizetype longestPurpose = 200; ///< of a package

/// The file without its timeline: what it tells of cases and talks goes as a part of its own, or not at all.
QStringList fileParts()
{
    return {QStringLiteral("identity"), QStringLiteral("contacts"), QStringLiteral("history"),
            QStringLiteral("groups"), QStringLiteral("consents")};
}

HandedPart partOf(HandedKind kind, const Uid &source, const QString &code, QDate from, QDate to)
{
    HandedPart part;
    part.kind = kind;
    part.source = source;
    part.code = code;
    part.from = from;
    part.to = to;
    return part;
}

QDate firstDay(const StudentFile &file)
{
    QDate first;
    const auto earlier = [&first](QDate day) {
        if (day.isValid() && (!first.isValid() || day < first))
            first = day;
    };
    for (const GrowthEntry &one : file.growth)
        earlier(one.onDate);
    for (const RiskFactor &one : file.riskFactors)
        earlier(one.from);
    for (const FileClassEntry &one : file.fileClasses)
        earlier(one.from);
    for (const Consent &one : file.consents)
        earlier(one.onDate);
    return first;
}

Result<void> offerSheets(Workplace &place, scales::ScaleLibrary &library, StudentId student,
                         FileHandoverService::Offer *offer)
{
    auto sheets = SheetRepository(place.db()).ofStudent(student);
    if (!sheets)
        return sheets.error();
    const bool mayPrint = isAllowed(op::sheetPrint, place.session(), {});
    for (const AnswerSheet &sheet : std::as_const(*sheets)) {
        if (mayPrint)
            offer->parts.append(partOf(HandedKind::Sheet, sheet.uid, library.shortName(sheet.scaleId),
                                       sheet.answeredOn, sheet.answeredOn));
        else
            ++offer->unreadable;
    }
    return {};
}

Result<void> offerCases(Workplace &place, StudentId student, FileHandoverService::Offer *offer)
{
    CaseFilter filter;
    filter.studentId = student;
    CaseRepository repository(place.db());
    auto cases = repository.list(filter);
    if (!cases)
        return cases.error();
    for (const CareCase &one : std::as_const(*cases)) {
        const bool isProtection = one.kind == CaseKind::Protection;
        if (!isAllowed(viewOperation(one.kind), place.session(), scopeOf(one)) ||
            !isAllowed(op::casePrint, place.session(), {})) {
            if (!isProtection) // that there is such a one is not told
                ++offer->unreadable;
            continue;
        }
        HandedPart part = partOf(HandedKind::Case, one.uid, one.code(), one.openedOn,
                                 one.closedOn.isValid() ? one.closedOn : place.clock().today());
        part.isRestricted = isProtection;
        offer->parts.append(part);
        auto opinions = repository.opinions(one.id);
        if (!opinions)
            return opinions.error();
        for (const Opinion &opinion : std::as_const(*opinions)) {
            HandedPart said =
                partOf(HandedKind::Opinion, opinion.uid, one.code(), opinion.receivedOn, opinion.receivedOn);
            said.caseUid = one.uid;
            said.isRestricted = isProtection;
            offer->parts.append(said);
        }
    }
    return {};
}

Result<void> offerSeries(Workplace &place, const Uid &student, FileHandoverService::Offer *offer)
{
    if (!isAllowed(op::sessionList, place.session(), {}))
        return {};
    SeriesService::Question question;
    question.student = student;
    auto rows = SeriesService(place).list(question);
    if (!rows)
        return rows.error();
    for (const SeriesRow &row : std::as_const(*rows)) {
        if (!row.mayRead) {
            ++offer->unreadable;
        } else if (row.series.isOpen) {
            ++offer->openSeries;
        } else {
            HandedPart part = partOf(HandedKind::Series, row.series.uid, row.series.code(),
                                     row.firstOn.isValid() ? row.firstOn : row.series.openedOn, row.lastOn);
            part.isRestricted = true;
            offer->parts.append(part);
        }
    }
    return {};
}

/// The parts of the order as they are offered, in that order.
Result<QList<HandedPart>> chosenParts(const FileHandoverService::Offer &offer,
                                      const QList<HandedPart> &wanted)
{
    QList<HandedPart> chosen;
    for (const HandedPart &one : offer.parts) {
        const auto its = std::find_if(wanted.cbegin(), wanted.cend(), [&one](const HandedPart &other) {
            return other.kind == one.kind && other.source == one.source;
        });
        if (its == wanted.cend())
            continue;
        chosen.append(one);
        chosen.last().pages = std::clamp(its->pages, 0, 9'999);
    }
    if (chosen.isEmpty() || chosen.size() != wanted.size() || chosen.size() > mostHandedParts)
        return fail(Errc::BadInput, "handover.parts");
    return chosen;
}

/// Of a signature on paper, "name, post, date", the name.
QString nameIn(const QString &signature)
{
    static const QRegularExpression separators(QStringLiteral("[,;\\x{ff0c}\\x{ff1b}\\x{3001}]"));
    return signature.section(separators, 0, 0).trimmed();
}

Result<void> checkWords(const FileHandoverOrder &order)
{
    if (text::prose(order.words).isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    if (order.reason != HandoverReason::Transfer && order.reason != HandoverReason::Graduation)
        return fail(Errc::BadInput, "handover.reason");
    if (order.words.size() > longestWords || order.consentWords.size() > longestWords)
        return fail(Errc::BadInput, "text.too_long");
    for (const QString &name : {order.toName, order.witness, order.secondName}) {
        if (name.size() > longestHandedName)
            return fail(Errc::BadInput, "handover.names");
    }
    if (order.second != Second::User && order.second != Second::Paper)
        return fail(Errc::Denied, "handover.second");
    return {};
}

} // namespace

Result<FileHandoverService::Offer> FileHandoverService::offer(const Uid &student)
{
    if (auto allowed = m_place.allow(op::exchangeHandOver, {}, {QStringLiteral("student"), student});
        !allowed)
        return allowed.error();
    auto file = StudentService(m_place).show(student);
    if (!file)
        return file.error();
    Offer offer;
    auto header = StudentRepository(m_place.db()).header(file->student.id);
    if (!header)
        return header.error();
    if (*header)
        offer.student = **header;
    const QDate today = m_place.clock().today();
    offer.consent = consentState(file->consents, ConsentParty::Guardian, ConsentScope::Exchange, today);
    offer.parts.append(partOf(HandedKind::File, student, file->student.studentNo, firstDay(*file), today));
    if (auto sheets = offerSheets(m_place, m_library, file->student.id, &offer); !sheets)
        return sheets.error();
    if (auto cases = offerCases(m_place, file->student.id, &offer); !cases)
        return cases.error();
    if (auto series = offerSeries(m_place, student, &offer); !series)
        return series.error();
    auto others = whoElse(m_place, agreeing);
    auto units = UnitRepository(m_place.db()).list();
    if (!others || !units)
        return others ? units.error() : others.error();
    offer.others = *std::move(others);
    for (const EnrolledUnit &unit : std::as_const(*units)) {
        if (unit.isReachable() && unit.card.kind == UnitKind::School)
            offer.schools.append(unit);
    }
    return offer;
}

Result<report::Document> FileHandoverService::documentOf(const FileHandoverOrder &order,
                                                         const HandedPart &part, const QString &recipient,
                                                         bool record)
{
    const report::PrintOrder print{text::prose(order.words), 1, order.language};
    const auto of = [](Result<report::Printed> printed) -> Result<report::Document> {
        if (!printed)
            return printed.error();
        return std::move(printed->document);
    };
    const auto ofCase = [](Result<report::CaseReport> printed) -> Result<report::Document> {
        if (!printed)
            return printed.error();
        return std::move(printed->document);
    };
    switch (part.kind) {
    case HandedKind::File: {
        StudentService students(m_place);
        TimelineService timeline(m_place);
        report::StudentReportService files(m_place, students, timeline);
        return of(record ? files.issue(part.source, fileParts(), print)
                         : files.preview(part.source, fileParts(), print));
    }
    case HandedKind::Sheet: {
        report::ScreeningReportService sheets(m_place, m_library);
        return of(record ? sheets.issue(part.source, print) : sheets.preview(part.source, print));
    }
    case HandedKind::Case:
    case HandedKind::Opinion: {
        report::CaseReportRequest request;
        const bool isOpinion = part.kind == HandedKind::Opinion;
        request.caseUid = isOpinion ? part.caseUid : part.source;
        auto one = caseByUid(m_place, request.caseUid);
        if (!one)
            return one.error();
        if (one->state == CaseState::Closed && !isOpinion)
            request.variant = QStringLiteral("closing");
        request.reason = print.reason;
        request.recipient = recipient;
        request.language = order.language;
        report::CaseReportService cases(m_place);
        if (isOpinion)
            return ofCase(record ? cases.issueOpinionSheet(request, part.source)
                                 : cases.previewOpinionSheet(request, part.source));
        return ofCase(record ? cases.issue(request) : cases.preview(request));
    }
    case HandedKind::Series:
        return of(report::SessionReportService(m_place).series(
            part.source, print, record ? report::PrintWay::Issue : report::PrintWay::Preview));
    }
    return fail(Errc::BadInput, "handover.parts");
}

Result<QList<report::Document>> FileHandoverService::preview(const FileHandoverOrder &order)
{
    auto offered = offer(order.student);
    if (!offered)
        return offered.error();
    auto parts = chosenParts(*offered, order.parts);
    if (!parts)
        return parts.error();
    QList<report::Document> documents;
    for (const HandedPart &part : std::as_const(*parts)) {
        auto document = documentOf(order, part, {}, false);
        if (!document)
            return document.error();
        if (QString::fromUtf8(report::toJson(*document)).size() > longestDocument)
            return fail(Errc::BadInput, "handover.too_long", {part.code});
        documents.append(*std::move(document));
    }
    return documents;
}

/// The list and every document of it, each print on record.
Result<TravellingFile> FileHandoverService::gather(const FileHandoverOrder &order, const Offer &offered,
                                                   const EnrolledUnit &unit, const QList<HandedPart> &parts)
{
    auto file = StudentService(m_place).show(order.student);
    auto number = FileHandoverRepository(m_place.db()).nextNumber();
    if (!file || !number)
        return file ? number.error() : file.error();
    TravellingFile travelling;
    travelling.facts = {file->student, file->contacts, file->growth, file->riskFactors, file->tags};
    FileHandover &head = travelling.head;
    head.unit = unit.id;
    head.student = file->student.id;
    head.ref = crypto::randomBytes(caseRefBytes);
    head.number = *number;
    head.on = m_place.clock().today();
    head.reason = order.reason;
    head.words = text::prose(order.words);
    head.fromName = m_place.session().userName;
    head.toName = text::tidy(order.toName);
    head.second = order.second;
    head.secondName = text::tidy(order.secondName);
    head.witness = text::tidy(order.witness);
    if (head.witness.isEmpty())
        head.witness = nameIn(head.secondName);
    head.consent = offered.consent;
    if (head.consent != ConsentState::Given)
        head.consentWords = text::prose(order.consentWords);
    head.studentName = file->student.name;
    head.studentBirth = file->student.birthDate.toString(Qt::ISODate);
    head.studentClass = file->classLabel;
    head.parts = parts;
    for (HandedPart &part : head.parts) {
        auto document = documentOf(order, part, unit.card.name, true);
        if (!document)
            return document.error();
        part.document = report::toJson(*document);
        part.check = handedCheck(part.document);
    }
    return travelling;
}

Result<FileHandoverService::Sent> FileHandoverService::send(const FileHandoverOrder &order,
                                                            const QString &path, const Progress &progress)
{
    if (auto allowed = m_place.allow(op::exchangeHandOver, {}, {QStringLiteral("student"), order.student});
        !allowed)
        return allowed.error();
    if (auto checked = checkWords(order); !checked)
        return checked.error();
    if (auto agreed = checkSecond(m_place, agreeing, order.second, order.secondName); !agreed)
        return agreed.error();
    auto own = UnitRepository(m_place.db()).ownCard();
    if (!own)
        return own.error();
    PackageSender sender(m_place);
    auto units = sender.receivers({order.to});
    if (!units)
        return units.error();
    const EnrolledUnit &unit = units->constFirst();
    if (unit.card.kind != UnitKind::School || own->kind != UnitKind::School)
        return fail(Errc::BadInput, "handover.receiver");
    auto offered = offer(order.student);
    if (!offered)
        return offered.error();
    if (offered->consent != ConsentState::Given && text::prose(order.consentWords).isEmpty())
        return fail(Errc::BadInput, "handover.consent");
    auto parts = chosenParts(*offered, order.parts);
    if (!parts)
        return parts.error();
    // First all of them, so that nothing is on record as printed where one may not leave.
    if (auto shown = preview(order); !shown)
        return shown.error();
    auto travelling = gather(order, *offered, unit, *parts);
    if (!travelling)
        return travelling.error();
    const QList<StreamRow> rows = rowsOfFile(*travelling);
    if (auto whole = fileOf(rows); !whole) // as its receiver will read it
        return fail(Errc::BadInput, "handover.unfit");
    const FileHandover &head = travelling->head;
    Uid uid;
    const Parcel parcel{op::exchangeHandOver,
                        container::Type::Report,
                        *units,
                        handoverStream,
                        keyIdText(head.ref),
                        Level::Identified,
                        text::tidy(head.words).left(longestPurpose),
                        {rows, 0},
                        [&](Change &change) -> Result<void> {
                            auto kept = FileHandoverRepository::addOurs(change, head);
                            if (!kept)
                                return kept.error();
                            uid = *kept;
                            change.mention({QStringLiteral("student"), order.student});
                            return {};
                        }};
    auto sent = sender.write(parcel, path, progress);
    if (!sent)
        return sent.error();
    sent->records = head.parts.size(); // people count documents, not lines
    return Sent{uid, *sent};
}

Result<QList<FileHandover>> FileHandoverService::list()
{
    if (auto allowed = m_place.allow(op::exchangeHandovers); !allowed)
        return allowed.error();
    return FileHandoverRepository(m_place.db()).list();
}

Result<QList<FileHandover>> FileHandoverService::ofStudent(const Uid &student)
{
    if (auto allowed = m_place.allow(op::exchangeHandovers); !allowed)
        return allowed.error();
    auto one = existingStudent(m_place.db(), student);
    if (!one)
        return one.error();
    return FileHandoverRepository(m_place.db()).ofStudent(one->id);
}

Result<FileHandover> FileHandoverService::show(const Uid &handover)
{
    if (auto allowed = m_place.allow(op::exchangeHandovers); !allowed)
        return allowed.error();
    auto one = FileHandoverRepository(m_place.db()).byUid(handover);
    if (!one)
        return one.error();
    return *one ? Result<FileHandover>(**one) : fail(Errc::NotFound, "handover.not_found");
}

Result<report::Printed> FileHandoverService::paper(const Uid &handover, const report::PrintOrder &order,
                                                   report::PrintWay way)
{
    auto one = show(handover);
    if (!one)
        return one.error();
    auto own = UnitRepository(m_place.db()).ownCard();
    if (!own)
        return own.error();
    const report::Paper paper{op::exchangeHandovers,
                              "form21_file_handover",
                              "file-handover-print",
                              {QStringLiteral("exchange_handover"), handover}};
    return report::printForm(m_place, paper, order, way, fileHandoverValues(*one, own->name));
}

} // namespace tingyu::exchange
