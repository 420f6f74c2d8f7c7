// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tingyu::answering {

/// What the program students answer in holds for its life (QLockFile, the system lets go of it when the
/// process ends): of two that want the whole screen neither could be answered in, and the window of the room
/// offers nothing to press while it is held.
QString answerLockFile();

/// Is it held by a process that lives? One left by a killed process is cleared away.
bool isAnswering(const QString &lockFile = answerLockFile());

} // namespace tingyu::answering
