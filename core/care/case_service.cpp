// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_service.h"

#include "core/base/text.h"
#include "core/care/care_operations.h"
#include "core/care/case_fields.h"
#include "core/care/case_rules.h"
#include "core/school/existing_student.h"

#include <type_traits>

namespace tingyu {
namespace {

const QString &caseType()
{
    static const QString type = QStringLiteral("care_case");
    return type;
}

Result<void> mustBeOpen(const CareCase &one)
{
    return one.state == CaseState::Open ? Result<void>() : Result<void>(fail(Errc::Conflict, "case.closed"));
}

/// Gives a new item the number or position that nobody had before.
template<class Item>
Result<void> giveNumber(CaseRepository &cases, CareCaseId id, Item *item)
{
    if constexpr (std::is_same_v<Item, CaseQuestion>) {
        auto highest = cases.highest("case_question", "number", id);
        if (!highest)
            return highest.error();
        item->number = *highest + 1;
    } else if constexpr (std::is_same_v<Item, CasePerson>) {
        auto highest = cases.highest("case_person", "position", id);
        if (!highest)
            return highest.error();
        item->position = *highest + 1;
    }
    return {};
}

template<class Item>
void keepNumber(const Item &stored, Item *item)
{
    if constexpr (std::is_same_v<Item, CaseQuestion>)
        item->number = stored.number;
    else if constexpr (std::is_same_v<Item, CasePerson>)
        item->position = stored.position;
}

} // namespace

const Operation &viewOperation(CaseKind kind)
{
    return kind == CaseKind::Protection ? op::protectionView : op::caseView;
}

const Operation &editOperation(CaseKind kind)
{
    return kind == CaseKind::Protection ? op::protectionEdit : op::caseEdit;
}

AccessScope scopeOf(const CareCase &one)
{
    AccessScope scope;
    scope.author = one.ownerId;
    return scope;
}

Result<CareCase> caseByUid(Workplace &place, const Uid &uid)
{
    if (auto allowed = place.allow(op::caseList, {}, {caseType(), uid}); !allowed)
        return allowed.error();
    auto found = CaseRepository(place.db()).byUid(uid);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Errc::NotFound, "case.not_found");
    return std::move(**found);
}

Result<Uid> CaseService::open(const Uid &student, CaseKind kind, const QString &reason, QDate on)
{
    CareCase one;
    one.kind = kind;
    one.reason = text::prose(reason);
    one.openedOn = on.isValid() ? on : m_place.clock().today();
    one.ownerId = m_place.session().userId;
    if (one.reason.isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    if (auto checked = checkLength(one.reason); !checked)
        return checked.error();
    return m_place.change(op::caseOpen, [&](Change &change) -> Result<Uid> {
        auto owner = existingStudent(m_place.db(), student);
        if (!owner)
            return owner.error();
        one.studentId = owner->id;
        auto number = CaseRepository(m_place.db()).nextNumber();
        if (!number)
            return number.error();
        one.number = *number;
        auto row = CaseRepository::add(change, one);
        if (!row)
            return row.error();
        return row->uid;
    });
}

Result<CaseFile> CaseService::show(const Uid &uid)
{
    auto one = caseByUid(m_place, uid);
    if (!one)
        return one.error();
    if (auto viewed = m_place.viewed(viewOperation(one->kind), {caseType(), uid}, scopeOf(*one)); !viewed)
        return viewed.error();
    CaseRepository cases(m_place.db());
    CaseFile file;
    file.head = *std::move(one);
    auto content = cases.content(file.head.id);
    if (!content)
        return content.error();
    auto versions = cases.versions(file.head.id);
    if (!versions)
        return versions.error();
    auto prints = cases.prints(file.head.id);
    if (!prints)
        return prints.error();
    auto kept = cases.keptWords(file.head.id);
    if (!kept)
        return kept.error();
    file.content = *std::move(content);
    file.versions = *std::move(versions);
    file.prints = *std::move(prints);
    file.keptWords = *std::move(kept);
    return file;
}

Result<QList<CareCase>> CaseService::list(const CaseFilter &filter)
{
    if (auto allowed = m_place.allow(op::caseList); !allowed)
        return allowed.error();
    auto cases = CaseRepository(m_place.db()).list(filter);
    if (!cases)
        return cases;
    // Asked without allow(): what is only left out of a list is no denied try.
    const Session &session = m_place.session();
    cases->removeIf([&session](const CareCase &one) {
        return !mayOnPurpose(viewOperation(one.kind), session, scopeOf(one));
    });
    for (CareCase &one : *cases) {
        if (isAllowed(viewOperation(one.kind), session, scopeOf(one)))
            continue;
        one.reason.clear();
        one.closingReason.clear();
    }
    return cases;
}

Result<bool> CaseService::setFields(const Uid &uid, const QHash<QString, QString> &texts)
{
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        if (!isCaseField(it.key()))
            return fail(Errc::BadInput, "case.field", {it.key()});
        if (auto checked = checkLength(it.value()); !checked)
            return checked.error();
    }
    auto one = caseByUid(m_place, uid);
    if (!one)
        return one.error();
    return m_place.change(
        editOperation(one->kind),
        [&](Change &change) -> Result<bool> {
            if (auto open = mustBeOpen(*one); !open)
                return open.error();
            CaseRepository cases(m_place.db());
            bool any = false;
            for (auto it = texts.begin(); it != texts.end(); ++it) {
                auto changed = cases.setField(change, one->id, it.key(), text::prose(it.value()));
                if (!changed)
                    return changed.error();
                any = any || *changed;
            }
            return any;
        },
        scopeOf(*one));
}

