// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/keeping_policy.h"
#include "core/vault/workplace.h"

namespace tingyu::keeping {

/// Why a file is kept beyond its day, and who says so.
struct LegalHold
{
    Uid uid;
    QDate from;
    QString reason;
    QString askedBy; ///< a court, the police, an authority; may be empty
    QDate lifted;
    QString liftReason;
    QString by; ///< user who put it on record
    bool operator==(const LegalHold &) const = default;
};

/// A file of a student who left.
struct KeptFile
{
    Uid student;
    QString name;
    QString classLabel;
    QString studentNo;
    QDate left;
    QDate until; ///< the last day on which it is kept
    bool isDue = false;
    QString hold; ///< why it is held; empty: it is not
};

/// How long files are kept: leave, keep until, destroy with a certificate. A day that passes destroys
/// nothing: the list says what may go, people decide (ErasureService).
class RetentionService
{
public:
    explicit RetentionService(Workplace &place) : m_place(place) {}

    struct List
    {
        RetentionRule rule;
        QList<KeptFile> files; ///< the earliest first
    };
    /// Of all who left or graduated. `dueOnly`: whose day has passed.
    Result<List> list(bool dueOnly);
    Result<QList<LegalHold>> holds(const Uid &student); ///< the latest first
    /// Errc::BadInput "reason.missing"; Errc::Conflict "hold.there" (it is held already).
    Result<Uid> hold(const Uid &student, const QString &reason, const QString &askedBy);
    /// Errc::BadInput "reason.missing"; Errc::NotFound "hold.none".
    Result<void> lift(const Uid &student, const QString &reason);

private:
    Workplace &m_place;
};

} // namespace tingyu::keeping
