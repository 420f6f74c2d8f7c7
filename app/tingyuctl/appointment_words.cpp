// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/appointment_words.h"

#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/base/text.h"
#include "core/room/room_services.h"
#include "core/school/school_codes.h"
#include "ui/text/appointment_text.h"

namespace tingyu::ctl {
namespace {

QJsonObject clashObject(const QString &kind, const QString &uid)
{
    return {{QStringLiteral("kind"), kind}, {QStringLiteral("uid"), uid}};
}

/// The one of the staff that a text means, by uid or name.
Result<Uid> staffNamed(CommandContext &context, const QString &text)
{
    const auto staff = context.services().staff.list();
    if (!staff)
        return staff.error();
    const auto uid = Uid::fromString(text.trimmed());
    QList<Candidate> candidates;
    for (const Staff &one : *staff) {
        if (uid ? one.uid == *uid : one.name == text::normalName(text))
            candidates.append({one.uid, one.name, {}});
    }
    if (candidates.isEmpty())
        return fail(Errc::NotFound, "staff.not_found");
    return context.theOne(candidates);
}

/// Who a parent may be to the student, as the choices of an option.
const char *relationChoices()
{
    static const QByteArray choices = [] {
        QByteArrayList codes;
        for (const SchoolCode &one : relationCodes())
            codes.append(one.code);
        return codes.join('|');
    }();
    return choices.constData();
}

} // namespace

std::vector<OptionSpec> clientOptions()
{
    return {{"student", "S", QT_TRANSLATE_NOOP("Ctl", "学生:编号、学号或没有重名的姓名")},
            {"parent", "NAME", QT_TRANSLATE_NOOP("Ctl", "家长姓名,另写 --child")},
            {"child", "S", QT_TRANSLATE_NOOP("Ctl", "家长谈的是哪个学生")},
            {"relation", "R", QT_TRANSLATE_NOOP("Ctl", "家长与学生的关系"), false, relationChoices()},
            {"phone", "T", QT_TRANSLATE_NOOP("Ctl", "家长电话")},
            {"staff", "NAME", QT_TRANSLATE_NOOP("Ctl", "教职工来访(另册登记)")},
            {"code", "C", QT_TRANSLATE_NOOP("Ctl", "代号,如 C-0007;new 为新代号")}};
}

Result<Client> clientAsked(CommandContext &context)
{
    int named = 0;
    for (const char *one : {"student", "staff", "parent", "code"})
        named += context.has(one) ? 1 : 0;
    if (named != 1 || context.has("parent") != context.has("child"))
        return fail(Errc::BadInput, "usage.client");
    Client client;
    if (context.has("student")) {
        auto student = studentNamed(context, context.option("student"));
        if (!student)
            return student.error();
        client.studentUid = *student;
    } else if (context.has("staff")) {
        client.kind = ClientKind::Staff;
        auto staff = staffNamed(context, context.option("staff"));
        if (!staff)
            return staff.error();
        client.staffUid = *staff;
    } else if (context.has("parent")) {
        client.kind = ClientKind::Parent;
        auto child = studentNamed(context, context.option("child"));
        if (!child)
            return child.error();
        client.studentUid = *child;
        client.name = context.option("parent");
        client.relation = context.option("relation");
        client.phone = context.option("phone");
    } else {
        client.kind = ClientKind::Code;
        const QString code = context.option("code");
        if (code != QLatin1String("new")) {
            const auto number = clientCodeNumber(code);
            if (!number)
                return fail(Errc::NotFound, "client.not_found");
            client.codeNumber = *number;
        }
    }
    return client;
}

std::vector<OptionSpec> requestOptions()
{
    return {{"asked-by", "W", QT_TRANSLATE_NOOP("Ctl", "预约方式"), false,
             "self|class-teacher|parent|mailbox|other"},
            {"contact", "T", QT_TRANSLATE_NOOP("Ctl", "联系方式")},
            {"concern", "C", QT_TRANSLATE_NOOP("Ctl", "求助类别"), false,
             "study|life|self|mood|relations|future|family|other"},
            {"urgency", "U", QT_TRANSLATE_NOOP("Ctl", "紧急程度"), false, "ordinary|soon|urgent"},
            {"wanted", "T", QT_TRANSLATE_NOOP("Ctl", "期望时间")},
            {"consent", "C", QT_TRANSLATE_NOOP("Ctl", "知情同意"), false, "not-asked|given|refused"},
            {"note", "T", QT_TRANSLATE_NOOP("Ctl", "备注")}};
}

Request requestAsked(CommandContext &context)
{
    Request request;
    request.askedBy = askedByFromCode(context.option("asked-by")).value_or(AskedBy::NotSaid);
    request.contact = context.option("contact");
    request.concern = concernFromCode(context.option("concern")).value_or(Concern::NotSaid);
    request.urgency = urgencyFromCode(context.option("urgency")).value_or(Urgency::Ordinary);
    request.wantedTime = context.option("wanted");
    request.consent = consentMarkFromCode(context.option("consent")).value_or(ConsentMark::NotAsked);
    request.note = context.option("note");
    return request;
}

QJsonObject requestObject(const Request &request)
{
    return {{QStringLiteral("asked_by"), askedByCode(request.askedBy)},
            {QStringLiteral("contact"), request.contact},
            {QStringLiteral("concern"), concernCode(request.concern)},
            {QStringLiteral("urgency"), urgencyCode(request.urgency)},
            {QStringLiteral("wanted"), request.wantedTime},
            {QStringLiteral("consent"), consentMarkCode(request.consent)},
            {QStringLiteral("note"), request.note}};
}

QJsonObject appointmentObject(const Appointment &one)
{
    const bool isClient = one.kind == AppointmentKind::Client;
    const Client &client = one.client;
    return {{QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("kind"), appointmentKindCode(one.kind)},
            {QStringLiteral("at"), one.at.toString()},
            {QStringLiteral("minutes"), one.minutes},
            {QStringLiteral("with"), one.counsellor.name},
            {QStringLiteral("with_uid"), one.counsellor.uid.toString()},
            {QStringLiteral("room"), orNull(one.roomName)},
            {QStringLiteral("client"), isClient ? orNull(client.name) : QJsonValue()},
            {QStringLiteral("client_uid"), orNull(client.uid)},
            {QStringLiteral("client_kind"), isClient ? orNull(clientKindCode(client.kind)) : QJsonValue()},
            {QStringLiteral("student"), orNull(client.studentName)},
            {QStringLiteral("student_uid"), orNull(client.studentUid)},
            {QStringLiteral("class"), orNull(client.classLabel)},
            {QStringLiteral("title"), one.title},
            {QStringLiteral("state"), appointmentStateCode(one.state)},
            {QStringLiteral("register"), one.registerText()},
            {QStringLiteral("first"), one.isFirst},
            {QStringLiteral("moves"), one.moves},
            {QStringLiteral("series"), orNull(one.series)},
            {QStringLiteral("walk_in"), one.isWalkIn},
            {QStringLiteral("late"), one.isLate()},
            {QStringLiteral("withheld"), one.isWithheld}};
}

QJsonObject appointmentDetails(const Appointment &one)
{
    QJsonObject object = appointmentObject(one);
    object.insert(QStringLiteral("registered_on"), one.registeredOn.toString(Qt::ISODate));
    const QJsonObject request = requestObject(one.request);
    for (auto entry = request.begin(); entry != request.end(); ++entry)
        object.insert(entry.key(), entry.value());
    object.insert(QStringLiteral("cancel_reason"), one.cancelReason);
    object.insert(QStringLiteral("arrived_at"),
                  one.arrivedAt ? QJsonValue(one.arrivedAt->toString()) : QJsonValue());
    object.insert(QStringLiteral("first_at"),
                  one.firstAt ? QJsonValue(one.firstAt->toString()) : QJsonValue());
    object.insert(QStringLiteral("handled_by"), one.handledBy);
    return object;
}

QStringList appointmentLines(const Appointment &one)
{
    QStringList lines{said(QT_TRANSLATE_NOOP("Ctl", "%1 至 %2,%3:%4"))
                          .arg(one.at.toString(), one.endsAt().toString(), one.counsellor.name,
                               text::appointmentShown(one)),
                      QStringList{one.registerText(), one.client.classLabel, one.roomName,
                                  text::appointmentStateName(one.state),
                                  text::concernName(one.request.concern)}
                          .join(u' ')
                          .simplified()};
    if (one.firstAt)
        lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "改期 %1 次,原定 %2")).arg(one.moves).arg(one.firstAt->toString()));
    for (const QString &text : {one.cancelReason, one.request.note}) {
        if (!text.isEmpty())
            lines.append(text);
    }
    return lines;
}

