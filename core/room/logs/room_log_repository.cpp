// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/logs/room_log_repository.h"

#include "core/room/person_columns.h"
#include "core/room/time_columns.h"

namespace tingyu {
namespace {

using columns::idAt;
using columns::uidAt;

/// The entry's own columns follow its id, its uid and those of its person.
constexpr int firstColumn = 8;

template<class Entry>
QString selectEntries(const QString &where)
{
    using Table = LogTable<Entry>;
    return QStringLiteral(
               "SELECT a.id, a.uid, a.user_id, u.uid, u.name, a.staff_id, f.uid, f.name, %1 FROM %2 "
               "a LEFT JOIN user u ON u.id = a.user_id LEFT JOIN staff f ON f.id = a.staff_id %3 "
               "WHERE a.removed_utc IS NULL AND %4 ORDER BY a.%5, a.id")
        .arg(QLatin1String(Table::columns), QLatin1String(Table::name), QLatin1String(Table::joins), where,
             QLatin1String(Table::day));
}

template<class Entry>
Entry entryFrom(const Rows &rows)
{
    Entry entry = LogTable<Entry>::from(rows, firstColumn);
    entry.id = idAt<RoomLogId>(rows, 0);
    entry.uid = uidAt(rows, 1);
    entry.by = columns::personAt(rows, 2).value_or(RoomPerson());
    return entry;
}

template<class Entry>
Fields fieldsOf(const Entry &entry)
{
    Fields fields = LogTable<Entry>::fields(entry);
    fields.append({QStringLiteral("user_id"), columns::reference(entry.by.userId)});
    fields.append({QStringLiteral("staff_id"), columns::reference(entry.by.staffId)});
    return fields;
}

NamedStudent studentAt(const Rows &rows, int column)
{
    return rows.isNull(column)
               ? NamedStudent()
               : NamedStudent{idAt<StudentId>(rows, column), uidAt(rows, column + 1), rows.text(column + 2)};
}

int countAt(const Rows &rows, int column)
{
    return static_cast<int>(rows.integer(column));
}

/// Columns of a later schema: what is not said stays NULL, so that older rows keep their hash.
QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

const char *const LogTable<PhoneCall>::name = "phone_call";
const char *const LogTable<PhoneCall>::columns = "a.at, a.minutes, a.line, a.caller, a.number_kept, "
                                                 "a.number, a.concern, a.done, a.follow_up, a.student_id, "
                                                 "s.uid, s.name, a.session_uid";
const char *const LogTable<PhoneCall>::joins = "LEFT JOIN student s ON s.id = a.student_id";
const char *const LogTable<PhoneCall>::day = "at";
PhoneCall LogTable<PhoneCall>::from(const Rows &rows, int column)
{
    PhoneCall call;
    call.at = columns::wallTimeAt(rows, column);
    call.minutes = countAt(rows, column + 1);
    call.line = rows.text(column + 2);
    call.caller = callerKindFromCode(rows.text(column + 3)).value_or(CallerKind::Other);
    call.isNumberKept = rows.boolean(column + 4);
    call.number = rows.text(column + 5);
    call.concern = rows.text(column + 6);
    call.done = rows.text(column + 7);
    call.followUp = rows.text(column + 8);
    call.student = studentAt(rows, column + 9);
    if (!rows.isNull(column + 12))
        call.sessionUid = uidAt(rows, column + 12);
    return call;
}
Fields LogTable<PhoneCall>::fields(const PhoneCall &call)
{
    return {{QStringLiteral("at"), call.at.toString()},
            {QStringLiteral("minutes"), call.minutes},
            {QStringLiteral("line"), columns::text(call.line)},
            {QStringLiteral("caller"), callerKindCode(call.caller)},
            {QStringLiteral("number_kept"), call.isNumberKept ? 1 : 0},
            {QStringLiteral("number"), columns::text(call.number)},
            {QStringLiteral("concern"), columns::text(call.concern)},
            {QStringLiteral("done"), columns::text(call.done)},
            {QStringLiteral("follow_up"), columns::text(call.followUp)},
            {QStringLiteral("student_id"), columns::reference(call.student.id)},
            {QStringLiteral("session_uid"),
             call.sessionUid.isNull() ? QVariant() : QVariant(call.sessionUid.bytes())}};
}

const char *const LogTable<MailboxLetter>::name = "mailbox_letter";
const char *const LogTable<MailboxLetter>::columns =
    "a.received_on, a.sender_kind, a.sender, a.student_id, s.uid, s.name, a.content, a.answer, a.answered_on";
const char *const LogTable<MailboxLetter>::joins = "LEFT JOIN student s ON s.id = a.student_id";
const char *const LogTable<MailboxLetter>::day = "received_on";
MailboxLetter LogTable<MailboxLetter>::from(const Rows &rows, int column)
{
    MailboxLetter letter;
    letter.receivedOn = columns::dateAt(rows, column);
    letter.senderKind = senderKindFromCode(rows.text(column + 1)).value_or(SenderKind::Anonymous);
    letter.sender = rows.text(column + 2);
    letter.student = studentAt(rows, column + 3);
    letter.content = rows.text(column + 6);
    letter.answer = rows.text(column + 7);
    letter.answeredOn = columns::dateAt(rows, column + 8);
    return letter;
}
Fields LogTable<MailboxLetter>::fields(const MailboxLetter &letter)
{
    return {{QStringLiteral("received_on"), columns::date(letter.receivedOn)},
            {QStringLiteral("sender_kind"), senderKindCode(letter.senderKind)},
            {QStringLiteral("sender"), columns::text(letter.sender)},
            {QStringLiteral("student_id"), columns::reference(letter.student.id)},
            {QStringLiteral("content"), columns::text(letter.content)},
            {QStringLiteral("answer"), columns::text(letter.answer)},
            {QStringLiteral("answered_on"), columns::date(letter.answeredOn)}};
}

const char *const LogTable<Advice>::name = "advice";
const char *const LogTable<Advice>::columns =
    "a.given_on, a.audience, a.recipient, a.matter, a.advice, a.feedback";
const char *const LogTable<Advice>::joins = "";
const char *const LogTable<Advice>::day = "given_on";
Advice LogTable<Advice>::from(const Rows &rows, int column)
{
    Advice advice;
    advice.on = columns::dateAt(rows, column);
    advice.audience = adviceAudienceFromCode(rows.text(column + 1)).value_or(AdviceAudience::Leader);
    advice.recipient = rows.text(column + 2);
    advice.matter = rows.text(column + 3);
    advice.advice = rows.text(column + 4);
    advice.feedback = rows.text(column + 5);
    return advice;
}
Fields LogTable<Advice>::fields(const Advice &advice)
{
    return {{QStringLiteral("given_on"), columns::date(advice.on)},
            {QStringLiteral("audience"), adviceAudienceCode(advice.audience)},
            {QStringLiteral("recipient"), columns::text(advice.recipient)},
            {QStringLiteral("matter"), advice.matter},
            {QStringLiteral("advice"), advice.advice},
            {QStringLiteral("feedback"), columns::text(advice.feedback)}};
}

const char *const LogTable<StaffLogEntry>::name = "staff_log";
const char *const LogTable<StaffLogEntry>::columns =
    "a.on_date, a.kind, a.half_hours, a.content, a.lecturer, a.certificate, a.case_code, a.opinion, "
    "a.reflection";
const char *const LogTable<StaffLogEntry>::joins = "";
const char *const LogTable<StaffLogEntry>::day = "on_date";
StaffLogEntry LogTable<StaffLogEntry>::from(const Rows &rows, int column)
{
    StaffLogEntry entry;
    entry.on = columns::dateAt(rows, column);
    entry.kind = staffLogKindFromCode(rows.text(column + 1)).value_or(StaffLogKind::Meeting);
    entry.halfHours = countAt(rows, column + 2);
    entry.content = rows.text(column + 3);
    entry.lecturer = rows.text(column + 4);
    entry.certificate = rows.text(column + 5);
    entry.caseCode = rows.text(column + 6);
    entry.opinion = rows.text(column + 7);
    entry.reflection = rows.text(column + 8);
    return entry;
}
Fields LogTable<StaffLogEntry>::fields(const StaffLogEntry &entry)
{
    return {{QStringLiteral("on_date"), columns::date(entry.on)},
            {QStringLiteral("kind"), staffLogKindCode(entry.kind)},
            {QStringLiteral("half_hours"), entry.halfHours},
            {QStringLiteral("content"), entry.content},
            {QStringLiteral("lecturer"), columns::text(entry.lecturer)},
            {QStringLiteral("certificate"), columns::text(entry.certificate)},
            {QStringLiteral("case_code"), columns::text(entry.caseCode)},
            {QStringLiteral("opinion"), columns::text(entry.opinion)},
            {QStringLiteral("reflection"), columns::text(entry.reflection)}};
}

const char *const LogTable<Lesson>::name = "lesson";
const char *const LogTable<Lesson>::columns =
    "a.on_date, a.lessons, a.half_hours, a.topic, a.classes, a.period, a.pupils, a.aims, a.course, "
    "a.feedback, a.files";
const char *const LogTable<Lesson>::joins = "";
const char *const LogTable<Lesson>::day = "on_date";
Lesson LogTable<Lesson>::from(const Rows &rows, int column)
{
    Lesson lesson;
    lesson.on = columns::dateAt(rows, column);
    lesson.lessons = countAt(rows, column + 1);
    lesson.halfHours = countAt(rows, column + 2);
    lesson.topic = rows.text(column + 3);
    lesson.classes = rows.text(column + 4);
    lesson.period = rows.text(column + 5);
    lesson.pupils = countAt(rows, column + 6);
    lesson.aims = rows.text(column + 7);
    lesson.course = rows.text(column + 8);
    lesson.feedback = rows.text(column + 9);
    lesson.files = rows.text(column + 10);
    return lesson;
}
Fields LogTable<Lesson>::fields(const Lesson &lesson)
{
    return {{QStringLiteral("on_date"), columns::date(lesson.on)},
            {QStringLiteral("lessons"), lesson.lessons},
            {QStringLiteral("half_hours"), lesson.halfHours},
            {QStringLiteral("topic"), columns::text(lesson.topic)},
            {QStringLiteral("classes"), textOrNull(lesson.classes)},
            {QStringLiteral("period"), textOrNull(lesson.period)},
            {QStringLiteral("pupils"), lesson.pupils > 0 ? QVariant(lesson.pupils) : QVariant()},
            {QStringLiteral("aims"), textOrNull(lesson.aims)},
            {QStringLiteral("course"), textOrNull(lesson.course)},
            {QStringLiteral("feedback"), textOrNull(lesson.feedback)},
            {QStringLiteral("files"), textOrNull(lesson.files)}};
}

template<class Entry>
Result<std::optional<Entry>> RoomLogRepository::byUid(const Uid &uid)
{
    return columns::first<Entry>(m_db, selectEntries<Entry>(QStringLiteral("a.uid = ?")), {uid.bytes()},
                                 entryFrom<Entry>);
}

template<class Entry>
Result<QList<Entry>> RoomLogRepository::list(QDate from, QDate to)
{
    // A day sorts before every time of it, and after all of the day before.
    const QString day = QLatin1String(LogTable<Entry>::day);
    return columns::all<Entry>(m_db, selectEntries<Entry>(QStringLiteral("a.%1 >= ? AND a.%1 < ?").arg(day)),
                               {columns::date(from), columns::date(to.addDays(1))}, entryFrom<Entry>);
}

template<class Entry>
Result<QList<Entry>> RoomLogRepository::of(StudentId student)
{
    return columns::all<Entry>(m_db, selectEntries<Entry>(QStringLiteral("a.student_id = ?")),
                               {student.value()}, entryFrom<Entry>);
}
template Result<QList<PhoneCall>> RoomLogRepository::of<PhoneCall>(StudentId);
template Result<QList<MailboxLetter>> RoomLogRepository::of<MailboxLetter>(StudentId);

template<class Entry>
Result<RowRef> RoomLogRepository::add(Change &change, const Entry &entry)
{
    return change.insert(QLatin1String(LogTable<Entry>::name), fieldsOf(entry));
}

template<class Entry>
Result<bool> RoomLogRepository::update(Change &change, const Entry &entry)
{
    return change.update(QLatin1String(LogTable<Entry>::name), entry.id.value(), fieldsOf(entry));
}

// NOLINTBEGIN(bugprone-macro-parentheses): a type does not stand in parentheses
#define TINGYU_ROOM_LOG(Entry)                                                                               \
    template Result<std::optional<Entry>> RoomLogRepository::byUid<Entry>(const Uid &);                      \
    template Result<QList<Entry>> RoomLogRepository::list<Entry>(QDate, QDate);                              \
    template Result<RowRef> RoomLogRepository::add<Entry>(Change &, const Entry &);                          \
    template Result<bool> RoomLogRepository::update<Entry>(Change &, const Entry &);
// NOLINTEND(bugprone-macro-parentheses)
TINGYU_ROOM_LOG(PhoneCall)
TINGYU_ROOM_LOG(MailboxLetter)
TINGYU_ROOM_LOG(Advice)
TINGYU_ROOM_LOG(StaffLogEntry)
TINGYU_ROOM_LOG(Lesson)
#undef TINGYU_ROOM_LOG

} // namespace tingyu
