// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/station_folder.h"

#include "core/answering/station_files.h"
#include "core/base/platform.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

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
    if (!QFile::copy(QFileInfo(from).canonicalFilePath(), to))
        return ioError("copy");
    return {};
}

} // namespace

QString stationProgram(const QString &applicationFolder)
{
    const QStringList places{applicationFolder + u"/../lib/tingyu/answer"_s,
                             applicationFolder + u"/../portable/answer"_s};
    for (const QString &place : places) {
        if (isPortable(place))
            return QDir(place).canonicalPath();
    }
    return executableIn(applicationFolder);
}

bool isPortable(const QString &program)
{
    return !executableIn(program + u"/program/bin"_s).isEmpty();
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

Result<void> writeStation(const QString &folder, const QByteArray &plan, const QString &program,
                          const Progress &progress)
{
    if (!QDir().mkpath(folder + u"/answers"_s))
        return ioError("mkdir");
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

} // namespace tingyu::answering
