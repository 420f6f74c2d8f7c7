// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>

/// What a file says of itself to anybody, without a vault.
namespace tingyu::exchange {

enum class SignatureState : quint8
{
    Valid,   ///< by the key that the file itself names
    Invalid, ///< a byte differs, or some are missing
    Unknown  ///< by a key that only its receivers know
};

struct Inspection
{
    QString type; ///< report, reply, backup, keycard, receipt, revocation, changes
    QByteArray senderId;
    QList<QByteArray> recipients;
    qint64 bytes = 0;
    SignatureState signature = SignatureState::Unknown;
};

/// Errc::NotFound "container.no_file"; errors of container::readHeader.
Result<Inspection> inspect(const QString &path);

} // namespace tingyu::exchange
