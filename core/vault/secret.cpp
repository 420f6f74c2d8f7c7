// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/secret.h"

#include <QtGlobal>

#include <sodium.h>

#include <algorithm>

namespace tingyu {

SecretBytes::SecretBytes(size_t size) : m_size(size)
{
    if (size == 0)
        return;
    // Calling it again is allowed and costs nothing; nobody can reach a secret before the library is ready.
    if (sodium_init() < 0)
        qFatal("sodium_init failed");
    m_data.reset(static_cast<unsigned char *>(sodium_malloc(size)));
    if (!m_data)
        qFatal("no memory for a key");
    sodium_memzero(m_data.get(), size);
}

SecretBytes SecretBytes::copyOf(std::span<const unsigned char> bytes)
{
    SecretBytes copy(bytes.size());
    std::copy(bytes.begin(), bytes.end(), copy.data());
    return copy;
}

SecretBytes SecretBytes::take(QByteArray &source)
{
    // Reading through constData() first: data() would detach and leave an unwiped original behind.
    const auto *begin = reinterpret_cast<const unsigned char *>(source.constData());
    SecretBytes taken = copyOf({begin, static_cast<size_t>(source.size())});
    if (!source.isEmpty())
        sodium_memzero(source.data(), static_cast<size_t>(source.size()));
    source.clear();
    return taken;
}

SecretBytes SecretBytes::random(size_t size)
{
    SecretBytes bytes(size);
    randombytes_buf(bytes.data(), size);
    return bytes;
}

bool SecretBytes::equals(const SecretBytes &other) const
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(data(), other.data(), m_size) == 0);
}

void SecretBytes::Free::operator()(unsigned char *pointer) const
{
    sodium_free(pointer);
}

} // namespace tingyu
