// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/secrecy_service.h"

#include "core/base/text.h"
#include "core/room/sessions/secrecy_repository.h"
#include "core/room/sessions/session_access.h"
#include "core/room/sessions/session_operations.h"
#include "core/school/existing_student.h"
#include "core/school/student_rules.h"

namespace tingyu {
namespace {

Result<SecrecyBreach> checked(SecrecyBreach breach, const WallTime &now)
{
    breach.facts = text::prose(breach.facts);
    breach.law = text::prose(breach.law);
    breach.decidedBy = text::normalName(breach.decidedBy);
    breach.secondPerson = text::normalName(breach.secondPerson);
    if (!breach.at.isValid())
        breach.at = now;
    if (breach.facts.isEmpty())
        return fail(Errc::BadInput, "secrecy.facts");
    if (breach.decidedBy.isEmpty())
        return fail(Errc::BadInput, "secrecy.decided");
    if (breach.told.isEmpty())
        return fail(Errc::BadInput, "secrecy.told");
    bool fits = breach.facts.size() <= longestText && breach.law.size() <= longestLine &&
                breach.decidedBy.size() <= longestName && breach.secondPerson.size() <= longestName;
    for (SecrecyTold &told : breach.told) {
        told.name = text::normalName(told.name);
        told.said = text::prose(told.said);
        if (!told.at.isValid())
            told.at = now;
        if (!secrecyListeners().contains(told.whom))
            return fail(Errc::BadInput, "secrecy.whom", {told.whom});
        if (told.said.isEmpty())
            return fail(Errc::BadInput, "secrecy.told");
        fits = fits && told.name.size() <= longestName && told.said.size() <= longestText;
    }
    if (!fits)
        return fail(Errc::BadInput, "text.too_long");
    return breach;
}

/// What is left of it for who may not open it.
SecrecyBreach covered(const SecrecyBreach &breach)
{
    SecrecyBreach shown;
    shown.uid = breach.uid;
    shown.number = breach.number;
    shown.at = breach.at;
    shown.keeperId = breach.keeperId;
    shown.keeperName = breach.keeperName;
    shown.isCovered = true;
    return shown;
}

Result<StudentId> studentOf(Connection &db, const Uid &uid)
{
    if (uid.isNull())
        return StudentId();
    auto student = existingStudent(db, uid);
    if (!student)
        return student.error();
    return student->id;
}

} // namespace

QString secrecyGroundCode(SecrecyGround ground)
{
    switch (ground) {
    case SecrecyGround::SelfHarm:
        return QStringLiteral("self-harm");
    case SecrecyGround::HarmOthers:
        return QStringLiteral("harm-others");
    case SecrecyGround::Abuse:
        return QStringLiteral("abuse");
    case SecrecyGround::Court:
        return QStringLiteral("court");
    case SecrecyGround::Other:
        return QStringLiteral("other");
    }
    return {};
}

std::optional<SecrecyGround> secrecyGroundFromCode(const QString &code)
{
    for (const SecrecyGround ground : {SecrecyGround::SelfHarm, SecrecyGround::HarmOthers,
                                       SecrecyGround::Abuse, SecrecyGround::Court, SecrecyGround::Other}) {
        if (code == secrecyGroundCode(ground))
            return ground;
    }
    return std::nullopt;
}

QStringList secrecyListeners()
{
    return {QStringLiteral("guardian"), QStringLiteral("class-teacher"), QStringLiteral("head"),
            QStringLiteral("police"),   QStringLiteral("hospital"),      QStringLiteral("authority"),
            QStringLiteral("other")};
}

/// An exception stands on the printed record of its session: only who may read that one adds to it.
Result<void> SecrecyService::mustBeOf(StudentId student, const SecrecyBreach &breach)
{
    if (!breach.sessionUid.isNull()) {
        auto reached = reachSession(m_place, breach.sessionUid);
        if (!reached)
            return reached.error();
        if (auto allowed = m_place.allow(op::sessionView, reached->scope,
                                         {QStringLiteral("session_record"), breach.sessionUid});
            !allowed)
            return allowed;
        if (reached->series.client.studentId != student)
            return fail(Errc::BadInput, "secrecy.session");
    }
    if (!breach.caseUid.isNull() && m_studentOfCase) {
        auto owner = m_studentOfCase(breach.caseUid);
        if (!owner)
            return owner.error();
        if (*owner != student)
            return fail(Errc::BadInput, "secrecy.case");
    }
    return {};
}

Result<Uid> SecrecyService::record(const SecrecyBreach &given)
{
    auto breach = checked(given, m_place.clock().nowLocal());
    if (!breach)
        return breach.error();
    return m_place.change(op::secrecyRecord, [&](Change &change) -> Result<Uid> {
        auto student = studentOf(m_place.db(), breach->studentUid);
        if (!student)
            return student.error();
        if (auto theirs = mustBeOf(*student, *breach); !theirs)
            return theirs.error();
        SecrecyRepository repository(m_place.db());
        auto number = repository.nextNumber();
        if (!number)
            return number.error();
        breach->number = *number;
        breach->keeperId = m_place.session().userId;
        auto row = SecrecyRepository::add(change, *breach, *student);
        if (!row)
            return row.error();
        return row->uid;
    });
}

Result<QList<SecrecyBreach>> SecrecyService::list(const std::optional<Uid> &student)
{
    if (auto allowed = m_place.allow(op::secrecyList); !allowed)
        return allowed.error();
    auto id = studentOf(m_place.db(), student.value_or(Uid()));
    if (!id)
        return id.error();
    auto all = SecrecyRepository(m_place.db()).list(*id);
    if (!all)
        return all;
    const auto mayOpen = [this](const SecrecyBreach &breach) {
        return isAllowed(op::secrecyView, m_place.session(), ownScope(breach.keeperId));
    };
    if (id->isValid())
        all->removeIf([&mayOpen](const SecrecyBreach &breach) { return !mayOpen(breach); });
    for (SecrecyBreach &breach : *all) {
        if (!mayOpen(breach))
            breach = covered(breach);
    }
    return all;
}

Result<SecrecyBreach> SecrecyService::show(const Uid &uid)
{
    const ObjectRef object{QStringLiteral("secrecy_breach"), uid};
    if (auto allowed = m_place.allow(op::secrecyList, {}, object); !allowed)
        return allowed.error();
    auto breach = SecrecyRepository(m_place.db()).byUid(uid);
    if (!breach)
        return breach.error();
    if (!*breach)
        return fail(Errc::NotFound, "secrecy.not_found");
    if (auto viewed = m_place.viewed(op::secrecyView, object, ownScope((*breach)->keeperId)); !viewed)
        return viewed.error();
    return std::move(**breach);
}

} // namespace tingyu
