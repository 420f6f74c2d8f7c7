// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"

#include "core/base/day_range.h"
#include "core/base/platform.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace tingyu::ctl {
namespace {

QString key(const char *name)
{
    return QLatin1String(name);
}

/// One of this process's own streams, as a shell hands over what another command says: --password-file <(…).
/// It is open already, so that opening waits for nobody.
bool isHeldOpen(const QString &path)
{
    return path == QLatin1String("/dev/stdin") || path.startsWith(QLatin1String("/dev/fd/")) ||
           path.startsWith(QLatin1String("/proc/self/fd/"));
}

} // namespace

CommandContext::CommandContext(const CommandLine &line)
    : m_line(line), m_uids(std::make_unique<SystemUidSource>(m_systemClock))
{
}

CommandContext::~CommandContext()
{
    m_services.reset(); // speaks to the vault: goes first
}

QString CommandContext::argument(const char *name) const
{
    const auto &known = m_line.verb->arguments;
    Q_ASSERT(std::any_of(known.begin(), known.end(),
                         [&](const ArgumentSpec &a) { return key(a.name) == key(name); }));
    return m_line.arguments.value(key(name));
}

bool CommandContext::has(const char *option) const
{
    const auto &known = m_line.verb->options;
    Q_ASSERT(std::any_of(known.begin(), known.end(),
                         [&](const OptionSpec &o) { return key(o.name) == key(option); }));
    return m_line.options.contains(key(option));
}

QString CommandContext::option(const char *name, const QString &fallback) const
{
    return has(name) ? m_line.options.value(key(name)) : fallback;
}

QStringList CommandContext::list(const char *name) const
{
    QStringList values;
    const QStringList parts = option(name).split(QLatin1Char(','));
    for (const QString &part : parts) {
        if (const QString value = part.trimmed(); !value.isEmpty())
            values.append(value);
    }
    return values;
}

Result<std::optional<QDate>> CommandContext::date(const char *name) const
{
    if (!has(name))
        return std::optional<QDate>();
    const QDate date = QDate::fromString(option(name), QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid())
        return fail(Errc::BadInput, "usage.date", {dashed(name)});
    if (date.year() > lastYearOfLife)
        return fail(Errc::BadInput, "usage.date_range", {dashed(name), QString::number(lastYearOfLife)});
    return std::optional<QDate>(date);
}

Result<std::optional<WallTime>> CommandContext::wallTime(const char *name) const
{
    if (!has(name))
        return std::optional<WallTime>();
    const auto time = WallTime::parse(option(name));
    if (!time)
        return fail(Errc::BadInput, "usage.time", {dashed(name)});
    return time;
}

Result<int> CommandContext::number(const char *name, int fallback, int least, int most) const
{
    if (!has(name))
        return fallback;
    bool ok = false;
    const int value = option(name).toInt(&ok);
    if (!ok || value < least || value > most) {
        return fail(Errc::BadInput, "usage.number",
                    {dashed(name), QString::number(least), QString::number(most)});
    }
    return value;
}

Result<Uid> CommandContext::uidArgument(const char *name) const
{
    const auto uid = Uid::fromString(argument(name));
    if (!uid)
        return fail(Errc::BadInput, "usage.uid", {key(name)});
    return *uid;
}

QString CommandContext::userName() const
{
    return m_line.global.value(QStringLiteral("user"));
}

bool CommandContext::wasPasswordFileGiven() const
{
    return m_line.global.contains(QStringLiteral("password-file"));
}

bool CommandContext::wantsJson() const
{
    return m_line.json();
}

QString CommandContext::vaultFolder() const
{
    return m_line.global.value(QStringLiteral("vault"));
}

const Clock &CommandContext::clock() const
{
    return m_stoppedClock ? static_cast<const Clock &>(*m_stoppedClock) : m_systemClock;
}

Result<SecretBytes> CommandContext::passwordFromFile(const QString &path, const char *option) const
{
    QFile file(path);
    if (!file.exists())
        return fail(Errc::NotFound, "password_file.missing", {dashed(option)});
    if (!QFileInfo(path).isFile() && !isHeldOpen(path))
        return fail(Errc::BadInput, "file.not_regular");
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Errc::Io, "password_file.unreadable", {dashed(option)});
    QByteArray bytes = file.read(4097);
    const bool fits = bytes.size() <= 4096;
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    QString text = QString::fromUtf8(bytes);
    const bool readable = fits && text.toUtf8() == bytes;
    bytes.fill('\0');
    if (!readable) {
        text.fill(QChar(0));
        return fail(Errc::BadInput, "password_file.not_text", {dashed(option)});
    }
    return passwordBytes(text);
}

Result<QByteArray> CommandContext::readFile(const QString &path, const char *name, qint64 mostMegabytes)
{
    QFile file(path);
    if (!file.exists() || !QFileInfo(path).isFile())
        return fail(Errc::NotFound, "file.missing", {key(name)});
    if (file.size() > mostMegabytes << 20)
        return fail(Errc::LimitExceeded, "file.too_large", {key(name), QString::number(mostMegabytes)});
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, "file.unreadable", {key(name)});
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(Errc::Io, "file.unreadable", {key(name)});
    return bytes;
}

Result<Uid> CommandContext::theOne(const QList<Candidate> &candidates)
{
    if (candidates.isEmpty())
        return fail(Errc::NotFound, "record.not_found");
    if (candidates.size() == 1)
        return candidates.constFirst().uid;
    QJsonArray array;
    for (const Candidate &candidate : candidates) {
        array.append(QJsonObject{{QStringLiteral("uid"), candidate.uid.toString()},
                                 {QStringLiteral("name"), candidate.name},
                                 {QStringLiteral("hint"), candidate.hint}});
    }
    sayWithRefusal(QStringLiteral("candidates"), array);
    return fail(Errc::Ambiguous, "record.ambiguous", {QString::number(candidates.size())});
}

} // namespace tingyu::ctl
