// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/client_service.h"

#include "core/base/text.h"
#include "core/room/appointments/appointment_operations.h"
#include "core/school/existing_student.h"
#include "core/school/school_repository.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

Result<Client> knownClient(Connection &db, const Uid &uid)
{
    auto client = ClientRepository(db).byUid(uid);
    if (!client)
        return client.error();
    if (!*client)
        return fail(Errc::NotFound, "client.not_found");
    return **client;
}

Result<Client> made(Change &change, Client wanted)
{
    wanted.uid = {};
    auto row = ClientRepository::add(change, wanted);
    if (!row)
        return row.error();
    return knownClient(change.db(), row->uid);
}

/// The known client, living again if its making was undone while something still speaks of it.
Result<Client> living(Change &change, const ClientRepository::Known &known)
{
    if (known.isRemoved) {
        if (auto restored = ClientRepository::restore(change, known.client.id); !restored)
            return restored.error();
    }
    return known.client;
}

Result<Client> ensureParent(Workplace &place, Change &change, const Client &given)
{
    Client wanted = normalized(given);
    if (auto checked = checkClient(wanted); !checked)
        return checked.error();
    auto child = existingStudent(place.db(), given.studentUid);
    if (!child)
        return child.error();
    wanted.studentId = child->id;
    auto around = ClientRepository(place.db()).ofStudent(child->id);
    if (!around)
        return around.error();
    for (Client &known : *around) {
        if (known.kind != ClientKind::Parent || known.name != wanted.name ||
            (!wanted.relation.isEmpty() && known.relation != wanted.relation))
            continue;
        if (!wanted.phone.isEmpty() && wanted.phone != known.phone) {
            known.phone = wanted.phone;
            if (auto updated = ClientRepository::update(change, known); !updated)
                return updated.error();
        }
        return known;
    }
    return made(change, wanted);
}

Result<Client> ensureCode(Workplace &place, Change &change, const Client &given)
{
    ClientRepository clients(place.db());
    if (given.codeNumber > 0) {
        auto known = clients.ofCode(given.codeNumber);
        if (!known)
            return known.error();
        if (!*known)
            return fail(Errc::NotFound, "client.not_found");
        return **known;
    }
    Client wanted = normalized(given);
    wanted.studentId = {};
    wanted.joinedOn = {};
    wanted.joinReason.clear();
    if (auto checked = checkClient(wanted); !checked)
        return checked.error();
    auto number = clients.nextCode();
    if (!number)
        return number.error();
    wanted.codeNumber = *number;
    return made(change, wanted);
}

} // namespace

bool ClientService::mayReadStaff(const Workplace &place, UserId counsellor)
{
    return isAllowed(op::staffClientView, place.session(), {{}, counsellor});
}

Result<Client> ClientService::show(const Uid &uid)
{
    const ObjectRef object{QStringLiteral("client"), uid};
    if (auto allowed = m_place.allow(op::clientView, {}, object); !allowed)
        return allowed.error();
    auto client = knownClient(m_place.db(), uid);
    if (!client)
        return client.error();
    if (client->kind != ClientKind::Staff) {
        if (auto viewed = m_place.viewed(op::clientView, object); !viewed)
            return viewed.error();
        return *client;
    }
    const UserId me = m_place.session().userId;
    auto mine = ClientRepository(m_place.db()).isCounselledBy(client->id, me);
    if (!mine)
        return mine.error();
    const AccessScope scope = *mine ? AccessScope{{}, me} : AccessScope();
    if (auto viewed = m_place.viewed(op::staffClientView, object, scope); !viewed)
        return viewed.error();
    return *client;
}

