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
    std::function<Result<void>(PackageWriter &)> body;
};

/// The body of a package that is read by LineReader.
std::function<Result<void>(PackageWriter &)> linesBody(const Manifest &manifest,
                                                       const std::function<Result<void>(LineWriter &)> &rows);

/// A package beside the place where it will lie, and without its signature: what a stick that was pulled out
/// or a crash leaves of it can be taken by nobody. So it is counted between being written and being signed,
/// and a number is never given to two packages. Removed again unless it was put in place.
class OutgoingFile
{
public:
    /// Writes all but the signature, then reads it back past the cache from another handle and compares it
    /// with what was written. Errc::Damaged "package.read_back": the stick does not hold that.
    static Result<std::unique_ptr<OutgoingFile>> write(const QString &path, const Outgoing &outgoing,
                                                       const Progress &progress = {});
    ~OutgoingFile();
    OutgoingFile(const OutgoingFile &) = delete;
    OutgoingFile &operator=(const OutgoingFile &) = delete;

    const QByteArray &hash() const { return m_seal.hash; } ///< BLAKE2b-512 of its bytes before the trailer
    /// Signs it, reads the whole back past the cache as its receiver will, and gives it its name; a file of
    /// that name is replaced. Errc::Damaged "package.read_back".
    Result<void> putInPlace();

private:
    OutgoingFile(const QString &path, const Outgoing &outgoing)
        : m_path(path), m_part(path + QStringLiteral(".part")), m_signer(outgoing.sender.card.signPublicKey)
    {
    }
    QString m_path;
    QString m_part;
    QByteArray m_signer;
    container::Seal m_seal;
};

} // namespace tingyu::exchange
