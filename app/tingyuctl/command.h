// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace tingyu::ctl {

class CommandContext;

/// What a call needs of the vault before its handler runs.
enum class VaultUse
{
    None,   ///< no vault at all
    Folder, ///< the folder of --vault, which stays locked
    Open,   ///< unlocked with --user and the password: CommandContext::services() is there
};

/// A value that stands by its place. Help texts are QT_TRANSLATE_NOOP("Ctl", …).
struct ArgumentSpec
{
    const char *name; ///< shown in the help, and the key of CommandContext::argument
    const char *help;
    bool optional = false;
    const char *choices = nullptr; ///< as of an option
};

/// `--name VALUE`, or a switch when `value` is null. Options are optional unless `required`.
struct OptionSpec
{
    const char *name; ///< without the dashes
    const char *value;
    const char *help;
    bool required = false;
    const char *choices = nullptr; ///< "school|district": any other value is wrong usage
};

/// What a call says when it went well. With --json the object is printed, otherwise the lines.
struct Reply
{
    QJsonObject json;
    QStringList lines;     ///< for a person; translated
    QStringList screen;    ///< with --json: shown on standard error, and only when a person watches it
    QStringList notes;     ///< accepted, but worth a word; key "notes" of the object
    bool streamed = false; ///< the handler has written standard output itself
};

using Handler = Result<Reply> (*)(CommandContext &);

struct Verb
{
    const char *name; ///< nullptr: the one act of a program
    const char *help;
    std::vector<ArgumentSpec> arguments;
    std::vector<OptionSpec> options;
    VaultUse vault;
    Handler handler;
    bool paints = false;        ///< makes pages: runs with a QApplication on the offscreen platform
    bool ownsClock = false;     ///< makes a demo vault, so that --now is meant for it
    const char *note = nullptr; ///< more for --help, one paragraph
};

struct Noun
{
    const char *name;
    const char *help;
    std::vector<Verb> verbs;
};

/// A program of its own with one act: its only noun bears the program's name and its only verb none, so that
/// a call is options alone.
bool isOneAct(const std::vector<Noun> &nouns);
/// As it is typed: "tingyuctl vault create".
QString callName(const Noun &noun, const Verb &verb);

/// Every noun, in the order of the help: one line a noun in registry.cpp, one <noun>_commands.cpp each.
const std::vector<Noun> &allNouns();

} // namespace tingyu::ctl
