// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_version_service.h"
#include "core/report/case_report.h"
#include "core/report/print_order.h"

namespace tingyu::report {

struct CaseReportRequest
{
    Uid caseUid;
    QString variant = QStringLiteral("consultation"); ///< or "closing"
    bool deidentify = false;
    QString reason; ///< stands in the footer and in the print log
    int copies = 1;
    QString recipient;
    Language language = Language::Chinese; ///< of the stand-ins
    bool withPages = false;                ///< the covered pages behind the report; of a named report alone
};

struct CaseReport
{
    Document document;        ///< copy 1; further copies differ in frame.copy only, see copyOf()
    QStringList withheld;     ///< field ids that held something and did not leave
    QList<LeakFinding> leaks; ///< undecided, in the order of the pages; de-identified documents only
    int serial = 0;           ///< 0 = nothing was put on record
    bool mayLeave() const { return leaks.isEmpty(); }
};

/// Printing of cases: gathers, de-identifies, checks, and puts the print on record. Pages are made by
/// ui/print. Errors: those of CaseVersionService; Errc::NotFound "case.not_found".
class CaseReportService
{
public:
    explicit CaseReportService(Workplace &place) : m_place(place) {}

    /// As it would print, without a serial; a view of the case is put on record.
    Result<CaseReport> preview(const CaseReportRequest &request);
    /// Seals the report and puts the print on record; the document carries version, serial and copy numbers.
    /// A de-identified report with undecided findings is given back with serial 0 and nothing put on record.
    Result<CaseReport> issue(const CaseReportRequest &request);
    /// Form 13 for the report's questions: null `opinion` = the empty sheet that goes out. De-identified when
    /// the request says so. Same rules as issue().
    Result<CaseReport> issueOpinionSheet(const CaseReportRequest &request, const Uid &opinion);
    Result<CaseReport> previewOpinionSheet(const CaseReportRequest &request, const Uid &opinion);

    /// The empty forms for days without power; nothing of a person in them, so nothing is put on record.
    static Result<Document> blank(const QString &formId, const QString &variant);

private:
    Result<CaseReport> make(const CaseReportRequest &request, const QString &formId, const Uid &opinion,
                            bool record);
    Workplace &m_place;
};

/// Names, families, staff, places and numbers of the whole vault, for the leak check of one case.
Result<LeakTerms> leakTermsFor(Workplace &place, const CaseReportFacts &facts);
/// Everything a report of this case is made of, as it stands now. Asks no permission: services do.
Result<CaseReportFacts> gatherCaseFacts(Workplace &place, const CareCase &head);

} // namespace tingyu::report