Result<Appointment> appointmentAsked(CommandContext &context)
{
    const bool isPlaceholder = context.has("title");
    std::optional<Client> client;
    if (isPlaceholder) {
        for (const char *one : {"student", "staff", "parent", "child", "code"}) {
            if (context.has(one))
                return fail(Errc::BadInput, "usage.client");
        }
    } else {
        auto asked = clientAsked(context);
        if (!asked)
            return asked.error();
        client = *std::move(asked);
    }
    Appointment draft;
    auto person = roomPersonNamed(context, context.option("with"));
    if (!person)
        return person.error();
    draft.counsellor.uid = *person;
    if (context.has("room")) {
        auto room = roomNamed(context, context.option("room"));
        if (!room)
            return room.error();
        draft.roomUid = *room;
        draft.roomName = context.option("room");
        if (draft.roomName.trimmed().isEmpty())
            return fail(Errc::BadInput, "room.no_name");
    }
    const auto minutes = context.number("minutes", usualMinutes, shortestAppointment, longestAppointment);
    if (!minutes)
        return minutes.error();
    draft.minutes = *minutes;
    if (isPlaceholder) {
        draft.kind = AppointmentKind::Placeholder;
        draft.title = context.option("title");
    } else {
        draft.client = *client;
    }
    draft.request = requestAsked(context);
    return draft;
}

