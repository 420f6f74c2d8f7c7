// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/log_verbs.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/room/room_services.h"
#include "ui/text/group_text.h"

namespace tingyu::ctl {

QJsonObject entryObject(const StaffLogEntry &entry)
{
    QJsonObject object = headObject(entry.uid, entry.by);
    object.insert(QStringLiteral("on"), dayOrNull(entry.on));
    object.insert(QStringLiteral("kind"), staffLogKindCode(entry.kind));
    object.insert(QStringLiteral("hours"), entry.halfHours / 2.0);
    object.insert(QStringLiteral("content"), entry.content);
    object.insert(QStringLiteral("lecturer"), entry.lecturer);
    object.insert(QStringLiteral("certificate"), entry.certificate);
    object.insert(QStringLiteral("case"), entry.caseCode);
    object.insert(QStringLiteral("opinion"), entry.opinion);
    object.insert(QStringLiteral("reflection"), entry.reflection);
    return object;
}

QStringList entryLine(const StaffLogEntry &entry)
{
    return {entry.uid.toString(),
            entry.on.toString(Qt::ISODate),
            entry.by.name,
            text::staffLogKindName(entry.kind),
            hoursShown(entry.halfHours),
            entry.content};
}

namespace {

using report::PrintOrder;
using report::PrintWay;
using report::RoomLogReportService;

Result<Reply> addTraining(CommandContext &context)
{
    StaffLogEntry entry;
    const auto on = dayAsked(context, "on");
    if (!on)
        return on.error();
    const auto by = personAsked(context);
    if (!by)
        return by.error();
    const auto halves = halvesAsked(context);
    if (!halves)
        return halves.error();
    entry.on = *on;
    entry.by = *by;
    entry.halfHours = *halves;
    entry.kind = staffLogKindFromCode(context.option("kind")).value_or(StaffLogKind::Training);
    entry.content = context.option("content");
    entry.lecturer = context.option("lecturer");
    entry.certificate = context.option("certificate");
    entry.caseCode = context.option("case");
    entry.opinion = context.option("opinion");
    entry.reflection = context.option("reflection");
    const auto added = context.services().room().staffLog.add(entry);
    if (!added)
        return added.error();
    return addedReply(*added);
}

/// --year, or the school year of today.
Result<int> yearAsked(CommandContext &context)
{
    if (context.has("year")) {
        const auto year = parseSchoolYear(context.option("year"));
        if (!year)
            return fail(Errc::BadInput, "usage.number", {QStringLiteral("--year")});
        return *year;
    }
    const auto calendar = context.services().calendar.calendar();
    if (!calendar)
        return calendar.error();
    return calendar->termNameOf(context.clock().today()).year;
}

Result<Reply> listTraining(CommandContext &context)
{
    const auto schoolYear = yearAsked(context);
    if (!schoolYear)
        return schoolYear.error();
    const auto year = context.services().room().staffLog.year(*schoolYear);
    if (!year)
        return year.error();
    const QStringList headings{QStringLiteral("uid"),
                               said(QT_TRANSLATE_NOOP("Ctl", "日期")),
                               said(QT_TRANSLATE_NOOP("Ctl", "谁")),
                               said(QT_TRANSLATE_NOOP("Ctl", "类别")),
                               said(QT_TRANSLATE_NOOP("Ctl", "学时")),
                               said(QT_TRANSLATE_NOOP("Ctl", "内容"))};
    Reply reply = listReply(
        "entries", headings, year->entries, [](const StaffLogEntry &entry) { return entryObject(entry); },
        [](const StaffLogEntry &entry) { return entryLine(entry); });
    QStringList sums;
    QJsonArray hours;
    for (const StaffHours &one : year->hours) {
        QJsonObject person{{QStringLiteral("person"), one.person.name},
                           {QStringLiteral("total"), one.total() / 2.0}};
        for (int i = 0; i < staffLogKindCount; ++i)
            person.insert(staffLogKindCode(static_cast<StaffLogKind>(i)),
                          one.halfHours[static_cast<size_t>(i)] / 2.0);
        hours.append(person);
        sums.append(
            said(QT_TRANSLATE_NOOP("Ctl", "%1:共 %2 学时")).arg(one.person.name, hoursShown(one.total())));
    }
    reply.json.insert(QStringLiteral("year"), *schoolYear);
    reply.json.insert(QStringLiteral("hours"), hours);
    reply.lines = sums + reply.lines;
    return reply;
}

Result<Reply> printTraining(CommandContext &context)
{
    return paperReply(context, [&](const PrintOrder &order) -> Result<report::Printed> {
        const auto year = yearAsked(context);
        if (!year)
            return year.error();
        const auto person = onePerson(context);
        if (!person)
            return person.error();
        return RoomLogReportService(context.services().workplace)
            .staffLog(*year, *person, order, PrintWay::Issue);
    });
}

} // namespace

Noun trainingNoun()
{
    const OptionSpec year{"year", "Y", QT_TRANSLATE_NOOP("Ctl", "学年,如 2026-2027;默认本学年")};
    return {"training",
            QT_TRANSLATE_NOOP("Ctl", "培训、督导、会议记录和学时"),
            {
                {"add",
                 QT_TRANSLATE_NOOP("Ctl", "记下一次培训、咨询体验、督导或会议"),
                 {},
                 {onOption,
                  {"kind", "K", QT_TRANSLATE_NOOP("Ctl", "类别"), true,
                   "training|experience|supervision|meeting"},
                  hoursOption,
                  {"content", "T", QT_TRANSLATE_NOOP("Ctl", "内容"), true},
                  {"lecturer", "T", QT_TRANSLATE_NOOP("Ctl", "主讲或督导")},
                  {"certificate", "T", QT_TRANSLATE_NOOP("Ctl", "证书号")},
                  {"case", "C", QT_TRANSLATE_NOOP("Ctl", "所督导的个案编号,不写姓名")},
                  {"opinion", "T", QT_TRANSLATE_NOOP("Ctl", "督导意见")},
                  {"reflection", "T", QT_TRANSLATE_NOOP("Ctl", "体会")},
                  byOption},
                 VaultUse::Open,
                 addTraining},
                {"list",
                 QT_TRANSLATE_NOOP("Ctl", "一学年的记录和各人学时"),
                 {},
                 {year},
                 VaultUse::Open,
                 listTraining},
                showVerb([](CommandContext &context) {
                    return showOf(context, context.services().room().staffLog);
                }),
                printVerb(QT_TRANSLATE_NOOP("Ctl", "把一学年的记录写成 PDF(表 25)"), {year, byOption},
                          printTraining),
            }};
}

} // namespace tingyu::ctl
