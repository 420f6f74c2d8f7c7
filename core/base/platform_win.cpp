// SPDX-License-Identifier: GPL-3.0-or-later
// Never run, and compiled only as far as its syntax (packaging/windows/README.md): Windows 10 1809 or later.
#include "core/base/platform.h"

#include "core/base/boot_id.h"
#include "core/base/sync_folders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QThread>

#include <windows.h>

#include <cstdio>
#include <io.h>
#include <vector>

namespace tingyu::platform {
namespace {

// By number: not every SDK's headers know them.
constexpr DWORD quotaExceeded = 1295; // ERROR_DISK_QUOTA_EXCEEDED
constexpr DWORD recallOnOpen = 0x0004'0000, pinned = 0x0008'0000, unpinned = 0x0010'0000,
                recallOnAccess = 0x0040'0000; // FILE_ATTRIBUTE_…

Error systemError(const char *operation)
{
    const DWORD number = ::GetLastError();
    const bool full =
        number == ERROR_DISK_FULL || number == ERROR_HANDLE_DISK_FULL || number == quotaExceeded;
    return fail(full ? Errc::DiskFull : Errc::Io, full ? "disk.full" : "disk.refused",
                {QString::fromLatin1(operation), QString::number(number)});
}

/// Paths longer than 260 characters and names in Chinese: the wide calls with the long-path prefix.
std::wstring wide(const QString &path)
{
    const QString native = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    if (native.startsWith(QStringLiteral("\\\\?\\")))
        return native.toStdWString();
    if (native.startsWith(QStringLiteral("\\\\")))
        return QString(QStringLiteral("\\\\?\\UNC\\") + native.mid(2)).toStdWString();
    return QString(QStringLiteral("\\\\?\\") + native).toStdWString();
}

class Handle
{
public:
    explicit Handle(HANDLE handle) : m_handle(handle) {}
    ~Handle()
    {
        if (isOpen())
            ::CloseHandle(m_handle);
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    HANDLE get() const { return m_handle; }
    bool isOpen() const { return m_handle != INVALID_HANDLE_VALUE && m_handle != nullptr; }

private:
    HANDLE m_handle;
};

Result<void> writeAll(HANDLE file, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const DWORD wanted = static_cast<DWORD>(std::min<qsizetype>(bytes.size() - written, 1 << 20));
        DWORD step = 0;
        if (::WriteFile(file, bytes.constData() + written, wanted, &step, nullptr) == 0)
            return systemError("write");
        written += step;
    }
    if (::FlushFileBuffers(file) == 0)
        return systemError("sync");
    return {};
}

} // namespace

Result<void> createFile(const QString &path, const QByteArray &bytes)
{
    Result<void> written;
    {
        const Handle file(::CreateFileW(wide(path).c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW,
                                        FILE_ATTRIBUTE_NORMAL | FILE_FLAG_WRITE_THROUGH, nullptr));
        if (!file.isOpen())
            return systemError("create");
        written = writeAll(file.get(), bytes);
    }
    if (!written)
        ::DeleteFileW(wide(path).c_str());
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
    for (int attempt = 0;; ++attempt) {
        if (::MoveFileExW(wide(from).c_str(), wide(to).c_str(),
                          MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0)
            return {};
        const DWORD why = ::GetLastError();
        if ((why != ERROR_ACCESS_DENIED && why != ERROR_SHARING_VIOLATION && why != ERROR_LOCK_VIOLATION) ||
            attempt == 9) {
            ::SetLastError(why);
            return systemError("rename");
        }
        QThread::msleep(static_cast<unsigned long>(25 * (attempt + 1)));
    }
}

Result<void> syncFile(const QString &path)
{
    const Handle file(::CreateFileW(wide(path).c_str(), GENERIC_READ | GENERIC_WRITE,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING,
                                    FILE_ATTRIBUTE_NORMAL, nullptr));
    if (!file.isOpen())
        return systemError("open");
    if (::FlushFileBuffers(file.get()) == 0)
        return systemError("sync");
    return {};
}

Result<void> syncFolder(const QString &)
{
    return {}; // a rename is written through by MoveFileExW; NTFS has no folder to flush
}

void dropCache(const QString &path)
{
    // Opening without buffering makes the cache manager let go of the file's clean pages.
    const Handle file(::CreateFileW(wide(path).c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                    nullptr, OPEN_EXISTING, FILE_FLAG_NO_BUFFERING, nullptr));
}

qint64 freeBytes(const QString &path)
{
    ULARGE_INTEGER available = {};
    if (::GetDiskFreeSpaceExW(wide(path).c_str(), &available, nullptr, nullptr) == 0)
        return -1;
    return static_cast<qint64>(available.QuadPart);
}

quint64 physicalMemory()
{
    MEMORYSTATUSEX memory = {};
    memory.dwLength = sizeof memory;
    return ::GlobalMemoryStatusEx(&memory) != 0 ? memory.ullTotalPhys : 0;
}

bool isUnsafeForVault(const QString &folder, QString *reason)
{
    if (QDir::fromNativeSeparators(folder).startsWith(QLatin1String("//"))) { // \\\\server\\share
        *reason = QStringLiteral("network");
        return true;
    }
    if (isKeptInSync(folder) || isKeptInSync(QFileInfo(folder).canonicalFilePath())) {
        *reason = QStringLiteral("sync");
        return true;
    }
    QString nearest = QDir::cleanPath(QDir(folder).absolutePath());
    while (!QFileInfo::exists(nearest) && nearest != QFileInfo(nearest).path())
        nearest = QFileInfo(nearest).path();
    const std::wstring path = wide(nearest);
    // Files on demand: OneDrive and its like mark the folders they keep.
    const DWORD attributes = ::GetFileAttributesW(path.c_str());
    if (attributes != INVALID_FILE_ATTRIBUTES &&
        (attributes & (recallOnOpen | recallOnAccess | FILE_ATTRIBUTE_OFFLINE | pinned | unpinned)) != 0) {
        *reason = QStringLiteral("sync");
        return true;
    }
    wchar_t volume[MAX_PATH + 1] = {};
    if (::GetVolumePathNameW(path.c_str(), volume, MAX_PATH) != 0 &&
        ::GetDriveTypeW(volume) == DRIVE_REMOTE) {
        *reason = QStringLiteral("network");
        return true;
    }
    return false;
}

QString bootId()
{
    // The moment the machine was started, in milliseconds of the system's clock. A counter of starts in the
    // registry would not do: a disk that is put back takes it along.
    FILETIME now = {};
    ::GetSystemTimeAsFileTime(&now);
    const quint64 hundredNs = (static_cast<quint64>(now.dwHighDateTime) << 32) | now.dwLowDateTime;
    return QString::number(hundredNs / 10'000 - ::GetTickCount64());
}

bool isSameBoot(const QString &one, const QString &other)
{
    constexpr qint64 toleranceMs = 90'000; // no machine starts, is used and starts again within it
    bool areNumbers[2] = {};
    const qint64 apart = one.toLongLong(&areNumbers[0]) - other.toLongLong(&areNumbers[1]);
    return areNumbers[0] && areNumbers[1] ? apart <= toleranceMs && apart >= -toleranceMs : one == other;
}

void hardenProcess()
{
    ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX); // no crash report with a memory image
    ::SetDllDirectoryW(L"");
    ::SetSearchPathMode(BASE_SEARCH_PATH_ENABLE_SAFE_SEARCHMODE | BASE_SEARCH_PATH_PERMANENT);
}

namespace {

std::wstring g_crashPath; // an exception filter gets no context of ours

LONG WINAPI noteCrash(EXCEPTION_POINTERS *what)
{
    const HANDLE file = ::CreateFileW(g_crashPath.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS,
                                      FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return EXCEPTION_CONTINUE_SEARCH;
    char line[64];
    const auto offset = reinterpret_cast<quintptr>(what->ExceptionRecord->ExceptionAddress) -
                        reinterpret_cast<quintptr>(::GetModuleHandleW(nullptr));
    const int length = std::snprintf(line, sizeof line, "%lx %llx\n", what->ExceptionRecord->ExceptionCode,
                                     static_cast<unsigned long long>(offset));
    DWORD done = 0;
    ::WriteFile(file, line, static_cast<DWORD>(length), &done, nullptr);
    ::CloseHandle(file);
    return EXCEPTION_CONTINUE_SEARCH;
}

} // namespace

void noteCrashesIn(const QString &path)
{
    g_crashPath = wide(path);
    ::SetUnhandledExceptionFilter(noteCrash);
}

Result<void> restartSelf()
{
    wchar_t program[32768] = {};
    if (::GetModuleFileNameW(nullptr, program, 32768) == 0)
        return systemError("exec");
    std::wstring line = ::GetCommandLineW();
    STARTUPINFOW start = {};
    start.cb = sizeof start;
    PROCESS_INFORMATION process = {};
    if (::CreateProcessW(program, line.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr, &start,
                         &process) == 0)
        return systemError("exec");
    ::ExitProcess(0);
}

Result<QString> makePrivateTempFolder()
{
    // Windows has no file system in memory: a folder of the user's own profile, inheriting its rights.
    wchar_t base[MAX_PATH + 1] = {};
    if (::GetTempPathW(MAX_PATH, base) == 0)
        return fail(Errc::Io, "disk.no_private_temp");
    for (int attempt = 0; attempt < 10; ++attempt) {
        const QString folder = QDir::fromNativeSeparators(QString::fromWCharArray(base)) %
                               QStringLiteral("ty-") %
                               QString::number(QRandomGenerator::system()->generate64(), 36);
        if (::CreateDirectoryW(wide(folder).c_str(), nullptr) != 0)
            return folder;
    }
    return fail(Errc::Io, "disk.no_private_temp");
}

std::optional<QString> decodeGb18030(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return QString();
    constexpr UINT gb18030 = 54936;
    const int size = static_cast<int>(bytes.size());
    const int length =
        ::MultiByteToWideChar(gb18030, MB_ERR_INVALID_CHARS, bytes.constData(), size, nullptr, 0);
    if (length == 0)
        return std::nullopt;
    std::vector<wchar_t> text(static_cast<size_t>(length));
    ::MultiByteToWideChar(gb18030, MB_ERR_INVALID_CHARS, bytes.constData(), size, text.data(), length);
    return QString::fromWCharArray(text.data(), length);
}

bool isTerminal(Stream stream)
{
    switch (stream) {
    case Stream::Input:
        return ::_isatty(::_fileno(stdin)) != 0;
    case Stream::Output:
        return ::_isatty(::_fileno(stdout)) != 0;
    case Stream::Errors:
        return ::_isatty(::_fileno(stderr)) != 0;
    }
    return false;
}

Result<QByteArray> readSecretLine(const QByteArray &prompt)
{
    const HANDLE input = ::GetStdHandle(STD_INPUT_HANDLE);
    DWORD before = 0;
    if (::GetConsoleMode(input, &before) == 0)
        return systemError("terminal");
    ::SetConsoleMode(input, ENABLE_LINE_INPUT);
    const HANDLE errors = ::GetStdHandle(STD_ERROR_HANDLE);
    const std::wstring shown = QString::fromUtf8(prompt).toStdWString();
    DWORD done = 0;
    ::WriteConsoleW(errors, shown.c_str(), static_cast<DWORD>(shown.size()), &done, nullptr);
    wchar_t typed[2048] = {};
    DWORD length = 0;
    const bool read = ::ReadConsoleW(input, typed, 2047, &length, nullptr) != 0;
    ::SetConsoleMode(input, before);
    ::WriteConsoleW(errors, L"\n", 1, &done, nullptr);
    while (length > 0 && (typed[length - 1] == L'\n' || typed[length - 1] == L'\r'))
        --length;
    const bool cancelled = !read || (length > 0 && typed[0] == 26); // Ctrl+Z
    QString text = QString::fromWCharArray(typed, static_cast<int>(length));
    ::SecureZeroMemory(typed, sizeof typed);
    QByteArray line = text.toUtf8();
    text.fill(QChar(0));
    if (!cancelled)
        return line;
    line.fill('\0');
    return fail(Errc::Cancelled, "input.cancelled");
}

void limitProcess(quint64 memoryBytes, int cpuSeconds)
{
    const HANDLE job = ::CreateJobObjectW(nullptr, nullptr);
    if (job == nullptr)
        return;
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_PROCESS_TIME;
    limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart = cpuSeconds * 10000000LL; // 100 ns
    limits.ProcessMemoryLimit = static_cast<SIZE_T>(memoryBytes);
    ::SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    ::AssignProcessToJobObject(job, ::GetCurrentProcess()); // the handle stays open as long as the process
}

Result<std::unique_ptr<MemoryFile>> MemoryFile::make(const QByteArray &bytes)
{
    // Windows has no file without a name: a private one that the cache manager keeps off the medium while it
    // can, and that goes with its last handle. Readers open it by path, so they must be let in.
    auto folder = makePrivateTempFolder();
    if (!folder)
        return folder.error();
    const QString path = *folder % QStringLiteral("/t");
    const HANDLE handle = ::CreateFileW(wide(path).c_str(), GENERIC_READ | GENERIC_WRITE | DELETE,
                                        FILE_SHARE_READ | FILE_SHARE_DELETE, nullptr, CREATE_NEW,
                                        FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return systemError("create");
    std::unique_ptr<MemoryFile> file(new MemoryFile);
    file->m_handle = ::_open_osfhandle(reinterpret_cast<intptr_t>(handle), 0);
    file->m_path = path;
    if (auto written = writeAll(handle, bytes); !written)
        return written.error();
    return file;
}

MemoryFile::~MemoryFile()
{
    if (m_handle < 0)
        return;
    ::_close(m_handle);
    ::RemoveDirectoryW(wide(QFileInfo(m_path).path()).c_str());
}

LockFile::~LockFile()
{
    release();
}

Result<void> LockFile::acquire(const QString &path, const QByteArray &note)
{
    release();
    // Others may read the note; nobody else may open the file for writing while this handle lives.
    const HANDLE handle = ::CreateFileW(wide(path).c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ,
                                        nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        if (::GetLastError() == ERROR_SHARING_VIOLATION)
            return fail(Errc::Busy, "vault.window_open");
        return systemError("open");
    }
    ::SetEndOfFile(handle);
    DWORD done = 0;
    ::WriteFile(handle, note.constData(), static_cast<DWORD>(note.size()), &done, nullptr);
    m_handle = ::_open_osfhandle(reinterpret_cast<intptr_t>(handle), 0);
    m_path = path;
    return {};
}

QByteArray LockFile::noteOf(const QString &path)
{
    const Handle file(::CreateFileW(wide(path).c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                    nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
    char bytes[512];
    DWORD read = 0;
    if (!file.isOpen() || ::ReadFile(file.get(), bytes, sizeof bytes, &read, nullptr) == 0)
        return {};
    return QByteArray(bytes, static_cast<qsizetype>(read));
}

void LockFile::release()
{
    if (m_handle < 0)
        return;
    ::_close(m_handle);
    m_handle = -1;
}

} // namespace tingyu::platform
