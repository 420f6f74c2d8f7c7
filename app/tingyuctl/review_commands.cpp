// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/follow_up_verbs.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"

namespace tingyu::ctl {
namespace {

QJsonObject reviewObject(const Review &review)
{
    return {{QStringLiteral("uid"), review.uid.toString()},
            {QStringLiteral("student"), review.studentUid.toString()},
            {QStringLiteral("name"), review.studentName},
            {QStringLiteral("class"), review.className},
            {QStringLiteral("scale"), review.scaleId},
            {QStringLiteral("flags"), QJsonArray::fromStringList(review.flags)},
            {QStringLiteral("since"), review.since.toString()},
            {QStringLiteral("sheet"), review.sheetUid.toString()}, // what `review letter` asks for
            {QStringLiteral("state"), reviewStateCode(review.state)}};
}

Result<Reply> listReviews(CommandContext &context)
{
    ReviewFilter filter;
    if (context.has("campaign")) {
        const auto uid = Uid::fromString(context.option("campaign"));
        auto campaign = context.services().campaigns.get(uid.value_or(Uid()));
        if (!campaign)
            return campaign.error();
        filter.campaign = campaign->id;
    }
    filter.withDecided = context.has("decided");
    auto reviews = context.services().reviews.list(filter);
    if (!reviews)
        return reviews.error();
    const auto row = [](const Review &review) -> QStringList {
        return {review.uid.toString(), review.className,        review.studentName,
                review.scaleId,        review.since.toString(), QString::number(review.talks.size())};
    };
    return listReply("items",
                     {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "班级")),
                      said(QT_TRANSLATE_NOOP("Ctl", "姓名")), said(QT_TRANSLATE_NOOP("Ctl", "量表")),
                      said(QT_TRANSLATE_NOOP("Ctl", "自")), said(QT_TRANSLATE_NOOP("Ctl", "谈话"))},
                     *reviews, reviewObject, row);
}

Result<Reply> recordTalk(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    ReviewTalk held;
    held.with = talkPartnerFromCode(context.option("with")).value_or(TalkPartner::Student);
    held.content = context.option("text");
    auto review = context.services().reviews.talk(*uid, held);
    if (!review)
        return review.error();
    Reply reply;
    reply.json = reviewObject(*review);
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "谈话已记录。")));
    return reply;
}

Result<Reply> decideReview(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto decision = reviewDecisionFromCode(context.option("decision"));
    const QString reason = context.option("reason");
    // Without a talk the reason of the decision also says why there was none, unless it is given apart.
    auto review = context.services().reviews.decide(*uid, decision.value_or(ReviewDecision::Watch), reason,
                                                    context.option("no-talk", reason));
    if (!review)
        return review.error();
    Reply reply;
    reply.json = reviewObject(*review);
    reply.json.insert(QStringLiteral("decision"), context.option("decision"));
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "决定已记录。")));
    if (review->talks.isEmpty())
        reply.notes.append(said(QT_TRANSLATE_NOOP("Ctl", "这一项没有谈话记录,理由已一并记为未谈话的原因。")));
    return reply;
}

} // namespace

Noun reviewNoun()
{
    Noun noun{
        "review",
        QT_TRANSLATE_NOOP("Ctl", "复核:等待谈话和决定的学生"),
        {
            {"list",
             QT_TRANSLATE_NOOP("Ctl", "复核队列,等待最久的在前"),
             {},
             {{"campaign", "UID", QT_TRANSLATE_NOOP("Ctl", "只看这次测评")},
              {"decided", nullptr, QT_TRANSLATE_NOOP("Ctl", "连同已决定的")}},
             VaultUse::Open,
             listReviews},
            {"talk",
             QT_TRANSLATE_NOOP("Ctl", "记录一次谈话"),
             {{"UID", QT_TRANSLATE_NOOP("Ctl", "复核项")}},
             {{"with", "WHO", QT_TRANSLATE_NOOP("Ctl", "与谁谈话"), true, "student|class-teacher|guardian"},
              {"text", "T", QT_TRANSLATE_NOOP("Ctl", "谈话内容"), true}},
             VaultUse::Open,
             recordTalk},
            {"decide",
             QT_TRANSLATE_NOOP("Ctl", "作出决定"),
             {{"UID", QT_TRANSLATE_NOOP("Ctl", "复核项")}},
             {{"decision", "D", QT_TRANSLATE_NOOP("Ctl", "确认、未确认、观察"), true,
               "confirmed|not-confirmed|watch"},
              {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "理由"), true},
              {"no-talk", "T", QT_TRANSLATE_NOOP("Ctl", "没有谈话的原因")}},
             VaultUse::Open,
             decideReview},
        }};
    for (Verb &verb : followUpVerbs())
        noun.verbs.push_back(std::move(verb));
    return noun;
}

} // namespace tingyu::ctl
