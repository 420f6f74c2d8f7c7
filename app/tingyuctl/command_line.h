// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"

#include <QHash>

namespace tingyu::ctl {

/// One call as it was typed, checked against the tables.
struct CommandLine
{
    QHash<QString, QString>
        global; ///< vault, user, password-file, lang, now; json, yes, help as empty values
    const Noun *noun = nullptr;
    const Verb *verb = nullptr;
    QHash<QString, QString> arguments;
    QHash<QString, QString> options; ///< a switch has an empty value

    bool json() const { return global.contains(QStringLiteral("json")); }
    bool help() const { return global.contains(QStringLiteral("help")); }
};

/// An option as it is typed: "--name".
QString dashed(const char *name);

/// The options of every call, for parsing and for the help.
const std::vector<OptionSpec> &globalOptions();

/// Fills `line` as far as it can be read, so that a wrong call is still answered in its language and as JSON
/// when --json stands anywhere in it. Errors: Errc::BadInput "usage.…". With --help nothing but the names
/// of noun and verb is asked for.
Result<void> parseCommandLine(const QStringList &words, const std::vector<Noun> &nouns, CommandLine &line);

/// What --help prints at the level the line reached: all nouns, one noun, or one verb.
QString helpText(const CommandLine &line, const std::vector<Noun> &nouns);

} // namespace tingyu::ctl
