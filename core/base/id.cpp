// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <algorithm>

namespace tingyu {

std::optional<Uid> Uid::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != 16)
        return std::nullopt;
    Uid uid;
    std::copy(bytes.cbegin(), bytes.cend(), uid.m_bytes.begin());
    return uid;
}

std::optional<Uid> Uid::fromString(const QString &text)
{
    if (text.size() != 36)
        return std::nullopt;
    QByteArray hex;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const ushort c = text.at(i).unicode();
        const bool dashPlace = i == 8 || i == 13 || i == 18 || i == 23;
        const bool isHex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (dashPlace ? c != '-' : !isHex)
            return std::nullopt;
        if (!dashPlace)
            hex.append(static_cast<char>(c));
    }
    return fromBytes(QByteArray::fromHex(hex));
}

Uid Uid::make(qint64 utcMs, const std::array<quint8, 10> &random)
{
    Uid uid;
    for (size_t i = 0; i < 6; ++i)
        uid.m_bytes[i] = static_cast<quint8>(utcMs >> (8 * (5 - i)));
    std::copy(random.begin(), random.end(), uid.m_bytes.begin() + 6);
    uid.m_bytes[6] = static_cast<quint8>((uid.m_bytes[6] & 0x0f) | 0x70);
    uid.m_bytes[8] = static_cast<quint8>((uid.m_bytes[8] & 0x3f) | 0x80);
    return uid;
}

bool Uid::isNull() const
{
    return std::all_of(m_bytes.begin(), m_bytes.end(), [](quint8 b) { return b == 0; });
}

QByteArray Uid::bytes() const
{
    QByteArray bytes(16, Qt::Uninitialized);
    std::copy(m_bytes.begin(), m_bytes.end(), bytes.begin());
    return bytes;
}

QString Uid::toString() const
{
    QString text = QString::fromLatin1(bytes().toHex());
    for (const int at : {20, 16, 12, 8})
        text.insert(at, QLatin1Char('-'));
    return text;
}

} // namespace tingyu
