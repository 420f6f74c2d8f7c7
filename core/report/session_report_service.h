// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/print_order.h"
#include "core/report/session_report.h"

namespace tingyu::report {

/// Printing of counselling: form 3 and the book of sessions, 4, 8, 21, the first-hour card, the sheet of a
/// draw. What is printed counts as viewed and a print is on record with its reason before it leaves
/// ("reason.missing", "print.copies"); a preview carries no serial. Blank versions come from
/// CaseReportService::blank, and from blankWithLines() where telephone numbers stand on them.
class SessionReportService
{
public:
    explicit SessionReportService(Workplace &place) : m_place(place) {}

    enum class Use : quint8
    {
        Preview,
        Issue
    };
    /// Errors of SessionService::show.
    Result<Printed> session(const Uid &session, const PrintOrder &order, Use use);
    /// Sessions of the days `from` to `to` that the person may read, by time. Errc::BadInput "session.span";
    /// Errc::NotFound "session.none".
    Result<Printed> book(QDate from, QDate to, const PrintOrder &order, Use use);
    /// Cover, with the closing once the series is closed. Errors of SeriesService::show.
    Result<Printed> series(const Uid &series, const PrintOrder &order, Use use);
    /// Errors of HandoverService::show.
    Result<Printed> handover(const Uid &handover, const PrintOrder &order, Use use);
    /// What was ticked after a session. Errors of SessionService::show.
    Result<Printed> firstHour(const Uid &session, const QList<HelpLine> &lines, const PrintOrder &order,
                              Use use);
    /// For one client, whose name is on it. Errors of SeriesService::show.
    Result<Printed> consent(const Uid &series, const QList<HelpLine> &lines, const PrintOrder &order,
                            Use use);
    /// Errors of InspectionService::show.
    Result<Printed> inspection(const Uid &draw, const PrintOrder &order, Use use);

    /// The card for the wall (first_hour) and the empty consent (form08_consent), with these numbers on them;
    /// nothing of a person, so nothing is put on record.
    static Result<Document> blankWithLines(const QString &formId, const QList<HelpLine> &lines,
                                           Language language);

private:
    /// Which form of which record, and who may print it.
    struct Sheet
    {
        const char *form;
        const char *kind; ///< in the export log
        const Operation *operation;
        ObjectRef object;
        AccessScope scope;
        QString variant = {};
        QString recordCode = {};
    };
    Result<Frame> framed(const Sheet &sheet, const PrintOrder &order, Use use, int *serial);
    Result<Printed> filled(const Sheet &sheet, const FormValues &values, const PrintOrder &order, Use use);
    Result<SessionReportFacts> gather(const Uid &session);

    Workplace &m_place;
};

} // namespace tingyu::report
