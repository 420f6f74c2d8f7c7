// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/session_report_service.h"

#include "core/care/case_file.h"
#include "core/report/case_report_service.h"
#include "core/room/papers/help_service.h"
#include "core/room/sessions/handover_service.h"
#include "core/room/sessions/inspection_service.h"
#include "core/room/sessions/secrecy_repository.h"
#include "core/room/sessions/series_service.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_service.h"

namespace tingyu::report {
namespace {

const auto sessionType = QStringLiteral("session_record");

/// Of a series cover and closing together; the risk check says in its rows what is asked.
Result<Document> blankSession(const QString &formId, Language language)
{
    const bool isSeries = formId == QLatin1String("form04_series");
    auto document = CaseReportService::blank(formId, isSeries ? QStringLiteral("closing") : QString());
    if (!document)
        return document;
    for (Block &block : document->blocks) {
        auto *table = std::get_if<Table>(&block);
        if (table == nullptr || table->section != QLatin1String("risk"))
            continue;
        table->blankRows = 0;
        table->rows = riskRows({}, language);
    }
    return document;
}

} // namespace

Result<SessionReportFacts> SessionReportService::gather(const Uid &uid)
{
    auto file = SessionService(m_place).show(uid);
    if (!file)
        return file.error();
    auto breaches = SecrecyRepository(m_place.db()).marksOf(uid);
    if (!breaches)
        return breaches.error();
    return SessionReportFacts{*std::move(file), *std::move(breaches)};
}

Result<Printed> SessionReportService::session(const Uid &uid, const PrintOrder &order, PrintWay way)
{
    auto reached = reachSession(m_place, uid);
    if (!reached)
        return reached.error();
    auto facts = gather(uid);
    if (!facts)
        return facts.error();
    return printForm(m_place,
                     {op::sessionPrint,
                      "form03_session",
                      "session-print",
                      {sessionType, uid},
                      {},
                      reached->scope,
                      seriesCode(facts->file.head.seriesNumber)},
                     order, way, sessionReportValues(*facts, order.language));
}

Result<Printed> SessionReportService::book(QDate from, QDate to, const PrintOrder &order, PrintWay way)
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
    const Paper paper{op::sessionPrint,       "form03_session",
                      "session-book",         {QStringLiteral("user"), me.userUid},
                      QStringLiteral("book"), ownScope(me.userId)};
    auto printed = printForm(m_place, paper, order, way, {});
    if (printed)
        printed->document = sessionBook(*form, printed->document.frame, facts, order.language);
    return printed;
}

Result<Printed> SessionReportService::series(const Uid &uid, const PrintOrder &order, PrintWay way)
{
    auto file = SeriesService(m_place).show(uid);
    if (!file)
        return file.error();
    auto scope = seriesScope(m_place, file->series);
    if (!scope)
        return scope.error();
    return printForm(m_place,
                     {op::sessionPrint,
                      "form04_series",
                      "series-print",
                      {QStringLiteral("counselling_series"), uid},
                      file->series.isOpen ? QString() : QStringLiteral("closing"),
                      *scope,
                      file->series.code()},
                     order, way, seriesReportValues(*file));
}

Result<Printed> SessionReportService::handover(const Uid &uid, const PrintOrder &order, PrintWay way)
{
    auto handover = HandoverService(m_place).show(uid);
    if (!handover)
        return handover.error();
    // Who may see it may print it.
    const bool isMine =
        handover->fromUid == m_place.session().userUid || handover->toUid == m_place.session().userUid;
    return printForm(m_place,
                     {op::seriesHandOver,
                      "form21_handover",
                      "handover-print",
                      {QStringLiteral("series_handover"), uid},
                      {},
                      ownScope(isMine ? m_place.session().userId : UserId())},
                     order, way, handoverReportValues(*handover));
}

Result<Printed> SessionReportService::firstHour(const Uid &uid, const PrintOrder &order, PrintWay way)
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
    auto places = help(order.language);
    if (!places)
        return places.error();
    auto phones = FirstHourService(m_place).phones(uid);
    if (!phones)
        return phones.error();
    return printForm(m_place,
                     {op::sessionPrint,
                      "first_hour",
                      "first-hour-print",
                      {sessionType, uid},
                      {},
                      reached->scope,
                      seriesCode(facts->file.head.seriesNumber)},
                     order, way, firstHourValues(&*facts, *ticks, {*phones, *places}, order.language));
}

Result<Printed> SessionReportService::consent(const Uid &uid, const PrintOrder &order, PrintWay way)
{
    auto file = SeriesService(m_place).show(uid);
    if (!file)
        return file.error();
    auto scope = seriesScope(m_place, file->series);
    if (!scope)
        return scope.error();
    auto places = help(order.language);
    if (!places)
        return places.error();
    const CounsellingSeries &series = file->series;
    return printForm(m_place,
                     {op::sessionPrint,
                      "form08_consent",
                      "consent-print",
                      {QStringLiteral("counselling_series"), uid},
                      {},
                      *scope,
                      series.code()},
                     order, way,
                     consentValues(series.client.name, series.client.classLabel, series.keeperName, *places));
}

Result<Printed> SessionReportService::inspection(const Uid &uid, const PrintOrder &order, PrintWay way)
{
    auto draw = InspectionService(m_place).show(uid);
    if (!draw)
        return draw.error();
    return printForm(m_place,
                     {op::inspectionDraw,
                      "inspection",
                      "inspection-print",
                      {QStringLiteral("inspection_draw"), uid},
                      {},
                      {}},
                     order, way, inspectionValues(*draw));
}

Result<QList<HelpPlace>> SessionReportService::help(Language language)
{
    return HelpService(m_place).list(language == Language::English);
}

Result<Document> SessionReportService::blank(const QString &formId, Language language)
{
    auto form = loadForm(formId);
    if (!form)
        return form.error();
    auto places = help(language);
    if (!places)
        return places.error();
    FormValues values;
    if (formId == QLatin1String("first_hour"))
        values = firstHourValues(nullptr, {}, {{}, *places}, language);
    else if (formId == QLatin1String("form08_consent"))
        values = consentValues({}, {}, {}, *places);
    else
        return blankSession(formId, language);
    // Filled as any other, so that the numbers stay; blank is what the page says about itself.
    Document document = fillForm(*form, {}, values);
    document.frame.blank = true;
    return document;
}

} // namespace tingyu::report
