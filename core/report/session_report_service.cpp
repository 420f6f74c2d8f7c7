// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/session_report_service.h"

#include "core/care/case_file.h"
#include "core/room/handover_service.h"
#include "core/room/inspection_service.h"
#include "core/room/secrecy_repository.h"
#include "core/room/series_service.h"
#include "core/room/session_operations.h"
#include "core/room/session_service.h"

#include <algorithm>

namespace tingyu::report {
namespace {

const auto sessionType = QStringLiteral("session_record");

} // namespace

/// The frame of a print; issued, it is put on record first.
Result<Frame> SessionReportService::framed(const Sheet &sheet, const PrintOrder &order, Use use, int *serial)
{
    if (auto allowed = m_place.allow(*sheet.operation, sheet.scope, sheet.object); !allowed)
        return allowed.error();
    auto frame = printFrame(m_place, order);
    if (!frame)
        return frame.error();
    frame->variant = sheet.variant;
    frame->recordCode = sheet.recordCode;
    if (use == Use::Issue) {
        auto recorded = recordPrint(m_place, *sheet.operation, QLatin1String(sheet.kind), sheet.object, order,
                                    sheet.scope);
        if (!recorded)
            return recorded.error();
        *serial = *recorded;
        frame->serial = serialText(*recorded);
    }
    return frame;
}

Result<Printed> SessionReportService::filled(const Sheet &sheet, const FormValues &values,
                                             const PrintOrder &order, Use use)
{
    auto form = loadForm(QLatin1String(sheet.form));
    if (!form)
        return form.error();
    Printed printed;
    auto frame = framed(sheet, order, use, &printed.serial);
    if (!frame)
        return frame.error();
    printed.document = fillForm(*form, *frame, values);
    return printed;
}

Result<SessionReportFacts> SessionReportService::gather(const Uid &uid)
{
    auto file = SessionService(m_place).show(uid);
    if (!file)
        return file.error();
    SessionReportFacts facts{*std::move(file), false};
    auto breaches = SecrecyRepository(m_place.db()).list(facts.file.client.studentId);
    if (!breaches)
        return breaches.error();
    facts.isSecrecyBroken =
        std::any_of(breaches->cbegin(), breaches->cend(),
                    [&uid](const SecrecyBreach &breach) { return breach.sessionUid == uid; });
    return facts;
}

Result<Printed> SessionReportService::session(const Uid &uid, const PrintOrder &order, Use use)
{
    auto reached = reachSession(m_place, uid);
    if (!reached)
        return reached.error();
    auto facts = gather(uid);
    if (!facts)
        return facts.error();
    return filled({"form03_session",
                   "session-print",
                   &op::sessionPrint,
                   {sessionType, uid},
                   reached->scope,
                   {},
                   seriesCode(facts->file.head.seriesNumber)},
                  sessionReportValues(*facts, order.language), order, use);
}

Result<Printed> SessionReportService::book(QDate from, QDate to, const PrintOrder &order, Use use)
{
    auto rows = SessionService(m_place).list({from, to, {}, {}, false});
    if (!rows)
        return rows.error();
    SessionBookFacts facts{from, to, {}};
    for (auto row = rows->crbegin(); row != rows->crend(); ++row) {
        if (!row->mayRead)
            continue;
        auto one = gather(row->record.uid);
        if (!one)
            return one.error();
        facts.sessions.append(*std::move(one));
    }
    if (facts.sessions.isEmpty())
        return fail(Errc::NotFound, "session.none");
    auto form = loadForm(QStringLiteral("form03_session"));
    if (!form)
        return form.error();
    // Each record in it was asked for by itself; the book is the person's own.
    const Session &me = m_place.session();
    const Sheet sheet{"form03_session",    "session-book",
                      &op::sessionPrint,   {QStringLiteral("user"), me.userUid},
                      ownScope(me.userId), QStringLiteral("book")};
    Printed printed;
    auto frame = framed(sheet, order, use, &printed.serial);
    if (!frame)
        return frame.error();
    printed.document = sessionBook(*form, *frame, facts, order.language);
    return printed;
}

Result<Printed> SessionReportService::series(const Uid &uid, const PrintOrder &order, Use use)
{
    auto file = SeriesService(m_place).show(uid);
    if (!file)
        return file.error();
    auto scope = seriesScope(m_place, file->series);
    if (!scope)
        return scope.error();
    return filled({"form04_series",
                   "series-print",
                   &op::sessionPrint,
                   {QStringLiteral("counselling_series"), uid},
                   *scope,
                   file->series.isOpen ? QString() : QStringLiteral("closing"),
                   file->series.code()},
                  seriesReportValues(*file), order, use);
}

Result<Printed> SessionReportService::handover(const Uid &uid, const PrintOrder &order, Use use)
{
    auto handover = HandoverService(m_place).show(uid);
    if (!handover)
        return handover.error();
    // Who may see it may print it.
    const bool isMine =
        handover->fromUid == m_place.session().userUid || handover->toUid == m_place.session().userUid;
    return filled({"form21_handover",
                   "handover-print",
                   &op::seriesHandOver,
                   {QStringLiteral("series_handover"), uid},
                   ownScope(isMine ? m_place.session().userId : UserId())},
                  handoverReportValues(*handover), order, use);
}

Result<Printed> SessionReportService::firstHour(const Uid &uid, const QList<HelpLine> &lines,
                                                const PrintOrder &order, Use use)
{
    auto reached = reachSession(m_place, uid);
    if (!reached)
        return reached.error();
    auto facts = gather(uid);
    if (!facts)
        return facts.error();
    auto ticks = FirstHourService(m_place).ticks(uid);
    if (!ticks)
        return ticks.error();
    return filled({"first_hour",
                   "first-hour-print",
                   &op::sessionPrint,
                   {sessionType, uid},
                   reached->scope,
                   {},
                   seriesCode(facts->file.head.seriesNumber)},
                  firstHourValues(&*facts, *ticks, lines, order.language), order, use);
}

Result<Printed> SessionReportService::consent(const Uid &uid, const QList<HelpLine> &lines,
                                              const PrintOrder &order, Use use)
{
    auto file = SeriesService(m_place).show(uid);
    if (!file)
        return file.error();
    auto scope = seriesScope(m_place, file->series);
    if (!scope)
        return scope.error();
    const CounsellingSeries &series = file->series;
    return filled({"form08_consent",
                   "consent-print",
                   &op::sessionPrint,
                   {QStringLiteral("counselling_series"), uid},
                   *scope,
                   {},
                   series.code()},
                  consentValues(series.client.name, series.client.classLabel, series.keeperName, lines),
                  order, use);
}

Result<Printed> SessionReportService::inspection(const Uid &uid, const PrintOrder &order, Use use)
{
    auto draw = InspectionService(m_place).show(uid);
    if (!draw)
        return draw.error();
    return filled(
        {"inspection", "inspection-print", &op::inspectionDraw, {QStringLiteral("inspection_draw"), uid}, {}},
        inspectionValues(*draw), order, use);
}

Result<Document> SessionReportService::blankWithLines(const QString &formId, const QList<HelpLine> &lines,
                                                      Language language)
{
    auto form = loadForm(formId);
    if (!form)
        return form.error();
    // Filled as any other, so that the numbers stay; blank is what the page says about itself.
    Document document =
        fillForm(*form, {},
                 formId == QLatin1String("first_hour") ? firstHourValues(nullptr, {}, lines, language)
                                                       : consentValues({}, {}, {}, lines));
    document.frame.blank = true;
    return document;
}

} // namespace tingyu::report
