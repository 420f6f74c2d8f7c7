// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/record_names.h"

#include "core/exchange/key_card.h"
#include "core/room/room_services.h"

namespace tingyu::ctl {

Result<Uid> studentNamed(CommandContext &context, const QString &text)
{
    const auto match = context.services().lookup.resolve(text);
    if (!match)
        return match.error();
    if (match->one)
        return match->one->uid;
    QList<Candidate> candidates;
    for (const StudentHeader &header : match->candidates) {
        candidates.append({header.uid, header.name,
                           QString(header.classLabel + QLatin1Char(' ') + header.studentNo).trimmed()});
    }
    return context.theOne(candidates);
}

Result<Uid> roomPersonNamed(CommandContext &context, const QString &text)
{
    auto people = context.services().room().duties.peopleNamed(text);
    if (!people)
        return people.error();
    if (people->isEmpty())
        return fail(Errc::NotFound, "room.person");
    QList<Candidate> candidates;
    for (const RoomPerson &person : std::as_const(*people))
        candidates.append({person.uid, person.name, {}});
    return context.theOne(candidates);
}

Result<Uid> roomNamed(CommandContext &context, const QString &text)
{
    auto rooms = context.services().room().rooms.named(text);
    if (!rooms)
        return rooms.error();
    if (rooms->isEmpty())
        return Uid();
    QList<Candidate> candidates;
    for (const CounsellingRoom &room : std::as_const(*rooms))
        candidates.append({room.uid, room.name, {}});
    return context.theOne(candidates);
}

Result<QByteArray> keyIdTyped(const QString &typed)
{
    const auto id = exchange::keyIdFromText(typed);
    return id ? Result<QByteArray>(*id) : fail(Errc::BadInput, "usage.key_id", {typed});
}

QString objectName(const ObjectRef &object)
{
    return object.uid.isNull() ? object.type
                               : QString(object.type + QLatin1Char(':') + object.uid.toString());
}

Result<Uid> caseNamed(CommandContext &context, const QString &text)
{
    if (const auto uid = Uid::fromString(text))
        return *uid;
    const auto cases = context.services().cases.list({});
    if (!cases)
        return cases.error();
    QList<Candidate> byCode;
    for (const CareCase &one : *cases) {
        if (one.code() == text)
            byCode.append({one.uid, one.code(), caseKindCode(one.kind)});
    }
    if (!byCode.isEmpty())
        return context.theOne(byCode);
    const auto student = studentNamed(context, text);
    if (!student)
        return student.error();
    QList<Candidate> byStudent;
    for (const CareCase &one : *cases) {
        if (one.studentUid == *student && one.state == CaseState::Open)
            byStudent.append({one.uid, one.code(), caseKindCode(one.kind)});
    }
    return context.theOne(byStudent);
}

} // namespace tingyu::ctl
