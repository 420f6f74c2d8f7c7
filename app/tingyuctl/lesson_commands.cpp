// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/log_verbs.h"
#include "app/tingyuctl/nouns.h"
#include "core/room/room_services.h"

namespace tingyu::ctl {

QJsonObject entryObject(const Lesson &lesson)
{
    QJsonObject object = headObject(lesson.uid, lesson.by);
    object.insert(QStringLiteral("on"), dayOrNull(lesson.on));
    object.insert(QStringLiteral("lessons"), lesson.lessons);
    object.insert(QStringLiteral("hours"), lesson.halfHours / 2.0);
    object.insert(QStringLiteral("topic"), lesson.topic);
    object.insert(QStringLiteral("class"), lesson.classes);
    object.insert(QStringLiteral("period"), lesson.period);
    object.insert(QStringLiteral("pupils"), lesson.pupils > 0 ? QJsonValue(lesson.pupils) : QJsonValue());
    object.insert(QStringLiteral("aims"), lesson.aims);
    object.insert(QStringLiteral("course"), lesson.course);
    object.insert(QStringLiteral("feedback"), lesson.feedback);
    object.insert(QStringLiteral("files"), lesson.files);
    return object;
}

QStringList entryLine(const Lesson &lesson)
{
    return {lesson.uid.toString(), lesson.on.toString(Qt::ISODate),
            lesson.by.name,        QString::number(lesson.lessons),
            lesson.classes,        lesson.topic};
}

namespace {

using report::RoomLogReportService;

Result<Reply> addLesson(CommandContext &context)
{
    Lesson lesson;
    const auto on = dayAsked(context, "on");
    if (!on)
        return on.error();
    const auto by = personAsked(context);
    if (!by)
        return by.error();
    const auto halves = halvesAsked(context);
    if (!halves)
        return halves.error();
    const auto lessons = context.number("lessons", 1, 1, 20);
    if (!lessons)
        return lessons.error();
    lesson.on = *on;
    lesson.by = *by;
    lesson.halfHours = *halves;
    lesson.lessons = *lessons;
    const auto pupils = context.number("pupils", 0, 0, 9999);
    if (!pupils)
        return pupils.error();
    lesson.pupils = *pupils;
    lesson.topic = context.option("topic");
    lesson.classes = context.option("class");
    lesson.period = context.option("period");
    lesson.aims = context.option("aims");
    lesson.course = context.option("course");
    lesson.feedback = context.option("feedback");
    lesson.files = context.option("files");
    const auto added = context.services().room().lessons.add(lesson);
    if (!added)
        return added.error();
    return addedReply(*added);
}

Result<Reply> printLesson(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    return paperReply(context, [&](const report::PrintOrder &order) {
        return RoomLogReportService(context.services().workplace)
            .lesson(*uid, order, report::PrintWay::Issue);
    });
}

} // namespace

Noun lessonNoun()
{
    return {"lesson",
            QT_TRANSLATE_NOOP("Ctl", "授课,计入工作量"),
            {
                {"add",
                 QT_TRANSLATE_NOOP("Ctl", "登记授课"),
                 {},
                 {onOption,
                  hoursOption,
                  {"lessons", "N", QT_TRANSLATE_NOOP("Ctl", "节数,默认 1")},
                  {"topic", "T", QT_TRANSLATE_NOOP("Ctl", "主题")},
                  {"class", "C", QT_TRANSLATE_NOOP("Ctl", "班级,一个或几个")},
                  {"period", "T", QT_TRANSLATE_NOOP("Ctl", "节次,如“第 3 节”")},
                  {"pupils", "N", QT_TRANSLATE_NOOP("Ctl", "人数")},
                  {"aims", "T", QT_TRANSLATE_NOOP("Ctl", "目标")},
                  {"course", "T", QT_TRANSLATE_NOOP("Ctl", "流程")},
                  {"feedback", "T", QT_TRANSLATE_NOOP("Ctl", "反馈")},
                  {"files", "T", QT_TRANSLATE_NOOP("Ctl", "附件的名称,如“教案”")},
                  byOption},
                 VaultUse::Open,
                 addLesson},
                listVerb(QT_TRANSLATE_NOOP("Ctl", "一段时间的授课"),
                         [](CommandContext &context) {
                             return listOf(context, context.services().room().lessons, "lessons",
                                           {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "日期")),
                                            said(QT_TRANSLATE_NOOP("Ctl", "谁")),
                                            said(QT_TRANSLATE_NOOP("Ctl", "节数")),
                                            said(QT_TRANSLATE_NOOP("Ctl", "主题"))});
                         }),
                showVerb([](CommandContext &context) {
                    return showOf(context, context.services().room().lessons);
                }),
                printVerb(QT_TRANSLATE_NOOP("Ctl", "把授课登记表写成 PDF"), {fromOption, toOption},
                          printRegister<&RoomLogReportService::lessons>),
                {"print-one",
                 QT_TRANSLATE_NOOP("Ctl", "把一次授课的记录写成 PDF(表 6)"),
                 {{"UID", QT_TRANSLATE_NOOP("Ctl", "授课记录")}},
                 printOptions(),
                 VaultUse::Open,
                 printLesson,
                 true},
            }};
}

} // namespace tingyu::ctl