Result<std::optional<Repeat>> repeatAsked(CommandContext &context)
{
    if (!context.has("every-weeks") && !context.has("until") && !context.has("count"))
        return std::optional<Repeat>();
    Repeat repeat;
    const auto weeks = context.number("every-weeks", 1, 1, 8);
    if (!weeks)
        return weeks.error();
    const auto until = context.date("until");
    if (!until)
        return until.error();
    const auto count = context.number("count", 0, 2, longestSeries);
    if (!count)
        return count.error();
    repeat.everyWeeks = *weeks;
    repeat.until = until->value_or(QDate());
    repeat.count = *count;
    repeat.schoolDaysOnly = !context.has("any-day");
    return std::optional(repeat);
}

void sayClashes(CommandContext &context, const Error &error)
{
    if (error.subject != QLatin1String("appointment.clash"))
        return;
    QJsonArray clashes;
    for (const QString &one : error.detail)
        clashes.append(clashObject(one.section(u':', 0, 0), one.section(u':', 1)));
    context.sayWithRefusal(QStringLiteral("clashes"), clashes);
    const auto with = context.services().room().appointments.clashing(clashesOf(error));
    if (with && !with->isEmpty())
        context.explainRefusal(
            said(QT_TRANSLATE_NOOP("Ctl", "冲突的预约:%1。")).arg(text::hoursShown(*with)));
}

void tellKept(const QList<Clash> &clashes, Reply *reply)
{
    QJsonArray kept;
    QJsonArray lessons;
    for (const Clash &clash : clashes) {
        const bool isLesson = clash.kind == ClashKind::Lesson;
        (isLesson ? lessons : kept).append(clashObject(clashKindCode(clash.kind), clash.uid.toString()));
        const QString note =
            said(QT_TRANSLATE_NOOP("Ctl", "%1,已照样保存。")).arg(text::clashKindName(clash.kind));
        if (!reply->notes.contains(note))
            reply->notes.append(note);
    }
    reply->json.insert(QStringLiteral("clashes"), kept);
    reply->json.insert(QStringLiteral("lessons"), lessons);
}

} // namespace tingyu::ctl
