// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"
#include "core/screening/screening.h"
#include "core/vault/access.h"

#include <QDate>

namespace tingyu {

/// One student's answers to one scale, with what they were answered on. Raw answers never change once stored;
/// a correction is an amendment with a reason and a second result.
struct AnswerSheet
{
    SheetId id;
    Uid uid;
    qint64 rev = 0;
    std::optional<CampaignId> campaign;
    StudentId student;
    QString scaleId;
    QString scaleVersion;
    QString scaleHash; ///< content hash of the definition the sheet was taken with
    QString textId;    ///< wording; empty = the school's paper form
    SheetSource source = SheetSource::File;
    QString purpose; ///< why it was given, outside a campaign (C16)
    QDate answeredOn;
    bool outsideWindow = false;
    Answers answers;
    QStringList doubtfulItems;
    SheetStatus status = SheetStatus::Incomplete;
    SheetValidity validity = SheetValidity::Ok;
    QByteArray fileSha256; ///< of the file it came from; empty otherwise
    std::optional<int> durationSeconds; ///< from the first item to the last, where it is known
    UserId createdBy;
    bool operator==(const AnswerSheet &) const = default;
};

/// A stored result. `json` is what ScaleResult was written as; it is never recomputed behind anyone's back.
struct StoredResult
{
    Uid uid;
    SheetId sheet;
    int engineVersion = 0;
    QString scaleVersion;
    QString scaleHash;
    QString normVersion;
    QString sex;
    std::optional<int> age;
    std::optional<int> grade;
    int missing = 0;
    QString scoredUtc;
    QByteArray json;
};

/// A critical item of a sheet, open until someone has spoken with the student.
struct SheetFlag
{
    SheetFlagId id;
    Uid uid;
    SheetId sheet;
    Uid sheetUid;
    StudentId student;
    QString studentName;
    QString className;
    QString schoolNo;
    QString scaleId;
    QString flagId;
    WallTime raisedAt;
    std::optional<WallTime> contactAt;
    UserId contactBy;
    QString contactWith;
    QString contactNote;
    /// Whole minutes since it was raised, or until contact.
    qint64 elapsedMinutes(const WallTime &now) const;
};

} // namespace tingyu
