// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/duty_verbs.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/room/room_services.h"
#include "ui/text/language.h"

#include <algorithm>

namespace tingyu::ctl {
namespace {

QString clockText(QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

Reply doneReply(const QString &line)
{
    Reply reply;
    reply.lines.append(line);
    return reply;
}

/// The room that --room names, which must be there: what turns and reasons need.
Result<CounsellingRoom> roomMeant(CommandContext &context)
{
    auto asked = roomAsked(context);
    if (!asked)
        return asked.error();
    auto rooms = context.services().room().rooms.rooms();
    if (!rooms)
        return rooms.error();
    for (const CounsellingRoom &room : std::as_const(*rooms)) {
        if (*asked ? room.uid == **asked : rooms->size() == 1)
            return room;
    }
    QStringList names;
    for (const CounsellingRoom &room : std::as_const(*rooms))
        names.append(room.name);
    return names.isEmpty() ? fail(Errc::NotFound, "room.not_found")
                           : fail(Errc::Ambiguous, "room.which", {text::listed(names)});
}

/// The room that --room names, else the one that was to be open at that time.
Result<CounsellingRoom> roomExpected(CommandContext &context, const DayTimes &times)
{
    if (context.has("room"))
        return roomMeant(context);
    auto expected = context.services().room().dutyTodos.expected(times.date, times.date);
    if (!expected)
        return expected.error();
    auto rooms = context.services().room().rooms.rooms();
    if (!rooms)
        return rooms.error();
    rooms->removeIf([&](const CounsellingRoom &room) {
        return std::none_of(expected->cbegin(), expected->cend(), [&](const ExpectedDuty &duty) {
            return duty.roomUid == room.uid && duty.from < times.to && times.from < duty.to;
        });
    });
    return rooms->size() == 1 ? Result<CounsellingRoom>(rooms->constFirst()) : roomMeant(context);
}

Result<Reply> turns(CommandContext &context)
{
    const auto span = daysAsked(context);
    if (!span)
        return span.error();
    auto list = context.services().room().dutyTurns.list(span->from, span->to);
    if (!list)
        return list.error();
    auto rooms = context.services().room().rooms.rooms();
    if (!rooms)
        return rooms.error();
    QHash<RoomId, QString> roomNames;
    for (const CounsellingRoom &room : std::as_const(*rooms))
        roomNames.insert(room.id, room.name);
    Reply reply;
    QJsonArray array;
    QList<QStringList> table{{QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "日期")),
                              said(QT_TRANSLATE_NOOP("Ctl", "时间")), said(QT_TRANSLATE_NOOP("Ctl", "房间")),
                              said(QT_TRANSLATE_NOOP("Ctl", "值班人")),
                              said(QT_TRANSLATE_NOOP("Ctl", "代班"))}};
    for (const DutyTurn &turn : std::as_const(*list)) {
        const QString standIn = turn.standIn ? turn.standIn->name : QString();
        const QString room = roomNames.value(turn.roomId);
        array.append(
            QJsonObject{{QStringLiteral("uid"), turn.uid.toString()},
                        {QStringLiteral("date"), turn.date.toString(Qt::ISODate)},
                        {QStringLiteral("from"), clockText(turn.from)},
                        {QStringLiteral("to"), clockText(turn.to)},
                        {QStringLiteral("room"), room},
                        {QStringLiteral("by"), turn.person.name},
                        {QStringLiteral("stand_in"), turn.standIn ? QJsonValue(standIn) : QJsonValue()},
                        {QStringLiteral("stand_in_reason"), turn.standInReason}});
        table.append({turn.uid.toString(), turn.date.toString(Qt::ISODate),
                      clockText(turn.from) + QLatin1Char('-') + clockText(turn.to), room, turn.person.name,
                      standIn});
    }
    reply.json.insert(QStringLiteral("turns"), array);
    reply.lines = tableLines(table);
    return reply;
}

Reply madeReply(const TurnsMade &made)
{
    Reply reply;
    QJsonArray leftOut;
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "已排 %1 次。")).arg(made.made));
    for (const TurnsMade::LeftOut &one : made.leftOut) {
        const QString date = one.date.toString(Qt::ISODate);
        leftOut.append(QJsonObject{
            {QStringLiteral("date"), date},
            {QStringLiteral("why"), one.isBusy ? QStringLiteral("busy") : QStringLiteral("no_school")},
            {QStringLiteral("day"), one.day}});
        reply.lines.append((one.isBusy
                                ? said(QT_TRANSLATE_NOOP("Ctl", "%1 没有排:此人已有安排。")).arg(date)
                                : said(QT_TRANSLATE_NOOP("Ctl", "%1 没有排:不上课 %2")).arg(date, one.day))
                               .trimmed());
    }
    reply.json = {{QStringLiteral("made"), made.made}, {QStringLiteral("left_out"), leftOut}};
    return reply;
}

