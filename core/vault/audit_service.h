// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/workplace.h"

namespace tingyu {

/// Reading the log and proving it, for those who may.
class AuditService
{
public:
    explicit AuditService(Workplace &place) : m_place(place) {}

    /// Newest first. Errc::Denied for who is neither head nor inspector.
    Result<QList<AuditEntry>> list(const AuditFilter &filter);
    /// The whole chain and every protected row. A verdict that is not ok is a success of this function; the
    /// result, good or bad, is put on record.
    Result<AuditLog::Verdict> verify(const Progress &progress = {});

private:
    Workplace &m_place;
};

} // namespace tingyu