template<class Item>
Result<Uid> CaseService::add(const Uid &uid, const Item &item)
{
    auto wanted = checkedItem(item);
    if (!wanted)
        return wanted.error();
    auto one = caseByUid(m_place, uid);
    if (!one)
        return one.error();
    return m_place.change(
        editOperation(one->kind),
        [&](Change &change) -> Result<Uid> {
            if (auto open = mustBeOpen(*one); !open)
                return open.error();
            CaseRepository cases(m_place.db());
            if (auto numbered = giveNumber(cases, one->id, &*wanted); !numbered)
                return numbered.error();
            auto row = CaseRepository::addItem(change, one->id, *wanted);
            if (!row)
                return row.error();
            return row->uid;
        },
        scopeOf(*one));
}

template<class Item>
Result<void> CaseService::edit(const Item &item)
{
    auto wanted = checkedItem(item);
    if (!wanted)
        return wanted.error();
    CaseRepository cases(m_place.db());
    auto one = cases.ownerOf(ItemTable<Item>::name, item.uid);
    if (!one)
        return one.error();
    if (!*one)
        return fail(Errc::NotFound, "record.not_found");
    return m_place.change(
        editOperation((*one)->kind),
        [&](Change &change) -> Result<void> {
            if (auto open = mustBeOpen(**one); !open)
                return open.error();
            auto stored = cases.item<Item>(item.uid);
            if (!stored)
                return stored.error();
            if (!*stored)
                return fail(Errc::NotFound, "record.not_found");
            wanted->id = (*stored)->id;
            keepNumber(**stored, &*wanted);
            return outcomeOf(CaseRepository::updateItem(change, *wanted));
        },
        scopeOf(**one));
}

template<class Item>
Result<void> CaseService::remove(const Uid &item)
{
    CaseRepository cases(m_place.db());
    auto one = cases.ownerOf(ItemTable<Item>::name, item);
    if (!one)
        return one.error();
    if (!*one)
        return fail(Errc::NotFound, "record.not_found");
    return m_place.change(
        editOperation((*one)->kind),
        [&](Change &change) -> Result<void> {
            if (auto open = mustBeOpen(**one); !open)
                return open.error();
            auto stored = cases.item<Item>(item);
            if (!stored)
                return stored.error();
            if (!*stored)
                return fail(Errc::NotFound, "record.not_found");
            return CaseRepository::removeItem<Item>(change, (*stored)->id);
        },
        scopeOf(**one));
}

#define TINGYU_CASE_ITEM(Item)                                                                               \
    template Result<Uid> CaseService::add<Item>(const Uid &, const Item &);                                  \
    template Result<void> CaseService::edit<Item>(const Item &);                                             \
    template Result<void> CaseService::remove<Item>(const Uid &);
