// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_page_service.h"

#include "core/care/care_operations.h"
#include "core/care/case_page_repository.h"
#include "core/care/case_service.h"

#include <algorithm>

namespace tingyu {
namespace {

ObjectRef objectOf(const CareCase &one)
{
    return {QStringLiteral("care_case"), one.uid};
}

Result<void> mayWrite(Workplace &place, const CareCase &one)
{
    if (auto allowed = place.allow(editOperation(one.kind), scopeOf(one), objectOf(one)); !allowed)
        return allowed;
    return one.state == CaseState::Open ? Result<void>() : Result<void>(fail(Errc::Conflict, "case.closed"));
}

} // namespace

Result<CasePageService::Known> CasePageService::known(const Uid &uid)
{
    auto page = CasePageRepository(m_place.db()).byUid(uid);
    auto owner = CaseRepository(m_place.db()).ownerOf("case_page", uid);
    if (!page || !owner)
        return page ? owner.error() : page.error();
    if (!*page || !*owner)
        return fail(Errc::NotFound, "record.not_found");
    return Known{**owner, **page};
}

Result<CasePageService::Known> CasePageService::readable(const Uid &uid)
{
    auto found = known(uid);
    if (!found)
        return found;
    const CareCase &one = found->careCase;
    if (auto viewed = m_place.viewed(viewOperation(one.kind), objectOf(one), scopeOf(one)); !viewed)
        return viewed.error();
    return found;
}

Result<CasePageService::Known> CasePageService::writable(const Uid &uid)
{
    auto found = known(uid);
    if (!found)
        return found;
    if (auto may = mayWrite(m_place, found->careCase); !may)
        return may.error();
    return found;
}

Result<QList<CasePage>> CasePageService::of(const Uid &careCase)
{
    auto one = caseByUid(m_place, careCase);
    if (!one)
        return one.error();
    if (auto viewed = m_place.viewed(viewOperation(one->kind), objectOf(*one), scopeOf(*one)); !viewed)
        return viewed.error();
    return CasePageRepository(m_place.db()).of(one->id);
}

Result<Uid> CasePageService::add(const Uid &attachment, const NewPicture &picture)
{
    auto kept = checkedPicture(picture);
    if (!kept)
        return kept.error();
    CasePageRepository pages(m_place.db());
    auto owner = CaseRepository(m_place.db()).ownerOf("case_attachment", attachment);
    auto paper = pages.attachment(attachment);
    if (!owner || !paper)
        return owner ? paper.error() : owner.error();
    if (!*owner || *paper == 0)
        return fail(Errc::NotFound, "record.not_found");
    const CareCase &one = **owner;
    if (auto may = mayWrite(m_place, one); !may)
        return may.error();
    // What nobody could cover later is better refused now.
    if (auto readable = m_pictures.fresh(kept->bytes, {}, PictureReencoder::Origin::Person); !readable)
        return readable.error();
    return m_place.change(
        editOperation(one.kind),
        [&](Change &change) -> Result<Uid> {
            auto there = pages.of(one.id);
            if (!there)
                return there.error();
            if (there->size() >= mostKeptPages)
                return fail(Errc::LimitExceeded, "page.too_many", {QString::number(mostKeptPages)});
            auto row = CasePageRepository::add(change, one.id, *paper, *kept);
            if (!row)
                return row.error();
            return row->uid;
        },
        scopeOf(one));
}

Result<void> CasePageService::remove(const Uid &uid)
{
    auto found = writable(uid);
    if (!found)
        return found.error();
    return m_place.change(
        editOperation(found->careCase.kind),
        [&](Change &change) { return CasePageRepository::remove(change, found->page.id); },
        scopeOf(found->careCase));
}

Result<QByteArray> CasePageService::original(const Uid &uid)
{
    auto found = readable(uid);
    if (!found)
        return found.error();
    return CasePageRepository(m_place.db()).original(found->page.id);
}

Result<QByteArray> CasePageService::covered(const Uid &uid)
{
    auto found = readable(uid);
    if (!found)
        return found.error();
    if (!found->page.cover)
        return fail(Errc::NotFound, "page.not_covered");
    return CasePageRepository(m_place.db()).covered(found->page.id);
}

Result<void> CasePageService::cover(const Uid &uid, Statement statement, const QList<PictureArea> &areas)
{
    if (statement == Statement::NamesCovered && areas.isEmpty())
        return fail(Errc::BadInput, "page.no_areas");
    const bool areWhole = areas.size() <= mostAreas && std::all_of(areas.cbegin(), areas.cend(), isArea);
    if (!areWhole || (statement == Statement::NobodyNamed && !areas.isEmpty()))
        return fail(Errc::BadInput, "page.areas");
    auto found = writable(uid);
    if (!found)
        return found.error();
    auto original = CasePageRepository(m_place.db()).original(found->page.id);
    if (!original)
        return original.error();
    auto picture = m_pictures.fresh(*original, areas, PictureReencoder::Origin::Person);
    if (!picture)
        return picture.error();
    return m_place.change(op::pageCover, [&](Change &change) {
        return CasePageRepository(m_place.db())
            .setCover(change, found->careCase.id, found->page.id, areas, *picture);
    });
}

Result<void> CasePageService::uncover(const Uid &uid)
{
    auto found = writable(uid);
    if (!found)
        return found.error();
    return m_place.change(op::pageCover, [&](Change &change) {
        return CasePageRepository(m_place.db()).dropCover(change, found->page.id);
    });
}

} // namespace tingyu
