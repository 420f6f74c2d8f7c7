// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"

#include "core/base/boot_id.h"
#include "core/base/mount_table.h"
#include "core/base/own_program.h"
#include "core/base/sync_folders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStringDecoder>
#include <QThread>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <termios.h>
#include <unistd.h>

namespace tingyu::platform {
namespace {

Error ioError(const char *operation)
{
    const int number = errno;
    const Errc code = number == ENOSPC || number == EDQUOT ? Errc::DiskFull : Errc::Io;
    return fail(code, code == Errc::DiskFull ? "disk.full" : "disk.refused",
                {QString::fromLatin1(operation), QString::number(number)});
}

class Descriptor
{
public:
    explicit Descriptor(int handle) : m_handle(handle) {}
    ~Descriptor()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_handle; }
    bool isOpen() const { return m_handle >= 0; }

private:
    int m_handle;
};

Result<void> syncOpenable(const QString &path, int flags)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC));
    if (!file.isOpen())
        return ioError("open");
    if (::fsync(file.get()) != 0)
        return ioError("sync");
    return {};
}

Result<void> writeTo(int handle, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t step =
            ::write(handle, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (step < 0 && errno == EINTR)
            continue;
        if (step < 0)
            return ioError("write");
        written += step;
    }
    return {};
}

Result<void> writeAll(int handle, const QByteArray &bytes)
{
    if (auto written = writeTo(handle, bytes); !written)
        return written;
    if (::fsync(handle) != 0)
        return ioError("sync");
    return {};
}

QByteArray g_crashPath; // a signal handler gets no context of ours
// NOLINTNEXTLINE(bugprone-reserved-identifier): the linker's name of our first byte
extern "C" const char __executable_start;

/// Only calls that are allowed in a signal handler (signal-safety(7)); backtrace() was warmed up before.
void noteCrash(int number)
{
    static constexpr int most = 8;
    const int file =
        ::open(g_crashPath.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file >= 0) {
        char line[16 + most * 18];
        size_t at = 0;
        if (number >= 10)
            line[at++] = static_cast<char>('0' + number / 10);
        line[at++] = static_cast<char>('0' + number % 10);
        void *places[most];
        const int count = ::backtrace(places, most);
        for (int i = 0; i < count; ++i) {
            const auto offset =
                reinterpret_cast<quintptr>(places[i]) - reinterpret_cast<quintptr>(&__executable_start);
            line[at++] = ' ';
            for (int shift = 60; shift >= 0; shift -= 4)
                line[at++] = "0123456789abcdef"[(offset >> shift) & 15U];
        }
        line[at++] = '\n';
        if (::write(file, line, at) < 0) {
            // nothing left to be done about it
        }
        ::close(file);
    }
    ::raise(number); // the handler was reset when it was entered: now the usual course
}

} // namespace

Result<void> createFile(const QString &path, const QByteArray &bytes)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.isOpen())
        return ioError("create");
    auto written = writeAll(file.get(), bytes);
    if (!written)
        QFile::remove(path);
    return written;
}

Result<void> replaceFile(const QString &path, const QByteArray &bytes)
{
    // A name that nothing has: what stands beside the file is the person's own.
    const QString number = QString::number(QRandomGenerator::system()->generate64(), 36);
    const QString fresh = QFileInfo(path).dir().filePath(QStringLiteral("unfinished-") + number);
    if (auto created = createFile(fresh, bytes); !created)
        return created;
    auto renamed = renameFile(fresh, path);
    if (!renamed)
        QFile::remove(fresh);
    return renamed;
}

Result<void> renameFile(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    for (int attempt = 0;; ++attempt) {
        if (::rename(source.constData(), target.constData()) == 0)
            break;
        if ((errno != EACCES && errno != EBUSY && errno != ETXTBSY) || attempt == 9)
            return ioError("rename");
        QThread::msleep(25UL * static_cast<unsigned long>(attempt + 1));
    }
    return syncFolder(QFileInfo(to).absolutePath());
}

Result<void> syncFile(const QString &path)
{
    return syncOpenable(path, O_RDONLY);
}

Result<void> syncFolder(const QString &folder)
{
    return syncOpenable(folder, O_RDONLY | O_DIRECTORY);
}

