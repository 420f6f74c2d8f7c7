// SPDX-License-Identifier: GPL-3.0-or-later
// The functions at the end stand in for those of the C library: a program's own come before a library's, for
// the libraries it uses too.
#include "tests/faults/faulty_stick.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdarg>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace tingyu::test {

struct FaultyStick::State
{
    QByteArray folder;
    qint64 holds = -1; ///< bytes of each file; negative: all
    Past past = Past::Zeros;
    qint64 room = -1; ///< bytes it still takes; negative: all
    bool isTold = false;
    int callsLeft = -1; ///< negative: it stays
    bool losesUnsynced = false;
    bool isDeadly = false;
    bool isPulled = false;
    int syncs = 0;
    QHash<QByteArray, qint64> synced; ///< bytes, by path

    bool isHere(const QByteArray &path) const
    {
        return path.startsWith(folder) && (path.size() == folder.size() || path.at(folder.size()) == '/');
    }
    /// False once it is gone.
    bool call() { return !isPulled && (callsLeft < 0 || callsLeft-- > 0 || pull()); }
    bool pull(); ///< false
    void forget(const QByteArray &path) const;
};

namespace {

FaultyStick::State *g_stick = nullptr;

QByteArray pathOf(int handle)
{
    char path[4096];
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(handle);
    const long size = ::syscall(SYS_readlinkat, AT_FDCWD, link.constData(), path, sizeof path);
    return {path, static_cast<qsizetype>(std::max(size, 0L))};
}

/// The stick where the path or handle lies on it.
FaultyStick::State *stickOf(const QByteArray &path)
{
    return g_stick != nullptr && g_stick->isHere(path) ? g_stick : nullptr;
}
FaultyStick::State *stickOf(int handle)
{
    return g_stick != nullptr ? stickOf(pathOf(handle)) : nullptr;
}

int gone()
{
    errno = EIO;
    return -1;
}

/// Work of the stick itself, which is no call of the program.
class Aside
{
public:
    Aside() : m_stick(g_stick) { g_stick = nullptr; }
    ~Aside() { g_stick = m_stick; }
    Aside(const Aside &) = delete;
    Aside &operator=(const Aside &) = delete;

private:
    FaultyStick::State *m_stick;
};

int openedAt(const char *path, int flags, unsigned mode)
{
    FaultyStick::State *stick = stickOf(QByteArray(path));
    return stick != nullptr && !stick->call()
               ? gone()
               : static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

int synced(int handle, long number)
{
    FaultyStick::State *stick = stickOf(handle);
    if (stick != nullptr && !stick->call())
        return gone();
    if (stick != nullptr)
        ++stick->syncs;
    const int done = static_cast<int>(::syscall(number, handle));
    struct stat file = {};
    if (stick != nullptr && done == 0 && ::fstat(handle, &file) == 0 && S_ISREG(file.st_mode))
        stick->synced[pathOf(handle)] = file.st_size;
    return done;
}

} // namespace

bool FaultyStick::State::pull()
{
    if (isDeadly)
        ::raise(SIGKILL);
    isPulled = true;
    if (!losesUnsynced)
        return false;
    const Aside aside;
    for (auto it = synced.cbegin(); it != synced.cend(); ++it) {
        QFile file(QFile::decodeName(it.key()));
        if (file.exists() && file.size() > it.value())
            file.resize(it.value());
    }
    return false;
}

void FaultyStick::State::forget(const QByteArray &path) const
{
    const Aside aside;
    QFile file(QFile::decodeName(path));
    if (holds < 0 || file.size() <= holds || !file.open(QIODevice::ReadWrite))
        return;
    const QByteArray written = file.readAll();
    QByteArray held = written;
    for (qsizetype at = holds; at < written.size(); ++at) {
        held[at] = '\0';
        if (past == Past::Wraps && holds > 0)
            held[at % holds] = written.at(at);
    }
    for (qsizetype at = holds; past == Past::Wraps && holds > 0 && at < written.size(); ++at)
        held[at] = held.at(at % holds);
    file.seek(0);
    file.write(held);
}

FaultyStick::FaultyStick(const QString &folder) : m_state(std::make_unique<State>())
{
    m_state->folder = QFile::encodeName(folder);
    g_stick = m_state.get();
}

FaultyStick::~FaultyStick()
{
    g_stick = nullptr;
}

void FaultyStick::holdOnly(qint64 bytes, Past past)
{
    m_state->holds = bytes;
    m_state->past = past;
}

void FaultyStick::fillUpTo(qint64 bytes, bool isTold)
{
    m_state->room = bytes;
    m_state->isTold = isTold;
}

void FaultyStick::pullAfter(int calls, bool losesUnsynced)
{
    m_state->callsLeft = calls;
    m_state->losesUnsynced = losesUnsynced;
}

void FaultyStick::killAfter(int calls)
{
    m_state->callsLeft = calls;
    m_state->isDeadly = true;
}

bool FaultyStick::isPulled() const
{
    return m_state->isPulled;
}

int FaultyStick::syncs() const
{
    return m_state->syncs;
}

} // namespace tingyu::test

