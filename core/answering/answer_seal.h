// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

/// How answers leave the program students answer in. One thin function each over libsodium; nothing here can
/// open what was sealed to a vault. Contents are padded, so that a length tells nothing of the answers.
namespace tingyu::answering {

inline constexpr int keyBytes = 32;
inline constexpr int saltBytes = 16;
inline constexpr int slipBytes = 16;

/// Only the holder of the secret half of `publicKey` reads it. Empty when the key is no key.
QByteArray sealedTo(const QByteArray &publicKey, const QByteArray &plain);
/// What was inside after the box was opened by the vault; nothing when it is not padded as sealedTo() pads.
std::optional<QByteArray> withoutPadding(QByteArray padded);

/// Under a key of 32 bytes; wrapped twice, the same text gives two different results.
QByteArray wrappedWith(const QByteArray &key, const QByteArray &plain);
/// Nothing when it is not of this key, or was changed.
std::optional<QByteArray> unwrappedWith(const QByteArray &key, const QByteArray &wrapped);

QByteArray randomBytes(int size);
/// BLAKE2b under a key of 32 bytes.
QByteArray derived(const QByteArray &key, const QByteArray &purpose, int size = keyBytes);
QByteArray digestOf(const QByteArray &bytes);        ///< BLAKE2b, 32 bytes, without a key
bool same(const QByteArray &a, const QByteArray &b); ///< constant time
void wipe(QByteArray &bytes);

} // namespace tingyu::answering