Result<Reply> addTurn(CommandContext &context)
{
    const auto times = timesAsked(context);
    if (!times)
        return times.error();
    const auto repeatTo = context.date("repeat-to");
    if (!repeatTo)
        return repeatTo.error();
    auto room = roomMeant(context);
    if (!room)
        return room.error();
    auto person = roomPersonNamed(context, context.option("by"));
    if (!person)
        return person.error();
    DutyTurn turn;
    turn.roomId = room->id;
    turn.date = times->date;
    turn.from = times->from;
    turn.to = times->to;
    turn.person.uid = *person;
    DutyTurnService &service = context.services().room().dutyTurns;
    if (*repeatTo) {
        const auto made = service.repeatWeekly(turn, **repeatTo);
        if (!made)
            return made.error();
        return madeReply(*made);
    }
    const auto added = service.add(turn);
    if (!added)
        return added.error();
    return uidReply(*added, said(QT_TRANSLATE_NOOP("Ctl", "已排入值班表。")));
}

Result<Reply> copyWeek(CommandContext &context)
{
    const auto from = context.date("week");
    if (!from)
        return from.error();
    const auto to = context.date("to");
    if (!to)
        return to.error();
    const auto made =
        context.services().room().dutyTurns.copyWeek(from->value_or(QDate()), to->value_or(QDate()));
    if (!made)
        return made.error();
    return madeReply(*made);
}

Result<Reply> removeTurn(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    if (auto removed = context.services().room().dutyTurns.remove(*uid); !removed)
        return removed.error();
    return doneReply(said(QT_TRANSLATE_NOOP("Ctl", "已从值班表取下。")));
}

Result<Reply> swapTurns(CommandContext &context)
{
    const auto one = context.uidArgument("UID");
    if (!one)
        return one.error();
    const auto other = context.uidArgument("OTHER");
    if (!other)
        return other.error();
    if (auto swapped = context.services().room().dutyTurns.swap(*one, *other); !swapped)
        return swapped.error();
    return doneReply(said(QT_TRANSLATE_NOOP("Ctl", "两次值班已对调。")));
}

Result<Reply> standIn(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    auto person = roomPersonNamed(context, context.option("by"));
    if (!person)
        return person.error();
    if (auto set = context.services().room().dutyTurns.standIn(*uid, *person, context.option("reason")); !set)
        return set.error();
    return doneReply(said(QT_TRANSLATE_NOOP("Ctl", "已安排代班。")));
}

Result<Reply> missing(CommandContext &context)
{
    const auto span = daysAsked(context);
    if (!span)
        return span.error();
    const bool isAsked = context.has("from") || context.has("to");
    DutyTodoService &todos = context.services().room().dutyTodos;
    auto list = isAsked ? todos.missing(span->from, span->to) : todos.missingThisTerm();
    if (!list)
        return list.error();
    Reply reply;
    QJsonArray array;
    QList<QStringList> table{{said(QT_TRANSLATE_NOOP("Ctl", "日期")), said(QT_TRANSLATE_NOOP("Ctl", "时间")),
                              said(QT_TRANSLATE_NOOP("Ctl", "房间")),
                              said(QT_TRANSLATE_NOOP("Ctl", "值班人"))}};
    for (const ExpectedDuty &one : std::as_const(*list)) {
        const QString name = one.person ? one.person->name : QString();
        array.append(QJsonObject{{QStringLiteral("date"), one.date.toString(Qt::ISODate)},
                                 {QStringLiteral("from"), clockText(one.from)},
                                 {QStringLiteral("to"), clockText(one.to)},
                                 {QStringLiteral("room"), one.roomName},
                                 {QStringLiteral("by"), one.person ? QJsonValue(name) : QJsonValue()}});
        table.append({one.date.toString(Qt::ISODate),
                      clockText(one.from) + QLatin1Char('-') + clockText(one.to), one.roomName, name});
    }
    reply.json.insert(QStringLiteral("missing"), array);
    reply.lines = tableLines(table);
    if (list->isEmpty())
        reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "值班记录没有缺的。")));
    return reply;
}

