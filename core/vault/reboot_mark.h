// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

/// Some PCs of schools put their disk back at every start (还原卡, 冰点). A mark is left in the vault's
/// folder, the program remembers outside of it that there is one, and after the next start of the machine it
/// is looked for. Where the disk puts back both, nothing is said at all: whoever asked for the test is told
/// beforehand that silence is an answer.
namespace tingyu {

class Vault;

namespace rebootmark {

inline constexpr const char *fileName = "reboot.mark";

struct Mark
{
    QString token; ///< random; tells one test from the next
    QString boot;  ///< platform::bootId() at the time of writing
    bool operator==(const Mark &) const = default;

    QString toString() const; ///< one line, nothing of the content
    static std::optional<Mark> fromString(const QString &text);
};

/// A new mark in place of an old one. Errors of platform::replaceFile.
Result<Mark> leave(const QString &folder);
std::optional<Mark> find(const QString &folder);
void remove(const QString &folder);

enum class Verdict : quint8
{
    None,    ///< nobody asked
    Waiting, ///< the machine was not started anew yet
    Survived,
    Reverted ///< what was asked for is gone: the disk was put back
};
/// `expected`: what is remembered outside the folder; `found`: what is in it. A mark that nobody remembers
/// any more stood through a start that took the memory: it survived.
Verdict judge(const std::optional<Mark> &expected, const std::optional<Mark> &found, const QString &bootNow);

/// That the disk keeps what is written, on record for this installation: a restore to another PC begins anew.
Result<void> noteSurvived(Vault &vault);
Result<bool> hasSurvived(Vault &vault);

} // namespace rebootmark
} // namespace tingyu
