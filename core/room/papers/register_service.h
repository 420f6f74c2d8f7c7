// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/papers/register_repository.h"

namespace tingyu {

/// The register of areas and equipment, and what it lacks of the 2015 guide.
/// Of a line that is given: the room by `roomUid`. Errors of what is given: checkRegisterLine();
/// Errc::NotFound "room.not_found".
class RegisterService
{
public:
    explicit RegisterService(Workplace &place) : m_place(place) {}

    Result<QList<RegisterLine>> lines(); ///< in the order in which they were entered
    Result<QList<RegisterVerdict>> check();
    Result<Uid> add(const RegisterLine &line);
    Result<void> edit(const RegisterLine &line); ///< by uid; Errc::NotFound "register.not_found"
    Result<void> remove(const Uid &uid);         ///< Errc::NotFound "register.not_found"

private:
    Result<RegisterLineId> known(const Uid &uid);
    Workplace &m_place;
};

} // namespace tingyu
