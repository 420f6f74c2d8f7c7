// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/key_card.h"
#include "core/vault/container.h"

namespace tingyu::exchange {

/// A container that everybody may read: no receivers, the sender's keys in its header, signed by them.
Result<QByteArray> encodeOpen(container::Type type, const QByteArray &payload, const OwnKeys &sender,
                              const QByteArray &packageId);

struct OpenContainer
{
    container::Header header;
    QByteArray payload;
};
/// Errc::BadInput `otherKind` where it is none of that type; errors of container::verify.
Result<OpenContainer> decodeOpen(const QByteArray &bytes, container::Type type, const char *otherKind);

} // namespace tingyu::exchange
