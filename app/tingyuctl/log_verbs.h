// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/duty_verbs.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/replies.h"
#include "core/report/room_log_report_service.h"
#include "core/room/logs/room_logs.h"

namespace tingyu::ctl {

/// What the nouns of the room's logs (phone, letter, advice, training, lesson) and the workload over them
/// share: how a day, a person, a pupil is asked for, and verbs of one shape.
Result<QDate> dayAsked(CommandContext &context, const char *option); ///< not valid without the option
/// Who an entry is of: --by, or the caller.
Result<RoomPerson> personAsked(CommandContext &context);
/// Whom --by means; empty without it.
Result<std::optional<Uid>> onePerson(CommandContext &context);
Result<NamedStudent> studentAsked(CommandContext &context);
Result<int> halvesAsked(CommandContext &context); ///< half hours of --hours; Errc::BadInput "log.hours"

/// An entry for programs; by the file of its noun.
QJsonObject entryObject(const PhoneCall &call);
QJsonObject entryObject(const MailboxLetter &letter);
QJsonObject entryObject(const Advice &advice);
QJsonObject entryObject(const StaffLogEntry &entry);
QJsonObject entryObject(const Lesson &lesson);
/// And for a terminal, under headings of its noun: day, person, how much, the first words.
QStringList entryLine(const PhoneCall &call);
QStringList entryLine(const MailboxLetter &letter);
QStringList entryLine(const Advice &advice);
QStringList entryLine(const StaffLogEntry &entry);
QStringList entryLine(const Lesson &lesson);

QJsonObject headObject(const Uid &uid, const RoomPerson &by);
Reply addedReply(const Uid &uid);
Reply shownReply(const QJsonObject &entry); ///< with a line for each field that says something

extern const OptionSpec byOption, fromOption, toOption, onOption, studentOption, hoursOption;

Verb listVerb(const char *help, Handler handler);
Verb showVerb(Handler handler);
Verb printVerb(const char *help, std::vector<OptionSpec> options, Handler handler);

template<class Service>
Result<Reply> listOf(CommandContext &context, Service &service, const char *key, const QStringList &headings)
{
    const auto span = daysAsked(context);
    if (!span)
        return span.error();
    const auto entries = service.list(span->from, span->to);
    if (!entries)
        return entries.error();
    return listReply(
        key, headings, *entries, [](const auto &entry) { return entryObject(entry); },
        [](const auto &entry) { return entryLine(entry); });
}

template<class Service>
Result<Reply> showOf(CommandContext &context, Service &service)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto entry = service.show(*uid);
    if (!entry)
        return entry.error();
    return shownReply(entryObject(*entry));
}

/// A register of the days --from to --to.
template<Result<report::Printed> (report::RoomLogReportService::*print)(
    const DaySpan &, const report::PrintOrder &, report::PrintWay)>
Result<Reply> printRegister(CommandContext &context)
{
    return paperReply(context, [&](const report::PrintOrder &order) -> Result<report::Printed> {
        const auto span = daysAsked(context);
        if (!span)
            return span.error();
        report::RoomLogReportService reports(context.services().workplace);
        return (reports.*print)(*span, order, report::PrintWay::Issue);
    });
}

} // namespace tingyu::ctl
