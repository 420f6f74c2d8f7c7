// SPDX-License-Identifier: GPL-3.0-or-later
// The logs of the room: phone, letter, advice, training, lesson; and the workload over all of them.
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/report/room_log_report_service.h"
#include "core/room/room_services.h"

#include <QFileInfo>

namespace tingyu::ctl {
namespace {

using report::DaySpan;
using report::PrintOrder;
using report::PrintWay;
using report::RoomLogReportService;

constexpr qint64 mostScanMegabytes = largestScan / (1024 * 1024);

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

Result<QDate> dayAsked(CommandContext &context, const char *option)
{
    const auto day = context.date(option);
    if (!day)
        return day.error();
    return day->value_or(QDate());
}

Result<DaySpan> spanAsked(CommandContext &context)
{
    const auto from = dayAsked(context, "from");
    if (!from)
        return from.error();
    const auto to = dayAsked(context, "to");
    if (!to)
        return to.error();
    return DaySpan{*from, *to};
}

/// Who an entry is of: --by, or the caller.
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

QJsonValue studentOrNull(const NamedStudent &student)
{
    return student.uid.isNull() ? QJsonValue() : QJsonValue(student.uid.toString());
}

QJsonObject entryObject(const PhoneCall &call)
{
    QJsonObject object = headObject(call.uid, call.by);
    object.insert(QStringLiteral("at"), call.at.toString());
    object.insert(QStringLiteral("minutes"), call.minutes);
    object.insert(QStringLiteral("line"), call.line);
    object.insert(QStringLiteral("caller"), callerKindCode(call.caller));
    object.insert(QStringLiteral("number_kept"), call.isNumberKept);
    object.insert(QStringLiteral("number"), call.number);
    object.insert(QStringLiteral("concern"), call.concern);
    object.insert(QStringLiteral("done"), call.done);
    object.insert(QStringLiteral("follow_up"), call.followUp);
    object.insert(QStringLiteral("student"), studentOrNull(call.student));
    object.insert(QStringLiteral("session"),
                  call.sessionUid.isNull() ? QJsonValue() : QJsonValue(call.sessionUid.toString()));
    return object;
}

QJsonObject entryObject(const MailboxLetter &letter)
{
    QJsonObject object = headObject(letter.uid, letter.by);
    object.insert(QStringLiteral("received_on"), dayOrNull(letter.receivedOn));
    object.insert(QStringLiteral("sender_kind"), senderKindCode(letter.senderKind));
    object.insert(QStringLiteral("sender"), letter.sender);
    object.insert(QStringLiteral("student"), studentOrNull(letter.student));
    object.insert(QStringLiteral("content"), letter.content);
    object.insert(QStringLiteral("answer"), letter.answer);
    object.insert(QStringLiteral("answered_on"), dayOrNull(letter.answeredOn));
    QJsonArray scans;
    for (const LetterScan &scan : letter.scans)
        scans.append(QJsonObject{{QStringLiteral("uid"), scan.uid.toString()},
                                 {QStringLiteral("name"), scan.name},
                                 {QStringLiteral("bytes"), scan.bytes}});
    object.insert(QStringLiteral("scans"), scans);
    return object;
}

QJsonObject entryObject(const Advice &advice)
{
    QJsonObject object = headObject(advice.uid, advice.by);
    object.insert(QStringLiteral("on"), dayOrNull(advice.on));
    object.insert(QStringLiteral("audience"), adviceAudienceCode(advice.audience));
    object.insert(QStringLiteral("recipient"), advice.recipient);
    object.insert(QStringLiteral("matter"), advice.matter);
    object.insert(QStringLiteral("advice"), advice.advice);
    object.insert(QStringLiteral("feedback"), advice.feedback);
    return object;
}

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

QJsonObject entryObject(const Lesson &lesson)
{
    QJsonObject object = headObject(lesson.uid, lesson.by);
    object.insert(QStringLiteral("on"), dayOrNull(lesson.on));
    object.insert(QStringLiteral("lessons"), lesson.lessons);
    object.insert(QStringLiteral("hours"), lesson.halfHours / 2.0);
    object.insert(QStringLiteral("topic"), lesson.topic);
    return object;
}

/// Day, person and the first words of an entry, for a terminal.
QStringList entryLine(const PhoneCall &call)
{
    return {call.uid.toString(), call.at.toString(), call.by.name, QString::number(call.minutes),
            call.concern};
}
QStringList entryLine(const MailboxLetter &letter)
{
    return {letter.uid.toString(), letter.receivedOn.toString(Qt::ISODate), letter.by.name,
            letter.answeredOn.toString(Qt::ISODate), letter.content};
}
QStringList entryLine(const Advice &advice)
{
    return {advice.uid.toString(), advice.on.toString(Qt::ISODate), advice.by.name, advice.recipient,
            advice.matter};
}
QStringList entryLine(const StaffLogEntry &entry)
{
    return {entry.uid.toString(), entry.on.toString(Qt::ISODate), entry.by.name, hoursShown(entry.halfHours),
            entry.content};
}
QStringList entryLine(const Lesson &lesson)
{
    return {lesson.uid.toString(), lesson.on.toString(Qt::ISODate), lesson.by.name,
            QString::number(lesson.lessons), lesson.topic};
}

Reply addedReply(const Uid &uid)
{
    Reply reply;
    reply.json = {{QStringLiteral("uid"), uid.toString()}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已登记。"))};
    return reply;
}

template<class Service>
Result<Reply> listOf(CommandContext &context, Service &service, const char *key)
{
    const auto span = spanAsked(context);
    if (!span)
        return span.error();
    const auto entries = service.list(span->from, span->to);
    if (!entries)
        return entries.error();
    QJsonArray array;
    QList<QStringList> table;
    for (const auto &entry : *entries) {
        array.append(entryObject(entry));
        table.append(entryLine(entry));
    }
    Reply reply;
    reply.json.insert(QLatin1String(key), array);
    reply.lines = tableLines(table);
    return reply;
}

template<class Service>
Result<Reply> showOf(CommandContext &context, Service &service)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto entry = service.show(*uid);
    if (!entry)
        return entry.error();
    Reply reply;
    reply.json = entryObject(*entry);
    for (auto it = reply.json.constBegin(); it != reply.json.constEnd(); ++it) {
        const QString text = it.value().toVariant().toString();
        if (!text.isEmpty())
            reply.lines.append(it.key() + QStringLiteral(": ") + text);
    }
    return reply;
}

Result<Reply> addPhone(CommandContext &context)
{
    PhoneCall call;
    const auto at = context.wallTime("at");
    if (!at)
        return at.error();
    const auto minutes = context.number("minutes", 0, 0, 24 * 60);
    if (!minutes)
        return minutes.error();
    const auto by = personAsked(context);
    if (!by)
        return by.error();
    const auto student = studentAsked(context);
    if (!student)
        return student.error();
    call.at = at->value_or(WallTime());
    call.minutes = *minutes;
    call.by = *by;
    call.student = *student;
    call.caller = callerKindFromCode(context.option("caller")).value_or(CallerKind::Other);
    call.line = context.option("line");
    call.isNumberKept = context.has("keep-number");
    call.number = context.option("keep-number");
    call.concern = context.option("concern");
    call.done = context.option("done");
    call.followUp = context.option("follow-up");
    if (context.has("session")) {
        const auto session = Uid::fromString(context.option("session"));
        if (!session)
            return fail(Errc::BadInput, "usage.uid", {QStringLiteral("--session")});
        call.sessionUid = *session;
    }
    const auto added = context.services().room().phoneCalls.add(call);
    if (!added)
        return added.error();
    return addedReply(*added);
}

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
    QByteArray scan;
    if (context.has("scan")) {
        const auto bytes = context.readFile(context.option("scan"), "--scan", mostScanMegabytes);
        if (!bytes)
            return bytes.error();
        scan = *bytes;
    }
    letter.receivedOn = *received;
    letter.answeredOn = *answered;
    letter.by = *by;
    letter.student = *student;
    letter.senderKind = senderKindFromCode(context.option("sender-kind")).value_or(SenderKind::Anonymous);
    letter.sender = context.option("sender");
    letter.content = context.option("content");
    letter.answer = context.option("answer");
    MailboxService &letters = context.services().room().letters;
    const auto added = letters.add(letter);
    if (!added)
        return added.error();
    if (context.has("scan")) {
        const auto kept = letters.addScan(*added, QFileInfo(context.option("scan")).fileName(), scan);
        if (!kept)
            return kept.error();
    }
    return addedReply(*added);
}

Result<Reply> addAdvice(CommandContext &context)
{
    Advice advice;
    const auto on = dayAsked(context, "on");
    if (!on)
        return on.error();
    const auto by = personAsked(context);
    if (!by)
        return by.error();
    advice.on = *on;
    advice.by = *by;
    advice.audience = adviceAudienceFromCode(context.option("to")).value_or(AdviceAudience::Leader);
    advice.recipient = context.option("recipient");
    advice.matter = context.option("matter");
    advice.advice = context.option("advice");
    advice.feedback = context.option("feedback");
    AdviceService &service = context.services().room().advice;
    const auto names = service.namesIn(advice);
    if (!names)
        return names.error();
    if (!names->isEmpty()) {
        context.sayWithRefusal(QStringLiteral("names"), QJsonArray::fromStringList(*names));
        const auto agreed = context.confirm(
            said(QT_TRANSLATE_NOOP("Ctl", "文中有学生姓名:%1。仍要保存吗?")).arg(names->join(u'、')));
        if (!agreed)
            return agreed.error();
    }
    const auto added = service.add(advice);
    if (!added)
        return added.error();
    Reply reply = addedReply(*added);
    reply.json.insert(QStringLiteral("names"), QJsonArray::fromStringList(*names));
    return reply;
}

Result<int> halvesAsked(CommandContext &context)
{
    const auto halves = halfHoursOf(context.option("hours"));
    if (!halves)
        return fail(Errc::BadInput, "log.hours");
    return *halves;
}

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
    QJsonArray entries;
    for (const StaffLogEntry &entry : year->entries)
        entries.append(entryObject(entry));
    QJsonArray hours;
    Reply reply;
    for (const StaffHours &one : year->hours) {
        QJsonObject sums{{QStringLiteral("person"), one.person.name},
                         {QStringLiteral("total"), one.total() / 2.0}};
        for (int i = 0; i < staffLogKindCount; ++i)
            sums.insert(staffLogKindCode(static_cast<StaffLogKind>(i)),
                        one.halfHours[static_cast<size_t>(i)] / 2.0);
        hours.append(sums);
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "%1:共 %2 学时")).arg(one.person.name, hoursShown(one.total())));
    }
    reply.json = {{QStringLiteral("year"), *schoolYear},
                  {QStringLiteral("entries"), entries},
                  {QStringLiteral("hours"), hours}};
    QList<QStringList> table;
    for (const StaffLogEntry &entry : year->entries)
        table.append(entryLine(entry));
    reply.lines += tableLines(table);
    return reply;
}

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

