// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/log_verbs.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/pictures.h"
#include "core/room/room_services.h"

namespace tingyu::ctl {

QJsonObject entryObject(const MailboxLetter &letter)
{
    QJsonObject object = headObject(letter.uid, letter.by);
    object.insert(QStringLiteral("received_on"), dayOrNull(letter.receivedOn));
    object.insert(QStringLiteral("sender_kind"), senderKindCode(letter.senderKind));
    object.insert(QStringLiteral("sender"), letter.sender);
    object.insert(QStringLiteral("student"), orNull(letter.student.uid));
    object.insert(QStringLiteral("content"), letter.content);
    object.insert(QStringLiteral("answer"), letter.answer);
    object.insert(QStringLiteral("answered_on"), dayOrNull(letter.answeredOn));
    object.insert(QStringLiteral("scans"), picturesArray(letter.scans));
    return object;
}

QStringList entryLine(const MailboxLetter &letter)
{
    return {letter.uid.toString(), letter.receivedOn.toString(Qt::ISODate), letter.by.name,
            letter.answeredOn.toString(Qt::ISODate), letter.content};
}

namespace {

using report::RoomLogReportService;

Result<Reply> addLetter(CommandContext &context)
{
    MailboxLetter letter;
    const auto received = dayAsked(context, "received");
    if (!received)
        return received.error();
    const auto answered = dayAsked(context, "answered");
    if (!answered)
        return answered.error();
    const auto by = personAsked(context);
    if (!by)
        return by.error();
    const auto student = studentAsked(context);
    if (!student)
        return student.error();
    const auto scans = pictureAsked(context, "scan");
    if (!scans)
        return scans.error();
    letter.receivedOn = *received;
    letter.answeredOn = *answered;
    letter.by = *by;
    letter.student = *student;
    letter.senderKind = senderKindFromCode(context.option("sender-kind")).value_or(SenderKind::Anonymous);
    letter.sender = context.option("sender");
    letter.content = context.option("content");
    letter.answer = context.option("answer");
    const auto added = context.services().room().letters.add(letter, *scans);
    if (!added)
        return added.error();
    return addedReply(*added);
}

} // namespace

Noun letterNoun()
{
    return {"letter",
            QT_TRANSLATE_NOOP("Ctl", "心理信箱登记"),
            {
                {"add",
                 QT_TRANSLATE_NOOP("Ctl", "登记一封来信"),
                 {},
                 {{"received", "D", QT_TRANSLATE_NOOP("Ctl", "收到日期"), true},
                  {"sender-kind", "K", QT_TRANSLATE_NOOP("Ctl", "署名、匿名或代号"), true,
                   "signed|anonymous|code"},
                  {"sender", "T", QT_TRANSLATE_NOOP("Ctl", "署名或代号")},
                  {"content", "T", QT_TRANSLATE_NOOP("Ctl", "内容")},
                  {"answer", "T", QT_TRANSLATE_NOOP("Ctl", "回复")},
                  {"answered", "D", QT_TRANSLATE_NOOP("Ctl", "回复日期")},
                  {"scan", "F", QT_TRANSLATE_NOOP("Ctl", "附上这个扫描件")},
                  studentOption,
                  byOption},
                 VaultUse::Open,
                 addLetter},
                listVerb(QT_TRANSLATE_NOOP("Ctl", "一段时间的来信"),
                         [](CommandContext &context) {
                             return listOf(context, context.services().room().letters, "letters",
                                           {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "收到")),
                                            said(QT_TRANSLATE_NOOP("Ctl", "谁")),
                                            said(QT_TRANSLATE_NOOP("Ctl", "回复")),
                                            said(QT_TRANSLATE_NOOP("Ctl", "内容"))});
                         }),
                showVerb([](CommandContext &context) {
                    return showOf(context, context.services().room().letters);
                }),
                printVerb(QT_TRANSLATE_NOOP("Ctl", "把信箱登记表写成 PDF"), {fromOption, toOption},
                          printRegister<&RoomLogReportService::mailbox>),
            }};
}

} // namespace tingyu::ctl
