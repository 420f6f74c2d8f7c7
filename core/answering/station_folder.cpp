// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/station_folder.h"

#include "core/answering/station_files.h"
#include "core/base/platform.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStorageInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace tingyu::answering {
namespace {

const auto executable = u"tingyu-answer"_s;

QString executableIn(const QString &folder)
{
    for (const QString &name : {executable, QString(executable + u".exe"_s)}) {
        const QString path = folder + u'/' + name;
        if (QFileInfo(path).isFile())
            return path;
    }
    return {};
}

Error ioError(const char *operation)
{
    return fail(Errc::Io, "disk.refused", {QString::fromLatin1(operation), u"0"_s});
}

Result<void> copyFile(const QString &from, const QString &to)
{
    if (!QDir().mkpath(QFileInfo(to).path()))
        return ioError("mkdir");
    if (QFile::copy(QFileInfo(from).canonicalFilePath(), to))
        return {};
    const bool isFull = QStorageInfo(QFileInfo(to).path()).bytesAvailable() < QFileInfo(from).size();
    return isFull ? fail(Errc::DiskFull, "disk.full") : ioError("copy");
}

/// Runs the script that is installed with an executable, which gathers what it needs into `to`.
bool gather(const QString &program, const QString &to)
{
    const QString prefix = QDir::cleanPath(QFileInfo(program).path() + u"/.."_s);
    const QString script = prefix + u"/share/tingyu/portable.sh"_s;
    if (!QFileInfo(script).isFile())
        return false;
    QProcess shell; // says nothing of its own: standard output is the caller's
    shell.setStandardOutputFile(QProcess::nullDevice());
    shell.setStandardErrorFile(QProcess::nullDevice());
    shell.start(u"/bin/sh"_s, {script, prefix, to});
    constexpr int mostMs = 120'000;
    return shell.waitForFinished(mostMs) && shell.exitCode() == 0 && isPortable(to);
}

Result<void> fill(const QString &folder, const QByteArray &plan, const QString &given,
                  const Progress &progress)
{
    if (!QDir().mkpath(folder + u"/answers"_s))
        return ioError("mkdir");
    const QTemporaryDir made;
    QString program = given;
    if (!isPortable(program) && gather(program, made.filePath(u"answer"_s)))
        program = made.filePath(u"answer"_s);
    if (isPortable(program)) {
        QStringList paths;
        QDirIterator files(program, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(files.next());
        for (qsizetype at = 0; at < paths.size(); ++at) {
            if (!keepGoing(progress, at, paths.size()))
                return fail(Errc::Cancelled, "answering.cancelled");
            if (auto copied = copyFile(paths.at(at), folder + paths.at(at).mid(program.size())); !copied)
                return copied;
        }
    } else if (auto copied = copyFile(program, folder + u"/program/bin/"_s + QFileInfo(program).fileName());
               !copied) {
        return copied;
    }
    const QString path = StationFiles::planFile(folder);
    if (auto written = platform::createFile(path, plan); !written)
        return written;
    // Whoever sits at a station may read it: it holds nothing that is not for the students' eyes.
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return platform::syncFolder(folder);
}

} // namespace

QString stationProgram(const QString &applicationFolder)
{
    const QString made = applicationFolder + u"/../portable/answer"_s;
    if (isPortable(made))
        return QDir(made).canonicalPath();
    return executableIn(applicationFolder);
}

bool isPortable(const QString &folder)
{
    return !executableIn(folder + u"/program/bin"_s).isEmpty() &&
           (QFileInfo(folder + u"/program/plugins/platforms"_s).isDir() ||
            QFileInfo(folder + u"/program/bin/platforms"_s).isDir()); // as windeployqt lays it out
}

Result<void> mayWriteStation(const QString &folder, const QString &program)
{
    if (QFileInfo::exists(folder) &&
        (!QFileInfo(folder).isDir() ||
         !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        return fail(Errc::Conflict, "answering.folder_taken");
    if (program.isEmpty() || (!isPortable(program) && !QFileInfo(program).isFile()))
        return fail(Errc::NotFound, "answering.program");
    return {};
}

Result<void> writeStation(const QString &folder, const QByteArray &plan, const QString &given,
                          const Progress &progress)
{
    auto written = fill(folder, plan, given, progress);
    if (!written) // it was not there or empty before: a part of a station is none
        QDir(folder).removeRecursively();
    return written;
}

} // namespace tingyu::answering
