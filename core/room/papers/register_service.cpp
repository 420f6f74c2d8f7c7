// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/papers/register_service.h"

#include "core/room/papers/papers_operations.h"
#include "core/room/room_repository.h"
#include "core/school/picture_repository.h"

namespace tingyu {
namespace {

constexpr PictureTable registerPhotos{"register_photo", "register_line", "line_id"};

} // namespace

Result<QList<RegisterLine>> RegisterService::lines()
{
    if (auto allowed = m_place.allow(op::paperView); !allowed)
        return allowed.error();
    auto lines = RegisterRepository(m_place.db()).list();
    if (!lines)
        return lines;
    PictureRepository photos(m_place.db(), registerPhotos);
    for (RegisterLine &line : *lines) {
        auto of = photos.of(line.id.value());
        if (!of)
            return of.error();
        line.photos = *std::move(of);
    }
    return lines;
}

Result<QList<RegisterVerdict>> RegisterService::check()
{
    auto all = lines();
    if (!all)
        return all.error();
    return heldAgainst(roomGuide(), *all);
}

Result<RegisterLineId> RegisterService::known(const Uid &uid)
{
    auto line = RegisterRepository(m_place.db()).byUid(uid);
    if (!line)
        return line.error();
    if (!*line)
        return fail(Errc::NotFound, "register.not_found");
    return (*line)->id;
}

Result<Uid> RegisterService::add(const RegisterLine &line, const PictureEdits &photos)
{
    RegisterLine wanted = normalized(line);
    wanted.uid = {};
    if (auto checked = checkRegisterLine(wanted, m_place.clock().today()); !checked)
        return checked.error();
    const auto kept = checkedPictures(photos);
    if (!kept)
        return kept.error();
    return m_place.change(op::paperWrite, [&](Change &change) -> Result<Uid> {
        auto room = RoomRepository(m_place.db()).idOf(wanted.roomUid);
        if (!room)
            return room.error();
        auto row = RegisterRepository::add(change, wanted, *room);
        if (!row)
            return row.error();
        if (auto done = PictureRepository(m_place.db(), registerPhotos).apply(change, row->id, *kept); !done)
            return done.error();
        return row->uid;
    });
}

Result<void> RegisterService::edit(const RegisterLine &line, const PictureEdits &photos)
{
    RegisterLine wanted = normalized(line);
    if (auto checked = checkRegisterLine(wanted, m_place.clock().today()); !checked)
        return checked.error();
    const auto kept = checkedPictures(photos);
    if (!kept)
        return kept.error();
    return m_place.change(op::paperWrite, [&](Change &change) -> Result<void> {
        auto id = known(line.uid);
        if (!id)
            return id.error();
        wanted.id = *id;
        auto room = RoomRepository(m_place.db()).idOf(wanted.roomUid);
        if (!room)
            return room.error();
        auto updated = RegisterRepository::update(change, wanted, *room);
        if (!updated)
            return updated.error();
        return PictureRepository(m_place.db(), registerPhotos).apply(change, id->value(), *kept);
    });
}

Result<void> RegisterService::remove(const Uid &uid)
{
    return m_place.change(op::paperWrite, [&](Change &change) -> Result<void> {
        auto id = known(uid);
        if (!id)
            return id.error();
        return RegisterRepository::remove(change, *id);
    });
}

Result<QByteArray> RegisterService::photo(const Uid &uid)
{
    if (auto allowed = m_place.allow(op::paperView); !allowed)
        return allowed.error();
    PictureRepository photos(m_place.db(), registerPhotos);
    auto stored = photos.known(uid);
    if (!stored)
        return stored.error();
    return photos.content(stored->id);
}

} // namespace tingyu
