// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/sort_key.h"

#include "core/base/pinyin.h"

namespace tingyu {

QString sortKey(const QString &name)
{
    return keysOf(name).spaced();
}

} // namespace tingyu