void dropCache(const QString &path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (file.isOpen()) {
        ::fdatasync(file.get()); // only clean pages can be dropped
        ::posix_fadvise(file.get(), 0, 0, POSIX_FADV_DONTNEED);
    }
}

qint64 freeBytes(const QString &path)
{
    struct statvfs space = {};
    if (::statvfs(QFile::encodeName(path).constData(), &space) != 0)
        return -1;
    return static_cast<qint64>(space.f_bavail) * static_cast<qint64>(space.f_frsize);
}

quint64 physicalMemory()
{
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long size = ::sysconf(_SC_PAGE_SIZE);
    return pages > 0 && size > 0 ? static_cast<quint64>(pages) * static_cast<quint64>(size) : 0;
}

bool isUnsafeForVault(const QString &folder, QString *reason)
{
    QString nearest = QDir::cleanPath(QDir(folder).absolutePath());
    while (!QFileInfo::exists(nearest) && nearest != QFileInfo(nearest).path())
        nearest = QFileInfo(nearest).path();
    const QString real = QFileInfo(nearest).canonicalFilePath(); // a link may lead into a sync folder
    if (isKeptInSync(folder) || (!real.isEmpty() && isKeptInSync(real))) {
        *reason = QStringLiteral("sync");
        return true;
    }
    QFile table(QStringLiteral("/proc/self/mountinfo"));
    const QString kind = table.open(QIODevice::ReadOnly)
                             ? fileSystemKind(table.readAll(), real.isEmpty() ? nearest : real)
                             : QString();
    bool isRemote = isRemoteFileSystem(kind);
    struct statfs volume = {};
    if (kind.isEmpty() && ::statfs(QFile::encodeName(nearest).constData(), &volume) == 0) {
        // statfs(2): NFS, SMB, SMB2, CIFS, FUSE, 9P, AFS, CODA
        static constexpr long remote[] = {0x6969,      0x517b,      0xfe534d42L, 0xff534d42L,
                                          0x65735546L, 0x01021997L, 0x5346414fL, 0x73757245L};
        for (const long number : remote)
            isRemote =
                isRemote || static_cast<unsigned long>(volume.f_type) == static_cast<unsigned long>(number);
    }
    if (isRemote)
        *reason = QStringLiteral("network");
    return isRemote;
}

QString bootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.read(64)).trimmed() : QString();
}

bool isSameBoot(const QString &one, const QString &other)
{
    return one == other;
}

void hardenProcess()
{
    const struct rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
}

void noteCrashesIn(const QString &path)
{
    g_crashPath = QFile::encodeName(path);
    void *warm[1];
    ::backtrace(warm, 1); // loads what it needs now: a handler may not
    struct sigaction action = {};
    action.sa_handler = noteCrash;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER);
    for (const int number : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT})
        ::sigaction(number, &action, nullptr);
}

