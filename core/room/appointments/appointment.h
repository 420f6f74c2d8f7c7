// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/room/appointments/client.h"
#include "core/room/counselling_room.h"
#include "core/room/room_person.h"

namespace tingyu {

struct AppointmentTag;
using AppointmentId = Id<AppointmentTag>;
struct GroupMeetingTag;
using GroupMeetingId = Id<GroupMeetingTag>;

enum class AppointmentKind : quint8
{
    Client,
    Placeholder, ///< 候补时段: the time is kept, for nobody yet
    Group        ///< a group's meeting; written by the groups' own service
};
QString appointmentKindCode(AppointmentKind kind); ///< client, placeholder, group
std::optional<AppointmentKind> appointmentKindFromCode(const QString &code);

enum class AppointmentState : quint8
{
    Booked,
    Arrived,
    NoShow,
    Cancelled
};
QString appointmentStateCode(AppointmentState state); ///< booked, arrived, no-show, cancelled
std::optional<AppointmentState> appointmentStateFromCode(const QString &code);

/// 预约方式 (form 2): who asked.
enum class AskedBy : quint8
{
    NotSaid,
    Self,
    ClassTeacher,
    Parent,
    Mailbox,
    Other
};
QString askedByCode(AskedBy askedBy); ///< "", self, class-teacher, parent, mailbox, other
std::optional<AskedBy> askedByFromCode(const QString &code);

/// 求助类别 (form 2).
enum class Concern : quint8
{
    NotSaid,
    Study,
    Life,
    SelfAwareness,
    Mood,
    Relations,
    Future, ///< further schooling and work
    Family,
    Other
};
QString concernCode(Concern concern); ///< "", study, life, self, mood, relations, future, family, other
std::optional<Concern> concernFromCode(const QString &code);

enum class Urgency : quint8
{
    Ordinary,
    Soon,
    Urgent
};
QString urgencyCode(Urgency urgency); ///< ordinary, soon, urgent
std::optional<Urgency> urgencyFromCode(const QString &code);

/// 知情同意 (form 2).
enum class ConsentMark : quint8
{
    NotAsked,
    Given,
    Refused
};
QString consentMarkCode(ConsentMark consent); ///< not-asked, given, refused
std::optional<ConsentMark> consentMarkFromCode(const QString &code);

/// What somebody asks for (form 2), of an appointment and of an entry of the waitlist.
struct Request
{
    AskedBy askedBy = AskedBy::NotSaid;
    QString contact; ///< how to reach who asks
    Concern concern = Concern::NotSaid;
    Urgency urgency = Urgency::Ordinary;
    QString wantedTime; ///< in the words of who asks
    ConsentMark consent = ConsentMark::NotAsked;
    QString note;
    bool operator==(const Request &) const = default;
};
Request normalized(Request request);
Result<void> checkRequest(const Request &request); ///< Errc::BadInput "text.too_long"

inline constexpr int shortestAppointment = 5; ///< minutes
inline constexpr int longestAppointment = 480;

/// An hour of a counsellor: for a client, kept free, or for a group's meeting.
struct Appointment
{
    AppointmentId id;
    Uid uid;
    AppointmentKind kind = AppointmentKind::Client;
    RoomPerson counsellor;
    UserId counsellorUserId; ///< who reads what is restricted: the counsellor as a user, else who entered it
    RoomId roomId;           ///< not valid: none named
    Uid roomUid;
    QString roomName;
    WallTime at;
    int minutes = 40;
    Client client;            ///< of kind Client
    QString title;            ///< of a placeholder or a group's meeting
    GroupMeetingId meetingId; ///< of kind Group: the meeting it is of
    Uid meetingUid;
    Uid groupUid;
    QList<StudentId> members; ///< of a group's meeting, inside the book alone: who belongs is the group's
    QList<Uid> leaders;       ///< of a group's meeting: all who lead it, as `counsellor.uid`
    Request request;
    AppointmentState state = AppointmentState::Booked;
    QString cancelReason;
    std::optional<WallTime> arrivedAt;
    bool isWalkIn = false;
    std::optional<WallTime> firstAt; ///< where it stood before it was moved
    int moves = 0;
    Uid series; ///< the same for all of one series; null: stands alone
    int registerYear = 0;
    int registerNumber = 0; ///< 登记号, runs within the school year; 0 but for clients
    QDate registeredOn;
    bool isFirst = false; ///< the client's first that was not cancelled or missed
    QString handledBy;    ///< 经手人: who entered it
    /// The person may see that the time is taken, and nothing else: client, request, title and reason are
    /// left out (I20).
    bool isWithheld = false;

    WallTime endsAt() const;
    QString registerText() const; ///< 2026-0012; empty without a number
    bool isLate() const;          ///< entered after its day
    /// Takes its time: not cancelled and not missed.
    bool isHeld() const { return state == AppointmentState::Booked || state == AppointmentState::Arrived; }
    bool operator==(const Appointment &) const = default;
};
/// Pupils who are meant to be there: of a parent's appointment none.
QList<StudentId> expectedStudents(const Appointment &appointment);
WallTime plusMinutes(const WallTime &at, int minutes);
bool overlap(const Appointment &a, const Appointment &b);

/// Errc::BadInput "appointment.time", "appointment.minutes" (detail: least, most), "appointment.no_title" (a
/// placeholder or a meeting), "text.too_long", "date.range"; errors of checkRequest().
Result<void> checkAppointment(const Appointment &appointment);

enum class ClashKind : quint8
{
    Person,  ///< the counsellor has another appointment then
    Room,    ///< somebody else is in the room then
    Student, ///< the student is expected elsewhere then, also as a member of a group
    Lesson   ///< the student has a lesson then: worth a word, no refusal
};
QString clashKindCode(ClashKind kind); ///< person, room, student, lesson
std::optional<ClashKind> clashKindFromCode(const QString &code);
struct Clash
{
    ClashKind kind = ClashKind::Person;
    Uid uid; ///< of the other appointment; of a lesson, of the teaching period
    bool operator==(const Clash &) const = default;
};
/// Those a refusal "appointment.clash" names, in its order; of any other error none.
QList<Clash> clashesOf(const Error &error);
/// What `wanted` and `other` cannot both have. Nothing of itself, of cancelled and of missed ones.
QList<ClashKind> clashesBetween(const Appointment &wanted, const Appointment &other);

} // namespace tingyu
