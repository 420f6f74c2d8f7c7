// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/package_lines.h"
#include "core/exchange/sealed_package.h"

#include <functional>

/// A package read from its first byte to its last, in the one order in which it may be trusted: fixed header,
/// sender known, signature over all bytes, addressed to us, deciphered, lines. The device must give the same
/// bytes twice: a file is copied off a stick first.
namespace tingyu::exchange {

/// The key that a sender signs with; empty where the unit is not known.
using FindSigner = std::function<QByteArray(const QByteArray &senderId)>;

/// Whole and signed by whom it says. Errors of container::verify, and Errc::BadInput "package.too_large",
/// "package.kind" (a backup, a card or a revocation list), Errc::NotFound "package.unknown_sender" {key id}.
Result<container::Opened> checkPackage(QIODevice &device, const FindSigner &findSigner,
                                       const Progress &progress = {});

struct Takers
{
    std::function<Result<void>(const Manifest &)> manifest;
    LineReader::TakeRow row;
};
/// Deciphers and reads a package that checkPackage() let through. Errors of PackageReader and LineReader;
/// Errc::TooNew "package.reader" {version it asks for}. What was taken before an error must be thrown away.
Result<Manifest> readPackage(QIODevice &device, const container::Opened &opened, const OwnKeys &own,
                             const Takers &takers, const Progress &progress = {});

} // namespace tingyu::exchange
