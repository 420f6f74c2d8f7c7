// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a call that speaks with the person at the terminal.
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/terminal_text.h"

#include "core/base/platform.h"
#include "core/vault/output_place.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace tingyu::ctl {
namespace {

void tell(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

Result<SecretBytes> askSecret(const QString &prompt)
{
    auto line = platform::readSecretLine(prompt.toUtf8());
    if (!line)
        return line.error();
    QString text = QString::fromUtf8(*line);
    line->fill('\0');
    return passwordBytes(text);
}

} // namespace

Result<SecretBytes> CommandContext::password()
{
    const QString file = m_line.global.value(QStringLiteral("password-file"));
    if (!file.isEmpty())
        return passwordFromFile(file, "password-file");
    if (!platform::isTerminal(platform::Stream::Input))
        return fail(Errc::BadInput, "usage.no_password");
    return askSecret(said(QT_TRANSLATE_NOOP("Ctl", "密码:")));
}

Result<SecretBytes> CommandContext::newPassword(const char *fileOption)
{
    const QString file =
        fileOption == nullptr ? m_line.global.value(QStringLiteral("password-file")) : option(fileOption);
    const char *name = fileOption == nullptr ? "password-file" : fileOption;
    if (!file.isEmpty())
        return passwordFromFile(file, name);
    if (!platform::isTerminal(platform::Stream::Input))
        return fail(Errc::BadInput, "usage.no_password");
    auto first = askSecret(said(QT_TRANSLATE_NOOP("Ctl", "新密码:")));
    if (!first)
        return first;
    auto second = askSecret(said(QT_TRANSLATE_NOOP("Ctl", "再输入一次:")));
    if (!second)
        return second;
    if (!first->equals(*second))
        return fail(Errc::BadInput, "password.differs");
    return first;
}

Result<SecretBytes> CommandContext::otherPassword(const char *fileOption, const QString &question)
{
    if (has(fileOption))
        return passwordFromFile(option(fileOption), fileOption);
    if (!platform::isTerminal(platform::Stream::Input))
        return fail(Errc::BadInput, "usage.no_password");
    return askSecret(question);
}

Result<void> CommandContext::confirm(const QString &question)
{
    if (m_line.global.contains(QStringLiteral("yes")))
        return {};
    if (!platform::isTerminal(platform::Stream::Input))
        return fail(Errc::NeedsConfirmation, "confirm.needed");
    tell(question + said(QT_TRANSLATE_NOOP("Ctl", " 输入 y 确认:")));
    char answer[16] = {};
    if (std::fgets(answer, sizeof answer, stdin) == nullptr)
        return fail(Errc::Cancelled, "confirm.refused");
    const QString word = QString::fromUtf8(answer).trimmed().toLower();
    if (word == QLatin1String("y") || word == QLatin1String("yes"))
        return {};
    return fail(Errc::Cancelled, "confirm.refused");
}

Result<QString> CommandContext::ask(const QString &question)
{
    if (!platform::isTerminal(platform::Stream::Input))
        return fail(Errc::BadInput, "usage.no_terminal");
    tell(question);
    char answer[1024] = {};
    if (std::fgets(answer, sizeof answer, stdin) == nullptr)
        return fail(Errc::Cancelled, "input.cancelled");
    QString line = QString::fromUtf8(answer).trimmed();
    std::fill(std::begin(answer), std::end(answer), '\0');
    return line;
}

void CommandContext::warnOfPlainIn(const QString &folder)
{
    QString reason;
    if (m_warnings.isEmpty() && platform::isUnsafeForVault(folder, &reason))
        m_warnings.append(fail(Errc::BadInput, "output.unsafe_place"));
}

Result<void> CommandContext::mayWrite(const QString &path, Content content)
{
    if (auto possible = checkOutputFile(path); !possible)
        return possible;
    if (content == Content::Plain)
        warnOfPlainIn(QFileInfo(path).absolutePath());
    if (!QFileInfo::exists(path))
        return {};
    auto confirmed = confirm(said(QT_TRANSLATE_NOOP("Ctl", "输出文件已经存在,要覆盖吗?")));
    if (!confirmed && confirmed.error().code == Errc::NeedsConfirmation)
        return fail(Errc::NeedsConfirmation, "output.exists");
    return confirmed;
}

Progress CommandContext::progress(const QString &label)
{
    if (!platform::isTerminal(platform::Stream::Errors))
        return {};
    return [label, lastShown = QString()](qint64 done, qint64 total) mutable {
        const QString shown =
            total > 0 ? QString::number(done * 100 / total) + QLatin1Char('%') : QString::number(done);
        if (shown != lastShown) {
            lastShown = shown;
            tell(QStringLiteral("\r\x1b[K") + label + QLatin1Char(' ') + shown);
        }
        if (total > 0 && done >= total)
            tell(QStringLiteral("\r\x1b[K"));
        return true;
    };
}

} // namespace tingyu::ctl
