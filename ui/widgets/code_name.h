// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>

namespace tingyu::ui {

/// A code and its word, for choices.
using CodeName = std::pair<QString, QString>;

} // namespace tingyu::ui
