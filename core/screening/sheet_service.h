// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign_repository.h"
#include "core/screening/result_difference.h"
#include "core/screening/review_repository.h"
#include "core/screening/sheet_repository.h"
#include "core/screening/sheet_scoring.h"

namespace tingyu::scales {
class ScaleLibrary;
}

namespace tingyu {

/// A sheet as it comes in.
struct NewSheet
{
    std::optional<CampaignId> campaign;
    StudentId student;
    QString scaleId;
    QString textId; ///< empty on a keyed sheet of a campaign: what it was printed with counts
    SheetSource source = SheetSource::Keyed;
    QString purpose; ///< asked for outside a campaign (C16)
    QDate answeredOn;
    Answers answers;
    QStringList doubtfulItems;
    QByteArray fileSha256;
    bool despiteRefusal = false; ///< somebody is in danger: a refusal on record does not stand in the way
    std::optional<int> durationSeconds; ///< of a sheet answered on screen
};

/// What storing a sheet led to. Only counts go to the person who keyed it.
struct StoredSheet
{
    SheetId id;
    Uid uid;
    SheetStatus status = SheetStatus::Incomplete;
    SheetValidity validity = SheetValidity::Ok;
    int missing = 0;
    bool flagged = false; ///< a counsellor is to look today
    bool queued = false;  ///< in the review queue
};

/// A sheet opened by a counsellor.
struct SheetView
{
    AnswerSheet sheet;
    StoredResult latest;
    scales::ScaleResult result; ///< how the score comes about, by the definition the result names
    bool definitionChanged =
        false; ///< the library now holds another content of it: `result` may differ from `latest`
    QList<StoredResult> earlier;
    QList<SheetFlag> flags;
};

/// One sheet scored again. The earlier result stays.
struct RescoredSheet
{
    Uid sheet;
    StudentId student;
    QString fromVersion, toVersion; ///< of the definition
    QList<ResultDifference> differences;
};

/// Answer sheets: stored once, scored at once, never rescored in silence.
class SheetService
{
public:
    SheetService(Workplace &workplace, scales::ScaleLibrary &library);

    /// Stores, scores, raises critical flags (also on incomplete or invalid sheets) and queues the review,
    /// all or nothing. Errors: those of ScaleLibrary::find, sheet.unknown_student, sheet.twice (Conflict:
    /// there is one for this campaign, student and scale), sheet.not_willing (a refusal or withdrawal is on
    /// record), sheet.no_purpose, and those of scales::score.
    Result<StoredSheet> store(const NewSheet &sheet);
    /// store() that drops the keyer's draft of the sheet in the same transaction.
    Result<StoredSheet> storeKeyed(const NewSheet &sheet, const QString &draftPerson,
                                   const QString &draftForm);
    /// The same inside an import's own change; asks no permission. `campaign` spares reading it for every
    /// row.
    Result<StoredSheet> storeIn(Change &change, const NewSheet &sheet, const Campaign *campaign = nullptr);
    /// Corrects answers with a reason: the earlier answers and result stay readable. Errc::BadInput
    /// sheet.no_reason.
    Result<StoredSheet> amend(const Uid &uid, const Answers &answers, const QString &reason);
    /// The same inside a change of its own, with the items that stay doubtful; asks no permission.
    Result<StoredSheet> amendIn(Change &change, AnswerSheet sheet, const Answers &answers,
                                const QStringList &doubtful, const QString &reason);
    /// Scores the answers anew by the definition the library holds now and keeps the result beside the
    /// earlier ones. Hints that are new are raised; those raised before stand.
    Result<RescoredSheet> rescore(const Uid &uid);
    /// The same inside a change of its own; asks no permission.
    Result<RescoredSheet> rescoreIn(Change &change, AnswerSheet sheet);

    /// Opening a sheet is a view on record. Errc::NotFound sheet.unknown.
    Result<SheetView> view(const Uid &uid);
    Result<QList<AnswerSheet>> ofStudent(StudentId student);
    /// Latest result of each sheet of one student and scale, oldest first: the line over time.
    struct Point
    {
        QDate on;
        Uid sheet;
        SheetValidity validity = SheetValidity::Ok;
        QString scaleVersion; ///< of the definition it was scored with
        ReadResult result;
    };
    Result<QList<Point>> course(StudentId student, const QString &scaleId);

    /// Open critical flags, longest waiting first. Who may not read the sheet without a purpose is told that
    /// it waits: neither whose it is nor which scale and item.
    Result<QList<SheetFlag>> openFlags();
    /// A bare number, also for those who key and for the lock screen.
    Result<qint64> openFlagCount();
    /// Errc::BadInput flag.no_note.
    Result<void> recordContact(const Uid &sheet, const QString &with, const QString &note);

private:
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
    SheetRepository m_sheets;
    ReviewRepository m_reviews;
    CampaignRepository m_campaigns;

    Result<void> settle(Change &change, const AnswerSheet &sheet, const SheetSubject &subject,
                        const scales::ScaleDefinition &definition, const scales::ScaleResult &result,
                        StoredSheet &stored);
    /// Outside a campaign any hint calls for a talk; in one its rule says which.
    Result<bool> callsForTalk(const AnswerSheet &sheet, const scales::ScaleDefinition &definition,
                              const scales::ScaleResult &result);
    Result<AnswerSheet> existing(const Uid &uid);
};

} // namespace tingyu
