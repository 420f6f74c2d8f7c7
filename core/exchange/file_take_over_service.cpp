// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/file_take_over_service.h"

#include "core/base/text.h"
#include "core/exchange/district_repository.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/file_handover_repository.h"
#include "core/report/document_json.h"
#include "core/school/existing_student.h"
#include "core/school/facts_repository.h"
#include "core/school/joined_files.h"
#include "core/school/school_operations.h"
#include "core/school/school_repository.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu::exchange {
namespace {

constexpr qsizetype longestAnswer = 200; // as FieldKind::Text allows

ObjectRef objectOf(const Uid &handover)
{
    return {QStringLiteral("exchange_handover"), handover};
}

/// Parts that not everybody of the room reads: their author is who took them over.
const Operation &viewOf(const HandedPart &part)
{
    return part.isRestricted ? op::handedOwnView : op::handedView;
}

AccessScope scopeFor(const FileHandover &handover, const HandedPart &part)
{
    AccessScope scope;
    if (part.isRestricted)
        scope.author = handover.keeper;
    return scope;
}

/// Where it was said, before what was said.
QString noteFrom(const QString &unit, const QString &note)
{
    const QString whole = note.isEmpty() ? unit : unit % QStringLiteral(" · ") % note;
    return whole.left(longestLine);
}

/// Takes what came where nothing is known.
void fill(QString *here, const QString &came)
{
    if (here->isEmpty())
        *here = came;
}

/// What the student was known by in files that were joined into this one.
Result<QList<JoinedKey>> joinedInto(Connection &db, StudentId student)
{
    auto keys = joinedKeys(db);
    if (keys)
        keys->removeIf([student](const JoinedKey &key) { return key.student != student; });
    return keys;
}

bool isSamePerson(const Contact &a, const Contact &b)
{
    return a.name == b.name && (a.relation == b.relation || a.phone == b.phone);
}

} // namespace

Result<FileHandover> FileTakeOverService::waiting(const Uid &handover)
{
    auto one = FileHandoverRepository(m_place.db()).byUid(handover);
    if (!one)
        return one.error();
    if (!*one || (*one)->isOurs)
        return fail(Errc::NotFound, "handover.not_found");
    if ((*one)->state != HandoverState::Waiting)
        return fail(Errc::Conflict, "handover.decided");
    return **one;
}

Result<int> FileTakeOverService::waitingCount()
{
    if (!isAllowed(op::exchangeTakeOver, m_place.session(), {}))
        return 0;
    auto all = FileHandoverRepository(m_place.db()).list();
    if (!all)
        return all.error();
    return static_cast<int>(std::count_if(all->cbegin(), all->cend(), [](const FileHandover &one) {
        return one.state == HandoverState::Waiting;
    }));
}

Result<FileTakeOverService::Look> FileTakeOverService::look(const Uid &handover)
{
    if (auto viewed = m_place.viewed(op::exchangeTakeOver, objectOf(handover)); !viewed)
        return viewed.error();
    FileHandoverRepository repository(m_place.db());
    auto one = repository.byUid(handover);
    if (!one)
        return one.error();
    if (!*one || (*one)->isOurs)
        return fail(Errc::NotFound, "handover.not_found");
    auto facts = repository.facts((*one)->id);
    StudentRepository students(m_place.db());
    auto keys = students.keys();
    if (!facts || !keys)
        return facts ? keys.error() : facts.error();
    auto joined = joinedKeys(m_place.db());
    if (!joined)
        return joined.error();
    QMultiHash<StudentId, JoinedKey> further;
    for (const JoinedKey &key : std::as_const(*joined))
        further.insert(key.student, key);
    Look look{**one, *std::move(facts), {}};
    const Student wanted = normalized(look.facts.student);
    for (const StudentKey &key : std::as_const(*keys)) {
        const QList<JoinedKey> names = further.values(key.id);
        const auto isKnownBy = [&names](const auto &fits) {
            return std::any_of(names.cbegin(), names.cend(), fits);
        };
        QStringList by;
        if (!wanted.idNumber.isEmpty() &&
            (key.idNumber == wanted.idNumber ||
             isKnownBy([&](const JoinedKey &its) { return its.idNumber == wanted.idNumber; })))
            by.append(QStringLiteral("id-number"));
        if (!wanted.rollNumber.isEmpty() &&
            (key.rollNumber == wanted.rollNumber ||
             isKnownBy([&](const JoinedKey &its) { return its.rollNumber == wanted.rollNumber; })))
            by.append(QStringLiteral("roll-number"));
        const auto isPerson = [&wanted](const auto &its) {
            return its.birthDate == wanted.birthDate && its.name == wanted.name;
        };
        if (wanted.birthDate.isValid() && (isPerson(key) || isKnownBy(isPerson)))
            by.append(QStringLiteral("name-birth"));
        if (by.isEmpty())
            continue;
        auto header = students.header(key.id);
        auto stored = students.byId(key.id);
        if (!header || !stored)
            return header ? stored.error() : header.error();
        if (*header && *stored)
            look.matches.append({**header, by, differencesOf(**stored, names, wanted)});
    }
    return look;
}

