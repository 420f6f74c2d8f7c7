// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/incoming_file.h"

#include "core/base/given_file.h"
#include "core/vault/container.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tingyu::exchange {

IncomingKind incomingKind(const QString &path)
{
    QFile file(path);
    if (!openGiven(file, fail(Errc::Io, "container.not_read")))
        return IncomingKind::Package;
    const auto header = container::readHeader(file);
    if (!header)
        return IncomingKind::Package;
    switch (header->type) {
    case container::Type::Revocation:
        return IncomingKind::Revocations;
    case container::Type::KeyCard:
        return IncomingKind::KeyCard;
    case container::Type::Changes:
        return IncomingKind::Changes;
    case container::Type::Backup:
        return IncomingKind::Backup;
    case container::Type::Report:
    case container::Type::Reply:
    case container::Type::Receipt:
        break;
    }
    return IncomingKind::Package;
}

QStringList filesAt(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList paths;
    const QDir dir(path);
    const QStringList patterns{QStringLiteral("*.typ"), QStringLiteral("*.tyl"), QStringLiteral("*.tyk"),
                               QStringLiteral("*.tyc"), QStringLiteral("*.tyb")};
    for (const QString &name : dir.entryList(patterns, QDir::Files, QDir::Name))
        paths.append(dir.filePath(name));
    return paths;
}

bool isOfTheFile(const Error &error)
{
    static constexpr const char *rooms[] = {"container.", "package.",      "unit.", "card.",    "revocation.",
                                            "stream.",    "consultation.", "down.", "handover."};
    return std::any_of(std::begin(rooms), std::end(rooms),
                       [&error](const char *room) { return error.subject.startsWith(QLatin1String(room)); });
}

} // namespace tingyu::exchange