QJsonObject monthObject(const WorkMonth &month)
{
    QJsonObject object;
    if (month.month.isValid())
        object.insert(QStringLiteral("month"), month.month.toString(QStringLiteral("yyyy-MM")));
    for (const WorkKind kind : workKinds)
        object.insert(workKindCode(kind), QJsonObject{{QStringLiteral("count"), month.of(kind).count},
                                                      {QStringLiteral("minutes"), month.of(kind).minutes}});
    return object;
}

Result<Reply> listWorkload(CommandContext &context)
{
    const auto span = spanAsked(context);
    if (!span)
        return span.error();
    const auto people = context.services().room().workload.byMonth(span->from, span->to);
    if (!people)
        return people.error();
    QJsonArray array;
    Reply reply;
    for (const PersonWorkload &one : *people) {
        QJsonArray months;
        for (const WorkMonth &month : one.months)
            months.append(monthObject(month));
        array.append(QJsonObject{{QStringLiteral("person"), one.person.name},
                                 {QStringLiteral("months"), months},
                                 {QStringLiteral("total"), monthObject(one.total)}});
        const auto of = [&one](WorkKind kind) { return one.total.of(kind); };
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl",
                                   "%1:面谈 %2 次,团体 %3 次,电话 %4 次,信件 %5 封,值班 %6 分钟,授课 %7 节"))
                .arg(one.person.name)
                .arg(of(WorkKind::Session).count)
                .arg(of(WorkKind::GroupMeeting).count)
                .arg(of(WorkKind::PhoneCall).count)
                .arg(of(WorkKind::Letter).count)
                .arg(of(WorkKind::Duty).minutes)
                .arg(of(WorkKind::Lesson).count));
    }
    reply.json.insert(QStringLiteral("people"), array);
    return reply;
}

