// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/room/room_person.h"
#include "core/school/kept_file.h"
#include "core/school/student.h"

namespace tingyu {

struct RoomLogTag;
using RoomLogId = Id<RoomLogTag>; ///< a row of one of the logs below

enum class CallerKind : quint8
{
    Student,
    Parent,
    Teacher,
    Other
};
QString callerKindCode(CallerKind kind); ///< student, parent, teacher, other
std::optional<CallerKind> callerKindFromCode(const QString &code);

/// A pupil that an entry names; `uid` null: none.
struct NamedStudent
{
    StudentId id;
    Uid uid;
    QString name;
    bool operator==(const NamedStudent &) const = default;
};

/// A call on the dedicated line (requirement A9).
struct PhoneCall
{
    RoomLogId id;
    Uid uid;
    RoomPerson by;
    WallTime at;
    int minutes = 0;
    QString line; ///< which line was rung
    CallerKind caller = CallerKind::Student;
    bool isNumberKept = false; ///< only what is said to be kept is kept
    QString number;            ///< empty unless kept
    QString concern;
    QString done; ///< what was done about it
    QString followUp;
    NamedStudent student; ///< whom the call is about, where known
    Uid sessionUid;       ///< null: no session record was made of it
    bool operator==(const PhoneCall &) const = default;
};

enum class SenderKind : quint8
{
    Signed,
    Anonymous,
    Code
};
QString senderKindCode(SenderKind kind); ///< signed, anonymous, code
std::optional<SenderKind> senderKindFromCode(const QString &code);

/// A letter from the mailbox (心理信箱).
struct MailboxLetter
{
    RoomLogId id;
    Uid uid;
    RoomPerson by; ///< who handles it
    QDate receivedOn;
    SenderKind senderKind = SenderKind::Signed;
    QString sender;       ///< the name or the code; of an anonymous letter empty
    NamedStudent student; ///< the pupil who signed; never of an anonymous letter
    QString content;
    QString answer;
    QDate answeredOn;              ///< not valid: not answered yet
    QList<KeptPicture> scans = {}; ///< pictures of the paper; filled by show() only
    bool operator==(const MailboxLetter &) const = default;
};

enum class AdviceAudience : quint8
{
    Leader,
    Teacher
};
QString adviceAudienceCode(AdviceAudience audience); ///< leader, teacher
std::optional<AdviceAudience> adviceAudienceFromCode(const QString &code);

/// Advice to the school's leaders or a talk with a teacher (form 20), without what pupils confided.
struct Advice
{
    RoomLogId id;
    Uid uid;
    RoomPerson by;
    QDate on;
    AdviceAudience audience = AdviceAudience::Leader;
    QString recipient;
    QString matter;
    QString advice;
    QString feedback;
    bool operator==(const Advice &) const = default;
};

enum class StaffLogKind : quint8
{
    Training,
    Experience, ///< 临床心理咨询体验, counted apart (requirement I8)
    Supervision,
    Meeting
};
inline constexpr int staffLogKindCount = 4;
QString staffLogKindCode(StaffLogKind kind); ///< training, experience, supervision, meeting
std::optional<StaffLogKind> staffLogKindFromCode(const QString &code);

/// Training, supervision or a meeting of one person (form 25).
struct StaffLogEntry
{
    RoomLogId id;
    Uid uid;
    RoomPerson by; ///< whose hours they are
    QDate on;
    StaffLogKind kind = StaffLogKind::Training;
    int halfHours = 0;
    QString content;
    QString lecturer; ///< or supervisor
    QString certificate;
    QString caseCode; ///< of the case that was supervised: a number, never a name
    QString opinion;  ///< of the supervisor
    QString reflection;
    bool operator==(const StaffLogEntry &) const = default;
};

/// Lessons somebody held on one day, for the workload (requirement I11), and what they were (form 6).
struct Lesson
{
    RoomLogId id;
    Uid uid;
    RoomPerson by;
    QDate on;
    int lessons = 1;
    int halfHours = 2;
    QString topic;
    QString classes = {}; ///< one or several, as they are said: 七年级1班、2班
    QString period = {};  ///< which lesson of the day
    int pupils = 0;       ///< who were there; 0: not said
    QString aims = {};
    QString course = {};
    QString feedback = {};
    QString files = {}; ///< what is attached to the paper, by name
    bool operator==(const Lesson &) const = default;
};

/// 1.5 of three halves; 2 of four.
QString hoursShown(int halfHours);
/// Halves of "1.5", "2", "0.5 "; nothing for what is no number of halves.
std::optional<int> halfHoursOf(const QString &text);

/// An entry as it is stored: tidy texts, and nothing that does not belong to its kind. Errc::BadInput
/// "date.missing", "text.missing", "text.too_long", "log.minutes", "log.hours", "log.lessons", "log.pupils"
/// (detail: most).
Result<PhoneCall> checkedEntry(PhoneCall call);
Result<MailboxLetter> checkedEntry(MailboxLetter letter);
Result<Advice> checkedEntry(Advice advice);
Result<StaffLogEntry> checkedEntry(StaffLogEntry entry);
Result<Lesson> checkedEntry(Lesson lesson);

/// Half-hours of one person, by kind.
struct StaffHours
{
    RoomPerson person;
    std::array<int, staffLogKindCount> halfHours{};
    int total() const;
    bool operator==(const StaffHours &) const = default;
};
/// In the order in which the people first appear.
QList<StaffHours> staffHours(const QList<StaffLogEntry> &entries);

/// The names that stand in a text, each once, in their order there; one of a single character never.
QStringList namesIn(const QString &text, const QStringList &names);

} // namespace tingyu
