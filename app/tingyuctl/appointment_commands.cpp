// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/appointment_words.h"
#include "app/tingyuctl/duty_verbs.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/base/platform.h"
#include "core/report/appointment_report_service.h"
#include "core/room/room_services.h"
#include "ui/print/paper.h"
#include "ui/print/pdf_file.h"
#include "ui/text/appointment_text.h"

namespace tingyu::ctl {
namespace {

AppointmentService &bookOf(CommandContext &context)
{
    return context.services().room().appointments;
}

OnClash onClash(CommandContext &context)
{
    return context.has("force") ? OnClash::Keep : OnClash::Refuse;
}

SeriesReach reachAsked(CommandContext &context)
{
    return context.has("following") ? SeriesReach::Following : SeriesReach::One;
}

Result<Reply> addSeries(CommandContext &context, const Appointment &draft, const Repeat &repeat)
{
    const auto booked = bookOf(context).addSeries(draft, repeat, onClash(context));
    if (!booked) {
        sayClashes(context, booked.error());
        return booked.error();
    }
    Reply reply;
    QJsonArray uids;
    QList<Clash> clashes;
    for (const Booking &one : booked->bookings) {
        uids.append(one.uid.toString());
        clashes += one.clashes;
    }
    QJsonArray skipped;
    for (const SkippedDay &day : booked->skipped) {
        skipped.append(QJsonObject{{QStringLiteral("date"), day.date.toString(Qt::ISODate)},
                                   {QStringLiteral("note"), day.note}});
        reply.notes.append(said(QT_TRANSLATE_NOOP("Ctl", "%1 不上课,没有安排。%2"))
                               .arg(day.date.toString(Qt::ISODate), day.note));
    }
    reply.json = {{QStringLiteral("uid"), uids.first()},
                  {QStringLiteral("uids"), uids},
                  {QStringLiteral("skipped"), skipped}};
    tellKept(clashes, &reply);
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已登记 %1 次预约。")).arg(uids.size())};
    return reply;
}

Result<Reply> addAppointment(CommandContext &context)
{
    auto draft = appointmentAsked(context);
    if (!draft)
        return draft.error();
    const auto when = context.wallTime("at");
    if (!when)
        return when.error();
    if (when->has_value() == context.has("walk-in"))
        return fail(Errc::BadInput, "usage.appointment_time");
    draft->at = when->value_or(WallTime());
    const auto repeat = repeatAsked(context);
    if (!repeat)
        return repeat.error();
    if (*repeat && context.has("walk-in"))
        return fail(Errc::BadInput, "usage.appointment_time");
    if (*repeat)
        return addSeries(context, *draft, **repeat);
    const auto booked = context.has("walk-in") ? bookOf(context).walkIn(*draft)
                                               : bookOf(context).add(*draft, onClash(context));
    if (!booked) {
        sayClashes(context, booked.error());
        return booked.error();
    }
    Reply reply;
    reply.json = {{QStringLiteral("uid"), booked->uid.toString()}};
    tellKept(booked->clashes, &reply);
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已登记预约。"))};
    return reply;
}

Result<Reply> moveAppointment(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    AppointmentMove to;
    const auto when = context.wallTime("at");
    if (!when)
        return when.error();
    to.at = when->value_or(WallTime());
    const auto minutes = context.number("minutes", 0, shortestAppointment, longestAppointment);
    if (!minutes)
        return minutes.error();
    to.minutes = *minutes;
    if (context.has("with")) {
        auto person = roomPersonNamed(context, context.option("with"));
        if (!person)
            return person.error();
        to.counsellor = *person;
    }
    if (context.has("room")) {
        auto room = roomNamed(context, context.option("room"));
        if (!room)
            return room.error();
        to.roomUid = *room;
        to.roomName = context.option("room");
    }
    const auto moved = bookOf(context).move(*uid, to, reachAsked(context), onClash(context));
    if (!moved) {
        sayClashes(context, moved.error());
        return moved.error();
    }
    Reply reply;
    reply.json = {{QStringLiteral("uid"), uid->toString()}, {QStringLiteral("moved"), moved->size()}};
    QList<Clash> clashes;
    for (const Booking &one : *moved)
        clashes += one.clashes;
    tellKept(clashes, &reply);
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已改期 %1 次预约。")).arg(moved->size())};
    return reply;
}

/// What became of one appointment, told back.
template<class Set>
Result<Reply> setState(CommandContext &context, AppointmentState state, Set set)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const Result<void> done = set(bookOf(context), *uid);
    if (!done) {
        sayClashes(context, done.error());
        return done.error();
    }
    Reply reply;
    reply.json = {{QStringLiteral("uid"), uid->toString()},
                  {QStringLiteral("state"), appointmentStateCode(state)}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "预约已记为:%1")).arg(text::appointmentStateName(state))};
    return reply;
}