Result<QList<Client>> ClientService::find(const QString &text, int limit)
{
    if (auto allowed = m_place.allow(op::clientView); !allowed)
        return allowed.error();
    const QString wanted = text::normalName(text);
    if (wanted.isEmpty())
        return QList<Client>();
    ClientRepository clients(m_place.db());
    auto found = clients.find(wanted, limit);
    if (!found)
        return found.error();
    QList<Client> shown;
    for (const Client &client : std::as_const(*found)) {
        if (client.kind == ClientKind::Staff && !mayReadStaff(m_place, {})) {
            auto mine = clients.isCounselledBy(client.id, m_place.session().userId);
            if (!mine)
                return mine.error();
            if (!*mine || !mayReadStaff(m_place, m_place.session().userId))
                continue;
        }
        shown.append(client);
    }
    return shown;
}

Result<QList<Client>> ClientService::ofStudent(const Uid &student)
{
    if (auto allowed = m_place.allow(op::clientView, {}, {QStringLiteral("student"), student}); !allowed)
        return allowed.error();
    auto who = existingStudent(m_place.db(), student);
    if (!who)
        return who.error();
    return ClientRepository(m_place.db()).ofStudent(who->id);
}

Result<Client> ClientService::addCode(Sex sex, const QString &classNote)
{
    return m_place.change(op::clientWrite, [&](Change &change) -> Result<Client> {
        Client wanted;
        wanted.kind = ClientKind::Code;
        wanted.sex = sex;
        wanted.classNote = classNote;
        return ensureCode(m_place, change, wanted);
    });
}

Result<void> ClientService::join(const Uid &code, const Uid &student, const QString &reason)
{
    if (auto checked = checkReason(reason); !checked)
        return checked.error();
    return m_place.change(op::clientJoin, [&](Change &change) -> Result<void> {
        auto known = knownClient(m_place.db(), code);
        if (!known)
            return known.error();
        if (known->kind != ClientKind::Code)
            return fail(Errc::BadInput, "client.not_code");
        if (known->studentId.isValid())
            return fail(Errc::Conflict, "client.joined");
        auto who = existingStudent(m_place.db(), student);
        if (!who)
            return who.error();
        known->studentId = who->id;
        known->joinedOn = m_place.clock().today();
        known->joinReason = text::prose(reason);
        change.mention({QStringLiteral("student"), student});
        auto updated = ClientRepository::update(change, *known);
        return outcomeOf(updated);
    });
}

Result<Client> ClientService::ensure(Workplace &place, Change &change, const Client &wanted)
{
    if (!wanted.uid.isNull()) {
        auto known = ClientRepository(place.db()).known(wanted.uid);
        if (!known)
            return known.error();
        if (!*known)
            return fail(Errc::NotFound, "client.not_found");
        return living(change, **known);
    }
    switch (wanted.kind) {
    case ClientKind::Student:
        return ensureStudent(place, change, wanted.studentUid);
    case ClientKind::Parent:
        return ensureParent(place, change, wanted);
    case ClientKind::Staff:
        return ensureStaff(place, change, wanted.staffUid);
    case ClientKind::Code:
        return ensureCode(place, change, wanted);
    }
    return fail(Errc::NotFound, "client.not_found");
}

Result<Client> ClientService::ensureStudent(Workplace &place, Change &change, const Uid &student)
{
    auto who = existingStudent(place.db(), student);
    if (!who)
        return who.error();
    auto known = ClientRepository(place.db()).studentAsClient(who->id);
    if (!known)
        return known.error();
    if (*known)
        return living(change, **known);
    Client wanted;
    wanted.studentId = who->id;
    return made(change, wanted);
}

Result<Client> ClientService::ensureStaff(Workplace &place, Change &change, const Uid &staff)
{
    auto all = SchoolRepository(place.db()).staff();
    if (!all)
        return all.error();
    const auto found =
        std::find_if(all->cbegin(), all->cend(), [&](const Staff &one) { return one.uid == staff; });
    if (found == all->cend())
        return fail(Errc::NotFound, "staff.not_found");
    auto known = ClientRepository(place.db()).staffAsClient(found->id);
    if (!known)
        return known.error();
    if (*known)
        return living(change, **known);
    Client wanted;
    wanted.kind = ClientKind::Staff;
    wanted.staffId = found->id;
    return made(change, wanted);
}

} // namespace tingyu
