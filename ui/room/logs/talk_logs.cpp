// SPDX-License-Identifier: GPL-3.0-or-later
// Phone log and mailbox: what came to the room from outside.
#include "ui/room/kept_pictures.h"
#include "ui/room/logs/log_dialog.h"
#include "ui/room/logs/log_kinds.h"
#include "ui/text/group_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/time_field.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace tingyu::ui {
namespace {

struct TalkLogsWords
{
    Q_DECLARE_TR_FUNCTIONS(RoomLogs)
};

using report::PrintOrder;
using report::PrintWay;
using report::RoomLogReportService;

template<class Kind, size_t size>
QList<CodeName> choicesOf(const Kind (&kinds)[size], QString (*code)(Kind), QString (*name)(Kind))
{
    QList<CodeName> choices;
    for (const Kind kind : kinds)
        choices.append({code(kind), name(kind)});
    return choices;
}

constexpr CallerKind callers[] = {CallerKind::Student, CallerKind::Parent, CallerKind::Teacher,
                                  CallerKind::Other};
constexpr SenderKind senders[] = {SenderKind::Signed, SenderKind::Anonymous, SenderKind::Code};

void openPhone(PageHost &host, QWidget *parent, const PhoneCall &call, const LogDone &done)
{
    auto *dialog = new FormDialog("phoneCall", TalkLogsWords::tr("来电"), parent);
    auto *caller = dialog->addSegments("caller", TalkLogsWords::tr("来电者"),
                                       choicesOf(callers, callerKindCode, text::callerName));
    auto *day = dialog->addDate("day", TalkLogsWords::tr("日期"), host.clock().today());
    auto *time = new TimeField(dialog);
    dialog->addRow(TalkLogsWords::tr("时间"), time, "time");
    auto *minutes = dialog->addLine("minutes", TalkLogsWords::tr("时长(分钟)"));
    auto *line = dialog->addLine("line", TalkLogsWords::tr("哪条线路"));
    auto *concern = dialog->addText("concern", TalkLogsWords::tr("诉求"));
    auto *action = dialog->addText("done", TalkLogsWords::tr("处理"));
    auto *followUp = dialog->addText("followUp", TalkLogsWords::tr("后续"));
    auto *student = dialog->addLine("student", TalkLogsWords::tr("所涉学生(姓名或学号,可不写)"));
    auto *keep = dialog->addCheck("keepNumber", TalkLogsWords::tr("留存来电号码"));
    auto *number = dialog->addLine("number", TalkLogsWords::tr("号码"));
    const WallTime at = call.at.isValid() ? call.at : host.clock().nowLocal();
    caller->setCurrentCode(callerKindCode(call.caller));
    day->setDate(at.date);
    time->setTime(at.time);
    minutes->setText(call.minutes > 0 ? QString::number(call.minutes) : QString());
    line->setText(call.line);
    concern->setPlainText(call.concern);
    action->setPlainText(call.done);
    followUp->setPlainText(call.followUp);
    student->setText(call.student.name);
    keep->setChecked(call.isNumberKept);
    number->setText(call.number);
    dialog->setRowVisible(number, call.isNumberKept);
    QObject::connect(keep, &QCheckBox::toggled, dialog,
                     [dialog, number](bool on) { dialog->setRowVisible(number, on); });
    keepWords(host, dialog, QStringLiteral("phone-call"), call.uid, {concern, action, followUp});
    dialog->setSubmit(TalkLogsWords::tr("保存"), [=, &host] {
        PhoneCall typed = call;
        typed.caller = callerKindFromCode(caller->currentCode()).value_or(CallerKind::Other);
        typed.at = {day->date(), time->time()};
        typed.minutes = minutes->text().trimmed().isEmpty() ? 0 : minutes->text().toInt();
        typed.line = line->text();
        typed.concern = concern->toPlainText();
        typed.done = action->toPlainText();
        typed.followUp = followUp->toPlainText();
        typed.isNumberKept = keep->isChecked();
        typed.number = number->text();
        if (!typed.at.isValid()) {
            dialog->refuse(TalkLogsWords::tr("时间看不懂;请写成 19:30。"), time);
            return;
        }
        storeEntry(host, dialog, &RoomServices::phoneCalls, typed, student->text(),
                   TalkLogsWords::tr("登记来电"), done);
    });
    dialog->open();
}

Result<void> storeLetter(Services &services, MailboxLetter letter, const QString &student,
                         const PictureEdits &scans)
{
    const auto pupil = studentTyped(services, student);
    if (!pupil)
        return pupil.error();
    letter.student.uid = *pupil;
    MailboxService &letters = services.room().letters;
    return letter.uid.isNull() ? outcomeOf(letters.add(letter, scans)) : letters.edit(letter, scans);
}

void openLetter(PageHost &host, QWidget *parent, const MailboxLetter &letter, const LogDone &done)
{
    auto *dialog = new FormDialog("mailboxLetter", TalkLogsWords::tr("来信"), parent);
    auto *kind = dialog->addSegments("senderKind", TalkLogsWords::tr("署名方式"),
                                     choicesOf(senders, senderKindCode, text::senderName));
    auto *sender = dialog->addLine("sender", TalkLogsWords::tr("署名或代号"));
    auto *student = dialog->addLine("student", TalkLogsWords::tr("署名的学生(姓名或学号,可不写)"));
    auto *received = dialog->addDate("received", TalkLogsWords::tr("收到日期"), host.clock().today());
    auto *content = dialog->addText("content", TalkLogsWords::tr("内容"));
    auto *answer = dialog->addText("answer", TalkLogsWords::tr("回复"));
    auto *answered = dialog->addDate("answered", TalkLogsWords::tr("回复日期"), host.clock().today());
    const auto readScan = [](Services &services, const Uid &uid) {
        return services.room().letters.scan(uid);
    };
    auto *scans = new KeptPictures(host, QStringLiteral("mailboxLetter.scans"),
                                   TalkLogsWords::tr("信的扫描件"), readScan, dialog);
    dialog->addRow(TalkLogsWords::tr("扫描件"), scans, "scans");
    scans->setPictures(letter.scans);
    QObject::connect(scans, &KeptPictures::adding, dialog, &FormDialog::unsay);
    QObject::connect(scans, &KeptPictures::refused, dialog,
                     [dialog](const QString &sentence) { dialog->refuse(sentence, nullptr); });
    kind->setCurrentCode(senderKindCode(letter.senderKind));
    sender->setText(letter.sender);
    student->setText(letter.student.name);
    received->setDate(letter.receivedOn.isValid() ? letter.receivedOn : host.clock().today());
    content->setPlainText(letter.content);
    answer->setPlainText(letter.answer);
    answered->setDate(letter.answeredOn);
    const auto showSender = [=] {
        const bool isNamed = kind->currentCode() != senderKindCode(SenderKind::Anonymous);
        dialog->setRowVisible(sender, isNamed);
        dialog->setRowVisible(student, isNamed);
    };
    showSender();
    QObject::connect(kind, &SegmentedChoice::chosen, dialog, showSender);
    keepWords(host, dialog, QStringLiteral("mailbox-letter"), letter.uid, {content, answer});
    dialog->setSubmit(TalkLogsWords::tr("保存"), [=, &host] {
        MailboxLetter typed = letter;
        typed.senderKind = senderKindFromCode(kind->currentCode()).value_or(SenderKind::Anonymous);
        typed.sender = sender->text();
        typed.receivedOn = received->date();
        typed.content = content->toPlainText();
        typed.answer = answer->toPlainText();
        typed.answeredOn = answered->date();
        const auto job = [typed, student = student->text(), edits = scans->edits()](Services &services) {
            return storeLetter(services, typed, student, edits);
        };
        write(host, dialog, dialog, TalkLogsWords::tr("登记来信"), job, [done](const Result<void> &outcome) {
            if (outcome)
                done();
        });
    });
    dialog->open();
}

} // namespace

