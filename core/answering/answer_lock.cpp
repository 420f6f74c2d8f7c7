// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_lock.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QStandardPaths>

namespace tingyu::answering {

QString answerLockFile()
{
    const QString place = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return (place.isEmpty() ? QDir::tempPath() : place) + QStringLiteral("/tingyu-answer.lock");
}

bool isAnswering(const QString &lockFile)
{
    if (!QFile::exists(lockFile))
        return false;
    QLockFile other(lockFile);
    other.setStaleLockTime(0); // however old, it holds while its process lives
    return !other.tryLock(0) && other.error() == QLockFile::LockFailedError;
}

} // namespace tingyu::answering