// The declarations of the C library stay out of this: they may be inline there.
extern "C" {
int stickOpen(const char *path, int flags, ...) __asm__("open");
int stickOpen64(const char *path, int flags, ...) __asm__("open64");
ssize_t stickWrite(int handle, const void *bytes, size_t size) __asm__("write");
ssize_t stickRead(int handle, void *bytes, size_t size) __asm__("read");
int stickSpace(const char *path, struct statvfs *space) __asm__("statvfs");
int stickSync(int handle) __asm__("fsync");
int stickSyncData(int handle) __asm__("fdatasync");
int stickRename(const char *from, const char *to) __asm__("rename");
int stickUnlink(const char *path) __asm__("unlink");
int stickAdvise(int handle, off_t from, off_t size, int advice) __asm__("posix_fadvise");
}

using namespace tingyu::test;

int stickOpen(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const unsigned mode = va_arg(rest, unsigned);
    va_end(rest);
    return openedAt(path, flags, mode);
}

int stickOpen64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const unsigned mode = va_arg(rest, unsigned);
    va_end(rest);
    return openedAt(path, flags, mode);
}

ssize_t stickWrite(int handle, const void *bytes, size_t size)
{
    FaultyStick::State *stick = stickOf(handle);
    if (stick != nullptr)
        stick->synced[pathOf(handle)]; // 0 where nothing of it was synced
    const bool wasThere = stick != nullptr && !stick->isPulled;
    if (stick != nullptr && stick->room >= 0) {
        if (size > 0 && stick->room == 0) {
            errno = ENOSPC;
            return -1;
        }
        size = std::min(size, static_cast<size_t>(stick->room));
        stick->room -= static_cast<qint64>(size);
    }
    if (stick == nullptr || stick->call())
        return ::syscall(SYS_write, handle, bytes, size);
    if (wasThere && !stick->losesUnsynced)
        ::syscall(SYS_write, handle, bytes, size / 2);
    return gone();
}

ssize_t stickRead(int handle, void *bytes, size_t size)
{
    FaultyStick::State *stick = stickOf(handle);
    return stick == nullptr || stick->call() ? ::syscall(SYS_read, handle, bytes, size) : gone();
}

int stickSpace(const char *path, struct statvfs *space)
{
    using Asked = int (*)(const char *, struct statvfs *);
    static const auto ask = reinterpret_cast<Asked>(::dlsym(RTLD_NEXT, "statvfs"));
    const int done = ask(path, space);
    if (const FaultyStick::State *stick = stickOf(QByteArray(path)); stick != nullptr && stick->isTold)
        space->f_bavail = static_cast<fsblkcnt_t>(stick->room) / space->f_frsize;
    return done;
}

int stickSync(int handle)
{
    return synced(handle, SYS_fsync);
}

int stickSyncData(int handle)
{
    return synced(handle, SYS_fdatasync);
}

int stickRename(const char *from, const char *to)
{
    FaultyStick::State *stick = stickOf(QByteArray(to));
    if (stick != nullptr && !stick->call())
        return gone();
    const int done = static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
    if (stick != nullptr && done == 0)
        stick->synced[to] = stick->synced.take(from);
    return done;
}

int stickUnlink(const char *path)
{
    FaultyStick::State *stick = stickOf(QByteArray(path));
    if (stick != nullptr && !stick->call())
        return gone();
    struct stat file = {};
    if (stick != nullptr && stick->room >= 0 && ::stat(path, &file) == 0)
        stick->room += file.st_size;
    if (stick != nullptr)
        stick->synced.remove(path);
    return static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int stickAdvise(int handle, off_t /*from*/, off_t /*size*/, int advice)
{
    FaultyStick::State *stick = stickOf(handle);
    if (stick != nullptr && advice == POSIX_FADV_DONTNEED)
        stick->forget(pathOf(handle));
    return 0;
}
