// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <memory>
#include <span>

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
    SecretBytes(SecretBytes &&) noexcept = default;
    SecretBytes &operator=(SecretBytes &&) noexcept = default;
    SecretBytes clone() const { return copyOf({data(), size()}); }

    unsigned char *data() { return m_data.get(); }
    const unsigned char *data() const { return m_data.get(); }
    size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
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