LogKind phoneLog()
{
    return {QStringLiteral("phone"),
            TalkLogsWords::tr("电话"),
            TalkLogsWords::tr("登记来电"),
            TalkLogsWords::tr("这个月还没有来电登记。"),
            {TalkLogsWords::tr("来电时间"), TalkLogsWords::tr("时长(分)"), TalkLogsWords::tr("来电者"),
             TalkLogsWords::tr("诉求"), TalkLogsWords::tr("后续"), TalkLogsWords::tr("接听人")},
            [](Services &services, const DaySpan &span) -> Result<QList<LogLine>> {
                auto calls = services.room().phoneCalls.list(span.from, span.to);
                if (!calls)
                    return calls.error();
                QList<LogLine> lines;
                for (const PhoneCall &call : std::as_const(*calls))
                    lines.append({call.uid,
                                  {{call.at.toString().replace(u'T', u' ')},
                                   ValueCell::ofFigure(call.minutes),
                                   {text::callerName(call.caller)},
                                   {call.concern.simplified()},
                                   {call.followUp.simplified()},
                                   {call.by.name}}});
                return lines;
            },
            [](PageHost &host, QWidget *parent, const Uid &uid, const LogDone &done) {
                withEntry<PhoneCall>(
                    host, parent, &RoomServices::phoneCalls, uid, PhoneCall(),
                    [&host, parent, done](const PhoneCall &call) { openPhone(host, parent, call, done); });
            },
            [](Services &services, const Uid &uid) { return services.room().phoneCalls.remove(uid); },
            [](Services &services, const DaySpan &span, const PrintOrder &order, PrintWay way) {
                return RoomLogReportService(services.workplace).phone(span, order, way);
            }};
}

