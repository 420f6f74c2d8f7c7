// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/access.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Every service over one open vault, on the vault's thread: what a page, a command and a test call.
struct Services
{
    explicit Services(Workplace &place) : workplace(place), undo(place) {}

    Workplace &workplace;
    UndoService undo;
};

} // namespace tingyu
