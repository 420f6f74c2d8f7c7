// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/papers/register_repository.h"

namespace tingyu {

/// The register of areas and equipment, and what it lacks of the 2015 guide.
/// Of a line that is given: the room by `roomUid`. Errors of what is given: checkRegisterLine(),
/// checkedPicture(); Errc::NotFound "room.not_found", of a photo to drop "record.not_found".
class RegisterService
{
public:
    explicit RegisterService(Workplace &place) : m_place(place) {}

    Result<QList<RegisterLine>> lines(); ///< in the order in which they were entered, with their photos
    Result<QList<RegisterVerdict>> check();
    Result<Uid> add(const RegisterLine &line, const PictureEdits &photos = {});
    /// By uid; of the photos only what `photos` says. Errc::NotFound "register.not_found".
    Result<void> edit(const RegisterLine &line, const PictureEdits &photos = {});
    Result<void> remove(const Uid &uid);        ///< Errc::NotFound "register.not_found"
    Result<QByteArray> photo(const Uid &photo); ///< Errc::NotFound "record.not_found"

private:
    Result<RegisterLineId> known(const Uid &uid);
    Workplace &m_place;
};

} // namespace tingyu
