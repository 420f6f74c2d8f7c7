// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/room_verbs.h"
#include "core/report/form_words.h"
#include "core/room/room_services.h"
#include "ui/print/paper.h"

namespace tingyu::ctl {
namespace {

using report::RoomReportService;

/// The words that the papers of the room have for codes; the code itself where a form has none.
QString wordOf(const char *form, const QString &setAndCode)
{
    const auto words = report::loadWords(QLatin1String(form), print::paperLanguage());
    return words ? words->option(setAndCode) : setAndCode;
}

// --- the directory of help

Result<Reply> directory(CommandContext &context)
{
    auto places = context.services().room().help.list(print::paperLanguage() == report::Language::English);
    if (!places)
        return places.error();
    const QDate today = context.clock().today();
    Reply reply;
    QJsonArray array;
    QList<QStringList> table{{QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "类别")),
                              said(QT_TRANSLATE_NOOP("Ctl", "名称")), said(QT_TRANSLATE_NOOP("Ctl", "电话")),
                              said(QT_TRANSLATE_NOOP("Ctl", "时间")),
                              said(QT_TRANSLATE_NOOP("Ctl", "核对日期"))}};
    for (const HelpPlace &place : std::as_const(*places)) {
        const QString checked = place.checkedOn.toString(Qt::ISODate);
        array.append(QJsonObject{
            {QStringLiteral("uid"), orNull(place.uid)},
            {QStringLiteral("kind"), place.kind},
            {QStringLiteral("name"), place.name},
            {QStringLiteral("region"), place.region},
            {QStringLiteral("phone"), place.phone},
            {QStringLiteral("hours"), place.hours},
            {QStringLiteral("contact"), place.contact},
            {QStringLiteral("address"), place.address},
            {QStringLiteral("source"), place.source},
            {QStringLiteral("checked"), place.checkedOn.isValid() ? QJsonValue(checked) : QJsonValue()},
            {QStringLiteral("stale"), isStale(place, today)}});
        table.append({place.uid.isNull() ? QStringLiteral("—") : place.uid.toString(),
                      wordOf("help_directory", QStringLiteral("help.") + place.kind), place.name, place.phone,
                      place.hours, isStale(place, today) ? checked + QStringLiteral(" !") : checked});
    }
    reply.json.insert(QStringLiteral("places"), array);
    reply.lines = tableLines(table);
    return reply;
}

Result<Reply> addHelp(CommandContext &context)
{
    const auto checked = context.date("checked");
    if (!checked)
        return checked.error();
    HelpPlace place;
    place.kind = context.option("kind");
    place.name = context.option("name");
    place.phone = context.option("phone");
    place.region = context.option("region");
    place.hours = context.option("hours");
    place.contact = context.option("contact");
    place.address = context.option("address");
    place.source = context.option("source");
    place.note = context.option("note");
    place.checkedOn = checked->value_or(QDate());
    const auto added = context.services().room().help.add(place);
    if (!added)
        return added.error();
    return uidReply(*added, said(QT_TRANSLATE_NOOP("Ctl", "已加入求助名录。")));
}

Result<Reply> removeHelp(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    if (auto removed = context.services().room().help.remove(*uid); !removed)
        return removed.error();
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已从求助名录移去。")));
}

Result<Reply> printDirectory(CommandContext &context)
{
    return roomPaper(context, [](RoomReportService &service, const report::PrintOrder &order) {
        return service.directory(order, RoomReportService::Way::Issue);
    });
}

Result<Reply> poster(CommandContext &context)
{
    return roomPaper(context, [](RoomReportService &service, const report::PrintOrder &order) {
        return service.poster(order, RoomReportService::Way::Issue);
    });
}

} // namespace

std::vector<Verb> directoryVerbs()
{
    return {
        {"directory",
         QT_TRANSLATE_NOOP("Ctl", "求助名录:热线、医院、绿色通道、专家"),
         {},
         {},
         VaultUse::Open,
         directory},
        {"directory-add",
         QT_TRANSLATE_NOOP("Ctl", "加入一条求助信息"),
         {},
         {{"kind", "K", QT_TRANSLATE_NOOP("Ctl", "类别"), true,
           "own_line|emergency|hotline|hospital|channel|expert|centre"},
          {"name", "N", QT_TRANSLATE_NOOP("Ctl", "名称"), true},
          {"phone", "P", QT_TRANSLATE_NOOP("Ctl", "电话")},
          {"region", "T", QT_TRANSLATE_NOOP("Ctl", "地区")},
          {"hours", "T", QT_TRANSLATE_NOOP("Ctl", "时间")},
          {"contact", "T", QT_TRANSLATE_NOOP("Ctl", "联系人")},
          {"address", "T", QT_TRANSLATE_NOOP("Ctl", "地址")},
          {"source", "T", QT_TRANSLATE_NOOP("Ctl", "出处")},
          {"checked", "D", QT_TRANSLATE_NOOP("Ctl", "哪天核对过")},
          {"note", "T", QT_TRANSLATE_NOOP("Ctl", "备注")}},
         VaultUse::Open,
         addHelp},
        {"directory-remove",
         QT_TRANSLATE_NOOP("Ctl", "移去一条求助信息"),
         {{"UID", QT_TRANSLATE_NOOP("Ctl", "求助信息")}},
         {},
         VaultUse::Open,
         removeHelp},
        {"directory-print",
         QT_TRANSLATE_NOOP("Ctl", "打印求助名录"),
         {},
         roomPaperOptions(),
         VaultUse::Open,
         printDirectory,
         true},
        {"poster",
         QT_TRANSLATE_NOOP("Ctl", "打印专线和开放时间的海报"),
         {},
         roomPaperOptions(),
         VaultUse::Open,
         poster,
         true},
    };
}

} // namespace tingyu::ctl
