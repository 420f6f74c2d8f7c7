// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tingyu {

/// What orders names in a list: pinyin syllables with a blank between, the surname read as a surname;
/// characters without a reading stand as they are, behind all pinyin.
QString sortKey(const QString &name);

} // namespace tingyu
