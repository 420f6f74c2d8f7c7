// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form_print.h"
#include "core/report/session_report.h"

namespace tingyu::report {

/// Printing of counselling: form 3 and the book of sessions, 4, 8, 21, the first-hour card, the sheet of a
/// draw. What is printed counts as viewed and a print is on record with its reason before it leaves
/// ("reason.missing", "print.copies"); a preview carries no serial. The card and the consent tell where help
/// is to be had, out of the directory.
class SessionReportService
{
public:
    explicit SessionReportService(Workplace &place) : m_place(place) {}

    /// Errors of SessionService::show.
    Result<Printed> session(const Uid &session, const PrintOrder &order, PrintWay way);
    /// Sessions of the days `from` to `to` that the person may read, by time. Errc::BadInput "session.span";
    /// Errc::NotFound "session.none".
    Result<Printed> book(QDate from, QDate to, const PrintOrder &order, PrintWay way);
    /// Cover, with the closing once the series is closed. Errors of SeriesService::show.
    Result<Printed> series(const Uid &series, const PrintOrder &order, PrintWay way);
    /// Errors of HandoverService::show.
    Result<Printed> handover(const Uid &handover, const PrintOrder &order, PrintWay way);
    /// What was ticked after a session. Errors of SessionService::show.
    Result<Printed> firstHour(const Uid &session, const PrintOrder &order, PrintWay way);
    /// For one client, whose name is on it. Errors of SeriesService::show.
    Result<Printed> consent(const Uid &series, const PrintOrder &order, PrintWay way);
    /// Errors of InspectionService::show.
    Result<Printed> inspection(const Uid &draw, const PrintOrder &order, PrintWay way);

    /// The empty form of that id: form03_session, form04_series, form21_handover, inspection; and first_hour,
    /// the card for the wall, and form08_consent, with the school's numbers on them. Nothing of a person
    /// stands in them, so nothing is put on record.
    Result<Document> blank(const QString &formId, Language language);

private:
    Result<SessionReportFacts> gather(const Uid &session);
    Result<QList<HelpPlace>> help(Language language);

    Workplace &m_place;
};

} // namespace tingyu::report
