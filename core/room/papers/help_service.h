// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/papers/help_repository.h"

namespace tingyu {

/// The directory of help: what is shipped for the whole country, and what the school added or made sure of.
class HelpService
{
public:
    explicit HelpService(Workplace &place) : m_place(place) {}

    /// All entries in order; shipped ones in that language.
    Result<QList<HelpPlace>> list(bool english = false);
    /// With the code of a shipped entry: the school's own version of it. Errors of checkHelpPlace();
    /// Errc::Conflict "help.exists" (that shipped entry has one already); Errc::NotFound "help.not_found" (no
    /// such shipped entry).
    Result<Uid> add(const HelpPlace &place);
    /// By uid; the code stays. Errors of checkHelpPlace(); Errc::NotFound "help.not_found".
    Result<void> edit(const HelpPlace &place);
    /// Somebody made sure of it today. A shipped entry (no uid, by its code) gets the school's own version.
    /// Errc::NotFound "help.not_found".
    Result<void> confirm(const HelpPlace &place);
    /// A shipped entry comes back as it was. Errc::NotFound "help.not_found".
    Result<void> remove(const Uid &uid);

private:
    Result<HelpPlace> known(const Uid &uid);
    Workplace &m_place;
};

} // namespace tingyu
