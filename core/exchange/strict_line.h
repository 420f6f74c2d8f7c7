// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

/// One JSON object a line, in the one form in which it may be written: keys of lower-case ASCII
/// letters, digits, '_', '-' and '.' in their order, no blanks, strict UTF-8, whole numbers up to 2^53 in
/// either direction and no others. Whatever could be read in two ways (a key twice, a number too precise, a
/// broken character) has no such form.
namespace tingyu::exchange {

inline constexpr qsizetype maxLineBytes = 64 * 1024; ///< with its line end
inline constexpr int maxLineDepth = 4;               ///< the object itself is 1

/// With its line end.
QByteArray lineOf(const QJsonObject &object);
/// The object of a line with its line end; nothing when it is not exactly what lineOf() writes, too long or
/// too deep.
std::optional<QJsonObject> readLine(const QByteArray &line);

} // namespace tingyu::exchange
