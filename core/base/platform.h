// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

/// Whatever differs by operating system: platform_posix.cpp and platform_win.cpp are the only files with a
/// system call of their own.
namespace tingyu::platform {

/// Writes the bytes to `path` so that after a crash either the old or the new content is there: new file
/// beside it (0600), sync, rename, sync of the folder. The old file stays untouched on failure.
Result<void> replaceFile(const QString &path, const QByteArray &bytes);
/// A file that must not exist yet (0600), written whole and synced; removed again on failure. The folder is
/// not synced.
Result<void> createFile(const QString &path, const QByteArray &bytes);
/// Renames over `to`; both on one volume. Retries while a scanner holds the file (10 tries, 25 ms step).
Result<void> renameFile(const QString &from, const QString &to);
Result<void> syncFile(const QString &path);
Result<void> syncFolder(const QString &folder);
/// Asks the system to forget cached pages of a file, so that the next read comes from the medium.
void dropCache(const QString &path);
/// Bytes a normal user may still write on the volume of `path`, or -1 when unknown.
qint64 freeBytes(const QString &path);
/// Bytes of physical memory, or 0 when unknown.
quint64 physicalMemory();
/// True for folders kept by sync tools (also by way of a link) and for file systems of other machines or
/// behind a program that fetches (network drives, \\\\server, sshfs), where a live vault would be lost.
/// `reason` gets a code: "sync", "network".
bool isUnsafeForVault(const QString &folder, QString *reason);
/// Another text after each start of the machine; empty when unknown.
QString bootId();
/// No core dump, no attaching debugger.
void hardenProcess();
/// From now on a crash (bad memory access, abort, illegal instruction …) writes one line to `path`: the
/// signal's number and up to eight places in the program, as hexadecimal offsets; then it takes its usual
/// course. Nothing of the program's data is written. A file of an earlier crash stays until it is removed.
void noteCrashesIn(const QString &path);
/// Starts the program anew with the same arguments in place of this process, so that nothing of it stays in
/// memory. Returns only on failure.
Result<void> restartSelf();
/// A private folder in memory (tmpfs) where there is one, 0700; otherwise a private folder in the user's
/// run-time folder. The caller removes it.
Result<QString> makePrivateTempFolder();
/// Decodes GB18030, also where Qt has no ICU. Empty optional on invalid bytes.
std::optional<QString> decodeGb18030(const QByteArray &bytes);

enum class Stream
{
    Input,
    Output,
    Errors
};
/// Does a person sit at this end, rather than a file or another program?
bool isTerminal(Stream stream);
/// Writes the prompt to the error stream and reads one line of the terminal without showing it, as UTF-8 and
/// without the line end. Errc::Cancelled "input.cancelled" on Ctrl+C, Ctrl+D or the end of input;
/// Errc::Io when the input is no terminal. The caller wipes the bytes; no copy of them stays behind.
Result<QByteArray> readSecretLine(const QByteArray &prompt);

/// For a child process that reads what is not to be trusted: no more memory than this (not under a
/// sanitizer), no more processor time than this; beyond it the system ends the process.
void limitProcess(quint64 memoryBytes, int cpuSeconds);

/// Bytes that a library can open by path, in memory where the system has that; gone with the object.
class MemoryFile
{
public:
    static Result<std::unique_ptr<MemoryFile>> make(const QByteArray &bytes);
    ~MemoryFile();
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    QString path() const { return m_path; }

private:
    MemoryFile() = default;
    int m_handle = -1;
    QString m_path;
};

/// Holds an exclusive lock on a file of its own for the life of the object; released by the system on a
/// crash.
class LockFile
{
public:
    LockFile() = default;
    ~LockFile();
    LockFile(const LockFile &) = delete;
    LockFile &operator=(const LockFile &) = delete;
    /// Errc::Busy when another process holds it; `note` is stored in the file for that other to show.
    Result<void> acquire(const QString &path, const QByteArray &note);
    static QByteArray noteOf(const QString &path);
    void release();

private:
    int m_handle = -1;
    QString m_path;
};

} // namespace tingyu::platform