Result<Reply> cancelAppointment(CommandContext &context)
{
    return setState(context, AppointmentState::Cancelled, [&](AppointmentService &book, const Uid &uid) {
        return book.cancel(uid, context.option("reason"), reachAsked(context));
    });
}

Result<Reply> markArrived(CommandContext &context)
{
    return setState(context, AppointmentState::Arrived,
                    [](AppointmentService &book, const Uid &uid) { return book.arrive(uid); });
}

Result<Reply> markNoShow(CommandContext &context)
{
    return setState(context, AppointmentState::NoShow,
                    [](AppointmentService &book, const Uid &uid) { return book.noShow(uid); });
}

Result<Reply> reopenAppointment(CommandContext &context)
{
    return setState(context, AppointmentState::Booked,
                    [](AppointmentService &book, const Uid &uid) { return book.reopen(uid); });
}

Reply listed(const QList<Appointment> &appointments)
{
    const auto row = [](const Appointment &one) -> QStringList {
        return {one.uid.toString(),
                one.at.toString(),
                QString::number(one.minutes),
                one.counsellor.name,
                text::appointmentShown(one),
                one.roomName,
                text::appointmentStateName(one.state)};
    };
    return listReply("appointments",
                     {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "时间")),
                      said(QT_TRANSLATE_NOOP("Ctl", "分钟")), said(QT_TRANSLATE_NOOP("Ctl", "咨询教师")),
                      said(QT_TRANSLATE_NOOP("Ctl", "来访者")), said(QT_TRANSLATE_NOOP("Ctl", "房间")),
                      said(QT_TRANSLATE_NOOP("Ctl", "结果"))},
                     appointments, appointmentObject, row);
}

Result<Reply> listAppointments(CommandContext &context)
{
    const auto span = daysAsked(context);
    if (!span)
        return span.error();
    AppointmentFilter filter;
    filter.from = span->from;
    filter.to = span->to;
    if (context.has("with")) {
        auto person = roomPersonNamed(context, context.option("with"));
        if (!person)
            return person.error();
        filter.counsellor = *person;
    }
    auto room = roomAsked(context);
    if (!room)
        return room.error();
    filter.room = *room;
    const auto found = bookOf(context).list(filter);
    if (!found)
        return found.error();
    return listed(*found);
}

Result<Reply> findAppointments(CommandContext &context)
{
    const auto found = bookOf(context).search(context.argument("TEXT"));
    if (!found)
        return found.error();
    return listed(*found);
}

Result<Reply> showAppointment(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto one = bookOf(context).show(*uid);
    if (!one)
        return one.error();
    Reply reply;
    reply.json = appointmentDetails(*one);
    reply.lines = appointmentLines(*one);
    return reply;
}

