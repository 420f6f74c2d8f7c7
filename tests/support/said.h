// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tingyu::test {

/// Chinese words as they stand in a test.
inline QString said(const char *words)
{
    return QString::fromUtf8(words);
}

} // namespace tingyu::test
