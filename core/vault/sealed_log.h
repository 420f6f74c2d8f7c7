// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/vault/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// sealed.log in the vault folder: what happened before anybody was in. Each line is sealed to the audit key
/// of the vault, so that it can be written without a password and read only inside. Whoever can write the
/// folder can remove it; the numbers then show a gap.
namespace tingyu::sealedlog {

struct Event
{
    quint64 number = 0;
    QString atUtc;
    Uid userUid; ///< null: a name nobody here has
    bool operator==(const Event &) const = default;
};

/// Best effort: a full disk must not keep the right password out.
void append(const QString &folder, const Event &event, const QByteArray &auditPublicKey);

struct Content
{
    QList<Event> events; ///< in order of number, each once
    int unreadable = 0;  ///< lines that are not what append() wrote
};
Content read(const QString &folder, const QByteArray &auditPublicKey, const SecretBytes &auditSecretKey);
void remove(const QString &folder);

} // namespace tingyu::sealedlog
