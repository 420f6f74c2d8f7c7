// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form_print.h"
#include "core/report/print_order.h"
#include "core/screening/campaign_plan_service.h"

namespace tingyu::report {

/// All that the papers of a campaign are made of, as values.
struct CampaignPaperFacts
{
    Campaign campaign;
    CampaignStatus status;
    QStringList scaleNames; ///< in the order of the campaign
    QStringList scaleVersions;
    QString inCharge;
    QStringList watchers;
    QList<Sitting> sittings;
    int consentOut = 0;
    int consentBack = 0;
    QString printer;
};

/// Form 7 of one student: above the fold what it is about, below it the choice.
FormValues consentValues(const CampaignPaperFacts &facts, const CampaignMember &member,
                         const QString &classLabel);
/// Who is still to be asked: no reasons on it.
FormValues makeUpValues(const CampaignPaperFacts &facts, const QList<MakeUpRow> &rows,
                        const QString &classLabel);
/// Form 24. Classes are told with their size, who came and how many sheets are valid, no more: the rest
/// would say who refused.
FormValues organisingValues(const CampaignPaperFacts &facts);

/// Papers of a campaign for those who hold it. Errors: those of CampaignPlanService; campaign.class for a
/// class that takes no part; Errc::NotFound campaign.nobody where no student is to be printed for.
class CampaignPaperService
{
public:
    CampaignPaperService(Workplace &place, scales::ScaleLibrary &library) : m_place(place), m_library(library)
    {
    }

    /// One sheet for each student of the class who is not left out; a print is counted at the class's papers.
    Result<Printed> consentForms(const Uid &campaign, SchoolClassId schoolClass, const PrintOrder &order,
                                 PrintWay way);
    Result<Printed> makeUpList(const Uid &campaign, std::optional<SchoolClassId> schoolClass,
                               const PrintOrder &order, PrintWay way);
    Result<Printed> organising(const Uid &campaign, const PrintOrder &order, PrintWay way);

private:
    Result<CampaignPaperFacts> gather(const Uid &campaign, Language language);
    Result<void> countPrinted(const CampaignPaperFacts &facts, SchoolClassId schoolClass, int sheets);

    Workplace &m_place;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu::report
