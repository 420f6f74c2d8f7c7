// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/workplace.h"

namespace tingyu {

/// For acts that are taken back whole or not at all: as UndoService::undo(), in one change with what `also`
/// does beside. Errc::Conflict "undo.changed_since" (detail[0] = records) where undo would leave something as
/// it is: a record that was written to since, that is sealed, or that something newer points at. Then nothing
/// is changed.
Result<UndoOutcome> undoWhole(Workplace &workplace, qint64 changeSet,
                              const std::function<Result<void>(Change &)> &also = {});

} // namespace tingyu
