// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/consultation_repository.h"
#include "core/exchange/package_sender.h"
#include "core/report/case_report_service.h"

namespace tingyu::exchange {

struct ConsultationOrder
{
    QList<QByteArray> to; ///< key id of one unit
    Level level = Level::Pseudonyms;
    QString period; ///< the month it is counted under
    QList<Uid> cases;
    QString reason; ///< why it leaves: in the footer, in the print log, and the purpose of the package
    /// L2: who agreed beside the one who sends. A user's password has been asked for by
    /// UserService::confirmOther(); a signature on paper is "name, post, date".
    Second second = Second::None;
    QString secondName;
    report::Language language = report::Language::Chinese; ///< of the words that stand in for names
    /// L2: which pages of the cases go along; without a word all that are covered. At L1 none do: handwriting
    /// names its writer.
    std::optional<QList<Uid>> pages = {};
    /// L2: why it goes without the guardian's consent. Where nobody was asked, or a consent ran out, `reason`
    /// stands for it; a refusal or a withdrawal asks for words of its own.
    QString consentWords = {};
    QDate keepUntil = {}; ///< L2: the last day the office should keep it; not valid: nothing is wished
};

/// What the guardian of a case's student said to a consultation, as of today: to the scope of that name,
/// which form 12 prints too. What was said to reports to the office (scope exchange) is not said to an expert
/// who reads the name.
struct CaseConsent
{
    QString code; ///< C-000012
    ConsentState state = ConsentState::NotAsked;
    bool operator==(const CaseConsent &) const = default;
};

/// Sends cases to an expert of another office: the report as it prints, without names (L1), or named (L2)
/// with a second person's word.
class ConsultationService
{
public:
    explicit ConsultationService(Workplace &place) : m_place(place) {}

    struct Preview
    {
        QList<report::CaseReport> reports; ///< one a case
        PackageNumber number;
        struct Page
        {
            CasePage page;
            bool goes = false;
        };
        QList<QList<Page>> pages = {};    ///< of each case, those that stay too
        QList<CaseConsent> consents = {}; ///< of each case; none at L1
    };
    /// What would leave, case by case, nothing on record but the view. Errors of
    /// report::CaseReportService::preview() and PackageSender::receivers(); Errc::BadInput
    /// "consultation.level", "consultation.none", "consultation.receivers" (more than one), "stream.period",
    /// "consultation.pages_named" (pages asked for at L1), "consultation.keep_named" (a day at L1),
    /// "consultation.keep_until" (a day that is over), "text.too_long"; Errc::NotFound "record.not_found" (a
    /// page of none of the cases), Errc::Conflict "consultation.page_uncovered" {case code, page};
    /// Errc::LimitExceeded "consultation.too_many_pages" {case code, how many, most},
    /// "consultation.pages_too_large" {megabytes}.
    Result<Preview> preview(const ConsultationOrder &order);
    /// Seals each report, puts its print on record and writes the package; of a named case what the guardian
    /// said, and why it leaves all the same, go on record with it, and an audit line says so. Nothing leaves
    /// where one of them may not: Errc::Conflict "consultation.leaks" {case code, how many}; Errc::BadInput
    /// "consultation.consent" {case code} (refused or withdrawn, and no word why all the same),
    /// "consultation.level" (L0), "consultation.none", "reason.missing", "stream.period"; errors of
    /// checkSecond() (L2: another head or counsellor), CaseReportService::issue() and PackageSender.
    Result<SentFile> send(const ConsultationOrder &order, const QString &path, const Progress &progress = {});

    /// One a case, in their order. Errors of caseByUid(); Errc::Denied for a case that this person may not
    /// read.
    Result<QList<CaseConsent>> consents(const QList<Uid> &cases);
    /// Names of those who could agree to a named consultation beside the one who works here.
    Result<QStringList> whoElse();
    Result<QList<Consultation>> sent();
    /// Answers that nobody has opened yet, of cases that this person may read.
    Result<QList<std::pair<Consultation, CareCase>>> unread();
    /// Whoever opens the answers of a case has seen them.
    Result<void> seen(const Uid &careCase);

private:
    Workplace &m_place;
};

} // namespace tingyu::exchange