/// An empty form, which is not put on record.
Result<Reply> printBlank(const QString &which, const QString &path)
{
    const QString form = which == QLatin1String("register") ? QStringLiteral("form02_appointments")
                                                            : QStringLiteral("appointment_") + which;
    const auto document = report::CaseReportService::blank(form, {});
    if (!document)
        return document.error();
    const auto pages = print::writePdf(path, *document, print::paperLanguage());
    if (!pages)
        return pages.error();
    Reply reply;
    reply.json = {{QStringLiteral("pages"), *pages}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已写成空白表 %1 页。")).arg(*pages)};
    return reply;
}

Result<Reply> printAppointments(CommandContext &context)
{
    const auto week = context.date("week");
    if (!week)
        return week.error();
    const auto span = daysAsked(context);
    if (!span)
        return span.error();
    const bool isRegister = context.has("from") && context.has("to");
    const int asked = (isRegister ? 1 : 0) + (context.has("slip") ? 1 : 0) + (*week ? 1 : 0) +
                      (context.has("blank") ? 1 : 0);
    if (asked != 1 || context.has("from") != context.has("to") || (context.has("staff") && !isRegister))
        return fail(Errc::BadInput, "usage.appointment_print");
    const QString path = context.option("pdf");
    if (auto may = context.mayWrite(path); !may)
        return may.error();
    if (context.has("blank"))
        return printBlank(context.option("blank"), path);
    return paperTo(context, [&](const report::PrintOrder &order) -> Result<report::Printed> {
        constexpr auto issue = report::PrintWay::Issue;
        using Register = report::AppointmentReportService::Register;
        report::AppointmentReportService reports(context.services().workplace);
        if (isRegister)
            return reports.registerOf(span->from, span->to,
                                      context.has("staff") ? Register::Staff : Register::General, order,
                                      issue);
        if (*week)
            return reports.week(**week, order, issue);
        if (const auto uid = Uid::fromString(context.option("slip")))
            return reports.slip(*uid, order, issue);
        return fail(Errc::BadInput, "usage.uid", {QStringLiteral("--slip")});
    });
}

Result<Reply> writeBusyHours(CommandContext &context)
{
    const QString path = context.option("out");
    if (auto may = context.mayWrite(path); !may)
        return may.error();
    const auto span = daysAsked(context);
    if (!span)
        return span.error();
    BusyHours wanted;
    wanted.filter.from = span->from;
    wanted.filter.to = span->to;
    if (context.has("with")) {
        auto person = roomPersonNamed(context, context.option("with"));
        if (!person)
            return person.error();
        wanted.filter.counsellor = *person;
    }
    wanted.title = said(QT_TRANSLATE_NOOP("Ctl", "预约"));
    wanted.withRooms = context.has("rooms");
    const auto busy = bookOf(context).busyHours(wanted);
    if (!busy)
        return busy.error();
    if (auto put = platform::replaceFile(path, busy->file); !put)
        return put.error();
    Reply reply;
    reply.json = {{QStringLiteral("file"), path}, {QStringLiteral("events"), busy->events}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已写出 %1 个时段,不含任何姓名。")).arg(busy->events)};
    return reply;
}

const OptionSpec forceOption{"force", nullptr, QT_TRANSLATE_NOOP("Ctl", "时间冲突也照样保存")};
const OptionSpec followingOption{"following", nullptr, QT_TRANSLATE_NOOP("Ctl", "连同同一组中以后的预约")};

std::vector<OptionSpec> addOptions()
{
    std::vector<OptionSpec> options = clientOptions();
    const std::vector<OptionSpec> when{
        {"title", "T", QT_TRANSLATE_NOOP("Ctl", "候补时段的名称,没有来访者")},
        {"with", "NAME", QT_TRANSLATE_NOOP("Ctl", "咨询教师:用户名、教职工姓名或编号"), true},
        {"room", "R", QT_TRANSLATE_NOOP("Ctl", "房间名称;没有的会新建")},
        {"at", "ISO", QT_TRANSLATE_NOOP("Ctl", "时间,如 2026-11-20T12:00")},
        {"walk-in", nullptr, QT_TRANSLATE_NOOP("Ctl", "没有预约,人已到,时间为现在")},
        {"minutes", "N", QT_TRANSLATE_NOOP("Ctl", "时长,5 到 480 分钟(默认 40)")},
        forceOption,
        {"every-weeks", "N", QT_TRANSLATE_NOOP("Ctl", "每几周重复一次(默认 1)")},
        {"until", "D", QT_TRANSLATE_NOOP("Ctl", "重复到哪一天")},
        {"count", "N", QT_TRANSLATE_NOOP("Ctl", "共重复几次")},
        {"any-day", nullptr, QT_TRANSLATE_NOOP("Ctl", "不上课的日子也安排")}};
    options.insert(options.end(), when.begin(), when.end());
    const std::vector<OptionSpec> request = requestOptions();
    options.insert(options.end(), request.begin(), request.end());
    return options;
}

} // namespace

Noun appointmentNoun()
{
    const ArgumentSpec which{"UID", QT_TRANSLATE_NOOP("Ctl", "预约")};
    const OptionSpec from{"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天"), true};
    const OptionSpec to{"to", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天"), true};
    return {
        "appointment",
        QT_TRANSLATE_NOOP("Ctl", "预约:登记、改期、结果、打印"),
        {
            {"add",
             QT_TRANSLATE_NOOP("Ctl", "登记一次预约,或一组重复的预约"),
             {},
             addOptions(),
             VaultUse::Open,
             addAppointment,
             false,
             false,
             QT_TRANSLATE_NOOP("Ctl",
                               "来访者写 --student、--parent、--staff、--code 之一,候补时段写 --title。"
                               "咨询教师、房间或学生的时间有冲突时不保存,并列出冲突的预约。")},
            {"move",
             QT_TRANSLATE_NOOP("Ctl", "改期,或换房间、换咨询教师"),
             {which},
             {{"at", "ISO", QT_TRANSLATE_NOOP("Ctl", "新的时间"), true},
              {"minutes", "N", QT_TRANSLATE_NOOP("Ctl", "新的时长")},
              {"room", "R", QT_TRANSLATE_NOOP("Ctl", "房间名称;没有的会新建")},
              {"with", "NAME", QT_TRANSLATE_NOOP("Ctl", "咨询教师:用户名、教职工姓名或编号")},
              followingOption,
              forceOption},
             VaultUse::Open,
             moveAppointment},
            {"cancel",
             QT_TRANSLATE_NOOP("Ctl", "取消预约"),
             {which},
             {{"reason", "T", QT_TRANSLATE_NOOP("Ctl", "取消的理由")}, followingOption},
             VaultUse::Open,
             cancelAppointment},
            {"arrive", QT_TRANSLATE_NOOP("Ctl", "来访者已到"), {which}, {}, VaultUse::Open, markArrived},
            {"no-show", QT_TRANSLATE_NOOP("Ctl", "来访者没有来"), {which}, {}, VaultUse::Open, markNoShow},
            {"reopen",
             QT_TRANSLATE_NOOP("Ctl", "记错了结果,恢复为已预约"),
             {which},
             {},
             VaultUse::Open,
             reopenAppointment},
            {"list",
             QT_TRANSLATE_NOOP("Ctl", "一段时间的预约"),
             {},
             {from,
              to,
              {"with", "NAME", QT_TRANSLATE_NOOP("Ctl", "只看这位咨询教师")},
              {"room", "R", QT_TRANSLATE_NOOP("Ctl", "只看这个房间")}},
             VaultUse::Open,
             listAppointments},
            {"find",
             QT_TRANSLATE_NOOP("Ctl", "按姓名、代号、备注中的文字查找预约"),
             {{"TEXT", QT_TRANSLATE_NOOP("Ctl", "要找的文字")}},
             {},
             VaultUse::Open,
             findAppointments},
            {"show",
             QT_TRANSLATE_NOOP("Ctl", "一次预约的全部内容(会记入审计)"),
             {which},
             {},
             VaultUse::Open,
             showAppointment},
            {"print",
             QT_TRANSLATE_NOOP("Ctl", "把预约登记表、学生的预约条或一周的安排写成 PDF"),
             {},
             {{"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到哪个文件"), true},
              {"from", "D", QT_TRANSLATE_NOOP("Ctl", "登记表的第一天")},
              {"to", "D", QT_TRANSLATE_NOOP("Ctl", "登记表的最后一天")},
              {"staff", nullptr, QT_TRANSLATE_NOOP("Ctl", "教职工来访的登记表,只列本人可看的")},
              {"slip", "UID", QT_TRANSLATE_NOOP("Ctl", "这次预约的预约条")},
              {"week", "D", QT_TRANSLATE_NOOP("Ctl", "这一天所在的一周")},
              {"blank", "register|slip|week", QT_TRANSLATE_NOOP("Ctl", "空白表,不留打印记录"), false,
               "register|slip|week"},
              {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "打印的理由,记入打印登记")}},
             VaultUse::Open,
             printAppointments,
             true},
            {"ics",
             QT_TRANSLATE_NOOP("Ctl", "把时段写成日历文件(iCalendar),不含任何姓名"),
             {},
             {from,
              to,
              {"out", "F", QT_TRANSLATE_NOOP("Ctl", "写到哪个文件"), true},
              {"with", "NAME", QT_TRANSLATE_NOOP("Ctl", "只看这位咨询教师")},
              {"rooms", nullptr, QT_TRANSLATE_NOOP("Ctl", "写上房间名称")}},
             VaultUse::Open,
             writeBusyHours},
        }};
}

} // namespace tingyu::ctl
