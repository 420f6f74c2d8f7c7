// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answering/station_plan.h"
#include "core/screening/campaign.h"
#include "core/vault/secret.h"

namespace tingyu {

using AnsweringKeyId = Id<struct AnsweringKeyTag>;
using AnsweringStationId = Id<struct AnsweringStationTag>;
using AnsweringSlipId = Id<struct AnsweringSlipTag>;

/// Sheets are sealed to the public half; the secret half stays in the vault.
struct AnsweringKey
{
    AnsweringKeyId id;
    QByteArray publicKey;
    SecretBytes secretKey;
};

struct AnsweringStation
{
    AnsweringStationId id;
    Uid uid;
    bool isRoom = false; ///< the PC of the room, not a folder
    CampaignId campaign;
    AnsweringKeyId key;
    WallTime madeAt;
    QByteArray salt;
    QByteArray seal; ///< of station.json as it was written
};

struct AnsweringSlip
{
    AnsweringSlipId id;
    AnsweringStationId station;
    StudentId student;
    QByteArray slip;
    QByteArray codeKey;
};

/// A box that came in, counted or not.
struct AnsweringBox
{
    QByteArray box;
    AnsweringSlipId slip;
    bool isTalk = false;
    QString scaleId;
    QString outcome; ///< counted, double, refused
    QString reason;
    WallTime closedAt;
    SheetId sheet;
};

/// Why somebody of the campaign's classes gets no slip. Counts only: who it is stands in the campaign.
struct NotOnScreen
{
    int done = 0;      ///< every sheet is there
    int leftOut = 0;   ///< an exception of the campaign
    int unwilling = 0; ///< said so, or marked
    int noConsent = 0; ///< refused or taken back by a guardian, or under 14 and not given
    bool operator==(const NotOnScreen &) const = default;
};

/// One cut slip.
struct CodeSlip
{
    QString name, className, schoolNo;
    QString code; ///< grouped; kept nowhere but on paper
};

/// A folder for stations, as values: nothing of it is on a disk yet.
struct WrittenStation
{
    Uid station;
    Campaign campaign;
    QByteArray plan;   ///< station.json
    QString digits;    ///< of the plan, to be compared on screen
    QString leaveWord; ///< ends the full screen
    QList<CodeSlip> slips;
    NotOnScreen others;
};

/// One file that was not simply counted.
struct CollectedLine
{
    enum class Kind
    {
        Double,    ///< the same sheet, or another one of the same student and scale, is there
        Stranger,  ///< not sealed to this vault, not of its slips, or altered
        Refused,   ///< the sheet cannot be taken: `reason` is the subject of the error
        Unfinished ///< begun, and not handed in
    };
    Kind kind = Kind::Double;
    QString file; ///< name in the folder
    QString student, className;
    QString scaleId;
    QString reason;
    bool isUrgent = false; ///< a double with an answer that somebody looks at the same day
    QString scale = {};    ///< its short name
};

struct Collected
{
    // read = counted + already + doubles + strangers + refused + talks
    int read = 0;
    int counted = 0;
    int incomplete = 0; ///< of those counted
    int already = 0;    ///< counted by an earlier call
    int doubles = 0, strangers = 0, refused = 0, unfinished = 0;
    int flagged = 0; ///< sheets to look at today
    int queued = 0;
    int talks = 0;    ///< students who want to talk with a teacher
    int newTalks = 0; ///< of them new on the waitlist
    int folders = 0;  ///< in which answers were looked for
    int changed = 0;  ///< folders whose station.json is not what was written
    QList<CollectedLine> lines;
    QStringList settled; ///< paths of files that need not be kept: they are in the vault
};

} // namespace tingyu
