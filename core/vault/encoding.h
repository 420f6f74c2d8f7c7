// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

/// Byte strings to be hashed: every part has a fixed width or carries its length, so that no two different
/// sequences of parts give the same bytes.
namespace tingyu::encoding {

inline void putInteger(QByteArray &out, qint64 value)
{
    const qint64 little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), sizeof little);
}

inline void putBytes(QByteArray &out, const QByteArray &bytes)
{
    putInteger(out, bytes.size());
    out.append(bytes);
}

} // namespace tingyu::encoding