Result<QList<HandedDifference>> FileTakeOverService::differences(const Uid &handover, const Uid &student)
{
    if (auto viewed = m_place.viewed(op::exchangeTakeOver, objectOf(handover)); !viewed)
        return viewed.error();
    auto head = waiting(handover);
    if (!head)
        return head.error();
    auto here = existingStudent(m_place.db(), student);
    if (!here)
        return here.error();
    auto facts = FileHandoverRepository(m_place.db()).facts(head->id);
    auto joined = joinedInto(m_place.db(), here->id);
    if (!facts || !joined)
        return facts ? joined.error() : facts.error();
    return differencesOf(*here, *joined, normalized(facts->student));
}

/// A wrong child would get another's numbers, family and papers, and nothing takes that apart again.
Result<void> FileTakeOverService::mustBeSame(const Student &here, const HandedFacts &facts,
                                             const QStringList &confirmed)
{
    auto joined = joinedInto(m_place.db(), here.id);
    if (!joined)
        return joined.error();
    const QStringList fields = differingFields(differencesOf(here, *joined, normalized(facts.student)));
    if (std::any_of(fields.cbegin(), fields.cend(),
                    [&confirmed](const QString &field) { return !confirmed.contains(field); }))
        return fail(Errc::NeedsConfirmation, "handover.differs", fields);
    return {};
}

Result<StudentId> FileTakeOverService::makeStudent(Change &change, const HandedFacts &facts,
                                                   SchoolClassId classId)
{
    auto its = SchoolRepository(m_place.db()).classById(classId);
    if (!its)
        return its.error();
    if (!*its)
        return fail(Errc::NotFound, "class.not_found");
    Student wanted = normalized(facts.student);
    wanted.classId = classId;
    if (auto checked = checkStudent(wanted, m_place.clock().today()); !checked)
        return checked.error();
    auto same = StudentRepository(m_place.db()).sameNumbers(wanted);
    if (!same)
        return same.error();
    if (!same->isEmpty())
        return fail(Errc::Conflict, "handover.exists");
    auto row = StudentRepository::add(change, wanted);
    if (!row)
        return row.error();
    return StudentId(row->id);
}

