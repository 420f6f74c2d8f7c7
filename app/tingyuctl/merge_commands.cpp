// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/replies.h"
#include "core/merge/merge_service.h"
#include "core/services.h"
#include "ui/text/appointment_text.h"
#include "ui/text/error_text.h"
#include "ui/text/merge_text.h"

namespace tingyu::ctl {
namespace {

using merge::MergeService;

MergeService merging(CommandContext &context)
{
    return MergeService(context.services().workplace);
}

QJsonObject outcomeObject(const merge::MergeOutcome &outcome)
{
    return {{QStringLiteral("pc"), outcome.pc},
            {QStringLiteral("added"), outcome.added},
            {QStringLiteral("changed"), outcome.changed},
            {QStringLiteral("differences"), outcome.differences}};
}

QString outcomeLine(const merge::MergeOutcome &outcome)
{
    return said(QT_TRANSLATE_NOOP("Ctl", "第 %1 台:新增 %2 条,改动 %3 处,要人决定 %4 处。"))
        .arg(outcome.pc)
        .arg(outcome.added)
        .arg(outcome.changed)
        .arg(outcome.differences);
}

QJsonObject errorObject(const Error &error)
{
    return {{QStringLiteral("code"), error.subject}, {QStringLiteral("message"), text::sentence(error)}};
}

Result<Reply> mergeState(CommandContext &context)
{
    const auto state = merging(context).state();
    if (!state)
        return state.error();
    Reply reply;
    QJsonArray pcs;
    for (const merge::Pc &pc : state->pcs) {
        const QString heard = pc.heardUtc.isValid() ? pc.heardUtc.toString(Qt::ISODate) : QString();
        pcs.append(
            QJsonObject{{QStringLiteral("number"), pc.number},
                        {QStringLiteral("this"), pc.isThis},
                        {QStringLiteral("heard"), heard.isEmpty() ? QJsonValue() : QJsonValue(heard)}});
        reply.lines.append(
            pc.isThis ? said(QT_TRANSLATE_NOOP("Ctl", "第 %1 台:本机")).arg(pc.number)
            : heard.isEmpty()
                ? said(QT_TRANSLATE_NOOP("Ctl", "第 %1 台:还没有收过它的变更文件")).arg(pc.number)
                : said(QT_TRANSLATE_NOOP("Ctl", "第 %1 台:%2 收过它的变更文件")).arg(pc.number).arg(heard));
    }
    reply.json = {{QStringLiteral("pcs"), pcs}, {QStringLiteral("differences"), state->differences}};
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "要人决定的不同之处:%1")).arg(state->differences));
    return reply;
}

Result<Reply> number(CommandContext &context)
{
    const int wanted = context.argument("N").toInt();
    if (auto set = merging(context).setNumber(wanted); !set)
        return set.error();
    Reply reply;
    reply.json = {{QStringLiteral("number"), wanted}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "本机是第 %1 台电脑。")).arg(wanted)};
    return reply;
}

Result<Reply> forget(CommandContext &context)
{
    const int pc = context.argument("N").toInt();
    if (auto done = merging(context).forget(pc); !done)
        return done.error();
    Reply reply;
    reply.json = {{QStringLiteral("number"), pc}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "以后不再为第 %1 台写变更文件。")).arg(pc)};
    return reply;
}

Result<Reply> writeChanges(CommandContext &context)
{
    const auto written = merging(context).write(context.option("out"));
    if (!written)
        return written.error();
    Reply reply;
    reply.json = {{QStringLiteral("file"), written->file}, {QStringLiteral("rows"), written->rows}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "%1 条改动写到 %2,写完已读回核对。"))
                       .arg(written->rows)
                       .arg(written->file)};
    return reply;
}

Result<Reply> takeChanges(CommandContext &context)
{
    const auto outcome = merging(context).take(context.argument("FILE"));
    if (!outcome)
        return outcome.error();
    Reply reply;
    reply.json = outcomeObject(*outcome);
    reply.lines = {outcomeLine(*outcome)};
    return reply;
}

Result<Reply> meet(CommandContext &context)
{
    const auto met = merging(context).meet(context.argument("DIR"));
    if (!met)
        return met.error();
    Reply reply;
    QJsonArray taken;
    for (const MergeService::Met::Taken &one : met->taken) {
        QJsonObject object{{QStringLiteral("file"), one.file}};
        object.insert(QStringLiteral("outcome"),
                      one.outcome ? QJsonValue(outcomeObject(*one.outcome)) : QJsonValue());
        object.insert(QStringLiteral("error"),
                      one.error ? QJsonValue(errorObject(*one.error)) : QJsonValue());
        taken.append(object);
        reply.lines.append(one.file + QStringLiteral(": ") +
                           (one.outcome ? outcomeLine(*one.outcome) : text::sentence(*one.error)));
    }
    reply.json = {{QStringLiteral("taken"), taken},
                  {QStringLiteral("file"), met->written ? QJsonValue(met->written->file) : QJsonValue()}};
    reply.lines.append(met->written
                           ? said(QT_TRANSLATE_NOOP("Ctl", "本机的变更写到 %1。")).arg(met->written->file)
                           : said(QT_TRANSLATE_NOOP("Ctl", "还不知道有别的电脑,没有写本机的变更。")));
    return reply;
}

