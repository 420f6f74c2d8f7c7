// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QStandardPaths>

namespace tingyu::ui {
namespace {

constexpr int longestCode = 80;
Log *g_log = nullptr; // Qt's message handler takes no context of ours
QMutex g_mutex;

QByteArray asCode(const QString &text)
{
    QByteArray code;
    for (const QChar c : text.left(longestCode)) {
        const bool plain = (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
                           (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) ||
                           (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('.') ||
                           c == QLatin1Char(':') || c == QLatin1Char('_') || c == QLatin1Char('-');
        code += plain ? c.toLatin1() : '?';
    }
    return code;
}

const char *kindOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "qt.debug";
    case QtInfoMsg:
        return "qt.info";
    case QtWarningMsg:
        return "qt.warning";
    case QtCriticalMsg:
        return "qt.critical";
    case QtFatalMsg:
        return "qt.fatal";
    }
    return "qt";
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &)
{
    if (g_log != nullptr && type != QtDebugMsg)
        g_log->line(kindOf(type), {QString::fromLatin1(context.category)});
}

} // namespace

Log::Log(const QString &folder)
    : m_folder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) %
                                      QStringLiteral("/log")
                                : folder)
{
    QDir().mkpath(m_folder);
}

QString Log::fileName(int number) const
{
    return QStringLiteral("%1/tingyu.%2.log").arg(m_folder).arg(number);
}

void Log::line(const char *code, const QStringList &codes)
{
    const QMutexLocker lock(&g_mutex);
    QFile file(fileName(0));
    if (file.size() > bytesPerFile)
        turnOver();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return; // a log that cannot be written must not stop anybody's work
    QByteArray text = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    text += ' ';
    text += asCode(QString::fromLatin1(code));
    for (const QString &detail : codes) {
        text += ' ';
        text += asCode(detail);
    }
    text += '\n';
    file.write(text);
}

void Log::error(const Error &error)
{
    line("error", QStringList{QString::number(static_cast<int>(error.code)), error.subject} + error.detail);
}

void Log::takeQtMessages()
{
    g_log = this;
    qInstallMessageHandler(handle);
}

void Log::turnOver()
{
    QFile::remove(fileName(files - 1));
    for (int number = files - 2; number >= 0; --number)
        QFile::rename(fileName(number), fileName(number + 1));
}

} // namespace tingyu::ui
