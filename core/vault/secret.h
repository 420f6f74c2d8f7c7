// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <memory>
#include <span>
#include <utility>

namespace tingyu {

/// Bytes in guarded, locked memory (sodium_malloc), wiped when freed. Moves, never copies by accident.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(size_t size); ///< zeroed
    static SecretBytes copyOf(std::span<const unsigned char> bytes);
    /// Copies and then wipes `source`.
    static SecretBytes take(QByteArray &source);
    /// From the operating system's random source.
    static SecretBytes random(size_t size);
    SecretBytes(SecretBytes &&other) noexcept
        : m_data(std::move(other.m_data)), m_size(std::exchange(other.m_size, 0))
    {
    }
    SecretBytes &operator=(SecretBytes &&other) noexcept
    {
        m_data = std::move(other.m_data);
        m_size = std::exchange(other.m_size, 0);
        return *this;
    }
    SecretBytes clone() const { return copyOf(span()); }

    unsigned char *data() { return m_data.get(); }
    const unsigned char *data() const { return m_data.get(); }
    size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    std::span<const unsigned char> span() const { return {m_data.get(), m_size}; }
    bool equals(const SecretBytes &other) const; ///< constant time

private:
    struct Free
    {
        void operator()(unsigned char *pointer) const;
    };
    std::unique_ptr<unsigned char[], Free> m_data;
    size_t m_size = 0;
};

/// 32 bytes: the raw SQLCipher key.
using SecretKey = SecretBytes;

} // namespace tingyu
