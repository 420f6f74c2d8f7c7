// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session.h"

namespace tingyu {

/// Whether the client agreed to be counselled (requirement F8: informed and of free will).
enum class Assent : quint8
{
    NotAsked,
    Given,
    Refused,
    Withdrawn
};
QString assentCode(Assent assent); ///< not-asked, given, refused, withdrawn
std::optional<Assent> assentFromCode(const QString &code);

/// 结案原因 of form 4.
enum class ClosingReason : quint8
{
    Achieved,
    Referred,
    Graduated,
    Interrupted,
    Other
};
QString closingReasonCode(ClosingReason reason); ///< achieved, referred, graduated, interrupted, other
std::optional<ClosingReason> closingReasonFromCode(const QString &code);

/// Form 4: how a series ended. One that was reopened keeps it.
struct SeriesClosing
{
    Uid uid;
    QDate closedOn;
    ClosingReason reason = ClosingReason::Achieved;
    QString words;      ///< on the reason; asked for with Other and Interrupted
    QString attainment; ///< what became of the goals
    QString followUp;   ///< what comes after
    QDate archivedOn;   ///< not valid: not put away yet
    QString archivist;
    QString closedBy;
    QDate reopenedOn; ///< not valid: still closed
    QString reopenReason;
    bool operator==(const SeriesClosing &) const = default;
};

/// One counselling of one client by one counsellor: goals, sessions in their order, closing.
struct CounsellingSeries
{
    SeriesId id;
    Uid uid;
    int number = 0;
    Client client; ///< whose thread it is; a parent who talks about a child joins the child's
    UserId keeperId;
    Uid keeperUid;
    QString keeperName;
    QString goals;
    QDate openedOn;
    Assent assent = Assent::NotAsked;
    QDate assentOn;
    QString assentNote; ///< what was explained, what the guardian was told
    bool isOpen = true;
    bool isOfStaff() const { return client.kind == ClientKind::Staff; } ///< the restricted register
    QString code() const { return seriesCode(number); }
    bool operator==(const CounsellingSeries &) const = default;
};

/// Somebody besides the keeper who may read a series.
struct SeriesShare
{
    Uid uid;
    UserId userId;
    Uid userUid;
    QString userName;
    bool isSupervision = false; ///< may set an opinion beside signed records
    QString reason;
    QDate from;
    QDate until; ///< the last day; not valid: until withdrawn
    QDate withdrawnOn;
    bool holdsOn(QDate day) const
    {
        return from <= day && (!until.isValid() || day <= until) &&
               (!withdrawnOn.isValid() || day < withdrawnOn);
    }
    bool operator==(const SeriesShare &) const = default;
};

/// A line of a list of series. `sessions` counts what the list may speak of.
struct SeriesRow
{
    CounsellingSeries series; ///< without goals and note where the person may not read it
    bool mayRead = false;
    int sessions = 0;
    int unsignedSessions = 0;
    QDate firstOn;
    QDate lastOn;
};

/// An open series whose last record named a day for the next step, which has come or comes soon.
struct DueVisit
{
    Uid series;
    int seriesNumber = 0;
    Client client;
    QDate on;
    bool operator==(const DueVisit &) const = default;
};

/// What a session says of the effect of counselling.
struct SeriesEffect
{
    Uid session;
    int number = 0;
    QDate on;
    QString words;
    QString byTeacher; ///< as a class teacher told it
    bool operator==(const SeriesEffect &) const = default;
};

/// A series as its readers see it.
struct SeriesFile
{
    CounsellingSeries series;
    QList<SessionRecord> sessions; ///< by number
    QList<SeriesEffect> effects;   ///< by number, of those that say anything
    QList<SeriesShare> shares;
    QList<SeriesClosing> closings; ///< oldest first; the last one holds while the series is closed
};

/// 移交原因 of form 21, and what befell a counsellor all of a sudden.
enum class HandoverReason : quint8
{
    Graduation,
    Transfer,  ///< the students go to another school or part of it
    NewPost,   ///< 换岗
    Leaving,   ///< the counsellor leaves the school
    SuddenLoss ///< by the head's decision; the one who hands over cannot sign
};
QString handoverReasonCode(HandoverReason reason); ///< graduation, transfer, new-post, leaving, sudden-loss
std::optional<HandoverReason> handoverReasonFromCode(const QString &code);

/// One line of form 21.
struct HandoverItem
{
    QString kind; ///< series, case
    Uid recordUid;
    QString code;       ///< S-000012, C-000007
    QString client;     ///< name or code; empty for a colleague
    int records = 0;    ///< 份数: sessions of a series
    int unfinished = 0; ///< of these not signed; they stay with who wrote them
    QDate from;
    QDate to;
    bool operator==(const HandoverItem &) const = default;
};

/// Open series and files passed to a successor (form 21).
struct Handover
{
    Uid uid;
    int number = 0; ///< 移交单号
    WallTime at;
    Uid fromUid;
    QString fromName;
    Uid toUid;
    QString toName;
    HandoverReason reason = HandoverReason::NewPost;
    QString words;     ///< why, in words; asked for with SuddenLoss
    QString witness;   ///< 监交人
    QString decidedBy; ///< who put it on record
    int drafts = 0;    ///< unfinished drafts that the one who hands over left behind, unread by anybody
    QList<HandoverItem> items;
    bool operator==(const Handover &) const = default;
};

} // namespace tingyu
