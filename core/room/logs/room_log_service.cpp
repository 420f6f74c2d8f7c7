// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/logs/room_log_service.h"

#include "core/room/logs/room_log_operations.h"
#include "core/room/logs/room_log_repository.h"
#include "core/school/calendar_service.h"
#include "core/school/existing_student.h"
#include "core/school/picture_repository.h"
#include "core/school/student_repository.h"

namespace tingyu {
namespace {

constexpr PictureTable letterScans{"letter_scan", "mailbox_letter", "letter_id"};

/// Who may do what with a log.
struct LogRights
{
    const Operation &list;
    const Operation &view;
    const Operation &write;
};

template<class Entry>
constexpr LogRights rightsOf = {op::adviceView, op::adviceView, op::adviceWrite};
template<>
constexpr LogRights rightsOf<PhoneCall> = {op::phoneList, op::phoneView, op::phoneWrite};
template<>
constexpr LogRights rightsOf<MailboxLetter> = {op::letterList, op::letterView, op::letterWrite};
template<>
constexpr LogRights rightsOf<StaffLogEntry> = {op::staffLogView, op::staffLogView, op::staffLogWrite};
template<>
constexpr LogRights rightsOf<Lesson> = {op::lessonView, op::lessonView, op::lessonWrite};

/// Does it hold what somebody said or wrote? Then reading a list of it is a view.
template<class Entry>
constexpr bool isConfided = true;
template<>
constexpr bool isConfided<StaffLogEntry> = false;
template<>
constexpr bool isConfided<Lesson> = false;

template<class Entry>
ObjectRef objectOf(const Uid &uid)
{
    return {QLatin1String(LogTable<Entry>::name), uid};
}

template<class Entry>
AccessScope scopeOf(const Entry &entry)
{
    AccessScope scope;
    if (entry.by.userId.isValid())
        scope.author = entry.by.userId;
    return scope;
}

/// What is left of an entry for who may know only that it is there.
PhoneCall covered(const PhoneCall &call)
{
    PhoneCall rest;
    rest.id = call.id;
    rest.uid = call.uid;
    rest.by = call.by;
    rest.at = call.at;
    rest.minutes = call.minutes;
    rest.line = call.line;
    rest.caller = call.caller;
    return rest;
}

MailboxLetter covered(const MailboxLetter &letter)
{
    MailboxLetter rest;
    rest.id = letter.id;
    rest.uid = letter.uid;
    rest.by = letter.by;
    rest.receivedOn = letter.receivedOn;
    rest.senderKind = letter.senderKind;
    rest.answeredOn = letter.answeredOn;
    return rest;
}

Result<void> nothingElse(Change & /*change*/, RoomLogId /*entry*/)
{
    return {};
}

/// Person and pupil as the vault knows them.
template<class Entry>
Result<void> fill(Connection &db, Entry *entry)
{
    auto person = roomPerson(db, entry->by.uid);
    if (!person)
        return person.error();
    entry->by = *person;
    if constexpr (requires { entry->student; }) {
        entry->student.id = {};
        if (entry->student.uid.isNull())
            return {};
        auto student = existingStudent(db, entry->student.uid);
        if (!student)
            return student.error();
        entry->student.id = student->id;
    }
    return {};
}

} // namespace

template<class Entry>
Result<Entry> RoomLogService<Entry>::known(const Uid &uid)
{
    auto entry = RoomLogRepository(m_place.db()).byUid<Entry>(uid);
    if (!entry)
        return entry.error();
    if (!*entry)
        return fail(Errc::NotFound, "log.not_found");
    return std::move(**entry);
}

template<class Entry>
Result<QList<Entry>> RoomLogService<Entry>::list(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return fail(Errc::BadInput, "duty.span");
    if (auto allowed = m_place.allow(rightsOf<Entry>.list); !allowed)
        return allowed.error();
    auto entries = RoomLogRepository(m_place.db()).list<Entry>(from, to);
    if (!entries)
        return entries;
    std::optional<AccessScope> read;
    for (Entry &entry : *entries) {
        const AccessScope scope = scopeOf(entry);
        // Asked without allow(): what is only left out of a list is no denied try.
        if (isAllowed(rightsOf<Entry>.view, m_place.session(), scope))
            read = scope;
        else if constexpr (requires { covered(entry); })
            entry = covered(entry);
    }
    if (read && isConfided<Entry>) {
        if (auto viewed = m_place.viewed(rightsOf<Entry>.view, objectOf<Entry>({}), *read); !viewed)
            return viewed.error();
    }
    return entries;
}

template<class Entry>
Result<Entry> RoomLogService<Entry>::show(const Uid &uid)
{
    if (auto allowed = m_place.allow(rightsOf<Entry>.list, {}, objectOf<Entry>(uid)); !allowed)
        return allowed.error();
    auto entry = known(uid);
    if (!entry)
        return entry;
    if (auto viewed = m_place.viewed(rightsOf<Entry>.view, objectOf<Entry>(uid), scopeOf(*entry)); !viewed)
        return viewed.error();
    return entry;
}

template<class Entry>
Result<Uid> RoomLogService<Entry>::add(const Entry &entry, const Also &also)
{
    auto wanted = checkedEntry(entry);
    if (!wanted)
        return wanted.error();
    return m_place.change(rightsOf<Entry>.write, [&](Change &change) -> Result<Uid> {
        if (auto filled = fill(m_place.db(), &*wanted); !filled)
            return filled.error();
        auto row = RoomLogRepository::add(change, *wanted);
        if (!row)
            return row.error();
        if (auto done = also(change, RoomLogId(row->id)); !done)
            return done.error();
        return row->uid;
    });
}

template<class Entry>
Result<void> RoomLogService<Entry>::edit(const Entry &entry, const Also &also)
{
    auto wanted = checkedEntry(entry);
    if (!wanted)
        return wanted.error();
    return m_place.change(rightsOf<Entry>.write, [&](Change &change) -> Result<void> {
        auto stored = known(entry.uid);
        if (!stored)
            return stored.error();
        if (auto allowed = m_place.allow(rightsOf<Entry>.view, scopeOf(*stored), objectOf<Entry>(entry.uid));
            !allowed)
            return allowed;
        if (auto filled = fill(m_place.db(), &*wanted); !filled)
            return filled.error();
        wanted->id = stored->id;
        auto updated = RoomLogRepository::update(change, *wanted);
        if (!updated)
            return updated.error();
        return also(change, stored->id);
    });
}

template<class Entry>
Result<Uid> RoomLogService<Entry>::add(const Entry &entry)
{
    return add(entry, nothingElse);
}

template<class Entry>
Result<void> RoomLogService<Entry>::edit(const Entry &entry)
{
    return edit(entry, nothingElse);
}

template<class Entry>
Result<void> RoomLogService<Entry>::remove(const Uid &uid)
{
    return m_place.change(rightsOf<Entry>.write, [&](Change &change) -> Result<void> {
        auto stored = known(uid);
        if (!stored)
            return stored.error();
        if (auto allowed = m_place.allow(rightsOf<Entry>.view, scopeOf(*stored), objectOf<Entry>(uid));
            !allowed)
            return allowed;
        return change.remove(QLatin1String(LogTable<Entry>::name), stored->id.value());
    });
}

template class RoomLogService<PhoneCall>;
template class RoomLogService<MailboxLetter>;
template class RoomLogService<Advice>;
template class RoomLogService<StaffLogEntry>;
template class RoomLogService<Lesson>;

Result<MailboxLetter> MailboxService::show(const Uid &uid)
{
    auto letter = RoomLogService<MailboxLetter>::show(uid);
    if (!letter)
        return letter;
    auto scans = PictureRepository(m_place.db(), letterScans).of(letter->id.value());
    if (!scans)
        return scans.error();
    letter->scans = *std::move(scans);
    return letter;
}

Result<Uid> MailboxService::add(const MailboxLetter &letter, const PictureEdits &scans)
{
    const auto kept = checkedPictures(scans);
    if (!kept)
        return kept.error();
    return RoomLogService<MailboxLetter>::add(letter, [&](Change &change, RoomLogId id) {
        return PictureRepository(m_place.db(), letterScans).apply(change, id.value(), *kept);
    });
}

Result<void> MailboxService::edit(const MailboxLetter &letter, const PictureEdits &scans)
{
    const auto kept = checkedPictures(scans);
    if (!kept)
        return kept.error();
    return RoomLogService<MailboxLetter>::edit(letter, [&](Change &change, RoomLogId id) {
        return PictureRepository(m_place.db(), letterScans).apply(change, id.value(), *kept);
    });
}

Result<QByteArray> MailboxService::scan(const Uid &uid)
{
    if (auto allowed = m_place.allow(op::letterList); !allowed)
        return allowed.error();
    PictureRepository scans(m_place.db(), letterScans);
    auto scan = scans.known(uid);
    if (!scan)
        return scan.error();
    auto letter = known(scan->owner);
    if (!letter)
        return letter.error();
    if (auto viewed = m_place.viewed(op::letterView, objectOf<MailboxLetter>(letter->uid), scopeOf(*letter));
        !viewed)
        return viewed.error();
    return scans.content(scan->id);
}

Result<QStringList> AdviceService::namesIn(const Advice &advice)
{
    if (auto allowed = m_place.allow(op::adviceWrite); !allowed)
        return allowed.error();
    auto keys = StudentRepository(m_place.db()).keys();
    if (!keys)
        return keys.error();
    QStringList names;
    for (const StudentKey &key : std::as_const(*keys))
        names += QStringList(key.name) + key.formerNames.split(u'\n', Qt::SkipEmptyParts);
    const QStringList texts{advice.recipient, advice.matter, advice.advice, advice.feedback};
    return tingyu::namesIn(texts.join(u'\n'), names);
}

Result<StaffLogYear> StaffLogService::year(int schoolYear)
{
    if (auto allowed = m_place.allow(op::staffLogView); !allowed)
        return allowed.error();
    auto calendar = CalendarService(m_place).calendar();
    if (!calendar)
        return calendar.error();
    // Recorded terms reach at most some weeks over the usual year.
    auto entries = RoomLogRepository(m_place.db())
                       .list<StaffLogEntry>(QDate(schoolYear, 6, 1), QDate(schoolYear + 1, 10, 31));
    if (!entries)
        return entries.error();
    entries->removeIf(
        [&](const StaffLogEntry &entry) { return calendar->termNameOf(entry.on).year != schoolYear; });
    StaffLogYear year;
    year.hours = staffHours(*entries);
    year.entries = *std::move(entries);
    return year;
}

namespace {

/// The line of an entry on the timeline, its words on record as read.
template<class Entry>
Result<TimelineEntry> timelineEntry(Workplace &place, const Entry &entry, TimelineEntry line)
{
    line.object = objectOf<Entry>(entry.uid);
    if (line.text.isEmpty())
        return line;
    if (auto viewed = place.viewed(rightsOf<Entry>.view, line.object, scopeOf(entry)); !viewed)
        return viewed.error();
    return line;
}

} // namespace

Result<QList<TimelineEntry>> phoneTimeline(Workplace &place, StudentId student)
{
    auto calls = RoomLogRepository(place.db()).of<PhoneCall>(student);
    if (!calls)
        return calls.error();
    QList<TimelineEntry> entries;
    for (const PhoneCall &call : std::as_const(*calls)) {
        auto entry = timelineEntry(place, call,
                                   {call.at.date,
                                    call.at.time,
                                    QStringLiteral("phone.call"),
                                    {callerKindCode(call.caller)},
                                    call.concern,
                                    {}});
        if (!entry)
            return entry.error();
        entries.append(*std::move(entry));
    }
    return entries;
}

Result<QList<TimelineEntry>> letterTimeline(Workplace &place, StudentId student)
{
    auto letters = RoomLogRepository(place.db()).of<MailboxLetter>(student);
    if (!letters)
        return letters.error();
    QList<TimelineEntry> entries;
    for (const MailboxLetter &letter : std::as_const(*letters)) {
        auto entry =
            timelineEntry(place, letter,
                          {letter.receivedOn, {}, QStringLiteral("letter.received"), {}, letter.content, {}});
        if (!entry)
            return entry.error();
        entries.append(*std::move(entry));
    }
    return entries;
}

} // namespace tingyu
