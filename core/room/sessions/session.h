// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/client.h"
#include "core/room/counselling_room.h"

#include <QHash>

namespace tingyu {

struct SessionRecordTag;
struct SeriesTag;
using SessionRecordId = Id<SessionRecordTag>;
using SeriesId = Id<SeriesTag>;

/// How a session took place (requirement A13).
enum class SessionKind : quint8
{
    FaceToFace,
    Phone,
    Letter,
    Online,
    HomeVisit
};
QString sessionKindCode(SessionKind kind); ///< face-to-face, phone, letter, online, home-visit
std::optional<SessionKind> sessionKindFromCode(const QString &code);

/// An answer of the risk check.
enum class RiskAnswer : quint8
{
    No,
    Unclear,
    Yes
};
QString riskAnswerCode(RiskAnswer answer); ///< no, unclear, yes
std::optional<RiskAnswer> riskAnswerFromCode(const QString &code);

/// One line of the risk check (form 3, 危机评估).
struct RiskLine
{
    QString item; ///< a code of riskItems()
    RiskAnswer answer = RiskAnswer::No;
    QString words; ///< what was said or seen
    bool operator==(const RiskLine &) const = default;
};
using RiskCheck = QList<RiskLine>;

/// What the client came with.
struct SessionConcern
{
    QString code;       ///< of session_words.json
    bool isTop = false; ///< the one that weighs most; at most one of a session
    bool operator==(const SessionConcern &) const = default;
};

/// What was written about a session. Texts by code of sessionFields().
struct SessionContent
{
    QHash<QString, QString> fields;
    QList<SessionConcern> concerns;
    RiskCheck risk; ///< empty: not asked
    QDate nextOn;   ///< day of the next step; not valid: none agreed
    bool operator==(const SessionContent &) const = default;
    QString text(const QString &code) const { return fields.value(code); }
};

/// The frame of a session: that it took place, when, how and by whom. Nothing of what was said.
struct SessionRecord
{
    SessionRecordId id;
    Uid uid;
    SeriesId seriesId;
    Uid seriesUid;
    int seriesNumber = 0;
    int number = 0; ///< 次数: 1 for the first of its series, given once, never given again
    UserId authorId;
    Uid authorUid;
    QString authorName;
    ClientId parentId; ///< who came, where a parent talked within the child's series; else not valid
    Uid parentUid;
    QString parentName;
    SessionKind kind = SessionKind::FaceToFace;
    WallTime at;
    int minutes = 0; ///< may reach into the next day
    RoomId roomId;   ///< not valid: somewhere else, see `place`
    Uid roomUid;
    QString roomName;
    QString place;                    ///< where there is no room of the school's: at home, which platform
    Uid appointmentUid;               ///< null: without appointment
    std::optional<WallTime> signedAt; ///< from then on nothing of the record changes
    bool isLate = false;              ///< signed later than the rule allows, marked for good
    Uid caseUid;                      ///< the case that its risk check opened or joined; null: none
    WallTime endsAt() const;
    bool isSigned() const { return signedAt.has_value(); }
    bool operator==(const SessionRecord &) const = default;
};

/// S-000012: names a series without naming anybody.
QString seriesCode(int number);

/// Added to a signed record, dated; the old text stays.
struct SessionAddendum
{
    Uid uid;
    WallTime at;
    QString authorName;
    QString text;
    bool operator==(const SessionAddendum &) const = default;
};

/// A supervisor's opinion on a signed record.
struct SessionOpinion
{
    Uid uid;
    WallTime at;
    QString supervisorName;
    QString text;
    bool operator==(const SessionOpinion &) const = default;
};

/// A file kept with a session, without its bytes.
struct SessionAttachment
{
    Uid uid;
    QString name;
    QString type; ///< by its first bytes: pdf, png, jpeg, text, other
    qint64 bytes = 0;
    QString createdUtc;
    bool operator==(const SessionAttachment &) const = default;
};

/// Everything kept about one session.
struct SessionFile
{
    SessionRecord head;
    Client client; ///< whose series it is
    SessionContent content;
    QList<SessionAddendum> addenda; ///< oldest first
    QList<SessionOpinion> opinions; ///< oldest first
    QList<SessionAttachment> attachments;
};

} // namespace tingyu
