// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_height.h"

#include <QStringList>

namespace tingyu {

QString VaultHeight::toString() const
{
    return QStringLiteral("%1.%2.%3").arg(epoch).arg(generation).arg(auditSeq);
}

std::optional<VaultHeight> VaultHeight::fromString(const QString &text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() != 3)
        return {};
    qint64 numbers[3] = {};
    for (int i = 0; i < 3; ++i) {
        bool right = false;
        numbers[i] = parts.at(i).toLongLong(&right);
        if (!right || numbers[i] < 0)
            return {};
    }
    return VaultHeight{numbers[0], numbers[1], numbers[2]};
}

} // namespace tingyu