TINGYU_CASE_ITEM(CaseEvent)
TINGYU_CASE_ITEM(CasePerson)
TINGYU_CASE_ITEM(CaseAssessment)
TINGYU_CASE_ITEM(CaseMedication)
TINGYU_CASE_ITEM(CaseMeasure)
TINGYU_CASE_ITEM(CaseContact)
TINGYU_CASE_ITEM(CaseQuestion)
TINGYU_CASE_ITEM(CaseStep)
TINGYU_CASE_ITEM(CaseAttachment)
#undef TINGYU_CASE_ITEM

Result<void> CaseService::handOver(const Uid &uid, UserId to)
{
    auto one = caseByUid(m_place, uid);
    if (!one)
        return one.error();
    return m_place.change(
        editOperation(one->kind),
        [&](Change &change) -> Result<void> {
            CareCase after = *one;
            after.ownerId = to;
            return outcomeOf(CaseRepository::update(change, after));
        },
        scopeOf(*one));
}

Result<void> CaseService::close(const Uid &uid, QDate on, const QString &reason)
{
    const QString why = text::prose(reason);
    if (why.isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    if (!on.isValid())
        return fail(Errc::BadInput, "date.missing");
    auto one = caseByUid(m_place, uid);
    if (!one)
        return one.error();
    if (auto allowed = m_place.allow(editOperation(one->kind), scopeOf(*one), {caseType(), uid}); !allowed)
        return allowed.error();
    return m_place.change(op::caseClose, [&](Change &change) -> Result<void> {
        if (auto open = mustBeOpen(*one); !open)
            return open.error();
        auto versions = CaseRepository(m_place.db()).versions(one->id);
        if (!versions)
            return versions.error();
        // Each closed crisis has its written report (requirement E1).
        if (one->kind == CaseKind::Crisis && versions->isEmpty())
            return fail(Errc::BadInput, "case.no_report");
        CareCase after = *one;
        after.state = CaseState::Closed;
        after.closedOn = on;
        after.closingReason = why;
        return outcomeOf(CaseRepository::update(change, after));
    });
}

Result<void> CaseService::reopen(const Uid &uid, const QString &reason)
{
    const QString why = text::prose(reason);
    if (why.isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    auto one = caseByUid(m_place, uid);
    if (!one)
        return one.error();
    if (auto allowed = m_place.allow(editOperation(one->kind), scopeOf(*one), {caseType(), uid}); !allowed)
        return allowed.error();
    return m_place.change(op::caseClose, [&](Change &change) -> Result<void> {
        if (one->state == CaseState::Open)
            return fail(Errc::Conflict, "case.open");
        CareCase after = *one;
        after.state = CaseState::Open;
        after.closedOn = {};
        after.closingReason.clear();
        if (auto updated = CaseRepository::update(change, after); !updated)
            return updated.error();
        CaseEvent event;
        event.at = m_place.clock().nowLocal();
        event.text = why;
        return outcomeOf(CaseRepository::addItem(change, one->id, event));
    });
}

Result<QList<TimelineEntry>> caseTimeline(Workplace &place, StudentId student)
{
    CaseRepository cases(place.db());
    CaseFilter filter;
    filter.studentId = student;
    auto list = cases.list(filter);
    if (!list)
        return list.error();
    QList<TimelineEntry> entries;
    for (const CareCase &one : std::as_const(*list)) {
        if (!isAllowed(viewOperation(one.kind), place.session(), scopeOf(one)))
            continue;
        const ObjectRef object{caseType(), one.uid};
        const QString kind = caseKindCode(one.kind);
        entries.append(
            {one.openedOn, {}, QStringLiteral("case.opened"), {kind, one.code()}, one.reason, object});
        if (one.state == CaseState::Closed)
            entries.append({one.closedOn,
                            {},
                            QStringLiteral("case.closed"),
                            {kind, one.code()},
                            one.closingReason,
                            object});
        auto events = cases.items<CaseEvent>(one.id);
        if (!events)
            return events.error();
        for (const CaseEvent &event : std::as_const(*events))
            entries.append(
                {event.at.date, event.at.time, QStringLiteral("case.event"), {kind}, event.text, object});
        auto contacts = cases.items<CaseContact>(one.id);
        if (!contacts)
            return contacts.error();
        for (const CaseContact &contact : std::as_const(*contacts))
            entries.append({contact.at.date,
                            contact.at.time,
                            QStringLiteral("case.contact"),
                            {contact.way},
                            contact.content,
                            object});
    }
    return entries;
}

} // namespace tingyu
