// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/logs/room_log_service.h"

#include "core/base/text.h"
#include "core/room/logs/room_log_operations.h"
#include "core/room/logs/room_log_repository.h"
#include "core/school/calendar_service.h"
#include "core/school/student_repository.h"
#include "core/school/student_rules.h"

namespace tingyu {
namespace {

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
        auto student = StudentRepository(db).byUid(entry->student.uid);
        if (!student)
            return student.error();
        if (!*student)
            return fail(Errc::NotFound, "student.not_found");
        entry->student.id = (*student)->id;
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
    if constexpr (requires(const Entry &entry) { covered(entry); }) {
        if (!entries)
            return entries;
        for (Entry &entry : *entries) {
            // Asked without allow(): what is only left out of a list is no denied try.
            if (!isAllowed(rightsOf<Entry>.view, m_place.session(), scopeOf(entry)))
                entry = covered(entry);
        }
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
Result<Uid> RoomLogService<Entry>::add(const Entry &entry)
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
        return row->uid;
    });
}

template<class Entry>
Result<void> RoomLogService<Entry>::edit(const Entry &entry)
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
        return updated ? Result<void>() : Result<void>(updated.error());
    });
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
    auto scans = RoomLogRepository(m_place.db()).scans(letter->id);
    if (!scans)
        return scans.error();
    letter->scans = *std::move(scans);
    return letter;
}

Result<Uid> MailboxService::addScan(const Uid &uid, const QString &name, const QByteArray &bytes)
{
    const QString shown = text::tidy(name);
    if (shown.isEmpty() || shown.size() > longestLine)
        return fail(Errc::BadInput, "scan.no_name");
    if (bytes.isEmpty())
        return fail(Errc::BadInput, "scan.empty");
    if (bytes.size() > largestScan)
        return fail(Errc::LimitExceeded, "scan.too_large", {QString::number(largestScan / (1024 * 1024))});
    return m_place.change(op::letterWrite, [&](Change &change) -> Result<Uid> {
        auto letter = known(uid);
        if (!letter)
            return letter.error();
        auto row = RoomLogRepository::addScan(change, letter->id, shown, bytes);
        if (!row)
            return row.error();
        return row->uid;
    });
}

Result<QByteArray> MailboxService::scan(const Uid &uid)
{
    if (auto allowed = m_place.allow(op::letterList); !allowed)
        return allowed.error();
    auto scan = RoomLogRepository(m_place.db()).scan(uid);
    if (!scan)
        return scan.error();
    if (!*scan)
        return fail(Errc::NotFound, "record.not_found");
    auto letter = known((*scan)->first);
    if (!letter)
        return letter.error();
    if (auto viewed = m_place.viewed(op::letterView, objectOf<MailboxLetter>(letter->uid), scopeOf(*letter));
        !viewed)
        return viewed.error();
    return std::move((*scan)->second);
}

Result<void> MailboxService::removeScan(const Uid &uid)
{
    return m_place.change(op::letterWrite, [&](Change &change) -> Result<void> {
        RoomLogRepository repository(m_place.db());
        auto scan = repository.scan(uid);
        if (!scan)
            return scan.error();
        if (!*scan)
            return fail(Errc::NotFound, "record.not_found");
        auto letter = known((*scan)->first);
        if (!letter)
            return letter.error();
        if (auto allowed =
                m_place.allow(op::letterView, scopeOf(*letter), objectOf<MailboxLetter>(letter->uid));
            !allowed)
            return allowed;
        return repository.removeScan(change, uid);
    });
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

Result<QList<TimelineEntry>> phoneTimeline(Workplace &place, StudentId student)
{
    auto calls = RoomLogRepository(place.db()).of<PhoneCall>(student);
    if (!calls)
        return calls.error();
    QList<TimelineEntry> entries;
    for (const PhoneCall &call : std::as_const(*calls))
        entries.append({call.at.date,
                        call.at.time,
                        QStringLiteral("phone.call"),
                        {callerKindCode(call.caller)},
                        call.concern,
                        objectOf<PhoneCall>(call.uid)});
    return entries;
}

Result<QList<TimelineEntry>> letterTimeline(Workplace &place, StudentId student)
{
    auto letters = RoomLogRepository(place.db()).of<MailboxLetter>(student);
    if (!letters)
        return letters.error();
    QList<TimelineEntry> entries;
    for (const MailboxLetter &letter : std::as_const(*letters))
        entries.append({letter.receivedOn,
                        {},
                        QStringLiteral("letter.received"),
                        {},
                        letter.content,
                        objectOf<MailboxLetter>(letter.uid)});
    return entries;
}

} // namespace tingyu
