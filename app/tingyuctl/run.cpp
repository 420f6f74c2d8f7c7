// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/run.h"

#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/command_line.h"
#include "app/tingyuctl/exit_code.h"
#include "core/base/platform.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"

#include <QJsonDocument>

#include <cstdio>

namespace tingyu::ctl {
namespace {

bool writeTo(FILE *stream, const QByteArray &bytes)
{
    const size_t size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

QByteArray oneLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// `aside` stands on the one line that a person reads; it is not the reason of the refusal.
int refuse(const Error &error, bool json, QJsonObject besides, const QString &words = {},
           const QString &aside = {})
{
    if (error.code == Errc::LockedOut && !error.detail.isEmpty())
        besides.insert(QStringLiteral("seconds_left"), error.detail.constFirst().toInt());
    const QString sentence = QString(text::sentence(error) % QLatin1Char(' ') % words).simplified();
    if (json) {
        besides.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), error.subject},
                                                            {QStringLiteral("message"), sentence}});
        writeTo(stdout, oneLine(besides));
    }
    writeTo(stderr, QString(sentence % QLatin1Char(' ') % aside).trimmed().toUtf8() + '\n');
    return exitCodeOf(error);
}

Result<void> answer(const Reply &reply, bool json)
{
    QByteArray bytes;
    if (json && !reply.streamed) {
        QJsonObject object = reply.json;
        if (!reply.notes.isEmpty())
            object.insert(QStringLiteral("notes"), QJsonArray::fromStringList(reply.notes));
        bytes = oneLine(object);
        if (platform::isTerminal(platform::Stream::Errors)) {
            for (const QString &line : reply.screen)
                writeTo(stderr, line.toUtf8() + '\n');
        }
    } else if (!json) {
        for (const QString &line : reply.lines + reply.notes)
            bytes += line.toUtf8() + '\n';
    }
    if (!writeTo(stdout, bytes))
        return fail(Errc::Io, "output.stream");
    return {};
}

Result<Reply> perform(CommandContext &context, const Verb &verb)
{
    if (auto set = context.applyNow(); !set)
        return set.error();
    switch (verb.vault) {
    case VaultUse::None:
        break;
    case VaultUse::Folder:
        if (context.vaultFolder().isEmpty())
            return fail(Errc::BadInput, "usage.no_vault");
        break;
    case VaultUse::Open:
        if (auto opened = context.openVault(); !opened)
            return opened.error();
        break;
    }
    return verb.handler(context);
}

} // namespace

bool wordsPaint(const QStringList &words, const std::vector<Noun> &nouns)
{
    CommandLine line;
    return parseCommandLine(words, nouns, line) && !line.help() && line.verb->paints;
}

int run(const QStringList &words, const std::vector<Noun> &nouns)
{
    CommandLine line;
    auto parsed = parseCommandLine(words, nouns, line);
    text::speak(text::languageFromCode(line.global.value(QStringLiteral("lang"))));
    if (!parsed)
        return refuse(parsed.error(), line.json(), {});
    if (line.help())
        return writeTo(stdout, helpText(line, nouns).toUtf8()) ? Done : Refused;

    CommandContext context(line);
    auto reply = perform(context, *line.verb);
    const auto &wentBack = context.wentBack();
    if (!reply) {
        const bool isTold = wentBack && wentBack->subject != reply.error().subject;
        return refuse(reply.error(), line.json(), context.refusal(), context.refusalWords(),
                      isTold ? text::sentence(*wentBack) : QString());
    }
    if (auto written = answer(*reply, line.json()); !written)
        return refuse(written.error(), false, {});
    QList<Error> warnings = context.warnings();
    if (wentBack)
        warnings.prepend(*wentBack);
    for (const Error &warning : std::as_const(warnings))
        writeTo(stderr, text::sentence(warning).toUtf8() + '\n');
    return Done;
}

} // namespace tingyu::ctl
