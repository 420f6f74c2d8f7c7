// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/register_verbs.h"

#include "app/tingyuctl/log_verbs.h"
#include "app/tingyuctl/pictures.h"
#include "core/report/form_words.h"
#include "core/report/room_report_service.h"
#include "core/room/room_services.h"
#include "ui/print/paper.h"
#include "ui/text/language.h"
#include "ui/text/size_text.h"

#include <algorithm>

namespace tingyu::ctl {
namespace {

using report::RoomReportService;

QString stateCode(RegisterVerdict::State state)
{
    switch (state) {
    case RegisterVerdict::State::Present:
        return QStringLiteral("present");
    case RegisterVerdict::State::TooSmall:
        return QStringLiteral("too_small");
    case RegisterVerdict::State::Missing:
        return QStringLiteral("missing");
    case RegisterVerdict::State::Optional:
        return QStringLiteral("optional");
    }
    return {};
}

/// The printed register's word for it.
QString stateWord(RegisterVerdict::State state)
{
    return QStringLiteral("state.") +
           (state == RegisterVerdict::State::TooSmall ? QStringLiteral("small") : stateCode(state));
}

Result<Reply> inventory(CommandContext &context)
{
    auto lines = context.services().room().inventory.lines();
    if (!lines)
        return lines.error();
    Reply reply;
    QJsonArray kept;
    for (const RegisterLine &line : std::as_const(*lines)) {
        kept.append(
            QJsonObject{{QStringLiteral("uid"), line.uid.toString()},
                        {QStringLiteral("item"), line.item.isEmpty() ? QJsonValue() : QJsonValue(line.item)},
                        {QStringLiteral("name"), line.name},
                        {QStringLiteral("room"), line.roomName},
                        {QStringLiteral("there"), line.isThere},
                        {QStringLiteral("count"), line.quantity},
                        {QStringLiteral("area"), line.area},
                        {QStringLiteral("checked"), line.checkedOn.toString(Qt::ISODate)},
                        {QStringLiteral("photos"), picturesArray(line.photos)},
                        {QStringLiteral("note"), line.note}});
    }
    const bool inEnglish = print::paperLanguage() == report::Language::English;
    QJsonArray guide;
    QList<QStringList> table{{said(QT_TRANSLATE_NOOP("Ctl", "代码")), said(QT_TRANSLATE_NOOP("Ctl", "名称")),
                              said(QT_TRANSLATE_NOOP("Ctl", "数量")),
                              said(QT_TRANSLATE_NOOP("Ctl", "结果"))}};
    const auto words = report::loadWords(QStringLiteral("room_register"), print::paperLanguage());
    for (const RegisterVerdict &verdict : heldAgainst(roomGuide(), *lines)) {
        guide.append(QJsonObject{{QStringLiteral("item"), verdict.item.code},
                                 {QStringLiteral("count"), verdict.quantity},
                                 {QStringLiteral("area"), verdict.largest},
                                 {QStringLiteral("state"), stateCode(verdict.state)}});
        table.append({verdict.item.code, verdict.item.words.in(inEnglish), QString::number(verdict.quantity),
                      words ? words->option(stateWord(verdict.state)) : stateCode(verdict.state)});
    }
    reply.json = {{QStringLiteral("lines"), kept}, {QStringLiteral("guide"), guide}};
    reply.lines = tableLines(table);
    return reply;
}

Result<Reply> addLine(CommandContext &context)
{
    RegisterLine line;
    const auto count = context.number("count", 1, 0, 9999);
    if (!count)
        return count.error();
    const auto room = roomAsked(context);
    if (!room)
        return room.error();
    bool isNumber = true;
    const QString area = context.option("area", QStringLiteral("0"));
    line.area = area.toDouble(&isNumber);
    if (!isNumber)
        return fail(Errc::BadInput, "usage.number", {QStringLiteral("--area")});
    line.item = context.option("item");
    line.name = context.option("name");
    line.note = context.option("note");
    line.quantity = *count;
    line.isThere = !context.has("missing");
    line.roomUid = room->value_or(Uid());
    line.checkedOn = context.clock().today();
    const auto photos = pictureAsked(context, "photo");
    if (!photos)
        return photos.error();
    const auto added = context.services().room().inventory.add(line, *photos);
    if (!added)
        return added.error();
    return addedReply(*added);
}

Result<RegisterLine> lineOf(RegisterService &inventory, const Uid &uid)
{
    const auto lines = inventory.lines();
    if (!lines)
        return lines.error();
    const auto line =
        std::find_if(lines->cbegin(), lines->cend(), [&](const RegisterLine &one) { return one.uid == uid; });
    if (line == lines->cend())
        return fail(Errc::NotFound, "register.not_found");
    return *line;
}

Result<PictureEdits> photosAsked(CommandContext &context)
{
    auto edits = pictureAsked(context, "add");
    if (!edits || !context.has("remove"))
        return edits;
    const auto dropped = Uid::fromString(context.option("remove"));
    if (!dropped)
        return fail(Errc::BadInput, "usage.uid", {QStringLiteral("--remove")});
    edits->dropped.append(*dropped);
    return edits;
}

Result<Reply> photos(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto edits = photosAsked(context);
    if (!edits)
        return edits.error();
    RegisterService &inventory = context.services().room().inventory;
    auto line = lineOf(inventory, *uid);
    if (!line)
        return line.error();
    if (!edits->added.isEmpty() || !edits->dropped.isEmpty()) {
        if (const auto done = inventory.edit(*line, *edits); !done)
            return done.error();
        line = lineOf(inventory, *uid);
        if (!line)
            return line.error();
    }
    Reply reply;
    reply.json = {{QStringLiteral("uid"), uid->toString()},
                  {QStringLiteral("photos"), picturesArray(line->photos)}};
    QList<QStringList> table;
    for (const KeptPicture &one : std::as_const(line->photos))
        table.append({one.uid.toString(), one.name, text::sizeText(one.bytes)});
    reply.lines = tableLines(table);
    return reply;
}

Result<Reply> printInventory(CommandContext &context)
{
    const auto span = daysAsked(context);
    if (!span)
        return span.error();
    return paperReply(context, [&](const report::PrintOrder &order) {
        return RoomReportService(context.services().workplace)
            .inventory(span->from, span->to, order, RoomReportService::Way::Issue);
    });
}

} // namespace

std::vector<Verb> registerVerbs()
{
    std::vector<OptionSpec> print{{"from", "D", QT_TRANSLATE_NOOP("Ctl", "功能室使用从哪天起;不写则不印")},
                                  {"to", "D", QT_TRANSLATE_NOOP("Ctl", "到哪天")}};
    for (const OptionSpec &one : printOptions())
        print.push_back(one);
    return {
        {"register",
         QT_TRANSLATE_NOOP("Ctl", "场地和设备,对照 2015 年建设指南"),
         {},
         {},
         VaultUse::Open,
         inventory},
        {"register-add",
         QT_TRANSLATE_NOOP("Ctl", "登记一项场地或设备"),
         {},
         {{"item", "CODE", QT_TRANSLATE_NOOP("Ctl", "指南中的一项,代码见 room register")},
          {"name", "N", QT_TRANSLATE_NOOP("Ctl", "学校自己的一项")},
          {"count", "N", QT_TRANSLATE_NOOP("Ctl", "数量")},
          {"area", "M2", QT_TRANSLATE_NOOP("Ctl", "面积(平方米)")},
          {"room", "R", QT_TRANSLATE_NOOP("Ctl", "在哪个房间")},
          {"missing", nullptr, QT_TRANSLATE_NOOP("Ctl", "还没有")},
          {"photo", "F", QT_TRANSLATE_NOOP("Ctl", "附上这张照片(JPEG 或 PNG)")},
          {"note", "T", QT_TRANSLATE_NOOP("Ctl", "备注")}},
         VaultUse::Open,
         addLine},
        {"register-photos",
         QT_TRANSLATE_NOOP("Ctl", "登记的一项的照片;可以添加或移除一张"),
         {{"UID", QT_TRANSLATE_NOOP("Ctl", "登记的一项")}},
         {{"add", "F", QT_TRANSLATE_NOOP("Ctl", "附上这张照片(JPEG 或 PNG)")},
          {"remove", "UID", QT_TRANSLATE_NOOP("Ctl", "移除这张照片")}},
         VaultUse::Open,
         photos},
        {"register-print",
         QT_TRANSLATE_NOOP("Ctl", "打印建设情况表"),
         {},
         print,
         VaultUse::Open,
         printInventory,
         true},
    };
}

} // namespace tingyu::ctl
