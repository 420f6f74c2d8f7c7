// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/workplace.h"

namespace tingyu {

/// A record type whose records may be about a student.
struct StudentTrail
{
    const char *type;      ///< of the record, also the name of its table
    const char *condition; ///< SQL on its row: about a student whose id is in `who`
};
/// All of them, composed in core/services.cpp from the rooms' <room>_records.h.
std::span<const StudentTrail> studentTrails();

/// Reading the log and proving it, for those who may.
class AuditService
{
public:
    explicit AuditService(Workplace &place) : m_place(place) {}

    /// Newest first; why something was opened on purpose, printed or exported is told to the head alone.
    /// Errc::Denied for who is neither head nor inspector.
    Result<QList<AuditEntry>> list(const AuditFilter &filter);
    /// The same of one student: of the file, and of every record about him or her (studentTrails());
    /// `filter.object` is not looked at.
    Result<QList<AuditEntry>> ofStudent(const Uid &student, AuditFilter filter);
    /// The whole chain and every protected row. A verdict that is not ok is a success of this function; the
    /// result, good or bad, is put on record.
    Result<AuditLog::Verdict> verify(const Progress &progress = {});

private:
    Result<QList<AuditEntry>> withPurposes(QList<AuditEntry> entries);

    Workplace &m_place;
};

} // namespace tingyu
