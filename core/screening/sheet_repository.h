// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answer_sheet.h"
#include "core/vault/workplace.h"

#include <QSet>

namespace tingyu {

/// The only SQL on sheet, score_result and sheet_flag.
class SheetRepository
{
public:
    explicit SheetRepository(Connection &db) : m_db(db) {}

    Result<AnswerSheet> add(Change &change, const AnswerSheet &sheet);
    /// Answers, doubtful items, status and validity; the earlier values stay in the history.
    Result<void> updateAnswers(Change &change, const AnswerSheet &sheet);
    Result<void> addResult(Change &change, const StoredResult &result);
    Result<void> addFlag(Change &change, SheetId sheet, const QString &flagId, const WallTime &raisedAt);

    Result<std::optional<AnswerSheet>> byId(SheetId id);
    Result<std::optional<AnswerSheet>> byUid(const Uid &uid);
    Result<std::optional<AnswerSheet>> of(CampaignId campaign, StudentId student, const QString &scaleId);
    Result<QList<AnswerSheet>> ofStudent(StudentId student); ///< newest first
    /// Of one scale, in the order they were stored; with `campaign` of that one only.
    Result<QList<AnswerSheet>> ofScale(const QString &scaleId, std::optional<CampaignId> campaign);
    /// Newest result of a sheet first; the first one stored last.
    Result<QList<StoredResult>> results(SheetId sheet);

    /// What a sheet is in a campaign, without its answers.
    struct State
    {
        StudentId student;
        QString scaleId;
        SheetStatus status = SheetStatus::Incomplete;
        SheetValidity validity = SheetValidity::Ok;
        bool doubtful = false;
    };
    Result<QList<State>> states(CampaignId campaign);
    /// Latest result of each sheet of a campaign and scale, with the class it belongs to: what figures are made
    /// of. Without students whose consent was taken back.
    struct ClassResult
    {
        SchoolClassId schoolClass;
        StudentId student;
        SheetValidity validity = SheetValidity::Ok;
        SheetStatus status = SheetStatus::Incomplete;
        QByteArray json;
    };
    Result<QList<ClassResult>> classResults(CampaignId campaign, const QString &scaleId);

    Result<QList<SheetFlag>> openFlags(); ///< oldest first
    Result<qint64> openFlagCount();       ///< sheets with at least one open flag
    Result<QList<SheetFlag>> flagsOf(SheetId sheet);
    Result<void> recordContact(Change &change, SheetFlagId flag, const WallTime &at, UserId by,
                               const QString &with, const QString &note);

private:
    Connection &m_db;
    Result<std::optional<AnswerSheet>> first(const QString &where, const QVariantList &parameters);
    Result<QList<SheetFlag>> flags(const QString &where, const QVariantList &parameters);
};

} // namespace tingyu
