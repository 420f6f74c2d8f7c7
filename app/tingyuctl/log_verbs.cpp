// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/log_verbs.h"

#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "core/services.h"

namespace tingyu::ctl {

const OptionSpec byOption{"by", "NAME", QT_TRANSLATE_NOOP("Ctl", "谁:用户名、教职工姓名或编号,默认自己")};
const OptionSpec fromOption{"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天"), true};
const OptionSpec toOption{"to", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天"), true};
const OptionSpec onOption{"on", "D", QT_TRANSLATE_NOOP("Ctl", "日期"), true};
const OptionSpec studentOption{"student", "S", QT_TRANSLATE_NOOP("Ctl", "所涉学生:uid、学号或不重名的姓名")};
const OptionSpec hoursOption{"hours", "H", QT_TRANSLATE_NOOP("Ctl", "学时,0.5 的倍数"), true};

namespace {

/// The options of a print, behind those that say what is printed.
std::vector<OptionSpec> withPrint(std::vector<OptionSpec> options)
{
    for (const OptionSpec &one : printOptions())
        options.push_back(one);
    return options;
}

} // namespace

Result<QDate> dayAsked(CommandContext &context, const char *option)
{
    const auto day = context.date(option);
    if (!day)
        return day.error();
    return day->value_or(QDate());
}

Result<RoomPerson> personAsked(CommandContext &context)
{
    RoomPerson person;
    person.uid = context.services().workplace.session().userUid;
    if (context.has("by")) {
        const auto named = roomPersonNamed(context, context.option("by"));
        if (!named)
            return named.error();
        person.uid = *named;
    }
    return person;
}

Result<std::optional<Uid>> onePerson(CommandContext &context)
{
    if (!context.has("by"))
        return std::optional<Uid>();
    const auto named = roomPersonNamed(context, context.option("by"));
    if (!named)
        return named.error();
    return std::optional(*named);
}

Result<NamedStudent> studentAsked(CommandContext &context)
{
    NamedStudent student;
    if (context.has("student")) {
        const auto uid = studentNamed(context, context.option("student"));
        if (!uid)
            return uid.error();
        student.uid = *uid;
    }
    return student;
}

QJsonObject headObject(const Uid &uid, const RoomPerson &by)
{
    return {{QStringLiteral("uid"), uid.toString()}, {QStringLiteral("by"), by.name}};
}

Result<int> halvesAsked(CommandContext &context)
{
    const auto halves = halfHoursOf(context.option("hours"));
    if (!halves)
        return fail(Errc::BadInput, "log.hours");
    return *halves;
}

Reply addedReply(const Uid &uid)
{
    return uidReply(uid, said(QT_TRANSLATE_NOOP("Ctl", "已登记。")));
}

Reply shownReply(const QJsonObject &entry)
{
    Reply reply;
    reply.json = entry;
    for (auto it = entry.constBegin(); it != entry.constEnd(); ++it) {
        const QString text = it.value().toVariant().toString();
        if (!text.isEmpty())
            reply.lines.append(it.key() + QStringLiteral(": ") + text);
    }
    return reply;
}

Verb listVerb(const char *help, Handler handler)
{
    return {"list", help, {}, {fromOption, toOption}, VaultUse::Open, handler};
}

Verb showVerb(Handler handler)
{
    return {"show",
            QT_TRANSLATE_NOOP("Ctl", "一条记录的全部内容"),
            {{"UID", QT_TRANSLATE_NOOP("Ctl", "记录")}},
            {},
            VaultUse::Open,
            handler};
}

Verb printVerb(const char *help, std::vector<OptionSpec> options, Handler handler)
{
    return {"print", help, {}, withPrint(std::move(options)), VaultUse::Open, handler, true};
}

} // namespace tingyu::ctl
