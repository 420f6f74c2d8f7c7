// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/campaign_plan.h"

#include <algorithm>

namespace tingyu {
namespace {

/// Sheets that are not there although their class has sat. Several sittings of a class (a make-up day among
/// them) are told together, by the last of them.
std::optional<CampaignDuty> notCollected(const QList<Sitting> &sittings,
                                         const QList<CollectedClass> &collected, QDate today)
{
    QHash<SchoolClassId, std::pair<int, QDate>> sat;
    for (const Sitting &one : sittings) {
        if (one.on > today)
            continue;
        auto &[present, last] = sat[one.schoolClass];
        present += one.present;
        last = last.isValid() ? std::max(last, one.on) : one.on;
    }
    for (const CollectedClass &one : collected) {
        if (const auto of = sat.find(one.schoolClass); of != sat.end())
            of->first -= one.students;
    }
    CampaignDuty duty{CampaignDuty::Kind::NotCollected, {}, {}, {}, 0, false};
    for (const auto &[missing, last] : std::as_const(sat)) {
        if (missing <= 0)
            continue;
        duty.count += missing;
        duty.day = duty.day.isValid() ? std::min(duty.day, last) : last;
        duty.overdue = duty.overdue || last < today;
    }
    return duty.count > 0 ? std::optional(duty) : std::nullopt;
}

/// A day whose flags were all answered by a contact needs no other word.
std::optional<CampaignDuty> notLooked(const QList<AnsweredDay> &days, const QList<DayLook> &looks,
                                      QDate today)
{
    CampaignDuty duty{CampaignDuty::Kind::NotLooked, {}, {}, {}, 0, false};
    for (const AnsweredDay &day : days) {
        const bool isAnswered = day.flags > 0 && day.contacted == day.flags;
        const bool isLooked = std::any_of(looks.begin(), looks.end(),
                                          [&day](const DayLook &look) { return look.on == day.on; });
        if (day.on > today || isAnswered || isLooked)
            continue;
        ++duty.count;
        duty.day = duty.day.isValid() ? std::min(duty.day, day.on) : day.on;
        duty.overdue = duty.overdue || day.on < today;
    }
    return duty.count > 0 ? std::optional(duty) : std::nullopt;
}

} // namespace

QString campaignDutyCode(CampaignDuty::Kind kind)
{
    switch (kind) {
    case CampaignDuty::Kind::NoStandIn:
        return QStringLiteral("no-stand-in");
    case CampaignDuty::Kind::NotCollected:
        return QStringLiteral("not-collected");
    case CampaignDuty::Kind::NotLooked:
        return QStringLiteral("not-looked");
    }
    return {};
}

QList<CampaignDuty> campaignDuties(const Campaign &campaign, bool critical, const QList<Sitting> &sittings,
                                   const QList<CollectedClass> &collected, const QList<AnsweredDay> &days,
                                   const QList<DayLook> &looks, QDate today)
{
    if (campaign.closed)
        return {};
    QList<CampaignDuty> duties;
    if (critical && !campaign.hasStandIn())
        duties.append({CampaignDuty::Kind::NoStandIn, {}, {}, campaign.from, 0, true});
    if (const auto duty = notCollected(sittings, collected, today))
        duties.append(*duty);
    if (const auto duty = critical ? notLooked(days, looks, today) : std::nullopt)
        duties.append(*duty);
    for (CampaignDuty &duty : duties) {
        duty.campaign = campaign.uid;
        duty.name = campaign.name;
    }
    return duties;
}

std::optional<QList<int>> monthsFromText(const QString &text)
{
    QList<int> months;
    const QStringList parts = QString(text)
                                  .replace(QChar(0xFF0C), u',')
                                  .replace(QChar(0x3001), u',')
                                  .split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        bool good = false;
        const int month = part.trimmed().toInt(&good);
        if (!good || month < 1 || month > 12)
            return std::nullopt;
        if (!months.contains(month))
            months.append(month);
    }
    std::sort(months.begin(), months.end());
    return months;
}

std::optional<DueScreening> dueScreening(const QList<int> &months, const QList<Campaign> &campaigns,
                                         QDate today)
{
    QDate since;
    QDate next;
    for (int back = 0; back < 12 && !since.isValid(); ++back) {
        const QDate month = QDate(today.year(), today.month(), 1).addMonths(-back);
        if (months.contains(month.month()))
            since = month;
    }
    if (!since.isValid())
        return std::nullopt;
    for (int ahead = 1; ahead <= 12 && !next.isValid(); ++ahead) {
        const QDate month = since.addMonths(ahead);
        if (months.contains(month.month()))
            next = month;
    }
    // One that began before and reaches into the season was held for it too.
    const auto isHeld = [&](const Campaign &one) {
        const bool isForAll = one.kind == CampaignKind::Census || one.kind == CampaignKind::Entry;
        return isForAll && one.to >= since && one.from < next;
    };
    if (std::any_of(campaigns.begin(), campaigns.end(), isHeld))
        return std::nullopt;
    return DueScreening{since, today >= since.addMonths(1)};
}

} // namespace tingyu
