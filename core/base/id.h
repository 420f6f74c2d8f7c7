// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace tingyu {

/// A row id of one table. Ids of different tables do not convert into each other.
template<class Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}
    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }
    constexpr auto operator<=>(const Id &) const = default; // NOLINT(modernize-use-nullptr): its own zero
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

/// The 16-byte name of a record that may travel: UUID version 7 (RFC 9562), so that records sort by creation
/// time.
class Uid
{
public:
    Uid() = default;
    static std::optional<Uid> fromBytes(const QByteArray &bytes); ///< exactly 16 bytes
    static std::optional<Uid> fromString(const QString &text);    ///< 8-4-4-4-12, either case
    /// From a UTC time in milliseconds and 10 random bytes.
    static Uid make(qint64 utcMs, const std::array<quint8, 10> &random);

    bool isNull() const;
    QByteArray bytes() const;
    QString toString() const;                      ///< lower-case 8-4-4-4-12
    auto operator<=>(const Uid &) const = default; // NOLINT(modernize-use-nullptr): its own zero
    friend size_t qHash(const Uid &uid, size_t seed = 0) noexcept
    {
        return qHashBits(uid.m_bytes.data(), uid.m_bytes.size(), seed);
    }

private:
    std::array<quint8, 16> m_bytes{};
};

} // namespace tingyu
