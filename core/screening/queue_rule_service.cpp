// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/queue_rule_service.h"

#include "core/scales/library.h"
#include "core/school/columns.h"
#include "core/screening/campaign_repository.h"
#include "core/screening/review_repository.h"
#include "core/screening/screening_operations.h"
#include "core/screening/sheet_repository.h"

#include <QMap>

#include <algorithm>

namespace tingyu {
namespace {

Fields fieldsOf(const QueueRule &rule)
{
    return {{QStringLiteral("reach"), queueReachCode(rule.reach)},
            {QStringLiteral("talk_minutes"), rule.talkMinutes},
            {QStringLiteral("counsellors"), rule.counsellors},
            {QStringLiteral("week_minutes"), rule.weekMinutes},
            {QStringLiteral("due_days"), rule.dueDays}};
}

/// Counsellors of the room who can sign in, at least one.
Result<int> counsellorCount(Connection &db)
{
    auto rows = columns::all<RoleSet>(
        db, QStringLiteral("SELECT roles FROM user WHERE state = 'enabled' AND removed_utc IS NULL"), {},
        [](const Rows &row) { return RoleSet::fromBits(static_cast<quint8>(row.integer(0))); });
    if (!rows)
        return rows.error();
    const auto counsels = [](RoleSet roles) { return roles.has(Role::Counsellor); };
    return std::max(1, static_cast<int>(std::count_if(rows->cbegin(), rows->cend(), counsels)));
}

/// Most students of a campaign are in this stage.
std::optional<tingyu::SchoolStage> stageOf(Connection &db, const Campaign &campaign, int *students)
{
    auto members = CampaignRepository(db).memberClasses(campaign);
    if (!members)
        return std::nullopt;
    *students = static_cast<int>(members->size());
    QHash<SchoolClassId, int> sizes;
    for (const CampaignRepository::MemberClass &member : std::as_const(*members))
        ++sizes[member.schoolClass];
    QMap<QString, int> stages;
    for (auto one = sizes.cbegin(); one != sizes.cend(); ++one) {
        auto stage =
            db.value(QStringLiteral("SELECT stage FROM school_class WHERE id = ?"), {one.key().value()});
        if (stage)
            stages[stage->toString()] += one.value();
    }
    const auto most = std::max_element(stages.cbegin(), stages.cend());
    return most == stages.cend() ? std::nullopt : schoolStageFromCode(most.key());
}

bool isSame(QStringList one, QStringList other)
{
    one.sort();
    other.sort();
    return one == other;
}

} // namespace

Result<std::optional<QueueRule>> QueueRuleRepository::of(CampaignId campaign)
{
    return columns::first<QueueRule>(
        m_db,
        QStringLiteral("SELECT id, reach, talk_minutes, counsellors, week_minutes, due_days FROM queue_rule"
                       " WHERE campaign_id = ? AND removed_utc IS NULL"),
        {campaign.value()}, [](const Rows &row) {
            return QueueRule{columns::idAt<QueueRuleId>(row, 0),
                             queueReachFromCode(row.text(1)).value_or(QueueReach::Total),
                             static_cast<int>(row.integer(2)),
                             static_cast<int>(row.integer(3)),
                             static_cast<int>(row.integer(4)),
                             static_cast<int>(row.integer(5))};
        });
}

Result<void> QueueRuleRepository::put(Change &change, CampaignId campaign, const QueueRule &rule)
{
    auto there = of(campaign);
    if (!there)
        return there.error();
    if (*there)
        return outcomeOf(change.update(QStringLiteral("queue_rule"), (*there)->id.value(), fieldsOf(rule)));
    Fields fields = fieldsOf(rule);
    fields.append({QStringLiteral("campaign_id"), campaign.value()});
    return outcomeOf(change.insert(QStringLiteral("queue_rule"), fields));
}

Result<QueueRule> QueueRuleService::ruleIn(Connection &db, CampaignId campaign)
{
    auto stored = QueueRuleRepository(db).of(campaign);
    if (!stored)
        return stored.error();
    if (*stored)
        return **stored;
    auto counsellors = counsellorCount(db);
    if (!counsellors)
        return counsellors.error();
    QueueRule rule;
    rule.counsellors = *counsellors;
    return rule;
}

Result<Campaign> QueueRuleService::known(const Uid &uid)
{
    auto campaign = CampaignRepository(m_workplace.db()).byUid(uid);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    return **campaign;
}

Result<QueueRule> QueueRuleService::rule(const Uid &uid)
{
    if (auto allowed = m_workplace.allow(op::reviewList); !allowed)
        return allowed.error();
    auto campaign = known(uid);
    if (!campaign)
        return campaign.error();
    return ruleIn(m_workplace.db(), campaign->id);
}

Result<QList<QueueStanding>> QueueRuleService::standings(CampaignId campaign, const QStringList &scaleIds)
{
    QHash<StudentId, QueueStanding> of;
    SheetRepository sheets(m_workplace.db());
    for (const QString &scale : scaleIds) {
        auto definition = m_library.find(scale);
        if (!definition)
            return definition.error();
        auto results = sheets.classResults(campaign, scale);
        if (!results)
            return results.error();
        const QueueReader reader(**definition);
        for (const SheetRepository::ClassResult &result : std::as_const(*results))
            of[result.student] += reader.of(resultFromJson(result.json));
    }
    return of.values();
}

Result<QueueForecast> QueueRuleService::forecast(const Uid &uid, const std::optional<QueueRule> &wanted)
{
    if (auto allowed = m_workplace.allow(op::reviewList); !allowed)
        return allowed.error();
    auto campaign = known(uid);
    if (!campaign)
        return campaign.error();
    QueueForecast forecast;
    auto rule = wanted ? Result<QueueRule>(*wanted) : ruleIn(m_workplace.db(), campaign->id);
    if (!rule)
        return rule.error();
    if (auto checked = checkQueueRule(*rule); !checked)
        return checked.error();
    forecast.rule = *rule;
    const auto stage = stageOf(m_workplace.db(), *campaign, &forecast.students);
    const auto take = [&](QueueForecast::Basis basis, const QString &name,
                          const QList<QueueStanding> &standings) {
        forecast.basis = basis;
        forecast.basisName = name;
        forecast.basisSheets = static_cast<int>(standings.size());
        forecast.lines = linesOf(standings, std::max(forecast.students, forecast.basisSheets), *rule);
    };
    auto own = standings(campaign->id, campaign->scales);
    if (!own)
        return own.error();
    if (!own->isEmpty() && 10 * own->size() >= forecast.students) {
        take(QueueForecast::Basis::Results, campaign->name, *own);
        return forecast;
    }
    auto campaigns = CampaignRepository(m_workplace.db()).list();
    if (!campaigns)
        return campaigns.error();
    for (const Campaign &earlier : std::as_const(*campaigns)) {
        if (earlier.id == campaign->id || earlier.from > campaign->from ||
            !isSame(earlier.scales, campaign->scales))
            continue;
        auto before = standings(earlier.id, earlier.scales);
        if (!before)
            return before.error();
        if (before->size() < 30) // too few to say anything of a school
            continue;
        take(QueueForecast::Basis::Earlier, earlier.name, *before);
        return forecast;
    }
    QList<const scales::ScaleDefinition *> definitions;
    QList<scales::DefinitionPtr> held;
    QList<const PublishedShares *> shares;
    QStringList sources;
    for (const QString &scale : std::as_const(campaign->scales)) {
        auto definition = m_library.find(scale);
        if (!definition)
            return definition.error();
        held.append(*definition);
        definitions.append(held.last().get());
        shares.append(stage ? publishedShares(scale, *stage) : nullptr);
        if (shares.last() != nullptr) {
            sources.append(shares.last()->source);
            forecast.basisSheets += shares.last()->sheets;
        }
    }
    forecast.basis = sources.isEmpty() ? QueueForecast::Basis::None : QueueForecast::Basis::Published;
    forecast.basisName = sources.join(QStringLiteral("; "));
    forecast.lines = linesOf(definitions, shares, forecast.students, *rule);
    return forecast;
}

Result<QueueChange> QueueRuleService::bringInLine(Change &change, const Campaign &campaign, QueueReach reach)
{
    struct Waiting
    {
        qint64 review = 0; ///< 0: none
        ReviewState state = ReviewState::Open;
    };
    QueueChange done;
    ReviewRepository reviews(change.db());
    for (const QString &scale : campaign.scales) {
        auto definition = m_library.find(scale);
        if (!definition)
            return definition.error();
        const QueueReader reader(**definition);
        struct Line
        {
            SheetId sheet;
            Waiting waiting;
            QByteArray json;
        };
        auto lines = columns::all<Line>(
            change.db(),
            QStringLiteral(
                "SELECT h.id, v.id, v.state, r.result FROM sheet h"
                " JOIN score_result r ON r.sheet_id = h.id AND r.id = (SELECT max(id) FROM"
                " score_result WHERE sheet_id = h.id AND removed_utc IS NULL)"
                " LEFT JOIN review v ON v.sheet_id = h.id AND v.removed_utc IS NULL"
                " WHERE h.campaign_id = ? AND h.scale_id = ? AND h.removed_utc IS NULL ORDER BY h.id"),
            {campaign.id.value(), scale}, [](const Rows &row) {
                return Line{columns::idAt<SheetId>(row, 0),
                            {row.isNull(1) ? 0 : row.integer(1), reviewStateFromCode(row.text(2))},
                            row.text(3).toUtf8()};
            });
        if (!lines)
            return lines.error();
        for (const Line &line : std::as_const(*lines)) {
            const QueueStanding standing = reader.of(resultFromJson(line.json));
            const bool isWanted = standing.isQueued(reach);
            if (isWanted && line.waiting.review == 0) {
                if (auto added = reviews.add(change, line.sheet, change.clock().nowLocal()); !added)
                    return added.error();
                ++done.added;
            } else if (!isWanted && line.waiting.review != 0 && line.waiting.state != ReviewState::Decided) {
                auto begun = change.db().value(
                    QStringLiteral("SELECT 1 FROM review_plan WHERE review_id = ? AND removed_utc IS NULL"),
                    {line.waiting.review});
                if (!begun)
                    return begun.error();
                if (line.waiting.state != ReviewState::Open || !begun->isNull()) {
                    ++done.kept;
                    continue;
                }
                if (auto removed = change.remove(QStringLiteral("review"), line.waiting.review); !removed)
                    return removed.error();
                ++done.withdrawn;
            }
        }
    }
    return done;
}

Result<QueueChange> QueueRuleService::setRule(const Uid &uid, const QueueRule &rule)
{
    return m_workplace.change(op::queueRule, [&](Change &change) -> Result<QueueChange> {
        if (auto checked = checkQueueRule(rule); !checked)
            return checked.error();
        auto campaign = known(uid);
        if (!campaign)
            return campaign.error();
        if (auto put = QueueRuleRepository(change.db()).put(change, campaign->id, rule); !put)
            return put.error();
        return bringInLine(change, *campaign, rule.reach);
    });
}

} // namespace tingyu
