// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/settings_store.h"

namespace tingyu::ui {

/// Has the recovery sheet been handed over and sealed? Reminded daily until it is.
inline constexpr Setting sheetSealedSetting{"sheet.sealed", Setting::Kind::Boolean, "1"};

} // namespace tingyu::ui
