// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Bytes as digits that people read off paper: a 16-bit word times 11 in six digits, so that every single
/// wrong digit and every swap of neighbours within a group is caught.
namespace tingyu::digits {

QString groupOf(quint16 word);
/// Six digits of any script and a multiple of 11 below 65536 * 11.
bool isGroup(const QString &digits);
quint16 wordOf(const QString &group); ///< of what isGroup() took

/// The six-digit groups of a text, as ASCII. Written in another rhythm (pairs, threes, one long line) only
/// the digits count, where they are just enough for `wanted` groups.
QStringList groupsIn(const QString &text, int wanted);

} // namespace tingyu::digits
