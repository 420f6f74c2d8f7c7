// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a keyring or as the head of a container: refused, or written again byte for byte.
#include "core/vault/container.h"
#include "core/vault/keyring.h"

#include <QBuffer>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace tingyu;
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto keyring = Keyring::parse(bytes); keyring && keyring->encode() != bytes)
        __builtin_trap();
    QBuffer device(&bytes);
    if (device.open(QIODevice::ReadOnly))
        (void)container::readHeader(device);
    return 0;
}
