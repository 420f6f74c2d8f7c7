// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/screening/queue_rule.h"
#include "core/screening/repeat_list.h"
#include "core/screening/task_slip.h"

namespace tingyu::report {

/// What a guardian is told of one sheet: no score, no subscale, no level.
enum class GuardianWord : quint8
{
    Nothing, ///< nothing for which the school asks for a talk
    Unclear, ///< the sheet says nothing reliable: never the same as nothing found
    Talk,    ///< the school would like to talk
    Today    ///< a critical item: in person, today
};
QString guardianWordCode(GuardianWord word); ///< nothing, unclear, talk, today: variants of the form

/// Pure. `decision` of the sheet's review, where there is one: a person's word stands over the score, but for
/// a critical item that nobody has decided on.
GuardianWord guardianWord(const QueueStanding &standing, SheetValidity validity, bool hasScore,
                          std::optional<ReviewDecision> decision);

struct GuardianFacts
{
    QString student;
    QString classLabel;
    QDate answeredOn;
    QDate writtenOn;
    QString teacher;
    QString place;
};
FormValues guardianValues(const GuardianFacts &facts);

struct SlipFacts
{
    TaskSlip slip;
    QString teacher;
};
FormValues slipValues(const SlipFacts &facts);

struct RepeatFacts
{
    QString campaign;
    QList<RepeatRow> rows;
    QHash<QString, QString> scaleNames; ///< short, by id
};
FormValues repeatValues(const RepeatFacts &facts);

} // namespace tingyu::report