LogKind letterLog()
{
    return {QStringLiteral("letters"),
            TalkLogsWords::tr("信箱"),
            TalkLogsWords::tr("登记来信"),
            TalkLogsWords::tr("这个月还没有来信登记。"),
            {TalkLogsWords::tr("收到日期"), TalkLogsWords::tr("署名"), TalkLogsWords::tr("内容"),
             TalkLogsWords::tr("回复日期"), TalkLogsWords::tr("处理人")},
            [](Services &services, const DaySpan &span) -> Result<QList<LogLine>> {
                auto letters = services.room().letters.list(span.from, span.to);
                if (!letters)
                    return letters.error();
                QList<LogLine> lines;
                for (const MailboxLetter &letter : std::as_const(*letters)) {
                    ValueCell answered{letter.answeredOn.toString(Qt::ISODate)};
                    if (!letter.answeredOn.isValid())
                        answered.chip =
                            ChipContent{TalkLogsWords::tr("待回复"), Tone::Amber, ChipShape::HalfDisc};
                    lines.append({letter.uid,
                                  {{letter.receivedOn.toString(Qt::ISODate)},
                                   {text::senderName(letter.senderKind)},
                                   {letter.content.simplified()},
                                   answered,
                                   {letter.by.name}}});
                }
                return lines;
            },
            [](PageHost &host, QWidget *parent, const Uid &uid, const LogDone &done) {
                withEntry<MailboxLetter>(host, parent, &RoomServices::letters, uid, MailboxLetter(),
                                         [&host, parent, done](const MailboxLetter &letter) {
                                             openLetter(host, parent, letter, done);
                                         });
            },
            [](Services &services, const Uid &uid) { return services.room().letters.remove(uid); },
            [](Services &services, const DaySpan &span, const PrintOrder &order, PrintWay way) {
                return RoomLogReportService(services.workplace).mailbox(span, order, way);
            }};
}

} // namespace tingyu::ui