Result<void> FileTakeOverService::fillStudent(Change &change, const Student &before, const HandedFacts &facts)
{
    const Student came = normalized(facts.student);
    Student after = before;
    for (const QString &name : came.formerNames)
        keepFormerName(&after, name);
    if (came.name != after.name)
        keepFormerName(&after, came.name);
    if (after.sex == Sex::Unknown)
        after.sex = came.sex;
    if (!after.birthDate.isValid())
        after.birthDate = came.birthDate;
    if (after.idNumber.isEmpty() && !came.idNumber.isEmpty()) {
        after.idKind = came.idKind;
        after.idNumber = came.idNumber;
    }
    fill(&after.rollNumber, came.rollNumber);
    fill(&after.rollNumberLocal, came.rollNumberLocal);
    fill(&after.nationality, came.nationality);
    fill(&after.ethnicity, came.ethnicity);
    if (!after.boarding)
        after.boarding = came.boarding;
    if (!after.onlyChild)
        after.onlyChild = came.onlyChild;
    fill(&after.health, came.health);
    fill(&after.household, came.household);
    fill(&after.address, came.address);
    fill(&after.phone, came.phone);
    if (auto checked = checkStudent(after, m_place.clock().today()); !checked)
        return checked.error();
    auto same = StudentRepository(m_place.db()).sameNumbers(after);
    if (!same)
        return same.error();
    const bool isAnothers = std::any_of(same->cbegin(), same->cend(), [&after](const StudentKey &key) {
        return key.id != after.id && ((!after.rollNumber.isEmpty() && key.rollNumber == after.rollNumber) ||
                                      (!after.idNumber.isEmpty() && key.idNumber == after.idNumber));
    });
    if (isAnothers)
        return fail(Errc::Conflict, "handover.exists");
    return outcomeOf(StudentRepository::update(change, after));
}

/// What is there already is not said twice.
Result<void> FileTakeOverService::addFacts(Change &change, StudentId student, const HandedFacts &facts,
                                           const QString &from)
{
    FactsRepository here(m_place.db());
    auto contacts = StudentRepository(m_place.db()).contacts(student);
    auto growth = here.growth(student);
    auto factors = here.riskFactors(student);
    auto tags = here.tags(student);
    if (!contacts || !growth)
        return contacts ? growth.error() : contacts.error();
    if (!factors || !tags)
        return factors ? tags.error() : factors.error();
    int position = contacts->isEmpty() ? 0 : contacts->constLast().position;
    for (Contact contact : facts.contacts) {
        contact = normalized(contact);
        if (auto checked = checkContact(contact); !checked)
            return checked.error();
        if (std::any_of(contacts->cbegin(), contacts->cend(),
                        [&contact](const Contact &one) { return isSamePerson(one, contact); }))
            continue;
        contact.studentId = student;
        contact.position = ++position;
        if (auto added = StudentRepository::addContact(change, contact); !added)
            return added.error();
    }
    for (GrowthEntry entry : facts.growth) {
        if (std::any_of(growth->cbegin(), growth->cend(), [&entry](const GrowthEntry &one) {
                return one.onDate == entry.onDate && one.statement == entry.statement;
            }))
            continue;
        entry.studentId = student;
        entry.sourceNote = noteFrom(from, entry.sourceNote);
        if (auto added = FactsRepository::addGrowth(change, entry); !added)
            return added.error();
    }
    for (RiskFactor factor : facts.riskFactors) {
        if (std::any_of(factors->cbegin(), factors->cend(), [&factor](const RiskFactor &one) {
                return one.code == factor.code && one.from == factor.from;
            }))
            continue;
        factor.studentId = student;
        factor.note = noteFrom(from, factor.note);
        if (auto added = FactsRepository::addRiskFactor(change, factor); !added)
            return added.error();
    }
    for (VulnerabilityTag tag : facts.tags) {
        if (std::any_of(tags->cbegin(), tags->cend(), [&tag](const VulnerabilityTag &one) {
                return one.code == tag.code && one.from <= tag.expiresOn && tag.from <= one.expiresOn;
            }))
            continue;
        tag.studentId = student;
        tag.note = noteFrom(from, tag.note);
        if (auto added = FactsRepository::addTag(change, tag); !added)
            return added.error();
    }
    return {};
}