Result<void> restartSelf()
{
    QList<QByteArray> arguments;
    const QStringList given = QCoreApplication::arguments();
    for (const QString &argument : given)
        arguments.append(QFile::encodeName(argument));
    std::vector<char *> pointers;
    for (QByteArray &argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    // Nothing but the standard streams may outlive the exec: a descriptor of the old window would keep its
    // locks.
    for (int handle = 3; handle < 1024; ++handle)
        ::fcntl(handle, F_SETFD, FD_CLOEXEC);
    if (const QString program = ownProgram(); program != QCoreApplication::applicationFilePath())
        ::execv(QFile::encodeName(program).constData(), pointers.data());
    ::execv("/proc/self/exe", pointers.data());
    return ioError("exec");
}

Result<QString> makePrivateTempFolder()
{
    QList<QByteArray> places{QByteArrayLiteral("/dev/shm")};
    if (const char *runtime = std::getenv("XDG_RUNTIME_DIR"))
        places.append(QByteArray(runtime));
    for (const QByteArray &place : places) {
        QByteArray pattern = place + QByteArrayLiteral("/ty-XXXXXX");
        if (::mkdtemp(pattern.data()) != nullptr) // made 0700
            return QFile::decodeName(pattern);
    }
    return fail(Errc::Io, "disk.no_private_temp");
}

std::optional<QString> decodeGb18030(const QByteArray &bytes)
{
    QStringDecoder decoder("GB18030", QStringConverter::Flag::Stateless);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
        return std::nullopt;
    return text;
}

bool isTerminal(Stream stream)
{
    switch (stream) {
    case Stream::Input:
        return ::isatty(STDIN_FILENO) == 1;
    case Stream::Output:
        return ::isatty(STDOUT_FILENO) == 1;
    case Stream::Errors:
        return ::isatty(STDERR_FILENO) == 1;
    }
    return false;
}

Result<QByteArray> readSecretLine(const QByteArray &prompt)
{
    struct termios before = {};
    if (::tcgetattr(STDIN_FILENO, &before) != 0)
        return ioError("terminal");
    struct termios quiet = before;
    // Keys come one by one and Ctrl+C as a byte: an interrupt must not leave the terminal without echo.
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
    if (::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) != 0)
        return ioError("terminal");
    if (auto shown = writeTo(STDERR_FILENO, prompt); !shown) {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        return shown.error();
    }
    QByteArray line;
    line.reserve(4096); // never grown, so that no half of it stays in freed memory
    bool cancelled = false;
    for (;;) {
        char key = 0;
        const ssize_t got = ::read(STDIN_FILENO, &key, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || key == 3 || (key == 4 && line.isEmpty())) {
            cancelled = true;
            break;
        }
        if (key == '\n' || key == '\r')
            break;
        if (key == 21) { // Ctrl+U
            line.fill('\0');
            line.resize(0);
        } else if (key == 127 || key == 8) {
            // one character back: its continuation bytes and then its first
            while (!line.isEmpty() && (static_cast<unsigned char>(line.back()) & 0xc0U) == 0x80U)
                line.chop(1);
            line.chop(1);
        } else if (line.size() < 4095) {
            line.append(key);
        }
    }
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    (void)writeTo(STDERR_FILENO, QByteArrayLiteral("\n"));
    if (!cancelled)
        return line;
    line.fill('\0');
    return fail(Errc::Cancelled, "input.cancelled");
}

void limitProcess(quint64 memoryBytes, int cpuSeconds)
{
    const struct rlimit time = {static_cast<rlim_t>(cpuSeconds), static_cast<rlim_t>(cpuSeconds)};
    ::setrlimit(RLIMIT_CPU, &time);
#ifndef TINGYU_SANITIZED // its shadow memory counts as data
    const struct rlimit memory = {static_cast<rlim_t>(memoryBytes), static_cast<rlim_t>(memoryBytes)};
    ::setrlimit(RLIMIT_DATA, &memory);
#else
    Q_UNUSED(memoryBytes)
#endif
}

Result<std::unique_ptr<MemoryFile>> MemoryFile::make(const QByteArray &bytes)
{
    const int handle = ::memfd_create("table", MFD_CLOEXEC);
    if (handle < 0)
        return ioError("create");
    std::unique_ptr<MemoryFile> file(new MemoryFile);
    file->m_handle = handle;
    file->m_path = QStringLiteral("/proc/self/fd/%1").arg(handle);
    if (auto written = writeAll(handle, bytes); !written)
        return written.error();
    return file;
}

MemoryFile::~MemoryFile()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

LockFile::~LockFile()
{
    release();
}

Result<void> LockFile::acquire(const QString &path, const QByteArray &note)
{
    release();
    const int handle =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (handle < 0)
        return ioError("open");
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
        const bool taken = errno == EWOULDBLOCK;
        Error error = taken ? fail(Errc::Busy, "vault.window_open") : ioError("lock");
        ::close(handle);
        return error;
    }
    if (::ftruncate(handle, 0) != 0 ||
        ::write(handle, note.constData(), static_cast<size_t>(note.size())) < 0) {
        // the note only supplies the text of the other's message: the lock itself holds
    }
    m_handle = handle;
    m_path = path;
    return {};
}

QByteArray LockFile::noteOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(512) : QByteArray();
}

void LockFile::release()
{
    if (m_handle < 0)
        return;
    ::close(m_handle);
    m_handle = -1;
}

} // namespace tingyu::platform
