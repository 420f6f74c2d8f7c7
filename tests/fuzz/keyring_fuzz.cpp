// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a keyring or as the head of a container: refused, or written again byte for byte. The
// keyring's checksum is put on here: no chance would ever guess one, and nothing behind it would be tried.
#include "core/vault/container.h"
#include "core/vault/crypto.h"
#include "core/vault/keyring.h"

#include <QBuffer>

#include <algorithm>

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maxSize);

namespace {

using namespace tingyu;

constexpr qsizetype checksumBytes = 32;

KeySlot slot(char letter, bool isEnabled)
{
    KeySlot slot;
    slot.userUid = *Uid::fromBytes(QByteArray(16, letter));
    slot.name = QString(3, QLatin1Char(letter));
    slot.enabled = isEnabled;
    slot.publicKey = QByteArray(32, letter);
    slot.grant = isEnabled ? QByteArray(68, letter) : QByteArray();
    slot.cost = {3, 65536};
    return slot;
}

/// A keyring as the program writes it, without its checksum.
QByteArray sampleKeyring()
{
    Keyring keyring;
    keyring.vaultId = *Uid::fromBytes(QByteArray(16, 'v'));
    keyring.users = {slot('a', true), slot('b', false), slot('c', true)};
    const QByteArray written = keyring.encode();
    if (!Keyring::parse(written))
        __builtin_trap();
    return written.chopped(checksumBytes);
}

QByteArray sampleContainer()
{
    container::Header header;
    header.senderId = header.packageId = QByteArray(16, 's');
    header.recipients = {{QByteArray(16, 'r'), QByteArray(80, 'k')},
                         {QByteArray(16, 'q'), QByteArray(80, 'k')}};
    header.streamHeader = QByteArray(24, 'h');
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    return container::Writer::begin(device, header) ? device.data() : QByteArray();
}

} // namespace

/// Instead of seeds in files, which would have to follow every change of a layout.
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maxSize, unsigned int seed)
{
    constexpr unsigned int startAnewOnceIn = 1000;
    if (size > 1 && seed % startAnewOnceIn != 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    const QByteArray sample = (seed / startAnewOnceIn) % 2 == 0 ? sampleKeyring() : sampleContainer();
    const size_t used = std::min(maxSize, static_cast<size_t>(sample.size()));
    std::copy_n(sample.constData(), used, data);
    return used;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray sealed = bytes + crypto::hash({bytes});
    if (const auto keyring = Keyring::parse(sealed); keyring && keyring->encode() != sealed)
        __builtin_trap();
    QBuffer device(&bytes);
    if (device.open(QIODevice::ReadOnly))
        (void)container::readHeader(device);
    return 0;
}
