// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tingyu {

/// Registers the compiled-in data (:/schema, :/scales, :/forms, :/holidays, :/roster …). Safe to call twice.
void initDataResources();
/// Registers the translations (:/i18n); part of initDataResources().
void initWordResources();
/// Registers the window's own (:/icons, :/styles, :/help). Safe to call twice.
void initLookResources();

} // namespace tingyu
