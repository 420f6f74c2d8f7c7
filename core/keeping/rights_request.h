// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/keeping_policy.h"
#include "core/vault/workplace.h"

namespace tingyu::keeping {

/// A guardian or a student asks to see, correct, withdraw or erase.
struct RightsRequest
{
    Uid uid;
    Uid student;
    QString studentName; ///< read only
    QString kind;        ///< see, correct, withdraw, erase
    QString party;       ///< guardian, student
    QString person;      ///< who asks
    QString words;
    QDate received;
    QDate due;         ///< set by the rule of the kind; not later than it
    Uid owner;         ///< user; null: who records it
    QString ownerName; ///< read only
    QString state;     ///< read only: open, held, answered
    QString heldReason;
    QString outcome; ///< granted, partly, refused; empty while it is open
    QDate answered;
    QString answer;
    bool operator==(const RightsRequest &) const = default;
};
QStringList requestKinds();
QStringList requestOutcomes();

/// Requests are recorded with the day on which the answer is due and answered on paper; what was decided
/// stays on record. Where the guardian who asks is the one who may have harmed the child, the answer is held,
/// with a reason.
class RequestService
{
public:
    explicit RequestService(Workplace &place) : m_place(place) {}

    /// Errc::BadInput "request.kind", "request.party", "request.person", "request.received" (no day, or one
    /// to come), "request.due" (before it came, or later than the rule allows; detail: last day);
    /// Errc::NotFound "student.not_found", "user.unknown".
    Result<Uid> record(const RightsRequest &request);
    /// Errc::BadInput "reason.missing"; Errc::NotFound "request.unknown"; Errc::Conflict "request.answered".
    Result<void> hold(const Uid &request, const QString &reason);
    Result<void> goOn(const Uid &request); ///< it is not held any more
    /// Errc::BadInput "request.outcome", "request.answer" (no words).
    Result<void> answer(const Uid &request, const QString &outcome, const QString &words);
    /// Of one student, or of everybody; by the day they are due, those not answered first.
    Result<QList<RightsRequest>> list(const std::optional<Uid> &student = {}, bool openOnly = false);
    Result<RightsRequest> get(const Uid &request);

private:
    Result<std::pair<qint64, RightsRequest>> open(const Uid &request);
    Workplace &m_place;
};

} // namespace tingyu::keeping
