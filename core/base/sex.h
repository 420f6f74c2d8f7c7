// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tingyu {

/// As 学籍 records it.
enum class Sex : quint8
{
    Unknown,
    Male,
    Female
};

} // namespace tingyu
