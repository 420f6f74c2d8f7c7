// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/inspection.h"

#include "core/vault/crypto.h"

#include <algorithm>

namespace tingyu {

QList<Uid> drawn(QList<Uid> records, quint32 seed, int wanted)
{
    const QByteArray salt = QByteArray::number(seed);
    QHash<Uid, QByteArray> lots;
    for (const Uid &uid : std::as_const(records))
        lots.insert(uid, crypto::hash({salt, QByteArray("/"), uid.bytes()}));
    std::sort(records.begin(), records.end(),
              [&lots](const Uid &a, const Uid &b) { return lots.value(a) < lots.value(b); });
    return records.mid(0, wanted);
}

} // namespace tingyu