Result<Reply> explain(CommandContext &context)
{
    const auto times = timesAsked(context);
    if (!times)
        return times.error();
    auto room = roomExpected(context, *times);
    if (!room)
        return room.error();
    ExpectedDuty expected;
    expected.date = times->date;
    expected.from = times->from;
    expected.to = times->to;
    expected.roomUid = room->uid;
    const auto kept = context.services().room().dutyTodos.explain(expected, context.option("reason"));
    if (!kept)
        return kept.error();
    return uidReply(*kept, said(QT_TRANSLATE_NOOP("Ctl", "已记下没有开放的原因。")));
}

const OptionSpec openOption{"open", "ISO", QT_TRANSLATE_NOOP("Ctl", "开始时间,如 2026-11-20T12:00"), true};
const OptionSpec closeOption{"close", "ISO", QT_TRANSLATE_NOOP("Ctl", "结束时间,同一天"), true};
const OptionSpec roomOption{"room", "R", QT_TRANSLATE_NOOP("Ctl", "房间;只有一个时可以不写")};
const OptionSpec missedRoom{"room", "R", QT_TRANSLATE_NOOP("Ctl", "房间;不写为那时应开放的一个")};

} // namespace

std::vector<Verb> rosterVerbs()
{
    return {
        {"turns",
         QT_TRANSLATE_NOOP("Ctl", "一段时间的值班表"),
         {},
         {{"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天"), true},
          {"to", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天"), true}},
         VaultUse::Open,
         turns},
        {"turn-add",
         QT_TRANSLATE_NOOP("Ctl", "排一次值班,或每周重复"),
         {},
         {{"by", "NAME", QT_TRANSLATE_NOOP("Ctl", "谁值班:用户名、教职工姓名或编号"), true},
          openOption,
          closeOption,
          roomOption,
          {"repeat-to", "D", QT_TRANSLATE_NOOP("Ctl", "每周重复到这一天;不上课的日子不排,并逐一列出")}},
         VaultUse::Open,
         addTurn},
        {"turn-copy",
         QT_TRANSLATE_NOOP("Ctl", "把一周的值班表照样排到另一周"),
         {},
         {{"week", "D", QT_TRANSLATE_NOOP("Ctl", "照哪一周,写其中任意一天"), true},
          {"to", "D", QT_TRANSLATE_NOOP("Ctl", "排到哪一周,写其中任意一天"), true}},
         VaultUse::Open,
         copyWeek},
        {"turn-remove",
         QT_TRANSLATE_NOOP("Ctl", "取下一次值班安排"),
         {{"UID", QT_TRANSLATE_NOOP("Ctl", "值班安排")}},
         {},
         VaultUse::Open,
         removeTurn},
        {"turn-swap",
         QT_TRANSLATE_NOOP("Ctl", "两次值班对调"),
         {{"UID", QT_TRANSLATE_NOOP("Ctl", "值班安排")},
          {"OTHER", QT_TRANSLATE_NOOP("Ctl", "另一次值班安排")}},
         {},
         VaultUse::Open,
         swapTurns},
        {"turn-stand-in",
         QT_TRANSLATE_NOOP("Ctl", "安排代班"),
         {{"UID", QT_TRANSLATE_NOOP("Ctl", "值班安排")}},
         {{"by", "NAME", QT_TRANSLATE_NOOP("Ctl", "谁来代班"), true},
          {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "为什么代班"), true}},
         VaultUse::Open,
         standIn},
        {"missing",
         QT_TRANSLATE_NOOP("Ctl", "应开放而没有值班记录的时间"),
         {},
         {{"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天;不写为本学期")},
          {"to", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天")}},
         VaultUse::Open,
         missing},
        {"explain",
         QT_TRANSLATE_NOOP("Ctl", "记下一次没有开放的原因"),
         {},
         {openOption,
          closeOption,
          missedRoom,
          {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "为什么没有开放"), true}},
         VaultUse::Open,
         explain},
    };
}

} // namespace tingyu::ctl
