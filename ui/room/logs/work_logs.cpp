// SPDX-License-Identifier: GPL-3.0-or-later
// What the room did beside its talks: advice to leaders and teachers, training and supervision, lessons.
#include "core/base/school_calendar.h"
#include "ui/room/logs/log_dialog.h"
#include "ui/room/logs/log_kinds.h"
#include "ui/text/group_text.h"
#include "ui/text/language.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/simple.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <memory>

namespace tingyu::ui {
namespace {

struct WorkLogsWords
{
    Q_DECLARE_TR_FUNCTIONS(RoomLogs)
};

using report::PrintOrder;
using report::PrintWay;
using report::RoomLogReportService;

ValueCell hoursCell(int halfHours)
{
    return {hoursShown(halfHours), halfHours, {}, {}, true};
}

/// Names of pupils found in an advice are said once; saving again then keeps it as it is.
void storeAdvice(PageHost &host, FormDialog *dialog, QWidget *field, const Advice &advice,
                 const std::shared_ptr<QString> &warnedOf, const LogDone &done)
{
    host.tasks().run(
        dialog, [advice](Services &services) { return services.room().advice.namesIn(advice); },
        [=, &host](const Result<QStringList> &names) {
            if (!names) {
                dialog->refuse(names.error());
                return;
            }
            const QString said = names->join(u' ');
            if (!names->isEmpty() && *warnedOf != said) {
                *warnedOf = said;
                dialog->refuse(WorkLogsWords::tr("文中有学生姓名:%1。确认可以写上的话,请再保存一次。")
                                   .arg(text::listed(*names)),
                               field);
                return;
            }
            storeEntry(host, dialog, &RoomServices::advice, advice, {}, WorkLogsWords::tr("记下建议"), done);
        });
}

void openAdvice(PageHost &host, QWidget *parent, const Advice &advice, const LogDone &done)
{
    auto *dialog = new FormDialog("advice", WorkLogsWords::tr("给学校领导和教师的建议"), parent);
    dialog->addNote(WorkLogsWords::tr("不写学生的谈话内容。"));
    auto *audience = dialog->addSegments(
        "audience", WorkLogsWords::tr("给谁"),
        {{adviceAudienceCode(AdviceAudience::Leader), text::audienceName(AdviceAudience::Leader)},
         {adviceAudienceCode(AdviceAudience::Teacher), text::audienceName(AdviceAudience::Teacher)}});
    auto *recipient = dialog->addLine("recipient", WorkLogsWords::tr("对象"));
    auto *on = dialog->addDate("on", WorkLogsWords::tr("日期"), host.clock().today());
    auto *matter = dialog->addLine("matter", WorkLogsWords::tr("事项"));
    auto *words = dialog->addText("advice", WorkLogsWords::tr("建议"));
    auto *feedback = dialog->addText("feedback", WorkLogsWords::tr("反馈"));
    audience->setCurrentCode(adviceAudienceCode(advice.audience));
    recipient->setText(advice.recipient);
    on->setDate(advice.on.isValid() ? advice.on : host.clock().today());
    matter->setText(advice.matter);
    words->setPlainText(advice.advice);
    feedback->setPlainText(advice.feedback);
    keepWords(host, dialog, QStringLiteral("advice"), advice.uid, {words, feedback});
    const auto warnedOf = std::make_shared<QString>();
    dialog->setSubmit(WorkLogsWords::tr("保存"), [=, &host] {
        Advice typed = advice;
        typed.audience = adviceAudienceFromCode(audience->currentCode()).value_or(AdviceAudience::Leader);
        typed.recipient = recipient->text();
        typed.on = on->date();
        typed.matter = matter->text();
        typed.advice = words->toPlainText();
        typed.feedback = feedback->toPlainText();
        storeAdvice(host, dialog, words, typed, warnedOf, done);
    });
    dialog->open();
}

void openStaffLog(PageHost &host, QWidget *parent, const StaffLogEntry &entry, const LogDone &done)
{
    auto *dialog = new FormDialog("staffLog", WorkLogsWords::tr("培训、督导、会议"), parent);
    QList<CodeName> kinds;
    for (const StaffLogKind kind :
         {StaffLogKind::Training, StaffLogKind::Experience, StaffLogKind::Supervision, StaffLogKind::Meeting})
        kinds.append({staffLogKindCode(kind), text::staffLogKindName(kind)});
    auto *kind = dialog->addSegments("kind", WorkLogsWords::tr("类别"), kinds);
    auto *on = dialog->addDate("on", WorkLogsWords::tr("日期"), host.clock().today());
    auto *hours = dialog->addLine("hours", WorkLogsWords::tr("学时(0.5 的倍数)"));
    auto *content = dialog->addText("content", WorkLogsWords::tr("内容"));
    auto *lecturer = dialog->addLine("lecturer", WorkLogsWords::tr("主讲或督导"));
    auto *certificate = dialog->addLine("certificate", WorkLogsWords::tr("证书号"));
    auto *caseCode = dialog->addLine("case", WorkLogsWords::tr("案例号(不写姓名)"));
    auto *opinion = dialog->addText("opinion", WorkLogsWords::tr("督导意见"));
    auto *reflection = dialog->addText("reflection", WorkLogsWords::tr("体会"));
    kind->setCurrentCode(staffLogKindCode(entry.kind));
    on->setDate(entry.on.isValid() ? entry.on : host.clock().today());
    hours->setText(entry.uid.isNull() ? QString() : hoursShown(entry.halfHours));
    content->setPlainText(entry.content);
    lecturer->setText(entry.lecturer);
    certificate->setText(entry.certificate);
    caseCode->setText(entry.caseCode);
    opinion->setPlainText(entry.opinion);
    reflection->setPlainText(entry.reflection);
    const auto showCase = [=] {
        const bool isSupervision = kind->currentCode() == staffLogKindCode(StaffLogKind::Supervision);
        dialog->setRowVisible(caseCode, isSupervision);
        dialog->setRowVisible(opinion, isSupervision);
    };
    showCase();
    QObject::connect(kind, &SegmentedChoice::chosen, dialog, showCase);
    keepWords(host, dialog, QStringLiteral("staff-log"), entry.uid, {content, opinion, reflection});
    dialog->setSubmit(WorkLogsWords::tr("保存"), [=, &host] {
        const auto halves = halfHoursOf(hours->text());
        if (!halves) {
            dialog->refuse(WorkLogsWords::tr("学时要写成 0.5 的倍数,如 1.5。"), hours);
            return;
        }
        StaffLogEntry typed = entry;
        typed.kind = staffLogKindFromCode(kind->currentCode()).value_or(StaffLogKind::Training);
        typed.on = on->date();
        typed.halfHours = *halves;
        typed.content = content->toPlainText();
        typed.lecturer = lecturer->text();
        typed.certificate = certificate->text();
        typed.caseCode = caseCode->text();
        typed.opinion = opinion->toPlainText();
        typed.reflection = reflection->toPlainText();
        storeEntry(host, dialog, &RoomServices::staffLog, typed, {}, WorkLogsWords::tr("记下培训督导会议"),
                   done);
    });
    dialog->open();
}

struct LessonFields
{
    DateField *on;
    QLineEdit *lessons;
    QLineEdit *hours;
    QLineEdit *topic;
    QLineEdit *classes;
    QLineEdit *period;
    QLineEdit *pupils;
    QPlainTextEdit *aims;
    QPlainTextEdit *course;
    QPlainTextEdit *feedback;
    QLineEdit *files;
};

LessonFields addLessonFields(FormDialog *dialog, const Lesson &lesson, QDate today)
{
    const LessonFields fields{dialog->addDate("on", WorkLogsWords::tr("日期"), today),
                              dialog->addLine("lessons", WorkLogsWords::tr("节数")),
                              dialog->addLine("hours", WorkLogsWords::tr("学时(0.5 的倍数)")),
                              dialog->addLine("topic", WorkLogsWords::tr("主题")),
                              dialog->addLine("classes", WorkLogsWords::tr("班级")),
                              dialog->addLine("period", WorkLogsWords::tr("节次(如:第 3 节)")),
                              dialog->addLine("pupils", WorkLogsWords::tr("人数")),
                              dialog->addText("aims", WorkLogsWords::tr("目标")),
                              dialog->addText("course", WorkLogsWords::tr("流程")),
                              dialog->addText("feedback", WorkLogsWords::tr("反馈")),
                              dialog->addLine("files", WorkLogsWords::tr("附件(写名称,如:教案)"))};
    fields.on->setDate(lesson.on.isValid() ? lesson.on : today);
    fields.lessons->setText(QString::number(lesson.lessons));
    fields.hours->setText(hoursShown(lesson.halfHours));
    fields.topic->setText(lesson.topic);
    fields.classes->setText(lesson.classes);
    fields.period->setText(lesson.period);
    fields.pupils->setText(lesson.pupils > 0 ? QString::number(lesson.pupils) : QString());
    fields.aims->setPlainText(lesson.aims);
    fields.course->setPlainText(lesson.course);
    fields.feedback->setPlainText(lesson.feedback);
    fields.files->setText(lesson.files);
    return fields;
}

/// The lesson as it stands in the fields; nothing when a figure is none, which is then said in the dialog.
std::optional<Lesson> lessonTyped(FormDialog *dialog, const LessonFields &fields, const Lesson &lesson)
{
    const auto halves = halfHoursOf(fields.hours->text());
    if (!halves) {
        dialog->refuse(WorkLogsWords::tr("学时要写成 0.5 的倍数,如 1.5。"), fields.hours);
        return std::nullopt;
    }
    Lesson typed = lesson;
    bool isCount = true;
    const QString pupils = fields.pupils->text().trimmed();
    typed.pupils = pupils.isEmpty() ? 0 : pupils.toInt(&isCount);
    if (!isCount) {
        dialog->refuse(WorkLogsWords::tr("人数请写数字。"), fields.pupils);
        return std::nullopt;
    }
    typed.on = fields.on->date();
    typed.lessons = fields.lessons->text().toInt();
    typed.halfHours = *halves;
    typed.topic = fields.topic->text();
    typed.classes = fields.classes->text();
    typed.period = fields.period->text();
    typed.aims = fields.aims->toPlainText();
    typed.course = fields.course->toPlainText();
    typed.feedback = fields.feedback->toPlainText();
    typed.files = fields.files->text();
    return typed;
}

void openLesson(PageHost &host, QWidget *parent, const Lesson &lesson, const LogDone &done)
{
    auto *dialog = new FormDialog("lesson", WorkLogsWords::tr("授课"), parent);
    const LessonFields fields = addLessonFields(dialog, lesson, host.clock().today());
    keepWords(host, dialog, QStringLiteral("lesson"), lesson.uid,
              {fields.aims, fields.course, fields.feedback});
    dialog->setSubmit(WorkLogsWords::tr("保存"), [=, &host] {
        if (const auto typed = lessonTyped(dialog, fields, lesson))
            storeEntry(host, dialog, &RoomServices::lessons, *typed, {}, WorkLogsWords::tr("登记授课"), done);
    });
    dialog->open();
}

} // namespace

LogKind adviceLog()
{
    return {QStringLiteral("advice"),
            WorkLogsWords::tr("建议"),
            WorkLogsWords::tr("记一条建议"),
            WorkLogsWords::tr("这个月还没有给学校领导和教师的建议。"),
            {WorkLogsWords::tr("日期"), WorkLogsWords::tr("给谁"), WorkLogsWords::tr("对象"),
             WorkLogsWords::tr("事项"), WorkLogsWords::tr("反馈"), WorkLogsWords::tr("提出人")},
            [](Services &services, const DaySpan &span) -> Result<QList<LogLine>> {
                auto entries = services.room().advice.list(span.from, span.to);
                if (!entries)
                    return entries.error();
                QList<LogLine> lines;
                for (const Advice &one : std::as_const(*entries))
                    lines.append({one.uid,
                                  {{one.on.toString(Qt::ISODate)},
                                   {text::audienceName(one.audience)},
                                   {one.recipient},
                                   {one.matter},
                                   {one.feedback.simplified()},
                                   {one.by.name}}});
                return lines;
            },
            [](PageHost &host, QWidget *parent, const Uid &uid, const LogDone &done) {
                withEntry<Advice>(
                    host, parent, &RoomServices::advice, uid, Advice(),
                    [&host, parent, done](const Advice &one) { openAdvice(host, parent, one, done); });
            },
            [](Services &services, const Uid &uid) { return services.room().advice.remove(uid); },
            [](Services &services, const DaySpan &span, const PrintOrder &order, PrintWay way) {
                return RoomLogReportService(services.workplace).advice(span, order, way);
            }};
}

LogKind staffLog()
{
    return {QStringLiteral("staff"),
            WorkLogsWords::tr("培训督导会议"),
            WorkLogsWords::tr("记一次"),
            WorkLogsWords::tr("这个月还没有培训、督导或会议记录。"),
            {WorkLogsWords::tr("日期"), WorkLogsWords::tr("类别"), WorkLogsWords::tr("姓名"),
             WorkLogsWords::tr("学时"), WorkLogsWords::tr("内容"), WorkLogsWords::tr("主讲或督导")},
            [](Services &services, const DaySpan &span) -> Result<QList<LogLine>> {
                auto entries = services.room().staffLog.list(span.from, span.to);
                if (!entries)
                    return entries.error();
                QList<LogLine> lines;
                for (const StaffLogEntry &one : std::as_const(*entries))
                    lines.append({one.uid,
                                  {{one.on.toString(Qt::ISODate)},
                                   {text::staffLogKindName(one.kind)},
                                   {one.by.name},
                                   hoursCell(one.halfHours),
                                   {one.content.simplified()},
                                   {one.lecturer}}});
                return lines;
            },
            [](PageHost &host, QWidget *parent, const Uid &uid, const LogDone &done) {
                withEntry<StaffLogEntry>(host, parent, &RoomServices::staffLog, uid, StaffLogEntry(),
                                         [&host, parent, done](const StaffLogEntry &one) {
                                             openStaffLog(host, parent, one, done);
                                         });
            },
            [](Services &services, const Uid &uid) { return services.room().staffLog.remove(uid); },
            [](Services &services, const DaySpan &span, const PrintOrder &order,
               PrintWay way) -> Result<report::Printed> {
                // The paper is of the school year that the month lies in.
                auto calendar = services.calendar.calendar();
                if (!calendar)
                    return calendar.error();
                return RoomLogReportService(services.workplace)
                    .staffLog(calendar->termNameOf(span.from).year, {}, order, way);
            }};
}

LogKind lessonLog()
{
    return {QStringLiteral("lessons"),
            WorkLogsWords::tr("授课"),
            WorkLogsWords::tr("登记授课"),
            WorkLogsWords::tr("这个月还没有授课记录。"),
            {WorkLogsWords::tr("日期"), WorkLogsWords::tr("班级"), WorkLogsWords::tr("主题"),
             WorkLogsWords::tr("节数"), WorkLogsWords::tr("学时"), WorkLogsWords::tr("授课人")},
            [](Services &services, const DaySpan &span) -> Result<QList<LogLine>> {
                auto entries = services.room().lessons.list(span.from, span.to);
                if (!entries)
                    return entries.error();
                QList<LogLine> lines;
                for (const Lesson &one : std::as_const(*entries))
                    lines.append({one.uid,
                                  {{one.on.toString(Qt::ISODate)},
                                   {one.classes},
                                   {one.topic},
                                   {QString::number(one.lessons), one.lessons, {}, {}, true},
                                   hoursCell(one.halfHours),
                                   {one.by.name}}});
                return lines;
            },
            [](PageHost &host, QWidget *parent, const Uid &uid, const LogDone &done) {
                withEntry<Lesson>(
                    host, parent, &RoomServices::lessons, uid, Lesson(),
                    [&host, parent, done](const Lesson &one) { openLesson(host, parent, one, done); });
            },
            [](Services &services, const Uid &uid) { return services.room().lessons.remove(uid); },
            [](Services &services, const DaySpan &span, const PrintOrder &order, PrintWay way) {
                return RoomLogReportService(services.workplace).lessons(span, order, way);
            },
            [](Services &services, const Uid &uid, const PrintOrder &order, PrintWay way) {
                return RoomLogReportService(services.workplace).lesson(uid, order, way);
            }};
}

} // namespace tingyu::ui
