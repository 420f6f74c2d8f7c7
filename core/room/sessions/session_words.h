// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session.h"

namespace tingyu {

/// A code of a list that is data, with its words.
struct CodedWords
{
    QString code; ///< never renamed, never given another meaning
    QString zh;
    QString en;
    QString parent; ///< of a finer concern: the one it belongs to
    bool operator==(const CodedWords &) const = default;
};

/// The lists a session's record is filled in from, with their words (resources/room/session_words.json).
struct SessionWords
{
    QList<CodedWords> concerns;  ///< 求助类别 of form 2, each followed by its finer ones
    QList<CodedWords> risk;      ///< items of the risk check
    QList<CodedWords> firstHour; ///< items of the first-hour card, in the order to be done
    QString caseReason;          ///< "… %1": why a case was opened, Chinese as what is typed

    bool isConcern(const QString &code) const;
    bool isFirstHourItem(const QString &code) const;
    /// The items answered yes or unclear, as the reason of a case; nothing of what the client said.
    QString reasonOf(const RiskCheck &risk) const;
};

const SessionWords &sessionWords();

} // namespace tingyu
