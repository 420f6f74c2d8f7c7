// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace tingyu::text {

/// A reason code of core and its sentence: Chinese source text, %1 and %2 are Error::detail.
/// Each room keeps its lines in errors_<room>.cpp as QT_TRANSLATE_NOOP("ErrorText", …).
struct ErrorLine
{
    const char *subject;
    const char *sentence;
};

std::span<const ErrorLine> baseErrors();
std::span<const ErrorLine> tablesErrors();
std::span<const ErrorLine> vaultErrors();
std::span<const ErrorLine> schoolErrors();
std::span<const ErrorLine> rollErrors();
std::span<const ErrorLine> rosterErrors();
std::span<const ErrorLine> scalesErrors();
std::span<const ErrorLine> roomErrors();
std::span<const ErrorLine> appointmentErrors();
std::span<const ErrorLine> sessionErrors();
std::span<const ErrorLine> paperErrors();
std::span<const ErrorLine> groupErrors();
std::span<const ErrorLine> screeningErrors();
std::span<const ErrorLine> followUpErrors();
std::span<const ErrorLine> answeringErrors();
std::span<const ErrorLine> careErrors();
std::span<const ErrorLine> reportErrors();
std::span<const ErrorLine> exchangeErrors();
std::span<const ErrorLine> keepingErrors();
std::span<const ErrorLine> mergeErrors();
std::span<const ErrorLine> commandErrors();

} // namespace tingyu::text