/// A register of the days --from to --to.
template<Result<report::Printed> (RoomLogReportService::*print)(const DaySpan &, const PrintOrder &,
                                                                PrintWay)>
Result<Reply> printRegister(CommandContext &context)
{
    return paperReply(context, [&](const PrintOrder &order) -> Result<report::Printed> {
        const auto span = spanAsked(context);
        if (!span)
            return span.error();
        RoomLogReportService reports(context.services().workplace);
        return (reports.*print)(*span, order, PrintWay::Issue);
    });
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

Result<Reply> printWorkload(CommandContext &context)
{
    return paperReply(context, [&](const PrintOrder &order) -> Result<report::Printed> {
        const auto span = spanAsked(context);
        if (!span)
            return span.error();
        const auto person = onePerson(context);
        if (!person)
            return person.error();
        return RoomLogReportService(context.services().workplace)
            .workload(*span, *person, order, PrintWay::Issue);
    });
}

const OptionSpec byOption{"by", "NAME", QT_TRANSLATE_NOOP("Ctl", "谁:用户名、教职工姓名或编号,默认自己")};
const OptionSpec fromOption{"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天"), true};
const OptionSpec toOption{"to", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天"), true};
const OptionSpec onOption{"on", "D", QT_TRANSLATE_NOOP("Ctl", "日期"), true};
const OptionSpec studentOption{"student", "S", QT_TRANSLATE_NOOP("Ctl", "所涉学生:uid、学号或不重名的姓名")};
const OptionSpec hoursOption{"hours", "H", QT_TRANSLATE_NOOP("Ctl", "学时,0.5 的倍数"), true};

/// The options of a print, behind those that say what is printed.
std::vector<OptionSpec> withPrint(std::vector<OptionSpec> options)
{
    for (const OptionSpec &one : printOptions())
        options.push_back(one);
    return options;
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

} // namespace

Noun phoneNoun()
{
    return {"phone",
            QT_TRANSLATE_NOOP("Ctl", "电话登记"),
            {
                {"add",
                 QT_TRANSLATE_NOOP("Ctl", "登记一次来电"),
                 {},
                 {{"at", "ISO", QT_TRANSLATE_NOOP("Ctl", "来电时间"), true},
                  {"caller", "K", QT_TRANSLATE_NOOP("Ctl", "来电者"), true, "student|parent|teacher|other"},
                  {"minutes", "N", QT_TRANSLATE_NOOP("Ctl", "时长,分钟")},
                  {"line", "T", QT_TRANSLATE_NOOP("Ctl", "哪条线路")},
                  {"keep-number", "TEL", QT_TRANSLATE_NOOP("Ctl", "留存这个号码;不写就不留存")},
                  {"concern", "T", QT_TRANSLATE_NOOP("Ctl", "诉求")},
                  {"done", "T", QT_TRANSLATE_NOOP("Ctl", "处理")},
                  {"follow-up", "T", QT_TRANSLATE_NOOP("Ctl", "后续")},
                  {"session", "UID", QT_TRANSLATE_NOOP("Ctl", "对应的辅导记录")},
                  studentOption,
                  byOption},
                 VaultUse::Open,
                 addPhone},
                listVerb(QT_TRANSLATE_NOOP("Ctl", "一段时间的来电"),
                         [](CommandContext &context) {
                             return listOf(context, context.services().room().phoneCalls, "calls");
                         }),
                showVerb([](CommandContext &context) {
                    return showOf(context, context.services().room().phoneCalls);
                }),
                printVerb(QT_TRANSLATE_NOOP("Ctl", "把电话登记表写成 PDF"), {fromOption, toOption},
                          printRegister<&RoomLogReportService::phone>),
            }};
}

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
                             return listOf(context, context.services().room().letters, "letters");
                         }),
                showVerb([](CommandContext &context) {
                    return showOf(context, context.services().room().letters);
                }),
                printVerb(QT_TRANSLATE_NOOP("Ctl", "把信箱登记表写成 PDF"), {fromOption, toOption},
                          printRegister<&RoomLogReportService::mailbox>),
            }};
}