Result<Uid> FileTakeOverService::takeOver(const Uid &handover, const Join &join)
{
    const bool isNew = join.student.isNull();
    if (isNew != join.newIn.isValid())
        return fail(Errc::BadInput, "handover.join");
    if (auto allowed = m_place.allow(isNew ? op::studentCreate : op::studentEdit); !allowed)
        return allowed.error();
    return m_place.change(op::exchangeTakeOver, [&](Change &change) -> Result<Uid> {
        auto head = waiting(handover);
        if (!head)
            return head.error();
        auto facts = FileHandoverRepository(m_place.db()).facts(head->id);
        if (!facts)
            return facts.error();
        StudentRepository students(m_place.db());
        StudentId student;
        if (isNew) {
            auto made = makeStudent(change, *facts, join.newIn);
            if (!made)
                return made.error();
            student = *made;
        } else {
            auto before = existingStudent(change.db(), join.student);
            if (!before)
                return before.error();
            student = before->id;
            if (auto same = mustBeSame(*before, *facts, join.confirmed); !same)
                return same.error();
            if (auto filled = fillStudent(change, *before, *facts); !filled)
                return filled.error();
        }
        if (auto added = addFacts(change, student, *facts, head->unitName); !added)
            return added.error();
        if (auto taken =
                FileHandoverRepository::setTaken(change, head->id, student, m_place.session().userId);
            !taken)
            return taken.error();
        if (auto said = DistrictRepository::addReview(change, {head->unit, head->packageId, true, {}, {}});
            !said)
            return said.error();
        auto stored = students.byId(student);
        if (!stored)
            return stored.error();
        if (!*stored)
            return fail(Errc::NotFound, "student.not_found");
        change.mention({QStringLiteral("student"), (*stored)->uid});
        return (*stored)->uid;
    });
}

Result<void> FileTakeOverService::giveBack(const Uid &handover, const QString &reason)
{
    const QString words = text::tidy(reason);
    if (words.isEmpty() || words.size() > longestAnswer)
        return fail(Errc::BadInput, "review.reason");
    return m_place.change(op::exchangeTakeOver, [&](Change &change) -> Result<void> {
        auto head = waiting(handover);
        if (!head)
            return head.error();
        if (auto returned = FileHandoverRepository::setReturned(change, head->id, words); !returned)
            return returned;
        return DistrictRepository::addReview(change, {head->unit, head->packageId, false, words, {}});
    });
}

Result<QList<FileHandover>> FileTakeOverService::ofStudent(const Uid &student)
{
    if (auto allowed = m_place.allow(op::exchangeHandovers); !allowed)
        return allowed.error();
    auto one = existingStudent(m_place.db(), student);
    if (!one)
        return one.error();
    auto all = FileHandoverRepository(m_place.db()).ofStudent(one->id);
    if (!all)
        return all;
    QList<FileHandover> came;
    for (FileHandover handover : std::as_const(*all)) {
        if (handover.isOurs)
            continue;
        handover.parts.removeIf([&](const HandedPart &part) {
            const AccessScope scope = scopeFor(handover, part);
            return !isAllowed(viewOf(part), m_place.session(), scope) &&
                   !mayOnPurpose(viewOf(part), m_place.session(), scope);
        });
        came.append(handover);
    }
    return came;
}

Result<FileTakeOverService::OpenPart> FileTakeOverService::open(const Uid &part)
{
    auto found = FileHandoverRepository(m_place.db()).part(part);
    if (!found)
        return found.error();
    const bool isHere =
        *found && !(*found)->handover.isOurs && (*found)->handover.state == HandoverState::Taken;
    if (!isHere) {
        // Whether there is such a one is told to those who read any.
        if (auto allowed = m_place.allow(op::exchangeHandovers); !allowed)
            return allowed.error();
        return fail(Errc::NotFound, "handover.part");
    }
    const auto &[handover, its] = **found;
    if (auto viewed = m_place.viewed(viewOf(its), objectOf(handover.uid), scopeFor(handover, its)); !viewed)
        return viewed.error();
    auto document = report::documentFromJson(its.document);
    if (!document)
        return document.error();
    return OpenPart{handover, its, *std::move(document)};
}

Result<report::Printed> FileTakeOverService::print(const Uid &part, const report::PrintOrder &order,
                                                   bool record)
{
    auto opened = open(part);
    if (!opened)
        return opened.error();
    report::Printed printed{report::copyOf(opened->document, 1), 0};
    printed.document.frame.copies = order.copies;
    if (!record)
        return printed;
    auto serial =
        report::recordPrint(m_place, viewOf(opened->part), QStringLiteral("handed-print"),
                            objectOf(opened->handover.uid), order, scopeFor(opened->handover, opened->part));
    if (!serial)
        return serial.error();
    printed.serial = *serial;
    return printed;
}

} // namespace tingyu::exchange
