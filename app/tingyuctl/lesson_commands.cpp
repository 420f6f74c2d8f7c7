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
    return object;
}

QStringList entryLine(const Lesson &lesson)
{
    return {lesson.uid.toString(), lesson.on.toString(Qt::ISODate), lesson.by.name,
            QString::number(lesson.lessons), lesson.topic};
}

namespace {

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
    lesson.topic = context.option("topic");
    const auto added = context.services().room().lessons.add(lesson);
    if (!added)
        return added.error();
    return addedReply(*added);
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
            }};
}

} // namespace tingyu::ctl
