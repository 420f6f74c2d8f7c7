// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answer_pattern.h"
#include "core/screening/answer_sheet.h"
#include "core/screening/campaign.h"
#include "core/vault/workplace.h"

namespace tingyu::scales {
class ScaleLibrary;
}

namespace tingyu {

/// A sheet that says nothing reliable of its student, or nothing at all: never the same as nothing found.
struct RepeatRow
{
    Uid sheet;
    StudentId student;
    Uid studentUid;
    QString studentName;
    QString schoolNo;
    QString className;
    QString scaleId;
    QDate answeredOn;
    SheetValidity validity = SheetValidity::Ok;
    QStringList flags; ///< ids of the validity rules of the scale that are raised
    QList<PatternSign> signs;
    int blank = 0;
    bool hasNoScore = false; ///< the score of the whole cannot be said
    /// It is to be answered once more; otherwise a person may let it stand after a word with the student.
    bool mustRepeat() const { return validity == SheetValidity::Invalid || hasNoScore; }
    bool operator==(const RepeatRow &) const = default;
};

class RepeatService
{
public:
    RepeatService(Workplace &workplace, scales::ScaleLibrary &library)
        : m_workplace(workplace), m_library(library)
    {
    }
    /// Sheets of a campaign that are invalid, doubtful, or without the score of the whole: by class and name,
    /// those that must be repeated first within a class. Errc::NotFound "campaign.unknown".
    Result<QList<RepeatRow>> list(const Uid &campaign);
    /// Takes sheets out of their campaign, so that their students can answer once more in it. Answers,
    /// result, hints and review stay with the sheet, whose purpose says what became of it. Errc::NotFound
    /// "sheet.unknown"; Errc::BadInput "repeat.none_chosen"; Errc::Conflict "repeat.no_campaign".
    Result<int> askAgain(const QList<Uid> &sheets);

private:
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu
