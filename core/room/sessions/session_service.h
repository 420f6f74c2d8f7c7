// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session_access.h"
#include "core/room/sessions/session_repository.h"
#include "core/school/timeline.h"
#include "core/vault/settings_store.h"

#include <functional>

namespace tingyu {

/// Days after a session within which its record is to be signed (requirement A6).
namespace setting {
inline constexpr Setting sessionSignDays{"session.sign_days", Setting::Kind::Integer, "3", 1, 30};
} // namespace setting

/// Form code of unfinished notes in the DraftStore.
inline const auto sessionDraftForm = QStringLiteral("session-note");

/// What is given of a session. Of `frame`: kind, at, minutes, the room by `roomUid`, else by `roomName` (one
/// not yet known is made), else none; place; appointment.
struct SessionInput
{
    SessionRecord frame;
    SessionContent content;
    /// Who came, as ClientService::ensure() takes it; of an edited record it stays the one it is of.
    Client client;
    /// The series it belongs to; null: the client's open series that the caller keeps, or a new one.
    Uid series;
    /// A parent talked about the child: the record joins the child's series.
    bool joinsChild = false;
};

struct SessionSaved
{
    Uid uid;
    Uid series;
    Uid caseUid;           ///< the case that the risk check opened or joined now or before; null: none
    bool isCrisis = false; ///< the first-hour card is to be shown, also where there is no student for a case
};

struct SessionRow
{
    SessionRecord record; ///< without the case where the person may not read it
    Client client;
    bool mayRead = false;
};

/// A record that waits for its signature.
struct UnsignedSession
{
    SessionRow row;
    bool isOverdue = false; ///< longer than the rule allows
};

/// Which of them: the oldest first, at most `limit` (0: all).
struct UnsignedQuestion
{
    bool mineOnly = false;
    int limit = 0;
};

/// How many wait, without reading them.
struct UnsignedCount
{
    int waiting = 0;
    int overdue = 0; ///< of these, longer than the rule allows
    WallTime oldest; ///< not valid: none waits
    bool operator==(const UnsignedCount &) const = default;
};

/// Notes that somebody left unfinished: nobody else can read them.
struct LeftDrafts
{
    QString userName;
    int drafts = 0;
};

struct SessionHit
{
    SessionRow row;
    QString field;                ///< code of the field, "risk" or "addendum"
    QString before, found, after; ///< the words around it
};

/// Looking for words goes back through time in steps, so that nobody has to wait for all of it: see
/// SessionService::search(). Made with what is looked for; the rest is the service's.
struct SessionSearch
{
    QString text;
    int limit = 50;
    QList<SessionHit> hits = {}; ///< so far, the latest session first
    std::optional<SessionStretch::Bound> reached = {};
};

/// Records of sessions. An unfinished one is a draft (DraftStore); here it begins when it is finished, and
/// from its signature on nothing of it changes: corrections are added, dated, beside the old text.
///
/// Errors of all calls: Errc::Denied; Errc::NotFound "session.not_found", "series.not_found"; Errc::Conflict
/// "session.signed" for a write to a signed record. On failure nothing is changed.
class SessionService
{
public:
    /// Opens a crisis case for the student, or joins the open one, inside the change; gives its uid. Put in
    /// by who knows the cases (core/services.cpp): this room does not.
    using CaseOpener =
        std::function<Result<Uid>(Change &, StudentId, const WallTime &, const QString &reason)>;

    explicit SessionService(Workplace &place) : m_place(place) {}
    void setCaseOpener(CaseOpener opener) { m_openCase = std::move(opener); }

    /// Finishes a record: asks for nothing but who and when. Drops the caller's draft `draftKey` with it. The
    /// caller is its author. Errors of ClientService::ensure, RoomService::ensure, checkFrame, checkContent;
    /// Errc::NotFound "appointment.not_found"; Errc::Conflict "series.closed"; Errc::BadInput
    /// "session.client" (the client does not belong to the series), "session.appointment" (the appointment
    /// is another client's).
    Result<SessionSaved> add(const SessionInput &input, const QString &draftKey = {});
    /// By `frame.uid`, only who wrote it. Series, client and number stay: another is "session.client".
    Result<SessionSaved> edit(const SessionInput &input, const QString &draftKey = {});
    /// Takes back one that is not signed. Errc::Conflict "session.has_case" once a case hangs on it.
    Result<void> remove(const Uid &uid);

    /// From now on it is locked. Errc::BadInput "session.missing", detail = codes of missingParts().
    Result<void> sign(const Uid &uid);
    /// Who keeps the series or wrote the record. Errc::Conflict "session.not_signed"; Errc::BadInput
    /// "text.missing", "text.too_long".
    Result<Uid> addAddendum(const Uid &uid, const QString &text);
    /// A supervisor's opinion on a signed record. Same errors.
    Result<Uid> addOpinion(const Uid &uid, const QString &text);

    /// Everything; on record as viewed.
    Result<SessionFile> show(const Uid &uid);
    /// Frames, the latest first. Without a student the days must be given: Errc::BadInput "session.span".
    /// Errc::NotFound "student.not_found".
    struct Question
    {
        QDate from;
        QDate to; ///< included
        std::optional<Uid> student;
        std::optional<Uid> series;
        bool mineOnly = false;
    };
    Result<QList<SessionRow>> list(const Question &question);
    Result<QList<UnsignedSession>> unsignedSessions(const UnsignedQuestion &question = {});
    Result<UnsignedCount> unsignedCount(bool mineOnly = false);
    /// Signed since the series was shared to the person of this session for supervision, and without an
    /// opinion of his so far; by time.
    Result<QList<SessionRow>> awaitingOpinion();
    /// Of users who are disabled.
    Result<QList<LeftDrafts>> leftDrafts();
    /// At most `limit` places, the latest session first; two characters at least, else nothing.
    /// Errc::BadInput "session.search_too_long" {most characters}.
    Result<QList<SessionHit>> search(const QString &text, int limit = 50);
    /// The same in steps of so many sessions; true while more is left. What is written between two steps may
    /// be found or not.
    static constexpr int searchStep = 2000;
    Result<bool> search(SessionSearch *search, int step = searchStep);

private:
    Result<bool> joinCase(Change &change, const CounsellingSeries &series, const SessionContent &content,
                          SessionRecord *record);
    Result<void> dropDraft(const QString &draftKey);

    Workplace &m_place;
    CaseOpener m_openCase;
};

/// That sessions took place, for the student's timeline; never a word of them.
Result<QList<TimelineEntry>> sessionTimeline(Workplace &place, StudentId student);

} // namespace tingyu