Noun adviceNoun()
{
    return {"advice",
            QT_TRANSLATE_NOOP("Ctl", "给学校领导和教师的建议"),
            {
                {"add",
                 QT_TRANSLATE_NOOP("Ctl", "记下一条建议;文中有学生姓名时先请确认"),
                 {},
                 {onOption,
                  {"to", "K", QT_TRANSLATE_NOOP("Ctl", "给学校领导还是教师"), true, "leader|teacher"},
                  {"recipient", "T", QT_TRANSLATE_NOOP("Ctl", "对象")},
                  {"matter", "T", QT_TRANSLATE_NOOP("Ctl", "事项"), true},
                  {"advice", "T", QT_TRANSLATE_NOOP("Ctl", "建议"), true},
                  {"feedback", "T", QT_TRANSLATE_NOOP("Ctl", "反馈")},
                  byOption},
                 VaultUse::Open,
                 addAdvice},
                listVerb(QT_TRANSLATE_NOOP("Ctl", "一段时间的建议"),
                         [](CommandContext &context) {
                             return listOf(context, context.services().room().advice, "advice");
                         }),
                showVerb([](CommandContext &context) {
                    return showOf(context, context.services().room().advice);
                }),
                printVerb(QT_TRANSLATE_NOOP("Ctl", "把建议写成 PDF(表 20)"), {fromOption, toOption},
                          printRegister<&RoomLogReportService::advice>),
            }};
}

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
                             return listOf(context, context.services().room().lessons, "lessons");
                         }),
            }};
}

Noun workloadNoun()
{
    return {"workload",
            QT_TRANSLATE_NOOP("Ctl", "各人各月的工作量"),
            {
                listVerb(QT_TRANSLATE_NOOP("Ctl", "起止日期所在各月的工作量"), listWorkload),
                printVerb(QT_TRANSLATE_NOOP("Ctl", "把工作量统计写成 PDF"), {fromOption, toOption, byOption},
                          printWorkload),
            }};
}

} // namespace tingyu::ctl
