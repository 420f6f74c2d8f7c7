// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/package_lines.h"
#include "core/exchange/sealed_package.h"

#include <functional>
#include <memory>

namespace tingyu::exchange {

struct Outgoing
{
    container::Type type = container::Type::Report;
    const OwnKeys &sender;
    QList<KeyCard> receivers;
    QByteArray packageId;
    Manifest manifest;
    std::function<Result<void>(LineWriter &)> rows;
};

/// A package beside the place where it will lie, so that it can be counted between being whole and being
/// there: a number is never given to two packages. Removed again unless it was put in place.
class OutgoingFile
{
public:
    /// Writes it, then reads it back past the cache from another handle and checks length and signature over
    /// what the stick really holds. Errc::Damaged "package.read_back": it does not hold what was written.
    static Result<std::unique_ptr<OutgoingFile>> write(const QString &path, const Outgoing &outgoing,
                                                       const Progress &progress = {});
    ~OutgoingFile();
    OutgoingFile(const OutgoingFile &) = delete;
    OutgoingFile &operator=(const OutgoingFile &) = delete;

    const QByteArray &hash() const { return m_hash; } ///< BLAKE2b-512 of its bytes before the trailer
    /// Gives it its name; a file of that name is replaced.
    Result<void> putInPlace();

private:
    explicit OutgoingFile(const QString &path) : m_path(path), m_part(path + QStringLiteral(".part")) {}
    QString m_path;
    QString m_part;
    QByteArray m_hash;
};

} // namespace tingyu::exchange