Result<Reply> differences(CommandContext &context)
{
    const auto all = merging(context).differences();
    if (!all)
        return all.error();
    const auto object = [](const merge::Difference &one) {
        QJsonArray values;
        for (const merge::ShownValue &value : one.values)
            values.append(QJsonObject{{QStringLiteral("field"), value.field},
                                      {QStringLiteral("kept"), QJsonValue::fromVariant(value.kept)},
                                      {QStringLiteral("other"), QJsonValue::fromVariant(value.other)}});
        return QJsonObject{{QStringLiteral("uid"), one.uid.toString()},
                           {QStringLiteral("kind"), merge::differenceKindCode(one.kind)},
                           {QStringLiteral("pc"), one.pc},
                           {QStringLiteral("table"), one.table},
                           {QStringLiteral("about"), one.about},
                           {QStringLiteral("closed"), one.isClosed},
                           {QStringLiteral("can_choose"), one.canChoose},
                           {QStringLiteral("values"), values}};
    };
    const auto row = [](const merge::Difference &one) -> QStringList {
        return {one.uid.toString(), text::differenceKindName(one.kind), text::differenceAbout(one),
                text::differenceSide(one, merge::Choice::Kept).replace(u'\n', u' '),
                text::differenceSide(one, merge::Choice::Other).replace(u'\n', u' ')};
    };
    return listReply("differences",
                     {said(QT_TRANSLATE_NOOP("Ctl", "编号")), said(QT_TRANSLATE_NOOP("Ctl", "情况")),
                      said(QT_TRANSLATE_NOOP("Ctl", "内容")), said(QT_TRANSLATE_NOOP("Ctl", "现在的")),
                      said(QT_TRANSLATE_NOOP("Ctl", "另一个"))},
                     *all, object, row);
}

Result<Reply> decideClash(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const bool isOther = context.argument("CHOICE") == QLatin1String("other");
    if (auto done = merging(context).decide(*uid, isOther ? merge::Choice::Other : merge::Choice::Kept);
        !done)
        return done.error();
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已决定,随下一个变更文件到其他电脑。")));
}

Result<Reply> bookedTwice(CommandContext &context)
{
    const auto all = merging(context).bookedTwice();
    if (!all)
        return all.error();
    const auto object = [](const MergeService::BookedTwice &one) {
        QJsonArray kinds;
        for (const ClashKind kind : one.kinds)
            kinds.append(clashKindCode(kind));
        return QJsonObject{{QStringLiteral("one"), one.one.uid.toString()},
                           {QStringLiteral("other"), one.other.uid.toString()},
                           {QStringLiteral("at"), one.one.at.toString()},
                           {QStringLiteral("kinds"), kinds}};
    };
    const auto row = [](const MergeService::BookedTwice &one) -> QStringList {
        QStringList kinds;
        for (const ClashKind kind : one.kinds)
            kinds.append(text::clashKindName(kind));
        return {text::hourShown(one.one), text::hourShown(one.other), kinds.join(u'/')};
    };
    return listReply("booked_twice",
                     {said(QT_TRANSLATE_NOOP("Ctl", "预约")), said(QT_TRANSLATE_NOOP("Ctl", "与它相撞的")),
                      said(QT_TRANSLATE_NOOP("Ctl", "撞在"))},
                     *all, object, row);
}

} // namespace

Noun mergeNoun()
{
    const ArgumentSpec pc{"N", QT_TRANSLATE_NOOP("Ctl", "电脑编号,1 到 9")};
    return {"merge",
            QT_TRANSLATE_NOOP("Ctl", "本室的几台电脑互通:变更文件、不同之处、撞在一起的预约"),
            {
                {"state",
                 QT_TRANSLATE_NOOP("Ctl", "有哪几台电脑,各在什么时候收过"),
                 {},
                 {},
                 VaultUse::Open,
                 mergeState},
                {"number", QT_TRANSLATE_NOOP("Ctl", "本机是第几台"), {pc}, {}, VaultUse::Open, number},
                {"forget", QT_TRANSLATE_NOOP("Ctl", "一台电脑不再用了"), {pc}, {}, VaultUse::Open, forget},
                {"write",
                 QT_TRANSLATE_NOOP("Ctl", "写出变更文件,写完读回核对"),
                 {},
                 {{"out", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件(.tyc)或文件夹"), true}},
                 VaultUse::Open,
                 writeChanges},
                {"take",
                 QT_TRANSLATE_NOOP("Ctl", "收入另一台电脑的变更文件"),
                 {{"FILE", QT_TRANSLATE_NOOP("Ctl", "变更文件(.tyc)")}},
                 {},
                 VaultUse::Open,
                 takeChanges},
                {"meet",
                 QT_TRANSLATE_NOOP("Ctl", "与一个共享文件夹或 U 盘互通:收入别的电脑的,写出本机的"),
                 {{"DIR", QT_TRANSLATE_NOOP("Ctl", "文件夹")}},
                 {},
                 VaultUse::Open,
                 meet},
                {"differences",
                 QT_TRANSLATE_NOOP("Ctl", "两台电脑写得不同的地方"),
                 {},
                 {},
                 VaultUse::Open,
                 differences},
                {"decide",
                 QT_TRANSLATE_NOOP("Ctl", "决定用哪一个"),
                 {{"UID", QT_TRANSLATE_NOOP("Ctl", "不同之处的编号")},
                  {"CHOICE", QT_TRANSLATE_NOOP("Ctl", "kept 现在的,other 另一个"), false, "kept|other"}},
                 {},
                 VaultUse::Open,
                 decideClash},
                {"booked-twice",
                 QT_TRANSLATE_NOOP("Ctl", "两台电脑约到一起的预约"),
                 {},
                 {},
                 VaultUse::Open,
                 bookedTwice},
            }};
}

} // namespace tingyu::ctl
