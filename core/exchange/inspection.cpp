// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/inspection.h"

#include "core/base/given_file.h"
#include "core/vault/container.h"

#include <QFile>

namespace tingyu::exchange {
namespace {

QString typeCode(container::Type type)
{
    switch (type) {
    case container::Type::Report:
        return QStringLiteral("report");
    case container::Type::Reply:
        return QStringLiteral("reply");
    case container::Type::Backup:
        return QStringLiteral("backup");
    case container::Type::KeyCard:
        return QStringLiteral("keycard");
    case container::Type::Receipt:
        return QStringLiteral("receipt");
    case container::Type::Revocation:
        return QStringLiteral("revocation");
    case container::Type::Changes:
        return QStringLiteral("changes");
    }
    return {};
}

} // namespace

Result<Inspection> inspect(const QString &path)
{
    QFile file(path);
    if (auto opened = openGiven(file, fail(Errc::NotFound, "container.no_file")); !opened)
        return opened.error();
    auto header = container::readHeader(file);
    if (!header)
        return header.error();
    Inspection seen;
    seen.type = typeCode(header->type);
    seen.senderId = header->senderId;
    for (const container::Recipient &one : std::as_const(header->recipients))
        seen.recipients.append(one.id);
    seen.bytes = file.size();
    auto verified = container::verify(file);
    if (!verified && verified.error().code != Errc::Damaged)
        return verified.error();
    const bool isOthersKey = !verified && !header->recipients.isEmpty() &&
                             verified.error().subject == QLatin1String("container.signature");
    seen.signature = verified      ? SignatureState::Valid
                     : isOthersKey ? SignatureState::Unknown
                                   : SignatureState::Invalid;
    return seen;
}

} // namespace tingyu::exchange
