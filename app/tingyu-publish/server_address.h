// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace tingyu::publish {

/// Reads the words of --server, "host=… port=… dbname=… user=…", a value with spaces in '…' with \ before '
/// and \, and gives them back as the driver takes them. Where nothing else is said the line must be encrypted
/// (sslmode=require; a socket of this machine needs none) and is waited for ten seconds.
/// Errc::BadInput "usage.server_word" {word}: not one of the words, twice, or not readable;
/// "usage.server_password": a password, which an argument would show to everybody on this machine.
Result<QString> connectOptions(const QString &words);

} // namespace tingyu::publish
