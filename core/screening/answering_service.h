// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/screening/answering_repository.h"
#include "core/screening/campaign_service.h"
#include "core/screening/sheet_service.h"
#include "core/vault/settings_store.h"

namespace tingyu {

namespace setting {
/// Whom the closing page of a questionnaire names, in the school's words; empty: the program's own.
inline constexpr Setting answeringWhom{"answering.whom", Setting::Kind::Text, "", 0, 120};
} // namespace setting

/// Answering on screen: what goes out to a station or to the PC of the room, and what comes back.
///
/// Errors of station() and round(): Errc::NotFound campaign.unknown, answering.no_words {scale} (nothing goes
/// out then), Errc::BadInput answering.no_scale (none of the campaign's scales is answered by students),
/// answering.nobody (nobody is left to answer), answering.closed; of round()
/// answering.not_yet.
class AnsweringService
{
public:
    AnsweringService(Workplace &workplace, scales::ScaleLibrary &library, SheetService &sheets);

    struct Wanted
    {
        QList<SchoolClassId> classes; ///< empty: all of the campaign
        QString language = QStringLiteral("zh");
        answering::CodeCost cost; ///< tests take a cheap one
    };
    /// A folder for stations: a new one-time code for everybody who has a sheet left to answer. Codes leave
    /// with the answer and are kept nowhere. Errc::Cancelled.
    Result<WrittenStation> station(const Uid &campaign, const Wanted &wanted, const Progress &progress = {});

    /// Students of the campaign who may answer on the PC of the room now, by class.
    struct Candidate
    {
        StudentId student;
        SchoolClassId schoolClass;
        QString name, className, schoolNo;
        QStringList scales; ///< still to be answered
    };
    struct Candidates
    {
        QList<Candidate> students;
        NotOnScreen others;
    };
    Result<Candidates> candidates(const Uid &campaign);
    /// A round for these students. The same student gets the same key again, so that a sheet begun before is
    /// gone on with. `leaveWord` ends the full screen; `folder` takes the sealed sheets.
    Result<answering::RoomRound> round(const Uid &campaign, const QList<StudentId> &students,
                                       const QString &leaveWord, const QString &folder, const Wanted &wanted);

    /// Everything that stations put into this folder or folders below it: each sheet stored once, the
    /// earliest of several, all or nothing. Errc::NotFound answering.no_folder (no answers in there),
    /// Errc::Cancelled.
    Result<Collected> collect(const QString &folder, const Progress &progress = {});
    /// Did anything come in on the PC of the room since it was last collected?
    static bool hasBoxes(const QString &folder);

    /// Wording of the campaign's scales for who reads aloud.
    Result<QList<answering::Questionnaire>> readAloud(const Uid &campaign, const QString &language);

private:
    struct Roll;
    struct Job;
    Result<AnsweringKey> keyFor(Change &change);
    Result<Roll> roll(const Uid &campaign, const Wanted &wanted);
    Result<QList<answering::Questionnaire>> questionnaires(const Campaign &campaign, const QString &language);
    Result<answering::Taker> takerOf(const Candidate &candidate,
                                     const QList<answering::Questionnaire> &words);
    Result<void> take(Change &change, Job &job);
    Result<void> takeSheet(Change &change, Job &job, qsizetype at);
    Result<void> takeTalk(Change &change, Job &job, qsizetype at);

    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
    SheetService &m_sheets;
    AnsweringRepository m_answering;
    CampaignRepository m_campaigns;
};

} // namespace tingyu
