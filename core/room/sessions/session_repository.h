// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/series.h"
#include "core/vault/workplace.h"

namespace tingyu {

struct SessionFilter
{
    QDate from;          ///< not valid: from the beginning
    QDate to;            ///< included; not valid: to the end
    SeriesId seriesId;   ///< not valid: of every series
    StudentId studentId; ///< not valid: of anybody
    UserId authorId;     ///< not valid: by anybody
    std::optional<bool> isSigned;
};

/// A session with whose it is.
struct SessionOfClient
{
    SessionRecord record;
    Client client;
    UserId keeperId;
};

/// Which records without a signature: those the list may speak of to `reader`.
struct UnsignedFilter
{
    UserId reader;
    bool withStaff = false; ///< those of colleagues too, whoever keeps them
    UserId authorId = {};   ///< not valid: by anybody
    int limit = -1;         ///< the oldest of them; negative: all
};

/// Sessions of one kind, and what of them is without a signature or signed late.
struct SessionKindCount
{
    SessionKind kind = SessionKind::FaceToFace;
    int sessions = 0;
    int unsignedOnes = 0;
    int late = 0;
};

/// Who may read which series, as the search needs it.
struct ReaderQuestion
{
    UserId reader;
    QDate on;
};

/// A stretch of sessions in the order of time; a bound that is not there lies beyond all.
struct SessionStretch
{
    struct Bound
    {
        WallTime at;
        SessionRecordId id;
        bool operator==(const Bound &) const = default;
    };
    std::optional<Bound> from = {};   ///< of these and later ones
    std::optional<Bound> before = {}; ///< of earlier ones
};

/// A piece of text that holds what was looked for.
struct SessionText
{
    SessionRecordId session;
    QString field; ///< code of the field, "risk" or "addendum"
    QString text;
};

/// The only SQL for session records and what is added to them.
class SessionRepository
{
public:
    explicit SessionRepository(Connection &db) : m_db(db) {}

    Result<std::optional<SessionRecord>> byUid(const Uid &uid);
    /// The latest first.
    Result<QList<SessionOfClient>> list(const SessionFilter &filter);
    Result<QList<SessionOfClient>> unsignedOnes(const UnsignedFilter &filter); ///< the oldest first
    struct UnsignedSum
    {
        int waiting = 0;
        int endedBefore = 0;
        WallTime oldest;
    };
    Result<QList<SessionKindCount>> kindCounts(QDate from, QDate to); ///< both days included
    /// How many, and how many of them ended before `bound`; none of them is read.
    Result<UnsignedSum> unsignedSum(const UnsignedFilter &filter, const WallTime &bound);
    /// Signed since the series was shared to this person for supervision, without an opinion of his; by time.
    Result<QList<SessionOfClient>> awaitingOpinion(UserId supervisor, QDate today);
    Result<QList<SessionOfClient>> byIds(const QList<SessionRecordId> &ids);
    Result<QList<SessionRecord>> ofSeries(SeriesId id); ///< by number
    Result<int> nextNumber(SeriesId id);
    /// Errc::NotFound "appointment.not_found" for an appointment that is not there.
    Result<RowRef> add(Change &change, const SessionRecord &record, QDate nextOn);
    Result<bool> update(Change &change, const SessionRecord &record, QDate nextOn);
    /// Keeps with the signature the names of author and room, and the client's class, as they stand.
    static Result<bool> sign(Change &change, const SessionRecord &record, const QString &classLabel);
    /// Nothing where the record is not signed, or was before this was kept.
    Result<std::optional<QString>> signedClass(SessionRecordId id);
    static Result<void> remove(Change &change, SessionRecordId id);

    Result<SessionContent> content(SessionRecordId id);
    /// Writes what differs from what is stored.
    Result<void> setContent(Change &change, SessionRecordId id, const SessionContent &content);

    Result<QList<SessionAddendum>> addenda(SessionRecordId id);
    static Result<RowRef> addAddendum(Change &change, SessionRecordId id, const SessionAddendum &addendum);
    Result<QList<SessionOpinion>> opinions(SessionRecordId id);
    static Result<RowRef> addOpinion(Change &change, SessionRecordId id, const SessionOpinion &opinion);

    /// Texts of the series a person keeps, wrote in or has been given to read that hold `wanted`, letters of
    /// either case alike; the latest session first, at most `limit`.
    Result<QList<SessionText>> find(const QString &wanted, const ReaderQuestion &question,
                                    const SessionStretch &stretch, int limit);
    /// The earliest of the `count` sessions next before `before`; nothing where there are no more than that.
    Result<std::optional<SessionStretch::Bound>> stepBack(const std::optional<SessionStretch::Bound> &before,
                                                          int count);

private:
    Result<QVariant> appointmentId(const Uid &uid);
    Connection &m_db;
};

} // namespace tingyu
