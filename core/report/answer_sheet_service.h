// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/answer_sheet_paper.h"
#include "core/report/form_print.h"
#include "core/screening/campaign.h"
#include "core/screening/paper_code_service.h"
#include "core/screening/paper_sheet_repository.h"

namespace tingyu::report {

struct AnswerSheetWish
{
    Uid campaign;
    SchoolClassId schoolClass;
    QString scaleId; ///< empty: every scale of the campaign, one student after another
    bool withCodes = false;
    bool onlyOpen = false; ///< those without a sheet and without a mark
    int perColumn = 25;    ///< 10, 20 or 25
};

/// Answer sheets of a class for the copier, one a student and scale, and the list of what codes on them mean.
class AnswerSheetService
{
public:
    AnswerSheetService(Workplace &place, scales::ScaleLibrary &library, PaperCodeService &codes)
        : m_place(place), m_library(library), m_codes(codes)
    {
    }
    /// Codes that are missing are made when it is issued, and what wording each sheet has is kept for the
    /// result of it. Errc::NotFound "campaign.unknown",
    /// "campaign.class", "campaign.nobody"; Errc::BadInput "paper.columns", "import.which_scale".
    Result<Printed> sheets(const AnswerSheetWish &wish, const PrintOrder &order, PrintWay way);

    /// Whose code is whose, for who hands out and calls in: apart from the sheets, and back into the room.
    /// Codes that are missing are made when it is issued. Errors of sheets().
    Result<Printed> codeList(const Uid &campaign, SchoolClassId schoolClass, const PrintOrder &order,
                             PrintWay way);

private:
    struct Class
    {
        Campaign campaign;
        QString name;
        QList<CampaignMember> members;
    };
    Result<Class> classOf(const Uid &campaign, SchoolClassId schoolClass);
    Result<QHash<StudentId, QString>> codesFor(CampaignId campaign, PrintWay way);
    Result<void> keepPrinted(const QList<PaperSheet> &sheets);
    Workplace &m_place;
    scales::ScaleLibrary &m_library;
    PaperCodeService &m_codes;
    struct Filled
    {
        QList<FormValues> values;
        QList<PaperSheet> sheets;
    };
    Result<Filled> fill(const AnswerSheetWish &wish, const PrintOrder &order, PrintWay way);
};

} // namespace tingyu::report
