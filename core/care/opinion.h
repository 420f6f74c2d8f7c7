// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/care/case_file.h"

namespace tingyu {

/// One thing an expert said and what the school makes of it.
struct OpinionPart
{
    CaseItemId id;
    Uid uid;
    QString code; ///< a field of form 13, or "question.N"
    QString text;
    QString verdict; ///< empty = not decided yet; adopted, partly, no
    QString reason, who;
    QDate until, done;
    bool operator==(const OpinionPart &) const = default;
};

/// An expert's answer, typed from paper against the numbers of the report's questions. Answers of several
/// experts stand apart and never overwrite each other.
struct Opinion
{
    CaseItemId id;
    Uid uid;
    int version = 0; ///< of the report it answers
    QDate receivedOn;
    QString receivedWay;
    QString typedBy; ///< name of the user
    QString checkedBy;
    QDate parentsTold, feedbackSent;
    QList<OpinionPart> parts; ///< as typed
    bool operator==(const Opinion &) const = default;
};

} // namespace tingyu
