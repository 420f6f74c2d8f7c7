// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

class QFile;

namespace tingyu {

/// The one way to open, for reading, a file that a person named or that lies where others can put something.
/// Only a file is opened, by way of a link too: a pipe would wait for its writer for good, and a device may
/// never end. Errc::BadInput "file.not_regular" where something else than a file or a folder lies;
/// `otherwise` when nothing is there or it cannot be opened. On failure the file stays closed.
Result<void> openGiven(QFile &file, const Error &otherwise);

} // namespace tingyu
