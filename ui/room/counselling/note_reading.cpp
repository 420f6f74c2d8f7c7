// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/note_reading.h"

#include "core/room/room_services.h"
#include "core/room/sessions/session_rules.h"
#include "core/services.h"
#include "ui/text/language.h"

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int usualMinutes = 40;
constexpr int roundedTo = 5; ///< minutes: nobody writes down that he began at 10:03

WallTime rounded(WallTime now)
{
    now.time = QTime(now.time.hour(), now.time.minute() / roundedTo * roundedTo);
    return now;
}

void beginAt(OpenNote *open, const WallTime &at, int minutes)
{
    open->note.input.frame.at = at;
    open->note.input.frame.minutes = minutes;
}

/// The record that was written about an appointment already, by the person of this session.
Result<Uid> recordOf(Services &services, const Appointment &appointment, const WallTime &now)
{
    SessionService::Question question;
    question.from = qMin(appointment.at.date, now.date);
    question.to = qMax(appointment.at.date, now.date);
    question.mineOnly = true;
    auto rows = services.room().sessions.list(question);
    if (!rows)
        return rows.error();
    const auto row = std::find_if(rows->cbegin(), rows->cend(), [&](const SessionRow &one) {
        return one.record.appointmentUid == appointment.uid;
    });
    return row == rows->cend() ? Uid() : row->record.uid;
}

Result<void> beginAppointment(Services &services, const WallTime &now, OpenNote *open)
{
    auto appointment = services.room().appointments.show(open->key.uid);
    if (!appointment)
        return appointment.error();
    auto record = recordOf(services, *appointment, now);
    if (!record)
        return record.error();
    if (!record->isNull()) {
        open->key = {NoteKey::Kind::Session, *record};
        return {};
    }
    beginAt(open, appointment->arrivedAt.value_or(appointment->at), appointment->minutes);
    open->client = appointment->client;
    open->note.input.frame.appointmentUid = appointment->uid;
    open->note.input.frame.roomUid = appointment->roomUid;
    open->note.input.joinsChild = appointment->client.kind == ClientKind::Parent;
    return {};
}

Result<void> beginSeries(Services &services, const WallTime &now, OpenNote *open)
{
    auto series = services.room().series.show(open->key.uid);
    if (!series)
        return series.error();
    beginAt(open, rounded(now), usualMinutes);
    open->client = series->series.client;
    open->seriesCode = series->series.code();
    open->note.input.series = series->series.uid;
    if (!series->sessions.isEmpty())
        open->note.input.frame.roomUid = series->sessions.last().roomUid;
    return {};
}

Result<void> beginStudent(Services &services, const WallTime &now, OpenNote *open)
{
    auto student = services.students.header(open->key.uid);
    if (!student)
        return student.error();
    beginAt(open, rounded(now), usualMinutes);
    open->client.kind = ClientKind::Student;
    open->client.studentId = student->id;
    open->client.studentUid = student->uid;
    open->client.studentName = open->client.name = student->name;
    open->client.classLabel = student->classLabel;
    return {};
}

/// What the first-hour card tells beside its ticks.
Result<void> readFirstHour(Services &services, OpenNote *open)
{
    auto ticks = services.room().firstHour.ticks(open->key.uid);
    if (!ticks)
        return ticks.error();
    open->ticks = *std::move(ticks);
    auto phones = services.room().firstHour.phones(open->key.uid);
    if (!phones)
        return phones.error();
    open->nearPhones = *std::move(phones);
    auto help = services.room().help.list(text::spoken() == text::Language::English);
    if (!help)
        return help.error();
    open->help = helpFor(*help, HelpUse::Crisis);
    return {};
}

Result<void> readStored(Services &services, const WallTime &now, OpenNote *open)
{
    auto file = services.room().sessions.show(open->key.uid);
    if (!file)
        return file.error();
    auto series = services.room().series.show(file->head.seriesUid);
    if (!series)
        return series.error();
    auto days = services.settings.number(setting::sessionSignDays);
    if (!days)
        return days.error();
    const UserId me = services.workplace.session().userId;
    open->note.input.frame = file->head;
    open->note.input.content = file->content;
    open->note.input.series = file->head.seriesUid;
    open->client = file->client;
    open->seriesCode = series->series.code();
    open->isMine = file->head.authorId == me;
    open->isSupervisor =
        std::any_of(series->shares.cbegin(), series->shares.cend(), [&](const SeriesShare &share) {
            return share.isSupervision && share.userId == me && share.holdsOn(now.date);
        });
    open->isOverdue =
        !file->head.isSigned() && isSignedLate(file->head.endsAt(), now, static_cast<int>(*days));
    open->file = *std::move(file);
    return isCrisis(open->file->content.risk) ? readFirstHour(services, open) : Result<void>();
}

Result<void> readDrafts(Services &services, OpenNote *open)
{
    const QString key = open->key.toString();
    const auto read = [&](const QString &form) -> Result<QString> {
        auto draft = services.drafts.load(key, form);
        if (!draft)
            return draft.error();
        return *draft ? (*draft)->content : QString();
    };
    auto addendum = read(QLatin1String(addendumDraft));
    if (!addendum)
        return addendum.error();
    auto opinion = read(QLatin1String(opinionNoteDraft));
    if (!opinion)
        return opinion.error();
    open->addendumDraft = *addendum;
    open->opinionDraft = *opinion;
    if (!open->mayWrite())
        return {};
    auto note = read(sessionDraftForm);
    if (!note)
        return note.error();
    open->isDraft = recallNoteDraft(*note, &open->note);
    return {};
}

} // namespace

void applyTemplates(const QList<Snippet> &snippets, SessionKind kind, SessionContent *content)
{
    const auto isTemplate = [](const Snippet &one) {
        return one.kind == Snippet::Kind::Template && !one.field.isEmpty();
    };
    for (const Snippet &one : snippets) {
        if (isTemplate(one) && content->text(one.field) == one.text)
            content->fields.remove(one.field);
    }
    for (const Snippet &one : snippets) {
        if (isTemplate(one) && one.sessionKind.value_or(kind) == kind && content->text(one.field).isEmpty())
            content->fields.insert(one.field, one.text);
    }
}

Result<OpenNote> readNote(Services &services, const NoteKey &key, const WallTime &now)
{
    OpenNote open;
    open.key = key;
    Result<void> read;
    switch (key.kind) {
    case NoteKey::Kind::Appointment:
        read = beginAppointment(services, now, &open);
        break;
    case NoteKey::Kind::Series:
        read = beginSeries(services, now, &open);
        break;
    case NoteKey::Kind::Student:
        read = beginStudent(services, now, &open);
        break;
    case NoteKey::Kind::Session:
        break;
    }
    if (read && open.key.kind == NoteKey::Kind::Session)
        read = readStored(services, now, &open);
    if (!read)
        return read.error();
    auto rooms = services.room().rooms.rooms();
    if (!rooms)
        return rooms.error();
    open.rooms = *std::move(rooms);
    auto snippets = services.room().snippets.list();
    if (!snippets)
        return snippets.error();
    open.snippets = *std::move(snippets);
    open.note.input.client = open.client;
    if (!open.file)
        applyTemplates(open.snippets, open.note.input.frame.kind, &open.note.input.content);
    if (auto drafts = readDrafts(services, &open); !drafts)
        return drafts.error();
    return open;
}

} // namespace tingyu::ui
