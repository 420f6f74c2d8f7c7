// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/screening_rows.h"

#include "core/exchange/told_once.h"
#include "core/scales/library.h"
#include "core/school/calendar_service.h"
#include "core/school/school_repository.h"
#include "core/screening/campaign_service.h"
#include "core/screening/group_figures.h"

#include <algorithm>

namespace tingyu::exchange {
namespace {

/// Rows of one campaign, by its number within the term.
class CampaignRows
{
public:
    CampaignRows(Workplace &place, scales::ScaleLibrary &library, int number, StreamRows *all)
        : m_place(place), m_library(library), m_number(number), m_all(all)
    {
    }

    Result<void> add(const Campaign &campaign)
    {
        auto status = CampaignService(m_place, m_library).status(campaign.id);
        if (!status)
            return status.error();
        append("campaigns", {{QStringLiteral("kind"), campaignKindCode(campaign.kind)},
                             {QStringLiteral("from"), campaign.from.toString(Qt::ISODate)},
                             {QStringLiteral("to"), campaign.to.toString(Qt::ISODate)}});
        const Coverage &sum = status->total;
        append("coverage", {{QStringLiteral("on_roll"), sum.onRoll},
                            {QStringLiteral("done"), sum.done},
                            {QStringLiteral("invalid"), sum.invalid},
                            {QStringLiteral("incomplete"), sum.incomplete},
                            {QStringLiteral("refused"), sum.refused + sum.noConsent},
                            {QStringLiteral("absent"), sum.absent}});
        for (const QString &scale : campaign.scales) {
            if (auto added = addScale(campaign, scale, status->classes); !added)
                return added;
        }
        return {};
    }

private:
    void append(const char *section, QJsonObject fields)
    {
        fields.insert(QStringLiteral("campaign"), m_number);
        m_all->rows.append({QLatin1String(section), fields});
    }

    Result<void> addScale(const Campaign &campaign, const QString &scale, const QList<ClassCoverage> &classes)
    {
        auto definition = m_library.find(scale);
        if (!definition)
            return definition.error();
        auto results = SheetRepository(m_place.db()).classResults(campaign.id, scale);
        if (!results)
            return results.error();
        const GroupFigures figures = gradeFigures(**definition, classes, *results);
        for (const GroupTable &table : figures.tables) {
            for (qsizetype band = 0; band < table.bandIds.size(); ++band) {
                append("bands", {{QStringLiteral("scale"), scale},
                                 {QStringLiteral("scale_version"), (*definition)->version},
                                 {QStringLiteral("score"), table.scoreId},
                                 {QStringLiteral("band"), table.bandIds[band]},
                                 {QStringLiteral("students"), table.total.bands[band].count}});
            }
            if (auto added = addGrades(scale, table, figures.groups); !added)
                return added;
        }
        return {};
    }

    Result<void> addGrades(const QString &scale, const GroupTable &table, const ClassLines &grades)
    {
        for (qsizetype line = 0; line < table.classes.size(); ++line) {
            auto first = SchoolRepository(m_place.db()).classById(grades.classes[line]);
            if (!first)
                return first.error();
            if (!*first)
                continue;
            for (qsizetype band = 0; band < table.bandIds.size(); ++band) {
                const SmallCell &cell = table.classes[line].bands[band];
                append("grades",
                       {{QStringLiteral("scale"), scale},
                        {QStringLiteral("score"), table.scoreId},
                        {QStringLiteral("stage"), schoolStageCode((*first)->stage)},
                        {QStringLiteral("grade"), (*first)->grade},
                        {QStringLiteral("band"), table.bandIds[band]},
                        {QStringLiteral("students"), cell.hidden ? QJsonValue() : QJsonValue(cell.count)}});
            }
        }
        return {};
    }

    Workplace &m_place;
    scales::ScaleLibrary &m_library;
    int m_number;
    StreamRows *m_all;
};

} // namespace

Result<QList<Campaign>> campaignsOf(Workplace &place, const QString &term)
{
    auto calendar = CalendarService(place).calendar();
    auto campaigns = CampaignRepository(place.db()).list();
    if (!calendar || !campaigns)
        return calendar ? campaigns.error() : calendar.error();
    const TermName wanted{term.left(4).toInt(), term.right(1).toInt()};
    campaigns->removeIf([&](const Campaign &one) { return calendar->termNameOf(one.from) != wanted; });
    std::sort(campaigns->begin(), campaigns->end(),
              [](const Campaign &a, const Campaign &b) { return a.id < b.id; });
    return campaigns;
}

Result<StreamRows> screeningRows(Workplace &place, scales::ScaleLibrary &library, const QString &term,
                                 const QList<QByteArray> &sentLines)
{
    auto campaigns = campaignsOf(place, term);
    if (!campaigns)
        return campaigns.error();
    StreamRows all;
    int number = 0;
    for (const Campaign &campaign : std::as_const(*campaigns)) {
        if (auto added = CampaignRows(place, library, ++number, &all).add(campaign); !added)
            return added.error();
    }
    if (all.rows.isEmpty())
        return fail(Errc::NotFound, "stream.empty", {term});
    constexpr const char *table[] = {"campaign", "scale", "score"};
    hideToldOtherwise(sentLines, {"grades", table, "students"}, &all);
    return all;
}

} // namespace tingyu::exchange
